//! Learns m, u, h and the priors from unlabelled pairs, starting from what an expert would guess.
//!
//! Three kinds of pair are told apart: accounts of one person, of two people of one household, and
//! of two people who have nothing to do with each other. Expectation-maximisation shares each
//! candidate pair out among them and counts the levels again; the levels of strangers come from
//! pairs drawn at random.

pub mod counts;
pub mod em;
mod doubt;
mod learn;
pub mod calibrate;
pub mod blocked;
pub mod shape;
pub mod plausible;
mod kin;

pub use blocked::RuleSet;
pub use em::{Fit, Observed, train};

use crate::stage::compare::{Comparison, Gammas};

/// A candidate pair: how it agrees, and what made it a candidate.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub gammas: Gammas,
    /// By how many rules that look at different things it was found, 1 to 3; 0 where no more than
    /// one could have found it.
    pub(super) finds: u8,
    /// [`RuleSet::blind_to`], of the rules that find the pair.
    blind_to: u64,
    /// The two share more than a place, so that they may be of one household.
    pub(super) may_be_kin: bool,
    /// Father and son by all that the two say.
    pub(super) are_generations: bool,
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
        Candidate {
            finds: finds as u8,
            blind_to: found_by.blind_to(),
            may_be_kin: kin::may_be(&gammas),
            are_generations: kin::are_generations(&gammas),
            gammas,
            stands_for,
            label,
        }
    }

    /// Whether a rule that looks at other things than this comparison finds the pair.
    pub(super) fn is_found_without(&self, comparison: Comparison) -> bool {
        // A rule looks at all extra columns or at none, and the highest bit stands for those beyond.
        self.blind_to >> comparison.index().min(u64::BITS as usize - 1) & 1 == 1
    }
}
