//! Years counted from the reign of an emperor or the founding of a republic: 昭和61年1月2日, S61.1.2, 民國75年.
//!
//! Source: Japan's era law (元号法) and the proclamations of its eras; Taiwan counts from 1912.

/// The year before the first of each era.
const NAMED: &[(&str, i16)] = &[
    ("中華民國", 1911),
    ("中华民国", 1911),
    ("民國", 1911),
    ("民国", 1911),
    ("明治", 1867),
    ("大正", 1911),
    ("昭和", 1925),
    ("平成", 1988),
    ("令和", 2018),
];

/// How forms abbreviate those of Japan.
const LETTERED: &[(u8, i16)] = &[
    (b'M', 1867),
    (b'T', 1911),
    (b'S', 1925),
    (b'H', 1988),
    (b'R', 2018),
];

/// Year, month and day of a date that begins with an era; what is not written is 0.
pub(super) fn read(text: &str) -> Option<(i16, u8, u8)> {
    let (before, rest) = before_first_year(text)?;
    let rest = rest.trim_start();
    // The first year of an era is written 元, the beginning.
    let (first, rest) = match rest.strip_prefix('元') {
        Some(rest) => (Some(1), rest),
        None => (None, rest),
    };
    let mut numbers = rest
        .split(|c: char| !c.is_ascii_digit())
        .filter(|number| !number.is_empty())
        .map(|number| number.parse::<u8>().ok());
    let mut next = || numbers.next().unwrap_or(Some(0));
    let year = match first {
        Some(year) => year,
        None => next()?,
    };
    let (month, day) = (next()?, next()?);
    let is_over = numbers.next().is_none() && rest.chars().all(is_between);
    (is_over && year > 0).then_some((before + i16::from(year), month, day))
}

/// `3500610`: the era in one digit, the first being that of 1868, and two digits each of year, month and
/// day. Source: the codes that Japanese forms give the eras.
pub(super) fn in_digits(text: &str) -> Option<(i16, u8, u8)> {
    let digits: [u8; 7] = text.as_bytes().try_into().ok()?;
    if !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let [era, rest @ ..] = digits.map(|digit| digit - b'0');
    let two = |at: usize| rest[at] * 10 + rest[at + 1];
    let (_, before) = LETTERED.get(usize::from(era.checked_sub(1)?))?;
    let (year, month, day) = (two(0), two(2), two(4));
    (year > 0 && (1..=12).contains(&month) && (1..=31).contains(&day)).then_some((
        before + i16::from(year),
        month,
        day,
    ))
}

fn before_first_year(text: &str) -> Option<(i16, &str)> {
    if text.is_ascii() {
        let [letter, b'0'..=b'9', ..] = text.as_bytes() else {
            return None;
        };
        let letter = letter.to_ascii_uppercase();
        let (_, before) = LETTERED.iter().find(|(era, _)| *era == letter)?;
        // `S61.11.03`, not a code.
        return text[1..]
            .contains(['.', '/', '-'])
            .then_some((*before, &text[1..]));
    }
    NAMED
        .iter()
        .find_map(|(era, before)| Some((*before, text.strip_prefix(era)?)))
}

fn is_between(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '年' | '月' | '日' | '.' | '/' | '-' | ' ')
}
