//! Days, birthdays and times of registration, in plain arithmetic on the Gregorian calendar.

use super::place::Origin;
use super::rng::Rng;
use crate::record::date::days_in_month;
use std::fmt::Write;

/// A date of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    pub year: u16,
    pub month: u8,
    pub day: u8,
}

/// Seconds since 2016-01-01T00:00:00Z, when the first account was opened.
pub type Moment = u32;

pub const FIRST_YEAR: u16 = 2016;
pub const DAY: Moment = 86_400;
/// The end of October 2026: 3,957 days.
pub const END: Moment = 3_957 * DAY;

/// Ages of customers in 2026 by band, per cent: a young base, as those of fintechs are, between the
/// census and the 20-45 of domain knowledge; an assumption.
const AGES: &[(u16, u16, f64)] = &[
    (18, 24, 14.0),
    (25, 34, 26.0),
    (35, 44, 23.0),
    (45, 54, 17.0),
    (55, 64, 11.0),
    (65, 74, 6.0),
    (75, 90, 3.0),
];

/// Births by month against an even year, per mille: late summer leads in the northern half of
/// Europe and in the USA (UN Demographic Yearbook, rounded).
const MONTHS: [u64; 12] = [
    990, 960, 990, 980, 1000, 1000, 1040, 1040, 1040, 1010, 980, 970,
];

impl Date {
    pub fn new(year: u16, month: u8, day: u8) -> Self {
        Date { year, month, day }
    }

    /// A day of this year.
    pub fn in_year(year: u16, rng: &mut Rng) -> Self {
        loop {
            let (month, day) = (1 + rng.below(12) as u8, 1 + rng.below(31) as u8);
            let date = Date { year, month, day };
            if rng.below(1040) < MONTHS[usize::from(month) - 1] && day <= date.days_in_month() {
                return date;
            }
        }
    }

    /// The birth date that the papers of someone of this origin give: where none was registered, a
    /// default.
    pub fn as_registered(self, origin: &Origin, rng: &mut Rng) -> Self {
        match rng.chance(origin.default_birthday) {
            true => Date::new(self.year, origin.default_month, 1),
            false => self,
        }
    }

    pub fn days_in_month(&self) -> u8 {
        days_in_month(self.year as i16, self.month)
    }

    /// Day and month changed places, where that is another date.
    pub fn swapped(self) -> Option<Self> {
        let other = Date::new(self.year, self.day, self.month);
        (self.day <= 12 && self.day != self.month).then_some(other)
    }

    /// Days since 0000-03-01 (after H. Hinnant's algorithms, 2013).
    pub fn number(self) -> u32 {
        let (year, month) = match self.month {
            month @ 1..=2 => (u32::from(self.year) - 1, u32::from(month) + 9),
            month => (u32::from(self.year), u32::from(month) - 3),
        };
        365 * year + year / 4 - year / 100
            + year / 400
            + (153 * month + 2) / 5
            + u32::from(self.day)
            - 1
    }

    fn of_number(number: u32) -> Self {
        let era = number / 146_097;
        let day_of_era = number % 146_097;
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month + 2) / 5 + 1;
        let (month, later) = if month < 10 {
            (month + 3, 0)
        } else {
            (month - 9, 1)
        };
        let year = year_of_era + era * 400 + later;
        Date::new(year as u16, month as u8, day as u8)
    }

    pub fn write(self, out: &mut String) {
        digits(u64::from(self.year), 4, out);
        out.push('-');
        digits(u64::from(self.month), 2, out);
        out.push('-');
        digits(u64::from(self.day), 2, out);
    }
}

/// The year of birth of someone who is a customer in 2026.
pub fn birth_year(rng: &mut Rng) -> u16 {
    let mut share = rng.below(10_000) as f64 / 100.0;
    for &(youngest, oldest, percent) in AGES {
        if share < percent {
            return 2026 - rng.between(u64::from(youngest), u64::from(oldest)) as u16;
        }
        share -= percent;
    }
    1990
}

/// When this person is first old enough, and the bank open.
pub fn earliest(birth: Date) -> Moment {
    let first = Date::new(FIRST_YEAR, 1, 1).number();
    let grown = Date {
        year: birth.year + 18,
        ..birth
    }
    .number();
    grown
        .saturating_sub(first)
        .saturating_mul(DAY)
        .min(END - 2 * DAY)
}

/// `2021-03-04T05:06:07Z`.
pub fn write_moment(moment: Moment, out: &mut String) {
    Date::of_number(Date::new(FIRST_YEAR, 1, 1).number() + moment / DAY).write(out);
    let second = moment % DAY;
    let _ = write!(
        out,
        "T{:02}:{:02}:{:02}Z",
        second / 3600,
        second / 60 % 60,
        second % 60
    );
}

/// A number with leading zeros, in so many places.
pub fn digits(number: u64, places: u32, out: &mut String) {
    for place in (0..places).rev() {
        out.push((b'0' + (number / 10u64.pow(place) % 10) as u8) as char);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_count_up() {
        for (moment, expected) in [
            (0, "2016-01-01T00:00:00Z"),
            (59 * DAY + 1, "2016-02-29T00:00:01Z"),
            (END - 1, "2026-10-31T23:59:59Z"),
        ] {
            let mut text = String::new();
            write_moment(moment, &mut text);
            assert_eq!(text, expected);
        }
    }

    #[test]
    fn swaps_are_dates() {
        assert_eq!(Date::new(1980, 3, 4).swapped(), Some(Date::new(1980, 4, 3)));
        assert_eq!(Date::new(1980, 3, 13).swapped(), None);
        assert_eq!(Date::new(1980, 3, 3).swapped(), None);
    }
}
