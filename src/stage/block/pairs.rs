//! Candidate pairs, packed with the rule that found them: emitted block by block, then brought
//! together pair by pair.

use super::entries::{Block, ROW_BITS};
use super::pairing::Pairing;
use super::rule::BlockingRule;
use crate::record::population::Row;
use crate::record::sort::sort;
use rayon::prelude::*;
use smallvec::SmallVec;
use std::ops::Range;

/// Two rows, the lower first, never equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CandidatePair {
    pub a: Row,
    pub b: Row,
}

/// All the rules that found one pair.
#[derive(Clone, Copy)]
pub struct FoundBy<'a> {
    /// A [`Found`] for each, sorted by rule.
    found: &'a [u64],
}

impl FoundBy<'_> {
    /// The rule that the pair belongs to: the first.
    pub fn owner(self) -> BlockingRule {
        Found(self.found[0]).rule()
    }

    pub fn rules(&self) -> impl Iterator<Item = BlockingRule> + '_ {
        self.found.iter().map(|found| Found(*found).rule())
    }
}

/// A pair and a rule that found it in one number, which sorts by pair and then by rule.
#[derive(Clone, Copy)]
struct Found(u64);

impl Found {
    const RULE_BITS: u32 = u64::BITS - 2 * ROW_BITS;

    fn new(a: u32, b: u32, rule: BlockingRule) -> Self {
        let pair = u64::from(a) << ROW_BITS | u64::from(b);
        Found(pair << Self::RULE_BITS | rule as u64)
    }

    fn pair(self) -> CandidatePair {
        let row = |bits: u64| Row((bits & ((1 << ROW_BITS) - 1)) as u32);
        CandidatePair {
            a: row(self.0 >> (Self::RULE_BITS + ROW_BITS)),
            b: row(self.0 >> Self::RULE_BITS),
        }
    }

    fn rule(self) -> BlockingRule {
        BlockingRule::ALL[(self.0 & ((1 << Self::RULE_BITS) - 1)) as usize]
    }

    fn is_of_pair(self, other: Found) -> bool {
        (self.0 ^ other.0) >> Self::RULE_BITS == 0
    }
}

/// Which pairs are emitted, and how they are spread.
#[derive(Clone, Copy)]
pub struct Spread {
    pub pairing: Pairing,
    /// The first rows of pairs.
    first: (u32, u32),
    /// First rows that agree but for this many of their lowest bits are kept together.
    low_bits: u32,
}

/// First rows kept together, and most groups of them.
const ROWS_TOGETHER_LOG2: u32 = 12;
const MOST_GROUPS_LOG2: u32 = 10;

impl Spread {
    pub fn of(pairing: Pairing, first: Range<u32>) -> Self {
        let bits = (first.len() as u32)
            .checked_ilog2()
            .map_or(0, |log2| log2 + 1);
        Spread {
            pairing,
            first: (first.start, first.end),
            low_bits: bits
                .saturating_sub(MOST_GROUPS_LOG2)
                .max(ROWS_TOGETHER_LOG2),
        }
    }

    /// The first rows of pairs that are emitted.
    pub fn first(&self) -> Range<u32> {
        self.first.0..self.first.1
    }

    /// How many pairs of a block are emitted, pairs that are not asked for included.
    pub fn pairs_of(&self, block: &Block<'_>) -> u64 {
        let others = (0..u64::from(block.size())).rev();
        let with_others = block.rows().zip(others);
        let own = with_others.filter(|(a, _)| self.first().contains(a));
        own.map(|(_, others)| others).sum()
    }

    fn groups(&self) -> usize {
        self.first().len().div_ceil(1 << self.low_bits)
    }
}

/// Pairs found by one core, by their first row.
pub struct Emitted {
    groups: Vec<Vec<u64>>,
}

impl Emitted {
    pub fn none(spread: &Spread) -> Self {
        Emitted {
            groups: vec![Vec::new(); spread.groups()],
        }
    }

    /// Adds the pairs of a block.
    pub fn emit(&mut self, block: &Block<'_>, spread: &Spread) {
        let rule = block.key.rule();
        let mut rows = block.rows();
        while let Some(a) = rows.next() {
            if !spread.first().contains(&a) {
                continue;
            }
            let group = &mut self.groups[((a - spread.first.0) >> spread.low_bits) as usize];
            let others = rows.clone();
            let wanted = others.filter(|b| spread.pairing.wants(Row(a), Row(*b)));
            group.extend(wanted.map(|b| Found::new(a, b, rule).0));
        }
    }
}

/// Every candidate pair with the rules that found it, sorted, in groups of near first rows.
pub struct Pairs {
    groups: Vec<Vec<u64>>,
}

impl Pairs {
    /// Brings together what all cores have emitted.
    pub fn merge(emitted: Vec<Emitted>, spread: &Spread) -> Self {
        let mut groups: Vec<Vec<Vec<u64>>> = (0..spread.groups()).map(|_| Vec::new()).collect();
        for emitted in emitted {
            for (group, part) in groups.iter_mut().zip(emitted.groups) {
                if !part.is_empty() {
                    group.push(part);
                }
            }
        }
        Pairs {
            groups: groups
                .into_par_iter()
                .enumerate()
                .map(|(at, parts)| merged(at, parts, spread))
                .collect(),
        }
    }

    /// How many there are.
    pub fn count(&self) -> u64 {
        let same = |left: &u64, right: &u64| Found(*left).is_of_pair(Found(*right));
        let count = |group: &Vec<u64>| group.chunk_by(same).count() as u64;
        self.groups.par_iter().map(count).sum()
    }

    /// Visits each once, on all cores: [`FEW`] or less at a time, pairs of near first rows by one
    /// core.
    pub fn visit<T: Default + Send>(
        &self,
        visit: &(impl Fn(&[FoundPair<'_>], &mut T) + Sync),
        merge: &(impl Fn(T, T) -> T + Sync),
    ) -> T {
        let groups = self.groups.par_iter();
        groups
            .flat_map(|group| rayon::iter::split(group.as_slice(), halved))
            .fold(T::default, |mut tally, piece| {
                visit_few(piece, |pairs| visit(pairs, &mut tally));
                tally
            })
            .reduce(T::default, merge)
    }
}

/// A candidate pair and the rules that found it.
pub type FoundPair<'a> = (CandidatePair, FoundBy<'a>);

/// So many pairs are visited at a time that what they need can be fetched for all of them at once.
pub const FEW: usize = 64;

/// What one core visits without another being able to help.
const PIECE: usize = 4_096;

fn visit_few<'a>(piece: &'a [u64], mut visit: impl FnMut(&[FoundPair<'a>])) {
    let of_pair = |left: &u64, right: &u64| Found(*left).is_of_pair(Found(*right));
    let mut few: SmallVec<[FoundPair<'_>; FEW]> = SmallVec::new();
    for found in piece.chunk_by(of_pair) {
        few.push((Found(found[0]).pair(), FoundBy { found }));
        if few.len() == FEW {
            visit(&few);
            few.clear();
        }
    }
    if !few.is_empty() {
        visit(&few);
    }
}

/// Two halves of sorted pairs, if there are many; no pair is in both.
fn halved(piece: &[u64]) -> (&[u64], Option<&[u64]>) {
    if piece.len() <= PIECE {
        return (piece, None);
    }
    let last = Found(piece[piece.len() / 2]);
    let middle =
        piece.partition_point(|found| Found(*found).0 < last.0 || Found(*found).is_of_pair(last));
    match piece.split_at(middle) {
        (all, []) => (all, None),
        (left, right) => (left, Some(right)),
    }
}

/// The pairs of the group at this place, sorted.
fn merged(at: usize, parts: Vec<Vec<u64>>, spread: &Spread) -> Vec<u64> {
    let mut pairs = Vec::with_capacity(parts.iter().map(Vec::len).sum());
    parts.into_iter().for_each(|part| pairs.extend(part));
    let first = spread.first.0 + ((at as u32) << spread.low_bits);
    let within = spread.low_bits + ROW_BITS + Found::RULE_BITS;
    let base = u64::from(first) << (ROW_BITS + Found::RULE_BITS);
    sort(&mut pairs, &mut Vec::new(), (base, within));
    // Two accounts may share two keys of one rule.
    pairs.dedup();
    pairs
}
