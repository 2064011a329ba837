//! Turns dates of other calendars into Gregorian ones, by arithmetic alone.

use super::bikram;
use serde::{Deserialize, Serialize};

/// The calendar that a column is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Calendar {
    #[default]
    Gregorian,
    /// Thailand: the year is 543 more.
    ThaiBuddhist,
    /// Taiwan: the year is 1911 less.
    Roc,
    /// Iran, Afghanistan: by the 33-year cycle, which holds for every living person.
    SolarHijri,
    /// Saudi Arabia and others: by the tabular rule, so it can be off by one or two days from the
    /// calendar as observed or as published (Umm al-Qura).
    LunarHijri,
    /// Ethiopia: thirteen months.
    Ethiopian,
    /// Nepal: by a table.
    BikramSambat,
    /// Japan: the era in one digit, then year, month and day in two each.
    JapaneseEras,
}

impl Calendar {
    /// How many months a year has.
    pub(super) fn months(self) -> u8 {
        match self {
            Calendar::Ethiopian => 13,
            _ => 12,
        }
    }
}

impl Calendar {
    /// Whether a year of birth of the common era cannot be one of this calendar: `1980` beside `1363`.
    pub(super) fn tells_apart(self, year: u32) -> bool {
        const COMMON: std::ops::RangeInclusive<u32> = 1850..=2100;
        let apart = match self {
            Calendar::Gregorian | Calendar::Ethiopian | Calendar::BikramSambat => false,
            Calendar::ThaiBuddhist
            | Calendar::Roc
            | Calendar::SolarHijri
            | Calendar::LunarHijri
            | Calendar::JapaneseEras => true,
        };
        apart && COMMON.contains(&year)
    }
}

/// The Gregorian date, or `None` where the calendar has no such day. A zero day or month stays
/// unknown; where months do not line up, so does the month.
pub(super) fn to_gregorian(from: Calendar, year: i16, month: u8, day: u8) -> Option<(i16, u8, u8)> {
    match from {
        Calendar::Gregorian | Calendar::JapaneseEras => Some((year, month, day)),
        Calendar::ThaiBuddhist => Some((year.checked_sub(BUDDHIST_ERA)?, month, day)),
        Calendar::Roc => Some((year.checked_add(1911)?, month, day)),
        _ if !(1..=3000).contains(&year) => None,
        Calendar::BikramSambat if day == 0 || !bikram::is_told(year) => {
            Some((bikram::year_of(year, month), 0, 0)).filter(|_| month <= 12 && day <= 32)
        }
        Calendar::BikramSambat => bikram::days(year, month, day).map(civil),
        Calendar::SolarHijri if day == 0 => Some((year + 621, 0, 0)),
        Calendar::Ethiopian if day == 0 => Some((year + 8, 0, 0)),
        Calendar::LunarHijri if day == 0 => Some((year - year / 33 + 622, 0, 0)),
        Calendar::SolarHijri => solar_hijri(year.into(), month.into(), day.into()).map(civil),
        Calendar::LunarHijri => lunar_hijri(year.into(), month.into(), day.into()).map(civil),
        Calendar::Ethiopian => ethiopian(year.into(), month.into(), day.into()).map(civil),
    }
}

pub(super) const BUDDHIST_ERA: i16 = 543;

/// Years that only the Thai calendar writes: 1857 to 2057.
pub(super) fn is_buddhist(year: i16) -> bool {
    (2400..=2600).contains(&year)
}

/// The Gregorian date of a date that was really Ethiopian, for who forgot to convert it.
pub fn ethiopian_offset(year: i16, month: u8, day: u8) -> Option<(i16, u8, u8)> {
    ethiopian(year.into(), month.into(), day.into()).map(civil)
}

/// The Gregorian date of a count of days since 1970-01-01.
/// Source: H. Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
pub(super) fn civil(days: i64) -> (i16, u8, u8) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year as i16, month as u8, day as u8)
}

/// Julian day number of 1970-01-01.
const UNIX_EPOCH: i64 = 2_440_588;

/// Leap years are 1, 5, 9, 13, 17, 22, 26 and 30 of each 33.
fn solar_hijri(year: i64, month: i64, day: i64) -> Option<i64> {
    const LEAP: [i64; 8] = [1, 5, 9, 13, 17, 22, 26, 30];
    let leap = LEAP.contains(&(year % 33));
    let length = match month {
        1..=6 => 31,
        7..=11 => 30,
        12 => 29 + i64::from(leap),
        _ => return None,
    };
    if !(1..=length).contains(&day) {
        return None;
    }
    let past = year - 1;
    let leaps = past / 33 * 8 + LEAP.iter().filter(|leap| **leap <= past % 33).count() as i64;
    let before = (month - 1) * 30 + (month - 1).min(6);
    // 1 Farvardin 1 is Julian day 1948320.
    Some(1_948_320 + past * 365 + leaps + before + day - 1 - UNIX_EPOCH)
}

/// Source: the tabular calendar with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of 30.
fn lunar_hijri(year: i64, month: i64, day: i64) -> Option<i64> {
    if !(1..=12).contains(&month) || !(1..=30).contains(&day) {
        return None;
    }
    let days = (11 * year + 3) / 30 + 354 * year + 30 * month - (month - 1) / 2 + day;
    Some(days + 1_948_440 - 385 - UNIX_EPOCH)
}

fn ethiopian(year: i64, month: i64, day: i64) -> Option<i64> {
    let length = match month {
        1..=12 => 30,
        13 => 5 + i64::from(year % 4 == 3),
        _ => return None,
    };
    // 1 Meskerem 1 is Julian day 1724221.
    (1..=length)
        .contains(&day)
        .then(|| 1_724_221 + 365 * (year - 1) + year / 4 + 30 * (month - 1) + day - 1 - UNIX_EPOCH)
}
