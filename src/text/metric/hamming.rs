//! How many places of two words hold different letters.

use super::scale;

/// Hamming distance in letters; a letter without a partner counts as different.
///
/// Equal to `strsim::hamming` where the lengths are equal; `strsim` refuses the rest.
pub fn distance(a: &str, b: &str) -> usize {
    if a.is_ascii() && b.is_ascii() {
        return differing(a.bytes(), b.bytes());
    }
    differing(a.chars(), b.chars())
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
    Some(distance(a, b)).filter(|&found| found <= k)
}

fn differing<T: PartialEq>(
    mut a: impl Iterator<Item = T>,
    mut b: impl Iterator<Item = T>,
) -> usize {
    let mut count = 0;
    loop {
        match (a.next(), b.next()) {
            (None, None) => return count,
            (left, right) => count += usize::from(left != right),
        }
    }
}
