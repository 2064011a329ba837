//! Accounts as interned columns, append-only: what a scan or an index holds.

use super::account::{AccountId, ExtraValue, Finding, Record, RecordView, Standing};
use super::address::Address;
use super::contact::{Email, Phone};
use super::date::BirthDate;
use super::document::Document;
use super::intern::{Interned, Ragged};
use super::name::{Generation, NamePart, NameView, Token};
use super::value::{Country, Sex, Text};

/// A position in a population.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Row(pub u32);

/// Normalised accounts, column by column. Rows are never changed or removed; distinct words,
/// addresses, mailboxes and texts are held once.
#[derive(Default)]
pub struct Population {
    ids: Vec<AccountId>,
    tokens: Interned<Token>,
    names: Ragged<NamePart>,
    name_notes: Vec<(Option<Generation>, bool)>,
    birth_dates: Vec<Option<BirthDate>>,
    small: Vec<Small>,
    phones: Vec<Option<Phone>>,
    emails: Interned<Email>,
    addresses: Interned<Address>,
    texts: Interned<Text>,
    documents: Ragged<Document>,
    extras: Ragged<ExtraValue>,
    findings: Ragged<Finding>,
}

/// The fields of a row that fit in a few bytes; `u32`s index the interned tables.
#[derive(Clone, Copy)]
struct Small {
    sex: Option<Sex>,
    nationality: Option<Country>,
    standing: Standing,
    email: Option<u32>,
    address: u32,
    birth_place: Option<u32>,
    device_id: Option<u32>,
    ip_address: Option<u32>,
}

impl Population {
    pub fn new() -> Self {
        Self::default()
    }

    /// How many accounts it holds.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    pub fn rows(&self) -> impl Iterator<Item = Row> + use<> {
        (0..self.ids.len() as u32).map(Row)
    }

    /// Appends a record and tells where it is.
    ///
    /// # Panics
    /// Past `u32::MAX` accounts.
    pub fn push(&mut self, record: Record) -> Row {
        let row = u32::try_from(self.ids.len()).expect("a population holds at most 2^32 accounts");
        let remap: Vec<u32> = record
            .name
            .tokens
            .into_iter()
            .map(|token| self.tokens.intern(token))
            .collect();
        self.names
            .push(record.name.parts.iter().map(|part| NamePart {
                token: remap[part.token as usize],
                ..*part
            }));
        self.name_notes
            .push((record.name.generation, record.name.maybe_truncated));
        self.birth_dates.push(record.birth_date);
        self.phones.push(record.phone);
        self.small.push(Small {
            sex: record.sex,
            nationality: record.nationality,
            standing: record.standing,
            email: record.email.map(|email| self.emails.intern(email)),
            address: self.addresses.intern(record.address),
            birth_place: record.birth_place.map(|text| self.texts.intern(text)),
            device_id: record.device_id.map(|text| self.texts.intern(text)),
            ip_address: record.ip_address.map(|text| self.texts.intern(text)),
        });
        self.documents.push(record.documents);
        self.extras.push(record.extras);
        self.findings.push(record.findings);
        self.ids.push(record.account_id);
        Row(row)
    }

    /// The account at this row.
    ///
    /// # Panics
    /// If the row is not of this population.
    pub fn view(&self, row: Row) -> RecordView<'_> {
        let at = row.0 as usize;
        let small = &self.small[at];
        let text = |index: Option<u32>| index.map(|index| self.texts.get(index));
        RecordView {
            account_id: &self.ids[at],
            name: self.name(row),
            birth_date: self.birth_dates[at],
            birth_place: text(small.birth_place),
            sex: small.sex,
            nationality: small.nationality,
            phone: self.phones[at],
            email: small.email.map(|index| self.emails.get(index)),
            address: self.addresses.get(small.address),
            documents: self.documents.get(at),
            device_id: text(small.device_id),
            ip_address: text(small.ip_address),
            standing: small.standing,
            extras: self.extras.get(at),
            findings: self.findings.get(at),
        }
    }

    /// The name of the account at this row.
    ///
    /// # Panics
    /// If the row is not of this population.
    pub fn name(&self, row: Row) -> NameView<'_> {
        let at = row.0 as usize;
        let (generation, maybe_truncated) = self.name_notes[at];
        NameView {
            parts: self.names.get(at),
            tokens: self.tokens.all(),
            generation,
            maybe_truncated,
        }
    }

    /// Every distinct word of a name, as the parts of names count them.
    pub fn tokens(&self) -> &[Token] {
        self.tokens.all()
    }

    pub fn account_id(&self, row: Row) -> &AccountId {
        &self.ids[row.0 as usize]
    }
}
