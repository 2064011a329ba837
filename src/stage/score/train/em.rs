//! Expectation-maximisation over candidate pairs, held to what is known before.

use super::counts::{LevelCounts, Share};
use super::doubt::Doubt;
use super::{Candidate, learn, plausible};
use crate::stage::compare::{Comparison, Gammas};
use crate::stage::score::{LevelTable, ModelError, Weights};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Pairs of a base, from which a model learns.
pub struct Observed<'a> {
    /// Pairs of accounts drawn at random.
    pub random: &'a [Gammas],
    /// A sample of the candidate pairs.
    pub candidates: &'a [Candidate],
    /// All pairs of the base that could be asked for.
    pub pairs: f64,
    /// Probability that the highest level of a comparison holds for two accounts at random, from
    /// the exact frequencies of values: an upper bound of u where agreement is too rare to be
    /// sampled.
    pub collisions: &'a BTreeMap<Comparison, f64>,
    /// Bits of surprise in an average agreement, for comparisons whose starting levels give one
    /// of their own.
    pub usual: &'a BTreeMap<Comparison, f64>,
    /// No more bits of surprise are in an average agreement, by how often values are met at all: where
    /// two tables write names in two scripts, none are equal across them, and they are no rarer for it.
    pub usual_at_most: &'a BTreeMap<Comparison, f64>,
}

/// What was learnt.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    pub prior: f64,
    pub household: f64,
    pub comparisons: LevelTable,
    /// For each comparison, how many pairs of one person told how often its levels hold.
    pub same_person: BTreeMap<Comparison, f64>,
    /// Pairs of one person among the candidates, by the last count.
    pub matches: f64,
    /// The same pairs by how many independent rules find them: once, twice.
    pub found_once: f64,
    pub found_twice: f64,
    pub rounds: u32,
}

impl Fit {
    /// What is known before any pair was seen.
    pub fn start(prior: f64, household: f64, comparisons: LevelTable) -> Fit {
        Fit {
            prior,
            household,
            comparisons,
            same_person: BTreeMap::new(),
            matches: 0.0,
            found_once: 0.0,
            found_twice: 0.0,
            rounds: 0,
        }
    }

    /// Pairs of one person that no blocking rule finds, at least: if few of the pairs that are
    /// found once are found twice, many are not found at all. Pairs of which there is too little
    /// to be found twice tell nothing of it; `None` where all pairs are such.
    ///
    /// Source: Chao 1987, "Estimating the population size for capture-recapture data with unequal
    /// catchability", with the correction for small counts.
    pub fn missed(&self) -> Option<f64> {
        let tells = self.found_twice >= 1.0 || self.found_once < 1.0;
        let once = self.found_once;
        tells.then(|| once * (once - 1.0).max(0.0) / (2.0 * (self.found_twice + 1.0)))
    }
}

/// At most this many rounds; most tables settle in ten.
const ROUNDS: u32 = 25;

/// Settled when no prior has moved by more than this share of itself.
const SETTLED: f64 = 1e-3;

/// In this many first rounds the levels of strangers are counted again, without the pairs that by
/// then look like one person's.
const ROUNDS_OF_U: u32 = 4;

/// Learns from the pairs of a base, starting from `start`. Fails only if `start` is no model.
///
/// A fit that makes no sense has taken what many strangers have in common for a person. It is made
/// again with what identifies a person left as it was guessed, which strangers do not meet.
pub fn train(start: &Fit, observed: &Observed<'_>) -> Result<Fit, ModelError> {
    let (free, _) = learn_beside(start, observed, &[])?;
    if !plausible::is_doubtful(&free) {
        return Ok(free);
    }
    let (held, taught) = learn_beside(start, observed, &plausible::IDENTIFYING)?;
    let makes_more_sense = match plausible::fault(&free) {
        Some(_) => plausible::fault(&taught).is_none(),
        None => !plausible::is_doubtful(&taught),
    };
    Ok(if makes_more_sense { held } else { free })
}

/// The fit, in which how often the accounts of one person agree in the comparisons `held` is left
/// as it was guessed, and the same with what the pairs say of those too.
fn learn_beside(
    start: &Fit,
    observed: &Observed<'_>,
    held: &[Comparison],
) -> Result<(Fit, Fit), ModelError> {
    let extras = start.comparisons.len() - Comparison::FIXED.len();
    let (mut fit, mut taught) = (start.clone(), start.clone());
    let mut candidates: Vec<&Candidate> = observed.candidates.iter().collect();
    let all: f64 = sum(observed
        .candidates
        .iter()
        .map(|candidate| candidate.stands_for));
    for round in 1..=ROUNDS {
        let priors = (fit.prior, fit.household);
        let weights = Weights::new(priors, &fit.comparisons, extras)?;
        if round == ROUNDS_OF_U {
            candidates.retain(|candidate| is_in_doubt(&weights, candidate));
        }
        let doubt = Doubt::of(&fit, start, extras);
        let counted = count((&weights, &doubt), &candidates, extras);
        if round <= ROUNDS_OF_U {
            let strangers = count_strangers(&weights, observed.random, extras);
            learn::u(&mut fit.comparisons, start, &strangers, observed);
        }
        learn::priors(&mut fit, start, (observed.pairs, all), &counted);
        learn::levels_of_kinds(&mut fit, start, &counted);
        fit.rounds = round;
        taught = fit.clone();
        learn::hold(&mut fit, start, held);
        let moved = |old: f64, new: f64| (new / old - 1.0).abs() > SETTLED;
        if round > ROUNDS_OF_U && !moved(priors.0, fit.prior) && !moved(priors.1, fit.household) {
            break;
        }
    }
    learn::finish(&mut fit, start);
    Ok((fit, taught))
}

/// One round's count of the candidates.
pub(super) struct Counted {
    /// Levels among pairs of one person, by pairs that a rule blind to the comparison found.
    pub same: LevelCounts,
    pub household: LevelCounts,
    pub matches: Share,
    pub households: Share,
    /// Pairs of one person by how many independent rules find them: once, twice, more often.
    pub found: [Share; 3],
}

fn count(
    (weights, doubt): (&Weights, &Doubt),
    candidates: &[&Candidate],
    extras: usize,
) -> Counted {
    let empty = || Counted::of(LevelCounts::new(extras), LevelCounts::new(extras));
    let one = |mut counted: Counted, candidate: &&Candidate| {
        let (same, household) = match (candidate.label, shares(weights, &candidate.gammas)) {
            (Some(true), _) => (1.0, 0.0),
            (None, shares) if !candidate.are_generations => shares,
            (_, (same, household)) => (0.0, household / (1.0 - same).max(1e-9)),
        };
        let counts = |share: f64| match share >= TELLING {
            true => share * candidate.stands_for,
            false => 0.0,
        };
        let household = if candidate.may_be_kin { household } else { 0.0 };
        let likely = same;
        let (same, household) = (counts(same), counts(household));
        counted.matches.add(same);
        counted.households.add(household);
        if let Some(finds) = usize::from(candidate.finds).checked_sub(1) {
            counted.found[finds].add(same);
        }
        if same + household > 0.0 {
            for (comparison, agreement) in candidate.gammas.iter() {
                if candidate.is_found_without(comparison) {
                    let same = counts(doubt.of_level(comparison, agreement.gamma, likely));
                    counted.same.add(comparison, agreement.gamma, same);
                    counted
                        .household
                        .add(comparison, agreement.gamma, household);
                }
            }
        }
        counted
    };
    let chunks = candidates.par_chunks(4_096);
    let counts = chunks.map(|chunk| chunk.iter().fold(empty(), one));
    counts.reduce(empty, Counted::merge)
}

/// Whether a pair could still come to teach something: most candidates are strangers beyond doubt,
/// and looking at them again in every round would cost most of the time.
fn is_in_doubt(weights: &Weights, candidate: &Candidate) -> bool {
    let (same, household) = shares(weights, &candidate.gammas);
    candidate.label.is_some() || same + household >= TELLING * 1e-4
}

/// Whole numbers of pairs, so that the order of the sum does not matter.
fn sum(pairs: impl Iterator<Item = f64>) -> f64 {
    let mut sum = Share::default();
    pairs.for_each(|pairs| sum.add(pairs));
    sum.get()
}

/// A pair that is less likely than this to be of a kind teaches nothing about the kind. Without
/// the bound the small shares of very many strangers outweigh the few pairs in question, and the
/// class drifts off to whatever strangers have in common.
const TELLING: f64 = 0.1;

impl Counted {
    /// Levels alone.
    pub(super) fn of(same: LevelCounts, household: LevelCounts) -> Self {
        Counted {
            same,
            household,
            matches: Share::default(),
            households: Share::default(),
            found: [Share::default(); 3],
        }
    }

    fn merge(mut self, other: Counted) -> Counted {
        self.same = self.same.merge(other.same);
        self.household = self.household.merge(other.household);
        self.matches.merge(other.matches);
        self.households.merge(other.households);
        for (ours, theirs) in self.found.iter_mut().zip(other.found) {
            ours.merge(theirs);
        }
        self
    }
}

/// Probability that a pair is one person's, and that it is of two people of one household.
fn shares(weights: &Weights, gammas: &Gammas) -> (f64, f64) {
    let (score, household) = weights.score_and_household(gammas);
    let same = score.probability().0;
    (same, (1.0 - same) / (1.0 + (-household.bits).exp2()))
}

fn count_strangers(weights: &Weights, random: &[Gammas], extras: usize) -> LevelCounts {
    let one = |mut counts: LevelCounts, gammas: &Gammas| {
        let (same, household) = shares(weights, gammas);
        for (comparison, agreement) in gammas.iter() {
            counts.add(comparison, agreement.gamma, 1.0 - same - household);
        }
        counts
    };
    let chunks = random.par_chunks(4_096);
    let counts = chunks.map(|chunk| chunk.iter().fold(LevelCounts::new(extras), one));
    counts.reduce(|| LevelCounts::new(extras), LevelCounts::merge)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::score::starting;

    #[test]
    fn nothing_is_said_of_missed_pairs_where_nothing_tells() {
        let missed = |found_once, found_twice| {
            let start = Fit::start(1e-6, 1e-5, starting::comparisons(&[]));
            let fit = Fit {
                found_once,
                found_twice,
                ..start
            };
            fit.missed()
        };
        assert_eq!(missed(0.0, 0.0), Some(0.0));
        assert_eq!(missed(100.0, 0.0), None);
        assert_eq!(missed(10.0, 9.0), Some(4.5));
    }
}
