//! The small pattern language in which schemes write their format.
//!
//! `d` a digit, `a` a capital letter, `x` either, `[A-CX]` one of a class, `{n}` or `{n,m}` after
//! any of these repeats it, `|` separates alternatives; every other character stands for itself.

use std::ops::RangeInclusive;

/// Whether the whole of `text` has this format.
pub fn matches(pattern: &str, text: &str) -> bool {
    match memchr::memchr(b'|', pattern.as_bytes()) {
        None => rest_matches(pattern, text),
        Some(at) => rest_matches(&pattern[..at], text) || matches(&pattern[at + 1..], text),
    }
}

fn rest_matches(mut pattern: &str, mut text: &str) -> bool {
    while let Some((unit, after)) = split_unit(pattern) {
        let (least, most, after) = split_repeat(after);
        if least != most {
            return range_matches(unit, least..=most, after, text);
        }
        pattern = after;
        if let Some(unit) = Ascii::of(unit) {
            match text.as_bytes().get(..least) {
                Some(run) if run.iter().all(|byte| unit.holds(*byte)) => text = &text[least..],
                _ => return false,
            }
            continue;
        }
        for _ in 0..least {
            let mut rest = text.chars();
            match rest.next() {
                Some(c) if unit_matches(unit, c) => text = rest.as_str(),
                _ => return false,
            }
        }
    }
    text.is_empty()
}

/// A unit that only ASCII has; nearly all formats are made of these, and are matched by bytes.
#[derive(Clone, Copy)]
enum Ascii<'a> {
    Digit,
    Letter,
    Either,
    Class(&'a [u8]),
}

impl<'a> Ascii<'a> {
    #[inline]
    fn of(unit: &'a str) -> Option<Self> {
        match unit.as_bytes() {
            b"d" => Some(Ascii::Digit),
            b"a" => Some(Ascii::Letter),
            b"x" => Some(Ascii::Either),
            [b'[', class @ .., b']'] if class.is_ascii() => Some(Ascii::Class(class)),
            _ => None,
        }
    }

    #[inline]
    fn holds(self, byte: u8) -> bool {
        match self {
            Ascii::Digit => byte.is_ascii_digit(),
            Ascii::Letter => byte.is_ascii_uppercase(),
            Ascii::Either => byte.is_ascii_digit() || byte.is_ascii_uppercase(),
            Ascii::Class(class) => ascii_class_holds(class, byte),
        }
    }
}

fn ascii_class_holds(mut class: &[u8], byte: u8) -> bool {
    loop {
        let (from, to, rest) = match class {
            [from, b'-', to, rest @ ..] => (from, to, rest),
            [from, b'-'] => (from, &b'-', &[][..]),
            [one, rest @ ..] => (one, one, rest),
            [] => return false,
        };
        if (from..=to).contains(&&byte) {
            return true;
        }
        class = rest;
    }
}

/// A unit repeated as often as it can be, or less if what follows asks for it.
fn range_matches(unit: &str, times: RangeInclusive<usize>, after: &str, text: &str) -> bool {
    let mut ends = [0usize; MAX_REPEAT + 1];
    let mut count = 0;
    let mut rest = text.chars();
    while count < MAX_REPEAT.min(*times.end()) {
        match rest.next() {
            Some(c) if unit_matches(unit, c) => {
                count += 1;
                ends[count] = text.len() - rest.as_str().len();
            }
            _ => break,
        }
    }
    (*times.start()..=count)
        .rev()
        .any(|taken| rest_matches(after, &text[ends[taken]..]))
}

const MAX_REPEAT: usize = 24;

/// The first unit of a pattern (a character or a bracketed class) and what follows.
fn split_unit(pattern: &str) -> Option<(&str, &str)> {
    let end = match pattern.as_bytes().first()? {
        b'[' => {
            let end = pattern.bytes().position(|byte| byte == b']');
            end.map_or(pattern.len(), |at| at + 1)
        }
        byte if byte.is_ascii() => 1,
        _ => pattern.chars().next()?.len_utf8(),
    };
    Some(pattern.split_at(end))
}

fn split_repeat(pattern: &str) -> (usize, usize, &str) {
    if let [b'{', times @ b'0'..=b'9', b'}', ..] = pattern.as_bytes() {
        let times = usize::from(times - b'0');
        return (times, times, &pattern[3..]);
    }
    let Some((range, after)) = pattern
        .strip_prefix('{')
        .and_then(|inner| inner.split_once('}'))
    else {
        return (1, 1, pattern);
    };
    let (least, most) = range.split_once(',').unwrap_or((range, range));
    let bound = |text: &str| text.parse().unwrap_or(1);
    (bound(least), bound(most), after)
}

fn unit_matches(unit: &str, c: char) -> bool {
    match unit.as_bytes() {
        b"d" => c.is_ascii_digit(),
        b"a" => c.is_ascii_uppercase(),
        b"x" => c.is_ascii_digit() || c.is_ascii_uppercase(),
        [b'[', .., b']'] => class_holds(&unit[1..unit.len() - 1], c),
        _ => unit.starts_with(c),
    }
}

fn class_holds(class: &str, c: char) -> bool {
    let mut members = class.chars().peekable();
    while let Some(from) = members.next() {
        let mut to = from;
        if members.peek() == Some(&'-') {
            members.next();
            to = members.next().unwrap_or('-');
        }
        if (from..=to).contains(&c) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn ascii_units_hold_what_units_hold(
            unit in "d|a|x|\\[[A-Z0-9&-]{1,5}\\]",
            byte in 0u8..128,
        ) {
            let ascii = Ascii::of(&unit).map(|unit| unit.holds(byte));
            prop_assert_eq!(ascii, Some(unit_matches(&unit, byte as char)));
        }
    }

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
        ] {
            assert_eq!(matches(pattern, text), expected, "{pattern} on {text}");
        }
    }
}
