//! Accounts that a rule cannot tell apart, and the pairs that they make.

use super::rule::Rule;
use crate::record::population::{Population, Row};
use crate::record::value::ValueHash;
use rayon::prelude::*;

/// Rows by what they show under a rule; groups of one are left out.
pub struct Groups {
    /// Group by group, by account id within each, so that a pair has a number that does not
    /// depend on the order of the table.
    rows: Vec<Row>,
    groups: Vec<Group>,
    lacking: u64,
    several_keys: bool,
}

#[derive(Clone, Copy)]
struct Group {
    first: usize,
    len: usize,
    /// Pairs in all groups up to this one.
    pairs_to_here: u64,
}

/// Pairs among so many.
pub fn pairs_among(count: u64) -> u64 {
    count * count.saturating_sub(1) / 2
}

impl Groups {
    pub fn of(population: &Population, rule: &Rule) -> Groups {
        let all: Vec<Row> = population.rows().collect();
        let keys = |row: &Row| -> Vec<(ValueHash, Row)> {
            let keys = rule.keys(&population.view(*row));
            keys.into_iter().map(|key| (key, *row)).collect()
        };
        let mut keyed: Vec<(ValueHash, Row)> = all.par_iter().flat_map_iter(keys).collect();
        keyed.par_sort_unstable();
        let mut with_keys: Vec<Row> = keyed.iter().map(|(_, row)| *row).collect();
        with_keys.par_sort_unstable();
        with_keys.dedup();
        let mut found = Groups {
            rows: Vec::new(),
            groups: Vec::new(),
            lacking: (all.len() - with_keys.len()) as u64,
            several_keys: with_keys.len() < keyed.len(),
        };
        for group in keyed.chunk_by(|left, right| left.0 == right.0) {
            if group.len() > 1 {
                found.push(population, group.iter().map(|(_, row)| *row));
            }
        }
        found
    }

    fn push(&mut self, population: &Population, rows: impl Iterator<Item = Row>) {
        let first = self.rows.len();
        self.rows.extend(rows);
        let group = &mut self.rows[first..];
        group.sort_unstable_by_key(|row| population.account_id(*row));
        let len = group.len();
        self.groups.push(Group {
            first,
            len,
            pairs_to_here: self.pairs() + pairs_among(len as u64),
        });
    }

    /// Pairs of all groups; where accounts have several keys, a pair may be counted twice.
    pub fn pairs(&self) -> u64 {
        self.groups.last().map_or(0, |group| group.pairs_to_here)
    }

    /// Whether an account is in several groups.
    pub fn several_keys(&self) -> bool {
        self.several_keys
    }

    /// Accounts that lack a part of the rule.
    pub fn lacking(&self) -> u64 {
        self.lacking
    }

    /// Accounts in any group.
    pub fn accounts(&self) -> u64 {
        let mut rows = self.rows.clone();
        rows.par_sort_unstable();
        rows.dedup();
        rows.len() as u64
    }

    /// The size of the largest group.
    pub fn largest(&self) -> u64 {
        let sizes = self.groups.iter().map(|group| group.len as u64);
        sizes.max().unwrap_or(0)
    }

    /// The pair of this number, from 0 to [`Groups::pairs`].
    ///
    /// # Panics
    /// If there is no such pair.
    pub fn pair(&self, number: u64) -> (Row, Row) {
        let at = self
            .groups
            .partition_point(|group| group.pairs_to_here <= number);
        let group = self.groups[at];
        let before = at
            .checked_sub(1)
            .map_or(0, |at| self.groups[at].pairs_to_here);
        let (low, high) = unrank(number - before);
        let row = |place: u64| self.rows[group.first + place as usize];
        (row(low), row(high))
    }
}

/// The pair of this number among (0,1), (0,2), (1,2), (0,3), …
fn unrank(number: u64) -> (u64, u64) {
    let mut high = ((1.0 + (1.0 + 8.0 * number as f64).sqrt()) / 2.0) as u64;
    // The root of a large number is not exact.
    while pairs_among(high) > number {
        high -= 1;
    }
    while pairs_among(high + 1) <= number {
        high += 1;
    }
    (number - pairs_among(high), high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_has_one_number() {
        let pairs: Vec<_> = (0..pairs_among(7)).map(unrank).collect();
        let expected = (1..7).flat_map(|high| (0..high).map(move |low| (low, high)));
        assert_eq!(pairs, expected.collect::<Vec<_>>());
        let many = 4_000_000_000;
        assert_eq!(unrank(pairs_among(many) - 1), (many - 2, many - 1));
    }
}
