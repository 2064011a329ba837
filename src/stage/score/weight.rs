//! Match weights in bits, and the probability they come to.

use serde::{Deserialize, Serialize};

/// A log2 Bayes factor, in bits. Weights add; +1 bit doubles the odds.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MatchWeight(pub f64);

/// A probability between 0 and 1 that two accounts are one person's.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Probability(pub f64);

impl MatchWeight {
    /// The probability when these are the total odds, prior included.
    pub fn probability(self) -> Probability {
        Probability(1.0 / (1.0 + (-self.0).exp2()))
    }

    /// The same as odds: 2 to the bits.
    pub fn odds(self) -> f64 {
        self.0.exp2()
    }
}

impl Probability {
    /// The log2 odds of this probability.
    pub fn weight(self) -> MatchWeight {
        MatchWeight((self.0 / (1.0 - self.0)).log2())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weight_and_probability_are_inverse() {
        for bits in [-30.0, -1.0, 0.0, 1.0, 12.5] {
            let back = MatchWeight(bits).probability().weight().0;
            assert!((back - bits).abs() < 1e-6, "{bits} came back as {back}");
        }
        assert_eq!(MatchWeight(0.0).probability().0, 0.5);
    }
}
