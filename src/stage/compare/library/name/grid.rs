//! Which words of two names could meet, judged from what [`Word`] holds: never a wrong no.

use super::laid::{Laid, MAX, Positions};
use crate::record::name::Word;
use crate::text::fold::script::Script;
use crate::text::phonetic::could_respell;

/// Words of one name against words of another, before any letter of them is read.
#[derive(Clone, Copy, Default)]
pub(super) struct Grid {
    /// By word of the one name, the words of the other that could be related.
    near: [Positions; MAX],
    /// Words of the one name that could be several of the other in one, and the other way round.
    joined: (Positions, Positions),
    any: bool,
}

impl Grid {
    /// Looks at every word of `a` beside every word of `b`.
    #[inline]
    pub fn of(a: &Laid<'_>, b: &Laid<'_>) -> Self {
        let cut = (a.view.maybe_truncated, b.view.maybe_truncated);
        let mut grid = Grid::default();
        for (i, (x, near)) in a.words().iter().zip(&mut grid.near).enumerate() {
            for (j, y) in b.words().iter().enumerate() {
                let (x, y): (&Word, &Word) = (x, y);
                let is_cut_off = || cut.0 && could_begin(x, y) || cut.1 && could_begin(y, x);
                let is_led = || b.is_led_by(j, x) || a.is_led_by(i, y);
                if !are_far_apart(x, y) || is_cut_off() || is_led() {
                    near.insert(j);
                }
                if x.script != y.script {
                    note_syllables((x, i), (y, j), &mut grid.joined);
                }
                // No word at all begins any.
                if begin_alike(x, y) || x.length == 0 || y.length == 0 {
                    if could_hold(x, y) && j + 1 < b.len() {
                        grid.joined.0.insert(i);
                    }
                    if could_hold(y, x) && i + 1 < a.len() {
                        grid.joined.1.insert(j);
                    }
                }
            }
            grid.any |= !near.is_empty();
        }
        grid.joined.0 = grid.joined.0.or(compounds(a, b));
        grid.joined.1 = grid.joined.1.or(compounds(b, a));
        grid.any |= grid.has_joined();
        grid
    }

    /// Notes that these words could be related.
    #[inline(always)]
    pub fn note_near(&mut self, i: usize, j: usize) {
        self.near[i % MAX].insert(j);
        self.any = true;
    }

    /// Notes that this word of the one name could be several of the other in one, or of the other
    /// name where `of_other`.
    #[inline(always)]
    pub fn note_joined(&mut self, position: usize, of_other: bool) {
        match of_other {
            false => self.joined.0.insert(position),
            true => self.joined.1.insert(position),
        }
        self.any = true;
    }

    /// The words of the other name against those of the one.
    pub fn turned(&self) -> Grid {
        let mut turned = Grid {
            joined: (self.joined.1, self.joined.0),
            any: self.any,
            ..Grid::default()
        };
        for (i, near) in self.near.iter().enumerate() {
            near.iter().for_each(|j| turned.near[j].insert(i));
        }
        turned
    }

    /// Whether no word of the one can have to do with one of the other.
    #[inline]
    pub(super) fn is_empty(&self) -> bool {
        !self.any
    }

    /// What could be related to the word at `position` of the first name.
    #[inline]
    pub(super) fn near(&self, position: usize) -> Positions {
        self.near[position % MAX]
    }

    /// Whether a word could be several in one.
    pub(super) fn has_joined(&self) -> bool {
        !self.joined.0.or(self.joined.1).is_empty()
    }

    /// The words of either name that could be several of the other in one.
    #[inline]
    pub(super) fn joined(&self) -> (Positions, Positions) {
        self.joined
    }
}

/// A word in Hangul could be several words that spell its syllables.
#[cold]
fn note_syllables(
    (x, i): (&Word, usize),
    (y, j): (&Word, usize),
    joined: &mut (Positions, Positions),
) {
    if x.script == Script::Hangul {
        joined.0.insert(i);
    }
    if y.script == Script::Hangul {
        joined.1.insert(j);
    }
}

/// Most words are no relation of most others: nothing that reads them could say otherwise. Equal words
/// sound the same.
#[inline(always)]
pub(super) fn are_far_apart(a: &Word, b: &Word) -> bool {
    if a.script != b.script {
        return false;
    }
    if a.length < 2 || b.length < 2 {
        return (a.is_initial() || b.is_initial()) && !begin_alike(a, b);
    }
    (!share_letters(a, b) || !can_be_forms(a, b)) && a.sound != b.sound && !a.kin.can_meet(b.kin)
}

/// Whether one of the words could be a form, a respelling or a slip of the other, though they neither
/// sound the same nor are of one group.
#[inline]
pub(super) fn can_be_alike(a: &Word, b: &Word) -> bool {
    share_letters(a, b) && can_be_forms(a, b)
}

/// Whether the words have letters enough in common for a Jaro-Winkler similarity of .75, judged in
/// whole numbers from which letters occur: three of four where they begin alike, more where not.
#[inline(always)]
pub(super) fn share_letters(a: &Word, b: &Word) -> bool {
    let (la, lb) = (u32::from(a.length), u32::from(b.length));
    let common = 4 * common_letters(a, b) * (la + lb);
    let shares = if begin_alike(a, b) { 3 } else { 5 };
    common >= shares * la * lb
}

/// Forms of one name have their first two letters in common. Without these, what is left are words
/// with nearly all letters in common, respellings, and those that `abdul` may stand before. Two names
/// that are both in use are two names, however alike.
pub(super) fn can_be_forms(a: &Word, b: &Word) -> bool {
    let (x, y) = (a.beginning.to_le_bytes(), b.beginning.to_le_bytes());
    let common = x.iter().zip(&y).take_while(|(x, y)| x == y).count();
    if common > 1 || a.script.is_characters() || a.length < 2 || b.length < 2 {
        return true;
    }
    if x == *b"abdu" || y == *b"abdu" || could_respell([x[0], x[1]], [y[0], y[1]]) {
        return true;
    }
    let listed = a.kin.is_listed() && b.kin.is_listed();
    !listed && can_reach_floor(a, b)
}

/// Below this similarity only the sound or a common beginning counts.
pub(super) const FLOOR: f32 = 0.8;

/// What the shares of letters in common must add up to, in hundredths and rounded down, for a
/// Jaro-Winkler similarity of [`FLOOR`], by how many letters the words begin with in common.
pub(super) const SHARES_NEEDED: [u32; 5] = [139, 133, 124, 114, 109];

/// Whether a Jaro-Winkler similarity of [`FLOOR`] is possible, without reading past the beginnings.
pub(super) fn can_reach_floor(a: &Word, b: &Word) -> bool {
    let differ = (a.beginning ^ b.beginning).trailing_zeros() as usize / 8;
    let (la, lb) = (u32::from(a.length), u32::from(b.length));
    100 * common_letters(a, b) * (la + lb) >= SHARES_NEEDED[differ] * la * lb
}

/// No fewer than the letters that find a partner: first ones, second ones, and the rest.
#[inline(always)]
fn common_letters(a: &Word, b: &Word) -> u32 {
    let twice = (a.letters & b.letters).count_ones() + (a.again & b.again).count_ones();
    twice + u32::from(a.more.min(b.more))
}

#[inline(always)]
fn begin_alike(a: &Word, b: &Word) -> bool {
    (a.beginning ^ b.beginning) & 0xFF == 0
}

/// Whether the one word could be what is left of the other.
#[inline(always)]
fn could_begin(short: &Word, long: &Word) -> bool {
    let differ = (short.beginning ^ long.beginning).trailing_zeros() / 8;
    let begins = differ >= u32::from(short.length).min(u32::BITS / 8);
    begins && short.letters & !long.letters == 0 && short.length <= long.length
}

/// Whether a word could be several in one, of which this is the first or a later one.
#[inline(always)]
fn could_hold(word: &Word, piece: &Word) -> bool {
    piece.letters & !word.letters == 0 && piece.length < word.length && word.length > 2
}

/// Words for a name of several, where the other name has several.
fn compounds(of: &Laid<'_>, other: &Laid<'_>) -> Positions {
    let mut found = Positions::default();
    for (at, word) in of.words().iter().enumerate() {
        if word.kin.is_compound() && other.len() > 1 {
            found.insert(at);
        }
    }
    found
}
