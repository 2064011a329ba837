//! Scans a whole base: candidate pairs from postings, judged on all cores, then grouped.

use super::freeze::Pairing;
use super::{Engine, Judged};
use crate::record::population::{Population, Row};
use crate::stage::block::{BlockingRule, CandidatePair, Postings};
use crate::stage::cluster::{Link, cluster};
use crate::stage::decide::Verdict;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};

/// Told how far a long piece of work is: pairs judged so far.
pub type Progress<'a> = &'a (dyn Fn(u64) + Sync);

/// A pair worth writing out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flag {
    pub a: Row,
    pub b: Row,
    pub judged: Judged,
    /// The blocking rule that the pair belongs to.
    pub found_by: BlockingRule,
}

/// What a scan found.
#[derive(Clone, Debug, Default)]
pub struct Scan {
    /// Sorted by probability, highest first, then by account ids. In each, `a` has the lower
    /// account id (in a link, `a` is of the left table).
    pub flags: Vec<Flag>,
    /// Accounts of one person by the engine's word: groups of two or more, sorted.
    pub clusters: Vec<Vec<Row>>,
    /// Candidate pairs judged, by the rule that owns them.
    pub pairs_by_rule: BTreeMap<BlockingRule, u64>,
}

/// What is kept of a judged pair.
enum Kept {
    Flag(Flag),
    /// Alike, but a rule of the policy says two people: never to be grouped through others.
    Apart(Row, Row),
}

impl Engine {
    /// Judges every candidate pair of a population. Pairs that are not flagged are kept too if
    /// their probability is at least `min_probability`.
    ///
    /// The result depends neither on the number of threads nor on the order of the rows.
    pub fn scan(
        &self,
        population: &Population,
        postings: &Postings,
        pairing: Pairing,
        min_probability: f64,
        progress: Progress<'_>,
    ) -> Scan {
        let counts: Vec<AtomicU64> = BlockingRule::ALL
            .iter()
            .map(|_| AtomicU64::new(0))
            .collect();
        let done = AtomicU64::new(0);
        let judge = |CandidatePair { a, b }, found_by: BlockingRule, kept: &mut Vec<Kept>| {
            if !pairing.wants(a, b) {
                return;
            }
            counts[found_by as usize].fetch_add(1, Ordering::Relaxed);
            let before = done.fetch_add(1, Ordering::Relaxed);
            if before % 65_536 == 0 {
                progress(before);
            }
            let judged = self.judge(&population.view(a), &population.view(b));
            let by_rule = judged.decision.rule.is_some();
            if judged.decision.verdict != Verdict::Clear || judged.probability.0 >= min_probability
            {
                kept.push(Kept::Flag(Flag {
                    a,
                    b,
                    judged,
                    found_by,
                }));
            }
            if judged.decision.verdict == Verdict::Clear && by_rule {
                kept.push(Kept::Apart(a, b));
            }
        };
        let kept = postings.visit(judge);
        let found = counts.iter().map(|count| count.load(Ordering::Relaxed));
        let pairs_by_rule = BlockingRule::ALL.iter().copied().zip(found).collect();
        finish(population, pairing, kept, pairs_by_rule)
    }
}

fn finish(
    population: &Population,
    pairing: Pairing,
    kept: Vec<Kept>,
    pairs_by_rule: BTreeMap<BlockingRule, u64>,
) -> Scan {
    let (mut flags, mut apart) = (Vec::new(), Vec::new());
    for kept in kept {
        match kept {
            Kept::Flag(flag) => flags.push(in_order(population, pairing, flag)),
            Kept::Apart(a, b) => apart.push((a, b)),
        }
    }
    apart.sort_unstable();
    let ids = |a: Row, b: Row| (population.account_id(a), population.account_id(b));
    flags.sort_unstable_by(|left, right| {
        let by_score = right.judged.score.0.total_cmp(&left.judged.score.0);
        by_score.then_with(|| ids(left.a, left.b).cmp(&ids(right.a, right.b)))
    });
    let links = flags
        .iter()
        .filter(|flag| flag.judged.decision.verdict == Verdict::Duplicate)
        .map(|flag| Link {
            a: flag.a,
            b: flag.b,
            score: flag.judged.score,
        })
        .collect();
    let order = |left: &Link, right: &Link| ids(left.a, left.b).cmp(&ids(right.a, right.b));
    let clusters = cluster(population.len(), links, &apart, order);
    Scan {
        flags,
        clusters,
        pairs_by_rule,
    }
}

fn in_order(population: &Population, pairing: Pairing, flag: Flag) -> Flag {
    let swap = match pairing {
        Pairing::Within => population.account_id(flag.b) < population.account_id(flag.a),
        Pairing::Between(_) => flag.b < flag.a,
    };
    if swap {
        Flag {
            a: flag.b,
            b: flag.a,
            ..flag
        }
    } else {
        flag
    }
}
