//! Learns m, u, h and the priors from unlabelled pairs, starting from what an expert would guess.
//!
//! Three kinds of pair are told apart: accounts of one person, of two people of one household, and
//! of two people who have nothing to do with each other. Expectation-maximisation shares each
//! candidate pair out among them and counts the levels again; the levels of strangers come from
//! pairs drawn at random.

pub mod counts;
pub mod em;
mod learn;
pub mod calibrate;
pub mod blocked;
pub mod shape;

pub use blocked::RuleSet;
pub use em::{Fit, Observed, train};

use crate::stage::compare::Gammas;

/// A candidate pair: how it agrees, and every blocking rule that finds it.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub gammas: Gammas,
    pub found_by: RuleSet,
    /// How many candidate pairs this one stands for in the sample.
    pub stands_for: f64,
    /// What an analyst or a truth file says of it: one person, or not.
    pub label: Option<bool>,
}
