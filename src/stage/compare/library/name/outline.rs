//! Half a cache line of a word: enough to see that most words have nothing to do with one another.
//!
//! Where [`Grid`](super::grid::Grid) sees that two words could meet, so do outlines, and seldom
//! elsewhere; many more of them fit in a cache.

use super::gender::could_be_endings;
use super::grid::{Grid, SHARES_NEEDED};
use super::laid::{MAX, Positions};
use super::levels::{family, given, whole};
use super::{NameAgreements, Named, WordBits, compare_near, suffix};
use crate::record::frequency::Frequencies;
use crate::record::name::{Kin, NamePart, NameView, Role, Token};
use crate::stage::compare::level::Agreement;
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
    beginning: [u8; 2],
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
        let is_told = letters & !LETTERS == 0 && (word.length > 1 || word.is_initial());
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

    fn is_marked(self) -> bool {
        self.letters & MARKED != 0
    }

    /// Whether the words could be related; of one part and of another, only if they could be one name.
    #[inline(always)]
    fn is_near(self, other: Outline, fits: bool) -> bool {
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
    fn could_begin(self, other: Outline) -> bool {
        let known = usize::from(self.length).min(self.beginning.len());
        self.beginning[..known] == other.beginning[..known]
            && self.letters & LETTERS & !other.letters == 0
            && self.length <= other.length
    }

    /// Whether it could be several words in one, of which this is the first; they begin alike.
    #[inline(always)]
    fn could_hold(self, piece: Outline) -> bool {
        self.could_go_on(piece) && self.length > 2
    }

    /// Whether the word could have this piece at some place.
    #[inline(always)]
    fn could_go_on(self, piece: Outline) -> bool {
        piece.letters & LETTERS & !self.letters == 0 && piece.length < self.length
    }

    #[inline(always)]
    fn common_letters(self, other: Outline) -> u32 {
        let common = self.letters & other.letters & (LETTERS | AGAIN);
        let more = (self.letters >> MORE).min(other.letters >> MORE);
        common.count_ones() + more as u32
    }

    fn is_han(self) -> bool {
        self.letters & SCRIPT == (Script::Han as u64) << SCRIPT.trailing_zeros()
    }
}

/// A name, and the outlines of the words that its parts count.
#[derive(Clone, Copy)]
pub struct Outlined<'a> {
    pub name: NameView<'a>,
    pub outlines: &'a [Outline],
}

/// What outlines show of how two names compare.
pub struct Outlook {
    pub shown: Shown,
    /// The words that could meet; `None` where more than words decides.
    near: Option<Grid>,
}

#[derive(Clone, Copy)]
pub enum Shown {
    /// No word can meet another: this is what [`compare`](super::compare) says.
    Strangers(NameAgreements),
    /// No given name can meet a word of the other: given names differ.
    GivenDiffer,
    /// The same of surnames.
    FamiliesDiffer,
    Nothing,
}

/// Looks at two names by their outlines.
pub fn outlook(a: Outlined<'_>, b: Outlined<'_>) -> Outlook {
    let (Some(in_a), Some(in_b)) = (a.roles(), b.roles()) else {
        return Outlook {
            shown: Shown::Nothing,
            near: None,
        };
    };
    let (mut grid, mut met) = (Grid::default(), Roles::default());
    for i in 0..a.name.parts.len() {
        for j in 0..b.name.parts.len() {
            note((a, i), (b, j), &mut grid, &mut met);
        }
    }
    let split = !in_a.has(Role::Either) && !in_b.has(Role::Either);
    let differ = |role| split && in_a.has(role) && in_b.has(role) && !met.has(role);
    let shown = match (differ(Role::Given), differ(Role::Family)) {
        _ if met.is_empty() => strangers((a, in_a), (b, in_b)),
        // A particle is a piece of a word of either column.
        _ if met.has(Role::Particle) => Shown::Nothing,
        (true, _) => Shown::GivenDiffer,
        (_, true) => Shown::FamiliesDiffer,
        _ => Shown::Nothing,
    };
    Outlook {
        shown,
        near: Some(grid),
    }
}

impl Outlook {
    /// No less than the information in the words that two names have in common, in bits, by the
    /// information in each word.
    pub fn most_surprisal(
        &self,
        (a, bits_a): (NameView<'_>, &[WordBits]),
        (b, bits_b): (NameView<'_>, &[WordBits]),
    ) -> f32 {
        let Some(grid) = self.near.as_ref().filter(|grid| !grid.has_joined()) else {
            return f32::INFINITY;
        };
        let of = |part: NamePart, bits: &[WordBits]| bits[part.token()].of_role(part.role()).1;
        let (mut met_b, mut in_a) = (Positions::default(), 0.0);
        for (at, part) in a.parts.iter().enumerate() {
            let near = grid.near(at);
            if !near.is_empty() {
                met_b = met_b.or(near);
                in_a += of(*part, bits_a);
            }
        }
        let in_b: f32 = met_b.iter().map(|at| of(b.parts[at], bits_b)).sum();
        in_b.min(in_a)
    }

    /// [`compare`](super::compare) of the two names, which looks at the words that could meet.
    pub fn compare(&self, a: Named<'_>, b: Named<'_>, frequencies: &Frequencies) -> NameAgreements {
        match self.shown {
            Shown::Strangers(agreements) => agreements,
            _ => compare_near((a, b), self.near.as_ref(), frequencies),
        }
    }
}

fn strangers((a, in_a): (Outlined<'_>, Roles), (b, in_b): (Outlined<'_>, Roles)) -> Shown {
    let split = !in_a.has(Role::Either) && !in_b.has(Role::Either);
    // Readings of one name in two languages may have no letter in common.
    if !split && (a.is_marked() || b.is_marked()) {
        return Shown::Nothing;
    }
    let column = |role, level| match split && in_a.has(role) && in_b.has(role) {
        true => Agreement::level(level),
        false => Agreement::MISSING,
    };
    Shown::Strangers(NameAgreements {
        given: column(Role::Given, given::CONFLICT),
        family: column(Role::Family, family::CONFLICT),
        whole: match split {
            true => Agreement::MISSING,
            false => Agreement::level(whole::UNRELATED),
        },
        suffix: suffix(a.name, b.name),
    })
}

impl Outlined<'_> {
    #[inline(always)]
    fn outline(self, part: NamePart) -> Outline {
        self.outlines[part.token()]
    }

    #[inline(always)]
    fn at(self, position: usize) -> Outline {
        self.outline(self.name.parts[position])
    }

    /// Whether the word, of which the part at this position could be the first piece, could have the
    /// next part as its second one.
    fn goes_on(self, position: usize, word: Outline) -> bool {
        let next = self.name.parts.get(position + 1);
        next.is_some_and(|next| word.could_go_on(self.outline(*next)))
    }

    /// The parts from this position on.
    fn roles_from(self, position: usize, roles: &mut Roles) {
        let rest = self.name.parts[position..].iter();
        rest.for_each(|part| roles.insert(part.role()));
    }

    fn is_marked(self) -> bool {
        let mut parts = self.name.parts.iter();
        parts.any(|part| self.outline(*part).is_marked())
    }

    /// The parts it has; `None` where more decides than the outlines of its words.
    fn roles(self) -> Option<Roles> {
        let parts = self.name.parts;
        let (mut roles, mut told) = (Roles::default(), true);
        for part in parts {
            roles.insert(part.role());
            told &= self.outline(*part).tells();
        }
        let plain = parts.len() <= MAX && !roles.has(Role::Alias);
        (told && plain && !parts.is_empty()).then_some(roles)
    }
}

/// Notes how two words could meet, and the parts that would then have met. A particle does only as a
/// piece of a word.
#[inline(always)]
fn note(
    (a, i): (Outlined<'_>, usize),
    (b, j): (Outlined<'_>, usize),
    grid: &mut Grid,
    met: &mut Roles,
) {
    let (x, y) = (a.name.parts[i].role(), b.name.parts[j].role());
    let (one, other) = (a.at(i), b.at(j));
    let (is_word, is_other_word) = (x.is_identity(), y.is_identity());
    let fits = x == y || x == Role::Either || y == Role::Either;
    let begin_alike = one.beginning[0] == other.beginning[0];
    let is_cut_off = begin_alike
        && (a.name.maybe_truncated && one.could_begin(other)
            || b.name.maybe_truncated && other.could_begin(one));
    if is_word && is_other_word && (is_cut_off || one.is_near(other, fits)) {
        grid.note_near(i, j);
        met.insert(x);
        met.insert(y);
    }
    if !begin_alike {
        return;
    }
    if is_word && one.could_hold(other) && b.goes_on(j, one) {
        grid.note_joined(i, false);
        met.insert(x);
        b.roles_from(j, met);
    }
    if is_other_word && other.could_hold(one) && a.goes_on(i, other) {
        grid.note_joined(j, true);
        met.insert(y);
        a.roles_from(i, met);
    }
}

/// Parts of names, a bit each.
#[derive(Clone, Copy, Default)]
struct Roles(u8);

impl Roles {
    fn insert(&mut self, role: Role) {
        self.0 |= 1 << role as u8;
    }

    fn is_empty(self) -> bool {
        self.0 == 0
    }

    fn has(self, role: Role) -> bool {
        self.0 & 1 << role as u8 != 0
    }
}

/// Two codes that differ may be one here, never the other way round.
fn folded(sound: u64) -> u32 {
    (sound.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32
}
