//! An account as delivered (`RawRecord`) and as normalised (`Record`).

use super::address::{Address, AddressView};
use super::contact::{Email, EmailView, Phone};
use super::contacts::{Contact, ContactView, ContactsView};
use super::date::BirthDate;
use super::document::Document;
use super::documents::DocumentsView;
use super::extra::{ExtraValue, ExtrasView};
use super::field::Field;
use super::name::{Name, NameView};
use super::value::{Country, Sex, Text, TextView, ValueHash, redacted_debug};
use compact_str::CompactString;
use std::borrow::Cow;

/// The caller's identifier of an account.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AccountId(pub CompactString);

impl AccountId {
    /// As it was delivered.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for AccountId {
    fn from(id: &str) -> Self {
        AccountId(CompactString::new(id))
    }
}

/// One document as delivered. Empty strings are missing.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RawDocument<'a> {
    /// With whatever separators, or a whole machine-readable zone.
    pub number: Cow<'a, str>,
    /// A scheme name such as `es.dni`.
    pub scheme: Cow<'a, str>,
    /// What a column called the type: "passport", "DNI", …
    pub doc_type: Cow<'a, str>,
    /// Issuing country in any spelling.
    pub country: Cow<'a, str>,
    /// `document-read`, `registry` or `self-typed`.
    pub provenance: Cow<'a, str>,
}

/// A row as delivered: text by field. Empty strings are missing.
#[derive(Clone, Default)]
#[must_use]
pub struct RawRecord<'a> {
    /// Must be there, and no other account's.
    pub account_id: Cow<'a, str>,
    fields: [Cow<'a, str>; Field::COUNT],
    /// Further phones and mail addresses, in order of importance.
    pub further: Vec<(Field, Cow<'a, str>)>,
    /// Numbers of identity documents and registers, of which there may be several.
    pub documents: Vec<RawDocument<'a>>,
    /// One for each declared extra column, in order.
    pub extras: Vec<Cow<'a, str>>,
}

impl<'a> RawRecord<'a> {
    /// A row of which nothing is known but its id.
    #[inline]
    pub fn new(account_id: impl Into<Cow<'a, str>>) -> Self {
        RawRecord {
            account_id: account_id.into(),
            fields: [const { Cow::Borrowed("") }; Field::COUNT],
            further: Vec::new(),
            documents: Vec::new(),
            extras: Vec::new(),
        }
    }

    /// The same record with this field set.
    pub fn with(mut self, field: Field, value: impl Into<Cow<'a, str>>) -> Self {
        self.set(field, value);
        self
    }

    /// The same record with one more phone or mail address; of other fields the first value counts.
    pub fn with_further(mut self, field: Field, value: impl Into<Cow<'a, str>>) -> Self {
        self.further.push((field, value.into()));
        self
    }

    /// The same record with one more document; `scheme` is a name such as `es.dni`.
    pub fn with_document(
        mut self,
        scheme: impl Into<Cow<'a, str>>,
        number: impl Into<Cow<'a, str>>,
    ) -> Self {
        self.documents.push(RawDocument {
            number: number.into(),
            scheme: scheme.into(),
            ..Default::default()
        });
        self
    }

    /// The same record with the value of one more extra column, in the order of the columns.
    pub fn with_extra(mut self, value: impl Into<Cow<'a, str>>) -> Self {
        self.extras.push(value.into());
        self
    }

    /// Puts a value in the place of what the field held.
    #[inline]
    pub fn set(&mut self, field: Field, value: impl Into<Cow<'a, str>>) {
        self.fields[field as usize] = value.into();
    }

    /// What the field holds; empty where it is missing.
    #[inline]
    pub fn get(&self, field: Field) -> &str {
        &self.fields[field as usize]
    }
}

/// How far the account got in verification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Standing {
    /// Whose account it is was checked.
    Verified,
    /// Registered, never verified.
    Incomplete,
    /// Nothing was said of it.
    #[default]
    Unstated,
}

/// Something the record says that contradicts itself; it lowers trust in the record and is never
/// evidence of duplication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A document number encodes another birth date than the record's.
    NumberContradictsBirthDate,
    /// A document number encodes another sex than the record's.
    NumberContradictsSex,
}

/// A normalised account.
#[derive(Clone)]
pub struct Record {
    /// As delivered.
    pub account_id: AccountId,
    /// All words of the name, with the part that each plays; empty where it is missing.
    pub name: Name,
    /// Whole, or in part.
    pub birth_date: Option<BirthDate>,
    /// Folded text.
    pub birth_place: Option<Text>,
    /// As documents state it.
    pub sex: Option<Sex>,
    /// The country whose citizen the customer is said to be.
    pub nationality: Option<Country>,
    /// The most important one.
    pub phone: Option<Phone>,
    /// The most important one.
    pub email: Option<Email>,
    /// Further phones and mail addresses; none where the first one is missing, and each once.
    pub further: Vec<Contact>,
    /// In parts, each of which may be empty.
    pub address: Address,
    /// Those that could be read.
    pub documents: Vec<Document>,
    /// As its maker or an agent on it tells it, folded.
    pub device_id: Option<Text>,
    /// The whole address, folded.
    pub ip_address: Option<Text>,
    /// How far verification went.
    pub standing: Standing,
    /// One for each extra column, in order.
    pub extras: Vec<ExtraValue>,
    /// What contradicts itself.
    pub findings: Vec<Finding>,
}

/// A normalised account as the judge sees it, whether owned or in a population.
#[derive(Clone, Copy)]
pub struct RecordView<'a> {
    /// See [`Record::account_id`].
    pub account_id: &'a str,
    /// See [`Record::name`].
    pub name: NameView<'a>,
    /// See [`Record::birth_date`].
    pub birth_date: Option<BirthDate>,
    /// See [`Record::birth_place`].
    pub birth_place: Option<TextView<'a>>,
    /// See [`Record::sex`].
    pub sex: Option<Sex>,
    /// See [`Record::nationality`].
    pub nationality: Option<Country>,
    /// See [`Record::phone`].
    pub phone: Option<Phone>,
    /// See [`Record::email`].
    pub email: Option<EmailView<'a>>,
    /// See [`Record::further`].
    pub further: ContactsView<'a>,
    /// See [`Record::address`].
    pub address: AddressView<'a>,
    /// See [`Record::documents`].
    pub documents: DocumentsView<'a>,
    /// See [`Record::device_id`].
    pub device_id: Option<TextView<'a>>,
    /// See [`Record::ip_address`].
    pub ip_address: Option<TextView<'a>>,
    /// See [`Record::standing`].
    pub standing: Standing,
    /// See [`Record::extras`].
    pub extras: ExtrasView<'a>,
    /// See [`Record::findings`].
    pub findings: &'a [Finding],
}

impl Record {
    /// What the judge sees of it.
    pub fn view(&self) -> RecordView<'_> {
        RecordView {
            account_id: self.account_id.as_str(),
            name: self.name.view(),
            birth_date: self.birth_date,
            birth_place: self.birth_place.as_ref().map(Text::view),
            sex: self.sex,
            nationality: self.nationality,
            phone: self.phone,
            email: self.email.as_ref().map(Email::view),
            further: self.further.as_slice().into(),
            address: self.address.view(),
            documents: self.documents.as_slice().into(),
            device_id: self.device_id.as_ref().map(Text::view),
            ip_address: self.ip_address.as_ref().map(Text::view),
            standing: self.standing,
            extras: self.extras.as_slice().into(),
            findings: &self.findings,
        }
    }
}

impl<'a> RecordView<'a> {
    /// Every phone, the most important first.
    pub fn phones(&self) -> impl Iterator<Item = Phone> + Clone + use<'a> {
        let further = self.further.into_iter().filter_map(ContactView::phone);
        self.phone.into_iter().chain(further)
    }

    /// Every mail address, the most important first.
    pub fn emails(&self) -> impl Iterator<Item = EmailView<'a>> + Clone + use<'a> {
        let further = self.further.into_iter().filter_map(ContactView::email);
        self.email.into_iter().chain(further)
    }

    /// Tells who holds a value from others who do: the birth date, and where it is not known the
    /// name. Accounts of one person have one, more often than not.
    pub fn holder(&self) -> ValueHash {
        match self.birth_date {
            Some(date) => date.hash_whole(),
            None => self.name.hash_whole().unwrap_or(ValueHash(0)),
        }
    }

    /// A record of its own.
    pub fn to_record(&self) -> Record {
        let text = |view: Option<TextView<'_>>| view.map(|view| Text::new(view.text));
        Record {
            account_id: self.account_id.into(),
            name: self.name.to_name(),
            birth_date: self.birth_date,
            birth_place: text(self.birth_place),
            sex: self.sex,
            nationality: self.nationality,
            phone: self.phone,
            email: self.email.map(|email| email.to_email()),
            further: self.further.iter().map(|view| view.to_contact()).collect(),
            address: self.address.to_address(),
            documents: self
                .documents
                .iter()
                .map(|view| view.to_document())
                .collect(),
            device_id: text(self.device_id),
            ip_address: text(self.ip_address),
            standing: self.standing,
            extras: self.extras.iter().map(|view| view.to_value()).collect(),
            findings: self.findings.to_vec(),
        }
    }
}

redacted_debug!(
    AccountId,
    RawDocument<'_>,
    RawRecord<'_>,
    Record,
    RecordView<'_>
);
