//! Canonical postcodes, and how they nest: the area that the first characters name.
//!
//! Source: Universal Postal Union addressing guides and the posts' own descriptions [K], 2026-11.

use crate::record::value::Country;
use crate::stage::normalise::lookup::{Row, Table};
use crate::text::ascii::AsciiBuilder;
use crate::text::ascii::trim;
use compact_str::CompactString;

/// Countries whose postcodes are all digits: how many there are, and how many name the area.
#[rustfmt::skip]
const NUMERIC: &[Row<(usize, usize)>] = &[
    ("AT", (4, 1)), ("AU", (4, 2)), ("BE", (4, 1)), ("BR", (8, 3)), ("CH", (4, 2)), ("CO", (6, 2)),
    ("CZ", (5, 2)), ("DE", (5, 2)), ("DK", (4, 2)), ("ES", (5, 2)), ("FI", (5, 2)), ("FR", (5, 2)),
    ("GR", (5, 2)), ("HU", (4, 2)), ("IN", (6, 3)), ("IT", (5, 2)), ("MX", (5, 2)), ("NO", (4, 2)),
    ("PL", (5, 2)), ("PT", (7, 2)), ("RO", (6, 2)), ("RU", (6, 3)), ("SE", (5, 2)), ("SK", (5, 2)),
    ("TR", (5, 2)), ("UA", (5, 2)), ("US", (5, 3)),
];

static TABLE: Table<(usize, usize), 64> = Table::new(NUMERIC);

/// Upper case without spaces and hyphens; empty for codes of nowhere. Zeros that a spreadsheet
/// dropped are put back where the country is known, and ZIP+4 is cut to the ZIP that people know.
pub(super) fn normalise(text: &str, country: Option<Country>) -> CompactString {
    let text = trim(text);
    match is_plain(text, country) {
        true => CompactString::new(text),
        false => rewritten(text, country),
    }
}

/// Digits alone, as many as there should be: nothing is to be done.
fn is_plain(text: &str, country: Option<Country>) -> bool {
    let bytes = text.as_bytes();
    let digits = (1..=LONGEST).contains(&bytes.len()) && bytes.iter().all(u8::is_ascii_digit);
    digits
        && bytes.iter().any(|byte| !matches!(byte, b'0' | b'9'))
        && plan(country).is_none_or(|(digits, _)| digits == bytes.len())
}

const LONGEST: usize = 10;

fn rewritten(text: &str, country: Option<Country>) -> CompactString {
    let text = without_country(text);
    let mut code = AsciiBuilder::default();
    text.bytes()
        .filter(u8::is_ascii_alphanumeric)
        .take(LONGEST)
        .for_each(|byte| code.push(byte.to_ascii_uppercase()));
    let mut code = code.finish();
    let numeric = code.bytes().all(|byte| byte.is_ascii_digit());
    let zip4 = text.len() == 10 && text.as_bytes()[5] == b'-' && numeric;
    if zip4 {
        code.truncate(5);
    }
    if let Some((digits, _)) = plan(country).filter(|_| numeric)
        && code.len() + 1 == digits
    {
        code.insert(0, '0');
    }
    let same = |digit| !code.is_empty() && code.bytes().all(|byte| byte == digit);
    match same(b'0') || same(b'9') {
        true => CompactString::default(),
        false => code,
    }
}

/// The part of a canonical postcode that names a province, a sorting district or the like.
pub(crate) fn area(code: &str, country: Option<Country>) -> &str {
    let letters = code.bytes().take_while(u8::is_ascii_alphabetic).count();
    let length = match plan(country) {
        Some((_, area)) => area,
        None if letters > 0 => letters,
        None => 2,
    };
    code.get(..length).unwrap_or(code)
}

/// `E-28013`, `PL-00-950`: a country's letters before the code.
fn without_country(text: &str) -> &str {
    match text.split_once('-') {
        Some((letters, code))
            if (1..=2).contains(&letters.len())
                && letters.bytes().all(|byte| byte.is_ascii_alphabetic())
                && code.starts_with(|c: char| c.is_ascii_digit()) =>
        {
            code
        }
        _ => text,
    }
}

/// The word can be a postcode by itself: digits, after a country's letters or not, or a British,
/// Canadian or Dutch code without its blank.
pub(super) fn is_code(word: &str) -> bool {
    let joined = matches!(
        shape(word).as_str(),
        "A99AA" | "A999AA" | "AA99AA" | "AA999AA" | "A9A9AA" | "AA9A9AA" | "A9A9A9" | "9999AA"
    );
    if joined {
        return word.bytes().all(|byte| !byte.is_ascii_lowercase());
    }
    let word = without_country(word);
    let bytes = word.as_bytes();
    let digits = bytes.iter().filter(|byte| byte.is_ascii_digit()).count();
    let hyphens = bytes.iter().filter(|byte| **byte == b'-').count();
    digits + hyphens == bytes.len()
        && matches!(
            (digits, hyphens, bytes.iter().position(|byte| *byte == b'-')),
            (4..=6 | 8, 0, _) | (5, 1, Some(2)) | (7, 1, Some(3 | 4)) | (8 | 9, 1, Some(5))
        )
}

/// The word is a code or the second half of one.
pub(super) fn ends_code(word: &str) -> bool {
    is_code(word) || matches!(shape(word).as_str(), "9AA" | "9A9" | "999")
}

/// Two words that are one code.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pair {
    /// British or Canadian: `SW1A 1AA`, `K1A 0B1`.
    Lettered,
    /// `1011 AB`
    Dutch,
    /// `114 55`, `560 001`: two numbers as well.
    Digits,
}

pub(super) fn pair(first: &str, second: &str) -> Option<Pair> {
    match (shape(first).as_str(), shape(second).as_str()) {
        ("A9" | "A99" | "AA9" | "AA99" | "A9A" | "AA9A", "9AA") | ("A9A", "9A9") => {
            Some(Pair::Lettered)
        }
        ("9999", "AA") => Some(Pair::Dutch),
        ("999", "99" | "999") => Some(Pair::Digits),
        _ => None,
    }
}

/// A 9 for each digit and an A for each letter; empty for what is too long or neither.
fn shape(word: &str) -> CompactString {
    match word.len() < 8 && word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        true => word
            .bytes()
            .map(|byte| if byte.is_ascii_digit() { '9' } else { 'A' })
            .collect(),
        false => CompactString::default(),
    }
}

/// How many digits the postcodes of a country have, where they are all digits.
pub(super) fn digits(country: Option<Country>) -> Option<usize> {
    plan(country).map(|(digits, _)| digits)
}

fn plan(country: Option<Country>) -> Option<(usize, usize)> {
    TABLE.find(country?.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_plain_code_is_its_own_form(text in "[0-9]{1,11}", country in "ES|PT|BR|GB|") {
            let country = Country::new(&country);
            if is_plain(&text, country) {
                prop_assert_eq!(rewritten(&text, country), text);
            }
        }
    }

    #[test]
    fn writes_one_form() {
        assert!(NUMERIC.is_sorted());
        let table = [
            ("28013", "ES", "28013"),
            ("8001", "ES", "08001"),
            ("E-28013", "", "28013"),
            ("00-950", "PL", "00950"),
            ("1000-205", "PT", "1000205"),
            ("sw1a 1aa", "GB", "SW1A1AA"),
            ("12345-6789", "US", "12345"),
            ("00000", "", ""),
        ];
        for (text, country, expected) in table {
            assert_eq!(normalise(text, Country::new(country)), expected, "{text}");
        }
        assert_eq!(area("28013", Country::new("ES")), "28");
        assert_eq!(area("SW1A1AA", Country::new("GB")), "SW");
        assert_eq!(area("2", None), "2");
    }
}
