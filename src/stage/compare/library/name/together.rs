//! How rare several words of a name are together: names of one people go together, and some given names
//! with some others.
//!
//! A name that is common in Hanoi stands there beside a surname that is, and who is called María is
//! often María Carmen: taken one by one, such words would be as rare as they never are. How many bear
//! them together is known where many do; of what few bear, and may be one person's, it proves nothing.

use super::Pair;
use super::laid::Laid;
use super::rarity::{Bits, either, sum};
use crate::record::frequency::Kind;
use crate::record::name::Role;
use crate::record::value::ValueHash;

impl Pair<'_> {
    /// The bits of two columns (`second` takes what belongs to neither) without what words that go
    /// together say twice.
    pub(super) fn as_one(
        &self,
        first: Option<Bits>,
        second: Option<Bits>,
    ) -> (Option<Bits>, Option<Bits>) {
        let first = first.map(|bits| self.of_given().map_or(bits, |given| bits.least(given)));
        let (Some(total), Some(once)) = (sum(first, second), self.once(first, second)) else {
            return (first, second);
        };
        let share = once.by(total, |once, total| match once < total {
            true => once / total,
            false => 1.0,
        });
        let shared =
            |bits: Option<Bits>| bits.map(|bits| bits.by(share, |bits, share| bits * share));
        (shared(first), shared(second))
    }

    /// The bits of all words as one, where they are known.
    fn once(&self, first: Option<Bits>, second: Option<Bits>) -> Option<Bits> {
        let whole = self.of_whole();
        match first.zip(second) {
            Some((first, second)) => either(whole, self.of_first(first.plus(second)), Bits::least),
            None => whole,
        }
    }

    /// How rare the given names are, where both have the same and not one alone.
    fn of_given(&self) -> Option<Bits> {
        let has_several = |name: &Laid<'_>| name.at(Role::Given).count() > 1;
        if !has_several(self.a) || !has_several(self.b) {
            return None;
        }
        let [a, b] = [self.a, self.b].map(|name| name.view.hash_given_names());
        self.of_many(Kind::GivenNames, a.filter(|_| a == b)?)
    }

    /// How rare the whole names are, in either spelling and order, where no word is left over.
    fn of_whole(&self) -> Option<Bits> {
        let alignment = self.alignment;
        if !alignment.left_a.is_empty() || !alignment.left_b.is_empty() {
            return None;
        }
        let (a, b) = (self.a.view, self.b.view);
        self.of_either(Kind::WholeName, [a.hash_whole()?, b.hash_whole()?])
    }

    /// The bits of all words, where the first given name and the first surname go together, in either
    /// order.
    fn of_first(&self, total: Bits) -> Option<Bits> {
        let [(given, family), others] = [first_words(self.a)?, first_words(self.b)?];
        let is_crossed = (family, given) == others;
        if (given, family) != others && !is_crossed {
            return None;
        }
        let (a, b) = (self.a.view, self.b.view);
        let once = self.of_either(Kind::FirstNames, [a.hash_first()?, b.hash_first()?])?;
        let roles = match is_crossed {
            true => [Role::Either; 2],
            false => [Role::Given, Role::Family],
        };
        let [given, family] = [(roles[0], given), (roles[1], family)]
            .map(|(role, word)| self.rarity.of_word(role, word));
        let words = given?.plus(family?);
        let twice = words.by(once, |words, once| (words - once).max(0.0));
        Some(total.by(twice, |total, twice| (total - twice).max(0.0)))
    }

    /// How rare it is to have these words or those, where many have them.
    fn of_either(&self, kind: Kind, [a, b]: [ValueHash; 2]) -> Option<Bits> {
        let of = |words| self.of_many(kind, words);
        let both = |a: Bits, b: Bits| a.by(b, |a, b| -((-a).exp2() + (-b).exp2()).log2());
        match a == b {
            true => of(a),
            false => either(of(a), of(b), both),
        }
    }

    fn of_many(&self, kind: Kind, words: ValueHash) -> Option<Bits> {
        let is_of_many = self.rarity.frequencies.is_of_many(kind, words);
        is_of_many.then(|| self.rarity.in_column(kind, words))?
    }
}

/// The first given name and the first surname.
fn first_words(name: &Laid<'_>) -> Option<(ValueHash, ValueHash)> {
    let first = |role| Some(name.word(name.at(role).first()?).hash);
    Some((first(Role::Given)?, first(Role::Family)?))
}
