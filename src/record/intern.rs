//! Columns for repeated values: each distinct value held once, lists packed end to end.

use super::name::Token;
use super::packed::spread;
use foldhash::fast::FixedState;
use hashbrown::HashTable;
use std::hash::BuildHasher;

/// Distinct values, each with a dense index.
pub struct Interned<T> {
    values: Vec<T>,
    /// With the hash of each value, so that none is hashed twice, and few are looked at.
    index: HashTable<(u32, u32)>,
}

impl<T> Default for Interned<T> {
    fn default() -> Self {
        Interned {
            values: Vec::new(),
            index: HashTable::new(),
        }
    }
}

impl<T: Identity> Interned<T> {
    /// The index of this value, which is added if it is new.
    pub fn intern(&mut self, value: T) -> u32 {
        let hash = value.identity();
        let values = &self.values;
        let is_value =
            |&(known, at): &(u32, u32)| known == hash && values[at as usize].is_same(&value);
        if let Some(&(_, at)) = self.index.find(spread(hash), is_value) {
            return at;
        }
        let at = self.values.len() as u32;
        self.values.push(value);
        self.index
            .insert_unique(spread(hash), (hash, at), |&(hash, _)| spread(hash));
        at
    }

    pub fn get(&self, index: u32) -> &T {
        &self.values[index as usize]
    }

    /// The values, by index.
    pub fn into_values(self) -> Vec<T> {
        self.values
    }

    /// Every distinct value, by index.
    pub fn all(&self) -> &[T] {
        &self.values
    }
}

/// What makes two values of a column one, and a hash that agrees with it.
pub trait Identity {
    fn identity(&self) -> u32;
    fn is_same(&self, other: &Self) -> bool;
}

/// The rest of a token follows from its text and its original.
impl Identity for Token {
    fn identity(&self) -> u32 {
        let original = match self.native.is_empty() {
            true => 0,
            false => FixedState::default().hash_one(self.native.as_bytes()),
        };
        ((self.hash.0 ^ original) >> 32) as u32
    }

    fn is_same(&self, other: &Self) -> bool {
        self.text == other.text && self.native == other.native
    }
}

/// A list for each row, all lists in one vector.
pub struct Ragged<T> {
    ends: Vec<u32>,
    items: Vec<T>,
}

impl<T> Default for Ragged<T> {
    fn default() -> Self {
        Ragged {
            ends: Vec::new(),
            items: Vec::new(),
        }
    }
}

impl<T> Ragged<T> {
    /// Appends the list of the next row.
    pub fn push(&mut self, items: impl IntoIterator<Item = T>) {
        self.items.extend(items);
        self.ends.push(self.items.len() as u32);
    }

    pub fn get(&self, row: usize) -> &[T] {
        &self.items[self.place(row)]
    }

    /// Where the list of a row stands among all items.
    pub fn place(&self, row: usize) -> std::ops::Range<usize> {
        let start = if row == 0 { 0 } else { self.ends[row - 1] };
        start as usize..self.ends[row] as usize
    }

    /// All lists end to end.
    pub fn items(&self) -> &[T] {
        &self.items
    }
}

impl<T: Copy> Ragged<T> {
    /// Lists of so many rows from items that come in any order of rows; a list keeps the order of its
    /// items. `filler` stands in a list while it is made.
    pub fn grouped<I: Iterator<Item = (usize, T)>>(
        rows: usize,
        items: impl Fn() -> I,
        filler: T,
    ) -> Self {
        let mut ends = vec![0u32; rows];
        for (row, _) in items() {
            ends[row] += 1;
        }
        let mut total = 0;
        for end in &mut ends {
            (*end, total) = (total, total + *end);
        }
        // Each end starts where its list does, and moves on with every item.
        let mut all = vec![filler; total as usize];
        for (row, item) in items() {
            all[ends[row] as usize] = item;
            ends[row] += 1;
        }
        Ragged { ends, items: all }
    }
}
