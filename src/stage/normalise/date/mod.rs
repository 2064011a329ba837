//! Reads dates of birth as the world writes them.

mod about;
mod bikram;
mod calendar;
mod era;
mod month;
mod order;
mod placeholder;
mod shape;
#[cfg(test)]
mod tests;

pub use calendar::{Calendar, ethiopian_offset};
pub use order::{OrderEvidence, infer_order};

use crate::record::date::{BirthDate, days_in_month};
use crate::record::reading::Reading;
use crate::stage::normalise::unknown;
use crate::text::ascii::{trim, whole};
use serde::{Deserialize, Serialize};
use shape::{Field, Shape};

/// How an ambiguous date reads: `03/04/1980` is 3 April or 4 March.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    #[default]
    Dmy,
    Mdy,
    Ymd,
}

/// Whether a bare number is a spreadsheet's count of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Serials {
    #[default]
    None,
    /// Excel on Windows: 1 is 1 January 1900.
    Excel1900,
    /// Old Excel on the Mac: 0 is 1 January 1904.
    Excel1904,
    /// Seconds since 1970 began.
    UnixSeconds,
    /// Thousandths of them.
    UnixMillis,
}

/// How the dates of a column are written. `DateOrder` alone converts into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DateStyle {
    pub order: DateOrder,
    /// The year of reading: a two-digit year is the latest year with these digits that is not after
    /// it. By default 2026, since nothing here reads a clock: a service that runs for longer and reads
    /// two-digit years says the year that it is.
    pub pivot_year: i16,
    pub calendar: Calendar,
    pub serials: Serials,
    /// The first year that is one of birth; earlier ones are taken for another calendar or an error.
    pub first_year: i16,
    /// Nobody was born after the year of reading; papers expire after it.
    pub may_come: bool,
}

impl Default for DateStyle {
    fn default() -> Self {
        DateStyle {
            order: DateOrder::Dmy,
            pivot_year: 2026,
            calendar: Calendar::Gregorian,
            serials: Serials::None,
            first_year: FIRST_YEAR,
            may_come: true,
        }
    }
}

impl DateStyle {
    /// Of a column of which nobody knows yet whether it is a register of people long dead.
    pub fn of_registers() -> Self {
        DateStyle {
            first_year: FIRST_OF_REGISTERS,
            ..Default::default()
        }
    }
}

impl From<DateOrder> for DateStyle {
    fn from(order: DateOrder) -> Self {
        DateStyle {
            order,
            ..Default::default()
        }
    }
}

/// The first year of birth in a base of people who may be alive, or in a register of those who lately
/// were: a census of 1900 has its oldest from 1800 on.
pub const FIRST_YEAR: i16 = 1800;
/// The same in a register of people long dead; the years of the Islamic and the Persian calendar come
/// before it.
pub const FIRST_OF_REGISTERS: i16 = 1500;
const LAST_YEAR: i16 = 2100;

impl DateStyle {
    fn is_year(&self, year: i16) -> bool {
        (self.first_year..=LAST_YEAR).contains(&year)
    }

    /// It is one as written: `2530` is so in Thailand, whatever the rest of the column says.
    fn is_written_year(&self, year: i16) -> bool {
        self.is_year(year) || (self.calendar == Calendar::Gregorian && calendar::is_buddhist(year))
    }
}

/// Reads one date. Year alone, and year and month, give a date in part.
///
/// A letter that looks like a digit (O, I, l) is repaired inside a group that has digits, where
/// the date is otherwise well formed; no other repair is made. A day and month that are possible
/// in one order only are read in that order.
pub fn normalise(text: &str, style: impl Into<DateStyle>) -> Reading<BirthDate> {
    let mut style = style.into();
    if style.calendar == Calendar::Roc {
        // Taiwan writes the year first, in two digits too.
        style.order = DateOrder::Ymd;
    }
    if style.calendar == Calendar::Gregorian
        && let Some((year, month, day)) = iso(text.as_bytes(), &style)
    {
        return undeclared((year, month, day), &style);
    }
    written(whole(trim(text)), &style)
}

/// A date of a column that declares no calendar.
fn undeclared((year, month, day): (i16, u8, u8), style: &DateStyle) -> Reading<BirthDate> {
    let year = match calendar::is_buddhist(year) {
        true => year - calendar::BUDDHIST_ERA,
        false => year,
    };
    gregorian((year, month, day), style)
}

/// The Gregorian date, if there is such a day and someone alive could be born on it.
fn gregorian((year, month, day): (i16, u8, u8), style: &DateStyle) -> Reading<BirthDate> {
    if let Some(reason) = placeholder::reason(year, month, day) {
        return Reading::Placeholder(reason);
    }
    if !style.is_year(year) {
        return Reading::Unreadable("the year is not a year of birth in this calendar");
    }
    if month > 12 || (month == 0 && day != 0) || day > days_in_month(year, month) {
        return Reading::Unreadable("there is no such day");
    }
    if year > style.pivot_year && !style.may_come {
        return Reading::Unreadable("the year is still to come");
    }
    Reading::Value(BirthDate { year, month, day })
}

/// `1980-03-05` and `19800305`, the forms that most exports have.
fn iso(text: &[u8], style: &DateStyle) -> Option<(i16, u8, u8)> {
    match *text {
        [a, b, c, d, b'-', e, f, b'-', g, h] => parts([a, b, c, d, e, f, g, h]),
        [a, b, c, d, e, f, g, h] => {
            let (year, month, day) = parts([a, b, c, d, e, f, g, h])?;
            let year_first = style.is_written_year(year) && month <= 12 && day <= 31;
            year_first.then_some((year, month, day))
        }
        _ => None,
    }
}

/// Year, month and day of eight digits.
fn parts(text: [u8; 8]) -> Option<(i16, u8, u8)> {
    let digits = text.map(|byte| byte.wrapping_sub(b'0'));
    if digits.iter().any(|digit| *digit > 9) {
        return None;
    }
    let [a, b, c, d, e, f, g, h] = digits;
    let year = i16::from(a * 10 + b) * 100 + i16::from(c * 10 + d);
    Some((year, e * 10 + f, g * 10 + h))
}

fn written(text: &str, style: &DateStyle) -> Reading<BirthDate> {
    if text.is_empty() {
        return Reading::Missing;
    }
    if let Some(reason) = unknown::reason(text) {
        return Reading::Placeholder(reason);
    }
    if let Some(days) = moment(text, style.serials) {
        let (year, month, day) = calendar::civil(days);
        return gregorian((year, month, day), style);
    }
    if style.calendar == Calendar::JapaneseEras
        && let Some(date) = era::in_digits(text)
    {
        return gregorian(date, style);
    }
    let Some(shape) = shape::read(text) else {
        return match era::read(text) {
            Some(date) => gregorian(date, style),
            None => roughly(text, style),
        };
    };
    if let Some(days) = serial(&shape, style.serials) {
        let (year, month, day) = calendar::civil(days);
        return gregorian((year, month, day), style);
    }
    match arrange(&shape, style) {
        Some((year, month, day)) => {
            let style = &DateStyle {
                calendar: calendar_of(year, &shape, style.calendar),
                ..*style
            };
            in_calendar(year, month, day, style)
        }
        None => roughly(text, style),
    }
}

/// A month of Iran is of its calendar, whatever the column says; `1980` beside `1363` is of ours.
fn calendar_of(year: Field, shape: &Shape, column: Calendar) -> Calendar {
    let calendar = match shape.is_solar_month {
        true => Calendar::SolarHijri,
        false => column,
    };
    match year.digits == 4 && calendar.tells_apart(year.value) {
        true => Calendar::Gregorian,
        false => calendar,
    }
}

/// What says a year and no more.
fn roughly(text: &str, style: &DateStyle) -> Reading<BirthDate> {
    match about::read(text) {
        Some(value) => in_calendar(Field { value, digits: 4 }, 0, 0, style),
        None => Reading::Unreadable("not a date"),
    }
}

/// Days since 1970-01-01 of a count of seconds. Midnight of another time zone is hours before or after
/// that day's, so the nearest is meant.
fn moment(text: &str, serials: Serials) -> Option<i64> {
    const DAY: i64 = 86_400;
    let unit = match serials {
        Serials::UnixSeconds => 1,
        Serials::UnixMillis => 1_000,
        _ => return None,
    };
    let seconds = text.parse::<i64>().ok()?.div_euclid(unit);
    Some(seconds.checked_add(DAY / 2)?.div_euclid(DAY))
}

/// Days since 1970-01-01 of a spreadsheet's serial number.
fn serial(shape: &Shape, serials: Serials) -> Option<i64> {
    let days = match shape.fields() {
        // A year, where only that is known.
        [
            Field {
                value: ..=2_100,
                digits: 4,
                ..
            },
        ] => return None,
        [
            Field {
                value,
                digits: ..=5,
                ..
            },
        ] => i64::from(*value),
        _ => return None,
    };
    match serials {
        Serials::None | Serials::UnixSeconds | Serials::UnixMillis => None,
        // Excel counts a 29 February 1900 that never was.
        Serials::Excel1900 if days < 60 => Some(days - 25_568),
        Serials::Excel1900 => Some(days - 25_569),
        Serials::Excel1904 => Some(days - 24_107),
    }
}

fn in_calendar(year: Field, month: u8, day: u8, style: &DateStyle) -> Reading<BirthDate> {
    let short = year.digits <= 2 && year.value < 100;
    if short && (year.value, month, day) == (0, 1, 1) {
        return Reading::Placeholder("01/01/00 is a system's zero date");
    }
    let Ok(written) = i16::try_from(year.value) else {
        return Reading::Unreadable("there is no such year");
    };
    let full = match style.calendar {
        Calendar::Gregorian if short => two_digit_year(written, style.pivot_year),
        Calendar::Roc => written,
        _ if short => return Reading::Unreadable("a two-digit year in this calendar"),
        _ => written,
    };
    match calendar::to_gregorian(style.calendar, full, month, day) {
        Some(date) if style.calendar == Calendar::Gregorian => undeclared(date, style),
        Some(date) => gregorian(date, style),
        None => Reading::Unreadable("there is no such day"),
    }
}

fn two_digit_year(year: i16, pivot: i16) -> i16 {
    let year = pivot - pivot.rem_euclid(100) + year;
    if year > pivot { year - 100 } else { year }
}

/// Which group is the year, the month and the day; a missing one is 0.
fn arrange(shape: &Shape, style: &DateStyle) -> Option<(Field, u8, u8)> {
    match (shape.month, shape.fields()) {
        (Some(month), [a, b]) if a.is_year() => Some((*a, month, b.small()?)),
        (Some(month), [a, b]) => Some((*b, month, a.small()?)),
        (Some(month), [year]) if year.is_year() => Some((*year, month, 0)),
        (None, [a, b, c]) => three(*a, *b, *c, style),
        (None, [year, month]) if year.is_year() => Some((*year, month.month()?, 0)),
        (None, [month, year]) if year.is_year() => Some((*year, month.month()?, 0)),
        (None, [one]) => compact(*one, style),
        _ => None,
    }
}

fn three(a: Field, b: Field, c: Field, style: &DateStyle) -> Option<(Field, u8, u8)> {
    let (order, months) = (style.order, style.calendar.months());
    if a.is_year() || (order == DateOrder::Ymd && !c.is_year()) {
        let (month, day) = (b.small()?, c.small()?);
        // Some systems write the year first and then the day.
        return Some(match month > months && day <= months {
            true => (a, day, month),
            false => (a, month, day),
        });
    }
    let (first, second) = (a.small()?, b.small()?);
    let month_first = match order {
        DateOrder::Mdy => first <= months || second > months,
        _ => second > months && first <= months,
    };
    match month_first {
        true => Some((c, first, second)),
        false => Some((c, second, first)),
    }
}

/// Digits without separators: `19800305`, `05031980`, `800305`, `198003`, `1980`.
fn compact(one: Field, style: &DateStyle) -> Option<(Field, u8, u8)> {
    let cut = |from_right: u32, digits: u8| Field {
        value: one.value / 10u32.pow(from_right) % 10u32.pow(u32::from(digits)),
        digits,
    };
    match one.digits {
        8 => {
            let year_first = style.is_written_year(cut(4, 4).value as i16) && cut(2, 2).value <= 12;
            match year_first {
                true => three(cut(4, 4), cut(2, 2), cut(0, 2), style),
                false => three(cut(6, 2), cut(4, 2), cut(0, 4), style),
            }
        }
        7 if style.calendar == Calendar::Roc => {
            Some((cut(4, 3), cut(2, 2).month()?, cut(0, 2).small()?))
        }
        6 => {
            let split = three(cut(4, 2), cut(2, 2), cut(0, 2), style)?;
            let possible = (1..=12).contains(&split.1) && (1..=31).contains(&split.2);
            let month = cut(0, 2).month();
            let year_month = style.is_written_year(cut(2, 4).value as i16) && month.is_some();
            match (possible, year_month) {
                (false, true) => Some((cut(2, 4), month?, 0)),
                _ => Some(split),
            }
        }
        4 => Some((one, 0, 0)),
        _ => None,
    }
}
