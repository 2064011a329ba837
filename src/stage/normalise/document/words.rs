//! Reads what a column calls a document: "DNI", "Reisepass", "паспорт".

use super::scheme::{self, Scheme};
use crate::record::document::SchemeId;
use compact_str::CompactString;
use unicode_normalization::UnicodeNormalization;

/// Lower case, Latin and Greek accents off, punctuation as single spaces.
pub fn fold(text: &str) -> CompactString {
    let mut folded = CompactString::default();
    let mut gap = false;
    for c in text.chars().flat_map(char::to_lowercase).map(base) {
        match c.is_alphanumeric() {
            true => {
                if gap && !folded.is_empty() {
                    folded.push(' ');
                }
                gap = false;
                folded.push(c);
            }
            // A combining mark left over by lower-casing (İ) separates nothing.
            false => gap |= !('\u{300}'..='\u{36f}').contains(&c),
        }
    }
    folded
}

/// The schemes of a country (empty: of every country) that are called so.
pub fn called(country: &str, folded: &str) -> impl Iterator<Item = (SchemeId, &'static Scheme)> {
    scheme::of(country).filter(move |(_, scheme)| is_called(scheme, folded))
}

/// What follows the name of the document, where the number is written behind it.
pub fn after_label<'a>(scheme: &Scheme, raw: &'a str) -> &'a str {
    if raw.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return raw;
    }
    let Some((label, number)) = raw.split_once([':', ' ', '\u{a0}']) else {
        return raw;
    };
    let has_digit = number.bytes().any(|byte| byte.is_ascii_digit());
    if has_digit && is_called(scheme, &fold(label)) {
        number
    } else {
        raw
    }
}

fn is_called(scheme: &Scheme, folded: &str) -> bool {
    scheme.words.contains(&folded) || scheme.name == folded
}

fn base(c: char) -> char {
    match c {
        '\0'..='\x7f' => c,
        'ı' => 'i',
        'ł' => 'l',
        'ø' => 'o',
        'đ' => 'd',
        '\u{80}'..='\u{24f}' | '\u{370}'..='\u{3ff}' | '\u{1e00}'..='\u{1fff}' => {
            c.nfd().next().unwrap_or(c)
        }
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds() {
        for (text, expected) in [
            ("D.N.I.", "d n i"),
            ("Carte d'identité", "carte d identite"),
            ("İKAMET", "ikamet"),
            ("Διαβατήριο", "διαβατηριο"),
            ("여권", "여권"),
        ] {
            assert_eq!(fold(text), expected);
        }
    }

    #[test]
    fn words_are_folded() {
        for (_, scheme) in scheme::all() {
            for word in scheme.words {
                assert_eq!(fold(word), *word, "{}", scheme.name);
            }
        }
    }
}
