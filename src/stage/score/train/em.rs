//! Expectation-maximisation over candidate pairs, held to what is known before.

use super::blocked::RuleSet;
use super::counts::{LevelCounts, Share};
use super::{Candidate, shape};
use crate::stage::compare::{Comparison, Gammas, levels};
use crate::stage::score::{LevelTable, LevelTerms, ModelError, Weights};
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
}

/// What was learnt.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    pub prior: f64,
    pub household: f64,
    pub comparisons: LevelTable,
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
            matches: 0.0,
            found_once: 0.0,
            found_twice: 0.0,
            rounds: 0,
        }
    }
}

/// At most this many rounds; most tables settle in ten.
const ROUNDS: u32 = 25;

/// Settled when no prior has moved by more than this share of itself.
const SETTLED: f64 = 1e-3;

/// In this many first rounds the levels of strangers are counted again, without the pairs that by
/// then look like one person's.
const ROUNDS_OF_U: u32 = 4;

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

/// Learns from the pairs of a base, starting from `start`. Fails only if `start` is no model.
pub fn train(start: &Fit, observed: &Observed<'_>) -> Result<Fit, ModelError> {
    let extras = start.comparisons.len() - Comparison::FIXED.len();
    let mut fit = start.clone();
    for round in 1..=ROUNDS {
        let priors = (fit.prior, fit.household);
        let weights = Weights::new(priors, &fit.comparisons, extras)?;
        let counted = count(&weights, observed, extras);
        if round <= ROUNDS_OF_U {
            let strangers = count_strangers(&weights, observed.random, extras);
            learn_u(&mut fit.comparisons, start, &strangers, observed);
        }
        learn_priors(&mut fit, start, observed, &counted);
        learn_levels(&mut fit.comparisons, start, &counted);
        fit.rounds = round;
        let moved = |old: f64, new: f64| (new / old - 1.0).abs() > SETTLED;
        if round > ROUNDS_OF_U && !moved(priors.0, fit.prior) && !moved(priors.1, fit.household) {
            break;
        }
    }
    finish(&mut fit, start);
    Ok(fit)
}

/// One round's count of the candidates.
struct Counted {
    /// Levels among pairs of one person, by pairs that a rule blind to the comparison found.
    same: LevelCounts,
    household: LevelCounts,
    all: Share,
    matches: Share,
    households: Share,
    found: [Share; 3],
}

fn count(weights: &Weights, observed: &Observed<'_>, extras: usize) -> Counted {
    let blind: Vec<RuleSet> = (0..Comparison::FIXED.len() + extras)
        .map(|at| RuleSet::blind_to(at_index(at)))
        .collect();
    let empty = || Counted {
        same: LevelCounts::new(extras),
        household: LevelCounts::new(extras),
        all: Share::default(),
        matches: Share::default(),
        households: Share::default(),
        found: [Share::default(); 3],
    };
    let one = |mut counted: Counted, candidate: &Candidate| {
        let (same, household) = shares(weights, &candidate.gammas);
        let counts = |share: f64| match share >= TELLING {
            true => share * candidate.stands_for,
            false => 0.0,
        };
        let (same, household) = (counts(same), counts(household));
        counted.all.add(candidate.stands_for);
        counted.matches.add(same);
        counted.households.add(household);
        let finds = candidate.found_by.independent_finds().clamp(1, 3);
        counted.found[finds as usize - 1].add(same);
        if same + household > 0.0 {
            for (comparison, agreement) in candidate.gammas.iter() {
                let gamma = agreement.gamma;
                if candidate.found_by.intersects(blind[comparison.index()]) {
                    counted.same.add(comparison, gamma, same);
                }
                counted.household.add(comparison, gamma, household);
            }
        }
        counted
    };
    let chunks = observed.candidates.par_chunks(4_096);
    let counts = chunks.map(|chunk| chunk.iter().fold(empty(), one));
    counts.reduce(empty, Counted::merge)
}

/// A pair that is less likely than this to be of a kind teaches nothing about the kind. Without
/// the bound the small shares of very many strangers outweigh the few pairs in question, and the
/// class drifts off to whatever strangers have in common.
const TELLING: f64 = 0.1;

impl Counted {
    fn merge(mut self, other: Counted) -> Counted {
        self.same = self.same.merge(other.same);
        self.household = self.household.merge(other.household);
        self.all.merge(other.all);
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
    let same = weights.score(gammas).probability().0;
    let household = weights.household_fit(gammas).bits;
    (same, (1.0 - same) / (1.0 + (-household).exp2()))
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

fn at_index(at: usize) -> Comparison {
    let extra = || Comparison::Extra((at - Comparison::FIXED.len()) as u8);
    Comparison::FIXED.get(at).copied().unwrap_or_else(extra)
}

/// The expert's guess is one sighting in 1/guess pairs: a level that was never met keeps nearly
/// the guess until so many pairs have been seen.
fn posterior(seen: f64, out_of: f64, guess: f64) -> f64 {
    (seen + 1.0) / (out_of + 1.0 / guess)
}

fn learn_priors(fit: &mut Fit, start: &Fit, observed: &Observed<'_>, counted: &Counted) {
    let most = (counted.all.get() / observed.pairs).clamp(f64::MIN_POSITIVE, 0.5);
    let learn = |share: Share, guess: f64| posterior(share.get(), observed.pairs, guess).min(most);
    fit.matches = counted.matches.get();
    fit.found_once = counted.found[0].get();
    fit.found_twice = counted.found[1].get();
    fit.prior = learn(counted.matches, start.prior).max(start.prior * 1e-3);
    fit.household = learn(counted.households, start.household).max(start.household * 1e-3);
}

fn learn_u(table: &mut LevelTable, start: &Fit, strangers: &LevelCounts, observed: &Observed<'_>) {
    for (comparison, known) in table.iter_mut() {
        let seen = strangers.of(*comparison);
        let out_of: f64 = seen.iter().sum();
        if out_of == 0.0 {
            continue;
        }
        let names = levels(*comparison).iter().map(|level| level.name);
        for (name, seen) in names.zip(&seen) {
            let guess = start.comparisons[comparison][name].u;
            if let Some(terms) = known.get_mut(name) {
                terms.u = posterior(*seen, out_of, guess);
            }
        }
        if let Some(usual) = observed.usual.get(comparison) {
            let own = known.values_mut().filter(|terms| terms.usual.is_some());
            own.for_each(|terms| terms.usual = Some(*usual));
        }
        let top = levels(*comparison).last().map_or("", |level| level.name);
        if let (Some(exact), Some(terms)) =
            (observed.collisions.get(comparison), known.get_mut(top))
        {
            terms.u = terms.u.min(exact.max(f64::MIN_POSITIVE));
        }
    }
}

fn learn_levels(table: &mut LevelTable, start: &Fit, counted: &Counted) {
    for (comparison, known) in table.iter_mut() {
        let guesses = &start.comparisons[comparison];
        let seen = (counted.same.of(*comparison), EXPERT_PAIRS);
        let m = learnt(*comparison, seen, |name| guesses[name].m);
        let seen = (counted.household.of(*comparison), EXPERT_HOUSEHOLDS);
        let h = learnt(*comparison, seen, |name| {
            guesses[name].h.unwrap_or(guesses[name].u)
        });
        for (at, level) in levels(*comparison).iter().enumerate() {
            let Some(terms) = known.get_mut(level.name) else {
                continue;
            };
            terms.m = m[at];
            if terms.h.is_some() && !NOT_A_HOUSEHOLDS.contains(comparison) {
                terms.h = Some(h[at]);
            }
        }
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

fn finish(fit: &mut Fit, start: &Fit) {
    for (comparison, known) in &mut fit.comparisons {
        let guesses = &start.comparisons[comparison];
        let mut all: Vec<(LevelTerms, &mut LevelTerms)> = known
            .iter_mut()
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
