//! Scans a whole base: candidate pairs judged on all cores, tile by tile, then grouped.

use super::glance::{Glance, Sides};
use super::sketched::Sketched;
use super::{Engine, Judged};
use crate::record::account::RecordView;
use crate::record::base::{Base, Gathered};
use crate::record::population::Row;
use crate::stage::block::{BlockingRule, CandidatePair, Candidates, FoundPair, Pairing, Step};
use crate::stage::cluster::{Link, cluster};
use crate::stage::decide::Verdict;
use hashbrown::HashMap;
use std::collections::BTreeMap;
use std::io;

/// Told how far a long piece of work is: how many more pairs were judged.
pub type Progress<'a> = &'a (dyn Fn(u64) + Sync);

/// A pair worth writing out.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Flag {
    /// That of the lower account id, or of the left table.
    pub a: Row,
    /// The other one.
    pub b: Row,
    /// As [`Engine::judge`] says.
    pub judged: Judged,
    /// The blocking rule that the pair belongs to.
    pub found_by: BlockingRule,
}

/// What a scan found.
#[must_use]
#[non_exhaustive]
pub struct Scan<'a> {
    /// Sorted by probability, highest first, then by account ids. In each, `a` has the lower
    /// account id (in a link, `a` is of the left table).
    pub flags: Vec<Flag>,
    /// Accounts of one person by the engine's word: groups of two or more, sorted.
    pub clusters: Vec<Vec<Row>>,
    /// How many flags say duplicate of two accounts that are not in one group: another account of
    /// one group is of another person than one of the other group.
    pub kept_apart: u64,
    /// Candidate pairs judged, by the rule that owns them.
    pub pairs_by_rule: BTreeMap<BlockingRule, u64>,
    /// The accounts of the flags.
    pub accounts: Gathered<'a>,
}

/// How a scan goes about it: by default it keeps what is flagged, and tells nobody how far it is.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct ScanOptions<'a> {
    /// Pairs that are not flagged are kept too from this probability on; above 1 keeps none.
    pub min_probability: f64,
    /// Told from time to time, from any thread, how many more pairs were judged.
    pub progress: Progress<'a>,
}

impl Default for ScanOptions<'_> {
    fn default() -> Self {
        ScanOptions {
            min_probability: f64::INFINITY,
            progress: &|_| (),
        }
    }
}

impl ScanOptions<'_> {
    /// Keeps pairs that are not flagged too, from this probability on.
    #[must_use]
    pub fn with_min_probability(self, min_probability: f64) -> Self {
        ScanOptions {
            min_probability,
            ..self
        }
    }

    /// Tells this function how far the scan is.
    #[must_use]
    pub fn with_progress(self, progress: Progress<'_>) -> ScanOptions<'_> {
        ScanOptions {
            min_probability: self.min_probability,
            progress,
        }
    }
}

/// What one core has seen.
#[derive(Default)]
struct Tally {
    flags: Vec<Flag>,
    /// Flags of an earlier run that did not finish.
    recalled: Vec<(CandidatePair, BlockingRule)>,
    pairs: [u64; BlockingRule::ALL.len()],
    unreported: u64,
}

/// Pairs between two reports of progress.
const REPORT_EVERY: u64 = 8_192;

impl Engine {
    /// Judges every candidate pair of a base; the pairs are used up.
    ///
    /// The result depends neither on the number of threads nor on the order of the rows, nor on
    /// how much of the base is in memory at once.
    ///
    /// # Errors
    /// Where a base that is not in memory cannot be read again.
    pub fn scan<'a>(
        &self,
        mut candidates: Candidates<'a>,
        options: ScanOptions<'_>,
    ) -> io::Result<Scan<'a>> {
        let glance = Glance::new(self, options.min_probability);
        let base = candidates.base();
        let bounds = base.bounds();
        let sketched = |at: usize| {
            let segment = base.segment(at)?;
            Ok::<_, io::Error>(Sketched::none(segment, bounds[at], self))
        };
        let mut all = Tally::default();
        let mut lower: Option<(usize, Sketched<'_>)> = None;
        for tile in candidates.tiles() {
            let name = format!("flags-{}-{}", tile.lower, tile.higher);
            if let Some(noted) = base.recall(&name)? {
                all = all.merge(Tally::recall(&noted));
                (options.progress)(noted.iter().take(BlockingRule::ALL.len()).sum());
                continue;
            }
            let (_, lower) = match lower.take().filter(|(at, _)| *at == tile.lower) {
                Some(same) => lower.insert(same),
                None => lower.insert((tile.lower, sketched(tile.lower)?)),
            };
            let mut higher = match tile.higher == tile.lower {
                true => None,
                false => Some(sketched(tile.higher)?),
            };
            if let Some(higher) = &mut higher {
                higher.draw_from(Row(bounds[tile.higher]), self);
            }
            let mut tally = Tally::default();
            for step in candidates.steps(tile) {
                lower.draw_from(step.from, self);
                let sides = Sides {
                    higher: higher.as_ref().unwrap_or(lower),
                    lower,
                };
                tally = tally.merge(glance.judge(sides, (&candidates, &step), options)?);
                candidates.forget(&step);
            }
            base.note(&name, &tally.noted())?;
            all = all.merge(tally);
        }
        self.finish(base, all, candidates.pairing())
    }

    fn finish<'a>(
        &self,
        base: &'a dyn Base,
        tally: Tally,
        pairing: Pairing,
    ) -> io::Result<Scan<'a>> {
        let Tally {
            mut flags,
            recalled,
            pairs,
            ..
        } = tally;
        let found = flags.iter().map(|flag| [flag.a, flag.b]);
        let before = recalled.iter().map(|(pair, _)| [pair.a, pair.b]);
        let accounts = base.gather(found.chain(before).flatten())?;
        flags.extend(
            recalled
                .into_iter()
                .map(|(CandidatePair { a, b }, found_by)| {
                    let judged = self.judge(&accounts.view(a), &accounts.view(b));
                    Flag {
                        a,
                        b,
                        judged,
                        found_by,
                    }
                }),
        );
        let ids = |a: Row, b: Row| (accounts.account_id(a), accounts.account_id(b));
        for flag in &mut flags {
            put_in_order(pairing, flag, ids);
        }
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
        let are_two = |a, b| self.are_two(&accounts.view(a), &accounts.view(b));
        let clusters = cluster(links, are_two, order);
        let pairs_by_rule = BlockingRule::ALL.iter().copied().zip(pairs).collect();
        Ok(Scan {
            kept_apart: kept_apart(&flags, &clusters),
            flags,
            clusters,
            pairs_by_rule,
            accounts,
        })
    }

    /// Whether the evidence against a pair is strong: a rule of the policy says two people, or
    /// what differs outweighs what agrees.
    fn are_two(&self, a: &RecordView<'_>, b: &RecordView<'_>) -> bool {
        let gammas = self.compare(a, b);
        let judged = self.judge_gammas(&gammas);
        let has_rule = || {
            self.policy()
                .rule_behind(judged.decision, &gammas)
                .is_some()
        };
        judged.decision.verdict == Verdict::Clear
            && (judged.score < self.model().prior() || has_rule())
    }
}

fn kept_apart(flags: &[Flag], clusters: &[Vec<Row>]) -> u64 {
    let places = clusters.iter().enumerate();
    let group: HashMap<Row, usize> = places
        .flat_map(|(at, members)| members.iter().map(move |row| (*row, at)))
        .collect();
    let is_apart = |flag: &&Flag| {
        let of = |row| group.get(row);
        flag.judged.decision.verdict == Verdict::Duplicate
            && (of(&flag.a).is_none() || of(&flag.a) != of(&flag.b))
    };
    flags.iter().filter(is_apart).count() as u64
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
        self.recalled.append(&mut other.recalled);
        for (ours, theirs) in self.pairs.iter_mut().zip(other.pairs) {
            *ours += theirs;
        }
        self
    }

    /// The pairs of each rule, then each flag as its rows and its rule.
    fn noted(&self) -> Vec<u64> {
        let flags = self.flags.iter();
        let numbers = |flag: &Flag| [flag.a.0.into(), flag.b.0.into(), flag.found_by as u64];
        let pairs = self.pairs.iter().copied();
        pairs.chain(flags.flat_map(numbers)).collect()
    }

    /// What was noted.
    fn recall(noted: &[u64]) -> Self {
        let (pairs, flags) = noted.split_at(noted.len().min(BlockingRule::ALL.len()));
        let mut tally = Tally::default();
        tally.pairs[..pairs.len()].copy_from_slice(pairs);
        let flag = |numbers: &[u64; 3]| {
            let [a, b, rule] = *numbers;
            let rule = BlockingRule::ALL.get(rule as usize)?;
            let (a, b) = (Row(a as u32), Row(b as u32));
            Some((CandidatePair { a, b }, *rule))
        };
        tally.recalled = flags.as_chunks().0.iter().filter_map(flag).collect();
        tally
    }
}

impl Glance<'_> {
    /// Judges every candidate pair of a step.
    fn judge(
        &self,
        sides: Sides<'_>,
        (candidates, step): (&Candidates<'_>, &Step),
        options: ScanOptions<'_>,
    ) -> io::Result<Tally> {
        let judge_few = |pairs: &[FoundPair<'_>], tally: &mut Tally| {
            for (_, found_by) in pairs {
                tally.count(found_by.owner(), options.progress);
            }
            self.compare(sides, pairs, |CandidatePair { a, b }, found_by, gammas| {
                let judged = self.engine().judge_gammas(&gammas);
                let clear = judged.decision.verdict == Verdict::Clear;
                if !clear || judged.probability.0 >= options.min_probability {
                    tally.flags.push(Flag {
                        a,
                        b,
                        judged,
                        found_by,
                    });
                }
            });
        };
        candidates.visit(step, judge_few, Tally::merge)
    }
}

/// The lower account id first, or the row of the left table.
fn put_in_order<'a>(
    pairing: Pairing,
    flag: &mut Flag,
    ids: impl Fn(Row, Row) -> (&'a str, &'a str),
) {
    let swap = match pairing {
        Pairing::Within => {
            let (a, b) = ids(flag.a, flag.b);
            b < a
        }
        Pairing::Between(_) => flag.b < flag.a,
    };
    if swap {
        std::mem::swap(&mut flag.a, &mut flag.b);
    }
}
