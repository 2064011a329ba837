//! Rows by blocking key, and the candidate pairs that they make, each exactly once.

use super::key::BlockingKey;
use super::keys::keys;
use super::plan::BlockingPlan;
use super::rule::BlockingRule;
use crate::record::intern::Ragged;
use crate::record::population::{Population, Row};
use rayon::prelude::*;
use std::sync::OnceLock;

/// Two rows, the lower first, never equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CandidatePair {
    pub a: Row,
    pub b: Row,
}

/// The blocking keys of a population that two rows share at least: the rows by key, and the keys
/// by row.
#[derive(Default)]
pub struct Postings {
    /// Sorted by key.
    blocks: Vec<Block>,
    /// Of all blocks, one after another; those of a block are sorted.
    rows: Vec<Row>,
    accounts: usize,
    /// Made when it is first asked for: after the plan has left out what it leaves out.
    by_row: OnceLock<Ragged<BlockingKey>>,
}

/// A key, and where its rows end among those of all blocks.
#[derive(Clone, Copy)]
struct Block {
    key: BlockingKey,
    end: usize,
}

/// Rows whose keys are made by one core at a time.
const ROWS_AT_ONCE: usize = 16_384;

/// Keys are sorted in pieces by their highest bits: those of the rule, and a few of the hash.
const PIECE_BITS: u32 = 9;

/// Keys and rows in pieces.
type Pieces = Vec<Vec<(BlockingKey, Row)>>;

impl Postings {
    /// The keys of every row. Nothing is left out yet but keys of one row only.
    pub fn of(population: &Population) -> Self {
        let rows: Vec<Row> = population.rows().collect();
        let chunks: Vec<Pieces> = rows
            .par_chunks(ROWS_AT_ONCE)
            .map(|rows| in_pieces(population, rows))
            .collect();
        let sorted = |piece: usize| {
            let mut entries =
                Vec::with_capacity(chunks.iter().map(|chunk| chunk[piece].len()).sum());
            chunks
                .iter()
                .for_each(|chunk| entries.extend_from_slice(&chunk[piece]));
            entries.sort_unstable();
            let mut postings = Postings::default();
            postings.push_shared(&entries);
            postings
        };
        let pieces: Vec<Postings> = (0..1 << PIECE_BITS).into_par_iter().map(sorted).collect();
        drop(chunks);
        let mut all = Postings {
            accounts: population.len(),
            ..Postings::default()
        };
        pieces.into_iter().for_each(|piece| all.append(piece));
        all
    }

    /// The same without what the plan leaves out.
    pub fn planned(self, plan: &BlockingPlan) -> Self {
        if plan.leaves_nothing_out() {
            return self;
        }
        let mut kept = Postings {
            accounts: self.accounts,
            ..Postings::default()
        };
        for (key, rows) in self.blocks().filter(|(key, _)| !plan.leaves_out(*key)) {
            kept.push_block(key, rows.iter().copied());
        }
        kept
    }

    /// The keys that two rows or more share, and how many.
    pub fn block_sizes(&self) -> impl Iterator<Item = (BlockingKey, u32)> + '_ {
        self.blocks().map(|(key, rows)| (key, rows.len() as u32))
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
        let one_block = |mut tally: T, at: usize| {
            self.visit_block(self.block(at), &visit, &mut tally);
            tally
        };
        (0..self.blocks.len())
            .into_par_iter()
            .fold(T::default, one_block)
            .reduce(T::default, merge)
    }

    /// Every rule by which two rows are candidates, each once for each key they share.
    pub fn shared_rules(&self, a: Row, b: Row) -> impl Iterator<Item = BlockingRule> + '_ {
        let by_row = self.by_row();
        let (mut a, mut b) = (by_row.get(a.0 as usize), by_row.get(b.0 as usize));
        std::iter::from_fn(move || {
            let key = first_common(a, b)?;
            a = &a[a.partition_point(|other| *other <= key)..];
            b = &b[b.partition_point(|other| *other <= key)..];
            Some(key.rule())
        })
    }

    fn visit_block<T>(
        &self,
        (key, rows): (BlockingKey, &[Row]),
        visit: &impl Fn(CandidatePair, BlockingRule, &mut T),
        tally: &mut T,
    ) {
        let by_row = self.by_row();
        for (at, &a) in rows.iter().enumerate() {
            let keys_a = by_row.get(a.0 as usize);
            for &b in &rows[at + 1..] {
                if first_common(keys_a, by_row.get(b.0 as usize)) == Some(key) {
                    visit(CandidatePair { a, b }, key.rule(), tally);
                }
            }
        }
    }

    fn blocks(&self) -> impl Iterator<Item = (BlockingKey, &[Row])> {
        (0..self.blocks.len()).map(|at| self.block(at))
    }

    fn block(&self, at: usize) -> (BlockingKey, &[Row]) {
        let start = at
            .checked_sub(1)
            .map_or(0, |before| self.blocks[before].end);
        let Block { key, end } = self.blocks[at];
        (key, &self.rows[start..end])
    }

    fn by_row(&self) -> &Ragged<BlockingKey> {
        self.by_row.get_or_init(|| {
            let entries = || {
                let blocks = self.blocks();
                blocks.flat_map(|(key, rows)| rows.iter().map(move |row| (row.0 as usize, key)))
            };
            Ragged::grouped(self.accounts, entries, BlockingKey(0))
        })
    }

    /// Appends the blocks among sorted entries.
    fn push_shared(&mut self, entries: &[(BlockingKey, Row)]) {
        let blocks = entries.chunk_by(|left, right| left.0 == right.0);
        for block in blocks.filter(|block| block.len() > 1) {
            self.push_block(block[0].0, block.iter().map(|(_, row)| *row));
        }
    }

    fn push_block(&mut self, key: BlockingKey, rows: impl Iterator<Item = Row>) {
        self.rows.extend(rows);
        let end = self.rows.len();
        self.blocks.push(Block { key, end });
    }

    fn append(&mut self, other: Postings) {
        let before = self.rows.len();
        let moved = other.blocks.iter().map(|block| Block {
            end: before + block.end,
            ..*block
        });
        self.blocks.extend(moved);
        self.rows.extend(other.rows);
    }
}

fn in_pieces(population: &Population, rows: &[Row]) -> Pieces {
    let mut pieces = vec![Vec::new(); 1 << PIECE_BITS];
    for &row in rows {
        for key in keys(&population.view(row)) {
            pieces[(key.0 >> (u64::BITS - PIECE_BITS)) as usize].push((key, row));
        }
    }
    pieces
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
