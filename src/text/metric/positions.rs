//! Where each letter of a short ASCII word stands, as a bit set.

/// The longest word whose places fit a bit set.
pub(super) const MOST: usize = 64;

/// The longest word that needs no table.
pub(super) const FEW: usize = 16;

const LOW_BITS: u64 = 0x0101_0101_0101_0101;
const HIGH_BITS: u64 = LOW_BITS << 7;

/// Bit `i` of `of(letter)` is set where the word's byte `i` is `letter`.
pub(super) trait Positions {
    fn of(&self, letter: u8) -> u64;
}

/// A word of at most [`FEW`] bytes, eight to a lane: nothing to clear or fill before the first use.
pub(super) struct Lanes {
    low: u64,
    high: u64,
    places: u64,
}

impl Lanes {
    /// `word` is ASCII of at most [`FEW`] bytes.
    #[inline]
    pub(super) fn new(word: &[u8]) -> Lanes {
        let (low, high) = load(word);
        Lanes {
            low,
            high,
            places: first(word.len()),
        }
    }
}

impl Positions for Lanes {
    #[inline(always)]
    fn of(&self, letter: u8) -> u64 {
        let spread = LOW_BITS * u64::from(letter & 0x7f);
        (equal_bytes(self.low ^ spread) | equal_bytes(self.high ^ spread) << 8) & self.places
    }
}

/// A word of at most [`MOST`] bytes: one bit set for each ASCII letter.
pub(super) struct Table([u64; 128]);

impl Table {
    /// `word` is ASCII of at most [`MOST`] bytes.
    pub(super) fn new(word: &[u8]) -> Table {
        let mut sets = [0u64; 128];
        let mut place = 1u64;
        for &byte in word {
            sets[usize::from(byte & 0x7f)] |= place;
            place <<= 1;
        }
        Table(sets)
    }
}

impl Positions for Table {
    #[inline(always)]
    fn of(&self, letter: u8) -> u64 {
        self.0[usize::from(letter & 0x7f)]
    }
}

/// The set of the first `count` places.
#[inline(always)]
pub(super) fn first(count: usize) -> u64 {
    if count >= MOST {
        u64::MAX
    } else {
        (1 << count) - 1
    }
}

/// At most [`FEW`] bytes, the first in the lowest bits. Reads that overlap replace a loop.
#[inline(always)]
fn load(word: &[u8]) -> (u64, u64) {
    let len = word.len();
    if let (Some(head), Some(tail)) = (word.first_chunk(), word.last_chunk()) {
        let beyond = 8 * FEW.saturating_sub(len) as u32;
        let high = u64::from_le_bytes(*tail).checked_shr(beyond);
        return (u64::from_le_bytes(*head), high.unwrap_or(0));
    }
    if let (Some(head), Some(tail)) = (word.first_chunk(), word.last_chunk()) {
        let tail = u64::from(u32::from_le_bytes(*tail)) << (8 * (len - 4));
        return (u64::from(u32::from_le_bytes(*head)) | tail, 0);
    }
    let bytes = word.iter().rev();
    (bytes.fold(0, |low, &byte| low << 8 | u64::from(byte)), 0)
}

/// Gathers the zero bytes of `difference` into the low eight bits. Every byte is below 0x80, so
/// the subtraction borrows nothing from its neighbour.
#[inline(always)]
fn equal_bytes(difference: u64) -> u64 {
    const GATHER: u64 = 0x0102_0408_1020_4080;
    let zeros = ((HIGH_BITS - difference) & HIGH_BITS) >> 7;
    zeros.wrapping_mul(GATHER) >> 56
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn both_find_every_place(word in "[\\x00-\\x7f]{0,16}", letter in 0u8..128) {
            let expected = word.bytes().rev().fold(0, |set, byte| set << 1 | u64::from(byte == letter));
            prop_assert_eq!(Lanes::new(word.as_bytes()).of(letter), expected);
            prop_assert_eq!(Table::new(word.as_bytes()).of(letter), expected);
        }
    }
}
