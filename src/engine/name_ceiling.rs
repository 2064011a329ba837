//! The most that two names can add to a score, by the words that could be related.

use super::Engine;
use super::ceiling::Limit;
use super::glance::NAMES;
use crate::record::frequency::{Frequencies, Kind};
use crate::record::name::{NameView, Role};
use crate::stage::compare::Gamma;
use crate::stage::compare::library::name::levels::{family, given};
use crate::stage::compare::library::name::{Positions, kindred};

/// Surprise of a word of which nothing is known: more than any.
const UNKNOWN: f32 = 1e6;

/// The most that names can add, by how much surprise is in their words.
pub struct NameCeilings<'a> {
    given: Column,
    family: Column,
    whole: Limit,
    suffix: f32,
    frequencies: &'a Frequencies,
}

/// One column of names: the most where words could meet, and what it adds where none can.
struct Column {
    limit: Limit,
    conflict: f32,
}

/// What a pair has in one column.
#[derive(Clone, Copy, PartialEq)]
enum Meeting {
    /// A side is missing.
    Missing,
    Never,
    Possible,
}

impl Column {
    fn at(&self, meeting: Meeting, bits: f32) -> f32 {
        match meeting {
            Meeting::Missing => 0.0,
            Meeting::Never => self.conflict,
            Meeting::Possible => self.limit.at(bits),
        }
    }
}

impl<'a> NameCeilings<'a> {
    pub fn of(engine: &'a Engine) -> Self {
        let [given, family, whole, suffix] = NAMES.map(|names| Limit::of(engine, names, |_| true));
        let bits = |comparison, level| {
            let level = engine
                .model
                .weights()
                .level(comparison, Gamma::level(level));
            level.map_or(0.0, |level| level.weight)
        };
        NameCeilings {
            given: Column {
                limit: given,
                conflict: bits(NAMES[0], given::CONFLICT),
            },
            family: Column {
                limit: family,
                conflict: bits(NAMES[1], family::CONFLICT),
            },
            whole,
            suffix: suffix.at(0.0),
            frequencies: &engine.model.terms().frequencies,
        }
    }

    /// No less than what the names of a pair add to its score.
    ///
    /// A word that meets another counts once, or half in either column, and at most with its own
    /// surprise. Limits are convex, so all of it in one column is the most.
    pub fn most(&self, a: NameView<'_>, b: NameView<'_>) -> f32 {
        let (in_a, in_b) = kindred(a, b);
        let bits = self.bits(a, in_a).min(self.bits(b, in_b));
        let has = |name: NameView<'_>, role| name.parts.iter().any(|part| part.role == role);
        if has(a, Role::Either) || has(b, Role::Either) {
            return self.whole.at(bits) + self.suffix;
        }
        let meeting = |role| {
            let among = |name: NameView<'_>, places: Positions| {
                places.iter().any(|at| name.parts[at].role == role)
            };
            match (
                has(a, role) && has(b, role),
                among(a, in_a) || among(b, in_b),
            ) {
                (false, _) => Meeting::Missing,
                (true, false) => Meeting::Never,
                (true, true) => Meeting::Possible,
            }
        };
        let given = meeting(Role::Given);
        let family = match meeting(Role::Family) {
            Meeting::Never if has(a, Role::Alias) || has(b, Role::Alias) => Meeting::Possible,
            meeting => meeting,
        };
        let in_given = self.given.at(given, bits) + self.family.at(family, 0.0);
        let in_family = self.given.at(given, 0.0) + self.family.at(family, bits);
        in_given.max(in_family) + self.suffix
    }

    /// Surprise of the words at these positions.
    fn bits(&self, name: NameView<'_>, places: Positions) -> f32 {
        let words = places.iter().map(|at| {
            let word = name.tokens[name.parts[at].token as usize].hash;
            let of = |kind| self.frequencies.surprisal(kind, word).unwrap_or(UNKNOWN);
            match name.parts[at].role {
                Role::Given => of(Kind::GivenToken),
                Role::Family | Role::Alias => of(Kind::FamilyToken),
                Role::Either | Role::Particle => of(Kind::GivenToken).min(of(Kind::FamilyToken)),
            }
        });
        words.sum()
    }
}
