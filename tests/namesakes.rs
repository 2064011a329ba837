//! Namesakes expected by chance against those counted in made populations whose truth is known.

#[path = "support/base.rs"]
#[allow(dead_code, reason = "each test file uses a part of it")]
mod base;

use base::Base;
use std::collections::HashMap;
use std::hash::Hash;
use std::path::{Path, PathBuf};
use tocayo::engine::Engine;
use tocayo::lab::lint::{Chance, Rule, lint};
use tocayo::lab::synth::{self, Files, Recipe};
use tocayo::record::account::{RawRecord, Record, RecordView};
use tocayo::record::date::BirthDate;
use tocayo::record::field::Field;
use tocayo::record::name::Role;
use tocayo::record::population::{Population, Row};
use tocayo::record::value::ValueHash;
use tocayo::stage::explain::namesake::common::first_names;
use tocayo::stage::explain::namesake::{Namesakes, common_names, namesakes};
use tocayo::stage::normalise::{self, ReadingOptions};

/// The least that is worth comparing: of fewer, chance alone moves the count too much.
const ENOUGH: f64 = 50.0;
/// How far apart predicted and counted may be.
const WITHIN: f64 = 0.2;

const ACCOUNTS: u64 = 150_000;
/// Few names repeat with their birth dates, so that it takes more accounts to count them.
const NAMED: u64 = 300_000;

/// A population, and whose account each row is.
struct Truth {
    population: Population,
    engine: Engine,
    person: Vec<u32>,
    twins: Vec<(Row, Row)>,
}

fn made(name: &str, accounts: u64, duplicates: f64) -> Truth {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let recipe = Recipe {
        accounts,
        seed: 411,
        duplicates,
        evasion: 0.1,
    };
    let made = synth::Population::new(recipe).expect("a recipe");
    let files = Files::create(&folder).expect("a folder");
    files.write(&made, &|_| ()).expect("a population");
    read(&folder)
}

fn read(folder: &Path) -> Truth {
    let (population, engine) = Base::learnt(&folder.join("accounts.csv"));
    let truth = std::fs::read_to_string(folder.join("truth.csv")).expect("the truth");
    let mut numbers: HashMap<&str, u32> = HashMap::new();
    let mut person_of: HashMap<&str, u32> = HashMap::new();
    for (account, person) in truth
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once(','))
    {
        let next = numbers.len() as u32;
        person_of.insert(account, *numbers.entry(person).or_insert(next));
    }
    let ids = population.rows().map(|row| population.account_id(row));
    let person = ids.map(|id| person_of[id]).collect();
    let why = std::fs::read_to_string(folder.join("why.csv")).expect("the stories");
    let rows: HashMap<&str, Row> = population
        .rows()
        .map(|row| (population.account_id(row), row))
        .collect();
    let twins = why.lines().filter(|line| line.ends_with(",twin"));
    let twins = twins.map(|line| {
        let mut ids = line.split(',');
        let mut next = || rows[ids.next().expect("two ids")];
        (next(), next())
    });
    let twins = twins.collect();
    Truth {
        population,
        engine,
        person,
        twins,
    }
}

impl Truth {
    fn views(&self) -> impl Iterator<Item = (Row, RecordView<'_>)> {
        let rows = self.population.rows();
        rows.map(|row| (row, self.population.view(row)))
    }

    /// Pairs of accounts of different people that agree in this.
    fn pairs<K: Eq + Hash>(&self, of: impl Fn(&RecordView<'_>) -> Option<K>) -> HashMap<K, u64> {
        let mut groups: HashMap<K, HashMap<u32, u64>> = HashMap::new();
        for (row, view) in self.views() {
            if let Some(key) = of(&view) {
                let people = groups.entry(key).or_default();
                *people.entry(self.person[row.0 as usize]).or_default() += 1;
            }
        }
        let pairs = |people: HashMap<u32, u64>| {
            let all: u64 = people.values().sum();
            let own: u64 = people.values().map(|n| n * (n - 1) / 2).sum();
            all * (all - 1) / 2 - own
        };
        groups
            .into_iter()
            .map(|(key, people)| (key, pairs(people)))
            .collect()
    }

    /// What is told of an account and one that is just like it, under each name once.
    fn told<K: Eq + Hash>(
        &self,
        of: impl Fn(&RecordView<'_>) -> Option<K>,
        like: impl Fn(&RecordView<'_>) -> Option<Record>,
    ) -> HashMap<K, Namesakes> {
        let explainer = self.engine.explainer();
        let mut told = HashMap::new();
        for (_, view) in self
            .views()
            .filter(|(_, view)| view.birth_date.is_some_and(|d| d.is_whole()))
        {
            let Some(key) = of(&view) else { continue };
            if told.contains_key(&key) {
                continue;
            }
            let Some(other) = like(&view) else { continue };
            let gammas = explainer.compare(&view, &other.view());
            let pair = (&view, &other.view());
            let found = namesakes(explainer.model(), explainer.birthdays(), pair, &gammas);
            if let Some(found) = found.filter(|found| found.name_and_birth_date.is_some()) {
                told.insert(key, found);
            }
        }
        told
    }
}

fn close(what: &str, expected: f64, counted: f64) {
    println!("{what}: expected {expected:.1}, counted {counted}");
    assert!(
        expected >= ENOUGH,
        "{what}: only {expected:.1} expected, too few to compare"
    );
    // Beside the fifth that is allowed, the count itself is a draw of chance.
    let apart = (counted - expected).abs();
    assert!(
        apart <= WITHIN * expected + 2.0 * expected.sqrt() * f64::from(expected < 400.0),
        "{what}: expected {expected:.1}, counted {counted}"
    );
}

/// Nothing but name and birth date, so that another account is like it in just that.
fn bare(view: &RecordView<'_>, shorter: bool) -> Option<Record> {
    let of = |role| -> Vec<&str> {
        view.name
            .tokens_of(role)
            .map(|word| word.text.as_str())
            .collect()
    };
    let (given, mut family) = (of(Role::Given), of(Role::Family));
    if shorter {
        if family.len() < 2 {
            return None;
        }
        family.truncate(1);
    }
    let raw = RawRecord::new("like")
        .with(Field::GivenName, given.join(" "))
        .with(Field::FamilyName, family.join(" "))
        .with(Field::BirthDate, view.birth_date?.to_string());
    Some(normalise::record(&raw, &ReadingOptions::default()).record)
}

/// Names of the report's table that are compared.
const TOP: usize = 50_000;

fn check(truth: &Truth) {
    table_of_the_report(truth);
    whole_names(truth);
    first_names_alone(truth);
}

fn born(view: &RecordView<'_>) -> Option<BirthDate> {
    view.birth_date.filter(BirthDate::is_whole)
}

/// The most common names, and how many of their bearers share a birthday.
fn table_of_the_report(truth: &Truth) {
    let frequencies = &truth.engine.model().terms().frequencies;
    let common = common_names(&truth.population, frequencies, TOP);
    let same_birthday = truth.pairs(|view| {
        let named = view.name.hash_first().map(|_| first_names(view.name));
        named.zip(born(view))
    });
    let mut counted: HashMap<&str, u64> = HashMap::new();
    for ((label, _), pairs) in &same_birthday {
        *counted.entry(label).or_default() += pairs;
    }
    let of = |label: &str| counted.get(label).copied().unwrap_or(0) as f64;
    let expected = common.iter().map(|name| name.expected_pairs_same_birthday);
    let all = common.iter().map(|name| of(&name.label));
    close("common names, one birthday", expected.sum(), all.sum());
    for name in common {
        if name.expected_pairs_same_birthday >= ENOUGH {
            close(
                &name.label,
                name.expected_pairs_same_birthday,
                of(&name.label),
            );
        }
    }
}

/// What an explanation says of a whole name: of its pairs, and of those with one birth date.
fn whole_names(truth: &Truth) {
    let mut told = truth.told(|view| view.name.hash_whole(), |view| bare(view, false));
    // A name that two accounts bear, the two of the pair, is not told from them.
    told.retain(|_, found| found.holders > 2);
    let names = truth.pairs(|view| view.name.hash_whole());
    let of_name = told
        .iter()
        .filter(|(_, found)| found.name.by_chance >= ENOUGH);
    let mut compared = 0;
    for (name, found) in of_name {
        close("one whole name", found.name.by_chance, names[name] as f64);
        compared += 1;
    }
    assert!(compared > 20, "{compared} names");
    born_together("whole names", truth, &told, |view| view.name.hash_whole());
}

/// The same where one side has fewer surnames, so that first names are counted.
fn first_names_alone(truth: &Truth) {
    let told = truth.told(|view| view.name.hash_first(), |view| bare(view, true));
    born_together("first names", truth, &told, |view| view.name.hash_first());
}

fn born_together(
    what: &str,
    truth: &Truth,
    told: &HashMap<ValueHash, Namesakes>,
    name: fn(&RecordView<'_>) -> Option<ValueHash>,
) {
    let by_chance = told.values().filter_map(|found| found.name_and_birth_date);
    let by_chance: f64 = by_chance.map(|of| of.by_chance).sum();
    let pairs = truth.pairs(|view| name(view).zip(born(view)));
    let counted = pairs
        .iter()
        .filter(|((name, _), _)| told.contains_key(name));
    let counted: u64 = counted.map(|(_, pairs)| *pairs).sum();
    println!("{what} and birth date: expected {by_chance:.1}, counted {counted}");
    if by_chance >= ENOUGH {
        close(what, by_chance, counted as f64);
    }
}

#[test]
fn namesakes_come_as_often_as_expected() {
    check(&made("namesakes", NAMED, 0.03));
}

/// `TOCAYO_POPULATION=folder cargo test --release --test namesakes -- --ignored`, where the folder
/// was written by `tocayo synth`.
#[test]
#[ignore = "needs a large population"]
fn namesakes_come_as_often_as_expected_in_a_given_population() {
    let folder = std::env::var("TOCAYO_POPULATION").expect("TOCAYO_POPULATION names a folder");
    check(&read(&PathBuf::from(folder)));
}

/// Without second accounts, what a rule flags are twins and coincidences.
#[test]
fn a_rule_flags_as_many_by_chance_as_lint_expects() {
    let truth = made("lint_alone", ACCOUNTS, 0.0);
    for rule in [
        "birth_date",
        "birth_date + sex",
        "birth_date + family_name",
        "birth_date + first_family_name",
        "birth_date + given_name",
        "birth_date + first_given_name",
        "birth_date + city",
        "birth_date + nationality",
    ] {
        let parsed: Rule = rule.parse().expect("a rule");
        let found = lint(&truth.engine, &truth.population, &parsed);
        let Chance::Expected { pairs } = found.chance else {
            panic!("{rule}: {:?}", found.chance)
        };
        let keys = |row| parsed.keys(&truth.population.view(row));
        let alike = |twins: &&(Row, Row)| {
            let (one, other) = (keys(twins.0), keys(twins.1));
            !one.is_empty() && one == other
        };
        let twins = truth.twins.iter().filter(alike).count() as u64;
        close(rule, pairs, (found.pairs - twins) as f64);
    }
    // Second accounts change what is flagged, and hardly what is expected by chance.
    let with = made("namesakes_lint", ACCOUNTS, 0.03);
    let rule = "birth_date + given_name".parse().expect("a rule");
    let expected = |truth: &Truth| match lint(&truth.engine, &truth.population, &rule).chance {
        Chance::Expected { pairs } => pairs,
        other => panic!("{other:?}"),
    };
    let (alone, with) = (expected(&truth), expected(&with));
    assert!((alone / with - 1.0).abs() < 0.15, "{alone:.1} {with:.1}");
}
