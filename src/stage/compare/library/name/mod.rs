//! How two names agree: given names and surnames where both sides tell them apart, whole names
//! where one does not, and generational suffixes.

pub mod align;
pub mod levels;
pub mod relation;
mod respelt;
mod across;
mod alias;
mod common;
mod dialect;
mod gender;
mod initial;
mod grid;
mod kanji;
mod laid;
mod outline;
mod outlook;
mod rarity;
mod split;
mod together;
mod whole;

pub use align::{Alignment, Met, align};
pub use outline::Outline;
pub use outlook::{Outlined, Outlook, Shown, outlook};
pub use rarity::{WordBits, most_surprisal};
pub use relation::{Relation, relation};
pub use whole::{agrees, similarity};

use crate::record::frequency::Frequencies;
use crate::record::name::{NamePart, NameView, Role};
use crate::record::value::{Country, Sex};
use crate::stage::compare::level::Agreement;
use crate::stage::compare::library::nationality::Nations;
use align::{align_in_order, order};
use grid::Grid;
use kanji::Reading;
use laid::Laid;
use rarity::Rarity;
use std::cmp::Ordering;

/// What the comparison of two names says, one for each ledger line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NameAgreements {
    pub given: Agreement,
    pub family: Agreement,
    pub whole: Agreement,
    pub suffix: Agreement,
}

impl NameAgreements {
    const MISSING: NameAgreements = NameAgreements {
        given: Agreement::MISSING,
        family: Agreement::MISSING,
        whole: Agreement::MISSING,
        suffix: Agreement::MISSING,
    };
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

impl<'a> Named<'a> {
    /// The same by other parts.
    fn with(self, parts: &'a [NamePart]) -> Self {
        let name = NameView { parts, ..self.name };
        Named { name, ..self }
    }
}

/// Compares two names. Either `given` and `family` carry the evidence or `whole` does, never both.
pub fn compare(a: Named<'_>, b: Named<'_>, frequencies: &Frequencies) -> NameAgreements {
    compare_near((a, b), None, frequencies)
}

/// The same where it was seen already which words could meet.
fn compare_near(
    (a, b): (Named<'_>, Named<'_>),
    grid: Option<&Grid>,
    frequencies: &Frequencies,
) -> NameAgreements {
    match kanji::reading(a.name, b.name) {
        Reading::Written => compare_written((a, b), grid, frequencies),
        Reading::Parts(x, y) => compare_written((a.with(&x), b.with(&y)), None, frequencies),
        Reading::Unknown => NameAgreements {
            suffix: suffix(a.name, b.name),
            ..NameAgreements::MISSING
        },
    }
}

/// The same of names that are written alike, or read.
fn compare_written(
    (a, b): (Named<'_>, Named<'_>),
    grid: Option<&Grid>,
    frequencies: &Frequencies,
) -> NameAgreements {
    let sexes = Sexes::of(a.sex, b.sex);
    let nations = Nations::of(a.nationality, b.nationality);
    let (a, b) = (a.name, b.name);
    let mut agreements = NameAgreements {
        suffix: suffix(a, b),
        ..NameAgreements::MISSING
    };
    if a.is_empty() || b.is_empty() {
        return agreements;
    }
    let (a, b, grid) = match order(a, b) {
        Ordering::Greater => (b, a, grid.map(Grid::turned)),
        _ => (a, b, grid.copied()),
    };
    let (mut a, mut b) = (Laid::new(a), Laid::new(b));
    a.lay();
    b.lay();
    let grid = grid.unwrap_or_else(|| Grid::of(&a, &b));
    let alignment = align_in_order(&a, &b, &grid);
    let pair = Pair {
        a: &a,
        b: &b,
        alignment: &alignment,
        sexes,
        rarity: Rarity {
            nations,
            frequencies,
        },
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
    rarity: Rarity<'a>,
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

fn is_split(name: &Laid<'_>) -> bool {
    name.at(Role::Either).is_empty()
}

/// A suffix on one side only says little: documents leave it out, and so does the father's.
fn suffix(a: NameView<'_>, b: NameView<'_>) -> Agreement {
    match (a.generation, b.generation) {
        (Some(a), Some(b)) if a == b => Agreement::level(levels::suffix::EQUAL),
        (Some(_), Some(_)) => Agreement::level(levels::suffix::CONFLICT),
        (Some(_), None) | (None, Some(_)) => Agreement::level(levels::suffix::ONE_SIDED),
        (None, None) => Agreement::MISSING,
    }
}

#[cfg(test)]
mod tests;
