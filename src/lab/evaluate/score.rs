//! Precision, recall and F1.

use super::{FoundPair, Truth};
use serde::Serialize;

/// How good a set of pairs is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct PairScore {
    /// Pairs in the set.
    pub flagged: u64,
    /// Those of them that are one person's.
    pub correct: u64,
    /// Pairs that should have been in it.
    pub wanted: u64,
    pub precision: Option<f64>,
    pub recall: Option<f64>,
    pub f1: Option<f64>,
}

impl PairScore {
    pub fn new(flagged: u64, correct: u64, wanted: u64) -> Self {
        PairScore {
            flagged,
            correct,
            wanted,
            precision: share(correct, flagged),
            recall: share(correct, wanted),
            f1: share(2 * correct, flagged + wanted),
        }
    }
}

/// `None` out of nothing.
pub fn share(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// Scores a set of pairs.
pub fn of<'a>(truth: &Truth, pairs: impl Iterator<Item = &'a FoundPair>) -> PairScore {
    let (mut flagged, mut correct) = (0, 0);
    for pair in pairs {
        flagged += 1;
        correct += u64::from(truth.is_true(pair.a, pair.b));
    }
    PairScore::new(flagged, correct, truth.true_pairs())
}
