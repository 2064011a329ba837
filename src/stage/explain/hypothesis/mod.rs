//! The stories that fit a pair, with their odds: why two records are alike, or only seem so.

pub mod fact;
mod table;
#[cfg(test)]
mod tests;

pub use fact::{Fact, Facts};
pub use table::{Person, Stories, Story, Tell};

use crate::stage::compare::Gammas;
use crate::stage::decide::Decision;
use crate::stage::decide::Verdict;
use crate::stage::score::Probability;
use smallvec::SmallVec;

/// A story that fits a pair.
#[derive(Clone, Debug)]
pub struct Hypothesis {
    /// What may have happened.
    pub story: &'static Story,
    /// The probability of the story. Those of one person sum to [`Judgement::one_person`], those of
    /// two people to its complement.
    pub probability: f64,
    /// Its share among the stories of as many people.
    pub share: f64,
    /// What tells it, the weightiest first; of the likeliest stories only.
    pub telling: SmallVec<[&'static str; 3]>,
}

/// So many are told with what tells them.
pub const TOLD: usize = 4;

/// What was judged of the pair that the stories are about.
#[derive(Clone, Copy, Debug)]
pub struct Judgement {
    /// That of the score.
    pub probability: Probability,
    /// By the policy.
    pub decision: Decision,
    /// Nothing agrees that a namesake would not share, and the name is no rarer than others, or the
    /// birthday stands for one that nobody knows: the policy says that this is not enough, so one
    /// person is told as no likelier than two.
    pub namesake_as_likely: bool,
}

impl Judgement {
    /// The probability that the stories of one person share.
    pub fn one_person(&self) -> f64 {
        match self.namesake_as_likely {
            true => self.probability.0.min(0.5),
            false => self.probability.0,
        }
    }
}

/// Every story with its probability, the likeliest first. Where a rule of the policy cleared what
/// the evidence alone would have flagged, the stories of two people come first: the rule knows
/// what the sum of evidence does not.
pub fn hypotheses(gammas: &Gammas, facts: Facts, judged: Judgement) -> Vec<Hypothesis> {
    let stories = Stories::shipped();
    let weights: SmallVec<[f64; 24]> = stories
        .iter()
        .map(|story| story.weight(gammas, facts))
        .collect();
    let sum = |person| -> f64 {
        let of = stories.iter().zip(&weights);
        let weights = of.filter(|(story, _)| story.person == person);
        weights.map(|(_, weight)| weight).sum()
    };
    let (one, two) = (sum(Person::One), sum(Person::Two));
    let mut found: Vec<Hypothesis> = stories
        .iter()
        .zip(&weights)
        .map(|(story, weight)| {
            let (side, of_side) = match story.person {
                Person::One => (judged.one_person(), one),
                Person::Two => (1.0 - judged.one_person(), two),
            };
            Hypothesis {
                story,
                probability: side * weight / of_side,
                share: weight / of_side,
                telling: SmallVec::new(),
            }
        })
        .collect();
    let decision = judged.decision;
    let ruled_apart = decision.rule.is_some() && decision.verdict == Verdict::Clear;
    let order = |story: &Hypothesis| {
        let behind = ruled_apart && story.story.person == Person::One;
        let likely = if ruled_apart {
            story.share
        } else {
            story.probability
        };
        (behind, -likely)
    };
    found.sort_by(|left, right| {
        let (left, right) = (order(left), order(right));
        left.0.cmp(&right.0).then(left.1.total_cmp(&right.1))
    });
    for hypothesis in found.iter_mut().take(TOLD) {
        hypothesis.telling = hypothesis.story.telling(gammas, facts);
    }
    found
}
