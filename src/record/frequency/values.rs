//! Gathers values and counts them: by sorting, a part of the hashes at a time, on all cores.

use super::table::Table;
use super::{Counts, Kind};
use crate::record::sort::sort;
use crate::record::value::ValueHash;
use rayon::prelude::*;

/// So many values of a kind are sorted at once, or fewer.
const SORTED_LOG2: u32 = 14;

/// Most parts that the hashes of a kind are kept in.
const MOST_PARTS_LOG2: u32 = 12;

/// Values of some accounts, to be counted.
#[derive(Default)]
pub struct Values {
    parts_log2: u32,
    /// By [`Kind::index`], then by the highest bits of the hash.
    kinds: Vec<Vec<Vec<u64>>>,
}

impl Values {
    /// None yet, of a base of this many accounts.
    pub fn of(accounts: usize) -> Self {
        let log2 = accounts.checked_ilog2().unwrap_or(0);
        Values {
            parts_log2: log2.saturating_sub(SORTED_LOG2).min(MOST_PARTS_LOG2),
            kinds: Vec::new(),
        }
    }

    /// Adds a value of one account.
    pub fn push(&mut self, kind: Kind, value: ValueHash) {
        let kind = kind.index();
        if self.kinds.len() <= kind {
            self.kinds.resize_with(kind + 1, Vec::new);
        }
        let parts = &mut self.kinds[kind];
        if parts.is_empty() {
            parts.resize_with(1 << self.parts_log2, Vec::new);
        }
        let part = value.0.checked_shr(u64::BITS - self.parts_log2);
        parts[part.unwrap_or(0) as usize].push(value.0);
    }

    /// The counts of all values, by the index of their kind.
    pub(super) fn count(gathered: &[Values]) -> Vec<(usize, Counts)> {
        let kinds = gathered.iter().map(|values| values.kinds.len()).max();
        let kinds = (0..kinds.unwrap_or(0)).into_par_iter();
        let parts = |kind: usize| {
            let parts = gathered
                .iter()
                .filter_map(move |values| values.kinds.get(kind));
            parts.map(Vec::len).max().unwrap_or(0)
        };
        let counted = |kind: usize| {
            let parts = (0..parts(kind)).into_par_iter();
            let room = || (Vec::new(), Vec::new());
            let parts = parts.map_init(room, |(values, spare), part| {
                values.clear();
                for kinds in gathered.iter().filter_map(|values| values.kinds.get(kind)) {
                    values.extend_from_slice(kinds.get(part).map_or(&[], Vec::as_slice));
                }
                sort(values, spare, (0, u64::BITS));
                Sorted::of(values)
            });
            (kind, together(parts.collect()))
        };
        let counts = kinds.map(counted);
        counts.filter(|(_, counts)| counts.total > 0).collect()
    }
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
    Counts {
        total: parts.iter().map(|part| part.total).sum(),
        repeated: Table::of(len, parts.into_iter().flat_map(|part| part.repeated)),
    }
}
