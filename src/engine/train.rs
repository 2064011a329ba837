//! Gathers the pairs of a base that a model learns from, and learns.

use super::Engine;
use super::freeze::LearnError;
use super::labels::Labels;
use super::sample::{Drawn, Places, compare, draw};
use crate::record::frequency::{Frequencies, Kind};
use crate::record::population::Row;
use crate::stage::block::plan::Costs;
use crate::stage::block::{BlockingRule, Candidates};
use crate::stage::compare::{Comparison, Gammas};
use crate::stage::score::train::calibrate::{self, Calibration, Labelled};
use crate::stage::score::train::{self, Candidate, Fit, Observed, RuleSet, plausible};
use crate::stage::score::{Learnt, Model, ModelError, Terms};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Comparisons of which the highest level means an equal value of one kind, and none of many.
const EXACT: [(Comparison, Kind); 5] = [
    (Comparison::Phone, Kind::Phone),
    (Comparison::Email, Kind::Mailbox),
    (Comparison::Street, Kind::Door),
    (Comparison::Device, Kind::Device),
    (Comparison::IpAddress, Kind::IpAddress),
];

/// What there is to learn from.
#[derive(Clone, Copy)]
pub struct Lessons<'a> {
    /// The pairs of a base that the engine's blocking plan leaves.
    pub candidates: &'a Candidates<'a>,
    /// What they cost, by rule.
    pub costs: &'a Costs,
    pub labels: &'a Labels,
}

/// A model learnt from a population: the engine's own, with weights that fit.
///
/// The result depends neither on the number of threads nor on the order of the rows.
pub fn train(engine: &Engine, lessons: Lessons<'_>) -> Result<Model, LearnError> {
    let terms = engine.model().terms();
    let base = lessons.candidates.base();
    let places = Places::of(base, lessons.candidates.pairing())?;
    let (random, drawn) = (places.random_pairs(), draw(lessons, &places)?);
    let pairs = random.iter().chain(drawn.iter().map(|drawn| &drawn.pair));
    let accounts = base.gather(pairs.flat_map(|(a, b)| [*a, *b]))?;
    let of_strangers = |(a, b): (Row, Row)| engine.compare(&accounts.view(a), &accounts.view(b));
    let random: Vec<Gammas> = random.into_par_iter().map(of_strangers).collect();
    let rules = lessons.candidates.plan().rules_on();
    let rules = rules.fold(RuleSet::default(), RuleSet::with);
    let of_candidates = |drawn: &Drawn| compare(engine, lessons, rules, (&accounts, drawn));
    let candidates: Vec<Candidate> = drawn.par_iter().map(of_candidates).collect();
    let start = Fit::start(terms.prior, terms.household, terms.comparisons.clone());
    let fit = train::train(
        &start,
        &Observed {
            random: &random,
            candidates: &candidates,
            pairs: places.pairs(),
            collisions: &collisions(&terms.frequencies),
            usual: &usual(&terms.frequencies),
            usual_at_most: &usual_at_most(&terms.frequencies),
        },
    )?;
    let learnt = learnt(&fit, terms, &candidates);
    if learnt.refused.is_some() {
        return Ok(Model::new(Terms {
            learnt: Some(learnt),
            ..terms.clone()
        })?);
    }
    let fitted = Model::new(Terms {
        prior: fit.prior,
        household: fit.household,
        comparisons: fit.comparisons,
        // That of an earlier model was made for its scores.
        calibration: Calibration::NONE,
        learnt: Some(learnt),
        ..terms.clone()
    })?;
    match lessons.labels {
        Labels::None => Ok(fitted),
        _ => Ok(calibrated(&fitted, &candidates)?),
    }
}

/// No more likely than this does the highest level of a comparison hold for two accounts at random.
fn collisions(frequencies: &Frequencies) -> BTreeMap<Comparison, f64> {
    EXACT
        .iter()
        .filter_map(|(comparison, kind)| Some((*comparison, frequencies.collision_at_most(*kind)?)))
        .collect()
}

/// Bits of surprise in an average agreement on a town, on a day of the year, and on a surname beside an
/// initial or no given name: where half the base was born on 1 January, a shared day says little at
/// most times already, and where one table has initials, no whole name can be equal.
fn usual(frequencies: &Frequencies) -> BTreeMap<Comparison, f64> {
    let partly = [
        (Comparison::Locality, Kind::City),
        (Comparison::BirthDate, Kind::BirthDay),
        (Comparison::Name, Kind::FamilyToken),
    ];
    let known = partly.into_iter().filter_map(|(comparison, kind)| {
        let collision = frequencies.collision(kind).filter(|often| *often > 0.0)?;
        Some((comparison, -collision.log2()))
    });
    known.collect()
}

/// Bits of surprise in an average agreement on a whole name, by how often names are met at all: whole
/// ones, of which those of one person are a part, or their words.
fn usual_at_most(frequencies: &Frequencies) -> BTreeMap<Comparison, f64> {
    let bits = |kind| {
        let collision = frequencies.collision(kind).filter(|often| *often > 0.0)?;
        Some(-collision.log2())
    };
    let of_words = bits(Kind::GivenToken).zip(bits(Kind::FamilyToken));
    let of_words = of_words.map(|(given, family)| given + family);
    let name = bits(Kind::WholeName).zip(of_words);
    let name = name.map(|(whole, words)| (Comparison::Name, whole.max(words)));
    name.into_iter().collect()
}

fn learnt(fit: &Fit, terms: &Terms, candidates: &[Candidate]) -> Learnt {
    let labelled = |candidate: &&Candidate| candidate.label.is_some();
    let pairs = fit.same_person.iter();
    Learnt {
        rounds: fit.rounds,
        matches: fit.matches.round(),
        missed: match terms.blocking.is_off(BlockingRule::Everybody) {
            true => fit.missed().map(f64::round),
            false => Some(0.0),
        },
        same_person: pairs
            .map(|(comparison, pairs)| (*comparison, pairs.round()))
            .collect(),
        labels: candidates.iter().filter(labelled).count() as u64,
        refused: plausible::fault(fit).map(|comparison| comparison.label().to_owned()),
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
