//! A person's name as tokens, each with the part it plays.

use super::frequency::Kind;
use super::value::{ValueHash, redacted_debug};
use crate::text::fold::script::Script;
use compact_str::CompactString;
use std::ops::Deref;

/// The part that a token plays in a name, as far as the source said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// A given name, of which there may be several.
    Given,
    /// A surname, of which there may be several.
    Family,
    /// The source had one column for the whole name.
    Either,
    /// de, van, bin, …: kept as a tie-break, no part of identity.
    Particle,
    /// Another name of the person beside this one: a husband's surname (`de Pérez`), a maiden name
    /// (`née X`), a nickname in brackets. It may confirm and never contradicts.
    Alias,
}

impl Role {
    /// How many parts there are to play.
    pub const COUNT: usize = 5;

    /// Part of the name itself: neither a particle nor an alias.
    pub const fn is_identity(self) -> bool {
        matches!(self, Role::Given | Role::Family | Role::Either)
    }
}

/// A word of a name, prepared for comparison. Interned: one for each distinct word.
#[derive(Clone, PartialEq, Eq)]
pub struct Token {
    /// Lower-case Latin letters only: accents folded, other scripts romanised. Of an initial that takes
    /// several of them (Ю., Zs.) the first.
    pub text: CompactString,
    /// Lower-cased original where it holds more than `text` (accents, another script, the rest of an
    /// initial), else empty;
    /// Chinese characters simplified.
    pub native: CompactString,
    /// What tells it from most others without a look at its letters.
    pub word: Word,
}

/// A word without its letters, small enough that most pairs are told apart within a cache line each.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Hash of the text.
    pub hash: ValueHash,
    /// A code shared by spellings that sound alike across languages and romanisations.
    pub sound: u64,
    /// The groups of related names it is in (`stage::normalise::name::lexicon`).
    pub kin: Kin,
    /// The first four bytes of the text, the first in the lowest bits; 0 beyond its end.
    pub beginning: u32,
    /// Which letters occur: bit 0 is `a`, bit 25 is `z`.
    pub letters: u32,
    /// Which of them occur again.
    pub again: u32,
    /// Bytes of the text, 255 at most.
    pub length: u8,
    /// How many of these bytes are a letter's third or a later one.
    pub more: u8,
    /// The writing system of the original.
    pub script: Script,
}

impl Word {
    /// No word at all.
    pub const NONE: Word = Word {
        hash: ValueHash(0),
        sound: 0,
        kin: Kin([0; 2]),
        beginning: 0,
        letters: 0,
        length: 0,
        again: 0,
        more: 0,
        script: Script::Latin,
    };

    /// Whether it is [`Word::NONE`].
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// A single letter.
    #[inline]
    pub fn is_initial(&self) -> bool {
        self.length == 1 && !self.script.is_east_asian()
    }
}

impl Token {
    /// No word at all.
    pub const NONE: Token = Token {
        text: CompactString::const_new(""),
        native: CompactString::const_new(""),
        word: Word::NONE,
    };
}

impl Deref for Token {
    type Target = Word;

    #[inline]
    fn deref(&self) -> &Word {
        &self.word
    }
}

/// Two Bloom filters of groups of related names, by different hashes.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Kin(pub [u64; 2]);

impl Kin {
    /// `false` where names with these groups are certainly not related.
    #[inline]
    pub const fn can_meet(self, other: Kin) -> bool {
        self.0[0] & other.0[0] != 0 && self.0[1] & other.0[1] != 0
    }

    /// Whether the name is in any group.
    #[inline]
    pub const fn is_listed(self) -> bool {
        self.0[0] != 0
    }

    /// One word for a name of several: Juanjo, for Juan José.
    pub const COMPOUND: Kin = Kin([0, 1 << 63]);

    /// Whether the name is such a word.
    #[inline]
    pub const fn is_compound(self) -> bool {
        self.0[1] & Kin::COMPOUND.0[1] != 0
    }

    /// The groups of both.
    pub const fn with(self, other: Kin) -> Kin {
        Kin([self.0[0] | other.0[0], self.0[1] | other.0[1]])
    }
}

/// One position in a name: which token (an index into a token table), in which part. Both share
/// four bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct NamePart(u32);

impl NamePart {
    /// Tokens have indexes below this.
    pub const MOST_TOKENS: u32 = 1 << (u32::BITS - ROLE_BITS);

    /// # Panics
    /// If the token is not below [`NamePart::MOST_TOKENS`].
    #[inline]
    pub const fn new(token: u32, role: Role) -> Self {
        assert!(token < Self::MOST_TOKENS, "at most 2^29 distinct words");
        NamePart(token << ROLE_BITS | role as u32)
    }

    /// Index into the table of tokens.
    #[inline]
    pub const fn token(self) -> usize {
        (self.0 >> ROLE_BITS) as usize
    }

    /// What the token is in this name.
    #[inline]
    pub const fn role(self) -> Role {
        match self.0 & ((1 << ROLE_BITS) - 1) {
            0 => Role::Given,
            1 => Role::Family,
            2 => Role::Either,
            3 => Role::Particle,
            _ => Role::Alias,
        }
    }

    /// The same word in another part.
    pub const fn with_role(self, role: Role) -> Self {
        NamePart::new(self.0 >> ROLE_BITS, role)
    }

    pub(super) const fn bits(self) -> u32 {
        self.0
    }

    /// The part with these [`NamePart::bits`], of so many tokens.
    pub(super) const fn of_bits(bits: u32, tokens: usize) -> Option<Self> {
        let part = NamePart(bits);
        match part.role() as u32 == bits & ((1 << ROLE_BITS) - 1) && part.token() < tokens {
            true => Some(part),
            false => None,
        }
    }
}

const ROLE_BITS: u32 = 3;

/// A generational suffix; Jr and II are both 2.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Generation(pub u8);

/// A normalised name that owns its tokens. `parts[i].token` indexes `tokens`.
#[derive(Clone, Default)]
pub struct Name {
    /// In the order in which they were written.
    pub parts: Vec<NamePart>,
    /// The words that the parts point at.
    pub tokens: Vec<Token>,
    /// Jr, III, …, if there is one.
    pub generation: Option<Generation>,
    /// Words of it may have been cut off, by a machine-readable zone or with a full stop.
    pub maybe_truncated: bool,
}

impl Name {
    /// What the judge sees of it.
    pub fn view(&self) -> NameView<'_> {
        NameView {
            parts: &self.parts,
            tokens: &self.tokens,
            generation: self.generation,
            maybe_truncated: self.maybe_truncated,
        }
    }
}

/// A name as the judge sees it, whether it lives in a record or in a population.
#[derive(Clone, Copy)]
pub struct NameView<'a> {
    /// See [`Name::parts`].
    pub parts: &'a [NamePart],
    /// The table that the parts point into: their own words, or all of a population.
    pub tokens: &'a [Token],
    /// See [`Name::generation`].
    pub generation: Option<Generation>,
    /// See [`Name::maybe_truncated`].
    pub maybe_truncated: bool,
}

impl<'a> NameView<'a> {
    /// A name that owns its tokens.
    pub fn to_name(&self) -> Name {
        let places = self.parts.iter().enumerate();
        Name {
            parts: places
                .map(|(at, part)| NamePart::new(at as u32, part.role()))
                .collect(),
            tokens: self
                .parts
                .iter()
                .map(|part| self.tokens[part.token()].clone())
                .collect(),
            generation: self.generation,
            maybe_truncated: self.maybe_truncated,
        }
    }

    /// Whether there is no word in it.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The tokens of one role, in order.
    pub fn tokens_of(&self, role: Role) -> impl Iterator<Item = &'a Token> + use<'a> {
        let tokens = self.tokens;
        let parts = self.parts;
        parts
            .iter()
            .filter(move |part| part.role() == role)
            .map(move |part| &tokens[part.token()])
    }
}

redacted_debug!(Token, Word, Kin, NamePart, Generation, Name, NameView<'_>);

impl NameView<'_> {
    /// The words that are counted, by kind; a word of an undivided name counts as both.
    pub fn count_words(&self, count: &mut impl FnMut(Kind, ValueHash)) {
        for part in self.parts {
            let hash = self.tokens[part.token()].hash;
            match part.role() {
                Role::Given => count(Kind::GivenToken, hash),
                Role::Family => count(Kind::FamilyToken, hash),
                Role::Either => {
                    count(Kind::GivenToken, hash);
                    count(Kind::FamilyToken, hash);
                }
                Role::Particle | Role::Alias => {}
            }
        }
    }

    /// What is counted of several words as one, by kind.
    pub fn count_together(&self, count: &mut impl FnMut(Kind, ValueHash)) {
        let mut optional = |kind, hash: Option<_>| hash.map(|hash| count(kind, hash));
        optional(Kind::WholeName, self.hash_whole());
        optional(Kind::FirstNames, self.hash_first());
        optional(Kind::GivenNames, self.hash_given_names());
    }

    /// Hash of the whole name in order, counted as `Kind::WholeName`; `None` if it is empty. It is
    /// the same whether a name came in one column or in two.
    pub fn hash_whole(&self) -> Option<ValueHash> {
        let of = |role| self.tokens_of(role).map(|token| token.hash);
        let words = of(Role::Given)
            .chain(of(Role::Family))
            .chain(of(Role::Either));
        words.reduce(ValueHash::with)
    }

    /// Hash of the first given name and the first surname, counted as `Kind::FirstNames`; `None`
    /// where the source does not tell them apart.
    pub fn hash_first(&self) -> Option<ValueHash> {
        let first = |role| self.tokens_of(role).next();
        Some(first(Role::Given)?.hash.with(first(Role::Family)?.hash))
    }

    /// Hash of all given names in order, counted as `Kind::GivenNames`; `None` where there are not
    /// several.
    pub fn hash_given_names(&self) -> Option<ValueHash> {
        let mut names = self.tokens_of(Role::Given).map(|token| token.hash);
        let (first, second) = (names.next()?, names.next()?);
        Some(names.fold(first.with(second), ValueHash::with))
    }

    /// Hash of the first given name; `None` where the source does not say which it is.
    pub fn hash_given(&self) -> Option<ValueHash> {
        self.tokens_of(Role::Given).next().map(|token| token.hash)
    }
}
