//! The most common names of a base, and how many of their bearers share a birthday by chance.

use crate::record::account::RecordView;
use crate::record::date::BirthDate;
use crate::record::frequency::{Frequencies, Kind};
use crate::record::name::{NameView, Role};
use crate::record::population::{Population, Row};
use crate::record::value::ValueHash;
use hashbrown::HashMap;
use serde::Serialize;

/// A name that many accounts bear.
#[derive(Clone, PartialEq, Serialize)]
pub struct CommonName {
    /// `JOSE* GARCIA*`: the first given name and the first surname, whatever follows them.
    pub label: String,
    /// Accounts that bear it.
    pub holders: u64,
    /// Pairs of them that share a birth date by chance, none of them one person's.
    pub expected_pairs_same_birthday: f64,
}

crate::record::value::redacted_debug!(CommonName);

/// Bearers with a birth date from which on their own days of the year are known well enough.
const ENOUGH: usize = 200;

/// The `top` names that most accounts bear, the most common first, then by label.
///
/// Years are those of the bearers themselves, for names come and go; so are the days of the year
/// where there are enough bearers, else the base's.
pub fn common_names(
    population: &Population,
    frequencies: &Frequencies,
    top: usize,
) -> Vec<CommonName> {
    let mut holders: HashMap<ValueHash, u32> = HashMap::new();
    for row in population.rows() {
        if let Some(name) = population.view(row).name.hash_first() {
            *holders.entry(name).or_default() += 1;
        }
    }
    let mut common: Vec<(ValueHash, u32)> = holders.into_iter().collect();
    common.sort_unstable_by(|left, right| right.1.cmp(&left.1).then(left.0.cmp(&right.0)));
    common.truncate(top);
    let mut bearers: HashMap<ValueHash, Vec<Row>> = common
        .into_iter()
        .map(|(name, count)| (name, Vec::with_capacity(count as usize)))
        .collect();
    for row in population.rows() {
        let name = population.view(row).name.hash_first();
        if let Some(rows) = name.and_then(|name| bearers.get_mut(&name)) {
            rows.push(row);
        }
    }
    let same_day = frequencies.collision(Kind::BirthDay);
    let mut names: Vec<CommonName> = bearers
        .into_values()
        .map(|rows| of_bearers(population, &rows, same_day.unwrap_or(1.0 / 365.0)))
        .collect();
    let order = |name: &CommonName| (u64::MAX - name.holders, name.label.clone());
    names.sort_by_cached_key(order);
    names
}

fn of_bearers(population: &Population, rows: &[Row], same_day_of_all: f64) -> CommonName {
    let views = rows.iter().map(|row| population.view(*row));
    let dates: Vec<BirthDate> = views
        .filter_map(|record: RecordView<'_>| record.birth_date)
        .filter(BirthDate::is_whole)
        .collect();
    CommonName {
        label: rows
            .first()
            .map_or_else(String::new, |row| first_names(population.view(*row).name)),
        holders: rows.len() as u64,
        expected_pairs_same_birthday: same_birthday(&dates, same_day_of_all),
    }
}

/// Pairs of one birth date expected by chance. Those of one date are left out of the count, for
/// among them are a person's own accounts: pairs of one year and two days tell how many share a
/// day, and pairs of two years how likely that is.
fn same_birthday(dates: &[BirthDate], same_day_of_all: f64) -> f64 {
    let same_date = pairs_in(dates.iter());
    let same_year = pairs_in(dates.iter().map(|date| date.year)) - same_date;
    let same_day = match dates.len() >= ENOUGH {
        true => {
            let days = pairs_in(dates.iter().map(|date| (date.month, date.day))) - same_date;
            let two_years = pairs(dates.len() as u64) - same_year - same_date;
            days as f64 / two_years.max(1) as f64
        }
        false => same_day_of_all,
    };
    same_year as f64 * same_day / (1.0 - same_day).max(f64::EPSILON)
}

/// Pairs of equal values.
fn pairs_in<T: Eq + std::hash::Hash>(values: impl Iterator<Item = T>) -> u64 {
    let mut counts: HashMap<T, u64> = HashMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    counts.into_values().map(pairs).sum()
}

const fn pairs(count: u64) -> u64 {
    count * count.saturating_sub(1) / 2
}

/// `JOSE* GARCIA*`.
pub fn first_names(name: NameView<'_>) -> String {
    let first = |role| {
        let word = name.tokens_of(role).next();
        word.map(|word| format!("{}*", word.text.to_uppercase()))
    };
    let words = [first(Role::Given), first(Role::Family)];
    words.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
