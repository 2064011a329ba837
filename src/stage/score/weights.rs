//! What every level weighs, ready for the sum: the part of a model that training improves.

use super::model::{LevelTable, ModelError};
use super::train::calibrate::Calibration;
use super::weight::{MatchWeight, Probability};
use crate::stage::compare::{Comparison, Gamma, levels};

/// What a level weighs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LevelWeight {
    /// Bits for one person against two random ones: log2(m / u).
    pub weight: f32,
    /// The share of the rarity adjustment that applies, 0 to 1.
    pub rarity_share: f32,
    /// Bits of surprise in an average agreement on this level.
    pub usual_surprisal: f32,
    /// Bits for two people of one household against two random ones: log2(h / u). `None` where
    /// a household changes nothing.
    pub household: Option<f32>,
}

/// Weights of every level, by comparison and gamma, beside the two priors.
#[derive(Clone, Debug)]
pub struct Weights {
    /// Log odds that a random pair is one person's.
    pub prior: MatchWeight,
    /// Log odds that a random pair is of one household.
    pub household: MatchWeight,
    levels: Vec<Vec<LevelWeight>>,
    /// By which all evidence is stretched.
    pub(super) slope: f32,
}

impl Weights {
    /// Checks every level of every comparison. `extras` is the number of declared extra columns.
    pub fn new(
        (prior, household): (f64, f64),
        table: &LevelTable,
        extras: usize,
    ) -> Result<Weights, ModelError> {
        let open = |p: f64| p > 0.0 && p < 1.0;
        if !open(prior) || !open(household) {
            return Err(ModelError::Prior);
        }
        let extras = (0..extras).map(|position| Comparison::Extra(position as u8));
        let comparisons = Comparison::FIXED.iter().copied().chain(extras);
        Ok(Weights {
            prior: Probability(prior).weight(),
            household: Probability(household).weight(),
            levels: comparisons
                .map(|comparison| weigh(table, comparison))
                .collect::<Result<_, _>>()?,
            slope: 1.0,
        })
    }

    /// The same with every score stretched and shifted.
    pub fn calibrated(mut self, calibration: Calibration) -> Weights {
        self.slope = calibration.slope as f32;
        self.prior = MatchWeight(calibration.slope * self.prior.0 + calibration.shift);
        self
    }

    /// What this level of this comparison weighs; `None` for a missing value.
    pub fn level(&self, comparison: Comparison, gamma: Gamma) -> Option<&LevelWeight> {
        let at = usize::from(gamma.0).checked_sub(1)?;
        self.levels.get(comparison.index())?.get(at)
    }
}

impl LevelWeight {
    /// Bits added because the agreed value carries more surprise than usual, or taken away
    /// because it carries less. `surprisal` is NAN where no frequency applies.
    pub fn rarity(&self, surprisal: f32) -> f32 {
        if surprisal.is_nan() {
            0.0
        } else {
            self.rarity_share * (surprisal - self.usual_surprisal)
        }
    }
}

fn weigh(table: &LevelTable, comparison: Comparison) -> Result<Vec<LevelWeight>, ModelError> {
    let fault = |level: &str, fault| ModelError::Level {
        comparison: comparison.to_string(),
        level: level.to_owned(),
        fault,
    };
    let known = table
        .get(&comparison)
        .ok_or_else(|| fault("*", "missing"))?;
    let levels = levels(comparison);
    let is_level = |name: &str| levels.iter().any(|level| level.name == name);
    if let Some(name) = known.keys().find(|name| !is_level(name)) {
        return Err(fault(name, "there is no such level"));
    }
    let get = |name: &str| {
        let terms = known.get(name).ok_or_else(|| fault(name, "missing"))?;
        match terms.fault() {
            Some(what) => Err(fault(name, what)),
            None => Ok(terms),
        }
    };
    let usual_of_top = match levels.last() {
        Some(top) => get(top.name).map(|top| top.usual.unwrap_or(-top.u.log2()))?,
        None => 0.0,
    };
    let weigh_level = |name: &str| {
        let terms = get(name)?;
        Ok(LevelWeight {
            weight: (terms.m / terms.u).log2() as f32,
            rarity_share: terms.rarity as f32,
            usual_surprisal: terms.usual.unwrap_or(usual_of_top) as f32,
            household: terms.h.map(|h| (h / terms.u).log2() as f32),
        })
    };
    levels.iter().map(|level| weigh_level(level.name)).collect()
}
