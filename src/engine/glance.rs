//! Sees at a glance that a pair is far from being flagged, before it is looked up and compared.
//!
//! What a pair can score has a limit: sketches tell which values certainly differ and how rare the
//! names are, and where that is not enough, names are compared before the rest. Where the limit is
//! below the thresholds, nothing that would be written depends on what was not compared.

use super::Engine;
use super::ceiling::Ceilings;
use super::sketch::{Likeness, Sketch};
use super::sketched::Sketched;
use crate::record::name::NamePart;
use crate::stage::block::{BlockingRule, CandidatePair, FEW, FoundPair};
use crate::stage::compare::library::name::{NameAgreements, Named, Outlook, Shown, outlook};
use crate::stage::compare::library::national_number;
use crate::stage::compare::{Agreement, Comparison, Gammas};
use crate::stage::decide::condition::Condition;
use crate::stage::decide::policy::Rule;
use crate::stage::score::Probability;
use smallvec::SmallVec;
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

/// Two segments, one of the lower and one of the higher rows of pairs; maybe one and the same.
#[derive(Clone, Copy)]
pub struct Sides<'a> {
    pub lower: &'a Sketched<'a>,
    pub higher: &'a Sketched<'a>,
}

/// A pair that its sketches do not tell from one person.
struct Near<'a> {
    pair: CandidatePair,
    found_by: BlockingRule,
    sketches: (&'a Sketch, &'a Sketch),
    names: (Named<'a>, Named<'a>),
    /// The most that all but the names add.
    rest: f64,
}

impl<'a> Sides<'a> {
    fn sketches(self, CandidatePair { a, b }: CandidatePair) -> (&'a Sketch, &'a Sketch) {
        (self.lower.sketch(a), self.higher.sketch(b))
    }

    /// Looks at the sketches of these pairs, so that they come from memory at once and not one
    /// after the other.
    fn fetch_sketches(self, pairs: &[FoundPair<'_>]) {
        let seen = |pair: &FoundPair<'_>| self.higher.sketch(pair.0.b).has_name();
        black_box(pairs.iter().filter(|pair| seen(pair)).count());
    }

    /// The same for what their names are made of.
    fn fetch_names(self, pairs: &[Near<'_>]) {
        let outlines = &self.higher.outlines;
        let words = pairs.iter().flat_map(|near| near.names.1.name.parts);
        let tell = |part: &NamePart| outlines[part.token()].tells();
        black_box(words.filter(|part| tell(part)).count());
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

    /// What those of these pairs agree in that are not certainly clear and unwritten.
    pub fn compare(
        &self,
        sides: Sides<'_>,
        pairs: &[FoundPair<'_>],
        mut visit: impl FnMut(CandidatePair, BlockingRule, Gammas),
    ) {
        sides.fetch_sketches(pairs);
        // Filled where it stands: some kilobytes are not moved about.
        let mut near: SmallVec<[Near<'_>; FEW]> = SmallVec::new();
        near.extend(pairs.iter().filter_map(|found| self.near(sides, *found)));
        sides.fetch_names(&near);
        for near in &near {
            if let Some(gammas) = self.compare_one(sides, near) {
                visit(near.pair, near.found_by, gammas);
            }
        }
    }

    /// Of two who with names as alike as theirs could be might reach the floor.
    fn near<'b>(&self, sides: Sides<'b>, (pair, found_by): FoundPair<'_>) -> Option<Near<'b>> {
        let sketches = sides.sketches(pair);
        let (a, b) = sketches;
        let rest = self.most_but_names(a, b);
        let names = f64::from(
            self.ceilings
                .most_of_names(a, b, Shown::Nothing, f32::INFINITY),
        );
        (self.score(rest + names) >= self.floor).then(|| Near {
            pair,
            found_by: found_by.owner(),
            sketches,
            names: (sides.lower.named(pair.a, a), sides.higher.named(pair.b, b)),
            rest,
        })
    }

    /// How the names of two look by their outlines, if by that much they could reach the floor.
    fn outlook_if_near(
        &self,
        Sides { lower, higher }: Sides<'_>,
        near: &Near<'_>,
    ) -> Option<Outlook> {
        let (a, b) = (near.names.0.name, near.names.1.name);
        let outlook = outlook(lower.outlined(a), higher.outlined(b));
        let names = match &outlook.shown {
            Shown::Strangers(names) => self.evidence(names),
            shown => {
                let shared = outlook.most_surprisal((a, &lower.bits), (b, &higher.bits));
                let (a, b) = near.sketches;
                f64::from(self.ceilings.most_of_names(a, b, *shown, shared))
            }
        };
        (self.score(near.rest + names) >= self.floor).then_some(outlook)
    }

    fn compare_one(&self, sides: Sides<'_>, near: &Near<'_>) -> Option<Gammas> {
        let outlook = self.outlook_if_near(sides, near)?;
        let (left, right) = near.names;
        let names = outlook.compare(left, right, &self.engine.model.terms().frequencies);
        if self.score(near.rest + self.evidence(&names)) < self.floor {
            return None;
        }
        let names = Gammas::of_names(&names);
        let CandidatePair { a, b } = near.pair;
        let (a, b) = (sides.lower.view(a), sides.higher.view(b));
        Some(self.engine.compare_all_but_names(&a, &b).with_names(&names))
    }

    /// The most evidence that two can have besides their names; without limit where a rule could
    /// flag them.
    fn most_but_names(&self, a: &Sketch, b: &Sketch) -> f64 {
        match a.lifelong_numbers(b).0 {
            Likeness::Missing | Likeness::Unlike if self.raised_by_numbers => {
                f64::from(self.ceilings.most_but_names(a, b))
            }
            _ => f64::INFINITY,
        }
    }

    /// The evidence of two names, households aside: they only take bits back.
    fn evidence(&self, names: &NameAgreements) -> f64 {
        use Comparison::{FamilyName, GivenName, Name, NameSuffix};
        let weights = self.engine.model.weights();
        let bits = |comparison, agreement: Agreement| {
            let level = weights.level(comparison, agreement.gamma);
            level.map_or(0.0, |level| {
                f64::from(level.weight) + f64::from(level.rarity(agreement.surprisal))
            })
        };
        bits(GivenName, names.given)
            + bits(FamilyName, names.family)
            + bits(Name, names.whole)
            + bits(NameSuffix, names.suffix)
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
