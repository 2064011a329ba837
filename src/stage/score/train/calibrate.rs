//! Makes probabilities mean what they say, where labels tell: the whole score is stretched and
//! shifted, so that it stays a sum of the same evidence.

use serde::{Deserialize, Serialize};

/// Log odds by the labels = `slope` × log odds by the model + `shift`, in bits.
///
/// Source: Platt 1999, "Probabilistic outputs for support vector machines".
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calibration {
    /// Above 1 where the model is too timid, below where it is too sure.
    pub slope: f64,
    /// Bits by which every score is moved.
    pub shift: f64,
}

impl Calibration {
    /// Leaves every score as it is.
    pub const NONE: Calibration = Calibration {
        slope: 1.0,
        shift: 0.0,
    };

    /// Whether nothing is changed.
    pub fn is_none(&self) -> bool {
        *self == Self::NONE
    }
}

/// A score in bits, whether the pair is one person's, and how many pairs it stands for.
pub type Labelled = (f64, bool, f64);

/// A slope of one and no shift count as this many labelled pairs in doubt.
const EXPERT_PAIRS: f64 = 5.0;

const ROUNDS: u32 = 50;

/// Scores beyond this are certain either way; without the bound one label that is wrong would
/// bend the whole scale.
const CERTAIN: f64 = 30.0;

/// The calibration that makes these labels likeliest, by Newton's method on the logistic loss.
/// Labels of one kind only calibrate nothing.
pub fn fit(labelled: &[Labelled]) -> Calibration {
    let both = labelled.iter().any(|pair| pair.1) && labelled.iter().any(|pair| !pair.1);
    let mut found = Calibration::NONE;
    if !both {
        return found;
    }
    for _ in 0..ROUNDS {
        let (slope, shift) = step(labelled, found);
        // A slope below zero would turn the evidence upside down.
        found.slope = (found.slope + slope.clamp(-0.5, 0.5)).max(0.05);
        found.shift += shift.clamp(-3.0, 3.0);
        if slope.abs() < 1e-6 && shift.abs() < 1e-6 {
            break;
        }
    }
    found
}

/// One step of Newton's method: the changes of slope and shift.
fn step(labelled: &[Labelled], at: Calibration) -> (f64, f64) {
    let (mut slope, mut shift) = (
        EXPERT_PAIRS * (1.0 - at.slope),
        -EXPERT_PAIRS * at.shift / 64.0,
    );
    let (mut ss, mut sb, mut bb) = (EXPERT_PAIRS, 0.0, EXPERT_PAIRS / 64.0);
    for &(score, is_same, weight) in labelled {
        let score = score.clamp(-CERTAIN, CERTAIN);
        let p = 1.0 / (1.0 + (-(at.slope * score + at.shift)).exp2());
        let error = weight * (f64::from(u8::from(is_same)) - p) * std::f64::consts::LN_2;
        let curve = weight * (p * (1.0 - p)).max(1e-9) * std::f64::consts::LN_2.powi(2);
        slope += error * score;
        shift += error;
        ss += curve * score * score;
        sb += curve * score;
        bb += curve;
    }
    let determinant = (ss * bb - sb * sb).max(1e-9);
    (
        (slope * bb - shift * sb) / determinant,
        (shift * ss - slope * sb) / determinant,
    )
}

/// How far probabilities are from the truth on average, in ten bins of equal width: the expected
/// calibration error.
#[cfg(test)]
fn expected_error(calibration: Calibration, labelled: &[Labelled]) -> f64 {
    let mut bins = [(0.0, 0.0, 0.0); 10];
    for &(score, is_same, weight) in labelled {
        let p = 1.0 / (1.0 + (-(calibration.slope * score + calibration.shift)).exp2());
        let bin = &mut bins[((p * 10.0) as usize).min(9)];
        bin.0 += weight;
        bin.1 += weight * p;
        bin.2 += weight * f64::from(u8::from(is_same));
    }
    let all: f64 = bins.iter().map(|bin| bin.0).sum();
    let apart = bins.iter().map(|(_, said, true_)| (said - true_).abs());
    if all > 0.0 {
        apart.sum::<f64>() / all
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pairs whose true log odds are half of what the score says, less one bit.
    fn overconfident() -> Vec<Labelled> {
        let mut pairs = Vec::new();
        for score in -12..=12 {
            let odds = (0.5 * f64::from(score) - 1.0).exp2();
            let share = odds / (1.0 + odds);
            pairs.push((f64::from(score), true, 100.0 * share));
            pairs.push((f64::from(score), false, 100.0 * (1.0 - share)));
        }
        pairs
    }

    #[test]
    fn overconfidence_is_found_and_taken_back() {
        let pairs = overconfident();
        let found = fit(&pairs);
        assert!((found.slope - 0.5).abs() < 0.05, "{found:?}");
        assert!((found.shift + 1.0).abs() < 0.1, "{found:?}");
        assert!(expected_error(found, &pairs) < expected_error(Calibration::NONE, &pairs) / 4.0);
    }

    #[test]
    fn labels_of_one_kind_change_nothing() {
        assert!(fit(&[(3.0, true, 1.0), (9.0, true, 1.0)]).is_none());
    }
}
