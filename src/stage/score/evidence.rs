//! The keystone: evidence is computed once, and both the score and the explanation are made of it.

use super::model::Model;
use super::weight::MatchWeight;
use super::weights::{LevelWeight, Weights};
use crate::stage::compare::{Agreement, Comparison, Gamma, Gammas};
use std::f32::consts::LN_2;

/// One line of a ledger: what was compared, the level that held, and what it weighs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evidence {
    /// What was compared.
    pub comparison: Comparison,
    /// The level that held; never [`Gamma::MISSING`].
    pub gamma: Gamma,
    /// Bits by the model's m and u of this level.
    pub weight: f32,
    /// Bits added because the agreed value is rarer than usual, or taken away because it is more
    /// common.
    pub rarity: f32,
    /// Bits taken back (zero or less) because two people of one household would agree on this
    /// too: surname, door and phone come together, and are not counted three times.
    pub shared: f32,
}

impl Evidence {
    /// Everything that the line adds to the score.
    pub fn bits(&self) -> f64 {
        f64::from(self.weight) + f64::from(self.rarity) + f64::from(self.shared)
    }
}

/// How well a pair fits two people of one household, against two random people.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Household {
    /// Log odds, the prior included.
    pub bits: f64,
    /// Of these, the bits that speak for a household.
    in_favour: f64,
}

impl Weights {
    /// The evidence in a pair, comparison by comparison. A missing value gives none.
    pub fn evidence<'a>(&'a self, gammas: &'a Gammas) -> impl Iterator<Item = Evidence> + 'a {
        self.evidence_beside(self.household_fit(gammas), gammas)
    }

    /// The same where it is known how well the pair fits a household.
    fn evidence_beside<'a>(
        &'a self,
        household: Household,
        gammas: &'a Gammas,
    ) -> impl Iterator<Item = Evidence> + 'a {
        // log2(1 + 2^bits): how much likelier the agreements are among different people once
        // households are counted among them.
        let taken_back = (1.0 + household.bits.exp2()).log2();
        let per_bit = if household.in_favour > 0.0 {
            (taken_back / household.in_favour) as f32
        } else {
            0.0
        };
        gammas.iter().filter_map(move |(comparison, agreement)| {
            let level = self.level(comparison, agreement.gamma)?;
            let rarity = level.rarity(agreement.surprisal);
            let shared =
                household_bits(comparison, level, agreement).map_or(0.0, |bits| bits.max(0.0));
            Some(Evidence {
                comparison,
                gamma: agreement.gamma,
                weight: self.slope * level.weight,
                rarity: self.slope * rarity,
                shared: -self.slope * per_bit * shared,
            })
        })
    }

    /// How well a pair fits two people of one household.
    pub fn household_fit(&self, gammas: &Gammas) -> Household {
        let mut fit = Household {
            bits: self.household.0,
            in_favour: 0.0,
        };
        for (comparison, agreement) in gammas.iter() {
            let Some(level) = self.level(comparison, agreement.gamma) else {
                continue;
            };
            if let Some(bits) = household_bits(comparison, level, agreement) {
                fit.bits += f64::from(bits);
                fit.in_favour += f64::from(bits.max(0.0));
            }
        }
        fit
    }

    /// The score of a pair: the prior and the sum of its evidence.
    pub fn score(&self, gammas: &Gammas) -> MatchWeight {
        total(self.prior, self.evidence(gammas))
    }

    /// The score of a pair, and how well it fits a household.
    pub fn score_and_household(&self, gammas: &Gammas) -> (MatchWeight, Household) {
        let household = self.household_fit(gammas);
        let evidence = self.evidence_beside(household, gammas);
        (total(self.prior, evidence), household)
    }
}

/// What a level says of two people of one household, against two random people. A birthday that very
/// many have, as a default, meets there by chance as often as anywhere; names do not, since parents
/// give each child its own.
fn household_bits(
    comparison: Comparison,
    level: &LevelWeight,
    agreement: Agreement,
) -> Option<f32> {
    let bits = level.household? + level.rarity(agreement.surprisal);
    Some(match comparison {
        Comparison::BirthDate if !agreement.surprisal.is_nan() => bits.exp2().ln_1p() / LN_2,
        _ => bits,
    })
}

impl Model {
    /// The evidence in a pair, comparison by comparison. A missing value gives none.
    pub fn evidence<'a>(&'a self, gammas: &'a Gammas) -> impl Iterator<Item = Evidence> + 'a {
        self.weights().evidence(gammas)
    }

    /// The score of a pair: the prior and the sum of its evidence.
    pub fn score(&self, gammas: &Gammas) -> MatchWeight {
        self.weights().score(gammas)
    }
}

/// The prior and the evidence, added in order. The only place where weights are summed.
pub fn total(prior: MatchWeight, evidence: impl Iterator<Item = Evidence>) -> MatchWeight {
    MatchWeight(evidence.fold(prior.0, |sum, evidence| sum + evidence.bits()))
}
