//! Whether a probability means what it says.

use super::score::share;
use super::{FoundPair, Truth};
use serde::Serialize;

/// How far probabilities are from what came true.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Calibration {
    /// Expected calibration error: the distance between said and true in a bin, averaged over
    /// pairs.
    pub expected_error: f64,
    /// The largest such distance of a bin of at least 30 pairs.
    pub largest_error: Option<f64>,
    /// Mean squared distance between probability and truth.
    pub brier: f64,
    pub pairs: u64,
    pub bins: Vec<Bin>,
}

/// The pairs with a probability from `from` up to, not including, `to`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Bin {
    pub from: f64,
    pub to: f64,
    pub pairs: u64,
    pub correct: u64,
    /// Mean probability.
    pub said: Option<f64>,
    /// Share of pairs that are one person's.
    pub came_true: Option<f64>,
}

/// Bounds of the bins; finer near 1, where decisions are made.
const BOUNDS: [f64; 14] = [
    0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 1.0,
];

/// A bin of fewer pairs says little.
const WEIGHTY: u64 = 30;

/// Sorts the pairs into bins; `None` where there are no probabilities.
pub fn of<'a>(truth: &Truth, pairs: impl Iterator<Item = &'a FoundPair>) -> Option<Calibration> {
    let mut bins: Vec<Bin> = BOUNDS
        .windows(2)
        .map(|bounds| Bin {
            from: bounds[0],
            to: bounds[1],
            ..Bin::default()
        })
        .collect();
    let mut sums = vec![0.0; bins.len()];
    // Apart for right and wrong, so that the order of equal probabilities cannot change the sums.
    let mut squares = [0.0; 2];
    for pair in pairs.filter(|pair| !pair.probability.is_nan()) {
        let correct = truth.is_true(pair.a, pair.b);
        let above = BOUNDS.partition_point(|bound| *bound <= pair.probability);
        let at = above.saturating_sub(1).min(bins.len() - 1);
        bins[at].pairs += 1;
        bins[at].correct += u64::from(correct);
        sums[at] += pair.probability;
        let truth = u8::from(correct);
        squares[usize::from(truth)] += (pair.probability - f64::from(truth)).powi(2);
    }
    for (bin, sum) in bins.iter_mut().zip(sums) {
        bin.said = share(1, bin.pairs).map(|each| sum * each);
        bin.came_true = share(bin.correct, bin.pairs);
    }
    summed(bins, squares[0] + squares[1])
}

fn summed(bins: Vec<Bin>, squares: f64) -> Option<Calibration> {
    let pairs: u64 = bins.iter().map(|bin| bin.pairs).sum();
    let each = share(1, pairs)?;
    let weighty = bins.iter().filter(|bin| bin.pairs >= WEIGHTY);
    Some(Calibration {
        expected_error: bins
            .iter()
            .map(|bin| bin.error() * bin.pairs as f64)
            .sum::<f64>()
            * each,
        largest_error: weighty.map(Bin::error).max_by(f64::total_cmp),
        brier: squares * each,
        pairs,
        bins,
    })
}

impl Bin {
    /// The distance between what was said and what came true; 0 of an empty bin.
    pub fn error(&self) -> f64 {
        let gap = self.said.zip(self.came_true);
        gap.map_or(0.0, |(said, came_true)| (said - came_true).abs())
    }
}
