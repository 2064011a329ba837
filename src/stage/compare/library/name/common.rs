//! Names so common, or so much of them lost in Latin letters, that agreement cannot tell.

use super::align::{Alignment, token};
use crate::record::name::{NameView, Token};
use crate::stage::normalise::name::lexicon::kinship;

/// Given names of which two alone make no person (`domain` of naming: Mohamed Ali), each for all of
/// its spellings.
const ARABIC: &[&str] = &["ahmed", "ali", "hassan", "hussein", "mahmoud", "mohammed"];

/// The commonest Vietnamese surnames, three people in four. Source: sideeffects.com on Vietnamese
/// surnames, 2023; general knowledge beyond the first four.
const VIETNAMESE: &[&str] = &[
    "bui", "dang", "do", "duong", "ho", "hoang", "huynh", "le", "ngo", "nguyen", "pham", "phan",
    "tran", "vo", "vu",
];

/// What two names that agree say: `Some(true)` as a rule; `None` where half a country answers to
/// them; `Some(false)` where tone marks that both sides write are different.
pub(super) fn verdict(a: NameView<'_>, b: NameView<'_>, alignment: &Alignment) -> Option<bool> {
    if is_vietnamese(a) && is_vietnamese(b) {
        return tones(a, b, alignment);
    }
    let met = alignment.met();
    let everyday = met.len() <= 2
        && met.iter().all(|met| {
            is_common_arabic(token(a, met.a.into())) && is_common_arabic(token(b, met.b.into()))
        });
    if everyday { None } else { Some(true) }
}

/// Vietnamese syllables that lost their marks are several names; with marks on both sides they are
/// the same or not.
fn tones(a: NameView<'_>, b: NameView<'_>, alignment: &Alignment) -> Option<bool> {
    let mut verdict = Some(true);
    for met in alignment.met() {
        let (x, y) = (token(a, met.a.into()), token(b, met.b.into()));
        if x.native != y.native && !VIETNAMESE.contains(&x.text.as_str()) {
            if !x.native.is_empty() && !y.native.is_empty() {
                return Some(false);
            }
            verdict = None;
        }
    }
    verdict
}

fn is_vietnamese(name: NameView<'_>) -> bool {
    let surname = |at: usize| VIETNAMESE.contains(&token(name, at).text.as_str());
    (3..=4).contains(&name.parts.len()) && (surname(0) || surname(name.parts.len() - 1))
}

fn is_common_arabic(word: &Token) -> bool {
    word.kin.is_listed()
        && ARABIC
            .iter()
            .any(|name| word.text == *name || kinship(&word.text, name).is_some())
}
