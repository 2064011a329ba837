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
pub mod plausible;
mod kin;

pub use blocked::RuleSet;
pub use em::{Fit, Observed, train};

use crate::stage::compare::Gammas;

/// A candidate pair: how it agrees, and what made it a candidate.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub gammas: Gammas,
    /// By how many rules that look at different things it was found, 1 to 3; 0 where no more than
    /// one could have found it.
    pub(super) finds: u8,
    /// Bit `n`: a rule that does not look at the comparison of index `n` finds the pair.
    pub(super) found_blindly: u64,
    /// The two share more than a place, so that they may be of one household.
    pub(super) may_be_kin: bool,
    /// How many candidate pairs this one stands for in the sample.
    pub stands_for: f64,
    /// What an analyst or a truth file says of it: one person, or not.
    pub label: Option<bool>,
}

impl Candidate {
    /// `found_by` are all of these `rules` that find the pair.
    pub fn new(
        gammas: Gammas,
        (found_by, rules): (RuleSet, RuleSet),
        stands_for: f64,
        label: Option<bool>,
    ) -> Self {
        let finds = match rules.that_could_find(&gammas).independent_finds() {
            0 | 1 => 0,
            _ => found_by.independent_finds().clamp(1, 3),
        };
        let comparisons = gammas.iter().map(|(comparison, _)| comparison);
        let blindly = comparisons
            .filter(|comparison| found_by.has_one_blind_to(*comparison))
            .fold(0, |bits, comparison| bits | 1 << (comparison.index() % 64));
        Candidate {
            finds: finds as u8,
            found_blindly: blindly,
            may_be_kin: kin::may_be(&gammas),
            gammas,
            stands_for,
            label,
        }
    }
}
