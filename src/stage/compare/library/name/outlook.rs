//! What the outlines of their words show of how two names compare.

use super::grid::Grid;
use super::laid::{MAX, Positions};
use super::levels::{family, given, whole};
use super::outline::Outline;
use super::{NameAgreements, Named, WordBits, compare_near, suffix};
use crate::record::frequency::Frequencies;
use crate::record::name::{NamePart, NameView, Role};
use crate::stage::compare::level::Agreement;

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
    if in_a.has_hangul() != in_b.has_hangul() {
        note_syllables(a, b, &mut grid, &mut met);
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

    /// Whether a particle in front of this part begins as the letter does.
    fn is_led_by(self, position: usize, letter: Outline) -> bool {
        let before = self.name.parts[..position].iter().rev();
        let mut led = before.take_while(|part| part.role() == Role::Particle);
        led.any(|part| self.outline(*part).beginning[0] == letter.beginning[0])
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
            let outline = self.outline(*part);
            roles.insert(part.role());
            roles.note_hangul(outline.is_hangul());
            told &= outline.tells();
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
    let is_led =
        one.is_letter() && b.is_led_by(j, one) || other.is_letter() && a.is_led_by(i, other);
    if is_word && is_other_word && (is_cut_off || is_led || one.is_near(other, fits)) {
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

/// Notes that words in Hangul could each be several words of the other name, which spell them.
#[cold]
fn note_syllables(a: Outlined<'_>, b: Outlined<'_>, grid: &mut Grid, met: &mut Roles) {
    for (of, other, is_second) in [(a, b, false), (b, a, true)] {
        for (at, part) in of.name.parts.iter().enumerate() {
            if part.role().is_identity() && of.at(at).is_hangul() {
                grid.note_joined(at, is_second);
                met.insert(part.role());
                other.roles_from(0, met);
            }
        }
    }
}

/// Parts of names, a bit each, and above them whether a word is in Hangul.
#[derive(Clone, Copy, Default)]
struct Roles(u8);

impl Roles {
    fn insert(&mut self, role: Role) {
        self.0 |= 1 << role as u8;
    }

    /// Notes whether a word is in Hangul.
    fn note_hangul(&mut self, is_hangul: bool) {
        self.0 |= u8::from(is_hangul) << Role::COUNT;
    }

    fn has_hangul(self) -> bool {
        self.0 & 1 << Role::COUNT != 0
    }

    fn is_empty(self) -> bool {
        self.0 == 0
    }

    fn has(self, role: Role) -> bool {
        self.0 & 1 << role as u8 != 0
    }
}
