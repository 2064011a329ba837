//! What blocking hashes of documents.

use super::scheme::{self, Grade, Scheme};
use crate::record::document::{Document, SchemeId};
use crate::record::value::ValueHash;

/// Keys such that two documents which compare as equal share one.
pub fn block_keys(documents: &[Document]) -> impl Iterator<Item = ValueHash> + '_ {
    documents
        .iter()
        .map(|document| document.hash)
        .chain(lifelong_keys(documents))
}

/// A key for each lifelong number that is shown whole: its family of schemes and its core.
pub fn lifelong_keys(documents: &[Document]) -> impl Iterator<Item = ValueHash> + '_ {
    let whole = documents
        .iter()
        .filter(|document| !document.number.contains('*'));
    whole
        .filter_map(lifelong_core)
        .map(|(family, core)| ValueHash::of(family.as_bytes()).with(ValueHash::of(core.as_bytes())))
}

/// The family of schemes that a lifelong number belongs to, and the part of it that they share.
pub fn lifelong_core(document: &Document) -> Option<(&'static str, &str)> {
    Some(lifelong_scheme(document)?.core(&document.number))
}

/// The scheme, if its numbers are not renewed.
pub fn lifelong_scheme(document: &Document) -> Option<&'static Scheme> {
    let scheme = scheme::get(document.scheme?);
    (scheme.difference != Grade::Zero).then_some(scheme)
}

/// Whether a difference under this scheme says nothing, because numbers are renewed.
pub fn is_renewable(id: SchemeId) -> bool {
    scheme::get(id).difference == Grade::Zero
}
