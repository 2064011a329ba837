//! Precision and recall by threshold.

use super::score::{self, PairScore};
use super::{FoundPair, Truth};
use crate::stage::score::Probability;
use serde::Serialize;

/// What flagging everything from a threshold on would give.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Point {
    /// Pairs with this match weight or more, in bits.
    pub match_weight: f64,
    /// `None` where the flags have no probabilities.
    pub probability: Option<f64>,
    #[serde(flatten)]
    pub score: PairScore,
}

/// The most recall that a precision allows.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct RecallAt {
    pub precision: f64,
    /// `None` if no threshold is so precise.
    pub best: Option<Point>,
}

/// Precision and recall by threshold.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Curve {
    pub best_f1: Option<Point>,
    pub recall_at_precision: Vec<RecallAt>,
    /// At the probabilities of [`PROBABILITIES`], where the flags have any.
    pub at_probability: Vec<Point>,
    /// The least probability among the flags: what lies below was not written, and is not measured.
    pub least_probability: Option<f64>,
    /// Average precision: the area under precision by recall.
    pub average_precision: Option<f64>,
    /// Some of the thresholds, from the highest to the lowest.
    pub points: Vec<Point>,
}

pub const PROBABILITIES: [f64; 4] = [0.99, 0.95, 0.9, 0.5];
pub const PRECISIONS: [f64; 4] = [1.0, 0.999, 0.99, 0.95];

/// How many points of a curve are written.
const POINTS: usize = 200;

/// The curve of these pairs, most weight first.
pub fn of<'a>(truth: &Truth, pairs: &(impl Iterator<Item = &'a FoundPair> + Clone)) -> Curve {
    let steps = steps(truth, pairs.clone());
    let recall_at = |precision: f64| RecallAt {
        precision,
        best: steps
            .iter()
            .rfind(|point| point.score.precision >= Some(precision))
            .copied(),
    };
    let at = |probability: f64| {
        let sure = pairs.clone().filter(|pair| pair.probability >= probability);
        Point {
            match_weight: Probability(probability).weight().0,
            probability: Some(probability),
            score: score::of(truth, sure),
        }
    };
    let probabilities = pairs.clone().map(|pair| pair.probability);
    let least = probabilities
        .reduce(f64::min)
        .filter(|least| !least.is_nan());
    Curve {
        best_f1: best(&steps),
        recall_at_precision: PRECISIONS.map(recall_at).to_vec(),
        at_probability: match least.is_some() {
            true => PROBABILITIES.map(at).to_vec(),
            false => Vec::new(),
        },
        least_probability: least,
        average_precision: average_precision(&steps),
        points: thinned(&steps),
    }
}

/// One point for each distinct weight: pairs that weigh the same are flagged together.
fn steps<'a>(truth: &Truth, pairs: impl Iterator<Item = &'a FoundPair>) -> Vec<Point> {
    let wanted = truth.true_pairs();
    let mut steps: Vec<Point> = Vec::new();
    let (mut flagged, mut correct) = (0, 0);
    for pair in pairs {
        flagged += 1;
        correct += u64::from(truth.is_true(pair.a, pair.b));
        let point = Point {
            match_weight: pair.match_weight,
            probability: (!pair.probability.is_nan()).then_some(pair.probability),
            score: PairScore::new(flagged, correct, wanted),
        };
        match steps.last_mut() {
            Some(last) if last.match_weight == pair.match_weight => *last = point,
            _ => steps.push(point),
        }
    }
    steps
}

/// The highest threshold of the best F1.
fn best(steps: &[Point]) -> Option<Point> {
    let better = |best: Option<Point>, point: &Point| match best {
        Some(best) if best.score.f1 >= point.score.f1 => Some(best),
        _ => Some(*point),
    };
    steps.iter().fold(None, better)
}

fn average_precision(steps: &[Point]) -> Option<f64> {
    let mut area = 0.0;
    let mut before = 0.0;
    for point in steps {
        let recall = point.score.recall?;
        area += (recall - before) * point.score.precision?;
        before = recall;
    }
    steps.first().map(|_| area)
}

/// Every point of a short curve; of a long one, points evenly spaced, with its first and last.
fn thinned(steps: &[Point]) -> Vec<Point> {
    if steps.len() <= POINTS {
        return steps.to_vec();
    }
    let at = |point: usize| steps[point * (steps.len() - 1) / (POINTS - 1)];
    (0..POINTS).map(at).collect()
}
