//! Brings a typed number to plain characters: upper case, ASCII digits, no separators.

use crate::text::ascii::decimal;
use compact_str::CompactString;

/// Longest number that we take for one, in characters.
const MOST: usize = 40;

/// Capital letters, ASCII digits, `-`, `+`, `&` and, for hidden characters, `*`; nothing else.
///
/// Digits of other scripts and full-width forms become ASCII; Cyrillic and Greek capitals that look
/// like Latin ones become those. `None` where it is too long to be a number.
pub fn clean(raw: &str) -> Option<CompactString> {
    let is_plain = |byte: u8| byte.is_ascii_digit() || byte.is_ascii_uppercase();
    if raw.len() <= MOST && raw.bytes().all(is_plain) {
        return Some(CompactString::new(raw));
    }
    let mut typed = CompactString::with_capacity(raw.len().min(MOST));
    for c in raw.chars() {
        if let Some(c) = plain(c) {
            typed.push(c);
        }
        if typed.len() > 2 * MOST {
            return None;
        }
    }
    (typed.chars().count() <= MOST).then_some(typed)
}

/// The same without the hyphen and plus, which only a few schemes read.
pub fn without_signs(typed: &str) -> CompactString {
    match typed.bytes().any(|byte| matches!(byte, b'-' | b'+')) {
        true => typed.chars().filter(|c| !matches!(c, '-' | '+')).collect(),
        false => CompactString::new(typed),
    }
}

/// With the hidden part, if it is written with leading X, written with asterisks.
pub fn with_mask(number: &str) -> Option<CompactString> {
    let shown = number.trim_start_matches('X');
    let hidden = number.len() - shown.len();
    let masked = hidden >= 3 && shown.len() >= 3 && shown.bytes().all(|byte| byte.is_ascii_digit());
    masked.then(|| ["*".repeat(hidden).as_str(), shown].concat().into())
}

fn plain(c: char) -> Option<char> {
    match c {
        '0'..='9' | 'A'..='Z' | '-' | '+' | '&' | '*' => Some(c),
        'a'..='z' => Some(c.to_ascii_uppercase()),
        '\0'..='\x7f' if c != '#' => None,
        '#' | '•' | '●' | '∗' | '＊' => Some('*'),
        '\u{2010}'..='\u{2015}' | '−' | '－' => Some('-'),
        '＋' => Some('+'),
        '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' | '\u{ff10}'..='\u{ff19}' => {
            char::from_u32(c as u32 - 0xfee0).map(|c| c.to_ascii_uppercase())
        }
        _ => match decimal(c) {
            Some(digit) => char::from_digit(digit, 10),
            None => letter(c),
        },
    }
}

fn letter(c: char) -> Option<char> {
    const LOOKALIKES: &str = "АAВBЕEІIКKМMНHОOРPСCТTУYХXΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";
    let upper = c.to_uppercase().next().filter(|c| c.is_alphanumeric())?;
    let mut pairs = LOOKALIKES.chars();
    while let (Some(other), Some(latin)) = (pairs.next(), pairs.next()) {
        if other == upper {
            return Some(latin);
        }
    }
    Some(upper)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_characters() {
        for (raw, expected) in [
            ("12.345.678-z", "12345678-Z"),
            ("１２３４５６７８Ｚ", "12345678Z"),
            ("٠١٢٣", "0123"),
            ("АВ 123456", "AB123456"),
            ("•••• 1234", "****1234"),
            ("  x 12‑3 ", "X12-3"),
            ("ñ", "Ñ"),
        ] {
            assert_eq!(clean(raw).as_deref(), Some(expected));
        }
        assert_eq!(clean(&"1".repeat(41)), None);
        assert_eq!(with_mask("XXXXXXXX1234").as_deref(), Some("********1234"));
        assert_eq!(with_mask("X1234567L"), None);
    }
}
