//! Sums of shares that come out the same in whatever order they are added.

use crate::stage::compare::{Comparison, Gamma, levels};

/// A sum of probabilities in units of 2^-24, so that its bits do not depend on the order of
/// addition, as those of a floating-point sum would.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share(u64);

impl Share {
    const UNIT: f64 = (1u64 << 24) as f64;

    pub fn get(self) -> f64 {
        self.0 as f64 / Self::UNIT
    }

    pub fn add(&mut self, probability: f64) {
        self.0 += (probability * Self::UNIT).round() as u64;
    }

    pub fn merge(&mut self, other: Share) {
        self.0 += other.0;
    }
}

/// How many pairs stood at each level of each comparison, in shares.
#[derive(Clone, Debug)]
pub struct LevelCounts {
    by_comparison: Vec<Vec<Share>>,
}

impl LevelCounts {
    pub fn new(extras: usize) -> Self {
        let extras = (0..extras).map(|at| Comparison::Extra(at as u8));
        let all = Comparison::FIXED.iter().copied().chain(extras);
        LevelCounts {
            by_comparison: all
                .map(|comparison| vec![Share::default(); levels(comparison).len()])
                .collect(),
        }
    }

    /// Counts a pair that stands at this level with this probability; a missing value is not
    /// counted.
    pub fn add(&mut self, comparison: Comparison, gamma: Gamma, probability: f64) {
        if let Some(at) = usize::from(gamma.0).checked_sub(1) {
            self.by_comparison[comparison.index()][at].add(probability);
        }
    }

    pub fn merge(mut self, other: LevelCounts) -> LevelCounts {
        for (ours, theirs) in self.by_comparison.iter_mut().zip(other.by_comparison) {
            for (our, their) in ours.iter_mut().zip(theirs) {
                our.merge(their);
            }
        }
        self
    }

    /// Pairs at each level of a comparison, from least to most agreement.
    pub fn of(&self, comparison: Comparison) -> Vec<f64> {
        let shares = self.by_comparison[comparison.index()].iter();
        shares.map(|share| share.get()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_order_of_addition_does_not_matter(shares in prop::collection::vec(0.0..=1.0f64, 0..50)) {
            let sum = |shares: &mut dyn Iterator<Item = &f64>| {
                let mut sum = Share::default();
                shares.for_each(|share| sum.add(*share));
                sum
            };
            prop_assert_eq!(sum(&mut shares.iter()), sum(&mut shares.iter().rev()));
        }
    }
}
