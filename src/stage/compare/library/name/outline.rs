//! Twenty bytes of a word: enough to see that most words have nothing to do with one another.
//!
//! Where [`Grid`](super::grid::Grid) sees that two words could meet, so do outlines, and seldom
//! elsewhere; many more of them fit in a cache.

use super::grid::{Grid, SHARES_NEEDED};
use super::laid::MAX;
use super::levels::{family, given, whole};
use super::{NameAgreements, Named, compare_near, suffix};
use crate::record::frequency::Frequencies;
use crate::record::name::{NamePart, NameView, Role, Token, Word};
use crate::stage::compare::level::Agreement;
use crate::text::fold::script::Script;
use crate::text::phonetic::could_respell;

/// The outline of a word.
#[derive(Clone, Copy)]
pub struct Outline {
    /// Which letters occur, a bit each; above them the flags and the script.
    letters: u32,
    /// Which of them occur again; above them how many occur a third time and more.
    again: u32,
    sound: u32,
    kin: u32,
    beginning: [u8; 2],
    /// 0 where an outline does not tell enough of the word.
    length: u8,
    /// It begins with `abdu`.
    is_servant: bool,
}

const LETTERS: u32 = (1 << MORE) - 1;
const MORE: u32 = 26;
/// The word is in a group of related names.
const LISTED: u32 = 1 << 26;
/// The word was written with marks, or in another script.
const MARKED: u32 = 1 << 27;
const SCRIPT: u32 = 28;

impl Outline {
    pub fn of(token: &Token) -> Self {
        let word = &token.word;
        let flag = |bit: u32, holds: bool| if holds { bit } else { 0 };
        let [first, second, ..] = word.beginning.to_le_bytes();
        let is_told = word.letters & !LETTERS == 0 && (word.length > 1 || word.is_initial());
        Outline {
            again: word.again & LETTERS | u32::from(word.more.min(63)) << MORE,
            letters: word.letters & LETTERS
                | flag(LISTED, word.kin.is_listed())
                | flag(MARKED, !token.native.is_empty())
                | (word.script as u32) << SCRIPT,
            sound: folded(word.sound),
            kin: shrunk(word),
            beginning: [first, second],
            length: if is_told { word.length } else { 0 },
            is_servant: word.beginning.to_le_bytes() == *b"abdu",
        }
    }

    fn is_marked(self) -> bool {
        self.letters & MARKED != 0
    }

    /// Whether the words could be related.
    #[inline(always)]
    fn is_near(self, other: Outline) -> bool {
        if (self.letters ^ other.letters) >> SCRIPT != 0 {
            return true;
        }
        if self.length.min(other.length) == 1 {
            return self.beginning[0] == other.beginning[0];
        }
        self.sound == other.sound
            || self.kin & other.kin != 0
            || self.shares_letters(other) && self.can_be_form(other)
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

    fn can_be_form(self, other: Outline) -> bool {
        let (x, y) = (self.beginning, other.beginning);
        if x == y || self.is_han() || self.is_servant || other.is_servant || could_respell(x, y) {
            return true;
        }
        let listed = self.letters & other.letters & LISTED != 0;
        let (la, lb) = (u32::from(self.length), u32::from(other.length));
        let needed = SHARES_NEEDED[usize::from(x[0] == y[0])];
        !listed && 100 * self.common_letters(other) * (la + lb) >= needed * la * lb
    }

    #[inline(always)]
    fn could_hold(self, piece: Outline) -> bool {
        self.beginning[0] == piece.beginning[0]
            && piece.letters & LETTERS & !self.letters == 0
            && piece.length < self.length
            && self.length > 2
    }

    #[inline(always)]
    fn common_letters(self, other: Outline) -> u32 {
        let common = |one: u32, other: u32| (one & other & LETTERS).count_ones();
        common(self.letters, other.letters)
            + common(self.again, other.again)
            + (self.again >> MORE).min(other.again >> MORE)
    }

    fn is_han(self) -> bool {
        self.letters >> SCRIPT == Script::Han as u32
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
    for (i, x) in a.name.parts.iter().enumerate() {
        for (j, y) in b.name.parts.iter().enumerate() {
            if note((a, *x), (b, *y), (i, j), &mut grid) {
                met.insert(x.role());
                met.insert(y.role());
            }
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

    fn is_marked(self) -> bool {
        let mut parts = self.name.parts.iter();
        parts.any(|part| self.outline(*part).is_marked())
    }

    /// The parts it has; `None` where more decides than the outlines of its words.
    fn roles(self) -> Option<Roles> {
        let NameView {
            parts,
            maybe_truncated,
            ..
        } = self.name;
        let mut roles = Roles::default();
        for part in parts {
            roles.insert(part.role());
        }
        let told = parts.iter().all(|part| self.outline(*part).length > 0);
        let plain = !maybe_truncated && parts.len() <= MAX && !roles.has(Role::Alias);
        (told && plain && !parts.is_empty()).then_some(roles)
    }
}

/// Notes how two words could meet, and whether they could. A particle does only as a piece of a word.
#[inline(always)]
fn note(
    (a, x): (Outlined<'_>, NamePart),
    (b, y): (Outlined<'_>, NamePart),
    (i, j): (usize, usize),
    grid: &mut Grid,
) -> bool {
    let (one, other) = (a.outline(x), b.outline(y));
    let (is_word, is_other_word) = (x.role().is_identity(), y.role().is_identity());
    let near = is_word && is_other_word && one.is_near(other);
    let holds = is_word && one.could_hold(other);
    let is_held = is_other_word && other.could_hold(one);
    if near {
        grid.note_near(i, j);
    }
    if holds {
        grid.note_joined(i, false);
    }
    if is_held {
        grid.note_joined(j, true);
    }
    near || holds || is_held
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

/// As much of the first filter: groups in common are in common here.
fn shrunk(word: &Word) -> u32 {
    let groups = word.kin.0[0];
    (groups | groups >> 32) as u32
}
