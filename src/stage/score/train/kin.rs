//! Tells who may be of one household from neighbours, who share a place and nothing else.

use crate::stage::compare::{Comparison, Gamma, Gammas, Stance};

/// What people of one household share beside a place; a whole name tells of a shared surname in
/// levels of its own.
const SHARED: [Comparison; 5] = [
    Comparison::FamilyName,
    Comparison::Phone,
    Comparison::Email,
    Comparison::Device,
    Comparison::Document,
];

/// Whether the two share more than a place. Where many live at one address (a tower, a company's
/// seat) neighbours outnumber households by far, and would teach what a household is.
pub fn may_be(gammas: &Gammas) -> bool {
    let agrees = |comparison: &Comparison| gammas.stance(*comparison) == Some(Stance::Agrees);
    SHARED.iter().any(agrees) || gammas.gamma(Comparison::Name) != Gamma::MISSING
}
