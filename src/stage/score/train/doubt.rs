//! What contradicts a pair is not learnt from pairs that were let pass for it.

use super::em::Fit;
use crate::stage::compare::{Comparison, ComparisonLevel, Gamma, Stance, levels};

/// How many times less likely than by the fit a pair is of one person where a contradiction weighs
/// what the expert guessed, by comparison and level.
///
/// Namesakes differ in the birth date and agree in the name, and so do the accounts of a person
/// whose birth date was written down wrongly. If a base has many namesakes, each round would take a
/// few more of them for the latter, find that birth dates are often wrong, and let the next ones
/// pass. So a level that speaks against one person is counted in pairs that would be taken for one
/// person's if it weighed as much as before anything was learnt: what else they have in common has
/// to say so.
pub(super) struct Doubt {
    factors: Vec<Vec<f64>>,
}

impl Doubt {
    pub(super) fn of(fit: &Fit, start: &Fit, extras: usize) -> Self {
        let extras = (0..extras).map(|at| Comparison::Extra(at as u8));
        let all = Comparison::FIXED.iter().copied().chain(extras);
        let of_comparison = |comparison| {
            let (known, guesses) = (
                &fit.comparisons[&comparison],
                &start.comparisons[&comparison],
            );
            let of_level = |level: &ComparisonLevel| match level.stance {
                Stance::Differs => (guesses[level.name].m / known[level.name].m).min(1.0),
                _ => 1.0,
            };
            levels(comparison).iter().map(of_level).collect()
        };
        Doubt {
            factors: all.map(of_comparison).collect(),
        }
    }

    /// The probability that a pair is one person's, as far as this level of it may be learnt from
    /// that.
    pub(super) fn of_level(&self, comparison: Comparison, gamma: Gamma, same: f64) -> f64 {
        let Some(at) = usize::from(gamma.0).checked_sub(1) else {
            return same;
        };
        let factor = self.factors[comparison.index()][at];
        same * factor / (same * factor + 1.0 - same)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::compare::library::birth_date;
    use crate::stage::score::starting;

    #[test]
    fn a_contradiction_that_passes_more_often_than_guessed_needs_more() {
        let start = Fit::start(1e-6, 1e-5, starting::comparisons(&[]));
        let mut fit = start.clone();
        let dates = fit.comparisons.get_mut(&Comparison::BirthDate);
        for terms in dates.expect("birth dates").values_mut() {
            terms.m *= 4.0;
        }
        let doubt = Doubt::of(&fit, &start, 0);
        let of = |level, same| doubt.of_level(Comparison::BirthDate, Gamma::level(level), same);
        assert!((of(birth_date::DIFFERENT, 0.5) - 0.2).abs() < 1e-12);
        assert_eq!(of(birth_date::DIFFERENT, 1.0), 1.0);
        assert_eq!(of(birth_date::EQUAL, 0.5), 0.5);
        assert_eq!(
            doubt.of_level(Comparison::BirthDate, Gamma::MISSING, 0.5),
            0.5
        );
        assert_eq!(
            doubt.of_level(Comparison::GivenName, Gamma::level(0), 0.5),
            0.5
        );
    }
}
