//! What the engine says of the pairs that a rule flags: of all of them, or of an even sample.

use super::groups::Groups;
use crate::engine::Engine;
use crate::record::population::{Population, Row};
use crate::stage::decide::Verdict;
use crate::stage::explain::Explainer;
use rayon::prelude::*;
use serde::Serialize;
use std::collections::BTreeMap;

/// So many pairs are judged; of more, so many drawn evenly.
pub const MOST: u64 = 100_000;
/// Examples for each verdict.
const SHOWN: usize = 3;

/// The engine's word on the pairs of a rule.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Judged {
    /// Pairs that were judged.
    pub pairs: u64,
    /// These are all pairs of the rule.
    pub all: bool,
    pub duplicate: u64,
    pub review: u64,
    pub clear: u64,
    /// Pairs of one person among those judged: the sum of their probabilities, where a rule of
    /// the policy does not say that they are two people's.
    pub one_person: f64,
    /// The rules of the policy behind `clear`, the most frequent first.
    pub cleared_by: Vec<(String, u64)>,
    pub examples: Vec<Example>,
}

/// A pair by its ids.
#[derive(Clone, Debug, Serialize)]
pub struct Example {
    pub account_a: String,
    pub account_b: String,
    pub decision: Verdict,
    pub probability: f64,
    /// The policy's rule behind the decision, if there is one.
    pub rule: Option<String>,
}

/// What the engine says of a pair, and the policy's rule behind it.
struct Said {
    a: Row,
    b: Row,
    verdict: Verdict,
    probability: f64,
    rule: Option<String>,
}

/// Judges the pairs; also tells how many there are, each counted once where all were looked at.
pub fn judge(engine: &Engine, population: &Population, groups: &Groups) -> (Judged, u64) {
    let total = groups.pairs();
    let all = total <= MOST;
    let mut pairs: Vec<(Row, Row)> = match all {
        true => (0..total).map(|number| groups.pair(number)).collect(),
        false => (0..MOST)
            .map(|draw| groups.pair(drawn(draw, total)))
            .collect(),
    };
    if all && groups.several_keys() {
        let in_order = |(a, b): &mut (Row, Row)| (*a, *b) = ((*a).min(*b), (*a).max(*b));
        pairs.iter_mut().for_each(in_order);
        pairs.sort_unstable();
        pairs.dedup();
    }
    let explainer = engine.explainer();
    let said: Vec<Said> = pairs
        .par_iter()
        .map(|&pair| say(&explainer, population, pair))
        .collect();
    let total = match all {
        true => said.len() as u64,
        false => total,
    };
    (Judged::of(population, said, all), total)
}

/// The number of a draw: one from each of [`MOST`] even stretches of the pairs.
fn drawn(draw: u64, total: u64) -> u64 {
    let jitter = draw.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ draw.rotate_left(29);
    let jitter = u128::from(jitter) % u128::from(total);
    ((u128::from(draw) * u128::from(total) + jitter) / u128::from(MOST)) as u64
}

fn say(explainer: &Explainer<'_>, population: &Population, (a, b): (Row, Row)) -> Said {
    let gammas = explainer.compare(&population.view(a), &population.view(b));
    let ledger = explainer.ledger(&gammas, Vec::new());
    Said {
        a,
        b,
        verdict: ledger.decision.verdict,
        probability: ledger.probability.0,
        rule: ledger.rule.map(|(name, _)| name),
    }
}

impl Said {
    fn ids<'p>(&self, population: &'p Population) -> (&'p str, &'p str) {
        let (a, b) = (population.account_id(self.a), population.account_id(self.b));
        (a.min(b), a.max(b))
    }

    /// A rule knows what the sum of evidence does not.
    fn is_ruled_apart(&self) -> bool {
        self.verdict == Verdict::Clear && self.rule.is_some()
    }
}

impl Judged {
    fn of(population: &Population, mut said: Vec<Said>, all: bool) -> Judged {
        said.sort_unstable_by(|left, right| {
            let by_probability = right.probability.total_cmp(&left.probability);
            by_probability.then_with(|| left.ids(population).cmp(&right.ids(population)))
        });
        let count = |verdict| said.iter().filter(|said| said.verdict == verdict).count() as u64;
        let likely = said.iter().filter(|said| !said.is_ruled_apart());
        Judged {
            pairs: said.len() as u64,
            all,
            duplicate: count(Verdict::Duplicate),
            review: count(Verdict::Review),
            clear: count(Verdict::Clear),
            one_person: likely.map(|said| said.probability).sum(),
            cleared_by: cleared_by(&said),
            examples: examples(population, &said),
        }
    }
}

/// The plainest of each verdict: the surest, and the least likely of those that are clear.
fn examples(population: &Population, said: &[Said]) -> Vec<Example> {
    let of = |verdict| said.iter().filter(move |said| said.verdict == verdict);
    let surest = of(Verdict::Duplicate).take(SHOWN);
    let surest = surest.chain(of(Verdict::Review).take(SHOWN));
    let all = surest.chain(of(Verdict::Clear).rev().take(SHOWN));
    all.map(|said| {
        let (a, b) = said.ids(population);
        Example {
            account_a: a.to_owned(),
            account_b: b.to_owned(),
            decision: said.verdict,
            probability: said.probability,
            rule: said.rule.clone(),
        }
    })
    .collect()
}

fn cleared_by(said: &[Said]) -> Vec<(String, u64)> {
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    for rule in said
        .iter()
        .filter(|said| said.is_ruled_apart())
        .filter_map(|said| said.rule.as_deref())
    {
        *counts.entry(rule).or_default() += 1;
    }
    let mut counts: Vec<(String, u64)> = counts
        .into_iter()
        .map(|(rule, count)| (rule.to_owned(), count))
        .collect();
    counts.sort_by(|left, right| right.1.cmp(&left.1).then_with(|| left.0.cmp(&right.0)));
    counts
}
