//! Folds free text, so that spellings of one place, device or network address meet.

use super::lookup::Table;
use super::memo::remembered;
use super::unknown;
use crate::record::reading::Reading;
use crate::record::value::Text;
use crate::text::ascii::AsciiBuilder;
use crate::text::ascii::trim;
use crate::text::repair::repaired;
use compact_str::CompactString;

/// Lower case without accents; apostrophes vanish, other punctuation separates words, and words
/// are separated by single spaces. Other scripts are romanised letter by letter.
pub fn fold(text: &str) -> CompactString {
    let mut folded = AsciiBuilder::default();
    let mut gap = false;
    let mut push = |byte: u8| match byte {
        b'\'' | b'`' => {}
        _ if byte.is_ascii_alphanumeric() => {
            if gap && folded.last() != 0 {
                folded.push(b' ');
            }
            gap = false;
            folded.push(byte.to_ascii_lowercase());
        }
        _ => gap = true,
    };
    if text.is_ascii() {
        text.bytes().for_each(&mut push);
    } else {
        for c in text.chars() {
            match c {
                _ if c.is_ascii() => push(c as u8),
                '\u{300}'..='\u{36f}' => {}
                _ => any_ascii::any_ascii_char(c).bytes().for_each(&mut push),
            }
        }
    }
    folded.finish()
}

/// Reads the name of a place: a city, a region, a place of birth.
pub fn normalise(text: &str) -> Reading<Text> {
    let text = &*repaired(trim(text));
    if text.is_empty() {
        return Reading::Missing;
    }
    remembered!(Reading<Text>, text, || by_name(text))
}

fn by_name(text: &str) -> Reading<Text> {
    if let Some(reason) = unknown::reason(text) {
        return Reading::Placeholder(reason);
    }
    match name(text) {
        name if name.is_empty() => Reading::Unreadable("no letters or digits"),
        name => Reading::Value(Text::new(name)),
    }
}

/// Reads a code such as a device identifier or an IP address: case and spaces make no difference,
/// punctuation does.
pub fn normalise_code(text: &str) -> Reading<Text> {
    let text = trim(text);
    if text.is_empty() {
        return Reading::Missing;
    }
    if let Some(reason) = unknown::reason(text) {
        return Reading::Placeholder(reason);
    }
    if is_nobodys(text) {
        return Reading::Placeholder("an address or identifier of nobody");
    }
    if text.bytes().all(|byte| byte.is_ascii_graphic()) {
        let mut lower = CompactString::new(text);
        lower.make_ascii_lowercase();
        return Reading::Value(Text::new(lower));
    }
    let lower = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_lowercase);
    Reading::Value(Text::new(lower.collect::<CompactString>()))
}

/// Loopback and unspecified addresses, and identifiers of zeros (the advertising identifier that a
/// phone gives when tracking is off); and kinds of device.
fn is_nobodys(text: &str) -> bool {
    const KINDS: [&str; 12] = [
        "android", "browser", "chrome", "desktop", "ios", "ipad", "iphone", "macos", "mobile",
        "tablet", "web", "windows",
    ];
    let bare = text
        .strip_prefix(|c: char| c.is_ascii_alphabetic())
        .unwrap_or(text);
    matches!(
        text,
        "127.0.0.1" | "::1" | "localhost" | "null-device" | "unknown-device"
    ) || text.chars().all(|c| matches!(c, '0' | '-' | '.' | ':'))
        || bare.len() > 7 && bare.chars().all(|c| matches!(c, '0' | '-'))
        || KINDS.iter().any(|kind| text.eq_ignore_ascii_case(kind))
}

/// The folded name of a place, its first word spelt out.
pub(super) fn name(text: &str) -> CompactString {
    let name = fold(text);
    let Some((first, rest)) = name.split_once(' ') else {
        return name;
    };
    match FIRST_WORDS.find(first) {
        Some(word) => compact_str::format_compact!("{word} {rest}"),
        None => name,
    }
}

/// Short forms that begin the names of places. [K], 2026-11.
static FIRST_WORDS: Table<&str, 16> = Table::new(&[
    ("ft", "fort"),
    ("mt", "mount"),
    ("s", "san"),
    ("st", "saint"),
    ("sta", "santa"),
    ("ste", "sainte"),
    ("sto", "santo"),
]);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folds_spellings_together() {
        let table = [
            ("  Alcalá  de-Henares ", "alcala de henares"),
            ("L'Hospitalet", "lhospitalet"),
            ("ŁÓDŹ", "lodz"),
            ("St. Louis", "saint louis"),
            ("Москва", "moskva"),
        ];
        for (text, expected) in table {
            assert_eq!(normalise(text).value().unwrap().text, expected, "{text}");
        }
    }

    #[test]
    fn keeps_the_punctuation_of_codes() {
        assert_eq!(
            normalise_code(" 10.0.0.1").value().unwrap().text,
            "10.0.0.1"
        );
        assert!(matches!(normalise_code("0.0.0.0"), Reading::Placeholder(_)));
        assert!(matches!(
            normalise_code("00000000-0000"),
            Reading::Placeholder(_)
        ));
        assert!(matches!(normalise_code(""), Reading::Missing));
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in ".*") {
            let folded = fold(&text);
            prop_assert_eq!(fold(&folded), folded);
            normalise(&text);
            normalise_code(&text);
        }
    }
}
