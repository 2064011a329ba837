//! Which pairs are made, and into which groups they go: by the segments of their rows, then by their
//! first row.

use super::entries::Block;
use super::pairing::Pairing;
use crate::record::population::Row;
use std::ops::Range;

/// Two segments of a base: those of the lower and of the higher row of pairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    pub lower: usize,
    pub higher: usize,
}

/// Which pairs are made, and how they are spread over groups.
pub struct Spread {
    pub pairing: Pairing,
    /// First rows of the pairs that are made.
    first: Range<u32>,
    /// The first row of each segment, and the end of the last.
    bounds: Vec<u32>,
    /// First rows of one tile that agree but for this many of their lowest bits are kept together.
    low_bits: u32,
    /// Where the groups of each tile begin, lower segment by lower segment, and where the last end.
    starts: Vec<usize>,
}

/// First rows kept together at least, and the most groups of all tiles together, or nearly.
const ROWS_TOGETHER_LOG2: u32 = 12;
const MOST_GROUPS_LOG2: u32 = 10;
/// Groups of a tile that cores share among them, however many tiles there are.
const FEWEST_GROUPS_LOG2: u32 = 4;

impl Spread {
    /// All pairs of a base with these segments.
    pub fn over(pairing: Pairing, bounds: &[u32]) -> Self {
        let end = bounds.last().copied().unwrap_or_default();
        Spread::new(pairing, 0..end, bounds.to_vec())
    }

    /// The pairs with such a first row, in one tile.
    pub fn of_first(pairing: Pairing, first: Range<u32>) -> Self {
        let bounds = vec![first.start, first.end];
        Spread::new(pairing, first, bounds)
    }

    fn new(pairing: Pairing, first: Range<u32>, bounds: Vec<u32>) -> Self {
        let segments = bounds.len() - 1;
        let tiles = (segments * (segments + 1) / 2) as u32;
        let groups_log2 = MOST_GROUPS_LOG2
            .saturating_sub(tiles.ilog2())
            .max(FEWEST_GROUPS_LOG2);
        let largest = bounds.windows(2).map(|bounds| bounds[1] - bounds[0]).max();
        let bits = largest
            .and_then(u32::checked_ilog2)
            .map_or(0, |log2| log2 + 1);
        let low_bits = bits.saturating_sub(groups_log2).max(ROWS_TOGETHER_LOG2);
        let mut spread = Spread {
            pairing,
            first,
            bounds,
            low_bits,
            starts: vec![0],
        };
        for lower in 0..segments {
            for higher in 0..segments {
                let groups = if lower <= higher {
                    spread.groups_of_rows(lower)
                } else {
                    0
                };
                spread.starts.push(spread.groups() + groups);
            }
        }
        spread
    }

    fn segments(&self) -> usize {
        self.bounds.len() - 1
    }

    fn groups_of_rows(&self, segment: usize) -> usize {
        let rows = self.bounds[segment + 1] - self.bounds[segment];
        (rows as usize).div_ceil(1 << self.low_bits)
    }

    /// The first rows of pairs that are made.
    pub fn first(&self) -> Range<u32> {
        self.first.clone()
    }

    /// Every tile, in the order of the lower segments.
    pub fn tiles(&self) -> impl Iterator<Item = Tile> + use<> {
        let segments = self.segments();
        (0..segments)
            .flat_map(move |lower| (lower..segments).map(move |higher| Tile { lower, higher }))
    }

    /// So many first rows, or fewer, are in a group.
    pub fn rows_together(&self) -> usize {
        1 << self.low_bits
    }

    /// How many groups all tiles have together.
    pub fn groups(&self) -> usize {
        self.starts.last().copied().unwrap_or_default()
    }

    /// The groups of a tile.
    pub fn groups_of(&self, tile: Tile) -> Range<usize> {
        let at = tile.lower * self.segments() + tile.higher;
        self.starts[at]..self.starts[at + 1]
    }

    /// The lowest first row in a group, and how many bits above it the first rows take.
    pub fn first_of(&self, group: usize) -> (Row, u32) {
        let tile = self.starts.partition_point(|start| *start <= group) - 1;
        let segment = tile / self.segments();
        let before = ((group - self.starts[tile]) as u32) << self.low_bits;
        (Row(self.bounds[segment] + before), self.low_bits)
    }

    /// How many pairs of a block are made, pairs that are not asked for included.
    pub fn pairs_of(&self, block: &Block<'_>) -> u64 {
        let others = (0..u64::from(block.size())).rev();
        let with_others = block.rows().zip(others);
        let own = with_others.filter(|(a, _)| self.first.contains(a));
        own.map(|(_, others)| others).sum()
    }

    /// Visits the pairs of a block that are made, with their group.
    pub fn pairs(&self, block: &Block<'_>, mut emit: impl FnMut(usize, u32, u32)) {
        let mut rows = block.rows();
        while let Some(a) = rows.next() {
            if !self.first.contains(&a) {
                continue;
            }
            let lower = self.segment_of(a);
            let within = ((a - self.bounds[lower]) >> self.low_bits) as usize;
            let starts = &self.starts[lower * self.segments()..];
            let wanted = rows.clone().filter(|b| self.pairing.wants(Row(a), Row(*b)));
            for b in wanted {
                emit(starts[self.segment_of(b)] + within, a, b);
            }
        }
    }

    fn segment_of(&self, row: u32) -> usize {
        match &self.bounds[1..self.segments()] {
            [] => 0,
            inner => inner.partition_point(|bound| *bound <= row),
        }
    }
}
