//! `Abd al-X`, servant of X, is one Arabic name however it is spaced and spelt.

use compact_str::CompactString;

/// `abd`, `abdul`, `abdel`: the first half of a name that is never whole by itself.
#[inline]
pub(super) fn is_servant(word: &str) -> bool {
    match word.as_bytes() {
        [b'a', b'b', b'd', article @ ..] => matches!(
            article,
            b"" | b"ul" | b"el" | b"al" | b"oul" | b"ol" | b"ur" | b"er" | b"us" | b"u"
        ),
        _ => false,
    }
}

/// Whether the word is one of those that such names are made with: what follows an `Abdul` in another
/// column is else a name of its own.
pub(super) fn is_second_half(word: &str) -> bool {
    SECOND_HALVES.binary_search(&word).is_ok()
}

/// Names of God in the Latin spellings that are met most. Sorted. General knowledge.
const SECOND_HALVES: &[&str] = &[
    "ali", "alim", "allah", "azim", "aziz", "bari", "basit", "fattah", "ghaffar", "ghafoor",
    "ghafur", "ghani", "hadi", "hafiz", "hakeem", "hakim", "halim", "hameed", "hamid", "haq",
    "haqq", "jabbar", "jalil", "kader", "kadir", "kareem", "karim", "khaliq", "lateef", "latif",
    "majeed", "majid", "malek", "malik", "mannan", "matin", "mohsen", "mohsin", "moneim", "nabi",
    "naser", "nasir", "nasser", "qader", "qadir", "qayyum", "quddus", "qudus", "rab", "raheem",
    "rahim", "rahman", "raouf", "rasheed", "rashid", "rauf", "razak", "razaq", "razzak", "razzaq",
    "sabur", "salam", "samad", "sami", "sattar", "shakur", "wadud", "wahab", "wahed", "waheed",
    "wahhab", "wahid", "wakil", "zahir",
];

/// The article between the halves, in every assimilated form.
pub(super) fn is_article(word: &str) -> bool {
    matches!(
        word,
        "al" | "el"
            | "ul"
            | "ur"
            | "ar"
            | "er"
            | "as"
            | "es"
            | "us"
            | "ash"
            | "esh"
            | "an"
            | "en"
            | "az"
            | "ad"
            | "at"
    )
}

/// Both halves as one word: `abdul` + `rahman`.
pub(super) fn fuse(second: &str) -> CompactString {
    let mut fused = CompactString::const_new("abdul");
    fused.push_str(second);
    fused
}

/// `abdurrahman`, `abderrahman`, `abdelrahman` all become `abdulrahman`; `None` for other words.
pub(super) fn canonical(word: &str) -> Option<CompactString> {
    let rest = word.strip_prefix("abd")?;
    let stem = rest.trim_start_matches(['a', 'e', 'o', 'u']);
    if stem.len() == rest.len() || stem.len() < 4 {
        return None;
    }
    let bytes = stem.as_bytes();
    let second = match bytes[0] {
        b'l' => &stem[1..],
        first if first == bytes[1] => &stem[1..],
        _ => return None,
    };
    Some(fuse(second))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_sorted() {
        assert!(SECOND_HALVES.is_sorted());
    }

    #[test]
    fn one_form_for_all() {
        for (word, whole) in [
            ("abdurrahman", Some("abdulrahman")),
            ("abdelrahman", Some("abdulrahman")),
            ("abderrahman", Some("abdulrahman")),
            ("abdallah", Some("abdullah")),
            ("abdullah", Some("abdullah")),
            ("abdou", None),
            ("abd", None),
            ("abdi", None),
            ("maria", None),
        ] {
            assert_eq!(canonical(word).as_deref(), whole, "{word}");
        }
    }
}
