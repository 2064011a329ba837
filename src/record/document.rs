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
    /// A machine or a clerk read it from the document.
    DocumentRead,
    /// It comes from a public register.
    Registry,
    /// The customer typed it.
    SelfTyped,
    /// Nobody said.
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
    /// By the rules of the scheme.
    pub validity: Validity,
    /// Who read it from what.
    pub provenance: Provenance,
    /// The scheme was not declared: it was inferred from format, country and check digit.
    pub inferred: bool,
}

/// A [`Document`] wherever it is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct DocumentView<'a> {
    /// See [`Document::scheme`].
    pub scheme: Option<SchemeId>,
    /// See [`Document::country`].
    pub country: Option<Country>,
    /// See [`Document::number`].
    pub number: &'a str,
    /// See [`Document::validity`].
    pub validity: Validity,
    /// See [`Document::provenance`].
    pub provenance: Provenance,
    /// See [`Document::inferred`].
    pub inferred: bool,
}

impl Document {
    /// What the judge sees of it.
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
