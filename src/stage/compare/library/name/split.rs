//! Given names and surnames that both sides keep in columns of their own.

use super::alias::has_alias_agreement;
use super::align::Met;
use super::laid::{Laid, Positions};
use super::levels::{family, given};
use super::rarity::{Bits, sum};
use super::relation::Relation;
use super::{Pair, Sexes, gender};
use crate::record::name::Role;
use crate::stage::compare::level::Agreement;

/// What the given names and the surnames of two names say.
#[inline]
pub(super) fn compare(pair: &Pair<'_>) -> (Agreement, Agreement) {
    let (mut given, mut family) = (
        Column::of(pair, Role::Given),
        Column::of(pair, Role::Family),
    );
    let may_cross = !each_has_a_stranger(pair);
    for met in pair.alignment.met() {
        let bits = pair.surprisal(met);
        match roles(pair, met) {
            (Role::Given, Role::Given) => given.meet(met, bits),
            (Role::Family, Role::Family) => family.meet(met, bits),
            _ => {
                given.cross(bits, may_cross);
                family.cross(bits, may_cross);
            }
        }
    }
    let bits = pair.counted(given.bits, family.bits);
    (
        given.agreement(bits.0, |column| given_level(column, pair)),
        family.agreement(bits.1, |column| family_level(column, pair)),
    )
}

/// What met and what was left in one column of both sides.
struct Column {
    /// A side has nothing in it.
    missing: bool,
    met: usize,
    crossed: usize,
    worst: Relation,
    left_a: bool,
    left_b: bool,
    /// Information in the words that met.
    bits: Option<Bits>,
}

impl Column {
    fn of(pair: &Pair<'_>, role: Role) -> Self {
        let (in_a, in_b) = (pair.a.at(role), pair.b.at(role));
        Column {
            missing: in_a.is_empty() || in_b.is_empty(),
            met: 0,
            crossed: 0,
            worst: Relation::Equal,
            left_a: !in_a.and(pair.alignment.left_a).is_empty(),
            left_b: !in_b.and(pair.alignment.left_b).is_empty(),
            bits: None,
        }
    }

    fn meet(&mut self, met: &Met, bits: Option<Bits>) {
        self.met += 1;
        self.worst = self.worst.min(met.relation);
        self.bits = sum(self.bits, bits);
    }

    /// A word that crossed columns counts half for each of them.
    fn cross(&mut self, bits: Option<Bits>, counts: bool) {
        self.crossed += usize::from(counts);
        self.bits = sum(self.bits, bits.map(|bits| bits.times(0.5)));
    }

    fn agreement(&self, bits: Option<f32>, level: impl Fn(&Self) -> usize) -> Agreement {
        if self.missing {
            return Agreement::MISSING;
        }
        Agreement::level(level(self)).with_surprisal(bits)
    }
}

/// ISAAC JAMES and JAMES DIXON share a word across columns and are not one name in two orders:
/// ISAAC and DIXON are left over.
fn each_has_a_stranger(pair: &Pair<'_>) -> bool {
    let strangers = |name: &Laid<'_>, left: Positions| {
        !left
            .and(name.at(Role::Given).or(name.at(Role::Family)))
            .is_empty()
    };
    strangers(pair.a, pair.alignment.left_a) && strangers(pair.b, pair.alignment.left_b)
}

fn roles(pair: &Pair<'_>, met: &Met) -> (Role, Role) {
    (pair.a.role(met.a.into()), pair.b.role(met.b.into()))
}

fn given_level(column: &Column, pair: &Pair<'_>) -> usize {
    if column.met == 0 {
        return match (has_alias_agreement(pair, Role::Given), column.crossed > 0) {
            (true, _) => given::ALIAS,
            (_, true) => given::SWAPPED,
            _ => given::CONFLICT,
        };
    }
    if column.worst == Relation::GenderForm {
        return if pair.sexes == Sexes::Same {
            given::SIMILAR
        } else {
            given::GENDER_FORMS
        };
    }
    if let Some(level) = by_other_names(column, pair) {
        return level;
    }
    let level = match column.worst {
        Relation::SlipApart => given::SLIP_APART,
        Relation::Kindred => given::KINDRED,
        Relation::GenderForm | Relation::SoundAlike => given::SOUNDS_ALIKE,
        Relation::Similar => given::SIMILAR,
        Relation::Initial => given::INITIAL,
        Relation::Truncated => given::SUBSET,
        Relation::Abbreviation | Relation::Nickname | Relation::Translation => given::RELATED,
        Relation::Typo => given::TYPO,
        Relation::Romanisation
        | Relation::Spelling
        | Relation::Transliteration
        | Relation::Joined => given::VARIANT,
        Relation::Equal if is_an_initial(pair) => given::INITIAL,
        Relation::Equal => given::EQUAL,
    };
    match column.left_a || column.left_b {
        // Alike in one name, and in the others there is nothing to be alike.
        true if level == given::SIMILAR => given::SOUNDS_ALIKE,
        true => level.min(given::SUBSET),
        false if is_reordered(pair, Role::Given) => level.min(reordered_given(pair)),
        false => level,
    }
}

/// Whether nothing but an initial of the given names met: one letter may be anybody's, and twins'.
fn is_an_initial(pair: &Pair<'_>) -> bool {
    let met = pair.alignment.met().iter();
    let mut given = met.filter(|met| roles(pair, met).0 == Role::Given);
    let is_initial = |met: &Met| pair.a.word(met.a.into()).is_initial();
    given.next().is_some_and(is_initial) && given.next().is_none()
}

/// Given names that meet in part, where the others are two people's or those of one who has several.
fn by_other_names(column: &Column, pair: &Pair<'_>) -> Option<usize> {
    if are_two_people_s(column, pair) {
        return Some(match column.met {
            1 => given::CONFLICT,
            _ => given::PART_CONFLICT,
        });
    }
    if !column.left_a && !column.left_b {
        return None;
    }
    let others = first_is_left(pair);
    let others = others.iter().filter(|is_left| **is_left).count();
    let by_initial = column.met == 1 && column.worst == Relation::Initial;
    match (column.left_a && column.left_b, others) {
        (true, 2) if has_alias_agreement(pair, Role::Given) => Some(given::ALIAS),
        // A father's or a mother's name after the first one is their other children's as well.
        (true, 2) => Some(given::CONFLICT),
        (true, _) => Some(given::PART_CONFLICT),
        // Rachel C. and Cindy: a later name could begin like the other one's.
        (false, 1..) if by_initial => Some(given::PART_CONFLICT),
        (false, _) => None,
    }
}

/// Two names that are alike are two people's where the bearers are of two sexes (Mark, Mary; Andrea,
/// Andrew), and those a slip apart also where a side has another name beside.
fn are_two_people_s(column: &Column, pair: &Pair<'_>) -> bool {
    let differ = pair.sexes == Sexes::Differ;
    match column.worst {
        Relation::SlipApart => differ || column.left_a || column.left_b,
        Relation::Kindred => differ,
        _ => false,
    }
}

/// Of either side, whether its first given name is written out and nothing like it is on the other.
fn first_is_left(pair: &Pair<'_>) -> [bool; 2] {
    let is_left = |name: &Laid<'_>, left: Positions| {
        let first = name.at(Role::Given).first();
        first.is_some_and(|at| left.contains(at) && name.word(at).text.len() > 1)
    };
    [
        is_left(pair.a, pair.alignment.left_a),
        is_left(pair.b, pair.alignment.left_b),
    ]
}

/// José María is a man's name and María José a woman's; Luis José is seldom José Luis.
fn reordered_given(pair: &Pair<'_>) -> usize {
    let of_both = |name: &Laid<'_>| {
        let mut places = name.at(Role::Given).iter();
        places.any(|at| matches!(name.word(at).text.as_str(), "maria" | "marie"))
    };
    match pair.sexes != Sexes::Same && of_both(pair.a) && of_both(pair.b) {
        true => given::GENDER_FORMS,
        false => given::SIMILAR,
    }
}

fn family_level(column: &Column, pair: &Pair<'_>) -> usize {
    if column.met == 0 {
        return match (has_alias_agreement(pair, Role::Family), column.crossed > 0) {
            (true, _) => family::ALIAS,
            (_, true) => family::SWAPPED,
            _ => family::CONFLICT,
        };
    }
    if column.worst == Relation::GenderForm && has_forms_of_a_surname(pair) {
        return gender_level(pair);
    }
    if column.left_a && column.left_b {
        return if first_met(pair) {
            family::SECOND_SURNAME_CONFLICT
        } else {
            family::CONFLICT
        };
    }
    let level = match column.worst {
        // Names that no surname should be are compared as surnames are.
        Relation::SlipApart | Relation::Kindred | Relation::SoundAlike => family::SOUNDS_ALIKE,
        // Silv and Silva would be a man's and a woman's given name.
        Relation::GenderForm | Relation::Similar => family::SIMILAR,
        Relation::Initial | Relation::Truncated => family::SUBSET,
        Relation::Typo => family::TYPO,
        Relation::Equal => family::EQUAL,
        _ => family::VARIANT,
    };
    match column.left_a || column.left_b {
        // PEREIRA is no part of FERREIRA MOREIRA.
        true if level == family::SIMILAR => family::SOUNDS_ALIKE,
        true => level.min(family::SUBSET),
        false if is_reordered(pair, Role::Family) => level.min(family::ORDER_SWAPPED),
        false => level,
    }
}

/// Whether two surnames that met are the forms for a man and a woman of one.
fn has_forms_of_a_surname(pair: &Pair<'_>) -> bool {
    pair.alignment.met().iter().any(|met| {
        let (one, other) = (pair.a.word(met.a.into()), pair.b.word(met.b.into()));
        met.relation == Relation::GenderForm
            && is_within(pair, Role::Family, met)
            && gender::are_forms_of_one_surname(one, other)
    })
}

/// Spouses and siblings share a stem and differ in its form; one woman abroad may bear both forms.
fn gender_level(pair: &Pair<'_>) -> usize {
    let same_given = pair.alignment.met().iter().any(|met| {
        roles(pair, met) == (Role::Given, Role::Given) && met.relation >= Relation::Initial
    });
    match pair.sexes {
        Sexes::Same => family::GENDER_FORMS,
        Sexes::Unknown if same_given => family::GENDER_FORMS,
        _ => family::GENDER_FORM_CONFLICT,
    }
}

fn is_within(pair: &Pair<'_>, role: Role, met: &Met) -> bool {
    roles(pair, met) == (role, role)
}

fn first_met(pair: &Pair<'_>) -> bool {
    let first = |name: &Laid<'_>| name.at(Role::Family).first();
    let (Some(a), Some(b)) = (first(pair.a), first(pair.b)) else {
        return false;
    };
    pair.alignment
        .met()
        .iter()
        .any(|met| met.a as usize == a && met.b as usize == b)
}

fn is_reordered(pair: &Pair<'_>, role: Role) -> bool {
    let met = pair.alignment.met();
    met.iter().any(|x| {
        is_within(pair, role, x)
            && met
                .iter()
                .any(|y| is_within(pair, role, y) && (x.a < y.a) != (x.b < y.b) && x.a != y.a)
    })
}
