//! Finds the places of values by a hash of theirs.

use foldhash::fast::FixedState;
use hashbrown::HashTable;
use std::hash::BuildHasher;

/// The hash that an [`Index`] finds these bytes by.
#[inline]
pub fn hash(bytes: &[u8]) -> u32 {
    (FixedState::default().hash_one(bytes) >> 32) as u32
}

/// Hashes with the places of what they were made of; the values themselves are kept elsewhere.
#[derive(Default)]
pub struct Index(HashTable<(u32, u32)>);

impl Index {
    /// The place with this hash that is the wanted one.
    #[inline]
    pub fn find(&self, hash: u32, is_wanted: impl Fn(u32) -> bool) -> Option<u32> {
        let is_it = |&(known, place): &(u32, u32)| known == hash && is_wanted(place);
        self.0.find(spread(hash), is_it).map(|(_, place)| *place)
    }

    /// Adds a place that is not listed.
    pub fn insert(&mut self, hash: u32, place: u32) {
        let spread_again = |&(hash, _): &(u32, u32)| spread(hash);
        self.0
            .insert_unique(spread(hash), (hash, place), spread_again);
    }

    /// An index of these, by their order.
    pub fn of(hashes: impl ExactSizeIterator<Item = u32>) -> Self {
        let mut index = Index(HashTable::with_capacity(hashes.len()));
        for (place, hash) in hashes.enumerate() {
            index.insert(hash, place as u32);
        }
        index
    }

    /// Whether no place is listed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Bytes of the heap that it holds.
    pub fn bytes(&self) -> usize {
        self.0.allocation_size()
    }
}

/// A table looks at the lowest and the highest bits of a hash.
fn spread(hash: u32) -> u64 {
    u64::from(hash).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}
