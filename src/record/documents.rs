//! The documents of an account, whether it owns them or a population packs them.

use super::document::{Document, DocumentView, Provenance, SchemeId, Validity};
use super::list::{List, Listed};
use super::packed::{Reader, length_of, push_bits, push_text};
use super::value::Country;

/// The documents of an account wherever they are kept.
pub type DocumentsView<'a> = List<'a, Document>;

impl Listed for Document {
    type View<'a> = DocumentView<'a>;

    #[inline]
    fn view(&self) -> DocumentView<'_> {
        Document::view(self)
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
