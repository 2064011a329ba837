//! What it costs to read a name, and to compare two that have been read.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use tocayo::record::frequency::Frequencies;
use tocayo::record::name::Name;
use tocayo::stage::compare::library::name::compare;
use tocayo::stage::normalise::name::normalise;

#[path = "support/people.rs"]
mod people;
use people::{Blocks, frequencies, pairs, people};

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
            let pair = (a.view(), b.view());
            bench.iter(|| compare(black_box(pair.0.into()), black_box(pair.1.into()), &none));
        });
    }
}

/// What a scan compares: people drawn at random, and people who share a surname or a birth date.
fn scanning(criterion: &mut Criterion) {
    let people = people();
    let counted = frequencies(&people);
    let kinds = [
        ("random", Blocks::Random),
        ("one surname", Blocks::Surname),
        ("one birth date", Blocks::BirthDate),
    ];
    let mut group = criterion.benchmark_group("compare");
    for (title, blocks) in kinds {
        let pairs = pairs(&people, blocks);
        group.throughput(Throughput::Elements(pairs.len() as u64));
        group.bench_function(title, |bench| {
            bench.iter(|| {
                for &(a, b) in &pairs {
                    let (a, b) = (&people[a].name, &people[b].name);
                    black_box(compare(a.view().into(), b.view().into(), &counted));
                }
            });
        });
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .warm_up_time(std::time::Duration::from_millis(300))
        .measurement_time(std::time::Duration::from_millis(700));
    targets = scanning, comparing, reading
}
criterion_main!(benches);
