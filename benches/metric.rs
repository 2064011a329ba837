//! Our metrics beside `strsim` on pairs of names as they meet in a block: nanoseconds a pair.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use tocayo::text::metric::{jaro, jaro_winkler, osa};

/// Slips of one person, and namesakes that are not.
const WORDS: [(&str, &str); 8] = [
    ("garcia", "garzia"),
    ("martinez", "martines"),
    ("gonzalez", "gonzales"),
    ("kowalska", "kowalski"),
    ("mohammed", "muhamad"),
    ("fernandez", "hernandez"),
    ("jose", "josefa"),
    ("nguyen", "okafor"),
];

const FULL_NAMES: [(&str, &str); 4] = [
    ("maria del carmen garcia lopez", "maria carmen garcia lopez"),
    (
        "jose luis fernandez martinez",
        "jose manuel fernandez martinez",
    ),
    (
        "aleksandr sergeevich pushkin",
        "alexander sergejewitsch puschkin",
    ),
    ("anna kowalska nowak", "piotr wisniewski zielinski"),
];

fn bench(criterion: &mut Criterion) {
    for (kind, pairs) in [("word", &WORDS[..]), ("full_name", &FULL_NAMES[..])] {
        let mut run = |metric: &str, function: &dyn Fn(&str, &str) -> f64| {
            // One iteration is one pair, taken in turn.
            let mut turn = pairs.iter().cycle();
            criterion.bench_function(&format!("{metric}/{kind}"), |bencher| {
                bencher.iter(|| {
                    turn.next()
                        .map(|(a, b)| function(black_box(a), black_box(b)))
                });
            });
        };
        run("jaro_winkler/strsim", &strsim::jaro_winkler);
        run("jaro_winkler/ours", &jaro_winkler::similarity);
        run("jaro/strsim", &strsim::jaro);
        run("jaro/ours", &jaro::similarity);
        run("osa/strsim", &|a, b| strsim::osa_distance(a, b) as f64);
        run("osa/ours", &|a, b| osa::distance(a, b) as f64);
        run("osa/within_2", &|a, b| {
            osa::within(a, b, 2).unwrap_or(9) as f64
        });
    }
}

criterion_group!(metric, bench);
criterion_main!(metric);
