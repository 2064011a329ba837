//! How rare the words are that two names have in common, given what is known of where they are from.

use super::Pair;
use super::align::Met;
use super::relation::Relation;
use crate::record::frequency::{Frequencies, Kind};
use crate::record::name::{NameView, Role};
use crate::record::value::ValueHash;
use crate::stage::compare::library::nationality::{self, Nations};
use std::ops::Add;

/// Information in words that met, in bits.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Bits {
    /// Among all accounts, where only one of the two tells a nationality; else as `within`.
    all: f32,
    /// Among those of the nationalities that are known.
    within: f32,
}

impl Bits {
    pub(super) fn times(self, share: f32) -> Self {
        Bits {
            all: self.all * share,
            within: self.within * share,
        }
    }

    pub(super) fn least(self, other: Self) -> Self {
        self.by(other, f32::min)
    }

    pub(super) fn plus(self, other: Self) -> Self {
        self.by(other, Add::add)
    }

    /// By each count, what this makes of the bits.
    pub(super) fn by(self, other: Self, of: impl Fn(f32, f32) -> f32) -> Self {
        Bits {
            all: of(self.all, other.all),
            within: of(self.within, other.within),
        }
    }
}

/// The sum where both are known, else the one that is.
pub(super) fn sum(a: Option<Bits>, b: Option<Bits>) -> Option<Bits> {
    either(a, b, Bits::plus)
}

pub(super) fn either(
    a: Option<Bits>,
    b: Option<Bits>,
    both: fn(Bits, Bits) -> Bits,
) -> Option<Bits> {
    match (a, b) {
        (Some(a), Some(b)) => Some(both(a, b)),
        (a, b) => a.or(b),
    }
}

/// How rare words are among the accounts of the nationalities that two tell.
#[derive(Clone, Copy)]
pub(super) struct Rarity<'a> {
    pub(super) nations: Nations,
    pub(super) frequencies: &'a Frequencies,
}

/// The information in a word among all accounts, in bits, as a given name, a surname and either;
/// infinite where nothing was counted.
#[derive(Clone, Copy)]
pub struct WordBits {
    given: f32,
    family: f32,
}

impl WordBits {
    pub fn of(word: ValueHash, frequencies: &Frequencies) -> Self {
        let among_all = |kind| frequencies.surprisal(kind, word).unwrap_or(f32::INFINITY);
        WordBits {
            given: among_all(Kind::GivenToken),
            family: among_all(Kind::FamilyToken),
        }
    }

    /// Whether any name was counted.
    #[inline]
    pub fn is_counted(self) -> bool {
        self.given.is_finite() | self.family.is_finite()
    }

    /// No less than the information in a word of this part, and what it is counted as.
    #[inline]
    pub(super) fn of_role(self, role: Role) -> (Kind, f32) {
        let WordBits { given, family } = self;
        match role {
            Role::Given => (Kind::GivenToken, given),
            Role::Family => (Kind::FamilyToken, family),
            _ if given < family => (Kind::GivenToken, given),
            _ => (Kind::FamilyToken, family),
        }
    }
}

/// No less than the information in the words that any other name has in common with this one, in
/// bits: first for all, then for two of one nationality.
///
/// `at_home` gives the information in a word of this kind among the accounts of that nationality, by
/// its index and by the information in it among all.
pub fn most_surprisal(
    name: NameView<'_>,
    bits: &[WordBits],
    mut at_home: impl FnMut(usize, Kind, f32) -> f32,
) -> (f32, f32) {
    let (mut all, mut own) = (0.0, 0.0);
    for part in name.parts.iter().filter(|part| part.role().is_identity()) {
        let (kind, bits) = bits[part.token()].of_role(part.role());
        all += bits;
        own += at_home(part.token(), kind, bits);
    }
    (all, own)
}

impl Rarity<'_> {
    pub(super) fn of_word(self, role: Role, word: ValueHash) -> Option<Bits> {
        match role {
            Role::Given => self.in_column(Kind::GivenToken, word),
            Role::Family | Role::Alias => self.in_column(Kind::FamilyToken, word),
            Role::Either | Role::Particle => either(
                self.in_column(Kind::GivenToken, word),
                self.in_column(Kind::FamilyToken, word),
                Bits::least,
            ),
        }
    }

    pub(super) fn in_column(self, kind: Kind, word: ValueHash) -> Option<Bits> {
        let within = self.nations.surprisal(kind, word, self.frequencies)?;
        let all = match self.nations {
            Nations::OneSided(_) => self.frequencies.surprisal(kind, word)?,
            _ => within,
        };
        Some(Bits { all, within })
    }
}

impl Pair<'_> {
    /// Information in two words that met, by how alike they are; `None` where they may be two
    /// names, or nothing was counted.
    pub(super) fn surprisal(&self, met: &Met) -> Option<Bits> {
        if met.relation < Relation::Truncated {
            return None;
        }
        self.word_surprisal(met)
            .map(|bits| bits.times(met.strength))
    }

    /// The commoner of the two words counts, in the commoner of their parts.
    fn word_surprisal(&self, met: &Met) -> Option<Bits> {
        let (i, j) = (met.a as usize, met.b as usize);
        let a = (self.a.role(i), self.a.word(i).hash);
        let b = (self.b.role(j), self.b.word(j).hash);
        let of_a = self.rarity.of_word(a.0, a.1);
        if a == b {
            of_a
        } else {
            either(of_a, self.rarity.of_word(b.0, b.1), Bits::least)
        }
    }

    /// The bits of two columns (`second` takes what belongs to neither), as they count.
    ///
    /// Names of one country go together. Where only one account tells its country, a stranger
    /// must be of that country once, not once for each of his names: the names are as rare as they are
    /// there, and the country counts beside them, a single time. Two words that are rarer together
    /// than the country leaves them are taken as they are among all.
    pub(super) fn counted(
        &self,
        first: Option<Bits>,
        second: Option<Bits>,
    ) -> (Option<f32>, Option<f32>) {
        let (first, second) = self.as_one(first, second);
        let within = |bits: Option<Bits>| bits.map(|bits| bits.within);
        let Nations::OneSided(nation) = self.rarity.nations else {
            return (within(first), within(second));
        };
        let country = nationality::hash(nation);
        let country = self
            .rarity
            .frequencies
            .surprisal(Kind::Nationality, country);
        let country = country.unwrap_or(0.0);
        let Some(total) = sum(first, second) else {
            return (None, None);
        };
        if total.all <= total.within + country {
            return (first.map(|bits| bits.all), second.map(|bits| bits.all));
        }
        match within(second) {
            Some(second) => (within(first), Some(second + country)),
            None => (within(first).map(|first| first + country), None),
        }
    }
}
