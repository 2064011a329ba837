//! The shipped starting model: what an expert would guess before seeing any table.

use super::model::{LevelTable, LevelTerms, Model, ModelError, Terms};
use super::train::calibrate::Calibration;
use crate::record::field::ExtraKind;
use crate::record::frequency::Frequencies;
use crate::stage::block::BlockingPlan;
use crate::stage::compare::Comparison;
use serde::Deserialize;
use std::collections::BTreeMap;

/// m and u of every level, to be read aloud and argued with.
const STARTING_TOML: &str = include_str!("starting.toml");

/// The share of accounts that are somebody's second one, before anything is known.
pub const DUPLICATE_SHARE: f64 = 0.01;

type Levels = BTreeMap<String, LevelTerms>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shipped {
    comparison: BTreeMap<Comparison, Levels>,
    extra: BTreeMap<ExtraKind, Levels>,
}

/// The shipped m and u of every level, with an entry for each extra column by its kind.
///
/// # Panics
/// Never in a released build: a test reads the shipped table.
pub fn comparisons(extras: &[ExtraKind]) -> LevelTable {
    let shipped: Shipped =
        toml::from_str(STARTING_TOML).expect("the shipped starting model is valid TOML");
    let mut table = shipped.comparison;
    for (position, kind) in extras.iter().enumerate() {
        table.insert(
            Comparison::Extra(position as u8),
            shipped.extra[kind].clone(),
        );
    }
    table
}

/// The probability that two random accounts of one base of this size are one person's.
pub fn prior_within(accounts: u64) -> f64 {
    let accounts = accounts.max(2) as f64;
    (2.0 * DUPLICATE_SHARE / (accounts - 1.0)).min(0.5)
}

/// The probability that two random accounts of two tables of these sizes are one person's.
pub fn prior_between(left: u64, right: u64) -> f64 {
    let (left, right) = (left.max(1) as f64, right.max(1) as f64);
    (2.0 * DUPLICATE_SHARE * left.min(right) / (left * right)).min(0.5)
}

/// Pairs of two people of one household, for each account of a base, before anything is known.
pub const HOUSEHOLD_PAIRS: f64 = 0.1;

/// The probability that two random accounts are of two people of one household: as the prior is
/// to the share of duplicates.
fn household_within(prior: f64) -> f64 {
    (prior * HOUSEHOLD_PAIRS / DUPLICATE_SHARE).min(0.5)
}

/// What a model freezes of a base, beside the weights.
#[derive(Clone, Debug, Default)]
pub struct Base {
    /// How many there are, of all tables.
    pub accounts: u64,
    /// Probability that two accounts drawn at random are one person's.
    pub prior: f64,
    /// The kinds of the extra columns, in order.
    pub extras: Vec<ExtraKind>,
    /// What is left out on a base of this size.
    pub blocking: BlockingPlan,
    /// How common each value is; empty where nothing is known of the base.
    pub frequencies: Frequencies,
}

/// In a base of fewer accounts two that share a value are a good part of all, and its share among them
/// tells little of how rare it is among people.
const TELLS_RARITY: f64 = 100.0;

/// The starting model for a base.
pub fn model(base: Base) -> Result<Model, ModelError> {
    let mut levels = comparisons(&base.extras);
    if base.accounts > 0 {
        let told = (base.accounts as f64 / TELLS_RARITY).min(1.0);
        let terms = levels.values_mut().flat_map(BTreeMap::values_mut);
        terms.for_each(|terms| terms.rarity *= told);
    }
    Model::new(Terms {
        version: Model::VERSION,
        accounts: base.accounts,
        prior: base.prior,
        household: household_within(base.prior),
        comparisons: levels,
        calibration: Calibration::NONE,
        learnt: None,
        extras: base.extras,
        hints: Vec::new(),
        blocking: base.blocking,
        frequencies: base.frequencies,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_table_makes_a_model() {
        let base = Base {
            accounts: 1_000,
            prior: prior_within(1_000),
            extras: vec![ExtraKind::Text],
            ..Base::default()
        };
        let model = model(base).expect("the shipped table is complete");
        let again = Model::from_json(model.to_json().as_bytes()).expect("it can be read back");
        assert_eq!(again.terms(), model.terms());
    }
}
