//! Runs of numbers in memory, which is the system's again as soon as they are dropped.
//!
//! An allocator keeps what is dropped for others to use. Where many runs, some needed for long and
//! some not, were made side by side, that room lies scattered and is of no use: long runs have pages of
//! their own instead.

use bytemuck::cast_slice;
use memmap2::MmapMut;
use std::ops::Deref;

/// A run of so many numbers as were made room for, or fewer.
pub struct Numbers(Room);

enum Room {
    Heap(Vec<u64>),
    Pages { pages: MmapMut, len: usize },
}

/// Shorter runs are left to the allocator: a page is held whole or not at all.
const FEWEST_IN_PAGES: usize = 1 << 13;

const NUMBER: usize = size_of::<u64>();

impl Numbers {
    /// None yet, with room for so many; memory is taken as they come.
    pub fn with_room(most: usize) -> Self {
        let pages = (most >= FEWEST_IN_PAGES).then(|| MmapMut::map_anon(most * NUMBER).ok());
        match pages.flatten() {
            Some(pages) => Numbers(Room::Pages { pages, len: 0 }),
            None => Numbers(Room::Heap(Vec::with_capacity(most))),
        }
    }

    /// These, and room for no more.
    pub fn of(numbers: &[u64]) -> Self {
        let mut all = Numbers::with_room(numbers.len());
        match &mut all.0 {
            Room::Heap(heap) => heap.extend_from_slice(numbers),
            Room::Pages { pages, len } => {
                pages.copy_from_slice(cast_slice(numbers));
                *len = numbers.len();
            }
        }
        all
    }

    /// Appends a number, if there is room for it.
    #[inline]
    fn take(&mut self, number: u64) -> bool {
        match &mut self.0 {
            Room::Heap(heap) => {
                let has_room = heap.len() < heap.capacity();
                if has_room {
                    heap.push(number);
                }
                has_room
            }
            Room::Pages { pages, len } => {
                let start = *len * NUMBER;
                let place = pages.get_mut(start..start + NUMBER);
                *len += usize::from(place.is_some());
                place
                    .map(|place| place.copy_from_slice(&number.to_ne_bytes()))
                    .is_some()
            }
        }
    }
}

/// No numbers, and no room for any.
impl Default for Numbers {
    fn default() -> Self {
        Numbers(Room::Heap(Vec::new()))
    }
}

impl Deref for Numbers {
    type Target = [u64];

    #[inline]
    fn deref(&self) -> &[u64] {
        match &self.0 {
            Room::Heap(heap) => heap,
            Room::Pages { pages, len } => cast_slice(&pages[..len * NUMBER]),
        }
    }
}

/// Numbers of which nobody knows how many there will be; what is there does not move.
#[derive(Default)]
pub struct Pile {
    full: Vec<Numbers>,
    open: Numbers,
    /// Of a run.
    room: u32,
}

impl Pile {
    /// None yet; about so many are expected.
    pub fn expecting(numbers: usize) -> Self {
        const LEAST: usize = 1 << 5;
        const MOST: usize = 1 << 15;
        Pile {
            room: numbers.clamp(LEAST, MOST) as u32,
            ..Pile::default()
        }
    }

    #[inline]
    pub fn push(&mut self, number: u64) {
        if !self.open.take(number) {
            self.begin(number);
        }
    }

    /// A run that begins with this number.
    #[cold]
    fn begin(&mut self, number: u64) {
        let mut open = Numbers::with_room(self.room.max(1) as usize);
        open.take(number);
        let full = std::mem::replace(&mut self.open, open);
        if !full.is_empty() {
            self.full.push(full);
        }
    }

    /// All of them, in the order in which they came.
    pub fn runs(&self) -> impl Iterator<Item = &Numbers> {
        self.full.iter().chain([&self.open])
    }

    pub fn into_runs(self) -> impl Iterator<Item = Numbers> {
        let open = (!self.open.is_empty()).then_some(self.open);
        self.full.into_iter().chain(open)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_pile_holds_what_came(
            some in prop::collection::vec(any::<u64>(), 0..200),
            times in prop::sample::select(vec![0usize, 1, 90, 900]),
            expected in prop::sample::select(vec![0usize, 40, FEWEST_IN_PAGES, usize::MAX]),
        ) {
            let all = some.repeat(times);
            let mut pile = Pile::expecting(expected);
            all.iter().for_each(|number| pile.push(*number));
            let runs: Vec<Numbers> = pile.into_runs().collect();
            let read: Vec<u64> = runs.iter().flat_map(|run| run.iter().copied()).collect();
            prop_assert_eq!(&read, &all);
            prop_assert_eq!(&*Numbers::of(&all), all.as_slice());
        }
    }
}
