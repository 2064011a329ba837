//! The small pattern language in which schemes write their format.
//!
//! `d` a digit, `a` a capital letter, `x` either, `[A-CX]` one of a class, `{n}` or `{n,m}` after
//! any of these repeats it, `|` separates alternatives; every other character stands for itself.

use std::ops::RangeInclusive;

/// Whether the whole of `text` has this format.
pub fn matches(pattern: &str, text: &str) -> bool {
    pattern
        .split('|')
        .any(|alternative| rest_matches(alternative, text))
}

fn rest_matches(mut pattern: &str, mut text: &str) -> bool {
    while let Some((unit, after)) = split_unit(pattern) {
        let (least, most, after) = split_repeat(after);
        if least != most {
            return range_matches(unit, least..=most, after, text);
        }
        for _ in 0..least {
            let mut rest = text.chars();
            match rest.next() {
                Some(c) if unit_matches(unit, c) => text = rest.as_str(),
                _ => return false,
            }
        }
        pattern = after;
    }
    text.is_empty()
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
    let first = pattern.chars().next()?;
    let end = match first {
        '[' => pattern.find(']').map_or(pattern.len(), |at| at + 1),
        c => c.len_utf8(),
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
    use super::matches;

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
