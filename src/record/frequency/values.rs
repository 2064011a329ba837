//! Gathers values and counts them: by sorting, a part of the hashes at a time, on all cores.

use super::table::Table;
use super::{Counts, Kind};
use crate::record::numbers::Pile;
use crate::record::scratch::Shelf;
use crate::record::sort::sort;
use crate::record::value::ValueHash;
use rayon::prelude::*;
use std::io;
use std::ops::Range;

/// So many values of a kind are sorted at once, or fewer.
const SORTED_LOG2: u32 = 16;

/// Most parts that the hashes of a kind are kept in.
const MOST_PARTS_LOG2: u32 = 12;

/// Values of some accounts, to be counted.
pub struct Values {
    layout: Layout,
    /// By kind and part.
    columns: Vec<Pile>,
    /// Values that a column of one task is expected to have.
    expected: usize,
}

/// How values are spread: the highest bits of a hash name its part.
#[derive(Clone, Copy)]
struct Layout {
    parts_log2: u32,
}

impl Layout {
    fn of(accounts: usize) -> Self {
        let log2 = accounts.checked_ilog2().unwrap_or(0);
        Layout {
            parts_log2: log2.saturating_sub(SORTED_LOG2).min(MOST_PARTS_LOG2),
        }
    }

    /// The columns of the parts of a kind.
    fn columns(self, kind: usize) -> Range<usize> {
        kind << self.parts_log2..(kind + 1) << self.parts_log2
    }
}

impl Values {
    /// None yet, of a base of this many accounts.
    pub fn of(accounts: usize) -> Self {
        let layout = Layout::of(accounts);
        Values {
            layout,
            columns: Vec::new(),
            expected: (accounts >> layout.parts_log2) / rayon::current_num_threads(),
        }
    }

    /// Adds a value of one account.
    pub fn push(&mut self, kind: Kind, value: ValueHash) {
        let columns = self.layout.columns(kind.index());
        if self.columns.len() < columns.end {
            let none = || Pile::expecting(self.expected);
            self.columns.resize_with(columns.end, none);
        }
        let part = value.0.checked_shr(u64::BITS - self.layout.parts_log2);
        self.columns[columns.start + part.unwrap_or(0) as usize].push(value.0);
    }

    /// The values by kind and part.
    pub fn into_columns(self) -> Vec<Pile> {
        self.columns
    }
}

/// The counts of all values on a shelf, by the index of their kind.
pub(super) fn count(shelf: &Shelf, accounts: usize) -> io::Result<Vec<(usize, Counts)>> {
    let layout = Layout::of(accounts);
    let columns = shelf.columns();
    let counted = |kind: usize| {
        let room = || (Vec::new(), Vec::new());
        let parts = layout.columns(kind).into_par_iter();
        let parts = parts.map_init(room, |(values, spare), at| {
            values.clear();
            columns
                .get(at)
                .map_or(Ok(()), |column| column.read(values))?;
            sort(values, spare, (0, u64::BITS));
            Ok(Sorted::of(values))
        });
        Ok((kind, together(parts.collect::<io::Result<_>>()?)))
    };
    let kinds = columns.len().div_ceil(1 << layout.parts_log2);
    let counts: io::Result<Vec<_>> = (0..kinds).into_par_iter().map(counted).collect();
    let mut counts = counts?;
    counts.retain(|(_, counts): &(usize, Counts)| counts.total > 0);
    Ok(counts)
}

/// The repeated ones among sorted values.
struct Sorted {
    total: u64,
    repeated: Vec<(u64, u32)>,
}

impl Sorted {
    fn of(values: &[u64]) -> Self {
        let runs = values.chunk_by(|left, right| left == right);
        let repeated = runs.filter(|run| run.len() > 1);
        Sorted {
            total: values.len() as u64,
            repeated: repeated.map(|run| (run[0], run.len() as u32)).collect(),
        }
    }
}

/// Parts one after the other are sorted as a whole: they are parts by the highest bits.
fn together(parts: Vec<Sorted>) -> Counts {
    let len = parts.iter().map(|part| part.repeated.len()).sum();
    let total = parts.iter().map(|part| part.total).sum();
    let repeated = parts.into_iter().flat_map(|part| part.repeated);
    Counts::new(total, Table::of(len, repeated))
}
