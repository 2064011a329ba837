//! Years counted from the reign of an emperor or the founding of a republic: 昭和61年1月2日, S61.1.2, 民國75年.
//!
//! Source: Japan's era law (元号法) and the proclamations of its eras; Taiwan counts from 1912.

/// An era, by the year before its first.
#[derive(Clone, Copy)]
struct Era {
    before: i16,
    /// Systems count the years of the last eras on after their end.
    last: u8,
}

impl Era {
    const REPUBLIC: Era = Era::since(1911, u8::MAX);
    const MEIJI: Era = Era::since(1867, 45);
    const TAISHO: Era = Era::since(1911, 15);
    const SHOWA: Era = Era::since(1925, u8::MAX);
    const HEISEI: Era = Era::since(1988, u8::MAX);
    const REIWA: Era = Era::since(2018, u8::MAX);

    const fn since(before: i16, last: u8) -> Era {
        Era { before, last }
    }

    fn year(self, counted: u8) -> Option<i16> {
        let counts = (1..=self.last).contains(&counted);
        counts.then(|| self.before + i16::from(counted))
    }
}

const NAMED: &[(&str, Era)] = &[
    ("中華民國", Era::REPUBLIC),
    ("中华民国", Era::REPUBLIC),
    ("民國", Era::REPUBLIC),
    ("民国", Era::REPUBLIC),
    ("明治", Era::MEIJI),
    ("大正", Era::TAISHO),
    ("昭和", Era::SHOWA),
    ("平成", Era::HEISEI),
    ("令和", Era::REIWA),
];

/// How forms abbreviate those of Japan.
const LETTERED: &[(u8, Era)] = &[
    (b'M', Era::MEIJI),
    (b'T', Era::TAISHO),
    (b'S', Era::SHOWA),
    (b'H', Era::HEISEI),
    (b'R', Era::REIWA),
];

/// Year, month and day of a date that begins with an era; what is not written is 0.
pub(super) fn read(text: &str) -> Option<(i16, u8, u8)> {
    let (era, rest) = era_of(text)?;
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
    is_over.then_some((era.year(year)?, month, day))
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
    let (_, era) = LETTERED.get(usize::from(era.checked_sub(1)?))?;
    let (year, month, day) = (era.year(two(0))?, two(2), two(4));
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some((year, month, day))
}

fn era_of(text: &str) -> Option<(Era, &str)> {
    if text.is_ascii() {
        let [letter, b'0'..=b'9', ..] = text.as_bytes() else {
            return None;
        };
        let letter = letter.to_ascii_uppercase();
        let (_, era) = LETTERED.iter().find(|(of, _)| *of == letter)?;
        // `S61.11.03`, not a code.
        return text[1..]
            .contains(['.', '/', '-'])
            .then_some((*era, &text[1..]));
    }
    NAMED
        .iter()
        .find_map(|(name, era)| Some((*era, text.strip_prefix(name)?)))
}

fn is_between(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '年' | '月' | '日' | '.' | '/' | '-' | ' ')
}
