//! How two names agree: given names and surnames where both sides tell them apart, whole names
//! where one does not, and generational suffixes.

pub mod align;
pub mod levels;
pub mod relation;
mod across;
mod common;
mod dialect;
mod gender;
mod grid;
mod laid;
mod split;
mod whole;

pub use align::{Alignment, Met, align};
pub use relation::{Relation, relation};
pub use whole::{agrees, similarity};

use crate::record::frequency::{Frequencies, Kind};
use crate::record::name::{NameView, Role};
use crate::record::value::{Country, Sex, ValueHash};
use crate::stage::compare::level::Agreement;
use crate::stage::compare::library::nationality;
use align::{align_in_order, order};
use laid::Laid;
use std::cmp::Ordering;

/// What the comparison of two names says, one for each ledger line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NameAgreements {
    pub given: Agreement,
    pub family: Agreement,
    pub whole: Agreement,
    pub suffix: Agreement,
}

/// A name and what decides how to take it.
#[derive(Clone, Copy)]
pub struct Named<'a> {
    pub name: NameView<'a>,
    pub sex: Option<Sex>,
    pub nationality: Option<Country>,
}

impl<'a> From<NameView<'a>> for Named<'a> {
    /// A name of which nothing else is known.
    fn from(name: NameView<'a>) -> Self {
        Named {
            name,
            sex: None,
            nationality: None,
        }
    }
}

/// Compares two names. Either `given` and `family` carry the evidence or `whole` does, never both.
pub fn compare(a: Named<'_>, b: Named<'_>, frequencies: &Frequencies) -> NameAgreements {
    let sexes = Sexes::of(a.sex, b.sex);
    let nation = a.nationality.filter(|_| a.nationality == b.nationality);
    let (a, b) = (a.name, b.name);
    let mut agreements = NameAgreements {
        given: Agreement::MISSING,
        family: Agreement::MISSING,
        whole: Agreement::MISSING,
        suffix: suffix(a, b),
    };
    if a.is_empty() || b.is_empty() {
        return agreements;
    }
    let (a, b) = match order(a, b) {
        Ordering::Greater => (b, a),
        _ => (a, b),
    };
    let (mut a, mut b) = (Laid::new(a), Laid::new(b));
    a.lay();
    b.lay();
    let alignment = align_in_order(&a, &b);
    let pair = Pair {
        a: &a,
        b: &b,
        alignment: &alignment,
        sexes,
        nation: nation.map(nationality::hash),
        frequencies,
    };
    if is_split(&a) && is_split(&b) {
        (agreements.given, agreements.family) = split::compare(&pair);
    } else {
        agreements.whole = whole::compare(&pair);
    }
    agreements
}

/// Everything that one comparison looks at, in the order of [`order`]: symmetric for that.
struct Pair<'a> {
    a: &'a Laid<'a>,
    b: &'a Laid<'a>,
    alignment: &'a Alignment,
    sexes: Sexes,
    /// The nationality of both, if it is one.
    nation: Option<ValueHash>,
    frequencies: &'a Frequencies,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sexes {
    Same,
    Differ,
    Unknown,
}

impl Sexes {
    fn of(a: Option<Sex>, b: Option<Sex>) -> Self {
        match (a, b) {
            (Some(a), Some(b)) if a == b => Sexes::Same,
            (Some(_), Some(_)) => Sexes::Differ,
            _ => Sexes::Unknown,
        }
    }
}

impl Pair<'_> {
    /// Information in two words that met, in bits, by how alike they are; `None` where they may be
    /// two names, or nothing was counted.
    fn surprisal(&self, met: &Met) -> Option<f32> {
        if met.relation < Relation::Truncated {
            return None;
        }
        self.word_surprisal(met).map(|bits| bits * met.strength)
    }

    /// The commoner of the two words counts, in the commoner of their parts.
    fn word_surprisal(&self, met: &Met) -> Option<f32> {
        let (i, j) = (met.a as usize, met.b as usize);
        let a = (self.a.role(i), self.a.word(i).hash);
        let b = (self.b.role(j), self.b.word(j).hash);
        let of_a = self.one_surprisal(a.0, a.1);
        if a == b {
            of_a
        } else {
            least(of_a, self.one_surprisal(b.0, b.1))
        }
    }

    fn one_surprisal(&self, role: Role, word: ValueHash) -> Option<f32> {
        let of = |kind| match self.nation {
            Some(nation) => self.frequencies.surprisal_among(kind, word, nation),
            None => self.frequencies.surprisal(kind, word),
        };
        match role {
            Role::Given => of(Kind::GivenToken),
            Role::Family | Role::Alias => of(Kind::FamilyToken),
            Role::Either | Role::Particle => least(of(Kind::GivenToken), of(Kind::FamilyToken)),
        }
    }
}

fn least(a: Option<f32>, b: Option<f32>) -> Option<f32> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

fn sum(a: Option<f32>, b: Option<f32>) -> Option<f32> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a + b),
        (a, b) => a.or(b),
    }
}

fn is_split(name: &Laid<'_>) -> bool {
    name.at(Role::Either).is_empty()
}

/// A suffix on one side only says nothing: documents leave it out.
fn suffix(a: NameView<'_>, b: NameView<'_>) -> Agreement {
    match (a.generation, b.generation) {
        (Some(a), Some(b)) if a == b => Agreement::level(levels::suffix::EQUAL),
        (Some(_), Some(_)) => Agreement::level(levels::suffix::CONFLICT),
        _ => Agreement::MISSING,
    }
}

#[cfg(test)]
mod tests;
