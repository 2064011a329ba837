//! The texts of a row, packed end to end.

use super::mailbox;
use crate::record::account::Record;
use crate::record::contact::{Email, EmailView, MailboxKind, parted};
use crate::record::contacts::{self, ContactsView};
use crate::record::documents::{self, DocumentsView};
use crate::record::extra::{self, ExtrasView};
use crate::record::packed::{Reader, push_bits, push_lengths, push_text};
use crate::record::value::{Text, TextView};

/// What few accounts share, and lists that may be empty.
pub(super) struct Texts<'a> {
    pub account_id: &'a str,
    /// What is written of the address as typed.
    address: &'a str,
    /// Its domain, where that is not.
    domain: u8,
    /// The mailbox by its provider's rules, where that is not what was typed, without a domain that
    /// is as typed.
    canonical: &'a str,
    pub device_id: Option<TextView<'a>>,
    pub ip_address: Option<TextView<'a>>,
    pub house_number: &'a str,
    pub unit: &'a str,
    pub postcode: &'a str,
    pub documents: DocumentsView<'a>,
    pub further: ContactsView<'a>,
    pub extras: ExtrasView<'a>,
}

/// All but further contacts and the extras.
const CELLS: usize = 9;

/// Beside the number of a domain: further contacts follow.
const HAS_FURTHER: u8 = 1 << 6;

impl<'a> Texts<'a> {
    /// What [`push`] wrote.
    #[inline]
    pub fn of(row: &'a str) -> Self {
        let mut reader = Reader::of(row);
        let [
            account_id,
            address,
            canonical,
            device_id,
            ip_address,
            house_number,
            unit,
            postcode,
            documents,
        ] = reader.texts::<CELLS>();
        let [domain] = reader.bits();
        let further = match domain & HAS_FURTHER {
            0 => "",
            _ => reader.text(),
        };
        Texts {
            account_id,
            address,
            domain: domain & !HAS_FURTHER,
            canonical,
            device_id: text(device_id),
            ip_address: text(ip_address),
            house_number,
            unit,
            postcode,
            documents: DocumentsView::packed(documents),
            further: ContactsView::packed(further),
            extras: ExtrasView::packed(reader.rest()),
        }
    }

    /// Those of a row that has none.
    #[inline]
    pub fn none() -> Texts<'static> {
        Texts {
            account_id: "",
            address: "",
            domain: mailbox::NONE,
            canonical: "",
            device_id: None,
            ip_address: None,
            house_number: "",
            unit: "",
            postcode: "",
            documents: DocumentsView::packed(""),
            further: ContactsView::packed(""),
            extras: ExtrasView::packed(""),
        }
    }

    #[inline]
    pub fn email(&self, kind: MailboxKind) -> Option<EmailView<'a>> {
        let typed = mailbox::unpacked(self.address, self.domain)?;
        let (local, domain) = match self.canonical {
            "" => typed,
            canonical => parted(canonical).unwrap_or((canonical, typed.1)),
        };
        Some(EmailView {
            typed,
            local,
            domain,
            kind,
        })
    }
}

/// The account id among the texts of a row.
pub(super) fn account_id(row: &str) -> &str {
    Reader::of(row).first_text::<CELLS>()
}

/// Appends the texts of a record.
pub(super) fn push(record: &Record, to: &mut String) {
    let address = &record.address;
    let typed = record.email.as_ref();
    let typed = typed.map_or("", |email| &email.address);
    let (typed, domain) = mailbox::packed(typed);
    let cells: [&[&str]; CELLS - 1] = [
        &[record.account_id.as_str()],
        &[typed],
        &record.email.as_ref().map_or([""; 3], canonical),
        &[text_of(record.device_id.as_ref())],
        &[text_of(record.ip_address.as_ref())],
        &[&address.house_number],
        &[&address.unit],
        &[&address.postcode],
    ];
    let mut lengths = [documents::packed_length(&record.documents); CELLS];
    for (length, cell) in lengths.iter_mut().zip(cells) {
        *length = cell.iter().map(|piece| piece.len()).sum();
    }
    push_lengths(to, lengths);
    let pieces = cells.into_iter().flatten();
    pieces.for_each(|piece| to.push_str(piece));
    documents::pack(&record.documents, to);
    if record.further.is_empty() {
        push_bits(to, [domain]);
    } else {
        push_bits(to, [domain | HAS_FURTHER]);
        let mut further = String::new();
        contacts::pack(&record.further, &mut further);
        push_text(to, &further);
    }
    extra::pack(&record.extras, to);
}

/// What [`Texts::email`] needs beside the address as typed, in pieces.
fn canonical(email: &Email) -> [&str; 3] {
    let (local, domain) = (email.local.as_str(), email.domain.as_str());
    match parted(&email.address) {
        Some(typed) if typed == (local, domain) => [""; 3],
        Some((_, typed)) if typed == domain && !local.is_empty() && !local.contains('@') => {
            [local, "", ""]
        }
        _ => [local, "@", domain],
    }
}

fn text_of(text: Option<&Text>) -> &str {
    text.map_or("", |text| &text.text)
}

#[inline]
pub(super) fn text(text: &str) -> Option<TextView<'_>> {
    (!text.is_empty()).then_some(TextView { text })
}
