//! What blocking hashes of documents.

use super::scheme::{self, Grade, Scheme};
use crate::record::document::{DocumentView, SchemeId};
use crate::record::documents::DocumentsView;
use crate::record::value::ValueHash;

/// Keys such that two documents which compare as equal share one. A number of which four digits are
/// shown has none: in a large base they are many people's.
pub fn block_keys(documents: DocumentsView<'_>) -> impl Iterator<Item = ValueHash> {
    let whole = documents.iter().filter(|document| is_whole(*document));
    whole
        .map(|document| document.hash())
        .chain(lifelong_keys(documents))
}

/// A key for each lifelong number that is shown whole: its family of schemes and its core.
pub fn lifelong_keys(documents: DocumentsView<'_>) -> impl Iterator<Item = ValueHash> {
    let whole = documents.iter().filter(|document| is_whole(*document));
    whole
        .filter_map(lifelong_core)
        .map(|(family, core)| ValueHash::of(family.as_bytes()).with(ValueHash::of(core.as_bytes())))
}

fn is_whole(document: DocumentView<'_>) -> bool {
    !document.number.contains('*')
}

/// The family of schemes that a lifelong number belongs to, and the part of it that they share.
pub fn lifelong_core(document: DocumentView<'_>) -> Option<(&'static str, &str)> {
    Some(lifelong_scheme(document)?.core(document.number))
}

/// The scheme, if its numbers are not renewed.
pub fn lifelong_scheme(document: DocumentView<'_>) -> Option<&'static Scheme> {
    let scheme = scheme::get(document.scheme?);
    (scheme.difference != Grade::Zero).then_some(scheme)
}

/// Whether a difference under this scheme says nothing, because numbers are renewed.
pub fn is_renewable(id: SchemeId) -> bool {
    scheme::get(id).difference == Grade::Zero
}
