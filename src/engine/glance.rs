//! Sees at a glance that a pair is far from being flagged, before it is looked up and compared.
//!
//! What a pair can score has a limit: sketches tell which values certainly differ, and names are
//! compared before the rest. Where the limit is below the thresholds, nothing that would be written
//! depends on what was not compared.

use super::Engine;
use super::ceiling::Ceilings;
use super::sketch::{Likeness, Sketch};
use crate::record::name::NameView;
use crate::record::population::{Population, Row};
use crate::stage::block::{FEW, FoundPair};
use crate::stage::compare::library::name::Named;
use crate::stage::compare::library::national_number;
use crate::stage::compare::{Agreement, Comparison, Gammas};
use crate::stage::decide::condition::Condition;
use crate::stage::decide::policy::Rule;
use crate::stage::score::Probability;
use rayon::prelude::*;
use std::hint::black_box;

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
    /// No rule could flag a pair all the same where national numbers are missing or unlike.
    raised_by_numbers: bool,
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
        let mut raising = rules.filter(|rule| rule.at_least.is_some());
        let frequencies = &engine.model.terms().frequencies;
        let sketch = |row| {
            Sketch::of(
                &population.view(row),
                population.name_place(row),
                frequencies,
            )
        };
        let rows: Vec<Row> = population.rows().collect();
        Glance {
            engine,
            floor: if stretches { floor } else { f64::NEG_INFINITY },
            ceilings: Ceilings::of(engine),
            raised_by_numbers: raising.all(needs_a_number),
            population,
            sketches: rows.into_par_iter().map(sketch).collect(),
        }
    }

    /// Looks at what the names of these pairs need, so that it comes from memory for all of them
    /// at once and not for one after the other.
    pub fn fetch(&self, pairs: &[FoundPair<'_>]) {
        let tokens = self.population.tokens();
        let mut starts = [0; FEW];
        for (start, (pair, _)) in starts.iter_mut().zip(pairs) {
            *start = self.sketches[pair.b.0 as usize].name().start;
        }
        for (start, (pair, _)) in starts.iter_mut().zip(pairs) {
            let part = self.population.name_parts(pair.b).get(*start);
            *start = part.map_or(0, |part| part.token());
        }
        let first = |at: &usize| {
            tokens
                .get(*at)
                .map_or(0, |token| u64::from(token.word.letters))
        };
        black_box(starts[..pairs.len()].iter().map(first).sum::<u64>());
    }

    /// What the two agree in, unless they are certainly clear and not written.
    pub fn compare(&self, row_a: Row, row_b: Row) -> Option<Gammas> {
        let [a, b] = [row_a, row_b].map(|row| self.named(row));
        let names = self.engine.compare_names(a, b);
        let most = self.most_but_names(row_a, row_b) + self.evidence(&names);
        if self.score(most) < self.floor {
            return None;
        }
        let (a, b) = (self.population.view(row_a), self.population.view(row_b));
        Some(self.engine.compare_all_but_names(&a, &b).with_names(&names))
    }

    /// The most evidence that two can have besides their names; without limit where a rule could
    /// flag them.
    fn most_but_names(&self, row_a: Row, row_b: Row) -> f64 {
        let [a, b] = [row_a, row_b].map(|row| &self.sketches[row.0 as usize]);
        match a.lifelong_numbers(b).0 {
            Likeness::Missing | Likeness::Unlike if self.raised_by_numbers => {
                f64::from(self.ceilings.most(a, b))
            }
            _ => f64::INFINITY,
        }
    }

    fn named(&self, row: Row) -> Named<'_> {
        let sketch = &self.sketches[row.0 as usize];
        Named {
            name: NameView {
                parts: &self.population.name_parts(row)[sketch.name()],
                tokens: self.population.tokens(),
                generation: sketch.generation,
                maybe_truncated: sketch.is_name_truncated(),
            },
            sex: sketch.sex,
            nationality: sketch.nationality(),
        }
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
