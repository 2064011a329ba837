//! Candidate pairs, packed with the rule that found them: emitted block by block, then brought
//! together pair by pair.

use super::entries::{Block, ROW_BITS};
use super::rule::BlockingRule;
use super::spread::Spread;
use crate::record::numbers::{Numbers, Pile};
use crate::record::population::Row;
use crate::record::scratch::Column;
use crate::record::sort::sort;
use rayon::prelude::*;
use smallvec::SmallVec;
use std::borrow::Borrow;
use std::io;
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

/// Pairs found by one core, by their group.
pub struct Emitted {
    groups: Vec<Pile>,
    pairs: usize,
}

impl Emitted {
    pub fn none(spread: &Spread) -> Self {
        let pile = || Pile::expecting(spread.rows_together());
        Emitted {
            groups: std::iter::repeat_with(pile).take(spread.groups()).collect(),
            pairs: 0,
        }
    }

    /// Adds the pairs of a block.
    pub fn emit(&mut self, block: &Block<'_>, spread: &Spread) {
        let rule = block.key.rule();
        spread.pairs(block, |group, a, b| {
            self.groups[group].push(Found::new(a, b, rule).0);
            self.pairs += 1;
        });
    }

    /// How many pairs it holds.
    pub fn pairs(&self) -> usize {
        self.pairs
    }

    /// The pairs by group.
    pub fn into_groups(self) -> Vec<Pile> {
        self.groups
    }
}

/// Every candidate pair with the rules that found it, sorted, in groups of near first rows.
pub struct Pairs {
    groups: Vec<Numbers>,
}

impl Pairs {
    /// Brings together what all cores have emitted into these groups. A group is dropped as soon as
    /// it was read, if it can be.
    pub fn merge(
        groups: impl IndexedParallelIterator<Item = (usize, impl Borrow<Column>)>,
        spread: &Spread,
    ) -> io::Result<Self> {
        let merged = groups.map_init(Default::default, |room, (at, column)| {
            merged(column.borrow(), spread.first_of(at), room)
        });
        Ok(Pairs {
            groups: merged.collect::<io::Result<_>>()?,
        })
    }

    /// How many there are.
    pub fn count(&self) -> u64 {
        let same = |left: &u64, right: &u64| Found(*left).is_of_pair(Found(*right));
        let count = |group: &Numbers| group.chunk_by(same).count() as u64;
        self.groups.par_iter().map(count).sum()
    }

    /// How many numbers a group has: one for each rule that found a pair.
    pub fn len_of(&self, group: usize) -> u64 {
        self.groups[group].len() as u64
    }

    /// Lets go of these groups.
    pub fn forget(&mut self, groups: Range<usize>) {
        self.groups[groups].fill_with(Numbers::default);
    }

    /// Visits each pair of these groups once, on all cores: [`FEW`] or less at a time, pairs of near
    /// first rows by one core.
    pub fn visit<T: Default + Send>(
        &self,
        groups: Range<usize>,
        visit: &(impl Fn(&[FoundPair<'_>], &mut T) + Sync),
        merge: &(impl Fn(T, T) -> T + Sync),
    ) -> T {
        let groups = self.groups[groups].par_iter();
        groups
            .flat_map(|group| rayon::iter::split(&**group, halved))
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

/// The pairs of a group, sorted; its first rows lie from this one on and take so many bits.
fn merged(
    column: &Column,
    (first, bits): (Row, u32),
    (pairs, spare): &mut (Vec<u64>, Vec<u64>),
) -> io::Result<Numbers> {
    pairs.clear();
    column.read(pairs)?;
    let base = u64::from(first.0) << (ROW_BITS + Found::RULE_BITS);
    let within = bits + ROW_BITS + Found::RULE_BITS;
    sort(pairs, spare, (base, within));
    // Two accounts may share two keys of one rule.
    pairs.dedup();
    Ok(Numbers::of(pairs))
}
