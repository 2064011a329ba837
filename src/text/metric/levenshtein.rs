//! The fewest insertions, deletions and substitutions that turn one word into the other.

use super::positions::{FEW, Lanes, MOST, Positions, Table};
use super::scale;

/// Levenshtein distance in letters; equal to `strsim::levenshtein`.
pub fn distance(a: &str, b: &str) -> usize {
    if !(a.is_ascii() && b.is_ascii()) {
        return strsim::levenshtein(a, b);
    }
    let (short, long) = scale::by_length(a, b);
    let word = short.as_bytes();
    match word.len() {
        0 => long.len(),
        len if len <= FEW => edits(&Lanes::new(word), len, long.as_bytes()),
        len if len <= MOST => edits(&Table::new(word), len, long.as_bytes()),
        _ => strsim::levenshtein(a, b),
    }
}

/// Letters of the longer side that no edit touches: its length less [`distance`].
pub fn similarity(a: &str, b: &str) -> usize {
    scale::longest(a, b) - distance(a, b)
}

/// [`distance`] on a scale of 1 (equal) to 0 (nothing in common), by the longer side.
pub fn normalized_similarity(a: &str, b: &str) -> f64 {
    scale::normalized(distance(a, b), scale::longest(a, b))
}

/// The distance, if it is at most `k`.
pub fn within(a: &str, b: &str, k: usize) -> Option<usize> {
    if scale::lengths_exceed(a, b, k) {
        return None;
    }
    Some(distance(a, b)).filter(|&found| found <= k)
}

/// A column of the edit matrix as two bit sets, the steps up and the steps down, one letter of
/// `long` at a time. Source: Myers 1999 as simplified by Hyyrö 2003.
#[inline]
fn edits(short: &impl Positions, short_len: usize, long: &[u8]) -> usize {
    let last = 1u64 << (short_len - 1);
    let (mut up, mut down) = (u64::MAX, 0u64);
    let mut distance = short_len;
    for &letter in long {
        let equal = short.of(letter);
        let diagonal = ((equal & up).wrapping_add(up) ^ up) | equal | down;
        let (rise, fall) = (down | !(diagonal | up), diagonal & up);
        distance += usize::from(rise & last != 0);
        distance -= usize::from(fall & last != 0);
        let rise = rise << 1 | 1;
        up = fall << 1 | !(diagonal | rise);
        down = rise & diagonal;
    }
    distance
}
