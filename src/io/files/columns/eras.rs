//! Whether the dates of a column count from another beginning than the common era.

use crate::record::date::BirthDate;
use crate::record::reading::Reading as Read;
use crate::stage::normalise::date::{self, Calendar, DateStyle, Serials};
use std::cmp::Ordering;

/// Dates that are of this age in the Iranian or the Islamic calendar.
#[derive(Default)]
pub struct Hijri {
    solar: usize,
    lunar: usize,
    /// Births so early by the Islamic calendar, and so late by the Iranian one, that nobody of the age of
    /// customers has one.
    old_by_moon: usize,
    young_by_sun: usize,
}

impl Hijri {
    const FEWEST: usize = 3;
    /// One in so many dates is no slip: nobody who lives was born before 1500.
    const SOME: usize = 50;
    /// Of so many solar dates one is the 31st of a month, which no lunar month has.
    const TELLING: usize = 400;
    /// Half of a base is neither over seventy nor under fifteen.
    const EARLY: i16 = 1955;
    const LATE: i16 = 2012;

    pub fn add(&mut self, cell: &str) {
        if !may_be_hijri(cell) {
            return;
        }
        let by_sun = birth_in(cell, Calendar::SolarHijri);
        let by_moon = birth_in(cell, Calendar::LunarHijri);
        self.solar += usize::from(by_sun.is_some());
        self.lunar += usize::from(by_moon.is_some());
        self.young_by_sun += usize::from(by_sun.is_none_or(|year| year > Self::LATE));
        self.old_by_moon += usize::from(by_moon.is_none_or(|year| year < Self::EARLY));
    }

    /// Of `filled` cells so many are dates of the common era, which stay so.
    pub fn calendar(&self, (filled, common): (usize, usize), is_persian: Option<bool>) -> Calendar {
        let most = self.solar.max(self.lunar);
        let is_some = most >= Self::FEWEST && most * Self::SOME >= filled;
        if !is_some || (most + common) * 10 < filled * 9 {
            return Calendar::Gregorian;
        }
        match self.solar.cmp(&self.lunar) {
            Ordering::Greater => Calendar::SolarHijri,
            Ordering::Less => Calendar::LunarHijri,
            Ordering::Equal => match is_persian {
                Some(true) => Calendar::SolarHijri,
                Some(false) => Calendar::LunarHijri,
                None if most >= Self::TELLING => Calendar::LunarHijri,
                None if self.old_by_moon * 2 > most => Calendar::SolarHijri,
                None if self.young_by_sun * 2 > most => Calendar::LunarHijri,
                None => Calendar::Gregorian,
            },
        }
    }
}

/// A year of four digits that begins with 12, 13 or 14, in digits of any script.
pub fn may_be_hijri(cell: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_digit() || matches!(c, '/' | '-' | '.');
    let is_eastern = |c: char| matches!(c, '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}');
    (8..=20).contains(&cell.len())
        && cell.chars().all(|c| is_plain(c) || is_eastern(c))
        && [Calendar::SolarHijri, Calendar::LunarHijri]
            .iter()
            .any(|calendar| birth_in(cell, *calendar).is_some())
}

/// The year of a birth that this calendar tells.
pub fn birth_in(cell: &str, calendar: Calendar) -> Option<i16> {
    birth_date_in(cell, calendar)
        .filter(|date| date.day > 0)
        .map(|date| date.year)
}

/// The birth that this calendar tells, or the year of one; `None` of a date that is the same in ours.
pub fn birth_date_in(cell: &str, calendar: Calendar) -> Option<BirthDate> {
    const LIVING: std::ops::RangeInclusive<i16> = 1900..=2030;
    let style = DateStyle {
        calendar,
        ..DateStyle::default()
    };
    match date::normalise(cell, style) {
        Read::Value(date) if LIVING.contains(&date.year) => {
            let common = date::normalise(cell, DateStyle::default());
            (common != Read::Value(date)).then_some(date)
        }
        _ => None,
    }
}

/// A count of seconds from 1970 that is no date written without separators.
pub fn is_moment(cell: &str) -> bool {
    let mut moments = Moments::default();
    moments.add(cell);
    moments.telling > 0 && moments.seconds + moments.millis > 0
}

/// Whole numbers that are counts of seconds, or of thousandths of them, from 1970.
#[derive(Default)]
pub struct Moments {
    seconds: usize,
    millis: usize,
    /// Too long for a date written without separators, or before 1970.
    telling: usize,
}

impl Moments {
    const FEWEST: usize = 3;
    /// What a date without separators may be, too.
    const SHORT: std::ops::RangeInclusive<i64> = -99_999..=99_999_999;
    /// From 1900 on, to 2030.
    const SECONDS: std::ops::RangeInclusive<i64> = -2_208_988_800..=1_893_456_000;

    pub fn add(&mut self, cell: &str) {
        let Ok(number) = cell.parse::<i64>() else {
            return;
        };
        let is_seconds = Self::SECONDS.contains(&number);
        self.seconds += usize::from(is_seconds);
        self.millis += usize::from(!is_seconds && Self::SECONDS.contains(&(number / 1_000)));
        self.telling += usize::from(!Self::SHORT.contains(&number));
    }

    pub fn unit(&self, filled: usize) -> Serials {
        let all = self.seconds + self.millis;
        if all < Self::FEWEST || all * 10 < filled * 9 || self.telling * 2 < all {
            Serials::None
        } else if self.millis * 2 > all {
            Serials::UnixMillis
        } else {
            Serials::UnixSeconds
        }
    }
}
