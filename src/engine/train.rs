//! Gathers the pairs of a base that a model learns from, and learns.

use super::Engine;
use super::freeze::Pairing;
use crate::record::frequency::Kind;
use crate::record::population::{Population, Row};
use crate::record::value::ValueHash;
use crate::stage::block::{BlockingRule, CandidatePair, Postings};
use crate::stage::compare::{Comparison, Gammas};
use crate::stage::score::train::calibrate::{self, Labelled};
use crate::stage::score::train::{self, Candidate, Fit, Observed, RuleSet};
use crate::stage::score::{Learnt, Model, ModelError, Terms};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Pairs of accounts drawn at random, to learn how often strangers agree.
const RANDOM_PAIRS: usize = 120_000;

/// Candidate pairs to learn from that belong to one rule: all those that share something telling,
/// and a sample of those that share a common name.
const PAIRS_OF_A_RULE: f64 = 20_000.0;

/// Comparisons of which the highest level means an equal value of one kind.
const EXACT: [(Comparison, Kind); 5] = [
    (Comparison::Phone, Kind::Phone),
    (Comparison::Email, Kind::Mailbox),
    (Comparison::Street, Kind::Door),
    (Comparison::Device, Kind::Device),
    (Comparison::IpAddress, Kind::IpAddress),
];

/// Two rows, the lower first, and whether they are one person's.
pub type Label = ((Row, Row), bool);

/// What there is to learn from.
#[derive(Clone, Copy)]
pub struct Lessons<'a> {
    pub population: &'a Population,
    /// The postings that the engine's blocking plan leaves.
    pub postings: &'a Postings,
    pub pairing: Pairing,
    /// Pairs that people have judged, sorted, if there are any.
    pub labels: &'a [Label],
}

/// A model learnt from a population: the engine's own, with weights that fit.
///
/// The result depends neither on the number of threads nor on the order of the rows.
pub fn train(engine: &Engine, lessons: Lessons<'_>) -> Result<Model, ModelError> {
    let Lessons {
        population,
        pairing,
        ..
    } = lessons;
    let terms = engine.model().terms();
    let places = Places::of(population, pairing);
    let compare = |(a, b): (Row, Row)| engine.compare(&population.view(a), &population.view(b));
    let random: Vec<Gammas> = places.random_pairs().into_par_iter().map(compare).collect();
    let candidates = candidates(engine, lessons, &places);
    let collisions: BTreeMap<Comparison, f64> = EXACT
        .iter()
        .filter_map(|(comparison, kind)| Some((*comparison, terms.frequencies.collision(*kind)?)))
        .collect();
    let cities = terms.frequencies.collision(Kind::City);
    let usual = cities.filter(|collision| *collision > 0.0);
    let usual = usual.map(|collision| (Comparison::Locality, -collision.log2()));
    let start = Fit::start(terms.prior, terms.household, terms.comparisons.clone());
    let fit = train::train(
        &start,
        &Observed {
            random: &random,
            candidates: &candidates,
            pairs: places.pairs(),
            collisions: &collisions,
            usual: &usual.into_iter().collect(),
        },
    )?;
    let learnt = Learnt {
        rounds: fit.rounds,
        matches: fit.matches.round(),
        missed: fit.missed().round(),
        same_person: fit
            .same_person
            .iter()
            .map(|(comparison, pairs)| (*comparison, pairs.round()))
            .collect(),
        labels: lessons.labels.len() as u64,
    };
    let fitted = Model::new(Terms {
        prior: fit.prior,
        household: fit.household,
        comparisons: fit.comparisons,
        learnt: Some(learnt),
        ..terms.clone()
    })?;
    match lessons.labels {
        [] => Ok(fitted),
        _ => calibrated(&fitted, &candidates),
    }
}

fn calibrated(model: &Model, candidates: &[Candidate]) -> Result<Model, ModelError> {
    let labelled = |candidate: &Candidate| {
        let label = candidate.label?;
        Some((
            model.score(&candidate.gammas).0,
            label,
            candidate.stands_for,
        ))
    };
    let mut labelled: Vec<Labelled> = candidates.iter().filter_map(labelled).collect();
    // Sums of floating-point numbers depend on their order.
    labelled.sort_by(|left, right| left.0.total_cmp(&right.0).then(left.1.cmp(&right.1)));
    Model::new(Terms {
        calibration: calibrate::fit(&labelled),
        ..model.terms().clone()
    })
}

/// The rows of a base in an order that depends on account ids only.
struct Places {
    pairing: Pairing,
    /// A hash of the account id of each row.
    hashes: Vec<u64>,
}

impl Places {
    fn of(population: &Population, pairing: Pairing) -> Places {
        let hash = |row| ValueHash::of(population.account_id(row).as_str().as_bytes()).0;
        let rows: Vec<Row> = population.rows().collect();
        Places {
            pairing,
            hashes: rows.into_par_iter().map(hash).collect(),
        }
    }

    fn sides(&self) -> (std::ops::Range<usize>, std::ops::Range<usize>) {
        let all = 0..self.hashes.len();
        match self.pairing {
            Pairing::Within => (all.clone(), all),
            Pairing::Between(Row(right)) => (0..right as usize, right as usize..all.end),
        }
    }

    /// All pairs that could be asked for.
    fn pairs(&self) -> f64 {
        let (left, right) = self.sides();
        match self.pairing {
            Pairing::Within => left.len() as f64 * (left.len() as f64 - 1.0) / 2.0,
            Pairing::Between(_) => left.len() as f64 * right.len() as f64,
        }
        .max(1.0)
    }

    /// Pairs of rows without regard to what they hold; the same pairs in whatever order the rows
    /// stand.
    fn random_pairs(&self) -> Vec<(Row, Row)> {
        // A corner of the square of all pairs, whose sides are the rows of the lowest hashes.
        let side = ((2 * RANDOM_PAIRS) as f64).sqrt() as usize;
        let (left, right) = self.sides();
        let (left, right) = (self.lowest(left, side), self.lowest(right, side));
        let mut pairs = Vec::with_capacity(RANDOM_PAIRS);
        for (at, &a) in left.iter().enumerate() {
            let others = match self.pairing {
                Pairing::Within => &right[at + 1..],
                Pairing::Between(_) => &right[..],
            };
            pairs.extend(others.iter().map(|&b| (a, b)));
        }
        pairs
    }

    fn lowest(&self, rows: std::ops::Range<usize>, count: usize) -> Vec<Row> {
        let mut rows: Vec<(u64, Row)> = rows.map(|at| (self.hashes[at], Row(at as u32))).collect();
        if rows.len() > count {
            rows.select_nth_unstable(count);
            rows.truncate(count);
        }
        rows.sort_unstable();
        rows.into_iter().map(|(_, row)| row).collect()
    }

    /// Whether a pair is in a sample of this share; the same answer in whatever order.
    fn is_sampled(&self, CandidatePair { a, b }: CandidatePair, share: f64) -> bool {
        let (a, b) = (self.hashes[a.0 as usize], self.hashes[b.0 as usize]);
        let mixed = ValueHash(a.min(b)).with(ValueHash(a.max(b))).0;
        share >= 1.0 || (mixed as f64) < share * u64::MAX as f64
    }
}

/// A sample of the candidate pairs, and all that are labelled, in no defined order.
fn candidates(engine: &Engine, lessons: Lessons<'_>, places: &Places) -> Vec<Candidate> {
    let Lessons {
        population,
        postings,
        labels,
        ..
    } = lessons;
    let mut pairs = [0.0f64; BlockingRule::ALL.len()];
    for (key, size) in postings.block_sizes() {
        pairs[key.rule() as usize] += f64::from(size) * f64::from(size - 1) / 2.0;
    }
    let shares = pairs.map(|pairs| (PAIRS_OF_A_RULE / pairs.max(1.0)).min(1.0));
    let candidate = |(a, b): (Row, Row), stands_for: f64, label: Option<bool>| {
        let gammas = engine.compare(&population.view(a), &population.view(b));
        let rules = postings.shared_rules(a, b);
        let found_by = rules.fold(RuleSet::default(), RuleSet::with);
        Candidate::new(gammas, found_by, stands_for, label)
    };
    let is_labelled = |a, b| {
        labels
            .binary_search_by_key(&(a, b), |label| label.0)
            .is_ok()
    };
    let visit = |pair: CandidatePair, rule: BlockingRule, found: &mut Vec<Candidate>| {
        let share = shares[rule as usize];
        let wanted = places.pairing.wants(pair.a, pair.b) && places.is_sampled(pair, share);
        if wanted && !is_labelled(pair.a, pair.b) {
            found.push(candidate((pair.a, pair.b), 1.0 / share, None));
        }
    };
    let merge = |mut left: Vec<Candidate>, mut right: Vec<Candidate>| {
        left.append(&mut right);
        left
    };
    let mut found = postings.visit(visit, merge);
    found.par_extend(
        labels
            .par_iter()
            .map(|(rows, is_same)| candidate(*rows, 1.0, Some(*is_same))),
    );
    found
}
