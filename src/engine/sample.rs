//! Draws the pairs that a model learns from; the same pairs in whatever order the rows stand.

use super::Engine;
use super::train::Lessons;
use crate::record::base::{Base, Gathered};
use crate::record::population::Row;
use crate::record::value::ValueHash;
use crate::stage::block::{BlockingRule, CandidatePair, FoundPair, Pairing, shared_rules};
use crate::stage::score::train::{Candidate, RuleSet};
use rayon::prelude::*;
use std::collections::BinaryHeap;
use std::io;

/// Pairs of accounts drawn at random, to learn how often strangers agree.
const RANDOM_PAIRS: usize = 120_000;

/// The most accounts of a side that those pairs are drawn from. A rare value of one account is met
/// in each of its pairs, so that many accounts with a few pairs each tell more than few with many;
/// but each has to be fetched.
const RANDOM_ACCOUNTS: usize = 8_192;

/// Candidate pairs to learn from that one rule finds: all those that share something telling,
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
    /// stand. Each pair comes once.
    pub fn random_pairs(&self) -> Vec<(Row, Row)> {
        let (left, right) = self.sides();
        match self.pairing {
            Pairing::Within => pairs_within(&self.lowest(left)),
            Pairing::Between(_) => {
                let left = self.lowest(left);
                pairs_between(&left, &self.lowest(right))
            }
        }
    }

    fn lowest(&self, rows: std::ops::Range<usize>) -> Vec<Row> {
        let mut lowest = BinaryHeap::with_capacity(RANDOM_ACCOUNTS + 1);
        for row in rows.map(|at| (self.hashes[at], Row(at as u32))) {
            if lowest.len() < RANDOM_ACCOUNTS || lowest.peek().is_some_and(|highest| row < *highest)
            {
                lowest.push(row);
            }
            if lowest.len() > RANDOM_ACCOUNTS {
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

/// Each row with as many of those that follow it, around the end, as there is use for.
fn pairs_within(rows: &[Row]) -> Vec<(Row, Row)> {
    let all = rows.len() * rows.len().saturating_sub(1) / 2;
    if all <= RANDOM_PAIRS {
        let others = |at: usize| rows[at + 1..].iter().map(move |b| (rows[at], *b));
        return (0..rows.len()).flat_map(others).collect();
    }
    let partners = 1..=RANDOM_PAIRS.div_ceil(rows.len());
    let of_row = |at| {
        let others = partners.clone().map(move |step| (at + step) % rows.len());
        others.map(move |other| (rows[at], rows[other]))
    };
    (0..rows.len()).flat_map(of_row).collect()
}

/// Each row of the longer side with as many of the shorter one as there is use for.
fn pairs_between(left: &[Row], right: &[Row]) -> Vec<(Row, Row)> {
    let (longer, shorter) = match left.len() < right.len() {
        true => (right, left),
        false => (left, right),
    };
    let partners = shorter
        .len()
        .min(RANDOM_PAIRS.div_ceil(longer.len().max(1)));
    let of_row = |at| {
        let others = (0..partners).map(move |step| (at * partners + step) % shorter.len());
        others.map(move |other| (longer[at], shorter[other]))
    };
    let pairs = (0..longer.len()).flat_map(of_row);
    pairs.map(|(a, b)| (a.min(b), a.max(b))).collect()
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
            // That of the rule that finds fewest: a number which half the base shares must not hide
            // what few others find.
            let of_rules = found_by.rules().map(|rule| shares[rule as usize]);
            let share = of_rules.fold(0.0, f64::max);
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

/// Which share of the pairs that each rule finds is drawn.
fn shares(lessons: Lessons<'_>) -> [f64; BlockingRule::ALL.len()] {
    let wanted = pairs_of_a_rule(lessons.candidates.base().accounts());
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    fn rows(of: std::ops::Range<u32>) -> Vec<Row> {
        of.map(Row).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn pairs_of_strangers_are_enough_and_each_comes_once(left in 0u32..2_000, right in 0u32..2_000) {
            let within = pairs_within(&rows(0..left));
            let between = pairs_between(&rows(0..left), &rows(left..left + right));
            let (left, right) = (left as usize, right as usize);
            let all = [(&within, left * left.saturating_sub(1) / 2), (&between, left * right)];
            for (pairs, all) in all {
                let distinct: HashSet<_> = pairs.iter().map(|(a, b)| (a.min(b), a.max(b))).collect();
                prop_assert_eq!(distinct.len(), pairs.len());
                prop_assert!(pairs.iter().all(|(a, b)| a != b));
                prop_assert!(pairs.len() >= all.min(RANDOM_PAIRS));
                prop_assert!(pairs.len() <= RANDOM_PAIRS + RANDOM_ACCOUNTS);
            }
            prop_assert!(between.iter().all(|(a, b)| (a.0 as usize) < left && b.0 as usize >= left));
        }
    }

    #[test]
    fn a_large_base_is_met_through_many_accounts() {
        let pairs = pairs_within(&rows(0..RANDOM_ACCOUNTS as u32));
        let accounts: HashSet<_> = pairs.iter().flat_map(|(a, b)| [a, b]).collect();
        assert_eq!(accounts.len(), RANDOM_ACCOUNTS);
    }
}
