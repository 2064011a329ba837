//! What it costs to read a name, and to compare two that have been read.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use std::time::Instant;
use tocayo::record::frequency::Frequencies;
use tocayo::record::name::Name;
use tocayo::stage::compare::library::name::compare;
use tocayo::stage::normalise::name::{RawName, normalise};

#[path = "support/people.rs"]
mod people;
use people::{Blocks, frequencies, pairs, people};

fn raw<'a>(given: &'a str, family: &'a str, whole: &'a str) -> RawName<'a> {
    RawName {
        whole,
        ..RawName::of(given, family)
    }
}

fn read(given: &str, family: &str) -> Name {
    read_columns(given, family, "")
}

fn read_columns(given: &str, family: &str, whole: &str) -> Name {
    let name = normalise(raw(given, family, whole));
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
            b.iter(|| normalise(black_box(raw(given, family, whole))));
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
        let typical = median(&pairs, |&(a, b)| {
            let (a, b) = (&people[a].name, &people[b].name);
            black_box(compare(a.view().into(), b.view().into(), &counted));
        });
        println!("compare/{title}: the median of the pairs, each by itself, is {typical:.0} ns");
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

/// The median over pairs of what each takes in nanoseconds: the least of some runs of a few dozen.
fn median<T>(pairs: &[T], compare: impl Fn(&T)) -> f64 {
    const RUNS: usize = 10;
    const TIMES: u32 = 50;
    let run = |pair: &T| {
        let start = Instant::now();
        (0..TIMES).for_each(|_| compare(black_box(pair)));
        start.elapsed().as_secs_f64() * 1e9 / f64::from(TIMES)
    };
    let least = |pair| (0..RUNS).map(|_| run(pair)).fold(f64::INFINITY, f64::min);
    let mut each: Vec<f64> = pairs.iter().map(least).collect();
    each.sort_by(f64::total_cmp);
    each[each.len() / 2]
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .warm_up_time(std::time::Duration::from_millis(300))
        .measurement_time(std::time::Duration::from_millis(700));
    targets = scanning, comparing, reading
}
criterion_main!(benches);
