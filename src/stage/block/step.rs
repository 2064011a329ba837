//! In which steps the pairs of a base are visited, and where they are until then.

use super::pairs::Pairs;
use super::spread::{Spread, Tile};
use crate::record::population::Row;
use crate::record::scratch::Column;
use rayon::prelude::*;
use std::io;
use std::ops::Range;

/// Pairs of a tile that are visited together. Those with the highest first rows come first, so that
/// what is known of accounts can be made as it is needed, and pairs let go of when they are done.
pub struct Step {
    /// No pair of it has a lower row.
    pub from: Row,
    pub(super) part: Part,
}

impl Step {
    /// The pairs with such a first row, which are yet to be made.
    pub(super) fn of_rows(first: Range<u32>) -> Self {
        Step {
            from: Row(first.start),
            part: Part::Rows(first),
        }
    }
}

/// Which pairs of a tile.
pub(super) enum Part {
    /// Those of these groups.
    Groups(Range<usize>),
    /// Those with such a first row.
    Rows(Range<u32>),
}

/// Pairs of one step, where they are in memory: enough that cores seldom wait for each other.
const PAIRS_OF_A_STEP: u64 = 1 << 20;

/// Where the pairs are.
pub(super) enum Kept {
    Memory(Pairs),
    /// By group.
    Outside(Vec<Column>),
    /// They are too many, and made again.
    Nowhere,
}

impl Kept {
    pub fn of(groups: Option<Vec<Column>>, spread: &Spread) -> io::Result<Kept> {
        Ok(match groups {
            None => Kept::Nowhere,
            Some(groups) if spread.tiles().count() > 1 => Kept::Outside(groups),
            Some(groups) => Kept::Memory(Pairs::merge(groups.into_par_iter().enumerate(), spread)?),
        })
    }

    /// How many there are, if that is known.
    pub fn count(&self) -> Option<u64> {
        match self {
            Kept::Memory(pairs) => Some(pairs.count()),
            Kept::Outside(groups) => Some(groups.iter().map(Column::len).sum()),
            Kept::Nowhere => None,
        }
    }

    /// The steps of a tile, where there are groups; at most so many pairs are read at once.
    pub fn steps(&self, tile: Tile, spread: &Spread, most: u64) -> Option<Vec<Step>> {
        let groups = spread.groups_of(tile);
        let cut = |most, len: &dyn Fn(usize) -> u64| {
            let step = |part: Range<usize>| Step {
                from: spread.first_of(part.start).0,
                part: Part::Groups(part),
            };
            cut(groups.clone(), most, len).map(step).collect()
        };
        match self {
            Kept::Memory(pairs) => Some(cut(PAIRS_OF_A_STEP, &|at| pairs.len_of(at))),
            Kept::Outside(columns) => Some(cut(most, &|at| columns[at].len())),
            Kept::Nowhere => None,
        }
    }
}

/// Cuts off runs of groups from the end that have so many pairs or fewer, or are one group.
fn cut(
    groups: Range<usize>,
    most: u64,
    len: &dyn Fn(usize) -> u64,
) -> impl Iterator<Item = Range<usize>> {
    let mut left = groups;
    std::iter::from_fn(move || {
        let mut pairs = 0;
        let fit = left.clone().rev().enumerate().take_while(|(taken, at)| {
            pairs += len(*at);
            pairs <= most || *taken == 0
        });
        let start = left.end - fit.count();
        let some = start..left.end;
        left.end = start;
        (!some.is_empty()).then_some(some)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_group_is_in_one_run(
            lens in prop::collection::vec(0u64..9, 0..40),
            first in 0usize..5,
            most in 0u64..20,
        ) {
            let groups = first..first + lens.len();
            let len = |at: usize| lens[at - first];
            let mut end = groups.end;
            for run in cut(groups.clone(), most, &len) {
                prop_assert_eq!(run.end, end);
                prop_assert!(run.len() == 1 || run.clone().map(len).sum::<u64>() <= most);
                end = run.start;
            }
            prop_assert_eq!(end, groups.start);
        }
    }
}
