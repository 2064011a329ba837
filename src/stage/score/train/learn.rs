//! What one count of the pairs teaches: the priors, u, m and h, held to the expert's guess.

use super::counts::{LevelCounts, Share};
use super::em::{Counted, Fit, Observed};
use super::shape;
use crate::stage::compare::{Comparison, levels};
use crate::stage::score::{LevelTable, LevelTerms};

/// The expert's guess of m counts as this many pairs.
const EXPERT_PAIRS: f64 = 50.0;

/// The expert's guess of h counts as this many pairs: what a household is, is known better than
/// what one base's errors are.
const EXPERT_HOUSEHOLDS: f64 = 300.0;

/// In these, two people of one household differ as any two relatives do; learning it from the
/// base would take its dirtiest duplicates for relatives.
const NOT_A_HOUSEHOLDS: [Comparison; 4] = [
    Comparison::GivenName,
    Comparison::Name,
    Comparison::BirthDate,
    Comparison::Sex,
];

/// Of so many expected agreements, a share of one in [`HARDLY_ANY`] is no accident.
const ENOUGH: f64 = 4.0;
const HARDLY_ANY: f64 = 8.0;

/// The expert's guess is one sighting in 1/guess pairs: a level that was never met keeps nearly
/// the guess until so many pairs have been seen.
fn posterior(seen: f64, out_of: f64, guess: f64) -> f64 {
    (seen + 1.0) / (out_of + 1.0 / guess)
}

/// The share of pairs that are one person's, and of one household.
///
/// `pairs` are all pairs that could be asked for, and how many of them are candidates: there can
/// be no more of one person than blocking can have found.
pub(super) fn priors(fit: &mut Fit, start: &Fit, pairs: (f64, f64), counted: &Counted) {
    let (all, candidates) = pairs;
    let most = (candidates / all).clamp(f64::MIN_POSITIVE, 0.5);
    let learn = |share: Share, guess: f64| posterior(share.get(), all, guess).min(most);
    fit.matches = counted.matches.get();
    fit.found_once = counted.found[0].get();
    fit.found_twice = counted.found[1].get();
    fit.prior = learn(counted.matches, start.prior).max(start.prior * 1e-3);
    fit.household = learn(counted.households, start.household).max(start.household * 1e-3);
}

/// How often strangers stand at each level. The levels at which none was met are one level to
/// the posterior, and share what it leaves them as the expert would: each on its own would be
/// thought as frequent as the sample is small.
pub(super) fn u(
    table: &mut LevelTable,
    start: &Fit,
    strangers: &LevelCounts,
    observed: &Observed<'_>,
) {
    for (comparison, known) in table.iter_mut() {
        let seen = strangers.of(*comparison);
        let out_of: f64 = seen.iter().sum();
        if out_of == 0.0 {
            continue;
        }
        let names = levels(*comparison).iter().map(|level| level.name);
        let guesses = &start.comparisons[comparison];
        let never = names.clone().zip(&seen);
        let never = never.filter(|(name, seen)| {
            let guess = &guesses[*name];
            **seen == 0.0 && !guess.kept && !guess.conditional
        });
        let never: f64 = never.map(|(name, _)| guesses[name].u).sum();
        for (name, seen) in names.zip(&seen) {
            let guess = guesses[name].u;
            if let Some(terms) = known.get_mut(name).filter(|terms| !terms.kept) {
                terms.u = match *seen > 0.0 || terms.conditional {
                    true => posterior(*seen, out_of, guess),
                    false => posterior(0.0, out_of, never) * guess / never,
                };
            }
        }
        let top = levels(*comparison).last().map_or("", |level| level.name);
        if let Some(usual) = observed.usual.get(comparison) {
            let own = known.iter_mut();
            let own = own.filter(|(name, terms)| *name != top && terms.usual.is_some());
            own.for_each(|(_, terms)| terms.usual = Some(*usual));
        }
        if let (Some(exact), Some(terms)) =
            (observed.collisions.get(comparison), known.get_mut(top))
        {
            terms.u = terms.u.min(exact.max(f64::MIN_POSITIVE));
        }
        if let (Some(most), Some(terms)) =
            (observed.usual_at_most.get(comparison), known.get_mut(top))
        {
            let expected = out_of * (-most).exp2();
            let met = seen.last().copied().unwrap_or_default();
            let is_hidden = expected >= ENOUGH && met * HARDLY_ANY < expected;
            terms.usual = is_hidden.then_some(*most);
        }
    }
}

/// How often two accounts of one person, and two people of one household, stand at each level.
pub(super) fn levels_of_kinds(fit: &mut Fit, start: &Fit, counted: &Counted) {
    for (comparison, known) in &mut fit.comparisons {
        let guesses = &start.comparisons[comparison];
        let seen = counted.same.of(*comparison);
        fit.same_person.insert(*comparison, seen.iter().sum());
        let m = learnt(*comparison, (seen, EXPERT_PAIRS), |name| {
            as_rare(&guesses[name], known[name].u, guesses[name].m)
        });
        let seen = (counted.household.of(*comparison), EXPERT_HOUSEHOLDS);
        let h = learnt(*comparison, seen, |name| {
            let guess = guesses[name].h.unwrap_or(guesses[name].u);
            as_rare(&guesses[name], known[name].u, guess)
        });
        for (at, level) in levels(*comparison).iter().enumerate() {
            let terms = known.get_mut(level.name);
            let Some(terms) = terms.filter(|terms| !terms.kept) else {
                continue;
            };
            terms.m = m[at];
            let guess = &guesses[level.name];
            let held = NOT_A_HOUSEHOLDS.contains(comparison);
            terms.h = terms.h.map(|own| match held {
                // Relatives are not less alike than this base's strangers where they are more alike elsewhere.
                true if guess.h > Some(guess.u) => own.max(terms.u),
                true => own,
                false => h[at],
            });
        }
    }
}

/// Leaves how often the accounts of one person agree in these comparisons as it was guessed.
pub(super) fn hold(fit: &mut Fit, start: &Fit, held: &[Comparison]) {
    for comparison in held {
        let guesses = &start.comparisons[comparison];
        let known = fit.comparisons.entry(*comparison).or_default();
        for (name, terms) in known {
            terms.m = as_rare(&guesses[name], terms.u, guesses[name].m);
        }
        fit.same_person.insert(*comparison, 0.0);
    }
}

/// The guess of m or h where strangers stand at the level this often: of a conditional level the
/// expert knows the ratio, and of others how often it is.
fn as_rare(guesses: &LevelTerms, u: f64, guess: f64) -> f64 {
    match guesses.conditional {
        true => (guess * u / guesses.u).min(1.0),
        false => guess,
    }
}

/// The probabilities of the levels, by what was seen and what was guessed.
fn learnt(
    comparison: Comparison,
    (seen, expert): (Vec<f64>, f64),
    guess: impl Fn(&str) -> f64,
) -> Vec<f64> {
    let out_of: f64 = seen.iter().sum();
    let of_level = |(level, seen): (&&str, &f64)| {
        let guess = guess(level);
        posterior(seen + expert * guess, out_of + expert, guess)
    };
    let names: Vec<&str> = levels(comparison).iter().map(|level| level.name).collect();
    let guessed: f64 = names.iter().map(|name| guess(name)).sum();
    let raw: Vec<f64> = names.iter().zip(&seen).map(of_level).collect();
    let sum: f64 = raw.iter().sum();
    // The guesses need not add up to one: what they leave out is left out here too.
    raw.iter()
        .map(|p| (p / sum * guessed).clamp(f64::MIN_POSITIVE, 1.0))
        .collect()
}

/// Puts the weights in order and rounds what was learnt.
pub(super) fn finish(fit: &mut Fit, start: &Fit) {
    for (comparison, known) in &mut fit.comparisons {
        let guesses = &start.comparisons[comparison];
        let mut all: Vec<(LevelTerms, &mut LevelTerms)> = known
            .iter_mut()
            .filter(|(_, terms)| !terms.kept)
            .map(|(name, terms)| (guesses[name], terms))
            .collect();
        shape::rise(&mut all);
        for terms in known.values_mut() {
            terms.m = shape::rounded(terms.m);
            terms.u = shape::rounded(terms.u).min(1.0);
            terms.h = terms.h.map(shape::rounded);
        }
    }
    fit.prior = shape::rounded(fit.prior);
    fit.household = shape::rounded(fit.household);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::compare::Gamma;
    use crate::stage::compare::library::name::levels::whole;
    use crate::stage::compare::library::{birth_date, phone};
    use crate::stage::score::starting;
    use std::collections::BTreeMap;

    /// The starting model with the u of a base whose strangers were seen so.
    fn among(strangers: &LevelCounts, usual_at_most: &BTreeMap<Comparison, f64>) -> (Fit, Fit) {
        let start = Fit::start(1e-6, 1e-5, starting::comparisons(&[]));
        let mut fit = start.clone();
        let nothing = BTreeMap::new();
        let observed = Observed {
            random: &[],
            candidates: &[],
            pairs: 1e10,
            collisions: &nothing,
            usual: &nothing,
            usual_at_most,
        };
        u(&mut fit.comparisons, &start, strangers, &observed);
        (start, fit)
    }

    #[test]
    fn a_level_whose_condition_is_never_met_weighs_what_was_guessed() {
        let mut seen = LevelCounts::new(0);
        seen.add(Comparison::Phone, Gamma::level(phone::DIFFERENT), 1e5);
        let (start, mut fit) = among(&seen, &BTreeMap::new());
        let counted = Counted::of(LevelCounts::new(0), LevelCounts::new(0));
        levels_of_kinds(&mut fit, &start, &counted);
        let weight = |fit: &Fit, level: &str| {
            let terms = fit.comparisons[&Comparison::Phone][level];
            (terms.m / terms.u).log2()
        };
        assert!(weight(&fit, "of_many").abs() < 0.1);
        // A slip is not made rarer by how often the expert thought that many share a number.
        assert!(weight(&fit, "one_digit") < weight(&start, "one_digit") + 6.0);
    }

    #[test]
    fn names_that_meet_in_no_script_are_no_rarer_for_it() {
        let usual_beside = |equal: f64, most: f64| {
            let mut seen = LevelCounts::new(0);
            seen.add(Comparison::Name, Gamma::level(whole::UNRELATED), 1e5);
            seen.add(Comparison::Name, Gamma::level(whole::EQUAL), equal);
            let (_, fit) = among(&seen, &[(Comparison::Name, most)].into());
            fit.comparisons[&Comparison::Name]["equal"].usual
        };
        assert_eq!(usual_beside(0.0, 10.0), Some(10.0));
        assert_eq!(usual_beside(90.0, 10.0), None);
        assert_eq!(usual_beside(0.0, 18.0), None);
    }

    #[test]
    fn relatives_are_as_alike_as_strangers_at_least() {
        let mut seen = LevelCounts::new(0);
        let day = |level, pairs| (Comparison::BirthDate, Gamma::level(level), pairs);
        for (comparison, gamma, pairs) in
            [day(birth_date::DIFFERENT, 6e4), day(birth_date::EQUAL, 4e4)]
        {
            seen.add(comparison, gamma, pairs);
        }
        let (start, mut fit) = among(&seen, &BTreeMap::new());
        let counted = Counted::of(LevelCounts::new(0), LevelCounts::new(0));
        levels_of_kinds(&mut fit, &start, &counted);
        let equal = fit.comparisons[&Comparison::BirthDate]["equal"];
        assert!(equal.h >= Some(equal.u), "{equal:?}");
    }

    #[test]
    fn what_is_held_is_as_it_was_guessed() {
        let start = Fit::start(1e-6, 1e-5, starting::comparisons(&[]));
        let mut fit = start.clone();
        for known in fit.comparisons.values_mut() {
            known
                .values_mut()
                .for_each(|terms| (terms.m, terms.u) = (0.4, 0.3));
        }
        fit.same_person = [(Comparison::BirthDate, 100.0), (Comparison::Phone, 100.0)].into();
        hold(&mut fit, &start, &[Comparison::BirthDate]);
        for (name, terms) in &fit.comparisons[&Comparison::BirthDate] {
            let guess = start.comparisons[&Comparison::BirthDate][name];
            let m = match guess.conditional {
                true => (guess.m * 0.3 / guess.u).min(1.0),
                false => guess.m,
            };
            assert_eq!((terms.m, terms.u), (m, 0.3), "{name}");
        }
        let phone = fit.comparisons[&Comparison::Phone].values();
        assert!(phone.map(|terms| terms.m).all(|m| m == 0.4));
        assert_eq!(fit.same_person[&Comparison::BirthDate], 0.0);
        assert_eq!(fit.same_person[&Comparison::Phone], 100.0);
    }
}
