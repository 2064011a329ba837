//! Whether what two accounts share is their own, or one of many people's.

use crate::record::account::RecordView;
use crate::record::document::DocumentView;
use crate::record::frequency::{Frequencies, Kind};
use crate::record::value::ValueHash;

/// Two accounts, and how common what they hold is.
#[derive(Clone, Copy)]
pub struct Holders<'a> {
    pub a: &'a RecordView<'a>,
    pub b: &'a RecordView<'a>,
    pub frequencies: &'a Frequencies,
}

impl Holders<'_> {
    /// Whether many others hold the value (a switchboard's number, an agent's, a shop's device), so
    /// that it is nobody's own. One person's many accounts are no others.
    pub fn is_of_many(&self, kind: Kind, value: ValueHash) -> bool {
        let holders = || [self.a.holder(), self.b.holder()];
        self.frequencies.is_of_many_beside((kind, value), holders)
    }

    /// The same of a document. What is left of a masked number is common, and its owner's all the
    /// same.
    pub fn is_document_of_many(&self, document: DocumentView<'_>) -> bool {
        !document.number.contains('*') && self.is_of_many(Kind::Document, document.hash())
    }
}
