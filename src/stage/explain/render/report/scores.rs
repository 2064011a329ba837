//! How pairs spread over the scores, and what each threshold would cost.

use crate::stage::decide::Verdict;
use crate::stage::score::Probability;
use std::fmt::Write;

/// A pair, as far as its score goes.
#[derive(Clone, Copy)]
pub struct Score {
    /// Bits, the prior included.
    pub match_weight: f64,
    /// That of the match weight.
    pub probability: f64,
    /// As it was decided.
    pub verdict: Verdict,
    /// A rule of the policy cleared it, so that no threshold would bring it to review.
    pub ruled_out: bool,
}

/// Pairs by score.
#[derive(Default)]
pub struct Scores {
    /// Match weight at the left end of the first bin, and bits that each bin is wide.
    from: f64,
    width: f64,
    bins: Vec<Bin>,
    /// From the lowest threshold on.
    pub costs: Vec<Cost>,
    /// Thresholds of the policy as probabilities, with what they decide.
    thresholds: Vec<(f64, &'static str)>,
    /// The least probability from which on pairs were kept.
    pub least: f64,
}

/// Pairs of one bin by what became of them: not flagged, cleared by a rule, review, duplicate.
type Bin = [u64; 4];

/// What a threshold would flag.
pub struct Cost {
    /// The threshold.
    pub probability: f64,
    /// What the policy decides from here on, if this is one of its thresholds.
    pub decides: Option<&'static str>,
    /// How many it would flag.
    pub pairs: u64,
    /// Pairs among them that are one person's, if probabilities mean what they say.
    pub expected_true: f64,
}

const BINS: usize = 48;
const THRESHOLDS: [f64; 10] = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 0.9999];

impl Scores {
    /// `thresholds` are the policy's for review and for duplicate; pairs below `least` were not
    /// kept.
    pub fn of(pairs: &[Score], thresholds: [f64; 2], least: f64) -> Scores {
        let weights = || pairs.iter().map(|pair| pair.match_weight);
        let from = weights().fold(f64::INFINITY, f64::min).floor();
        let to = weights().fold(f64::NEG_INFINITY, f64::max).ceil();
        let width = ((to - from) / BINS as f64).max(0.25);
        let mut bins = vec![Bin::default(); if pairs.is_empty() { 0 } else { BINS }];
        for pair in pairs {
            let at = ((pair.match_weight - from) / width) as usize;
            let kind = match (pair.verdict, pair.ruled_out) {
                (Verdict::Duplicate, _) => 3,
                (Verdict::Review, _) => 2,
                (Verdict::Clear, true) => 1,
                (Verdict::Clear, false) => 0,
            };
            bins[at.min(BINS - 1)][kind] += 1;
        }
        let policy = vec![(thresholds[0], "review"), (thresholds[1], "duplicate")];
        Scores {
            from: if from.is_finite() { from } else { 0.0 },
            width,
            bins,
            costs: costs(pairs, &policy, least),
            thresholds: policy,
            least,
        }
    }

    /// Whether there are no pairs.
    pub fn is_empty(&self) -> bool {
        self.bins.is_empty()
    }

    /// The histogram as one SVG picture; heights are by square root, so that rare scores show.
    pub fn picture(&self) -> String {
        let mut out =
            format!("<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"{LABEL}\">");
        let most = self
            .bins
            .iter()
            .map(|bin| bin.iter().sum::<u64>())
            .max()
            .unwrap_or(1)
            .max(1);
        for count in ticks(most) {
            let y = y_of(count, most);
            let _ = write!(
                out,
                "<line class=\"grid\" x1=\"{LEFT}\" x2=\"{:.0}\" y1=\"{y:.1}\" y2=\"{y:.1}\"/>\
                 <text class=\"tick\" x=\"{:.0}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>",
                WIDTH - RIGHT,
                LEFT - 6.0,
                y + 4.0,
                super::markup::whole(count)
            );
        }
        for (at, bin) in self.bins.iter().enumerate() {
            self.bar(&mut out, at, bin, most);
        }
        self.across(&mut out);
        out.push_str("</svg>");
        out
    }

    fn bar(&self, out: &mut String, at: usize, bin: &Bin, most: u64) {
        let step = (WIDTH - RIGHT - LEFT) / BINS as f64;
        let x = LEFT + at as f64 * step;
        let mut below = 0;
        let from = self.from + at as f64 * self.width;
        for (count, (class, says)) in bin.iter().zip(KINDS) {
            if *count == 0 {
                continue;
            }
            let (bottom, top) = (y_of(below, most), y_of(below + count, most));
            below += count;
            let _ = write!(
                out,
                "<rect class=\"{class}\" x=\"{:.1}\" width=\"{:.1}\" y=\"{top:.1}\" height=\"{:.1}\">\
                 <title>{} to {} bits: {} {says}</title></rect>",
                x + 0.5,
                step - 1.0,
                (bottom - top).max(0.75),
                bits(from),
                bits(from + self.width),
                super::markup::whole(*count),
            );
        }
    }

    fn across(&self, out: &mut String) {
        let span = self.width * BINS as f64;
        let place = |bits: f64| LEFT + (bits - self.from) / span * (WIDTH - RIGHT - LEFT);
        for tick in 0..=6 {
            let at = self.from + span * f64::from(tick) / 6.0;
            let _ = write!(
                out,
                "<text class=\"tick\" x=\"{:.1}\" y=\"{:.0}\" text-anchor=\"middle\">{}</text>",
                place(at),
                HEIGHT - BOTTOM + 20.0,
                bits(at)
            );
        }
        let _ = write!(
            out,
            "<text class=\"axis\" x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"middle\">match weight, bits</text>",
            (LEFT + WIDTH - RIGHT) / 2.0,
            HEIGHT - 6.0
        );
        let x = |probability: f64| {
            place(Probability(probability).weight().0).clamp(LEFT, WIDTH - RIGHT)
        };
        for (row, (probability, says)) in self.thresholds.iter().enumerate() {
            let x = x(*probability);
            let y = 17.0 + 21.0 * row as f64;
            let (anchor, beside) = match x > WIDTH * 0.75 {
                true => ("end", x - 5.0),
                false => ("start", x + 5.0),
            };
            // A line begins below the labels of those before it, so that it crosses none.
            let _ = write!(
                out,
                "<line class=\"threshold\" x1=\"{x:.1}\" x2=\"{x:.1}\" y1=\"{:.0}\" y2=\"{:.0}\"/>\
                 <text class=\"axis halo\" x=\"{beside:.1}\" y=\"{y:.0}\" \
                 text-anchor=\"{anchor}\">{says}, from {probability}</text>",
                y - 13.0,
                HEIGHT - BOTTOM,
            );
        }
    }
}

/// Class and meaning of the parts of a bar, from the bottom up.
pub const KINDS: [(&str, &str); 4] = [
    ("below", "below the thresholds"),
    ("ruled", "cleared by a rule"),
    ("review", "to review"),
    ("duplicate", "duplicate"),
];

const LABEL: &str = "Histogram of match weights, with the thresholds of the policy";
const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 300.0;
const LEFT: f64 = 66.0;
const RIGHT: f64 = 12.0;
const TOP: f64 = 50.0;
const BOTTOM: f64 = 50.0;

fn y_of(count: u64, most: u64) -> f64 {
    let share = (count as f64 / most as f64).sqrt();
    HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP)
}

/// Round counts up to the greatest, a few of them.
fn ticks(most: u64) -> Vec<u64> {
    let round = |count: f64| {
        let size = 10f64.powf(count.max(1.0).log10().floor());
        (count / size).floor().max(1.0) as u64 * size as u64
    };
    let mut ticks: Vec<u64> = [0.04, 0.25, 1.0]
        .iter()
        .map(|share| round(most as f64 * share))
        .collect();
    ticks.dedup();
    ticks
}

fn costs(pairs: &[Score], policy: &[(f64, &'static str)], least: f64) -> Vec<Cost> {
    let open: Vec<&Score> = pairs.iter().filter(|pair| !pair.ruled_out).collect();
    let cost = |probability: f64| {
        let flagged = || open.iter().filter(|pair| pair.probability >= probability);
        let decides = policy.iter().find(|(at, _)| *at == probability);
        Cost {
            probability,
            decides: decides.map(|(_, says)| *says),
            pairs: flagged().count() as u64,
            expected_true: flagged().map(|pair| pair.probability).sum(),
        }
    };
    let of_policy = policy.iter().map(|(at, _)| *at);
    let mut thresholds: Vec<f64> = THRESHOLDS.into_iter().chain(of_policy).collect();
    thresholds.retain(|probability| (least..1.0).contains(probability));
    thresholds.sort_by(f64::total_cmp);
    thresholds.dedup();
    thresholds.into_iter().map(cost).collect()
}

fn bits(bits: f64) -> String {
    let text = format!("{bits:.0}");
    match text.strip_prefix('-') {
        Some("0") => "0".to_owned(),
        Some(size) => format!("−{size}"),
        None => text,
    }
}
