//! An identity document or number, kept apart by issuer and scheme.

use super::value::{Country, ValueHash, redacted_debug};
use compact_str::CompactString;

/// An index into the table of schemes (`stage/normalise/document/scheme`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SchemeId(pub u16);

/// Whether the number passes what its scheme can check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Validity {
    /// Format and check digits hold.
    Valid,
    /// They do not.
    Invalid,
    /// The scheme is unknown or has no check digit that we can trust.
    Unknown,
}

/// Where a number came from; one that the customer typed himself proves less where it differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Provenance {
    DocumentRead,
    Registry,
    SelfTyped,
    #[default]
    Unstated,
}

/// A normalised document number.
#[derive(Clone, PartialEq, Eq)]
pub struct Document {
    /// `None` where no scheme was declared and none could be inferred.
    pub scheme: Option<SchemeId>,
    /// The issuing country, where known.
    pub country: Option<Country>,
    /// Canonical form: upper case, no separators.
    pub number: CompactString,
    pub validity: Validity,
    pub provenance: Provenance,
    /// The scheme was not declared: it was inferred from format, country and check digit.
    pub inferred: bool,
}

/// A [`Document`] wherever it is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct DocumentView<'a> {
    pub scheme: Option<SchemeId>,
    pub country: Option<Country>,
    pub number: &'a str,
    pub validity: Validity,
    pub provenance: Provenance,
    pub inferred: bool,
}

impl Document {
    pub fn view(&self) -> DocumentView<'_> {
        DocumentView {
            scheme: self.scheme,
            country: self.country,
            number: &self.number,
            validity: self.validity,
            provenance: self.provenance,
            inferred: self.inferred,
        }
    }
}

impl DocumentView<'_> {
    /// Hash of the number, counted as `Kind::Document`.
    pub fn hash(&self) -> ValueHash {
        ValueHash::of(self.number.as_bytes())
    }

    /// A document of its own.
    pub fn to_document(&self) -> Document {
        Document {
            scheme: self.scheme,
            country: self.country,
            number: self.number.into(),
            validity: self.validity,
            provenance: self.provenance,
            inferred: self.inferred,
        }
    }
}

redacted_debug!(Document, DocumentView<'_>);
