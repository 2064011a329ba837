//! How the cells of a field's columns become one value.

use super::super::batch::Row;
use super::mapping::FieldColumns;
use super::{age, place_and_date};
use crate::stage::normalise::unknown;
use crate::text::ascii::whole;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// How several columns become one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Join {
    /// With a space; cells that are empty or say "unknown" are skipped.
    Words,
    /// Columns of year, month and, if there is one, day, as `year-month-day`.
    YearMonthDay,
    /// A column of ages and, if there is one, the day they are of; or else all are of this year.
    Age(i16),
    /// Each is a value of its own, the most important first.
    Each,
    /// The first that is filled: columns of several sources, of which each fills its own.
    First,
    /// The date, or the place, of a cell that has both.
    DateBesidePlace,
    PlaceBesideDate,
}

impl FieldColumns {
    #[inline]
    pub fn value<'a>(&self, row: Row<'a>) -> Cow<'a, str> {
        match (self.join, self.columns.as_slice()) {
            (Join::Age(year), columns) => age::birth_year(row, columns, year).into(),
            (Join::DateBesidePlace, &[column]) => place_and_date::split(row.cell(column)).1.into(),
            (Join::PlaceBesideDate, &[column]) => place_and_date::split(row.cell(column)).0.into(),
            (_, &[column]) => row.cell(column).into(),
            (Join::YearMonthDay, &[year, month, day]) => {
                year_month_day(row.cell(year), row.cell(month), row.cell(day)).into()
            }
            (Join::YearMonthDay, &[year, month]) => {
                year_month_day(row.cell(year), row.cell(month), "").into()
            }
            (Join::Each, columns) => filled(row, columns).next().unwrap_or_default().into(),
            (Join::Words, columns) => match joined(known(row, columns)) {
                // Where nothing is known, one of the words says so.
                nothing if nothing.is_empty() => {
                    filled(row, columns).next().unwrap_or_default().into()
                }
                value => value,
            },
            (Join::First, columns) => match first(row, columns) {
                "" => filled(row, columns).next().unwrap_or_default().into(),
                known => known.into(),
            },
            (_, columns) => joined(filled(row, columns)),
        }
    }

    /// A cell as it stands in the row, to be asked how such values are written: of several columns
    /// the first.
    pub fn written<'a>(&self, row: Row<'a>) -> &'a str {
        let cell = row.cell(self.columns[0]);
        match self.join {
            Join::DateBesidePlace => place_and_date::split(cell).1,
            Join::First => first(row, &self.columns),
            _ => cell,
        }
    }
}

/// The first cell of these columns that says something; empty if none does.
pub fn first<'a>(row: Row<'a>, columns: &[usize]) -> &'a str {
    let mut says = filled(row, columns).filter(|cell| unknown::reason(cell).is_none());
    says.next().unwrap_or_default()
}

/// The cells of these columns that are not empty.
pub fn filled<'a>(row: Row<'a>, columns: &[usize]) -> impl Iterator<Item = &'a str> {
    let cells = columns.iter().map(move |column| row.cell(*column));
    cells.filter(|cell| !cell.is_empty())
}

/// The same but for those that stand for "unknown": joined, they would be words of the value.
fn known<'a>(row: Row<'a>, columns: &[usize]) -> impl Iterator<Item = &'a str> {
    let cells = columns.iter().map(move |column| row.cell(*column));
    let told = cells.enumerate().filter(|(at, cell)| {
        let is_unknown = unknown::reason(cell).is_some() && !(*at == 0 && is_also_a_name(cell));
        !cell.is_empty() && !is_unknown
    });
    told.map(|(_, cell)| cell)
}

/// Nil Serra, Na Young-Hee: programs write them all large or all small. The first column of a name
/// has the part that nobody lacks.
fn is_also_a_name(cell: &str) -> bool {
    matches!(cell, "Nil" | "Na" | "Nan")
}

pub fn joined<'a>(cells: impl Iterator<Item = &'a str>) -> Cow<'a, str> {
    let mut value = Cow::Borrowed("");
    for cell in cells {
        if value.is_empty() {
            value = Cow::Borrowed(cell);
        } else {
            let value = value.to_mut();
            value.push(' ');
            value.push_str(cell);
        }
    }
    value
}

/// Without the year there is no date; without the month, only a year.
fn year_month_day(year: &str, month: &str, day: &str) -> String {
    let (year, month, day) = (whole(year), whole(month), whole(day));
    match (year, month, day) {
        ("", ..) => String::new(),
        (_, "", _) => year.to_owned(),
        (_, _, "") => format!("{year}-{month:0>2}"),
        _ => format!("{year}-{month:0>2}-{day:0>2}"),
    }
}
