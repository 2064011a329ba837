//! What would clear a flag: evidence that can be obtained, least effort first, each one rescored.

use crate::stage::compare::{Agreement, Comparison, Gammas, Stance, levels};
use crate::stage::decide::{Policy, Verdict};
use crate::stage::score::Model;

/// Evidence that a customer can supply, and the outcome that would tell two people apart.
struct Remedy {
    code: &'static str,
    comparison: Comparison,
    /// The level that would hold if they are two people.
    outcome: &'static str,
}

/// By effort: what can be typed first, then what must be shown.
const REMEDIES: &[Remedy] = &[
    Remedy {
        code: "second_surname",
        comparison: Comparison::FamilyName,
        outcome: "second_surname_conflict",
    },
    Remedy {
        code: "birth_place",
        comparison: Comparison::BirthPlace,
        outcome: "different",
    },
    Remedy {
        code: "national_number",
        comparison: Comparison::NationalNumber,
        outcome: "different_certain",
    },
];

/// The first remedy that would clear the flag if its outcome told the two apart; empty if none
/// would. A remedy is offered only where that evidence is missing or open today.
pub fn clears_with(model: &Model, policy: &Policy, gammas: &Gammas) -> &'static str {
    let clears = |remedy: &&Remedy| {
        let obtainable = matches!(gammas.stance(remedy.comparison), None | Some(Stance::Open));
        obtainable && would_clear(model, policy, gammas, remedy)
    };
    REMEDIES
        .iter()
        .find(clears)
        .map_or("", |remedy| remedy.code)
}

fn would_clear(model: &Model, policy: &Policy, gammas: &Gammas, remedy: &Remedy) -> bool {
    let mut outcomes = levels(remedy.comparison).iter();
    let Some(at) = outcomes.position(|level| level.name == remedy.outcome) else {
        return false;
    };
    let then = gammas.clone().with(remedy.comparison, Agreement::level(at));
    let probability = model.score(&then).probability();
    policy.decide(probability, &then).verdict == Verdict::Clear
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_is_a_level() {
        for remedy in REMEDIES {
            assert!(
                levels(remedy.comparison)
                    .iter()
                    .any(|level| level.name == remedy.outcome),
                "{} has no level {}",
                remedy.comparison,
                remedy.outcome
            );
        }
    }
}
