//! The documents of an account, whether it owns them or a population packs them.

use super::document::{Document, DocumentView, Provenance, SchemeId, Validity};
use super::packed::{Reader, length_of, push_bits, push_text};
use super::value::{Country, redacted_debug};

/// The documents of an account wherever they are kept; it is an iterable list.
#[derive(Clone, Copy)]
pub struct DocumentsView<'a>(Kept<'a>);

#[derive(Clone, Copy)]
enum Kept<'a> {
    Owned(&'a [Document]),
    /// As [`pack`] wrote them, to the end.
    Packed(&'a str),
}

/// The documents of a [`DocumentsView`], in order.
#[derive(Clone)]
pub struct Documents<'a>(Rest<'a>);

#[derive(Clone)]
enum Rest<'a> {
    Owned(std::slice::Iter<'a, Document>),
    Packed(Reader<'a>),
}

impl<'a> DocumentsView<'a> {
    /// What [`pack`] wrote.
    #[inline]
    pub(super) fn packed(text: &'a str) -> Self {
        DocumentsView(Kept::Packed(text))
    }

    #[inline]
    pub fn len(self) -> usize {
        match self.0 {
            Kept::Owned(documents) => documents.len(),
            Kept::Packed(_) => self.iter().count(),
        }
    }

    #[inline]
    pub fn is_empty(self) -> bool {
        match self.0 {
            Kept::Owned(documents) => documents.is_empty(),
            Kept::Packed(text) => text.is_empty(),
        }
    }

    #[inline]
    pub fn first(self) -> Option<DocumentView<'a>> {
        self.iter().next()
    }

    #[inline]
    pub fn iter(self) -> Documents<'a> {
        Documents(match self.0 {
            Kept::Owned(documents) => Rest::Owned(documents.iter()),
            Kept::Packed(text) => Rest::Packed(Reader::of(text)),
        })
    }
}

impl<'a> From<&'a [Document]> for DocumentsView<'a> {
    fn from(documents: &'a [Document]) -> Self {
        DocumentsView(Kept::Owned(documents))
    }
}

impl<'a> IntoIterator for DocumentsView<'a> {
    type Item = DocumentView<'a>;
    type IntoIter = Documents<'a>;

    #[inline]
    fn into_iter(self) -> Documents<'a> {
        self.iter()
    }
}

impl<'a> Iterator for Documents<'a> {
    type Item = DocumentView<'a>;

    #[inline]
    fn next(&mut self) -> Option<DocumentView<'a>> {
        match &mut self.0 {
            Rest::Owned(documents) => documents.next().map(Document::view),
            Rest::Packed(reader) if reader.is_at_end() => None,
            Rest::Packed(reader) => Some(unpack(reader)),
        }
    }
}

/// The bits of a country letter; two more fit beside them.
const LETTER: u8 = 0x1F;

/// Appends these documents; nothing where there are none.
pub(super) fn pack(documents: &[Document], to: &mut String) {
    documents.iter().for_each(|document| pack_one(document, to));
}

/// How many bytes [`pack`] writes.
pub(super) fn packed_length(documents: &[Document]) -> usize {
    let length = |document: &Document| BITS + length_of(&document.number);
    documents.iter().map(length).sum()
}

/// So many characters stand before a number.
const BITS: usize = 5;

fn pack_one(document: &Document, to: &mut String) {
    let [first, second] = Country::letters(document.country);
    let scheme = document.scheme.map_or(0, |id| u32::from(id.0) + 1);
    push_bits(
        to,
        [
            first | (document.validity as u8) << 5,
            second | (document.provenance as u8) << 5,
            scheme as u8,
            (scheme >> 7) as u8,
            (scheme >> 14) as u8 | u8::from(document.inferred) << 3,
        ],
    );
    push_text(to, &document.number);
}

#[inline]
fn unpack<'a>(reader: &mut Reader<'a>) -> DocumentView<'a> {
    let [first, second, low, middle, high] = reader.bits::<BITS>();
    let scheme = u32::from(high & 7) << 14 | u32::from(middle) << 7 | u32::from(low);
    DocumentView {
        scheme: scheme.checked_sub(1).map(|id| SchemeId(id as u16)),
        country: Country::of_letters([first & LETTER, second & LETTER]),
        number: reader.text(),
        validity: match first >> 5 {
            0 => Validity::Valid,
            1 => Validity::Invalid,
            _ => Validity::Unknown,
        },
        provenance: match second >> 5 {
            0 => Provenance::DocumentRead,
            1 => Provenance::Registry,
            2 => Provenance::SelfTyped,
            _ => Provenance::Unstated,
        },
        inferred: high >> 3 != 0,
    }
}

redacted_debug!(DocumentsView<'_>, Documents<'_>);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn documents() -> impl Strategy<Value = Vec<Document>> {
        let validities = vec![Validity::Valid, Validity::Invalid, Validity::Unknown];
        let provenances = vec![
            Provenance::DocumentRead,
            Provenance::Registry,
            Provenance::SelfTyped,
            Provenance::Unstated,
        ];
        let document = (
            prop::option::of(any::<u16>()),
            prop::option::of("[A-Z]{2}"),
            ".{0,20}",
            prop::sample::select(validities),
            prop::sample::select(provenances),
            any::<bool>(),
        );
        let document =
            document.prop_map(
                |(scheme, country, number, validity, from, inferred)| Document {
                    scheme: scheme.map(SchemeId),
                    country: country.and_then(|code| Country::new(&code)),
                    number: number.into(),
                    validity,
                    provenance: from,
                    inferred,
                },
            );
        prop::collection::vec(document, 0..4)
    }

    proptest! {
        #[test]
        fn packed_is_owned(documents in documents()) {
            let mut text = String::new();
            pack(&documents, &mut text);
            prop_assert_eq!(text.len(), packed_length(&documents));
            let view = DocumentsView::packed(&text);
            let back: Vec<Document> = view.iter().map(|view| view.to_document()).collect();
            prop_assert_eq!(view.len(), documents.len());
            prop_assert_eq!(view.is_empty(), documents.is_empty());
            prop_assert!(view.first() == documents.first().map(Document::view));
            prop_assert!(back == documents);
            let owned = DocumentsView::from(documents.as_slice());
            prop_assert!(owned.iter().eq(view));
        }
    }
}
