//! The fewest edits and swaps of neighbouring letters, also of letters that an edit made neighbours.

use super::{osa, scale};

/// Up to here a distance cannot profit from editing between two swapped letters.
const SAME_AS_OSA: usize = 2;

/// Damerau–Levenshtein distance in letters; equal to `strsim::damerau_levenshtein`.
///
/// `CA` to `ABC` is 2 (swap, then insert between), where [`osa`] says 3.
pub fn distance(a: &str, b: &str) -> usize {
    match osa::distance(a, b) {
        aligned @ ..=SAME_AS_OSA => aligned,
        _ => strsim::damerau_levenshtein(a, b),
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
///
/// A swap around `n` edits costs `n + 1` here and at most `n + 2` in [`osa`], so that an alignment
/// dearer than `k` and half of `k` settles it.
pub fn within(a: &str, b: &str, k: usize) -> Option<usize> {
    if scale::lengths_exceed(a, b, k) {
        return None;
    }
    let found = match osa::distance(a, b) {
        aligned @ ..=SAME_AS_OSA => aligned,
        aligned if aligned > k.saturating_add(k / 2) => return None,
        _ => strsim::damerau_levenshtein(a, b),
    };
    Some(found).filter(|&found| found <= k)
}
