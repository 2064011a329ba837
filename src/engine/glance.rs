//! Sees at a glance that a pair is far from being flagged, before it is looked up and compared.
//!
//! What a pair can score has a limit: sketches tell which values certainly differ, and a look at the
//! words of the names which could be related. Where the limit is below the thresholds, nothing that
//! would be written depends on the rest.

use super::Engine;
use super::ceiling::Ceilings;
use super::name_ceiling::NameCeilings;
use super::sketch::{Likeness, Sketch};
use crate::record::population::{Population, Row};
use crate::stage::compare::library::national_number;
use crate::stage::compare::{Agreement, Comparison, Gammas};
use crate::stage::decide::condition::Condition;
use crate::stage::decide::policy::Rule;
use crate::stage::score::Probability;
use rayon::prelude::*;

/// Room for the rounding of sums in another order.
const ROUNDING: f64 = 0.01;

/// Nearer to certainty than this, probabilities run into one another.
const HIGHEST_FLOOR: f64 = 40.0;

/// What could be made of the pairs of a population, and from which score on it matters.
pub struct Glance<'a> {
    engine: &'a Engine,
    /// Below this score a pair is clear and not written.
    floor: f64,
    ceilings: Ceilings<'a>,
    /// Rules that could flag a pair all the same.
    raising: Vec<&'a Rule>,
    /// None of these rules holds where national numbers are missing or unlike.
    raised_by_numbers: bool,
    names: NameCeilings<'a>,
    population: &'a Population,
    /// By row.
    sketches: Vec<Sketch>,
}

impl<'a> Glance<'a> {
    /// `min_probability` is the least of a pair that is written though it is clear.
    pub fn new(engine: &'a Engine, population: &'a Population, min_probability: f64) -> Self {
        let least = engine.policy.review.0.min(min_probability);
        let floor = Probability(least).weight().0.min(HIGHEST_FLOOR) - ROUNDING;
        let stretches = engine.model.terms().calibration.slope > 0.0;
        let rules = engine.policy.rules.iter();
        let raising: Vec<&Rule> = rules.filter(|rule| rule.at_least.is_some()).collect();
        let sketch = |row| Sketch::of(&population.view(row));
        let rows: Vec<Row> = population.rows().collect();
        Glance {
            engine,
            floor: if stretches { floor } else { f64::NEG_INFINITY },
            ceilings: Ceilings::of(engine),
            raised_by_numbers: raising.iter().all(|rule| needs_a_number(rule)),
            raising,
            names: NameCeilings::of(engine, population),
            population,
            sketches: rows.into_par_iter().map(sketch).collect(),
        }
    }

    /// What the two agree in, unless they are certainly clear and not written.
    pub fn compare(&self, row_a: Row, row_b: Row) -> Option<Gammas> {
        let [a, b] = [row_a, row_b].map(|row| &self.sketches[row.0 as usize]);
        let numbers = a.lifelong.likeness(&b.lifelong).0;
        let names = f64::from(self.names.most(row_a, row_b));
        let far_apart = numbers != Likeness::Possible && self.raised_by_numbers;
        if far_apart && self.score(self.ceilings.most(a, b) + names) < self.floor {
            return None;
        }
        let (a, b) = (self.population.view(row_a), self.population.view(row_b));
        let gammas = self.engine.compare_all_but_names(&a, &b);
        let is_clear = self.score(self.evidence(&gammas) + names) < self.floor
            && !self.raising.iter().any(|rule| can_hold(rule, &gammas));
        (!is_clear).then(|| self.engine.compare_names(gammas, &a, &b))
    }

    /// The evidence of these, households aside: they only take bits back.
    fn evidence(&self, gammas: &Gammas) -> f64 {
        let weights = self.engine.model.weights();
        gammas
            .iter()
            .filter_map(|(comparison, agreement)| {
                let level = weights.level(comparison, agreement.gamma)?;
                Some(f64::from(level.weight) + f64::from(level.rarity(agreement.surprisal)))
            })
            .sum()
    }

    fn score(&self, evidence: f64) -> f64 {
        let slope = self.engine.model.terms().calibration.slope;
        self.engine.model.prior().0 + slope * evidence
    }
}

/// Whether a rule holds only where national numbers are neither missing nor unlike.
fn needs_a_number(rule: &Rule) -> bool {
    let unlike = [
        Agreement::MISSING,
        Agreement::level(national_number::DIFFERENT_CERTAIN),
        Agreement::level(national_number::DIFFERENT),
        Agreement::level(national_number::DIFFERENT_WEAK),
    ];
    let never_holds = |condition: &Condition| {
        condition.comparison() == Comparison::NationalNumber
            && unlike.iter().all(|numbers| {
                let gammas = Gammas::missing().with(Comparison::NationalNumber, *numbers);
                !condition.holds(&gammas)
            })
    };
    rule.when.iter().any(never_holds)
}

/// Whether a rule could hold with other names.
fn can_hold(rule: &Rule, gammas: &Gammas) -> bool {
    rule.when
        .iter()
        .all(|condition| NAMES.contains(&condition.comparison()) || condition.holds(gammas))
}

/// What names are compared by.
pub const NAMES: [Comparison; 4] = [
    Comparison::GivenName,
    Comparison::FamilyName,
    Comparison::Name,
    Comparison::NameSuffix,
];
