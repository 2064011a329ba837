//! Scans a whole base: candidate pairs judged on all cores, then grouped.

use super::freeze::Pairing;
use super::glance::Glance;
use super::{Engine, Judged};
use crate::record::account::RecordView;
use crate::record::population::{Population, Row};
use crate::stage::block::{BlockingRule, CandidatePair, Candidates, FoundPair};
use crate::stage::cluster::{Link, cluster};
use crate::stage::decide::Verdict;
use std::collections::BTreeMap;

/// Told how far a long piece of work is: how many more pairs were judged.
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

/// How a scan goes about it.
#[derive(Clone, Copy)]
pub struct ScanOptions<'a> {
    /// The pairing of the candidates.
    pub pairing: Pairing,
    /// Pairs that are not flagged are kept too from this probability on; above 1 keeps none.
    pub min_probability: f64,
    pub progress: Progress<'a>,
}

/// What one core has seen.
#[derive(Default)]
struct Tally {
    flags: Vec<Flag>,
    pairs: [u64; BlockingRule::ALL.len()],
    unreported: u64,
}

/// Pairs between two reports of progress.
const REPORT_EVERY: u64 = 8_192;

impl Engine {
    /// Judges every candidate pair of a population.
    ///
    /// The result depends neither on the number of threads nor on the order of the rows.
    pub fn scan(
        &self,
        population: &Population,
        candidates: &Candidates<'_>,
        options: ScanOptions<'_>,
    ) -> Scan {
        let glance = Glance::new(self, population, options.min_probability);
        let judge = |CandidatePair { a, b }, found_by: BlockingRule, tally: &mut Tally| {
            let Some(gammas) = glance.compare(a, b) else {
                return;
            };
            let judged = self.judge_gammas(&gammas);
            let clear = judged.decision.verdict == Verdict::Clear;
            if !clear || judged.probability.0 >= options.min_probability {
                let (pairing, flag) = (
                    options.pairing,
                    Flag {
                        a,
                        b,
                        judged,
                        found_by,
                    },
                );
                tally.flags.push(in_order(population, pairing, flag));
            }
        };
        let judge_few = |pairs: &[FoundPair<'_>], tally: &mut Tally| {
            glance.fetch(pairs);
            for (pair, found_by) in pairs {
                tally.count(found_by.owner(), options.progress);
                judge(*pair, found_by.owner(), tally);
            }
        };
        self.finish(population, candidates.visit(judge_few, Tally::merge))
    }

    fn finish(&self, population: &Population, tally: Tally) -> Scan {
        let Tally {
            mut flags, pairs, ..
        } = tally;
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
        let are_two = |a, b| self.are_two(&population.view(a), &population.view(b));
        let clusters = cluster(population.len(), links, are_two, order);
        let pairs_by_rule = BlockingRule::ALL.iter().copied().zip(pairs).collect();
        Scan {
            flags,
            clusters,
            pairs_by_rule,
        }
    }

    /// Whether the evidence against a pair is strong: a rule of the policy says two people, or
    /// what differs outweighs what agrees.
    fn are_two(&self, a: &RecordView<'_>, b: &RecordView<'_>) -> bool {
        let judged = self.judge(a, b);
        let cleared = judged.decision.verdict == Verdict::Clear;
        cleared && (judged.decision.rule.is_some() || judged.score < self.model().prior())
    }
}

impl Tally {
    fn count(&mut self, found_by: BlockingRule, progress: Progress<'_>) {
        self.pairs[found_by as usize] += 1;
        self.unreported += 1;
        if self.unreported == REPORT_EVERY {
            progress(self.unreported);
            self.unreported = 0;
        }
    }

    fn merge(mut self, mut other: Self) -> Self {
        self.flags.append(&mut other.flags);
        for (ours, theirs) in self.pairs.iter_mut().zip(other.pairs) {
            *ours += theirs;
        }
        self
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
