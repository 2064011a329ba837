//! A name laid out for comparison: its words at hand, and which positions each part has.

use crate::record::name::{NameView, Role, Token, Word};

/// Words beyond these are not looked at.
pub const MAX: usize = 16;

static NO_WORD: Token = Token::NONE;

pub(super) struct Laid<'a> {
    pub(super) view: NameView<'a>,
    words: [&'a Token; MAX],
    roles: [Positions; Role::COUNT],
}

impl<'a> Laid<'a> {
    /// A name of which nothing is laid out yet: see [`Laid::lay`].
    #[inline(always)]
    pub(super) fn new(view: NameView<'a>) -> Self {
        Laid {
            view,
            words: [&NO_WORD; MAX],
            roles: [Positions::default(); Role::COUNT],
        }
    }

    /// In place, for it is large to be handed on.
    #[inline(always)]
    pub(super) fn lay(&mut self) {
        for (at, part) in self.view.parts.iter().take(MAX).enumerate() {
            self.words[at] = &self.view.tokens[part.token()];
            self.roles[part.role() as usize].insert(at);
        }
    }

    pub(super) fn of(view: NameView<'a>) -> Self {
        let mut laid = Laid::new(view);
        laid.lay();
        laid
    }

    pub(super) fn len(&self) -> usize {
        self.view.parts.len().min(MAX)
    }

    /// The words, in order.
    #[inline]
    pub(super) fn words(&self) -> &[&'a Token] {
        &self.words[..self.len()]
    }

    #[inline]
    pub(super) fn word(&self, position: usize) -> &'a Token {
        self.words[position % MAX]
    }

    #[inline]
    pub(super) fn role(&self, position: usize) -> Role {
        self.view.parts[position].role()
    }

    /// Whether a particle in front of this word begins as the word of one letter: `D.` is `dela Cruz`.
    #[inline]
    pub(super) fn is_led_by(&self, position: usize, letter: &Word) -> bool {
        letter.length == 1
            && (0..position)
                .rev()
                .take_while(|at| self.role(*at) == Role::Particle)
                .any(|at| (self.word(at).beginning ^ letter.beginning) & 0xFF == 0)
    }

    /// Where this part stands.
    #[inline]
    pub(super) fn at(&self, role: Role) -> Positions {
        self.roles[role as usize]
    }

    /// Where the name itself stands: neither particles nor aliases.
    pub(super) fn identity(&self) -> Positions {
        let columns = self.at(Role::Given).or(self.at(Role::Family));
        columns.or(self.at(Role::Either))
    }

    /// Where words stand that could play the same part as one of this role.
    #[inline]
    pub(super) fn fitting(&self, role: Role) -> Positions {
        match role {
            Role::Either => self.identity(),
            role => self.at(role).or(self.at(Role::Either)),
        }
    }
}

/// A set of positions in a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Positions(u16);

impl Positions {
    #[inline]
    pub fn contains(self, position: usize) -> bool {
        position < MAX && self.0 & (1 << position) != 0
    }

    #[inline]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    #[inline]
    pub fn count(self) -> usize {
        self.0.count_ones() as usize
    }

    #[inline]
    pub fn iter(self) -> impl Iterator<Item = usize> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let first = Positions(rest).first();
            rest &= rest.wrapping_sub(1);
            first
        })
    }

    /// Those of which this is true.
    #[inline]
    pub fn only(self, mut wanted: impl FnMut(usize) -> bool) -> Self {
        let mut only = Positions::default();
        for at in self.iter().filter(|at| wanted(*at)) {
            only.insert(at);
        }
        only
    }

    /// `length` positions from `start` on.
    #[inline]
    pub(super) const fn range(start: usize, length: usize) -> Self {
        Positions((((1u32 << length) - 1) << start) as u16)
    }

    #[inline]
    pub(super) const fn first(self) -> Option<usize> {
        if self.0 == 0 {
            None
        } else {
            Some(self.0.trailing_zeros() as usize)
        }
    }

    #[inline]
    pub const fn and(self, other: Positions) -> Self {
        Positions(self.0 & other.0)
    }

    #[inline]
    pub const fn or(self, other: Positions) -> Self {
        Positions(self.0 | other.0)
    }

    #[inline]
    pub(super) const fn without(self, other: Positions) -> Self {
        Positions(self.0 & !other.0)
    }

    #[inline]
    pub fn insert(&mut self, position: usize) {
        self.0 |= 1 << position;
    }

    #[inline]
    pub(super) fn remove(&mut self, position: usize) {
        self.0 &= !(1 << position);
    }
}
