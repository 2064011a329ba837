//! What it costs to read a name, and to compare two that have been read.

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use tocayo::record::frequency::Frequencies;
use tocayo::record::name::Name;
use tocayo::stage::compare::library::name::compare;
use tocayo::stage::normalise::name::normalise;

fn read(given: &str, family: &str, whole: &str) -> Name {
    normalise(given, family, whole, "")
        .value()
        .unwrap_or_default()
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
    let two = |given, family| read(given, family, "");
    let one = |whole| read("", "", whole);
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

criterion_group! {
    name = benches;
    config = Criterion::default()
        .warm_up_time(std::time::Duration::from_millis(300))
        .measurement_time(std::time::Duration::from_millis(700));
    targets = reading, comparing
}
criterion_main!(benches);
