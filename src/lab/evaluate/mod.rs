//! Measures flags and clusters against the truth.

pub mod truth;
pub mod found;
pub mod read;
pub mod score;
pub mod curve;
pub mod clusters;
pub mod innocent;
pub mod calibration;
pub mod group;
pub mod origin;
pub mod story;
pub mod render;

pub use found::{Found, FoundPair, Label};
pub use story::Story;
pub use truth::{Side, Truth, Unlisted};

use crate::stage::decide::Verdict;
use calibration::Calibration;
use clusters::ClusterMeasures;
use curve::Curve;
use group::{GroupMeasures, Grouping};
use innocent::InnocentMeasures;
use score::PairScore;
use serde::Serialize;
use story::StoryMeasure;

/// What is measured, and against what.
pub struct Inputs<'a> {
    pub truth: &'a Truth,
    pub found: &'a Found,
    /// Groups as a table says them; by default those that the flags say.
    pub clusters: Option<&'a [Option<u32>]>,
    /// Ways to group accounts.
    pub groupings: &'a [Grouping],
    pub stories: &'a [Story],
}

/// Everything that is measured. Shares lie between 0 and 1; a share of nothing is null.
#[derive(Clone, Debug, Serialize)]
pub struct Evaluation {
    pub accounts: u64,
    /// `None` where the truth lists pairs and nobody says how many accounts there are.
    pub people: Option<u64>,
    pub true_pairs: u64,
    /// Rows of the flags left out because the truth does not list an account of theirs.
    pub unlisted_pairs: u64,
    pub pairs: PairMeasures,
    pub clusters: ClusterMeasures,
    pub innocent: Option<InnocentMeasures>,
    /// `None` where the flags have no probabilities.
    pub calibration: Option<Calibration>,
    /// The same without the pairs that a rule of the policy cleared; only where there are any.
    pub calibration_after_rules: Option<Calibration>,
    pub groups: Vec<GroupMeasures>,
    pub stories: Vec<StoryMeasure>,
}

/// Precision, recall and F1 of pairs.
#[derive(Clone, Debug, Serialize)]
pub struct PairMeasures {
    pub duplicate: PairScore,
    pub duplicate_or_review: PairScore,
    /// By threshold of the match weight, whatever was decided.
    pub by_score: Curve,
    /// The same without the pairs that a rule of the policy cleared; only where there are any.
    pub by_score_and_rules: Option<Curve>,
}

/// Measures what was found. The order of rows changes nothing.
pub fn evaluate(inputs: &Inputs<'_>) -> Evaluation {
    let Inputs { truth, found, .. } = *inputs;
    let people = truth.knows_everyone().then(|| truth.people());
    Evaluation {
        accounts: truth.accounts() as u64,
        people,
        true_pairs: truth.true_pairs(),
        unlisted_pairs: found.unlisted,
        pairs: pairs(truth, found),
        clusters: clusters::measures(truth, found, inputs.clusters),
        innocent: people.map(|_| innocent::measures(truth, found)),
        calibration: calibration::of(truth, found.pairs.iter()),
        calibration_after_rules: calibration_after_rules(truth, found),
        groups: inputs
            .groupings
            .iter()
            .map(|grouping| group::measures(truth, found, grouping))
            .collect(),
        stories: story::measures(inputs.stories, found),
    }
}

fn pairs(truth: &Truth, found: &Found) -> PairMeasures {
    let at_least = |least: Verdict| {
        let flagged = found.pairs.iter().filter(|pair| pair.verdict >= least);
        score::of(truth, flagged)
    };
    let unruled = found.has_ruled_out().then(|| found.unruled());
    PairMeasures {
        duplicate: at_least(Verdict::Duplicate),
        duplicate_or_review: at_least(Verdict::Review),
        by_score: curve::of(truth, &found.pairs.iter()),
        by_score_and_rules: unruled.map(|pairs| curve::of(truth, &pairs)),
    }
}

fn calibration_after_rules(truth: &Truth, found: &Found) -> Option<Calibration> {
    match found.has_ruled_out() {
        true => calibration::of(truth, found.unruled()),
        false => None,
    }
}
