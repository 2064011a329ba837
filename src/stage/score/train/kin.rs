//! Tells who may be of one household from neighbours, who share a place and nothing else.

use crate::stage::compare::library::birth_date;
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

/// What father and son of one name share beside it.
const OF_A_HOME: [Comparison; 4] = [
    Comparison::Street,
    Comparison::Phone,
    Comparison::Email,
    Comparison::Device,
];

/// Whether the two say that they are of two generations, and share what a family shares.
///
/// A father and a son of one name agree in nearly all that one person's accounts agree in. Taken for one
/// person where there are many of them, they would teach that a person's birth dates are a generation
/// apart, and his suffixes two.
pub fn are_generations(gammas: &Gammas) -> bool {
    let agrees = |comparison: &Comparison| gammas.stance(*comparison) == Some(Stance::Agrees);
    let proven = [Comparison::NationalNumber, Comparison::Document];
    let is_apart = gammas.gamma(Comparison::BirthDate)
        == Gamma::level(birth_date::GENERATION_APART)
        || gammas.stance(Comparison::NameSuffix) == Some(Stance::Differs);
    is_apart && OF_A_HOME.iter().any(agrees) && !proven.iter().any(agrees)
}

/// Whether the two share more than a place. Where many live at one address (a tower, a company's
/// seat) neighbours outnumber households by far, and would teach what a household is.
pub fn may_be(gammas: &Gammas) -> bool {
    let agrees = |comparison: &Comparison| gammas.stance(*comparison) == Some(Stance::Agrees);
    SHARED.iter().any(agrees) || gammas.gamma(Comparison::Name) != Gamma::MISSING
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::compare::{Agreement, levels};

    fn at(gammas: Gammas, comparison: Comparison, name: &str) -> Gammas {
        let at = levels(comparison)
            .iter()
            .position(|level| level.name == name);
        gammas.with(comparison, Agreement::level(at.expect("a level")))
    }

    #[test]
    fn father_and_son_share_their_home() {
        let apart = at(Gammas::missing(), Comparison::BirthDate, "generation_apart");
        assert!(!are_generations(&apart));
        let home = at(apart.clone(), Comparison::Phone, "equal");
        assert!(are_generations(&home));
        assert!(!are_generations(&at(home, Comparison::Document, "equal")));
        let suffixes = at(Gammas::missing(), Comparison::NameSuffix, "conflict");
        assert!(are_generations(&at(
            suffixes,
            Comparison::Street,
            "same_door"
        )));
        let dates = at(Gammas::missing(), Comparison::BirthDate, "different");
        assert!(!are_generations(&at(
            dates,
            Comparison::Street,
            "same_door"
        )));
    }
}
