//! Words that people and systems write where they know nothing.

use super::lookup::{Row, find};

/// Why the text stands for "unknown", if it does: `N/A`, `XXXX`, `-`, `desconocido`, …
pub fn reason(text: &str) -> Option<&'static str> {
    let text = text.trim();
    let digit_first = text.as_bytes().first().is_some_and(u8::is_ascii_digit);
    if text.len() > LONGEST || digit_first {
        return None;
    }
    let mut lower = [0u8; LONGEST];
    let lower = &mut lower[..text.len()];
    lower.copy_from_slice(text.as_bytes());
    lower.make_ascii_lowercase();
    match lower {
        [] => None,
        _ if lower.iter().all(|byte| b"-_.?*#/".contains(byte)) => Some("only punctuation"),
        [b'x', rest @ ..] if !rest.is_empty() && rest.iter().all(|b| *b == b'x') => {
            Some("a row of X")
        }
        _ => find(WORDS, std::str::from_utf8(lower).ok()?).map(|()| "a word for unknown"),
    }
}

const LONGEST: usize = 24;

/// Lower case, sorted. en es pt fr de it pl tr, and what software writes. [K]
const WORDS: &[Row<()>] = &[
    ("#n/a", ()),
    ("(null)", ()),
    ("<null>", ()),
    ("bilinmiyor", ()),
    ("brak", ()),
    ("brak danych", ()),
    ("desconhecido", ()),
    ("desconocida", ()),
    ("desconocido", ()),
    ("inconnu", ()),
    ("inconnue", ()),
    ("k.a.", ()),
    ("keine angabe", ()),
    ("n.a.", ()),
    ("n.d.", ()),
    ("n/a", ()),
    ("n/d", ()),
    ("na", ()),
    ("nan", ()),
    ("nd", ()),
    ("nieznany", ()),
    ("nil", ()),
    ("no aplica", ()),
    ("no consta", ()),
    ("no disponible", ()),
    ("non renseigne", ()),
    ("none", ()),
    ("not available", ()),
    ("not given", ()),
    ("not provided", ()),
    ("ns/nc", ()),
    ("null", ()),
    ("s/d", ()),
    ("sconosciuto", ()),
    ("sem dados", ()),
    ("sin datos", ()),
    ("test", ()),
    ("unbekannt", ()),
    ("undefined", ()),
    ("unk", ()),
    ("unknown", ()),
    ("yok", ()),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted_and_found() {
        assert!(super::super::lookup::is_sorted(WORDS));
        for text in ["N/A", "xxxx", "--", " Desconocido ", "NULL", "?"] {
            assert!(reason(text).is_some(), "{text}");
        }
        for text in ["", "x", "Nadia", "1980-01-01", "none@x.com"] {
            assert!(reason(text).is_none(), "{text}");
        }
    }
}
