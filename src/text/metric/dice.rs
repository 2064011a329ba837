//! The share of neighbouring letter pairs that two texts have in common, by their mean number.

use super::overlap::{bigrams, same_letters, shared};

/// Sørensen–Dice coefficient of letter pairs with repetition, 0 to 1, white space left out.
///
/// In ASCII equal to `strsim::sorensen_dice` bit for bit; beyond it `strsim` 0.11 divides by bytes,
/// which makes `ñandú` and `ñandu` less alike than `nandu` and `nande`. We count letters.
pub fn similarity(a: &str, b: &str) -> f64 {
    if same_letters(a, b) {
        return 1.0;
    }
    let (left, right) = (bigrams(a), bigrams(b));
    if left.is_empty() || right.is_empty() {
        return 0.0;
    }
    (2 * shared(&left, &right)) as f64 / (left.len() + right.len()) as f64
}

/// 1 less [`similarity`].
pub fn distance(a: &str, b: &str) -> f64 {
    1.0 - similarity(a, b)
}

/// The similarity, if it reaches `floor`.
pub fn at_least(a: &str, b: &str, floor: f64) -> Option<f64> {
    Some(similarity(a, b)).filter(|&found| found >= floor)
}
