//! The small pattern language in which schemes write their format.
//!
//! `d` a digit, `a` a capital letter, `x` either, `[A-CX]` one of a class, `{n}` or `{n,m}` after
//! any of these repeats it, `|` separates alternatives; every other character stands for itself.

use std::str::Chars;

/// A format, read when the program is compiled.
#[derive(Clone, Copy)]
pub struct Pattern {
    units: [Unit; MOST_UNITS],
    count: usize,
}

/// No format has more, with the marks between alternatives.
const MOST_UNITS: usize = 20;

/// One of some characters, so many times. Without any of them it stands between alternatives.
#[derive(Clone, Copy)]
struct Unit {
    class: u64,
    least: u8,
    most: u8,
}

impl Unit {
    const OR: Unit = Unit {
        class: 0,
        least: 0,
        most: 0,
    };
}

impl Pattern {
    /// # Panics
    /// If it has too many units, a class that does not end, or characters that no format has.
    pub const fn new(text: &str) -> Self {
        let (text, mut at) = (text.as_bytes(), 0);
        let (mut units, mut count) = ([Unit::OR; MOST_UNITS], 0);
        while at < text.len() {
            (units[count], at) = match text[at] {
                b'|' => (Unit::OR, at + 1),
                _ => unit(text, at),
            };
            count += 1;
        }
        Pattern { units, count }
    }

    /// Whether the whole of `text` has this format.
    pub fn matches(&self, text: &str) -> bool {
        let mut alternatives = self.units[..self.count].split(|unit| unit.class == 0);
        alternatives.any(|units| fit(units, text.chars()))
    }
}

fn fit(units: &[Unit], mut rest: Chars<'_>) -> bool {
    for (at, unit) in units.iter().enumerate() {
        for times in 0..unit.most {
            if times >= unit.least && fit(&units[at + 1..], rest.clone()) {
                return true;
            }
            if rest.next().is_none_or(|c| unit.class & bit(c) == 0) {
                return false;
            }
        }
    }
    rest.as_str().is_empty()
}

/// The unit that begins at this place, and where the next one does.
const fn unit(text: &[u8], at: usize) -> (Unit, usize) {
    let (class, mut at) = match text[at] {
        b'd' => (DIGITS, at + 1),
        b'a' => (LETTERS, at + 1),
        b'x' => (DIGITS | LETTERS, at + 1),
        b'[' => class(text, at + 1),
        _ => one(text, at),
    };
    let (mut least, mut most) = (1, 1);
    if at < text.len() && text[at] == b'{' {
        (least, at) = number(text, at + 1);
        most = least;
        if text[at] == b',' {
            (most, at) = number(text, at + 1);
        }
        at += 1;
    }
    (Unit { class, least, most }, at)
}

/// The rest of a class, and what follows its bracket.
const fn class(text: &[u8], mut at: usize) -> (u64, usize) {
    let mut class = 0;
    while text[at] != b']' {
        let (from, after) = one(text, at);
        (class, at) = match text[after] {
            b'-' => {
                let (to, after) = one(text, after + 1);
                (class | to | (to - from), after)
            }
            _ => (class | from, after),
        };
    }
    (class, at + 1)
}

/// A character for itself.
const fn one(text: &[u8], at: usize) -> (u64, usize) {
    match text[at] {
        // Ñ, of two bytes.
        0xC3 if text[at + 1] == 0x91 => (bit('Ñ'), at + 2),
        byte => {
            let bit = bit(byte as char);
            assert!(bit != 0, "no format has this character");
            (bit, at + 1)
        }
    }
}

const fn number(text: &[u8], mut at: usize) -> (u8, usize) {
    let mut number = 0;
    while text[at].is_ascii_digit() {
        number = 10 * number + (text[at] - b'0');
        at += 1;
    }
    (number, at)
}

/// ASCII but for blanks and small letters has a bit each, by its code, and so has Ñ.
const fn bit(c: char) -> u64 {
    match c {
        '!'..='_' => 1 << (c as u32 - ' ' as u32),
        'Ñ' => 1,
        _ => 0,
    }
}

const DIGITS: u64 = class(b"0-9]", 0).0;
const LETTERS: u64 = class(b"A-Z]", 0).0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats() {
        for (pattern, text, expected) in [
            ("d{8}a", "12345678Z", true),
            ("d{8}a", "1234567Z", false),
            ("d{7,8}[0-9K]", "7608642K", true),
            ("d{7,8}[0-9K]", "760864285", true),
            ("d{7,8}[0-9K]", "7608642855", false),
            ("[XYZ]d{2}|22d", "X12", true),
            ("[XYZ]d{2}|22d", "229", true),
            ("[XYZ]d{2}|22d", "2299", false),
            ("[A-ZÑ&]{2}x", "Ñ&7", true),
            ("d{2}", "", false),
            ("x{2,4}d", "AB12", true),
            ("[-+A-CX]d", "-1", true),
            ("[-+A-CX]d", "B1", true),
            ("[-+A-CX]d", "D1", false),
            ("", "", true),
            ("d|", "", true),
            ("x", "ß", false),
            ("[A-ZÑ&]", " ", false),
        ] {
            assert_eq!(
                Pattern::new(pattern).matches(text),
                expected,
                "{pattern} on {text}"
            );
        }
    }
}
