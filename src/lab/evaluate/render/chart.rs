//! Which plots an evaluation has.

use super::plot::{Axis, Dots, Line, Plot, render};
use crate::lab::evaluate::calibration::Calibration;
use crate::lab::evaluate::curve::{Curve, Point};
use crate::lab::evaluate::score::PairScore;

/// Precision, recall and F1 by threshold, and precision by recall; empty without pairs.
pub fn curve(curve: &Curve) -> String {
    let (Some(first), Some(last)) = (curve.points.first(), curve.points.last()) else {
        return String::new();
    };
    let thresholds = Plot {
        title: "Precision, recall and F1 by threshold",
        across: Axis {
            label: "threshold of the match weight, bits",
            from: last.match_weight,
            to: first.match_weight.max(last.match_weight + 1.0),
        },
        up: share("share"),
        lines: vec![
            by_weight(curve, "precision", "one", |score| score.precision),
            by_weight(curve, "recall", "two", |score| score.recall),
            by_weight(curve, "F1", "three", |score| score.f1),
        ],
    };
    let both = |point: &Point| point.score.recall.zip(point.score.precision);
    let trade = Plot {
        title: "Precision by recall",
        across: share("recall"),
        up: share("precision"),
        lines: vec![Line {
            label: "precision",
            class: "one",
            points: curve.points.iter().filter_map(both).collect(),
            dots: Dots::Joined,
        }],
    };
    render(&thresholds) + &render(&trade)
}

/// What was said against what came true.
pub fn calibration(calibration: &Calibration) -> String {
    let bins = calibration.bins.iter();
    let ideal = Line {
        label: "as it should be",
        class: "faint",
        points: vec![(0.0, 0.0), (1.0, 1.0)],
        dots: Dots::Joined,
    };
    let actual = Line {
        label: "as it was",
        class: "one",
        points: bins.filter_map(|bin| bin.said.zip(bin.came_true)).collect(),
        dots: Dots::Marked,
    };
    render(&Plot {
        title: "Said and came true",
        across: share("mean probability that was said"),
        up: share("share that came true"),
        lines: vec![ideal, actual],
    })
}

fn by_weight<'a>(
    curve: &Curve,
    label: &'a str,
    class: &'a str,
    value: impl Fn(&PairScore) -> Option<f64>,
) -> Line<'a> {
    let place = |point: &Point| Some((point.match_weight, value(&point.score)?));
    Line {
        label,
        class,
        points: curve.points.iter().filter_map(place).collect(),
        dots: Dots::Joined,
    }
}

const fn share(label: &str) -> Axis<'_> {
    Axis {
        label,
        from: 0.0,
        to: 1.0,
    }
}
