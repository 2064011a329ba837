//! Draws the pairs that a model learns from; the same pairs in whatever order the rows stand.

use super::Engine;
use super::freeze::Pairing;
use super::train::Lessons;
use crate::record::base::{Base, Gathered};
use crate::record::population::Row;
use crate::record::value::ValueHash;
use crate::stage::block::{BlockingRule, CandidatePair, FoundPair, shared_rules};
use crate::stage::score::train::{Candidate, RuleSet};
use rayon::prelude::*;
use std::collections::BinaryHeap;
use std::io;

/// Pairs of accounts drawn at random, to learn how often strangers agree.
const RANDOM_PAIRS: usize = 120_000;

/// Candidate pairs to learn from that belong to one rule: all those that share something telling,
/// and a sample of those that share a common name.
///
/// A base of some hundred thousand accounts has more pairs of one person than are needed to tell how
/// often their levels hold, so that fewer are enough. In a larger one strangers meet more often, and
/// each pair of a sample stands for more: it grows with the base, as far as it can be held.
fn pairs_of_a_rule(accounts: usize) -> f64 {
    const LARGE: usize = 1 << 18;
    const ONE_IN: usize = 200;
    match accounts < LARGE {
        true => 20_000.0,
        false => (accounts / ONE_IN).clamp(8_000, 50_000) as f64,
    }
}

/// The rows of a base in an order that depends on account ids only.
pub(super) struct Places {
    pairing: Pairing,
    /// A hash of the account id of each row.
    hashes: Vec<u64>,
}

impl Places {
    pub fn of(base: &dyn Base, pairing: Pairing) -> io::Result<Places> {
        let mut hashes = Vec::with_capacity(base.accounts());
        base.visit(|_, segment| {
            let hash = |row| ValueHash::of(segment.account_id(row).as_bytes()).0;
            let rows: Vec<Row> = segment.rows().collect();
            hashes.par_extend(rows.into_par_iter().map(hash));
            Ok(())
        })?;
        Ok(Places { pairing, hashes })
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
        let mut lowest = BinaryHeap::with_capacity(count + 1);
        for row in rows.map(|at| (self.hashes[at], Row(at as u32))) {
            if lowest.len() < count || lowest.peek().is_some_and(|highest| row < *highest) {
                lowest.push(row);
            }
            if lowest.len() > count {
                lowest.pop();
            }
        }
        let lowest = lowest.into_sorted_vec();
        lowest.into_iter().map(|(_, row)| row).collect()
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

/// A pair to learn from.
pub(super) struct Drawn {
    pub pair: (Row, Row),
    /// How many pairs like it there are.
    stands_for: f64,
    /// `None` where the pair was labelled, and nothing may have found it.
    found_by: Option<RuleSet>,
}

/// A sample of the candidate pairs, and all that are labelled, in no defined order.
pub(super) fn draw(lessons: Lessons<'_>, places: &Places) -> io::Result<Vec<Drawn>> {
    let shares = shares(lessons);
    let named = lessons.labels.named();
    let visit = |pairs: &[FoundPair<'_>], drawn: &mut Vec<Drawn>| {
        for (found, found_by) in pairs {
            let share = shares[found_by.owner() as usize];
            let pair = (found.a, found.b);
            if places.is_sampled(*found, share) && named.binary_search(&pair).is_err() {
                let rules = found_by.rules().fold(RuleSet::default(), RuleSet::with);
                drawn.push(Drawn {
                    pair,
                    stands_for: 1.0 / share,
                    found_by: Some(rules),
                });
            }
        }
    };
    let merge = |mut left: Vec<Drawn>, mut right: Vec<Drawn>| {
        left.append(&mut right);
        left
    };
    let mut drawn = Vec::new();
    let tiles = lessons.candidates.tiles();
    for step in tiles.flat_map(|tile| lessons.candidates.steps(tile)) {
        drawn.append(&mut lessons.candidates.visit(&step, visit, merge)?);
    }
    drawn.extend(named.into_iter().map(|pair| Drawn {
        pair,
        stands_for: 1.0,
        found_by: None,
    }));
    Ok(drawn)
}

/// Which share of the pairs that belong to each rule is drawn.
fn shares(lessons: Lessons<'_>) -> [f64; BlockingRule::ALL.len()] {
    let wanted = pairs_of_a_rule(lessons.base.accounts());
    let mut shares = [1.0f64; BlockingRule::ALL.len()];
    for (rule, cost) in lessons.costs {
        shares[*rule as usize] = (wanted / cost.pairs.max(1) as f64).min(1.0);
    }
    shares
}

/// What can be learnt from a pair. `rules` are those that are on.
pub(super) fn compare(
    engine: &Engine,
    lessons: Lessons<'_>,
    rules: RuleSet,
    (accounts, drawn): (&Gathered<'_>, &Drawn),
) -> Candidate {
    let (row_a, row_b) = drawn.pair;
    let (a, b) = (accounts.view(row_a), accounts.view(row_b));
    let found_by = drawn.found_by.unwrap_or_else(|| {
        let rules = shared_rules(&a, &b, lessons.candidates.plan());
        rules.fold(RuleSet::default(), RuleSet::with)
    });
    let label = lessons.labels.of(row_a, row_b);
    let gammas = engine.compare(&a, &b);
    Candidate::new(gammas, (found_by, rules), drawn.stands_for, label)
}
