//! How many pairs a rule would flag in this base if nobody had two accounts and nobody a twin:
//! E = Σ n(n−1)/2 ÷ D over the classes of one name.

use super::groups::pairs_among;
use super::rule::{Part, Rule, keys_of};
use crate::record::account::RecordView;
use crate::record::date::BirthDate as Date;
use crate::record::field::Field;
use crate::record::population::{Population, Row};
use crate::record::value::{Country, ValueHash};
use hashbrown::HashMap;
use rayon::prelude::*;
use serde::Serialize;

/// Pairs of different people that coincidence brings together.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "known", rename_all = "snake_case")]
pub enum Chance {
    /// So many are expected.
    Expected { pairs: f64 },
    /// The rule looks at names only: whoever shares one and is not one person is a namesake.
    NamesOnly,
    /// The rule looks at nothing that tells people apart but what they share for a reason, as families
    /// share a phone.
    CannotTell,
}

/// Things that go together, so that they are counted together; one factor is taken to be
/// independent of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Factor {
    Who,
    Birth,
    Place,
    Other,
}

fn factor(part: &Part) -> Factor {
    use Field::*;
    match part {
        Part::FirstGivenName | Part::FirstFamilyName => Factor::Who,
        Part::Field(GivenName | FamilyName | Name | NameSuffix | Sex | Nationality) => Factor::Who,
        Part::Field(BirthDate) => Factor::Birth,
        Part::Field(Street | HouseNumber | Unit | City | Postcode | Region | Country | Address) => {
            Factor::Place
        }
        _ => Factor::Other,
    }
}

fn is_of_many(part: &Part) -> bool {
    matches!(
        part,
        Part::Field(Field::NameSuffix | Field::Sex | Field::Nationality)
    )
}

/// The pairs expected. Only accounts with every part of the rule are counted.
pub fn expected(population: &Population, rule: &Rule) -> Chance {
    let of = |wanted: Factor| -> Vec<Part> {
        let parts = rule.parts().iter().filter(|part| factor(part) == wanted);
        parts.cloned().collect()
    };
    let (who, birth, place) = (of(Factor::Who), of(Factor::Birth), of(Factor::Place));
    let mut apart: Vec<Vec<Part>> = of(Factor::Other)
        .into_iter()
        .map(|part| vec![part])
        .collect();
    apart.extend((!place.is_empty()).then_some(place));
    if birth.is_empty() && apart.is_empty() {
        return Chance::NamesOnly;
    }
    // A sex or a nationality beside it is no name.
    let names_somebody = who.iter().any(|part| !is_of_many(part));
    if birth.is_empty() && !names_somebody && apart.len() == 1 {
        return Chance::CannotTell;
    }
    let rows: Vec<Row> = population
        .rows()
        .filter(|row| !rule.keys(&population.view(*row)).is_empty())
        .collect();
    let classes = |parts: &[Part]| classes(population, &rows, parts);
    let pairs = match birth.is_empty() {
        false => born_together(population, &rows, &who),
        true => pairs_in(&classes(&who)) as f64,
    };
    let all = pairs_among(rows.len() as u64).max(1) as f64;
    let agree = apart
        .iter()
        .map(|parts| pairs_in(&classes(parts)) as f64 / all);
    Chance::Expected {
        pairs: agree.fold(pairs, |pairs, share| pairs * share),
    }
}

/// Rows by their value under these parts, sorted; a row of several values stands at each.
fn classes(population: &Population, rows: &[Row], parts: &[Part]) -> Vec<ValueHash> {
    let keys = |row: &Row| keys_of(parts, &population.view(*row)).into_iter();
    let mut keys: Vec<ValueHash> = rows.par_iter().flat_map_iter(keys).collect();
    keys.par_sort_unstable();
    keys
}

fn pairs_in<T: PartialEq>(sorted: &[T]) -> u64 {
    let groups = sorted.chunk_by(|left, right| left == right);
    groups.map(|group| pairs_among(group.len() as u64)).sum()
}

/// A nationality of fewer accounts is counted with everybody.
const ENOUGH: u64 = 1_000;

/// Pairs of one name born in one year on two days tell how many are born on one day by chance:
/// to these, unlike to the pairs of one day, a person's own accounts and twins add nothing.
///
/// Names come and go with the years, so the year is the pair's own. Days of the year are those
/// of the pair's nation, where 1 January may stand for "unknown".
fn born_together(population: &Population, rows: &[Row], who: &[Part]) -> f64 {
    let born = |row: &Row| Born::of(who, &population.view(*row));
    let mut born: Vec<Born> = rows.par_iter().filter_map(born).collect();
    born.par_sort_unstable();
    let days = Days::of(&born);
    let years = born.chunk_by(|left, right| (left.name, left.year) == (right.name, right.year));
    years.map(|year| days.expected_in(year)).sum()
}

/// What counts of an account; sorted, those of one name and year lie together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Born {
    name: ValueHash,
    year: i16,
    nation: Option<Country>,
    day: (u8, u8),
}

impl Born {
    fn of(who: &[Part], record: &RecordView<'_>) -> Option<Born> {
        let date = record.birth_date.filter(Date::is_whole)?;
        Some(Born {
            name: *keys_of(who, record).first()?,
            year: date.year,
            nation: record.nationality,
            day: (date.month, date.day),
        })
    }
}

/// How likely two are born on one day of the year.
struct Days {
    of_all: f64,
    of_nation: HashMap<Option<Country>, f64>,
}

impl Days {
    fn of(born: &[Born]) -> Days {
        let mut days: Vec<_> = born.iter().map(|born| (born.nation, born.day)).collect();
        days.par_sort_unstable();
        let nations = days.chunk_by(|left, right| left.0 == right.0);
        let of_nation = nations
            .filter(|nation| nation.len() as u64 >= ENOUGH)
            .map(|nation| (nation[0].0, share(pairs_in(nation), nation.len())))
            .collect();
        let mut days: Vec<_> = born.iter().map(|born| born.day).collect();
        days.par_sort_unstable();
        Days {
            of_all: share(pairs_in(&days), days.len()),
            of_nation,
        }
    }

    /// Pairs of one day expected among these of one name and year, sorted by nation and day.
    fn expected_in(&self, year: &[Born]) -> f64 {
        let apart = |members: &[Born], same_day: u64| {
            pairs_among(members.len() as u64).saturating_sub(same_day) as f64
        };
        let mut days: Vec<_> = year.iter().map(|born| born.day).collect();
        days.sort_unstable();
        let mut mixed = apart(year, pairs_in(&days));
        let mut expected = 0.0;
        for nation in year.chunk_by(|left, right| left.nation == right.nation) {
            let pairs = apart(nation, pairs_in(nation));
            if let Some(same_day) = self.of_nation.get(&nation[0].nation) {
                mixed -= pairs;
                expected += pairs * odds(*same_day);
            }
        }
        expected + mixed.max(0.0) * odds(self.of_all)
    }
}

fn share(pairs: u64, of: usize) -> f64 {
    pairs as f64 / pairs_among(of as u64).max(1) as f64
}

fn odds(probability: f64) -> f64 {
    probability / (1.0 - probability).max(f64::EPSILON)
}
