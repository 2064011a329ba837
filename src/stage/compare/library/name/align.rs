//! Lays two names side by side: which word met which, by what relation, and which were left over.

use super::grid::Grid;
use super::initial;
use super::laid::{Laid, MAX, Positions};
use super::relation::{Relation, closest, is_equal};
use crate::record::name::{NameView, Role, Token};
use crate::stage::normalise::name::lexicon::{JOINT, compounds};
use crate::text::fold::script::Script;
use crate::text::spelling::korean;
use smallvec::SmallVec;
use std::cmp::{Ordering, Reverse};

/// Two words that met. Positions count parts of their names; `Joined` covers several on one side.
#[derive(Clone, Copy, PartialEq)]
pub struct Met {
    pub a: u8,
    pub b: u8,
    pub relation: Relation,
    /// How alike, 0 to 1.
    pub strength: f32,
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

    fn take(&mut self, i: usize, j: usize, found: (Relation, f32)) {
        let (relation, strength) = found;
        self.left_a.remove(i);
        self.left_b.remove(j);
        if let Some(free) = self.met.get_mut(self.count) {
            *free = Met {
                a: i as u8,
                b: j as u8,
                relation,
                strength,
            };
            self.count += 1;
        }
    }

    fn left(&mut self, side: Side) -> &mut Positions {
        match side {
            Side::A => &mut self.left_a,
            Side::B => &mut self.left_b,
        }
    }
}

/// Aligns two names. The same for `(b, a)` with the sides exchanged.
pub fn align(a: NameView<'_>, b: NameView<'_>) -> Alignment {
    if order(a, b) == Ordering::Greater {
        let (a, b) = (Laid::of(a), Laid::of(b));
        align_in_order(&b, &a, &Grid::of(&b, &a)).flipped()
    } else {
        let (a, b) = (Laid::of(a), Laid::of(b));
        align_in_order(&a, &b, &Grid::of(&a, &b))
    }
}

/// A fixed order of two names, so that what follows need not be symmetric in every corner.
#[inline]
pub(super) fn order(a: NameView<'_>, b: NameView<'_>) -> Ordering {
    let by_length = a.parts.len().cmp(&b.parts.len());
    if by_length.is_ne() {
        return by_length;
    }
    let mut orders = (0..a.parts.len()).map(|at| order_at(a, b, at));
    orders.find(|order| order.is_ne()).unwrap_or(by_length)
}

#[inline]
fn order_at(a: NameView<'_>, b: NameView<'_>, at: usize) -> Ordering {
    let (x, y) = (token(a, at), token(b, at));
    if std::ptr::eq(x, y) {
        return a.parts[at].role().cmp(&b.parts[at].role());
    }
    x.hash
        .cmp(&y.hash)
        .then_with(|| a.parts[at].role().cmp(&b.parts[at].role()))
        .then_with(|| x.native.cmp(&y.native))
}

/// Aligns two names of which the first does not come after the second by [`order`].
pub(super) fn align_in_order(a: &Laid<'_>, b: &Laid<'_>, grid: &Grid) -> Alignment {
    const NOTHING: Met = Met {
        a: 0,
        b: 0,
        relation: Relation::Equal,
        strength: 0.0,
    };
    let mut alignment = Alignment {
        met: [NOTHING; MAX],
        count: 0,
        left_a: a.identity(),
        left_b: b.identity(),
    };
    if grid.is_empty() {
        return alignment;
    }
    meet_equal(a, b, grid, &mut alignment);
    let (joined_a, joined_b) = grid.joined();
    meet_joined(a, b, joined_a, Side::A, &mut alignment);
    meet_joined(b, a, joined_b, Side::B, &mut alignment);
    meet_related(a, b, grid, &mut alignment);
    alignment
}

/// The token at this position.
pub(super) fn token<'a>(name: NameView<'a>, position: usize) -> &'a Token {
    &name.tokens[name.parts[position].token()]
}

/// Equal words of one part first, then those that crossed over.
fn meet_equal(a: &Laid<'_>, b: &Laid<'_>, grid: &Grid, alignment: &mut Alignment) {
    let mut crossed = false;
    for i in alignment.left_a.iter() {
        let equal = equal_words(a.word(i), b, grid.near(i).and(alignment.left_b));
        match equal.and(b.fitting(a.role(i))).first() {
            Some(j) => alignment.take(i, j, (Relation::Equal, 1.0)),
            None => crossed |= !equal.is_empty(),
        }
    }
    if crossed {
        for i in alignment.left_a.iter() {
            let places = grid.near(i).and(alignment.left_b);
            if let Some(j) = equal_words(a.word(i), b, places).first() {
                alignment.take(i, j, (Relation::Equal, 1.0));
            }
        }
    }
}

#[inline]
fn equal_words(word: &Token, name: &Laid<'_>, places: Positions) -> Positions {
    let mut equal = Positions::default();
    for j in places.iter() {
        if word.hash == name.word(j).hash && is_equal(word, name.word(j)) {
            equal.insert(j);
        }
    }
    equal
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
#[inline]
fn relation_in(a: &Laid<'_>, i: usize, b: &Laid<'_>, j: usize) -> Option<(Relation, f32)> {
    let (x, y) = (a.word(i), b.word(j));
    if a.view.maybe_truncated && is_cut_off(x, y) || b.view.maybe_truncated && is_cut_off(y, x) {
        return Some((Relation::Truncated, Relation::Truncated.strength()));
    }
    closest(x, y).or_else(|| {
        let stands_for =
            initial::is_latin(x) && b.is_led_by(j, x) || initial::is_latin(y) && a.is_led_by(i, y);
        stands_for.then(|| (Relation::Initial, Relation::Initial.strength()))
    })
}

fn is_cut_off(short: &Token, long: &Token) -> bool {
    short.text != long.text && long.text.starts_with(short.text.as_str())
}

fn meet_related(a: &Laid<'_>, b: &Laid<'_>, grid: &Grid, alignment: &mut Alignment) {
    let mut found: SmallVec<[Candidate; 32]> = SmallVec::new();
    for i in alignment.left_a.iter() {
        let near = alignment.left_b.and(grid.near(i));
        let fitting = b.fitting(a.role(i));
        for j in near.iter() {
            let same = fitting.contains(j);
            if let Some(related) = relation_in(a, i, b, j)
                && (same || related.0.is_same_name())
                && !(related.0 == Relation::SlipApart && is_surname(a.role(i), b.role(j)))
                && found.len() < found.inline_size()
            {
                found.push(Candidate::new(i, j, related, same.into()));
            }
        }
    }
    if found.len() > 1 {
        found.sort_unstable_by_key(|candidate| Reverse(candidate.rank));
    }
    for candidate in &found {
        let (i, j) = (candidate.i as usize, candidate.j as usize);
        if alignment.left_a.contains(i) && alignment.left_b.contains(j) {
            alignment.take(i, j, candidate.found);
        }
    }
}

/// Surnames a slip apart are two families, as a rule: Marin, Martin.
fn is_surname(a: Role, b: Role) -> bool {
    a == Role::Family || b == Role::Family
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    A,
    B,
}

impl Side {
    const fn other(self) -> Side {
        match self {
            Side::A => Side::B,
            Side::B => Side::A,
        }
    }
}

/// One word of `whole` against several consecutive parts of `pieces`, particles included:
/// Xiaoming / Xiao Ming, Delacruz / de la Cruz, Alshamsi / al Shamsi, Juanjo / Juan José.
fn meet_joined(
    whole: &Laid<'_>,
    pieces: &Laid<'_>,
    places: Positions,
    side: Side,
    alignment: &mut Alignment,
) {
    for i in places.and(*alignment.left(side)).iter() {
        // The last piece has no second one after it.
        let found = (0..pieces.len().saturating_sub(1)).find_map(|start| {
            let (relation, length) = held(whole.word(i), pieces, start)?;
            Some((start, length, relation))
        });
        let Some((start, length, relation)) = found else {
            continue;
        };
        let joined = Positions::range(start, length);
        let Some(j) = joined.and(*alignment.left(side.other())).first() else {
            continue;
        };
        let relation = (relation, relation.strength());
        match side {
            Side::A => alignment.take(i, j, relation),
            Side::B => alignment.take(j, i, relation),
        }
        let open = alignment.left(side.other());
        *open = open.without(joined);
    }
}

/// How many parts from `start`, two at least, are the word together.
fn held(word: &Token, pieces: &Laid<'_>, start: usize) -> Option<(Relation, usize)> {
    if let Some(length) = joined_length(word, pieces, start) {
        return Some((Relation::Joined, length));
    }
    if !word.kin.is_compound() {
        return None;
    }
    let length = compounds(&word.text).find_map(|name| compound_length(name, pieces, start))?;
    Some((Relation::Nickname, length))
}

/// How many parts from `start` are the words of a name, particles between them included.
fn compound_length(name: &str, pieces: &Laid<'_>, start: usize) -> Option<usize> {
    let mut end = start;
    for word in name.split(JOINT) {
        while end > start && end < pieces.len() && pieces.role(end) == Role::Particle {
            end += 1;
        }
        let is_next = end < pieces.len() && pieces.word(end).text == word;
        end += usize::from(is_next);
        is_next.then_some(())?;
    }
    Some(end - start)
}

/// How many parts from `start` spell the syllables of a word in Hangul: Gil dong.
fn syllables_length(word: &Token, pieces: &Laid<'_>, start: usize) -> Option<usize> {
    let mut spelling = pieces.word(start).text.clone();
    (start + 1..pieces.len()).find_map(|at| {
        spelling.push_str(&pieces.word(at).text);
        korean::spells(&word.native, &spelling).then_some(at + 1 - start)
    })
}

/// How many parts from `start`, two at least, spell the word together.
fn joined_length(word: &Token, pieces: &Laid<'_>, start: usize) -> Option<usize> {
    if word.script == Script::Hangul && pieces.word(start).script == Script::Latin {
        return syllables_length(word, pieces, start);
    }
    let mut rest = word.text.as_str();
    let mut length = 0;
    for piece in (start..pieces.len()).map(|at| pieces.word(at)) {
        rest = rest.strip_prefix(piece.text.as_str())?;
        length += 1;
        if rest.is_empty() {
            return (length > 1).then_some(length);
        }
    }
    None
}
