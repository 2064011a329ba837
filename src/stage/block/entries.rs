//! Keys of a few rules beside their rows, packed into one number each, in partitions of the hash
//! space.
//!
//! A partition is sorted on its own, so that many are sorted at once and each fits in a cache.

use super::key::{BlockingKey, HASH_BITS, kept};
use super::keys::rule_keys;
use super::parts::{Parts, Sounds};
use super::rule::BlockingRule;
use crate::record::base::Base;
use crate::record::hands::Hands;
use crate::record::numbers::Pile;
use crate::record::population::{Look, Population, Row};
use crate::record::scratch::{Column, Shelf};
use crate::record::sort::sort;
use rayon::prelude::*;
use std::io;
use std::ops::Range;

/// A scan numbers rows with this many bits at most.
pub const ROW_BITS: u32 = 29;

/// Bits of a hash that an entry keeps when as many others as can be name its partition.
const FEWEST_HASH_BITS: u32 = u64::BITS - ROW_BITS;

/// Rows of which a partition holds one key each: few enough to be sorted in a cache, and so many
/// that not too many partitions are written to at once.
pub const ROWS_LOG2: u32 = 16;

/// Rows that a task makes keys of: so many tasks that no core waits for another, and not more.
const TASKS: usize = 64;
const FEWEST_ROWS: usize = 4_096;

/// How many bits of a hash name the partition. An entry holds the others, and a row below them.
#[derive(Clone, Copy)]
pub struct Layout {
    partition_bits: u32,
}

impl Layout {
    /// Partitions of which each holds one key of 2^`rows_log2` rows, or fewer where rows are many.
    ///
    /// # Panics
    /// Past 2^29 accounts: a larger base must be scanned in parts.
    pub fn of(accounts: usize, rows_log2: u32) -> Self {
        assert!(
            accounts <= 1 << ROW_BITS,
            "a scan holds at most 2^29 accounts"
        );
        let bits = accounts.next_power_of_two().ilog2();
        let needed = bits.saturating_sub(u64::BITS - HASH_BITS);
        Layout {
            partition_bits: bits
                .saturating_sub(rows_log2)
                .clamp(needed, HASH_BITS - FEWEST_HASH_BITS),
        }
    }

    pub fn partitions(self) -> usize {
        1 << self.partition_bits
    }

    fn hash_bits(self) -> u32 {
        HASH_BITS - self.partition_bits
    }

    fn row_bits(self) -> u32 {
        u64::BITS - self.hash_bits()
    }

    fn partition(self, hash: u64) -> usize {
        (hash >> self.hash_bits()) as usize
    }

    fn entry(self, hash: u64, row: Row) -> u64 {
        (hash << self.row_bits()) | u64::from(row.0)
    }

    /// The rest of the hash of an entry.
    fn rest(self, entry: u64) -> u64 {
        entry >> self.row_bits()
    }
}

/// Keys to be made: of these rules, each with the number of keys it is expected to have.
#[derive(Clone, Copy)]
pub struct Wanted<'a> {
    pub rules: &'a [(BlockingRule, u64)],
    /// Accounts of the base.
    pub accounts: usize,
    /// Only one key in so many (a power of two), whichever these are.
    pub one_in: u64,
    pub layout: Layout,
}

/// The keys of some rules.
pub struct Entries<'a> {
    wanted: Wanted<'a>,
    /// A column for each partition of each rule.
    shelf: Shelf,
}

/// Rows that share a key, in order.
pub struct Block<'a> {
    pub key: BlockingKey,
    entries: &'a [u64],
    row_mask: u64,
}

impl Block<'_> {
    pub fn size(&self) -> u32 {
        self.entries.len() as u32
    }

    pub fn rows(&self) -> impl Iterator<Item = u32> + Clone + '_ {
        let mask = self.row_mask;
        self.entries.iter().map(move |entry| (entry & mask) as u32)
    }
}

/// Room to sort a partition in.
#[derive(Default)]
pub struct Room {
    entries: Vec<u64>,
    spare: Vec<u64>,
}

impl<'a> Entries<'a> {
    /// None yet.
    pub fn none(wanted: Wanted<'a>, shelf: Shelf) -> Self {
        Entries { wanted, shelf }
    }

    /// Those of a whole base.
    pub fn of(base: &dyn Base, wanted: Wanted<'a>) -> io::Result<Self> {
        let mut all = Entries::none(wanted, base.shelf()?);
        base.visit(|first, segment| all.add(first, segment))?;
        Ok(all)
    }

    /// Adds the keys of the accounts of a segment, whose first row this is.
    pub fn add(&mut self, first: Row, segment: &Population) -> io::Result<()> {
        let rows = segment.len() as u32;
        let step = (segment.len() / TASKS).max(FEWEST_ROWS) as u32;
        let starts: Vec<u32> = (0..rows).step_by(step as usize).collect();
        let sounds = Sounds::of(segment);
        let source = Source {
            first,
            segment,
            sounds: &sounds,
        };
        let hands = Hands::default();
        starts.into_par_iter().for_each(|start| {
            let rows = start..(start + step).min(rows);
            let make = |made: &mut Vec<Pile>| self.wanted.make(source, rows, made);
            hands.lend(|| self.wanted.none(), make);
        });
        self.shelf.put(hands.into_all())
    }

    /// Which keys these are.
    pub fn wanted(&self) -> Wanted<'a> {
        self.wanted
    }

    /// The rule of the keys in a partition.
    pub fn rule_of(&self, partition: usize) -> BlockingRule {
        self.wanted.rules[partition / self.wanted.layout.partitions()].0
    }

    /// How many partitions all rules have together.
    pub fn partitions(&self) -> usize {
        self.wanted.rules.len() * self.wanted.layout.partitions()
    }

    /// How many keys the rule at this place among those wanted has, repeats within a row included.
    pub fn keys_of(&self, at: usize) -> u64 {
        let partitions = self.wanted.layout.partitions();
        let columns = self.shelf.columns().iter();
        let own = columns.skip(at * partitions).take(partitions);
        own.map(Column::len).sum()
    }

    /// Sorts a partition, or the keys of a sample of one in so many (a power of two), and visits every
    /// block in it of two rows or more.
    pub fn blocks(
        &self,
        (partition, one_in): (usize, u64),
        room: &mut Room,
        mut visit: impl FnMut(Block<'_>) -> io::Result<()>,
    ) -> io::Result<()> {
        let Room { entries, spare } = room;
        entries.clear();
        let column = self.shelf.columns().get(partition);
        column.map_or(Ok(()), |column| column.read(entries))?;
        if one_in > 1 {
            let layout = self.wanted.layout;
            entries.retain(|entry| layout.rest(*entry) & (one_in - 1) == 0);
        }
        sort(entries, spare, (0, u64::BITS));
        // A row that has a key twice is one of its rows once.
        entries.dedup();
        let layout = self.wanted.layout;
        let (rule, partition) = (
            self.rule_of(partition),
            (partition % layout.partitions()) as u64,
        );
        let runs = entries.chunk_by(|left, right| layout.rest(*left) == layout.rest(*right));
        for run in runs.filter(|run| run.len() > 1) {
            let hash = partition << layout.hash_bits() | layout.rest(run[0]);
            visit(Block {
                key: BlockingKey::of_bits(rule, hash),
                entries: run,
                row_mask: (1 << layout.row_bits()) - 1,
            })?;
        }
        Ok(())
    }
}

/// A segment whose keys are made.
#[derive(Clone, Copy)]
struct Source<'a> {
    /// The row of its first account.
    first: Row,
    segment: &'a Population,
    sounds: &'a Sounds,
}

impl<'a> Wanted<'a> {
    /// Every key of these rules; of a partition see [`Layout::of`].
    pub fn all_of(rules: &'a [(BlockingRule, u64)], accounts: usize, rows_log2: u32) -> Self {
        Wanted {
            rules,
            accounts,
            one_in: 1,
            layout: Layout::of(accounts, rows_log2),
        }
    }

    /// No entries yet, by rule and partition.
    fn none(&self) -> Vec<Pile> {
        let tasks = rayon::current_num_threads();
        let partitions = self.layout.partitions();
        let expected = |keys: u64| match keys {
            0 => self.accounts / self.one_in as usize,
            keys => keys as usize,
        };
        let empty = |(_, keys): &(BlockingRule, u64)| {
            let expected = expected(*keys) / partitions / tasks;
            std::iter::repeat_with(move || Pile::expecting(expected)).take(partitions)
        };
        self.rules.iter().flat_map(empty).collect()
    }

    /// Adds the entries of these rows of a segment.
    fn make(&self, source: Source<'_>, rows: Range<u32>, made: &mut [Pile]) {
        let looks = self.rules.iter().map(|(rule, _)| rule.look());
        let look = looks.fold(Look::NONE, Look::and);
        for at in rows {
            let account = source.segment.look_at(Row(at), look);
            let parts = Parts::of(account, Some(source.sounds));
            self.push_keys(&parts, Row(source.first.0 + at), made);
        }
    }

    /// Adds the keys of an account to those of its partitions.
    #[inline]
    fn push_keys(&self, parts: &Parts<'_>, row: Row, made: &mut [Pile]) {
        let by_rule = made.chunks_exact_mut(self.layout.partitions());
        for ((rule, _), made) in self.rules.iter().zip(by_rule) {
            rule_keys(*rule, parts, &mut |hash| {
                let hash = kept(hash);
                if hash & (self.one_in - 1) == 0 {
                    made[self.layout.partition(hash)].push(self.layout.entry(hash, row));
                }
            });
        }
    }
}
