//! The most that two names can add to a score, by the words that could be related.

use super::Engine;
use super::ceiling::Limit;
use super::glance::NAMES;
use crate::record::frequency::{Frequencies, Kind};
use crate::record::name::{NameView, Role, Word};
use crate::record::population::{Population, Row};
use crate::stage::compare::Gamma;
use crate::stage::compare::library::name::levels::{family, given};
use crate::stage::compare::library::name::{Grid, MAX_WORDS, Positions};
use rayon::prelude::*;

/// Surprise of a word of which nothing is known: more than any.
const UNKNOWN: f32 = 1e6;

/// The most that names can add, by how much surprise is in their words.
pub struct NameCeilings<'a> {
    given: Column,
    family: Column,
    whole: Limit,
    suffix: f32,
    population: &'a Population,
    /// Every distinct word of the population, away from its letters, and with its surprise, so that
    /// a pair looks up nothing.
    words: Vec<Known>,
}

/// A word, and how surprising it is as a given name and as a surname.
#[derive(Clone, Copy)]
struct Known {
    word: Word,
    given: f32,
    family: f32,
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

impl Known {
    const NONE: Known = Known {
        word: Word::NONE,
        given: 0.0,
        family: 0.0,
    };

    fn of(word: Word, frequencies: &Frequencies) -> Self {
        let surprise = |kind| frequencies.surprisal(kind, word.hash).unwrap_or(UNKNOWN);
        Known {
            word,
            given: surprise(Kind::GivenToken),
            family: surprise(Kind::FamilyToken),
        }
    }
}

impl AsRef<Word> for Known {
    #[inline]
    fn as_ref(&self) -> &Word {
        &self.word
    }
}

impl<'a> NameCeilings<'a> {
    pub fn of(engine: &Engine, population: &'a Population) -> Self {
        let [given, family, whole, suffix] = NAMES.map(|names| Limit::of(engine, names, |_| true));
        let bits = |comparison, level| {
            let level = engine
                .model
                .weights()
                .level(comparison, Gamma::level(level));
            level.map_or(0.0, |level| level.weight)
        };
        let frequencies = &engine.model.terms().frequencies;
        let tokens = population.tokens().par_iter();
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
            population,
            words: tokens
                .map(|token| Known::of(token.word, frequencies))
                .collect(),
        }
    }

    /// No less than what the names of a pair add to its score.
    ///
    /// A word that meets another counts once, or half in either column, and at most with its own
    /// surprise. Limits are convex, so all of it in one column is the most.
    pub fn most(&self, a: Row, b: Row) -> f32 {
        let [a, b] = [a, b].map(|row| Side::of(self.population.name(row), &self.words));
        let (in_a, in_b) = kindred(&a, &b);
        let bits = a.bits(in_a).min(b.bits(in_b));
        if a.has(Role::Either) || b.has(Role::Either) {
            return self.whole.at(bits) + self.suffix;
        }
        let meeting = |role| {
            let among = |side: &Side<'_>, places: Positions| !side.at(role).and(places).is_empty();
            match (
                a.has(role) && b.has(role),
                among(&a, in_a) || among(&b, in_b),
            ) {
                (false, _) => Meeting::Missing,
                (true, false) => Meeting::Never,
                (true, true) => Meeting::Possible,
            }
        };
        let given = meeting(Role::Given);
        let family = match meeting(Role::Family) {
            Meeting::Never if a.has(Role::Alias) || b.has(Role::Alias) => Meeting::Possible,
            meeting => meeting,
        };
        let in_given = self.given.at(given, bits) + self.family.at(family, 0.0);
        let in_family = self.given.at(given, 0.0) + self.family.at(family, bits);
        in_given.max(in_family) + self.suffix
    }
}

/// One name of a pair, word by word.
struct Side<'a> {
    words: [&'a Known; MAX_WORDS],
    count: usize,
    roles: [Positions; Role::COUNT],
    maybe_truncated: bool,
}

impl<'a> Side<'a> {
    #[inline(always)]
    fn of(name: NameView<'_>, words: &'a [Known]) -> Self {
        static NONE: Known = Known::NONE;
        let mut side = Side {
            words: [&NONE; MAX_WORDS],
            count: name.parts.len().min(MAX_WORDS),
            roles: [Positions::default(); Role::COUNT],
            maybe_truncated: name.maybe_truncated,
        };
        for (at, part) in name.parts.iter().take(MAX_WORDS).enumerate() {
            side.words[at] = &words[part.token as usize];
            side.roles[part.role as usize].insert(at);
        }
        side
    }

    fn words(&self) -> &[&'a Known] {
        &self.words[..self.count]
    }

    fn at(&self, role: Role) -> Positions {
        self.roles[role as usize]
    }

    fn has(&self, role: Role) -> bool {
        !self.at(role).is_empty()
    }

    fn identity(&self) -> Positions {
        let columns = self.at(Role::Given).or(self.at(Role::Family));
        columns.or(self.at(Role::Either))
    }

    /// Surprise of the words at these positions.
    fn bits(&self, places: Positions) -> f32 {
        let words = places.iter().map(|at| {
            let known = self.words[at];
            if self.at(Role::Given).contains(at) {
                known.given
            } else if self.at(Role::Family).contains(at) {
                known.family
            } else {
                known.given.min(known.family)
            }
        });
        words.sum()
    }
}

/// The positions of either name whose words might be related to one of the other. Only what is part
/// of identity is ever counted as met.
fn kindred(a: &Side<'_>, b: &Side<'_>) -> (Positions, Positions) {
    let (in_a, in_b) = (a.identity(), b.identity());
    if a.maybe_truncated || b.maybe_truncated {
        return (in_a, in_b);
    }
    Grid::of(a.words(), b.words()).kindred((a.words(), in_a), (b.words(), in_b))
}
