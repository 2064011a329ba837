//! Rows by blocking key, and the candidate pairs that they make, each exactly once.

use super::key::{BlockingKey, Keys};
use super::keys::keys;
use super::plan::BlockingPlan;
use super::rule::BlockingRule;
use crate::record::intern::Ragged;
use crate::record::population::{Population, Row};
use rayon::prelude::*;
use smallvec::SmallVec;

/// Two rows, the lower first, never equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CandidatePair {
    pub a: Row,
    pub b: Row,
}

/// The blocking keys of a population: by row, and the rows by key.
pub struct Postings {
    by_row: Ragged<BlockingKey>,
    /// Sorted by key, then by row.
    by_key: Vec<(BlockingKey, Row)>,
}

impl Postings {
    /// The keys of every row. Nothing is left out yet.
    pub fn of(population: &Population) -> Self {
        let rows: Vec<Row> = population.rows().collect();
        let all: Vec<Keys> = rows
            .par_iter()
            .map(|row| keys(&population.view(*row)))
            .collect();
        let mut by_row = Ragged::default();
        let mut by_key = Vec::with_capacity(all.iter().map(SmallVec::len).sum());
        for (row, keys) in all.into_iter().enumerate() {
            by_key.extend(keys.iter().map(|key| (*key, Row(row as u32))));
            by_row.push(keys);
        }
        by_key.par_sort_unstable();
        Postings { by_row, by_key }
    }

    /// The same without what the plan leaves out.
    pub fn planned(mut self, plan: &BlockingPlan) -> Self {
        if plan.leaves_nothing_out() {
            return self;
        }
        self.by_key.retain(|(key, _)| !plan.leaves_out(*key));
        self.by_row = self.by_row.filtered(|key| !plan.leaves_out(*key));
        self
    }

    /// The keys and how many rows share each.
    pub fn block_sizes(&self) -> impl Iterator<Item = (BlockingKey, u32)> + '_ {
        self.blocks().map(|block| (block[0].0, block.len() as u32))
    }

    /// How many pairs the blocks hold, repeats included: an upper bound of the work.
    pub fn pairs_bound(&self) -> u64 {
        self.block_sizes()
            .map(|(_, size)| u64::from(size) * u64::from(size - 1) / 2)
            .sum()
    }

    /// Visits every candidate pair once, on all cores. Each core has a tally of its own, and the
    /// tallies are merged at the end; in which order is not defined.
    ///
    /// A pair belongs to the first key that both rows share, so that no set of seen pairs is
    /// needed.
    pub fn visit<T: Default + Send>(
        &self,
        visit: impl Fn(CandidatePair, BlockingRule, &mut T) + Sync,
        merge: impl Fn(T, T) -> T + Sync + Send,
    ) -> T {
        let blocks: Vec<&[(BlockingKey, Row)]> =
            self.blocks().filter(|block| block.len() > 1).collect();
        let one_block = |mut tally: T, block: &&[(BlockingKey, Row)]| {
            self.visit_block(block, &visit, &mut tally);
            tally
        };
        blocks
            .par_iter()
            .fold(T::default, one_block)
            .reduce(T::default, merge)
    }

    /// Every rule by which two rows are candidates, each once for each key they share.
    pub fn shared_rules(&self, a: Row, b: Row) -> impl Iterator<Item = BlockingRule> + '_ {
        let (mut a, mut b) = (self.keys_of(a), self.keys_of(b));
        std::iter::from_fn(move || {
            let key = first_common(a, b)?;
            a = &a[a.partition_point(|other| *other <= key)..];
            b = &b[b.partition_point(|other| *other <= key)..];
            Some(key.rule())
        })
    }

    fn keys_of(&self, row: Row) -> &[BlockingKey] {
        self.by_row.get(row.0 as usize)
    }

    fn visit_block<T>(
        &self,
        block: &[(BlockingKey, Row)],
        visit: &impl Fn(CandidatePair, BlockingRule, &mut T),
        tally: &mut T,
    ) {
        for (at, &(key, a)) in block.iter().enumerate() {
            let keys_a = self.keys_of(a);
            for &(_, b) in &block[at + 1..] {
                let keys_b = self.keys_of(b);
                if first_common(keys_a, keys_b) == Some(key) {
                    visit(CandidatePair { a, b }, key.rule(), tally);
                }
            }
        }
    }

    fn blocks(&self) -> impl Iterator<Item = &[(BlockingKey, Row)]> {
        self.by_key.chunk_by(|left, right| left.0 == right.0)
    }
}

/// The first key that two sorted lists share: the one that owns the pair.
pub fn first_common(a: &[BlockingKey], b: &[BlockingKey]) -> Option<BlockingKey> {
    let (mut a, mut b) = (a, b);
    while let (Some(left), Some(right)) = (a.first(), b.first()) {
        match left.cmp(right) {
            std::cmp::Ordering::Less => a = &a[1..],
            std::cmp::Ordering::Greater => b = &b[1..],
            std::cmp::Ordering::Equal => return Some(*left),
        }
    }
    None
}
