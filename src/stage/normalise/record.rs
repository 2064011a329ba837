//! A whole row at once: every field by its own rules, then what they say of one another.

use super::date::DateStyle;
use super::memo::remembered;
use super::{address, country, date, document, email, extra, name, phone, place, sex};
use crate::record::account::{AccountId, RawRecord, Record, Standing};
use crate::record::contact::{Email, Phone};
use crate::record::contacts::Contact;
use crate::record::document::Document;
use crate::record::extra::ExtraValue;
use crate::record::field::{ExtraKind, Field};
use crate::record::name::Name;
use crate::record::reading::Reading;
use crate::record::value::Country;
use crate::text::ascii::trim;
use compact_str::CompactString;

/// How the values of a table are read: by default day before month, two-digit years as in 2026, no
/// country, no extra columns.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ReadingOptions {
    /// How dates are written, birth dates and those of extra columns alike.
    pub dates: DateStyle,
    /// Country for phones and documents that name none.
    pub default_country: Option<Country>,
    /// What the letters for a sex stand for.
    pub sexes: sex::Letters,
    /// The kinds of the declared extra columns, in order.
    pub extras: Vec<ExtraKind>,
    /// Whole names begin with the surname, where no comma says so.
    pub surname_first: bool,
    /// Numbers in a street are part of its name: those of the houses have a column of their own.
    pub numbered_streets: bool,
}

impl ReadingOptions {
    /// The same with dates written in this style.
    #[must_use]
    pub fn with_dates(self, dates: DateStyle) -> Self {
        ReadingOptions { dates, ..self }
    }

    /// The same with this country for phones and documents that name none.
    #[must_use]
    pub fn with_default_country(self, country: impl Into<Option<Country>>) -> Self {
        ReadingOptions {
            default_country: country.into(),
            ..self
        }
    }

    /// The same with letters for a sex that stand for this.
    #[must_use]
    pub fn with_sexes(self, sexes: sex::Letters) -> Self {
        ReadingOptions { sexes, ..self }
    }

    /// The same where numbers in a street are part of its name, or are not.
    #[must_use]
    pub fn with_numbered_streets(self, numbered_streets: bool) -> Self {
        ReadingOptions {
            numbered_streets,
            ..self
        }
    }

    /// The same where whole names begin with the surname, or do not.
    #[must_use]
    pub fn with_surname_first(self, surname_first: bool) -> Self {
        ReadingOptions {
            surname_first,
            ..self
        }
    }

    /// The same with extra columns of these kinds, in the order of [`RawRecord::extras`].
    #[must_use]
    pub fn with_extras(self, extras: Vec<ExtraKind>) -> Self {
        ReadingOptions { extras, ..self }
    }
}

/// A value that was there and is treated as missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unread {
    /// A field name, `document` or `extra`.
    pub field: &'static str,
    pub reason: &'static str,
    /// It stands for "unknown"; otherwise it could not be read.
    pub placeholder: bool,
}

/// A row, and what of it could not be read.
#[derive(Clone, Debug)]
#[must_use]
#[non_exhaustive]
pub struct Normalised {
    pub record: Record,
    pub unread: Vec<Unread>,
}

/// What a delivered row means. Never fails: what cannot be read is missing, and is listed.
pub fn record(raw: &RawRecord<'_>, options: &ReadingOptions) -> Normalised {
    let mut unread = Notes::default();
    let country = unread.take("country", country::normalise(raw.get(Field::Country)));
    let region = country.or(options.default_country);
    let birth_date = date::normalise(raw.get(Field::BirthDate), options.dates);
    let birth_date = unread.take("birth_date", birth_date);
    let sex = unread.take("sex", sex::normalise(raw.get(Field::Sex), options.sexes));
    let nationality = unread.take(
        "nationality",
        country::normalise(raw.get(Field::Nationality)),
    );
    let bearers = nationality.or(country);
    let documents = documents(raw, [options.default_country, bearers], &mut unread);
    let findings = document::encoded::findings(&documents, birth_date, sex);
    let (phone, phones) = phones(raw, region, &mut unread);
    let (email, emails) = emails(raw, &mut unread);
    let record = Record {
        account_id: AccountId::from(raw.account_id.as_ref()),
        name: unread
            .take("name", read_name(raw, options, [nationality, country]))
            .unwrap_or_default(),
        birth_date,
        birth_place: unread.take("birth_place", place::normalise(raw.get(Field::BirthPlace))),
        sex,
        nationality,
        phone,
        email,
        further: phones.chain(emails).collect(),
        address: address::normalise(&raw_address(raw, country, options), region),
        documents,
        device_id: unread.take("device_id", place::normalise_code(raw.get(Field::DeviceId))),
        ip_address: unread.take(
            "ip_address",
            place::normalise_code(raw.get(Field::IpAddress)),
        ),
        standing: standing(raw.get(Field::Verified)),
        extras: extras(raw, options, &mut unread),
        findings,
    };
    Normalised {
        record,
        unread: unread.0,
    }
}

#[derive(Default)]
struct Notes(Vec<Unread>);

impl Notes {
    fn take<T>(&mut self, field: &'static str, reading: Reading<T>) -> Option<T> {
        let (reason, placeholder) = match reading {
            Reading::Value(value) => return Some(value),
            Reading::Missing => return None,
            Reading::Placeholder(reason) => (reason, true),
            Reading::Unreadable(reason) => (reason, false),
        };
        self.0.push(Unread {
            field,
            reason,
            placeholder,
        });
        None
    }
}

/// The first phone that can be read, and further ones.
fn phones(
    raw: &RawRecord<'_>,
    region: Option<Country>,
    unread: &mut Notes,
) -> (Option<Phone>, impl Iterator<Item = Contact> + use<>) {
    let read = |text: &str| phone::normalise(text, region);
    let is_same = |a: &Phone, b: &Phone| a.e164 == b.e164;
    let cells = cells(raw, Field::Phone).flat_map(phone::numbers);
    let (first, further) = several((cells, Field::Phone), unread, read, is_same);
    (first, further.into_iter().map(Contact::Phone))
}

/// The first mail address that can be read, and those of further mailboxes.
fn emails(
    raw: &RawRecord<'_>,
    unread: &mut Notes,
) -> (Option<Email>, impl Iterator<Item = Contact> + use<>) {
    let is_same = |a: &Email, b: &Email| a.local == b.local && a.domain == b.domain;
    let cells = cells(raw, Field::Email).flat_map(email::addresses);
    let (first, further) = several((cells, Field::Email), unread, email::normalise, is_same);
    (first, further.into_iter().map(Contact::Email))
}

fn cells<'a>(raw: &'a RawRecord<'_>, field: Field) -> impl Iterator<Item = &'a str> {
    let further = raw.further.iter().filter(move |(of, _)| *of == field);
    std::iter::once(raw.get(field)).chain(further.map(|(_, text)| text.as_ref()))
}

fn several<'a, T>(
    (texts, field): (impl Iterator<Item = &'a str>, Field),
    unread: &mut Notes,
    read: impl Fn(&str) -> Reading<T>,
    is_same: impl Fn(&T, &T) -> bool,
) -> (Option<T>, Vec<T>) {
    let (mut first, mut further): (Option<T>, Vec<T>) = (None, Vec::new());
    let mut own = Notes::default();
    for text in texts {
        let Some(value) = own.take(field.name(), read(text)) else {
            continue;
        };
        match &first {
            None => first = Some(value),
            Some(known) if is_same(known, &value) => {}
            _ if further.iter().any(|known| is_same(known, &value)) => {}
            _ => further.push(value),
        }
    }
    // Who has one phone writes something into the cell of the other.
    own.0.retain(|note| first.is_none() || !note.placeholder);
    own.0
        .dedup_by(|next, note| next.placeholder && note.placeholder);
    unread.0.append(&mut own.0);
    (first, further)
}

fn raw_address<'a>(
    raw: &'a RawRecord<'_>,
    country: Option<Country>,
    options: &ReadingOptions,
) -> address::RawAddress<'a> {
    address::RawAddress {
        street: raw.get(Field::Street),
        house_number: raw.get(Field::HouseNumber),
        unit: raw.get(Field::Unit),
        city: raw.get(Field::City),
        postcode: raw.get(Field::Postcode),
        region: raw.get(Field::Region),
        country,
        address: raw.get(Field::Address),
        numbered_street: options.numbered_streets,
    }
}

fn read_name(
    raw: &RawRecord<'_>,
    options: &ReadingOptions,
    countries: [Option<Country>; 2],
) -> Reading<Name> {
    name::normalise(name::RawName {
        given: raw.get(Field::GivenName),
        family: raw.get(Field::FamilyName),
        whole: raw.get(Field::Name),
        suffix: raw.get(Field::NameSuffix),
        alias: raw.get(Field::Alias),
        surname_first: options.surname_first,
        is_japanese: is_japanese(raw, countries, options.default_country),
    })
}

/// Whether what stands beside a name in Chinese characters tells that it is Japanese, or that it is
/// not; a nationality before a country of residence, and that before where the table is from.
fn is_japanese(
    raw: &RawRecord<'_>,
    [nationality, country]: [Option<Country>; 2],
    default: Option<Country>,
) -> Option<bool> {
    let columns = [Field::Name, Field::GivenName, Field::FamilyName];
    if columns.iter().all(|field| raw.get(*field).is_ascii()) {
        return None;
    }
    let is_japan = |country: Country| country.as_str() == "JP";
    if let Some(nationality) = nationality {
        return Some(is_japan(nationality));
    }
    let places = [Field::Address, Field::Street, Field::Region, Field::City];
    let lives_there = places
        .iter()
        .any(|field| name::japanese::is_address(raw.get(*field)));
    let phone = trim(raw.get(Field::Phone));
    if lives_there || phone.starts_with("+81") || phone.starts_with("0081") {
        return Some(true);
    }
    country.or(default).map(is_japan).filter(|japanese| {
        *japanese
            || country
                .is_some_and(|country| matches!(country.as_str(), "CN" | "TW" | "HK" | "MO" | "SG"))
    })
}

/// Who says no nationality most likely has the papers of where he lives.
fn documents(
    raw: &RawRecord<'_>,
    [default, bearers]: [Option<Country>; 2],
    unread: &mut Notes,
) -> Vec<Document> {
    let read = raw
        .documents
        .iter()
        .filter_map(|raw| unread.take("document", document::of_bearer(raw, default, bearers)));
    read.collect()
}

fn extras(raw: &RawRecord<'_>, options: &ReadingOptions, unread: &mut Notes) -> Vec<ExtraValue> {
    let columns = raw.extras.iter().zip(&options.extras);
    let values = columns.map(|(text, kind)| {
        let value = extra::normalise(text, *kind, options.dates);
        unread.take("extra", value).unwrap_or(ExtraValue::Missing)
    });
    values.collect()
}

fn standing(verified: &str) -> Standing {
    remembered!(Standing, verified, || read_standing(verified))
}

fn read_standing(verified: &str) -> Standing {
    let mut word = CompactString::new(trim(verified));
    word.make_ascii_lowercase();
    match word.as_str() {
        "true" | "yes" | "1" | "y" | "t" | "verified" | "approved" | "si" | "sí" | "sim"
        | "oui" | "ja" | "tak" | "evet" => Standing::Verified,
        "false" | "no" | "0" | "n" | "f" | "unverified" | "incomplete" | "pending" | "rejected"
        | "não" | "nao" | "non" | "nein" | "nie" | "hayır" => Standing::Incomplete,
        _ => Standing::Unstated,
    }
}
