//! Digits that a reader of images, or a slip of the keyboard, put into a word of letters: Dav15 is Davis.

use compact_str::CompactString;

/// The word with letters for its digits; `None` where it has none, or is as much a number as a word.
pub(super) fn letters(word: &str) -> Option<CompactString> {
    let bytes = word.as_bytes();
    if !bytes.iter().any(u8::is_ascii_digit) || !is_misread(bytes) {
        return None;
    }
    let letter = |(at, &byte): (usize, &u8)| match byte {
        b'1' => like_one(before(bytes, at), bytes.get(at + 1).copied()),
        _ => like(byte),
    };
    let letters = bytes.iter().enumerate().filter_map(letter);
    Some(letters.map(char::from).collect())
}

/// More letters than digits, no ordinal (`3rd`), and no number put after a name (`Juan1990`, `Smith2`).
fn is_misread(word: &[u8]) -> bool {
    let digits = word.iter().filter(|byte| byte.is_ascii_digit()).count();
    let letters = word
        .iter()
        .filter(|byte| byte.is_ascii_alphabetic())
        .count();
    let at_end = word.iter().rev().take_while(|byte| byte.is_ascii_digit());
    let often_last = |byte: &u8| matches!(byte, b'0' | b'1' | b'5');
    let is_counted = at_end.clone().count() > 2 || !at_end.clone().all(often_last);
    word.is_ascii() && letters > digits && !is_counted && !is_ordinal(word)
}

fn is_ordinal(word: &[u8]) -> bool {
    let Some((number, end)) = word.split_last_chunk::<2>() else {
        return false;
    };
    number.iter().all(u8::is_ascii_digit)
        && matches!(
            &end.map(|byte| byte.to_ascii_lowercase()),
            b"st" | b"nd" | b"rd" | b"th"
        )
}

/// 7 is left out, as before: in Arabic names it is as often an h (`A7med`).
fn like(byte: u8) -> Option<u8> {
    match byte {
        b'0' => Some(b'o'),
        b'2' => Some(b'z'),
        b'3' => Some(b'e'),
        b'4' => Some(b'a'),
        b'5' => Some(b's'),
        b'6' | b'9' => Some(b'g'),
        b'8' => Some(b'b'),
        b'7' => None,
        _ => Some(byte),
    }
}

/// An l beside a vowel, else an i; between a consonant and a vowel the more usual of the two.
fn like_one(before: Option<u8>, after: Option<u8>) -> Option<u8> {
    let goes_before_l = |byte| matches!(byte, b'b' | b'c' | b'f' | b'g' | b'k' | b'p');
    let is_l = match (before, after.and_then(like)) {
        (Some(before), Some(after)) if is_vowel(after) => {
            is_vowel(before) || goes_before_l(before.to_ascii_lowercase())
        }
        (None, Some(after)) => is_vowel(after),
        (Some(before), _) => is_vowel(before),
        (None, None) => false,
    };
    Some(if is_l { b'l' } else { b'i' })
}

fn before(word: &[u8], at: usize) -> Option<u8> {
    like(*word.get(at.checked_sub(1)?)?)
}

fn is_vowel(byte: u8) -> bool {
    matches!(
        byte.to_ascii_lowercase(),
        b'a' | b'e' | b'i' | b'o' | b'u' | b'y'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_read_as_the_letters_they_look_like() {
        for (word, expected) in [
            ("Dav15", Some("Davis")),
            ("81rkfie1d", Some("birkfield")),
            ("Er1c", Some("Eric")),
            ("Ha1don", Some("Haldon")),
            ("R0bert", Some("Robert")),
            ("J0hn5on", Some("Johnson")),
            ("8rown", Some("brown")),
            ("Mar1a", Some("Maria")),
            ("C1ara", Some("Clara")),
            ("Danie1", Some("Daniel")),
            ("1oana", Some("loana")),
            ("B4rb3r", Some("Barber")),
            ("Davis", None),
            ("1990", None),
            ("3rd", None),
            ("2ND", None),
            ("Juan1990", None),
            ("Smith2", None),
            ("A1", None),
            ("Ю1рий", None),
        ] {
            assert_eq!(letters(word).as_deref(), expected, "{word}");
        }
    }
}
