//! The share of neighbouring letter pairs, or of words, that two texts have in common, by all they have.

use super::overlap::{bigrams, same_letters, shared, words};

/// Jaccard index of letter pairs with repetition, 0 to 1, white space left out.
///
/// Letter pairs overlap (`ni ig gh ht`); jellyfish cuts a text into pieces (`ni gh t`) instead,
/// which one inserted letter changes from there to the end.
pub fn similarity(a: &str, b: &str) -> f64 {
    if same_letters(a, b) {
        return 1.0;
    }
    index(&bigrams(a), &bigrams(b))
}

/// 1 less [`similarity`].
pub fn distance(a: &str, b: &str) -> f64 {
    1.0 - similarity(a, b)
}

/// The similarity, if it reaches `floor`.
pub fn at_least(a: &str, b: &str, floor: f64) -> Option<f64> {
    Some(similarity(a, b)).filter(|&found| found >= floor)
}

/// Jaccard index of the words between white space, in any order, with repetition.
pub fn word_similarity(a: &str, b: &str) -> f64 {
    let (left, right) = (words(a), words(b));
    if left == right {
        return 1.0;
    }
    index(&left, &right)
}

fn index<T: Ord>(a: &[T], b: &[T]) -> f64 {
    let both = shared(a, b);
    match a.len() + b.len() - both {
        0 => 0.0,
        either => both as f64 / either as f64,
    }
}
