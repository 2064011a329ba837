//! Jaro similarity that is kinder to words that begin alike, as most slips come late in a word.

use super::jaro;

/// Only words that are already this alike (and more) profit from a common beginning.
///
/// `strsim` and jellyfish have this threshold; other implementations boost every pair.
const BOOST_ABOVE: f64 = 0.7;
/// How many letters of a common beginning count.
const LONGEST_PREFIX: usize = 4;
/// What each of them takes off the distance.
const PREFIX_WEIGHT: f64 = 0.1;

/// Jaro–Winkler similarity, 0 to 1; equal to `strsim::jaro_winkler` bit for bit.
pub fn similarity(a: &str, b: &str) -> f64 {
    match jaro::similarity(a, b) {
        jaro if jaro > BOOST_ABOVE => {
            jaro + PREFIX_WEIGHT * common_prefix(a, b) as f64 * (1.0 - jaro)
        }
        jaro => jaro,
    }
}

/// 1 less [`similarity`].
pub fn distance(a: &str, b: &str) -> f64 {
    1.0 - similarity(a, b)
}

fn common_prefix(a: &str, b: &str) -> usize {
    let letters = a.chars().zip(b.chars()).take(LONGEST_PREFIX);
    letters.take_while(|(left, right)| left == right).count()
}
