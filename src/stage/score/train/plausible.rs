//! Refuses a fit that makes no sense, whatever the likelihood says of it.

use super::em::Fit;
use crate::stage::compare::{Comparison, Stance, levels};

/// What identifies a person: whatever errors are made, two accounts of one person agree in each of
/// these more often than not.
pub const IDENTIFYING: [Comparison; 5] = [
    Comparison::GivenName,
    Comparison::FamilyName,
    Comparison::Name,
    Comparison::BirthDate,
    Comparison::NationalNumber,
];

/// A fit in which more than this share of a person's own accounts differ has learnt something else
/// than what makes a person.
const MOST_DIFFERING: f64 = 0.6;

/// Of birth dates, one in seven that no slip explains is more than anybody has seen. A base may be as
/// dirty as that, so that it is a reason to look for a better fit and none to refuse this one.
const MANY_OTHER_BIRTH_DATES: f64 = 0.15;

/// Whether another fit may make more sense.
pub fn is_doubtful(fit: &Fit) -> bool {
    let is_met = fit
        .same_person
        .get(&Comparison::BirthDate)
        .is_some_and(|n| *n >= 1.0);
    let of_birth_dates = || differing(fit, Comparison::BirthDate);
    fault(fit).is_some() || is_met && of_birth_dates() > MANY_OTHER_BIRTH_DATES
}

/// What the fit says cannot be, if anything.
pub fn fault(fit: &Fit) -> Option<Comparison> {
    let seen = |comparison: &Comparison| fit.same_person.get(comparison).is_some_and(|n| *n >= 1.0);
    IDENTIFYING
        .into_iter()
        .find(|comparison| seen(comparison) && differing(fit, *comparison) > MOST_DIFFERING)
}

fn differing(fit: &Fit, comparison: Comparison) -> f64 {
    let known = &fit.comparisons[&comparison];
    let all: f64 = known.values().map(|terms| terms.m).sum();
    let differs = levels(comparison)
        .iter()
        .filter(|level| level.stance == Stance::Differs);
    differs.map(|level| known[level.name].m).sum::<f64>() / all.max(f64::MIN_POSITIVE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::score::starting;

    #[test]
    fn a_person_who_always_differs_is_none() {
        let mut fit = Fit::start(1e-6, 1e-5, starting::comparisons(&[]));
        fit.same_person = [(Comparison::BirthDate, 100.0)].into();
        assert!(fault(&fit).is_none() && !is_doubtful(&fit));
        let dates = fit.comparisons.get_mut(&Comparison::BirthDate);
        let different = dates.and_then(|levels| levels.get_mut("different"));
        different.expect("a level").m = 0.5;
        assert!(fault(&fit).is_none() && is_doubtful(&fit));
        let dates = fit.comparisons.get_mut(&Comparison::BirthDate);
        let different = dates.and_then(|levels| levels.get_mut("different"));
        different.expect("a level").m = 5.0;
        assert_eq!(fault(&fit), Some(Comparison::BirthDate));
    }
}
