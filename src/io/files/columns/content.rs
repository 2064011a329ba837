//! What the values of a column look like, whatever its header says.

use super::super::batch::Batch;
use super::super::table::Table;
use super::cell;
use super::claim::{self, Sight};
use super::dates::OrderCounts;
use super::documents;
use super::header::{self, Meaning};
use super::place_and_date;
use crate::stage::normalise::unknown;
use crate::text::ascii::whole;
use hashbrown::HashSet;
use rayon::prelude::*;
use std::collections::VecDeque;

/// Counts over the sample of a table; shares are of the filled cells.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    pub rows: usize,
    pub filled: usize,
    /// Filled cells that stand for "unknown": words, marks, and zeros.
    pub unknown: usize,
    pub distinct: usize,
    pub emails: usize,
    pub phones: usize,
    /// Whole numbers as long as a phone's.
    pub phone_long: usize,
    pub sexes: usize,
    pub ips: usize,
    /// Words of an account's standing: `active`, `closed`.
    pub standings: usize,
    pub dates: OrderCounts,
    /// Whole dates whose month is a word.
    pub worded_dates: usize,
    /// Dates whose year could be that of a grown person's birth.
    pub birth_years: usize,
    /// Whole numbers that could be a year, a month or a day of birth.
    pub parts: Parts,
    /// Short codes and whole numbers, and those of nine digits or more among them.
    pub keys: usize,
    pub long_numbers: usize,
    /// Of what the header claims: cells that can be it, and cells that cannot. Placeholders are
    /// neither.
    pub fitting: usize,
    pub refuting: usize,
    /// The scheme of identity numbers that the values prove, where the header names numbers of no
    /// known scheme.
    pub scheme: Option<&'static str>,
}

/// Whole numbers within the range of a part of a date.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    pub years: usize,
    pub months: usize,
    pub days: usize,
}

impl Profile {
    /// Filled cells whose value occurred before.
    pub fn repeats(&self) -> usize {
        self.filled - self.distinct
    }

    /// The same as a share of the filled cells.
    pub fn repeated(&self) -> f64 {
        self.repeats() as f64 / self.filled.max(1) as f64
    }

    /// At least nine in ten known cells, and half of the filled ones: beside nothing but zeros a
    /// few cells show nothing.
    pub fn mostly(&self, count: usize) -> bool {
        count > 0 && count * 10 >= self.known() * 9 && count * 2 >= self.filled
    }

    fn known(&self) -> usize {
        self.filled - self.unknown
    }
}

/// One profile for each column of the table's sample.
pub fn profiles(table: &Table) -> Vec<Profile> {
    let headers = table.headers();
    let columns = (0..headers.len()).into_par_iter();
    let meanings: Vec<Option<Meaning>> = header::recognise_all(headers)
        .into_iter()
        .map(|found| found.map(|found| found.meaning))
        .collect();
    let sample = table.sample();
    columns
        .map(|column| profile(sample, column, meanings[column]))
        .collect()
}

fn profile(sample: &VecDeque<Batch>, column: usize, meaning: Option<Meaning>) -> Profile {
    let claim = meaning.and_then(claim::of);
    let mut profile = Profile {
        scheme: meaning.and_then(|meaning| {
            let rows = sample.iter().flat_map(Batch::rows);
            documents::proven_scheme(meaning, rows.map(|row| row.cell(column)))
        }),
        ..Profile::default()
    };
    let mut seen = HashSet::new();
    for row in sample.iter().flat_map(Batch::rows) {
        profile.rows += 1;
        let value = row.cell(column);
        if value.is_empty() {
            continue;
        }
        profile.filled += 1;
        profile.distinct += usize::from(seen.insert(value));
        profile.add(whole(match meaning {
            Some(Meaning::BirthPlaceAndDate) => place_and_date::split(value).1,
            _ => value,
        }));
        match claim.map_or(Sight::Neither, |claim| (claim.looks)(value)) {
            Sight::Fits => profile.fitting += 1,
            Sight::Refutes => profile.refuting += 1,
            Sight::Neither => {}
        }
    }
    profile
}

impl Profile {
    fn add(&mut self, value: &str) {
        self.unknown += usize::from(cell::is_zeros(value) || unknown::reason(value).is_some());
        self.emails += usize::from(cell::is_email(value));
        let phone = cell::is_phone(value);
        self.phones += usize::from(phone);
        self.phone_long += usize::from(!phone && cell::is_phone_long(value));
        self.sexes += usize::from(cell::is_sex(value));
        self.ips += usize::from(cell::is_ip(value));
        self.standings += usize::from(cell::is_standing(value));
        self.keys += usize::from(cell::is_key(value));
        self.long_numbers += usize::from(cell::is_long_number(value));
        self.parts.add(value);
        let before = self.dates.total();
        self.dates.add(value);
        if self.dates.total() > before {
            self.birth_years += usize::from(cell::is_birth_year(value));
        } else if let Some(year) = cell::worded_year(value) {
            self.worded_dates += 1;
            self.birth_years += usize::from(cell::could_be_birth(year));
        }
    }

    /// Phones, of which a part may be written as mere numbers.
    pub fn looks_like_phones(&self) -> bool {
        let dated = self.whole_dates() * 2 > self.known();
        self.phones * 4 >= self.known() && self.mostly(self.phones + self.phone_long) && !dated
    }

    /// Whole dates of either kind.
    pub fn whole_dates(&self) -> usize {
        self.dates.total() + self.worded_dates
    }
}

impl Parts {
    fn add(&mut self, value: &str) {
        let Some(number) = (value.len() <= 4)
            .then(|| value.parse::<u32>().ok())
            .flatten()
        else {
            return;
        };
        self.years += usize::from((1850..=2100).contains(&number));
        self.months += usize::from((1..=12).contains(&number));
        self.days += usize::from((1..=31).contains(&number));
    }
}
