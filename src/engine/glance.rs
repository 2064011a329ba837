//! Sees at a glance that a pair is far from being flagged, before its names are compared.
//!
//! Names are what costs most and tells most, but their evidence has a limit: that of the best level,
//! with the surprise of all words of the rarer name. Where everything else leaves a pair further
//! below the thresholds than that, nothing that would be written depends on the names.

use super::Engine;
use super::ceiling::{Ceilings, Limit};
use super::sketch::{Likeness, Sketch};
use crate::record::account::RecordView;
use crate::record::frequency::{Frequencies, Kind};
use crate::record::name::{NameView, Role};
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

/// Surprise of a word of which nothing is known: more than any.
const UNKNOWN: f32 = 1e6;

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
    /// By row: a sketch, and the most that its name can add to a score, in bits.
    accounts: Vec<(Sketch, f32)>,
}

impl<'a> Glance<'a> {
    /// `min_probability` is the least of a pair that is written though it is clear.
    pub fn new(engine: &'a Engine, population: &Population, min_probability: f64) -> Self {
        let least = engine.policy.review.0.min(min_probability);
        let floor = Probability(least).weight().0.min(HIGHEST_FLOOR) - ROUNDING;
        let stretches = engine.model.terms().calibration.slope > 0.0;
        let rules = engine.policy.rules.iter();
        let raising: Vec<&Rule> = rules.filter(|rule| rule.at_least.is_some()).collect();
        let names = NameLimits::of(engine);
        let sketch = |row| {
            let record = population.view(row);
            (Sketch::of(&record), names.most(record.name))
        };
        let rows: Vec<Row> = population.rows().collect();
        Glance {
            engine,
            floor: if stretches { floor } else { f64::NEG_INFINITY },
            ceilings: Ceilings::of(engine),
            raised_by_numbers: raising.iter().all(|rule| needs_a_number(rule)),
            raising,
            accounts: rows.into_par_iter().map(sketch).collect(),
        }
    }

    /// Whether the two are clear and not written, whatever else they hold.
    pub fn are_far_apart(&self, a: Row, b: Row) -> bool {
        let (a, of_a) = &self.accounts[a.0 as usize];
        let (b, of_b) = &self.accounts[b.0 as usize];
        let numbers = a.lifelong.likeness(&b.lifelong).0;
        self.raised_by_numbers
            && numbers != Likeness::Possible
            && self.score(self.ceilings.most(a, b) + f64::from(of_a.min(*of_b))) < self.floor
    }

    /// What the two agree in, unless whatever their names are they are clear and not written.
    pub fn compare(
        &self,
        (row_a, a): (Row, &RecordView<'_>),
        (row_b, b): (Row, &RecordView<'_>),
    ) -> Option<Gammas> {
        let gammas = self.engine.compare_all_but_names(a, b);
        let of_names = |row: Row| self.accounts[row.0 as usize].1;
        let names = f64::from(of_names(row_a).min(of_names(row_b)));
        let is_clear = self.score(self.evidence(&gammas) + names) < self.floor
            && !self.raising.iter().any(|rule| can_hold(rule, &gammas));
        (!is_clear).then(|| self.engine.compare_names(gammas, a, b))
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
const NAMES: [Comparison; 4] = [
    Comparison::GivenName,
    Comparison::FamilyName,
    Comparison::Name,
    Comparison::NameSuffix,
];

/// The most that names can add, by how much surprise is in their words.
struct NameLimits<'a> {
    given: Limit,
    family: Limit,
    whole: Limit,
    suffix: Limit,
    frequencies: &'a Frequencies,
}

impl<'a> NameLimits<'a> {
    fn of(engine: &'a Engine) -> Self {
        let [given, family, whole, suffix] = NAMES.map(|names| Limit::of(engine, names, |_| true));
        NameLimits {
            given,
            family,
            whole,
            suffix,
            frequencies: &engine.model.terms().frequencies,
        }
    }

    /// No name adds more to a score with this one.
    ///
    /// A word that meets another counts once, or half in either column, and at most with its own
    /// surprise. Limits are convex, so all of it in one column is the most.
    fn most(&self, name: NameView<'_>) -> f32 {
        let bits = name.parts.iter().map(|part| {
            let word = name.tokens[part.token as usize].hash;
            let of = |kind| self.frequencies.surprisal(kind, word).unwrap_or(UNKNOWN);
            match part.role {
                Role::Given => of(Kind::GivenToken),
                Role::Family | Role::Alias => of(Kind::FamilyToken),
                Role::Either | Role::Particle => of(Kind::GivenToken).min(of(Kind::FamilyToken)),
            }
        });
        let bits: f32 = bits.sum();
        let in_columns = (self.given.at(bits) + self.family.at(0.0))
            .max(self.given.at(0.0) + self.family.at(bits));
        in_columns.max(self.whole.at(bits)) + self.suffix.at(0.0)
    }
}
