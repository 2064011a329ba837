//! Compares documents that are renewed, and numbers whose scheme nobody knows.

pub mod slip;

use super::holders::Holders;
use crate::record::document::DocumentView;
use crate::record::frequency::{Frequencies, Kind};
use crate::record::value::Country;
use crate::stage::compare::level::{Agreement, levels};
use crate::stage::normalise::document::keys::is_renewable;
use slip::Slip;

levels! {
    /// From least to most agreement; the starting weights are in `score/starting.toml`.
    DIFFERENT_UNKNOWN_SCHEME: "different_unknown_scheme", Open, "differ, of a kind nobody named";
    DIFFERENT: "different", Open, "differ, as they do after a renewal";
    TWO_EDITS: "two_edits", Open, "differ by two slips";
    NEAR: "near", Agrees, "differ by one slip, of a kind that is renewed";
    TRANSPOSITION: "transposition", Agrees, "differ by two neighbours that changed places";
    ONE_EDIT: "one_edit", Agrees, "differ by one character";
    EQUAL: "equal", Agrees, "are equal";
}

/// Numbers shorter than this are too short to call two of them a slip of each other.
const SHORTEST_FOR_SLIPS: usize = 6;

/// The best agreement between a renewable or unknown document of one side and one of the other.
///
/// A number of unknown scheme also meets the other side's lifelong numbers, for equality only. One
/// that many have meets none. Symmetric.
pub fn compare(holders: &Holders<'_>) -> Agreement {
    let Holders { a, b, frequencies } = *holders;
    let own = |document: &DocumentView<'_>| !holders.is_document_of_many(*document);
    compare_own(
        a.documents.iter().filter(own),
        &b.documents.iter().filter(own),
        frequencies,
    )
}

pub(super) fn compare_own<'a>(
    a: impl Iterator<Item = DocumentView<'a>>,
    b: &(impl Iterator<Item = DocumentView<'a>> + Clone),
    frequencies: &Frequencies,
) -> Agreement {
    let mut best: Option<(usize, DocumentView<'_>)> = None;
    for one in a {
        for other in b.clone() {
            if let Some(found) = agreement(one, other)
                && best.is_none_or(|(index, _)| found > index)
            {
                best = Some((found, one));
            }
        }
    }
    match best {
        Some((EQUAL, shared)) => {
            let surprisal = frequencies.surprisal(Kind::Document, shared.hash());
            Agreement::level(EQUAL).with_surprisal(surprisal)
        }
        Some((index, _)) => Agreement::level(index),
        None => Agreement::MISSING,
    }
}

fn agreement(a: DocumentView<'_>, b: DocumentView<'_>) -> Option<usize> {
    if !is_ours(a) && !is_ours(b) {
        return None;
    }
    if a.number == b.number {
        let compatible = a.scheme.is_none() || b.scheme.is_none() || same_kind(a, b);
        let visible = !a.number.contains('*');
        return (compatible && visible).then_some(EQUAL);
    }
    match (a.scheme, b.scheme) {
        // What is shown of a number is often a birth date, and what is hidden is no slip.
        (None, None) if [a, b].iter().any(|side| side.number.contains('*')) => None,
        (None, None) if consecutive(a.number, b.number) => Some(DIFFERENT_UNKNOWN_SCHEME),
        (None, None) => Some(match likely_slip(a.number, b.number) {
            Slip::Substitution | Slip::Omission | Slip::Optical => ONE_EDIT,
            Slip::Transposition => TRANSPOSITION,
            Slip::TwoEdits => TWO_EDITS,
            _ => DIFFERENT_UNKNOWN_SCHEME,
        }),
        (Some(_), Some(_)) if same_kind(a, b) => {
            let near = is_single_slip(a.number, b.number) && !consecutive(a.number, b.number);
            Some(if near { NEAR } else { DIFFERENT })
        }
        _ => None,
    }
}

fn is_ours(document: DocumentView<'_>) -> bool {
    document.scheme.is_none_or(is_renewable)
}

/// The same scheme, and no two countries: a passport of nobody-said-where may be any.
fn same_kind(a: DocumentView<'_>, b: DocumentView<'_>) -> bool {
    a.scheme == b.scheme && !Country::are_two(a.country, b.country)
}

fn likely_slip(a: &str, b: &str) -> Slip {
    match a.len().min(b.len()) {
        0..SHORTEST_FOR_SLIPS => Slip::Unlike,
        _ => slip::between(a, b),
    }
}

fn is_single_slip(a: &str, b: &str) -> bool {
    a.len().min(b.len()) >= SHORTEST_FOR_SLIPS && slip::single(a, b).is_some()
}

/// A family that applies together gets numbers in a row, which only looks like a slip.
fn consecutive(a: &str, b: &str) -> bool {
    const MOST_APART: u64 = 2;
    let shared = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    let digits = |number: &str| {
        let rest = number.get(shared..)?;
        let are_digits = rest.bytes().all(|byte| byte.is_ascii_digit());
        rest.parse::<u64>().ok().filter(|_| are_digits)
    };
    match (digits(a), digits(b)) {
        (Some(one), Some(other)) => a.len() == b.len() && one.abs_diff(other) <= MOST_APART,
        _ => false,
    }
}

#[cfg(test)]
mod tests;
