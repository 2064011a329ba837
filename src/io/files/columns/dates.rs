//! In which order a column writes day, month and year, and in what other ways dates are written.

use super::eras::{Hijri, Moments};
use super::reigns::{Reigns, Told};
use crate::record::reading::Reading as Read;
pub use crate::stage::normalise::date::DateOrder;
use crate::stage::normalise::date::{
    self, Calendar, DateStyle, FIRST_OF_REGISTERS, FIRST_YEAR, Serials,
};
use serde::{Deserialize, Serialize};

/// How the birth dates of a table are written, apart from their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DateForm {
    /// The first year that is one of birth: a register of the dead goes further back.
    pub first_year: i16,
    pub serials: Serials,
    pub calendar: Calendar,
}

impl Default for DateForm {
    fn default() -> Self {
        DateForm {
            first_year: FIRST_YEAR,
            serials: Serials::None,
            calendar: Calendar::Gregorian,
        }
    }
}

impl DateForm {
    /// Of so many dates in a hundred that are before the living, and of three at least, a table is a
    /// register of the dead; fewer are slips.
    const OLD: usize = 5;
    const FEWEST: usize = 3;
    /// Nobody born before it is in a base of the living, though the date may be read.
    const OLDEST_OF_THE_LIVING: i16 = 1850;

    /// What the cells of a column show.
    pub fn of<'v>(cells: impl Iterator<Item = &'v str>) -> Self {
        DateForm::of_table(cells, Told::Nothing, None)
    }

    /// The same where the header tells a calendar, or the table whether its people count years as Iran
    /// does, or as the moon goes.
    pub fn of_table<'v>(
        cells: impl Iterator<Item = &'v str>,
        told: Told,
        is_persian: Option<bool>,
    ) -> Self {
        let style = DateStyle::of_registers();
        let (mut filled, mut read, mut old, mut counted, mut unspaced) = (0, 0, 0, 0, 0);
        let (mut hijri, mut moments) = (Hijri::default(), Moments::default());
        let mut reigns = Reigns::default();
        for cell in cells.filter(|cell| !cell.is_empty()) {
            filled += 1;
            counted += usize::from(is_count_of_days(cell));
            unspaced += usize::from(is_six_digits(cell));
            hijri.add(cell);
            reigns.add(cell);
            moments.add(cell);
            if let Read::Value(date) = date::normalise(cell, style) {
                read += 1;
                old += usize::from(date.year < Self::OLDEST_OF_THE_LIVING);
            }
        }
        let is_old = old >= Self::FEWEST && old * 100 >= read * Self::OLD;
        // A spreadsheet counts the days of the dates that it understood, and leaves the others as they
        // were; one in ten is no slip of a year. Beside `251280` five digits are a date whose zero was
        // lost.
        let is_mixed = unspaced == 0 && counted * 10 >= filled;
        let beside_dates = if is_mixed { read } else { 0 };
        let is_counted = counted >= Self::FEWEST && (counted + beside_dates) * 10 >= filled * 9;
        DateForm {
            first_year: if is_old {
                FIRST_OF_REGISTERS
            } else {
                FIRST_YEAR
            },
            serials: match is_counted {
                true => Serials::Excel1900,
                false => moments.unit(filled),
            },
            calendar: reigns
                .calendar(filled, told)
                .unwrap_or_else(|| hijri.calendar((filled, read), is_persian)),
        }
    }

    /// For people; empty where there is nothing to say.
    pub fn says(self) -> &'static str {
        match self {
            DateForm {
                serials: Serials::Excel1900,
                ..
            } => "days as a spreadsheet counts them",
            DateForm {
                serials: Serials::UnixSeconds | Serials::UnixMillis,
                ..
            } => "counted from the beginning of 1970",
            DateForm {
                calendar: Calendar::SolarHijri,
                ..
            } => "of the Iranian calendar",
            DateForm {
                calendar: Calendar::LunarHijri,
                ..
            } => "of the Islamic calendar",
            DateForm {
                calendar: Calendar::Roc,
                ..
            } => "of years of the Republic of China",
            DateForm {
                calendar: Calendar::JapaneseEras,
                ..
            } => "of years of Japanese eras",
            DateForm {
                calendar: Calendar::BikramSambat,
                ..
            } => "of the Nepali calendar, before 1943 the year alone",
            DateForm {
                first_year: FIRST_OF_REGISTERS,
                ..
            } => "a register of long ago, so years from 1500 on are read",
            _ => "",
        }
    }
}

/// A spreadsheet's count of days from 1900 on: `31912` is a day in 1987. One of five digits, or of
/// four that are no year.
pub fn is_count_of_days(cell: &str) -> bool {
    let digits = cell.len();
    let number: Option<u32> =
        match (4..=5).contains(&digits) && cell.bytes().all(|b| b.is_ascii_digit()) {
            true => cell.parse().ok(),
            false => None,
        };
    match (digits, number) {
        (5, Some(days)) => (10_000..=60_000).contains(&days),
        (4, Some(days)) => (2_101..=9_999).contains(&days),
        _ => false,
    }
}

fn is_six_digits(cell: &str) -> bool {
    cell.len() == 6 && cell.bytes().all(|byte| byte.is_ascii_digit())
}

/// How many values of a column can only be read in one order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OrderCounts {
    pub dmy: usize,
    pub mdy: usize,
    pub ymd: usize,
    /// Day and month could change places.
    pub either: usize,
}

/// What a column's values say about their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// So many values can only be read so, and hardly any otherwise.
    Decided(DateOrder, usize),
    /// There are numeric dates, and none decides.
    Open,
    /// Some can only be read one way, some only the other.
    Mixed,
    /// No numeric dates.
    NoDates,
}

impl OrderCounts {
    pub fn add(&mut self, value: &str) {
        match order_of(value) {
            Some(Reading::Only(DateOrder::Dmy)) => self.dmy += 1,
            Some(Reading::Only(DateOrder::Mdy)) => self.mdy += 1,
            Some(Reading::Only(DateOrder::Ymd)) => self.ymd += 1,
            Some(Reading::DayOrMonthFirst) => self.either += 1,
            None => {}
        }
    }

    pub fn total(&self) -> usize {
        self.dmy + self.mdy + self.ymd + self.either
    }

    /// One in twenty may contradict: typing errors are not another order.
    pub fn verdict(&self) -> Verdict {
        let decided = |order, count, against| {
            (count > 0 && against * 20 <= count).then_some(Verdict::Decided(order, count))
        };
        if self.total() == 0 {
            return Verdict::NoDates;
        }
        if self.dmy == 0 && self.mdy == 0 {
            let year_first = self.ymd > self.either;
            return if year_first {
                Verdict::Decided(DateOrder::Ymd, self.ymd)
            } else {
                Verdict::Open
            };
        }
        decided(DateOrder::Ymd, self.ymd, self.dmy + self.mdy + self.either)
            .or_else(|| decided(DateOrder::Dmy, self.dmy, self.mdy))
            .or_else(|| decided(DateOrder::Mdy, self.mdy, self.dmy))
            .unwrap_or(Verdict::Mixed)
    }
}

enum Reading {
    Only(DateOrder),
    DayOrMonthFirst,
}

/// Reads a numeric date; a time after it is ignored.
fn order_of(value: &str) -> Option<Reading> {
    // What no number can begin with.
    if !value.starts_with(|first: char| first.is_ascii_digit() || first == '+') {
        return None;
    }
    let date = value.split(['T', ' ']).next().unwrap_or(value);
    let mut parts = [0u32; 3];
    let mut lengths = [0usize; 3];
    let mut count = 0;
    for part in date.split(['-', '/', '.']) {
        if count == 3 || part.is_empty() || part.len() > 8 {
            return None;
        }
        parts[count] = part.parse().ok()?;
        lengths[count] = part.len();
        count += 1;
    }
    match (count, lengths) {
        (1, [8, ..]) => compact(parts[0]),
        (3, [4, 1..=2, 1..=2]) => {
            (is_month(parts[1]) && is_day(parts[2])).then_some(Reading::Only(DateOrder::Ymd))
        }
        (3, [1..=2, 1..=2, 2 | 4]) => day_and_month(parts[0], parts[1]),
        _ => None,
    }
}

/// Eight digits, year first or last.
fn compact(number: u32) -> Option<Reading> {
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
    if (1500..=2100).contains(&year) && is_month(month) && is_day(day) {
        return Some(Reading::Only(DateOrder::Ymd));
    }
    let (first, second, year) = (number / 1_000_000, number / 10_000 % 100, number % 10_000);
    (1500..=2100)
        .contains(&year)
        .then(|| day_and_month(first, second))?
}

fn day_and_month(first: u32, second: u32) -> Option<Reading> {
    match (is_month(first), is_month(second)) {
        (true, true) => Some(Reading::DayOrMonthFirst),
        (false, true) if is_day(first) => Some(Reading::Only(DateOrder::Dmy)),
        (true, false) if is_day(second) => Some(Reading::Only(DateOrder::Mdy)),
        _ => None,
    }
}

fn is_month(number: u32) -> bool {
    (1..=12).contains(&number)
}

fn is_day(number: u32) -> bool {
    (1..=31).contains(&number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(values: &[&str]) -> Verdict {
        let mut counts = OrderCounts::default();
        values.iter().for_each(|value| counts.add(value));
        counts.verdict()
    }

    #[test]
    fn columns_say_their_order() {
        use DateOrder::*;
        let table: &[(&[&str], Verdict)] = &[
            (&["1990-02-03", "1985-12-31"], Verdict::Decided(Ymd, 2)),
            (&["19900203"], Verdict::Decided(Ymd, 1)),
            (&["03/04/1990", "25/04/1990"], Verdict::Decided(Dmy, 1)),
            (&["03.04.90", "04.25.90"], Verdict::Decided(Mdy, 1)),
            (&["25041990"], Verdict::Decided(Dmy, 1)),
            (&["03/04/1990"], Verdict::Open),
            (&["25/04/1990", "04/25/1990"], Verdict::Mixed),
            (&["3 March 1990", "", "x"], Verdict::NoDates),
            (&["25/04/1990 00:00:00"], Verdict::Decided(Dmy, 1)),
        ];
        for (values, expected) in table {
            assert_eq!(verdict(values), *expected, "{values:?}");
        }
    }

    #[test]
    #[allow(clippy::too_many_lines, reason = "a table")]
    fn columns_say_their_form() {
        let of = |cells: &[&str]| DateForm::of(cells.iter().copied());
        let modern = DateForm::default();
        let register = DateForm {
            first_year: FIRST_OF_REGISTERS,
            ..modern
        };
        let counted = DateForm {
            serials: Serials::Excel1900,
            ..modern
        };
        assert_eq!(of(&["1761", "1791", "1803", "1870"]), register);
        assert_eq!(of(&["1761-03-01", "01/02/1791", "17 May 1612"]), register);
        assert_eq!(of(&["31912", "25793", "9133"]), counted);
        // Dates that the spreadsheet did not understand stand beside those that it counts.
        let half = ["31912", "25/12/1980", "25793", "1970-13-01", "13/11/1969"];
        assert_eq!(of(&half), modern);
        assert_eq!(of(&[&half[..], &["9133"; 6]].concat()), counted);
        // Years of a register, some of them mistyped.
        let mistyped = [&["1961"; 60][..], &["2961", "9133", "2972"]].concat();
        assert_eq!(of(&mistyped), modern);
        // Or a zero was lost.
        assert_eq!(of(&["31280", "251280", "11279", "21181"]), modern);
        assert_eq!(of(&["1961", "1972", "1899"]), modern);
        // The Iranian calendar has a 31st, the Islamic one has none; few dates tell neither.
        let solar = DateForm {
            calendar: Calendar::SolarHijri,
            ..modern
        };
        let lunar = DateForm {
            calendar: Calendar::LunarHijri,
            ..modern
        };
        let neither = ["1380/04/12", "1385/02/03", "۱۳۷۸/۰۱/۲۰"];
        assert_eq!(of(&["1363/04/31", "1370/02/03", "۱۳۵۵/۰۱/۲۰"]), solar);
        assert_eq!(of(&neither), modern);
        // By the moon all would be old.
        assert_eq!(of(&["1363/04/12", "1370/02/03", "1355/01/20"]), solar);
        let told =
            |is_persian| DateForm::of_table(neither.into_iter(), Told::Nothing, Some(is_persian));
        assert_eq!((told(true), told(false)), (solar, lunar));
        // Dates of the common era beside them stay so.
        let beside = [&neither[..], &["1980-03-05"]].concat();
        let beside = DateForm::of_table(beside.into_iter(), Told::Nothing, Some(true));
        assert_eq!(beside, solar);
        let seconds = DateForm {
            serials: Serials::UnixSeconds,
            ..modern
        };
        assert_eq!(of(&["499824000", "-86400000", "312345600"]), seconds);
        assert_eq!(of(&["19800305", "19790101", "19851231"]), modern);
        // One slip in many, and an era that is not the common one.
        let mut slips = vec!["1980-01-02"; 100];
        slips.extend(["1780-01-02"; 3]);
        assert_eq!(of(&slips), modern);
        assert_eq!(of(&["1401-02-03", "1399-02-03", "1388-02-03"]), lunar);
    }
}
