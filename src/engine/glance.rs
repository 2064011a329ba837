//! Sees at a glance that a pair is far from being flagged, before its names are compared.
//!
//! Names are what costs most and tells most, but their evidence has a limit: that of the best level,
//! with the surprise of all words of the rarer name. Where everything else leaves a pair further
//! below the thresholds than that, nothing that would be written depends on the names.

use super::Engine;
use crate::record::account::RecordView;
use crate::record::frequency::{Frequencies, Kind};
use crate::record::name::{NameView, Role};
use crate::record::population::{Population, Row};
use crate::stage::compare::{Comparison, Gamma, Gammas, levels};
use crate::stage::decide::policy::Rule;
use crate::stage::score::Probability;
use rayon::prelude::*;

/// Room for the rounding of sums in another order.
const ROUNDING: f64 = 0.01;

/// Nearer to certainty than this, probabilities run into one another.
const HIGHEST_FLOOR: f64 = 40.0;

/// Surprise of a word of which nothing is known: more than any.
const UNKNOWN: f32 = 1e6;

/// What an engine could make of names of a population, and from which score on it matters.
pub struct Glance<'a> {
    engine: &'a Engine,
    /// Below this score a pair is clear and not written.
    floor: f64,
    /// By which the model stretches all evidence.
    slope: f64,
    /// Rules that could flag a pair all the same.
    raising: Vec<&'a Rule>,
    /// By row: the most that its name can add to a score, in bits.
    names: Vec<f32>,
}

impl<'a> Glance<'a> {
    /// `min_probability` is the least of a pair that is written though it is clear.
    pub fn new(engine: &'a Engine, population: &Population, min_probability: f64) -> Self {
        let least = engine.policy.review.0.min(min_probability);
        let floor = Probability(least).weight().0;
        let slope = engine.model.terms().calibration.slope;
        let rules = engine.policy.rules.iter();
        let limits = NameLimits::of(engine);
        let rows: Vec<Row> = population.rows().collect();
        Glance {
            engine,
            floor: if slope > 0.0 {
                floor.min(HIGHEST_FLOOR) - ROUNDING
            } else {
                f64::NEG_INFINITY
            },
            slope,
            raising: rules.filter(|rule| rule.at_least.is_some()).collect(),
            names: rows
                .into_par_iter()
                .map(|row| limits.most(population.view(row).name))
                .collect(),
        }
    }

    /// What the two agree in, unless whatever their names are they are clear and not written.
    pub fn compare(
        &self,
        (row_a, a): (Row, &RecordView<'_>),
        (row_b, b): (Row, &RecordView<'_>),
    ) -> Option<Gammas> {
        let gammas = self.engine.compare_all_but_names(a, b);
        let of_names = |row: Row| self.names[row.0 as usize];
        let names = f64::from(of_names(row_a).min(of_names(row_b)));
        let is_clear = self.most(&gammas, names) < self.floor
            && !self.raising.iter().any(|rule| can_hold(rule, &gammas));
        (!is_clear).then(|| self.engine.compare_names(gammas, a, b))
    }

    /// No less than the score of these with names that add so many bits: households only take bits
    /// back.
    fn most(&self, gammas: &Gammas, names: f64) -> f64 {
        let weights = self.engine.model.weights();
        let known = gammas.iter().filter_map(|(comparison, agreement)| {
            let level = weights.level(comparison, agreement.gamma)?;
            Some(f64::from(level.weight) + f64::from(level.rarity(agreement.surprisal)))
        });
        weights.prior.0 + self.slope * (known.sum::<f64>() + names)
    }
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
        let [given, family, whole, suffix] = NAMES.map(|names| Limit::of(engine, names));
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

/// The most that one comparison adds: the highest of these lines, and of nothing.
struct Limit {
    /// Bits at no surprise, and for each bit of it.
    lines: Vec<(f32, f32)>,
}

impl Limit {
    fn of(engine: &Engine, comparison: Comparison) -> Self {
        let weights = engine.model.weights();
        let gammas = (0..levels(comparison).len()).map(Gamma::level);
        let known = gammas.filter_map(|gamma| weights.level(comparison, gamma));
        Limit {
            lines: known
                .flat_map(|level| {
                    let share = level.rarity_share;
                    let usual = share * level.usual_surprisal;
                    [(level.weight, 0.0), (level.weight - usual, share)]
                })
                .collect(),
        }
    }

    fn at(&self, bits: f32) -> f32 {
        let lines = self.lines.iter();
        lines
            .map(|(least, per_bit)| least + per_bit * bits)
            .fold(0.0, f32::max)
    }
}
