//! A date of birth, whole or in part.

use super::value::{ValueHash, redacted_debug};

/// A Gregorian date of birth. A zero month or day is unknown; the year is always known.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BirthDate {
    /// Of the Gregorian calendar, whatever calendar it was written in.
    pub year: i16,
    /// 1 to 12, or 0.
    pub month: u8,
    /// 1 to 31, or 0.
    pub day: u8,
}

impl BirthDate {
    /// Year, month and day are all known.
    pub fn is_whole(&self) -> bool {
        self.month != 0 && self.day != 0
    }

    /// Hash of month and day, counted as `Kind::BirthDay`.
    pub fn hash_day(&self) -> ValueHash {
        ValueHash::of(&[self.month, self.day])
    }

    /// Hash of the year, counted as `Kind::BirthYear`.
    pub fn hash_year(&self) -> ValueHash {
        ValueHash::of(&self.year.to_le_bytes())
    }

    /// Hash of the whole date.
    pub fn hash_whole(&self) -> ValueHash {
        self.hash_year().with(self.hash_day())
    }

    /// Year, month and day side by side.
    pub(crate) const fn bits(self) -> u32 {
        (self.year as u16 as u32) << 16 | (self.month as u32) << 8 | self.day as u32
    }

    pub(crate) const fn of_bits(bits: u32) -> Self {
        let [year @ .., month, day] = bits.to_be_bytes();
        BirthDate {
            year: i16::from_be_bytes(year),
            month,
            day,
        }
    }

    /// 1 January often stands for a day that nobody knows.
    pub const DEFAULT_DAY: (u8, u8) = (1, 1);

    /// Whether the day is [`BirthDate::DEFAULT_DAY`].
    pub fn is_default_day(&self) -> bool {
        (self.month, self.day) == Self::DEFAULT_DAY
    }

    /// What is counted as `Kind::GivenBirth` of a bearer of this given name.
    pub fn count_with(&self, given: ValueHash, count: &mut impl FnMut(ValueHash)) {
        count(given.with(self.hash_year()));
        if self.is_default_day() {
            count(given.with(self.hash_day()));
        }
    }
}

/// Days of a Gregorian month; an unknown month allows none.
pub const fn days_in_month(year: i16, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        0 => 0,
        _ => 31,
    }
}

redacted_debug!(BirthDate);

impl std::fmt::Display for BirthDate {
    /// ISO 8601, as far as it is known.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.month, self.day) {
            (0, _) => write!(f, "{:04}", self.year),
            (month, 0) => write!(f, "{:04}-{month:02}", self.year),
            (month, day) => write!(f, "{:04}-{month:02}-{day:02}", self.year),
        }
    }
}
