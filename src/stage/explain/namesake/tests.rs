//! Expected namesakes against counting them one by one, in a base made by chance.

use super::*;
use crate::engine::{Engine, Preparation};
use crate::record::account::RawRecord;
use crate::record::field::Field;
use crate::record::population::{Population, Row};
use crate::stage::compare::compare;
use std::collections::HashMap;

/// A small generator of its own, so that the base never changes (splitmix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % bound
    }
}

/// Given names with the first year of their bearers, how many years they span, and how many in a
/// hundred were born on 1 January.
const GIVEN: &[(&str, u64, u64, u64)] = &[
    ("jose", 1940, 30, 0),
    ("antonio", 1945, 40, 1),
    ("lucas", 1990, 15, 0),
    ("mohamed", 1975, 25, 22),
    ("carmen", 1940, 60, 0),
];
const FAMILY: &[&str] = &["garcia", "lopez", "ahmed", "ruiz"];
const ACCOUNTS: u64 = 40_000;

/// Different people all, none of them twice.
fn base() -> Population {
    let engine = Engine::starting();
    let mut chance = Chance(20_261_122);
    let mut population = Population::new();
    for at in 0..ACCOUNTS {
        let (given, first_year, span, default) =
            GIVEN[chance.below(5).min(chance.below(5)) as usize];
        let family = FAMILY[chance.below(4).min(chance.below(4)) as usize];
        let year = first_year + chance.below(span);
        let date = match chance.below(100) < default {
            true => format!("{year}-01-01"),
            false => format!(
                "{year}-{:02}-{:02}",
                1 + chance.below(12),
                1 + chance.below(28)
            ),
        };
        let raw = RawRecord::new(at.to_string())
            .with(Field::GivenName, given)
            .with(Field::FamilyName, family)
            .with(Field::BirthDate, date);
        population.push(engine.normalise(&raw).record);
    }
    population
}

/// Pairs of rows that share name and birth date, counted, and a pair of bearers of each name.
fn counted(population: &Population) -> HashMap<String, (u64, [Row; 2])> {
    let mut bearers: HashMap<String, Vec<Row>> = HashMap::new();
    for row in population.rows() {
        let label = common::first_names(population.view(row).name);
        bearers.entry(label).or_default().push(row);
    }
    let pairs = |rows: &[Row]| {
        let mut dates: HashMap<_, u64> = HashMap::new();
        let mut pairs = 0;
        for row in rows {
            let same = dates.entry(population.view(*row).birth_date).or_default();
            pairs += *same;
            *same += 1;
        }
        pairs
    };
    bearers
        .into_iter()
        .map(|(label, rows)| {
            let twins = rows.iter().skip(1).find(|row| {
                population.view(**row).birth_date == population.view(rows[0]).birth_date
            });
            let pair = [rows[0], *twins.unwrap_or(&rows[0])];
            (label, (pairs(&rows), pair))
        })
        .collect()
}

fn is_near(expected: f64, actual: u64) -> bool {
    (expected / actual as f64 - 1.0).abs() <= 0.2
}

#[test]
fn expectation_is_what_counting_finds() {
    let population = base();
    let prepared = Preparation::of(&population).block().expect("a model");
    let model = prepared.engine.model();
    let birthdays = Birthdays::of(model);
    let frequencies = &model.terms().frequencies;
    let mut checked = 0;
    let truth = counted(&population);
    for (label, (actual, [a, b])) in &truth {
        let (a, b) = (population.view(*a), population.view(*b));
        let gammas = compare(&a, &b, &[], frequencies);
        let told = namesakes(model, &birthdays, (&a, &b), &gammas).expect("one name");
        let Some(born) = told
            .name_and_birth_date
            .filter(|born| born.by_chance >= 100.0)
        else {
            continue;
        };
        checked += 1;
        assert!(
            is_near(born.by_chance, *actual),
            "{label}: {} expected, {actual} counted",
            born.by_chance
        );
    }
    assert!(checked >= 8, "only {checked} names were common enough");
    for name in common_names(&population, frequencies, 20) {
        let (actual, _) = truth[&name.label];
        if name.expected_pairs_same_birthday >= 100.0 {
            assert!(
                is_near(name.expected_pairs_same_birthday, actual),
                "{}",
                name.label
            );
        }
    }
}

#[test]
fn a_base_of_which_nothing_is_known_says_nothing() {
    let engine = Engine::starting();
    let raw = RawRecord::new("a")
        .with(Field::GivenName, "José")
        .with(Field::FamilyName, "García");
    let record = engine.normalise(&raw).record;
    let explanation = engine.explainer().explain(&record.view(), &record.view());
    assert!(explanation.namesakes.is_none());
    let dates = engine.explainer().birthdays().effective_dates();
    assert!((19_000.0..21_000.0).contains(&dates), "{dates}");
}

#[test]
fn the_worked_example_of_jose_garcia() {
    // 1,599 bearers and 24,400 effective dates: about 52 pairs by chance, and 1.6 true ones at one
    // second account in a thousand, which is three in a hundred.
    let (holders, dates) = (1_599.0, 24_400.0);
    let coincidence = Coincidence {
        by_chance: holders * (holders - 1.0) / 2.0 / dates,
        one_person: 0.001 * holders,
    };
    assert_eq!(coincidence.by_chance.round(), 52.0);
    assert_eq!(
        (coincidence.precision().expect("some") * 1000.0).round(),
        30.0
    );
}
