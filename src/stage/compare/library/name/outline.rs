//! Half a cache line of a word: enough to see that most words have nothing to do with one another.
//!
//! Where [`Grid`](super::grid::Grid) sees that two words could meet, so do outlines, and seldom
//! elsewhere; many more of them fit in a cache.

use super::gender::could_be_endings;
use super::grid::SHARES_NEEDED;
use crate::record::name::{Kin, Token};
use crate::text::fold::script::Script;
use crate::text::phonetic::{could_respell, plain_letters};

/// The outline of a word.
#[derive(Clone, Copy)]
pub struct Outline {
    /// Which letters occur, a bit each; above them the flags and the script. In the upper half which of
    /// them occur again; above them how many occur a third time and more.
    letters: u64,
    sound: u32,
    kin: Kin,
    pub(super) beginning: [u8; 2],
    last: u8,
    /// 0 where an outline does not tell enough of the word.
    length: u8,
}

/// Letters of longer words are not all counted.
const COUNTED: u8 = 63;

/// What one spelling of a name may add to another: three E after vowels, `ius`.
const LONGEST_ADDITION: u8 = 3;

const LETTERS: u64 = (1 << 26) - 1;
/// The word begins with `abdu`.
const SERVANT: u64 = 1 << 26;
/// The word was written with marks, or in another script.
const MARKED: u64 = 1 << 27;
const SCRIPT: u64 = 0b1111 << 28;
const AGAIN: u64 = LETTERS << 32;
const MORE: u32 = 58;

impl Outline {
    pub fn of(token: &Token) -> Self {
        let word = &token.word;
        let flag = |bit: u64, holds: bool| if holds { bit } else { 0 };
        let [first, second, ..] = word.beginning.to_le_bytes();
        let (letters, again) = (u64::from(word.letters), u64::from(word.again));
        let is_told = letters & !LETTERS == 0
            && (word.length > 1 || word.is_initial())
            && !word.kin.is_compound();
        Outline {
            letters: letters & LETTERS
                | flag(SERVANT, word.beginning.to_le_bytes() == *b"abdu")
                | flag(MARKED, !token.native.is_empty())
                | SCRIPT & (word.script as u64) << SCRIPT.trailing_zeros()
                | again << 32 & AGAIN
                | u64::from(word.more.min(COUNTED)) << MORE,
            sound: folded(word.sound),
            kin: word.kin,
            beginning: [first, second],
            last: token.text.bytes().last().unwrap_or_default(),
            length: if is_told { word.length } else { 0 },
        }
    }

    /// Whether it tells enough of the word.
    #[inline(always)]
    pub fn tells(self) -> bool {
        self.length > 0
    }

    #[inline(always)]
    pub(super) fn is_letter(self) -> bool {
        self.length == 1
    }

    pub(super) fn is_marked(self) -> bool {
        self.letters & MARKED != 0
    }

    /// Whether the words could be related; of one part and of another, only if they could be one name.
    #[inline(always)]
    pub(super) fn is_near(self, other: Outline, fits: bool) -> bool {
        if (self.letters ^ other.letters) & SCRIPT != 0 {
            return true;
        }
        if self.length.min(other.length) == 1 {
            return self.beginning[0] == other.beginning[0];
        }
        if self.kin.can_meet(other.kin) {
            return true;
        }
        let alike = self.sound == other.sound;
        (alike || self.shares_letters(other))
            && match fits {
                true => alike || self.can_be_form(other),
                false => self.can_be_same(other),
            }
    }

    #[inline(always)]
    fn shares_letters(self, other: Outline) -> bool {
        let shares = if self.beginning[0] == other.beginning[0] {
            3
        } else {
            5
        };
        let (la, lb) = (u32::from(self.length), u32::from(other.length));
        4 * self.common_letters(other) * (la + lb) >= shares * la * lb
    }

    #[inline(never)]
    fn can_be_form(self, other: Outline) -> bool {
        let (x, y) = (self.beginning, other.beginning);
        let one_beginning = x == y;
        if self.is_han() || (self.letters | other.letters) & SERVANT != 0 {
            return true;
        }
        let are_two = self.kin.is_listed() && other.kin.is_listed();
        (one_beginning || !are_two) && self.can_reach_floor(other)
            || one_beginning && (self.could_go_on(other) || other.could_go_on(self))
            || one_beginning && self.can_be_gender_form(other)
            || self.can_be_respelling(other)
    }

    /// Whether one word could be a slip or a respelling of the other, or the other with an addition.
    #[inline(never)]
    fn can_be_same(self, other: Outline) -> bool {
        let shorter = self.length.min(other.length);
        let longer = self.length.max(other.length);
        let slips = match shorter {
            ..4 => 0,
            4..8 => 1,
            _ => 2,
        };
        let common = self.common_letters(other);
        let has_addition = match (self.letters | other.letters) & SERVANT {
            0 => self.beginning[0] == other.beginning[0] && longer - shorter <= LONGEST_ADDITION,
            _ => true,
        };
        common + slips >= longer.into()
            || common >= shorter.into() && has_addition
            || longer > COUNTED
            || self.can_be_respelling(other)
    }

    /// As [`can_reach_floor`](super::grid::can_reach_floor), where more than two letters may begin
    /// both.
    fn can_reach_floor(self, other: Outline) -> bool {
        let (x, y) = (self.beginning, other.beginning);
        let begin_alike = match x == y {
            true => SHARES_NEEDED.len() - 1,
            false => usize::from(x[0] == y[0]),
        };
        let (la, lb) = (u32::from(self.length), u32::from(other.length));
        100 * self.common_letters(other) * (la + lb) >= SHARES_NEEDED[begin_alike] * la * lb
    }

    fn can_be_respelling(self, other: Outline) -> bool {
        let plain = |outline: Outline| plain_letters((outline.letters & LETTERS) as u32);
        could_respell(self.beginning, other.beginning) && plain(self) == plain(other)
    }

    fn can_be_gender_form(self, other: Outline) -> bool {
        could_be_endings(self.last, other.last) || could_be_endings(other.last, self.last)
    }

    /// Whether the word could be what is left of the other.
    pub(super) fn could_begin(self, other: Outline) -> bool {
        let known = usize::from(self.length).min(self.beginning.len());
        self.beginning[..known] == other.beginning[..known]
            && self.letters & LETTERS & !other.letters == 0
            && self.length <= other.length
    }

    /// Whether it could be several words in one, of which this is the first; they begin alike.
    #[inline(always)]
    pub(super) fn could_hold(self, piece: Outline) -> bool {
        self.could_go_on(piece) && self.length > 2
    }

    /// Whether the word could have this piece at some place.
    #[inline(always)]
    pub(super) fn could_go_on(self, piece: Outline) -> bool {
        piece.letters & LETTERS & !self.letters == 0 && piece.length < self.length
    }

    #[inline(always)]
    fn common_letters(self, other: Outline) -> u32 {
        let common = self.letters & other.letters & (LETTERS | AGAIN);
        let more = (self.letters >> MORE).min(other.letters >> MORE);
        common.count_ones() + more as u32
    }

    fn is_han(self) -> bool {
        self.is_of(Script::Han) || self.is_of(Script::Kanji)
    }

    #[inline(always)]
    pub(super) fn is_hangul(self) -> bool {
        self.is_of(Script::Hangul)
    }

    #[inline(always)]
    fn is_of(self, script: Script) -> bool {
        self.letters & SCRIPT == (script as u64) << SCRIPT.trailing_zeros()
    }
}

/// Two codes that differ may be one here, never the other way round.
fn folded(sound: u64) -> u32 {
    (sound.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32
}
