//! Draws the pairs that a model learns from; the same pairs in whatever order the rows stand.

use super::Engine;
use super::freeze::Pairing;
use super::train::Lessons;
use crate::record::population::{Population, Row};
use crate::record::value::ValueHash;
use crate::stage::block::{BlockingRule, CandidatePair, FoundPair, shared_rules};
use crate::stage::score::train::{Candidate, RuleSet};
use rayon::prelude::*;

/// Pairs of accounts drawn at random, to learn how often strangers agree.
const RANDOM_PAIRS: usize = 120_000;

/// Candidate pairs to learn from that belong to one rule: all those that share something telling,
/// and a sample of those that share a common name.
const PAIRS_OF_A_RULE: f64 = 20_000.0;

/// Fewer are enough of a base of so many accounts: it has more pairs of one person than are needed
/// to tell how often their levels hold.
const LARGE: usize = 1 << 18;
const PAIRS_OF_A_RULE_WHERE_LARGE: f64 = 8_000.0;

/// The rows of a base in an order that depends on account ids only.
pub(super) struct Places {
    pairing: Pairing,
    /// A hash of the account id of each row.
    hashes: Vec<u64>,
}

impl Places {
    pub fn of(population: &Population, pairing: Pairing) -> Places {
        let hash = |row| ValueHash::of(population.account_id(row).as_bytes()).0;
        let rows: Vec<Row> = population.rows().collect();
        Places {
            pairing,
            hashes: rows.into_par_iter().map(hash).collect(),
        }
    }

    fn sides(&self) -> (std::ops::Range<usize>, std::ops::Range<usize>) {
        let all = 0..self.hashes.len();
        match self.pairing {
            Pairing::Within => (all.clone(), all),
            Pairing::Between(Row(right)) => (0..right as usize, right as usize..all.end),
        }
    }

    /// All pairs that could be asked for.
    pub fn pairs(&self) -> f64 {
        let (left, right) = self.sides();
        match self.pairing {
            Pairing::Within => left.len() as f64 * (left.len() as f64 - 1.0) / 2.0,
            Pairing::Between(_) => left.len() as f64 * right.len() as f64,
        }
        .max(1.0)
    }

    /// Pairs of rows without regard to what they hold; the same pairs in whatever order the rows
    /// stand.
    pub fn random_pairs(&self) -> Vec<(Row, Row)> {
        // A corner of the square of all pairs, whose sides are the rows of the lowest hashes.
        let side = ((2 * RANDOM_PAIRS) as f64).sqrt() as usize;
        let (left, right) = self.sides();
        let left = self.lowest(left, side);
        let right = match self.pairing {
            Pairing::Within => left.clone(),
            Pairing::Between(_) => self.lowest(right, side),
        };
        let mut pairs = Vec::with_capacity(RANDOM_PAIRS);
        for (at, &a) in left.iter().enumerate() {
            let others = match self.pairing {
                Pairing::Within => &right[at + 1..],
                Pairing::Between(_) => &right[..],
            };
            pairs.extend(others.iter().map(|&b| (a, b)));
        }
        pairs
    }

    fn lowest(&self, rows: std::ops::Range<usize>, count: usize) -> Vec<Row> {
        let mut rows: Vec<(u64, Row)> = rows.map(|at| (self.hashes[at], Row(at as u32))).collect();
        if rows.len() > count {
            rows.select_nth_unstable(count);
            rows.truncate(count);
        }
        rows.sort_unstable();
        rows.into_iter().map(|(_, row)| row).collect()
    }

    /// Whether a pair is in a sample of this share; the same answer in whatever order.
    fn is_sampled(&self, CandidatePair { a, b }: CandidatePair, share: f64) -> bool {
        if share >= 1.0 {
            return true;
        }
        let (a, b) = (self.hashes[a.0 as usize], self.hashes[b.0 as usize]);
        let mixed = ValueHash(a.min(b)).with(ValueHash(a.max(b))).0;
        (mixed as f64) < share * u64::MAX as f64
    }
}

/// A sample of the candidate pairs, and all that are labelled, in no defined order.
pub(super) fn candidates(engine: &Engine, lessons: Lessons<'_>, places: &Places) -> Vec<Candidate> {
    let Lessons {
        population,
        costs,
        labels,
        ..
    } = lessons;
    let wanted = match population.len() < LARGE {
        true => PAIRS_OF_A_RULE,
        false => PAIRS_OF_A_RULE_WHERE_LARGE,
    };
    let mut shares = [1.0f64; BlockingRule::ALL.len()];
    for (rule, cost) in costs {
        shares[*rule as usize] = (wanted / cost.pairs.max(1) as f64).min(1.0);
    }
    let candidate = |(a, b): (Row, Row), stands_for: f64, found_by: RuleSet| {
        let gammas = engine.compare(&population.view(a), &population.view(b));
        Candidate::new(gammas, found_by, stands_for, labels.of(a, b))
    };
    let named = labels.named();
    let visit = |pairs: &[FoundPair<'_>], found: &mut Vec<Candidate>| {
        for (pair, found_by) in pairs {
            let share = shares[found_by.owner() as usize];
            let rows = (pair.a, pair.b);
            if places.is_sampled(*pair, share) && named.binary_search(&rows).is_err() {
                let rules = found_by.rules().fold(RuleSet::default(), RuleSet::with);
                found.push(candidate(rows, 1.0 / share, rules));
            }
        }
    };
    let merge = |mut left: Vec<Candidate>, mut right: Vec<Candidate>| {
        left.append(&mut right);
        left
    };
    let mut found = lessons.candidates.visit(visit, merge);
    found.par_extend(named.par_iter().map(|&(a, b)| {
        let plan = lessons.candidates.plan();
        let rules = shared_rules(&population.view(a), &population.view(b), plan);
        candidate((a, b), 1.0, rules.fold(RuleSet::default(), RuleSet::with))
    }));
    found
}
