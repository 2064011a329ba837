//! Whole names, in any order: how alike, and whether a careful analyst takes them for one person's.

use super::align::{Alignment, Met, align, token};
use super::kanji::{self, Reading};
use super::laid::Positions;
use super::levels::whole;
use super::rarity::sum;
use super::relation::Relation;
use super::{Pair, Sexes, alias, common, dialect, gender};
use crate::record::name::{NameView, Role};
use crate::stage::compare::level::Agreement;

pub(super) fn compare(pair: &Pair<'_>) -> Agreement {
    let level = level(pair.a.view, pair.b.view, pair.alignment, pair.sexes);
    let bits = pair.alignment.met().iter().map(|met| pair.surprisal(met));
    let (_, bits) = pair.counted(None, bits.fold(None, sum));
    Agreement::level(level).with_surprisal(bits)
}

/// How alike two whole names are, 0 to 1: the share of letters that met, each by the strength of
/// its relation, with more regard for the name that says less.
pub fn similarity(a: NameView<'_>, b: NameView<'_>) -> f32 {
    score(a, b, &align(a, b))
}

/// Would a careful analyst take the two whole names for one person's? `None` where names cannot
/// tell.
pub fn agrees(a: NameView<'_>, b: NameView<'_>) -> Option<bool> {
    if a.is_empty() || b.is_empty() {
        return None;
    }
    if let (Some(x), Some(y)) = (a.generation, b.generation)
        && x != y
    {
        return Some(false);
    }
    let (x, y) = match kanji::reading(a, b) {
        Reading::Unknown => return None,
        Reading::Parts(x, y) => (x, y),
        Reading::Written => (a.parts.into(), b.parts.into()),
    };
    let (a, b) = (NameView { parts: &x, ..a }, NameView { parts: &y, ..b });
    let alignment = align(a, b);
    match level(a, b, &alignment, Sexes::Unknown) {
        whole::FAIR | whole::ONE_WORD | whole::ALIAS | whole::ORDER_SWAPPED => None,
        // They may be one name in two languages.
        whole::KINDRED => common::verdict(a, b, &alignment),
        level if level < whole::INITIALS => Some(false),
        _ => common::verdict(a, b, &alignment),
    }
}

fn score(a: NameView<'_>, b: NameView<'_>, alignment: &Alignment) -> f32 {
    let (mut met_a, mut met_b, mut full_a, mut full_b) = (0.0, 0.0, 0.0, 0.0);
    for met in alignment.met() {
        let (in_a, in_b) = (weight(a, met.a as usize), weight(b, met.b as usize));
        (full_a, full_b) = (full_a + in_a, full_b + in_b);
        (met_a, met_b) = (met_a + met.strength * in_a, met_b + met.strength * in_b);
    }
    let share_a = share(met_a, full_a, alignment.left_a, a);
    let share_b = share(met_b, full_b, alignment.left_b, b);
    0.4 * share_a.min(share_b) + 0.6 * share_a.max(share_b)
}

/// Letters that met, of all letters.
fn share(met: f32, full: f32, left: Positions, name: NameView<'_>) -> f32 {
    let left: f32 = left.iter().map(|at| weight(name, at)).sum();
    if full + left == 0.0 {
        0.0
    } else {
        met / (full + left)
    }
}

/// Longer words say more.
fn weight(name: NameView<'_>, at: usize) -> f32 {
    (token(name, at).text.len().clamp(1, 8) as f32).sqrt()
}

fn level(a: NameView<'_>, b: NameView<'_>, alignment: &Alignment, sexes: Sexes) -> usize {
    let level = by_alignment(a, b, alignment, sexes);
    if level <= whole::FAIR && dialect::are_readings_of_one_name(a, b) {
        return whole::READINGS;
    }
    level
}

fn by_alignment(a: NameView<'_>, b: NameView<'_>, alignment: &Alignment, sexes: Sexes) -> usize {
    let Some(found) = Found::of(a, b, alignment) else {
        return match alias_explains(a, b, alignment, 2) {
            true => whole::ALIAS,
            false => whole::UNRELATED,
        };
    };
    let (left_a, left_b) = (!alignment.left_a.is_empty(), !alignment.left_b.is_empty());
    if found.worst == Relation::GenderForm {
        return gender_level(a, b, alignment, sexes);
    }
    let differ = sexes == Sexes::Differ;
    let are_two = match found.worst {
        Relation::SlipApart => differ || left_a || left_b || found.same == 0,
        Relation::Kindred => differ,
        _ => false,
    };
    if left_a && left_b || are_two {
        return match found.same {
            same if alias_explains(a, b, alignment, 2_usize.saturating_sub(same)) => whole::ALIAS,
            0 => whole::FAINT,
            same => conflict(a, b, alignment, same),
        };
    }
    let level = found.level();
    if left_a || left_b {
        level.min(if found.same < 2 {
            whole::ONE_WORD
        } else {
            whole::SUBSET
        })
    } else if is_inner_swap(a, b, alignment) {
        level.min(whole::ORDER_SWAPPED)
    } else {
        level
    }
}

/// How names differ that have so many words in common, and others on both sides: brothers and sisters
/// have a surname in common, which stands at the end or, in some languages, at the beginning.
fn conflict(a: NameView<'_>, b: NameView<'_>, alignment: &Alignment, same: usize) -> usize {
    let ends = |name: NameView<'_>| {
        let is_own =
            |at: &usize| name.parts[*at].role().is_identity() && !token(name, *at).is_initial();
        let mut own = (0..name.parts.len()).filter(is_own);
        let first = own.next().unwrap_or_default();
        [first, own.next_back().unwrap_or(first)]
    };
    let ([first_a, last_a], [first_b, last_b]) = (ends(a), ends(b));
    let met_at = |in_a: usize, in_b: usize| {
        let mut met = alignment
            .met()
            .iter()
            .filter(|met| met.relation.is_same_name());
        met.any(|met| (usize::from(met.a), usize::from(met.b)) == (in_a, in_b))
    };
    let are_left = |in_a, in_b| alignment.left_a.contains(in_a) && alignment.left_b.contains(in_b);
    if are_left(first_a, first_b) && met_at(last_a, last_b) {
        whole::FIRST_WORD_CONFLICT
    } else if same > 1 {
        whole::SECOND_SURNAME_CONFLICT
    } else if are_left(last_a, last_b) && met_at(first_a, first_b) {
        whole::LAST_WORD_CONFLICT
    } else {
        whole::CONFLICT
    }
}

/// Whether all that is left over of one name, of so many words or more, is another name of the
/// other's bearer.
fn alias_explains(a: NameView<'_>, b: NameView<'_>, alignment: &Alignment, least: usize) -> bool {
    let one_way =
        |bearer, own, left: Positions| left.count() >= least && alias::explains(bearer, own, left);
    one_way(a, b, alignment.left_b) || one_way(b, a, alignment.left_a)
}

/// What met, summed up.
struct Found {
    worst: Relation,
    /// How many words met, how many as the same name, how many as the same word or a slip of it.
    count: usize,
    same: usize,
    sure: usize,
    /// How many of them are the same initial.
    initials: usize,
    /// In two scripts, the mean strength; likeness adds up there, in one script it does not.
    across: f32,
}

impl Found {
    fn of(a: NameView<'_>, b: NameView<'_>, alignment: &Alignment) -> Option<Self> {
        let met = alignment.met();
        let worst = met.iter().map(|met| met.relation).min()?;
        let script = |name, at: u8| token(name, at.into()).script;
        let across = |met: &Met| {
            if script(a, met.a) == script(b, met.b) {
                0.0
            } else {
                met.strength
            }
        };
        let is_initial =
            |met: &Met| met.relation == Relation::Equal && token(a, met.a.into()).is_initial();
        let at_least = |floor| met.iter().filter(|met| met.relation >= floor).count();
        Some(Found {
            worst,
            count: met.len(),
            same: at_least(Relation::Truncated),
            sure: at_least(Relation::Typo),
            initials: met.iter().filter(|met| is_initial(met)).count(),
            across: met.iter().map(across).sum::<f32>() / met.len() as f32,
        })
    }

    /// The level where no word is left over on both sides.
    fn level(&self) -> usize {
        let level = self.by_worst();
        // The initial of a given name beside a surname: brothers may have it in common.
        if self.initials == 1 && self.count <= 2 {
            return level.min(whole::INITIALS);
        }
        level
    }

    /// The level of what met worst.
    fn by_worst(&self) -> usize {
        let alike = self.count >= 2 && self.across >= 0.65;
        match self.worst {
            Relation::SlipApart => whole::SLIP_APART,
            Relation::Kindred | Relation::SoundAlike | Relation::Similar if self.count == 1 => {
                whole::WEAK
            }
            Relation::Kindred if self.same > 0 => whole::KINDRED,
            Relation::SoundAlike if self.sure >= 2 || alike => whole::CLOSE,
            Relation::Similar if self.sure >= 1 || alike => whole::CLOSE,
            Relation::GenderForm | Relation::Kindred | Relation::SoundAlike | Relation::Similar => {
                whole::FAIR
            }
            Relation::Initial if self.same > 0 => whole::INITIALS,
            Relation::Initial => whole::WEAK,
            Relation::Truncated => whole::SUBSET,
            Relation::Romanisation if self.count < 3 => whole::FAIR,
            Relation::Abbreviation | Relation::Nickname | Relation::Translation => whole::RELATED,
            Relation::Typo => whole::TYPO,
            Relation::Equal => whole::EQUAL,
            _ => whole::VARIANT,
        }
    }
}

/// Spouses and siblings share a stem and differ in its form; one woman abroad may bear both forms,
/// but then her given name is the same.
fn gender_level(a: NameView<'_>, b: NameView<'_>, alignment: &Alignment, sexes: Sexes) -> usize {
    let left = !alignment.left_a.is_empty() && !alignment.left_b.is_empty();
    let same_given = alignment
        .met()
        .iter()
        .any(|met| met.relation >= Relation::Initial);
    let forms = alignment
        .met()
        .iter()
        .filter(|met| met.relation == Relation::GenderForm);
    let surnames = forms.clone().all(|met| {
        gender::are_forms_of_one_surname(token(a, met.a.into()), token(b, met.b.into()))
    });
    if sexes == Sexes::Differ || left || !same_given || !surnames || forms.count() > 1 {
        whole::GENDER_FORM_CONFLICT
    } else {
        whole::GENDER_FORMS
    }
}

/// ANA RUIZ GIL, ANA GIL RUIZ: the given name in its place and the surnames exchanged; or JOSE MARIA
/// RUIZ, MARIA JOSE RUIZ: the first two exchanged and the next in its place.
fn is_inner_swap(a: NameView<'_>, b: NameView<'_>, alignment: &Alignment) -> bool {
    let met = alignment.met();
    let plain = |name: NameView<'_>| {
        name.parts
            .iter()
            .all(|part| part.role() == Role::Either || part.role() == Role::Particle)
    };
    let met_at = |in_a, in_b| met.iter().any(|pair| (pair.a, pair.b) == (in_a, in_b));
    let is_swapped = || {
        let mut pairs = met.iter();
        pairs.any(|x| met.iter().any(|y| x.a < y.a && x.b > y.b))
    };
    let first_two = || met_at(0, 1) && met_at(1, 0) && met_at(2, 2);
    met.len() >= 3 && plain(a) && plain(b) && (met_at(0, 0) && is_swapped() || first_two())
}
