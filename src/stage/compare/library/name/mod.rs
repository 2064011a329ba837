//! How two names agree: given names and surnames where both sides tell them apart, whole names
//! where one does not, and generational suffixes.

pub mod align;
pub mod levels;
pub mod relation;
mod across;
mod common;
mod dialect;
mod gender;
mod split;
mod whole;

pub use align::{Alignment, Met, Positions, align};
pub use relation::{Relation, relation};
pub use whole::{agrees, similarity};

use crate::record::frequency::{Frequencies, Kind};
use crate::record::name::{NameView, Role};
use crate::record::value::{Sex, ValueHash};
use crate::stage::compare::level::Agreement;

/// What the comparison of two names says, one for each ledger line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NameAgreements {
    pub given: Agreement,
    pub family: Agreement,
    pub whole: Agreement,
    pub suffix: Agreement,
}

/// Compares two names. Either `given` and `family` carry the evidence or `whole` does, never both.
pub fn compare(
    a: (NameView<'_>, Option<Sex>),
    b: (NameView<'_>, Option<Sex>),
    frequencies: &Frequencies,
) -> NameAgreements {
    let ((a, sex_a), (b, sex_b)) = (a, b);
    let mut agreements = NameAgreements {
        given: Agreement::MISSING,
        family: Agreement::MISSING,
        whole: Agreement::MISSING,
        suffix: suffix(a, b),
    };
    if a.is_empty() || b.is_empty() {
        return agreements;
    }
    let pair = Pair {
        a,
        b,
        alignment: align(a, b),
        sexes: Sexes::of(sex_a, sex_b),
        frequencies,
    };
    if is_split(a) && is_split(b) {
        (agreements.given, agreements.family) = (split::given(&pair), split::family(&pair));
    } else {
        agreements.whole = whole::compare(&pair);
    }
    agreements
}

/// Everything that one comparison looks at.
struct Pair<'a> {
    a: NameView<'a>,
    b: NameView<'a>,
    alignment: Alignment,
    sexes: Sexes,
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
    /// Information in the words that met, in bits, each by the share that counts.
    fn surprisal(&self, share: impl Fn(&Met) -> f32) -> Option<f32> {
        let mut bits = None;
        for met in self
            .alignment
            .met()
            .iter()
            .filter(|met| met.relation >= Relation::Truncated)
        {
            if share(met) > 0.0
                && let Some(word) = self.word_surprisal(met)
            {
                bits = Some(bits.unwrap_or(0.0) + word * met.strength * share(met));
            }
        }
        bits
    }

    /// The commoner of the two words counts, in the commoner of their parts.
    fn word_surprisal(&self, met: &Met) -> Option<f32> {
        let (i, j) = (met.a as usize, met.b as usize);
        let a = (self.a.parts[i].role, align::token(self.a, i).hash);
        let b = (self.b.parts[j].role, align::token(self.b, j).hash);
        let of_a = self.one_surprisal(a.0, a.1);
        if a == b {
            of_a
        } else {
            least(of_a, self.one_surprisal(b.0, b.1))
        }
    }

    fn one_surprisal(&self, role: Role, word: ValueHash) -> Option<f32> {
        let of = |kind| self.frequencies.surprisal(kind, word);
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

fn is_split(name: NameView<'_>) -> bool {
    name.parts.iter().all(|part| part.role != Role::Either)
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
