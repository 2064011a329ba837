//! Lays two names side by side: which word met which, by what relation, and which were left over.

use super::relation::{Relation, is_equal, relation};
use crate::record::name::{NameView, Role, Token};
use smallvec::SmallVec;
use std::cmp::{Ordering, Reverse};

/// Words beyond these are not aligned.
const MAX: usize = 16;

/// Two words that met. Positions count parts of their names; `Joined` covers several on one side.
#[derive(Clone, Copy, PartialEq)]
pub struct Met {
    pub a: u8,
    pub b: u8,
    pub relation: Relation,
    /// How alike, 0 to 1.
    pub strength: f32,
}

/// A set of positions in a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Positions(u16);

impl Positions {
    pub fn contains(self, position: usize) -> bool {
        position < MAX && self.0 & (1 << position) != 0
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn count(self) -> usize {
        self.0.count_ones() as usize
    }

    pub fn iter(self) -> impl Iterator<Item = usize> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let first = (rest != 0).then(|| rest.trailing_zeros() as usize);
            rest &= rest.wrapping_sub(1);
            first
        })
    }

    fn insert(&mut self, position: usize) {
        self.0 |= 1 << position;
    }

    fn remove(&mut self, position: usize) {
        self.0 &= !(1 << position);
    }
}

/// The outcome. Particles and aliases are never left over.
#[derive(Clone, Copy)]
pub struct Alignment {
    met: [Met; MAX],
    count: usize,
    pub left_a: Positions,
    pub left_b: Positions,
}

impl Alignment {
    /// The pairs that met, the closest first.
    pub fn met(&self) -> &[Met] {
        &self.met[..self.count]
    }

    fn flipped(mut self) -> Self {
        for met in &mut self.met[..self.count] {
            (met.a, met.b) = (met.b, met.a);
        }
        (self.left_a, self.left_b) = (self.left_b, self.left_a);
        self
    }

    fn push(&mut self, met: Met) {
        if self.count < MAX {
            self.met[self.count] = met;
            self.count += 1;
        }
    }
}

/// Aligns two names. The same for `(b, a)` with the sides exchanged.
pub fn align(a: NameView<'_>, b: NameView<'_>) -> Alignment {
    if order(a, b) == Ordering::Greater {
        align_in_order(b, a).flipped()
    } else {
        align_in_order(a, b)
    }
}

/// A fixed order of two names, so that what follows need not be symmetric in every corner.
fn order(a: NameView<'_>, b: NameView<'_>) -> Ordering {
    a.parts.len().cmp(&b.parts.len()).then_with(|| {
        let places = 0..a.parts.len();
        places
            .map(|at| order_at(a, b, at))
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    })
}

fn order_at(a: NameView<'_>, b: NameView<'_>, at: usize) -> Ordering {
    let (x, y) = (token(a, at), token(b, at));
    x.hash
        .cmp(&y.hash)
        .then_with(|| a.parts[at].role.cmp(&b.parts[at].role))
        .then_with(|| x.native.cmp(&y.native))
}

fn align_in_order(a: NameView<'_>, b: NameView<'_>) -> Alignment {
    let nothing = Met {
        a: 0,
        b: 0,
        relation: Relation::Equal,
        strength: 0.0,
    };
    let mut alignment = Alignment {
        met: [nothing; MAX],
        count: 0,
        left_a: identity(a),
        left_b: identity(b),
    };
    meet_equal(a, b, &mut alignment);
    if !alignment.left_a.is_empty() || !alignment.left_b.is_empty() {
        meet_joined(a, b, Side::A, &mut alignment);
        meet_joined(b, a, Side::B, &mut alignment);
    }
    if !alignment.left_a.is_empty() && !alignment.left_b.is_empty() {
        meet_related(a, b, &mut alignment);
    }
    alignment
}

/// The token at this position.
pub(super) fn token<'a>(name: NameView<'a>, position: usize) -> &'a Token {
    &name.tokens[name.parts[position].token as usize]
}

fn identity(name: NameView<'_>) -> Positions {
    let mut positions = Positions::default();
    for (at, part) in name.parts.iter().take(MAX).enumerate() {
        if part.role.is_identity() {
            positions.insert(at);
        }
    }
    positions
}

/// Words that could play the same part.
fn same_part(a: Role, b: Role) -> bool {
    a == b || a == Role::Either || b == Role::Either
}

fn meet_equal(a: NameView<'_>, b: NameView<'_>, alignment: &mut Alignment) {
    let elsewhere = meet_equal_where(same_part, a, b, alignment);
    if elsewhere {
        meet_equal_where(|x, y| !same_part(x, y), a, b, alignment);
    }
}

/// Whether words of one hash were found whose parts do not fit.
#[inline]
fn meet_equal_where(
    fits: impl Fn(Role, Role) -> bool,
    a: NameView<'_>,
    b: NameView<'_>,
    alignment: &mut Alignment,
) -> bool {
    let mut elsewhere = false;
    for i in alignment.left_a.iter() {
        let left = token(a, i);
        let found = alignment.left_b.iter().find(|&j| {
            let right = token(b, j);
            if right.hash != left.hash {
                return false;
            }
            let fits = fits(a.parts[i].role, b.parts[j].role);
            elsewhere |= !fits;
            fits && is_equal(left, right)
        });
        if let Some(j) = found {
            take(alignment, i, j, (Relation::Equal, 1.0));
        }
    }
    elsewhere
}

fn take(alignment: &mut Alignment, i: usize, j: usize, found: (Relation, f32)) {
    let (relation, strength) = found;
    alignment.left_a.remove(i);
    alignment.left_b.remove(j);
    alignment.push(Met {
        a: i as u8,
        b: j as u8,
        relation,
        strength,
    });
}

/// A pair that could meet.
#[derive(Clone, Copy)]
struct Candidate {
    /// The stronger first, then those of one column, then those nearer in place.
    rank: u32,
    i: u8,
    j: u8,
    found: (Relation, f32),
}

impl Candidate {
    fn new(i: usize, j: usize, found: (Relation, f32), same: u32) -> Self {
        let strength = (found.1 * 1000.0) as u32;
        let nearness = (15 - i.abs_diff(j)) as u32 * 32 + (31 - (i + j)) as u32;
        let rank = (strength << 10) | (same << 9) | nearness;
        Candidate {
            rank,
            i: i as u8,
            j: j as u8,
            found,
        }
    }
}

/// The relation of two words in their names: one that may have been cut off agrees by what is left.
fn relation_in(a: NameView<'_>, i: usize, b: NameView<'_>, j: usize) -> Option<(Relation, f32)> {
    let (x, y) = (token(a, i), token(b, j));
    if !a.maybe_truncated && !b.maybe_truncated {
        return relation(x, y);
    }
    let cut = |name: NameView<'_>, short: &Token, long: &Token| {
        name.maybe_truncated && long.text.starts_with(short.text.as_str())
    };
    let truncated = x.text != y.text && (cut(a, x, y) || cut(b, y, x));
    if truncated {
        return Some((Relation::Truncated, Relation::Truncated.strength()));
    }
    relation(x, y)
}

fn meet_related(a: NameView<'_>, b: NameView<'_>, alignment: &mut Alignment) {
    let mut found: SmallVec<[Candidate; 32]> = SmallVec::new();
    for i in alignment.left_a.iter() {
        for j in alignment.left_b.iter() {
            let same = same_part(a.parts[i].role, b.parts[j].role);
            if let Some(related) = relation_in(a, i, b, j)
                && (same || related.0.is_same_name())
                && found.len() < found.inline_size()
            {
                found.push(Candidate::new(i, j, related, same.into()));
            }
        }
    }
    found.sort_unstable_by_key(|candidate| Reverse(candidate.rank));
    for candidate in &found {
        let (i, j) = (candidate.i as usize, candidate.j as usize);
        if alignment.left_a.contains(i) && alignment.left_b.contains(j) {
            take(alignment, i, j, candidate.found);
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    A,
    B,
}

/// One word of `whole` against several consecutive parts of `pieces`, particles included:
/// Xiaoming / Xiao Ming, Delacruz / de la Cruz, Alshamsi / al Shamsi.
fn meet_joined(whole: NameView<'_>, pieces: NameView<'_>, side: Side, alignment: &mut Alignment) {
    let left = if side == Side::A {
        alignment.left_a
    } else {
        alignment.left_b
    };
    for i in left.iter() {
        let word = token(whole, i);
        if word.text.len() < 3 {
            continue;
        }
        // The last piece has no second one after it.
        let found = (0..pieces.parts.len().min(MAX).saturating_sub(1))
            .find_map(|start| joined_length(word, pieces, start).map(|length| (start, length)));
        let Some((start, length)) = found else {
            continue;
        };
        let open = if side == Side::A {
            alignment.left_b
        } else {
            alignment.left_a
        };
        let Some(j) = (start..start + length).find(|&j| open.contains(j)) else {
            continue;
        };
        if side == Side::A {
            take(
                alignment,
                i,
                j,
                (Relation::Joined, Relation::Joined.strength()),
            );
        } else {
            take(
                alignment,
                j,
                i,
                (Relation::Joined, Relation::Joined.strength()),
            );
        }
        for piece in start..start + length {
            if side == Side::A {
                alignment.left_b.remove(piece);
            } else {
                alignment.left_a.remove(piece);
            }
        }
    }
}

/// How many parts from `start`, two at least, spell the word together.
fn joined_length(word: &Token, pieces: NameView<'_>, start: usize) -> Option<usize> {
    let mut rest = word.text.as_str();
    let mut length = 0;
    for part in pieces.parts.iter().take(MAX).skip(start) {
        let piece = &pieces.tokens[part.token as usize];
        if piece.letters & !word.letters != 0 {
            return None;
        }
        rest = rest.strip_prefix(piece.text.as_str())?;
        length += 1;
        if rest.is_empty() {
            return (length > 1).then_some(length);
        }
    }
    None
}
