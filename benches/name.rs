//! What it costs to read a name, and to compare two that have been read.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::collections::BTreeMap;
use std::hint::black_box;
use tocayo::record::frequency::Frequencies;
use tocayo::record::name::{Name, Role};
use tocayo::record::value::ValueHash;
use tocayo::stage::compare::library::name::compare;
use tocayo::stage::normalise::name::normalise;

fn read(given: &str, family: &str) -> Name {
    read_columns(given, family, "")
}

fn read_columns(given: &str, family: &str, whole: &str) -> Name {
    let name = normalise(given, family, whole, "");
    name.value().unwrap_or_default()
}

fn reading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("normalise a name");
    for (title, columns) in [
        ("two columns", ("JOSE LUIS", "GARCIA LOPEZ", "")),
        ("accents", ("José Luis", "García Martínez", "")),
        ("one column", ("", "", "Jose Luis Garcia Lopez")),
        ("cyrillic", ("", "", "Кузнецов Алексей Иванович")),
    ] {
        let (given, family, whole) = columns;
        group.bench_function(title, |b| {
            b.iter(|| normalise(black_box(given), black_box(family), black_box(whole), ""));
        });
    }
}

fn comparing(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("compare two names");
    let none = Frequencies::default();
    let two = read;
    let one = |whole| read_columns("", "", whole);
    for (title, a, b) in [
        (
            "equal",
            two("JOSE LUIS", "GARCIA LOPEZ"),
            two("JOSE LUIS", "GARCIA LOPEZ"),
        ),
        (
            "different",
            two("JOSE LUIS", "GARCIA LOPEZ"),
            two("MARIA", "FERNANDEZ RUIZ"),
        ),
        (
            "one surname",
            two("Robert", "Allen"),
            two("Rosie", "Johnston"),
        ),
        (
            "same surname",
            two("JOSE", "GARCIA LOPEZ"),
            two("ANA", "GARCIA LOPEZ"),
        ),
        ("typo", two("lachlan", "berry"), two("lachaln", "bezry")),
        (
            "nickname",
            two("PEPE", "GARCIA LOPEZ"),
            two("JOSE", "GARCIA LOPEZ"),
        ),
        (
            "whole names",
            one("Jose Garcia Lopez"),
            one("Maria Fernandez Ruiz"),
        ),
        (
            "two scripts",
            one("Aleksei Kuznetsov"),
            one("Кузнецов Алексей"),
        ),
    ] {
        group.bench_function(title, |bench| {
            let pair = ((a.view(), None), (b.view(), None));
            bench.iter(|| compare(black_box(pair.0), black_box(pair.1), &none));
        });
    }
}

/// Pairs for each kind of blocking.
const PAIRS: usize = 1_000;

/// What a scan compares: people drawn at random, and people who share a surname or a birth date.
fn scanning(criterion: &mut Criterion) {
    let people = people();
    let none = Frequencies::default();
    let random = pairs(&people, |_| 0);
    let surname = pairs(&people, |person| {
        let family = person.name.view().tokens_of(Role::Family).next();
        family.map_or(u64::MAX, |token| token.hash.0)
    });
    let birth_date = pairs(&people, |person| person.birth_date);
    let mixed: Vec<_> = random.iter().chain(&surname).copied().collect();
    let mut group = criterion.benchmark_group("compare");
    for (title, pairs) in [
        ("mixed", mixed),
        ("random", random),
        ("one surname", surname),
        ("one birth date", birth_date),
    ] {
        group.throughput(Throughput::Elements(pairs.len() as u64));
        group.bench_function(title, |bench| {
            bench.iter(|| {
                for &(a, b) in &pairs {
                    let (a, b) = (&people[a].name, &people[b].name);
                    black_box(compare((a.view(), None), (b.view(), None), &none));
                }
            });
        });
    }
}

struct Person {
    name: Name,
    birth_date: u64,
}

/// The people of the fixtures, in their two columns.
fn people() -> Vec<Person> {
    let table = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/accounts.csv");
    let mut reader = csv::Reader::from_path(table).expect("the fixtures");
    let headers = reader.headers().expect("a header").clone();
    let at = |column| headers.iter().position(|header| header == column);
    let columns = ["given_name", "family_name", "birth_date"].map(|name| at(name).expect(name));
    let rows = reader.records().map(|row| row.expect("a readable row"));
    rows.map(|row| {
        let [given, family, birth_date] = columns.map(|column| &row[column]);
        Person {
            name: read(given, family),
            birth_date: ValueHash::of(birth_date.as_bytes()).0,
        }
    })
    .filter(|person| !person.name.parts.is_empty())
    .collect()
}

/// Pairs of people who agree in a key, each person with one drawn from those of the same key.
fn pairs(people: &[Person], key: impl Fn(&Person) -> u64) -> Vec<(usize, usize)> {
    let mut blocks = BTreeMap::<u64, Vec<usize>>::new();
    for (at, person) in people.iter().enumerate() {
        blocks.entry(key(person)).or_default().push(at);
    }
    let mut seed = 1u64;
    let mut draw = |below: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let mut pairs = Vec::with_capacity(PAIRS);
    while pairs.len() < PAIRS {
        let a = draw(people.len());
        let block = &blocks[&key(&people[a])];
        let b = block[draw(block.len())];
        if a != b {
            pairs.push((a, b));
        }
    }
    pairs
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .warm_up_time(std::time::Duration::from_millis(300))
        .measurement_time(std::time::Duration::from_millis(700));
    targets = scanning, comparing, reading
}
criterion_main!(benches);
