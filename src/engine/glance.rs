//! Sees at a glance that a pair is far from being flagged, before it is looked up and compared.
//!
//! What a pair can score has a limit: sketches tell which values certainly differ, and names are
//! compared before the rest. Where the limit is below the thresholds, nothing that would be written
//! depends on what was not compared.

use super::Engine;
use super::ceiling::Ceilings;
use super::sketch::{Likeness, Sketch};
use crate::record::account::RecordView;
use crate::record::base::Held;
use crate::record::name::NameView;
use crate::record::population::Row;
use crate::stage::block::{CandidatePair, FEW, FoundPair};
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

/// From which score on a pair matters, and the most that evidence can come to.
pub struct Glance<'a> {
    engine: &'a Engine,
    /// Below this score a pair is clear and not written.
    floor: f64,
    ceilings: Ceilings<'a>,
    /// No rule could flag a pair all the same where national numbers are missing or unlike.
    raised_by_numbers: bool,
}

/// A segment of a base with a sketch of each account.
pub struct Sketched<'a> {
    /// The row of its first account.
    first: u32,
    pub population: Held<'a>,
    sketches: Vec<Sketch>,
}

impl<'a> Sketched<'a> {
    pub fn of(population: Held<'a>, first: u32, engine: &Engine) -> Self {
        let frequencies = &engine.model.terms().frequencies;
        let sketch = |row| {
            Sketch::of(
                &population.view(row),
                population.name_place(row),
                frequencies,
            )
        };
        let rows: Vec<Row> = population.rows().collect();
        Sketched {
            first,
            sketches: rows.into_par_iter().map(sketch).collect(),
            population,
        }
    }

    /// Where in the population a row of the base is.
    pub fn place(&self, row: Row) -> Row {
        Row(row.0 - self.first)
    }

    fn sketch(&self, row: Row) -> &Sketch {
        &self.sketches[self.place(row).0 as usize]
    }

    fn named(&self, row: Row) -> Named<'_> {
        let sketch = self.sketch(row);
        Named {
            name: NameView {
                parts: &self.population.name_parts(self.place(row))[sketch.name()],
                tokens: self.population.tokens(),
                generation: sketch.generation,
                maybe_truncated: sketch.is_name_truncated(),
            },
            sex: sketch.sex,
            nationality: sketch.nationality(),
        }
    }

    /// The account at a row of the base.
    pub fn view(&self, row: Row) -> RecordView<'_> {
        self.population.view(self.place(row))
    }
}

/// Two segments, one of the lower and one of the higher rows of pairs; maybe one and the same.
#[derive(Clone, Copy)]
pub struct Sides<'a> {
    pub lower: &'a Sketched<'a>,
    pub higher: &'a Sketched<'a>,
}

impl Sides<'_> {
    /// Looks at what the names of these pairs need, so that it comes from memory for all of them
    /// at once and not for one after the other.
    pub fn fetch(self, pairs: &[FoundPair<'_>]) {
        let tokens = self.higher.population.tokens();
        let mut starts = [0; FEW];
        for (start, (pair, _)) in starts.iter_mut().zip(pairs) {
            *start = self.higher.sketch(pair.b).name().start;
        }
        for (start, (pair, _)) in starts.iter_mut().zip(pairs) {
            let row = self.higher.place(pair.b);
            let part = self.higher.population.name_parts(row).get(*start);
            *start = part.map_or(0, |part| part.token());
        }
        let first = |at: &usize| {
            tokens
                .get(*at)
                .map_or(0, |token| u64::from(token.word.letters))
        };
        black_box(starts[..pairs.len()].iter().map(first).sum::<u64>());
    }
}

impl<'a> Glance<'a> {
    /// `min_probability` is the least of a pair that is written though it is clear.
    pub fn new(engine: &'a Engine, min_probability: f64) -> Self {
        let least = engine.policy.review.0.min(min_probability);
        let floor = Probability(least).weight().0.min(HIGHEST_FLOOR) - ROUNDING;
        let stretches = engine.model.terms().calibration.slope > 0.0;
        let rules = engine.policy.rules.iter();
        let mut raising = rules.filter(|rule| rule.at_least.is_some());
        Glance {
            engine,
            floor: if stretches { floor } else { f64::NEG_INFINITY },
            ceilings: Ceilings::of(engine),
            raised_by_numbers: raising.all(needs_a_number),
        }
    }

    pub fn engine(&self) -> &'a Engine {
        self.engine
    }

    /// What the two agree in, unless they are certainly clear and not written.
    pub fn compare(
        &self,
        sides: Sides<'_>,
        CandidatePair { a, b }: CandidatePair,
    ) -> Option<Gammas> {
        let Sides { lower, higher } = sides;
        let names = self.engine.compare_names(lower.named(a), higher.named(b));
        let sketches = (lower.sketch(a), higher.sketch(b));
        let most = self.most_but_names(sketches) + self.evidence(&names);
        if self.score(most) < self.floor {
            return None;
        }
        let (a, b) = (lower.view(a), higher.view(b));
        Some(self.engine.compare_all_but_names(&a, &b).with_names(&names))
    }

    /// The most evidence that two can have besides their names; without limit where a rule could
    /// flag them.
    fn most_but_names(&self, (a, b): (&Sketch, &Sketch)) -> f64 {
        match a.lifelong_numbers(b).0 {
            Likeness::Missing | Likeness::Unlike if self.raised_by_numbers => {
                f64::from(self.ceilings.most(a, b))
            }
            _ => f64::INFINITY,
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
