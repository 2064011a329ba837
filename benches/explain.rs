//! What it costs to explain a flag: ledger, namesakes, stories, counterfactuals and remedies.

#[path = "../tests/support/base.rs"]
#[allow(dead_code, reason = "each target uses a part of it")]
mod base;

use base::Base;
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use tocayo::record::population::Row;
use tocayo::stage::decide::Verdict;
use tocayo::stage::explain::codes;

fn explain(criterion: &mut Criterion) {
    let base = Base::of_fixtures();
    let explainer = base.engine.explainer();
    let view = |row: Row| base.population.view(row);
    let verdict = |(a, b): &(Row, Row)| base.engine.judge(&view(*a), &view(*b)).decision.verdict;
    let (flags, clear): (Vec<_>, Vec<_>) = base
        .candidates
        .iter()
        .copied()
        .partition(|pair| verdict(pair) != Verdict::Clear);
    for (name, pairs) in [("a flag", flags), ("a clear pair", clear)] {
        let mut turn = pairs.iter().cycle();
        criterion.bench_function(&format!("explain {name}"), |bencher| {
            bencher.iter(|| {
                let (a, b) = turn.next().expect("some pairs");
                let told = explainer.explain(&view(*a), &view(*b));
                let codes = (
                    codes::reasons(&told.ledger, &[]),
                    codes::against(&told.ledger, &[]),
                );
                black_box((told, codes))
            });
        });
    }
}

criterion_group!(benches, explain);
criterion_main!(benches);
