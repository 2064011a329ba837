//! Judges evidence as it might have been, by the same score and policy as any pair.

use super::outcome::Supplied;
use crate::stage::compare::Gammas;
use crate::stage::decide::{Decision, Policy};
use crate::stage::score::evidence::total;
use crate::stage::score::{MatchWeight, Model, Probability};

/// A model, a policy, and what was supplied from outside.
#[derive(Clone, Copy)]
pub struct Rescore<'a> {
    /// What weighs.
    pub model: &'a Model,
    /// What decides.
    pub policy: &'a Policy,
    /// What was found out since, which is added to every score.
    pub supplied: &'a [Supplied],
}

/// What the engine would say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rescored {
    /// The score, in bits.
    pub total: MatchWeight,
    /// That of the score.
    pub probability: Probability,
    /// By the policy.
    pub decision: Decision,
}

impl Rescore<'_> {
    /// The score of these agreements, and of what was supplied, added after them in order.
    pub fn judge(&self, gammas: &Gammas) -> Rescored {
        self.judge_with(gammas, MatchWeight(0.0))
    }

    /// The same with some more evidence from outside.
    pub fn judge_with(&self, gammas: &Gammas, more: MatchWeight) -> Rescored {
        let compared = total(self.model.prior(), self.model.evidence(gammas));
        let total = MatchWeight(add(compared, self.supplied).0 + more.0);
        let probability = total.probability();
        Rescored {
            total,
            probability,
            decision: self.policy.decide(probability, gammas),
        }
    }
}

/// A score with what was supplied from outside added in order.
pub fn add(compared: MatchWeight, supplied: &[Supplied]) -> MatchWeight {
    let bits = supplied.iter().map(|line| f64::from(line.bits));
    MatchWeight(bits.fold(compared.0, |sum, bits| sum + bits))
}
