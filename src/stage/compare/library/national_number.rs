//! Compares lifelong personal numbers: each only with numbers of its own issuer and scheme.

#[cfg(test)]
mod tests;

use super::document::slip::{self, Slip};
use super::holders::Holders;
use crate::record::document::{DocumentView, Provenance, Validity};
use crate::record::documents::DocumentsView;
use crate::record::frequency::{Frequencies, Kind};
use crate::record::value::Sex;
use crate::stage::compare::level::{Agreement, levels};
use crate::stage::normalise::document::keys::lifelong_scheme;
use crate::stage::normalise::document::scheme::italy::without_homocode;
use crate::stage::normalise::document::scheme::{Catches, Grade, Scheme};

levels! {
    /// From least to most agreement; the starting weights are in `score/starting.toml`.
    DIFFERENT_CERTAIN: "different_certain", Differs, "differ, though both are valid and for life";
    DIFFERENT: "different", Differs, "differ, though one may have been re-issued or self-typed";
    DIFFERENT_WEAK: "different_weak", Differs, "differ, but one of them is in doubt";
    OF_MANY: "of_many", Open, "are one number that many accounts have";
    CONTRADICTORY: "contradictory", Open, "are equal in one scheme and differ in another";
    NEAR: "near", Open, "differ by one slip that no check digit can judge";
    SLIP: "slip", Agrees, "differ by one slip, and one of them is invalid";
    EQUAL_TAIL: "equal_tail", Open, "are equal as far as they are shown";
    EQUAL_SHARED: "equal_shared", Open, "are equal, but two people may have been given the number";
    EQUAL_UNVERIFIED: "equal_unverified", Agrees, "are equal, but not verified";
    EQUAL: "equal", Agrees, "are equal and valid";
}

/// Compares the lifelong numbers of two records, across schemes only where one embeds the other.
///
/// A number that many have (`00000000T`, typed where none is at hand) is nobody's own: an equal one
/// is no evidence, nor does another one contradict it. Symmetric. Missing where no two numbers are of
/// one family.
pub fn compare(holders: &Holders<'_>) -> Agreement {
    let Holders { a, b, frequencies } = *holders;
    compare_own(
        (a.documents, b.documents),
        (a.sex, b.sex),
        frequencies,
        |document| holders.is_document_of_many(document),
    )
}

/// The sexes are the records' own: a number that a man and a woman may share proves one person only
/// if they are known and equal.
fn compare_own(
    (a, b): (DocumentsView<'_>, DocumentsView<'_>),
    sexes: (Option<Sex>, Option<Sex>),
    frequencies: &Frequencies,
    is_of_many: impl Fn(DocumentView<'_>) -> bool,
) -> Agreement {
    let mut of_many = false;
    let mut equal: Option<(usize, Option<f32>)> = None;
    let mut worst: Option<usize> = None;
    let mut between: Option<usize> = None;
    for one in a.iter().filter_map(Side::of) {
        for other in b.iter().filter_map(Side::of) {
            if one.family == other.family && (is_of_many(one.of) || is_of_many(other.of)) {
                of_many |= one.core == other.core;
                continue;
            }
            match verdict(one, other, sexes) {
                Some(index @ EQUAL_TAIL..) => {
                    let rarity = rarity(one.of, other.of, frequencies);
                    equal =
                        Some(equal.map_or((index, rarity), |best| better(best, (index, rarity))));
                }
                Some(index @ ..=DIFFERENT_WEAK) if !met_elsewhere(one, other, a, b) => {
                    worst = Some(worst.map_or(index, |worst| worst.min(index)));
                }
                Some(index @ NEAR..=SLIP) => between = between.max(Some(index)),
                _ => {}
            }
        }
    }
    match (equal, worst, between) {
        // Four digits are equal by chance now and then, and explain no other number.
        (Some((EQUAL_TAIL, _)), Some(index), _) => Agreement::level(index),
        (Some(_), Some(_), _) => Agreement::level(CONTRADICTORY),
        (Some((index, rarity)), None, _) => Agreement::level(index).with_surprisal(rarity),
        (None, Some(index), _) | (None, None, Some(index)) => Agreement::level(index),
        (None, None, None) if of_many => Agreement::level(OF_MANY),
        (None, None, None) => Agreement::MISSING,
    }
}

/// A lifelong number: its scheme, and the family and the part of it that schemes share.
#[derive(Clone, Copy)]
struct Side<'a> {
    of: DocumentView<'a>,
    scheme: &'static Scheme,
    family: &'static str,
    core: &'a str,
}

impl<'a> Side<'a> {
    fn of(document: DocumentView<'a>) -> Option<Self> {
        let scheme = lifelong_scheme(document)?;
        let (family, core) = scheme.core(document.number);
        Some(Side {
            of: document,
            scheme,
            family,
            core,
        })
    }

    fn is_valid(&self) -> bool {
        self.of.validity == Validity::Valid
    }

    fn is_masked(&self) -> bool {
        self.core.as_bytes().contains(&b'*')
    }

    fn is_number_of(&self, other: &Side<'_>) -> bool {
        self.family == other.family && self.core == other.core
    }
}

/// The level between two numbers; `None` where they are of two families.
fn verdict(one: Side<'_>, other: Side<'_>, sexes: (Option<Sex>, Option<Sex>)) -> Option<usize> {
    let (a, b) = (one.of, other.of);
    if one.family != other.family {
        return None;
    }
    if one.is_masked() || other.is_masked() {
        return match shows_who(one) && shows_who(other) {
            true => Some(masked(a, b)),
            false => None,
        };
    }
    if one.core != other.core {
        return Some(difference(one, other));
    }
    let schemes = (one.scheme, other.scheme);
    let shared =
        (schemes.0.equality_needs_sex)(a.number) || (schemes.1.equality_needs_sex)(b.number);
    let one_sex = sexes.0.is_some() && sexes.0 == sexes.1;
    let proven = is_proven(one) && is_proven(other);
    Some(match (shared && !one_sex, proven) {
        (true, _) => EQUAL_SHARED,
        (false, true) => EQUAL,
        (false, false) => EQUAL_UNVERIFIED,
    })
}

/// Whether something beside the customer's word stands for the number: a check digit, the
/// document or registry that it was read from, or a scheme that gives each person one for life.
fn is_proven(side: Side<'_>) -> bool {
    let provenance = side.of.provenance;
    let was_read = matches!(provenance, Provenance::DocumentRead | Provenance::Registry);
    let tells = side.scheme.catches > Catches::Nothing || side.scheme.difference == Grade::A;
    side.is_valid() && (was_read || tells)
}

/// Two numbers of one family that are not equal: one miscopied, or two.
fn difference(a: Side<'_>, b: Side<'_>) -> usize {
    let both_valid = a.is_valid() && b.is_valid();
    let catches = a.scheme.catches.min(b.scheme.catches);
    let slip = slip::single(a.core, b.core).unwrap_or(Slip::Unlike);
    let noticed = match slip {
        Slip::Transposition => catches == Catches::All,
        Slip::Unlike => true,
        _ => catches > Catches::Nothing,
    };
    match (slip.is_single(), both_valid) {
        (true, false) if catches > Catches::Nothing => SLIP,
        (true, _) if !(both_valid && noticed) => NEAR,
        (_, false) => DIFFERENT_WEAK,
        // A check that lets a few slips through leaves a doubt.
        (true, true) if catches < Catches::Substitutions => graded(a, b).max(DIFFERENT),
        _ => graded(a, b),
    }
}

/// What the difference of two valid numbers proves.
fn graded(a: Side<'_>, b: Side<'_>) -> usize {
    // Equal codes that the registry told apart by a homocode are two people by design.
    let homocodes = a.scheme.name == "it.codicefiscale"
        && b.scheme.name == a.scheme.name
        && a.core.get(..15) != b.core.get(..15)
        && without_homocode(a.core) == without_homocode(b.core);
    let self_typed = |side: Side<'_>| side.of.provenance == Provenance::SelfTyped;
    let doubtful = self_typed(a) || self_typed(b);
    match a.scheme.difference.min(b.scheme.difference) {
        _ if homocodes && !doubtful => DIFFERENT_CERTAIN,
        Grade::A if !doubtful => DIFFERENT_CERTAIN,
        Grade::A | Grade::B => DIFFERENT,
        Grade::C | Grade::Zero => DIFFERENT_WEAK,
    }
}

/// What two valid numbers would prove at most, in the best of the schemes that the records have
/// already: where its numbers are issued anew, or one was typed by the customer, less than certain.
/// `read` where what was typed would have been read from its document by then.
pub fn most_apart(records: (DocumentsView<'_>, DocumentsView<'_>), read: bool) -> usize {
    let known = records.0.iter().chain(records.1).filter_map(Side::of);
    let most = |side: Side<'_>| match side.scheme.difference {
        Grade::A if read || side.of.provenance != Provenance::SelfTyped => DIFFERENT_CERTAIN,
        Grade::A | Grade::B => DIFFERENT,
        Grade::C | Grade::Zero => DIFFERENT_WEAK,
    };
    known.map(most).min().unwrap_or(DIFFERENT_CERTAIN)
}

/// Whether what is shown of a number is more than birth date and sex, which the record has as well:
/// schemes that write them begin with them, so that it is where the end is shown.
fn shows_who(side: Side<'_>) -> bool {
    let number = side.of.number;
    if !number.ends_with('*') {
        return true;
    }
    let encoded = (side.scheme.encodes)(&number.replace('*', "0"));
    encoded.birth.is_none() && encoded.sex.is_none()
}

/// Numbers of which a part is hidden: what both show decides, counted from the end.
fn masked(a: DocumentView<'_>, b: DocumentView<'_>) -> usize {
    let shown = a
        .number
        .bytes()
        .rev()
        .zip(b.number.bytes().rev())
        .filter(|(x, y)| *x != b'*' && *y != b'*');
    let (mut same, mut differing) = (0, 0);
    for (x, y) in shown {
        match x == y {
            true => same += 1,
            false => differing += 1,
        }
    }
    match (same, differing) {
        (_, 2..) => DIFFERENT,
        (_, 1) => DIFFERENT_WEAK,
        (3.., 0) => EQUAL_TAIL,
        _ => NEAR,
    }
}

/// Whether either number equals another of the opposite side, so that its difference from this one
/// only says that somebody has two.
fn met_elsewhere(
    one: Side<'_>,
    other: Side<'_>,
    a: DocumentsView<'_>,
    b: DocumentsView<'_>,
) -> bool {
    let among = |number: Side<'_>, documents: DocumentsView<'_>| {
        let mut sides = documents.iter().filter_map(Side::of);
        sides.any(|side| side.is_number_of(&number))
    };
    if a.len() == 1 && b.len() == 1 {
        return one.is_number_of(&other);
    }
    among(one, b) || among(other, a)
}

/// The less of the two, where one number embeds the other.
fn rarity(a: DocumentView<'_>, b: DocumentView<'_>, frequencies: &Frequencies) -> Option<f32> {
    let of = |document: DocumentView<'_>| frequencies.surprisal(Kind::Document, document.hash());
    match (of(a), of(b)) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

/// The higher level, and the rarer of two at the same level.
fn better(a: (usize, Option<f32>), b: (usize, Option<f32>)) -> (usize, Option<f32>) {
    match a.0.cmp(&b.0) {
        std::cmp::Ordering::Greater => a,
        std::cmp::Ordering::Less => b,
        std::cmp::Ordering::Equal if a.1 >= b.1 => a,
        std::cmp::Ordering::Equal => b,
    }
}
