//! The keystone: evidence is computed once, and both the score and the explanation are made of it.

use super::model::Model;
use super::weight::MatchWeight;
use crate::stage::compare::{Comparison, Gamma, Gammas};

/// One line of a ledger: what was compared, the level that held, and what it weighs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evidence {
    pub comparison: Comparison,
    pub gamma: Gamma,
    /// Bits by the model's m and u of this level.
    pub weight: f32,
    /// Bits added because the agreed value is rarer than usual, or taken away because it is more
    /// common.
    pub rarity: f32,
}

impl Evidence {
    /// Weight and rarity together.
    pub fn bits(&self) -> f64 {
        f64::from(self.weight) + f64::from(self.rarity)
    }
}

impl Model {
    /// The evidence in a pair, comparison by comparison. A missing value gives none.
    pub fn evidence<'a>(&'a self, gammas: &'a Gammas) -> impl Iterator<Item = Evidence> + 'a {
        gammas.iter().filter_map(|(comparison, agreement)| {
            let level = self.level(comparison, agreement.gamma)?;
            let rarity = if agreement.surprisal.is_nan() {
                0.0
            } else {
                level.rarity_share * (agreement.surprisal - level.usual_surprisal)
            };
            Some(Evidence {
                comparison,
                gamma: agreement.gamma,
                weight: level.weight,
                rarity,
            })
        })
    }

    /// The score of a pair: the prior and the sum of its evidence.
    pub fn score(&self, gammas: &Gammas) -> MatchWeight {
        total(self.prior(), self.evidence(gammas))
    }
}

/// The prior and the evidence, added in order. The only place where weights are summed.
pub fn total(prior: MatchWeight, evidence: impl Iterator<Item = Evidence>) -> MatchWeight {
    MatchWeight(evidence.fold(prior.0, |sum, evidence| sum + evidence.bits()))
}
