//! What each outcome changes: a record, or the weight that it brings of itself.

use super::{Account, Band, Outcome, Outside, Supplied, Unusable};
use crate::record::account::{RawDocument, Record};
use crate::record::contact::Phone;
use crate::record::contacts::Contact;
use crate::record::document::{Provenance, Validity};
use crate::record::frequency::Frequencies;
use crate::record::name::{Name, NamePart, Role};
use crate::record::reading::Reading;
use crate::stage::compare::Gamma;
use crate::stage::compare::library::holders::Holders;
use crate::stage::compare::library::phone;
use crate::stage::normalise::document::{self, encoded, keys};
use crate::stage::normalise::name::{self, RawName};
use crate::stage::normalise::place;

/// Puts an outcome into the pair of records, and says what it did.
///
/// # Errors
/// Where the outcome cannot be: a phone proved where there is none, a value that cannot be read.
pub fn apply(outcome: &Outcome, records: &mut [Record; 2]) -> Result<Supplied, Unusable> {
    let code = outcome.code();
    let line = |says, bits| Supplied {
        code,
        account: outcome.account(),
        says,
        bits,
    };
    effect(outcome, records)
        .map(|(says, bits)| line(says, bits))
        .map_err(|reason| Unusable { code, reason })
}

/// What the outcome did, in words and in bits of its own.
fn effect(
    outcome: &Outcome,
    records: &mut [Record; 2],
) -> Result<(&'static str, f32), &'static str> {
    match outcome {
        Outcome::PhoneVerified(account) => {
            records[*account as usize].phone.ok_or(NO_PHONE)?;
            Ok((VERIFIED, 0.0))
        }
        Outcome::PhonesVerifiedTogether => phones_together(records),
        Outcome::PhoneRefuted(account) => {
            refute_phone(records, *account)?;
            Ok((REFUTED, 0.0))
        }
        Outcome::SecondSurname(account, surname) => {
            add_surname(&mut records[*account as usize].name, surname)?;
            Ok(("the second surname was supplied", 0.0))
        }
        Outcome::BirthPlace(account, text) => {
            records[*account as usize].birth_place = Some(read(place::normalise(text))?);
            Ok(("the place of birth was supplied", 0.0))
        }
        Outcome::NationalNumber {
            account,
            scheme,
            number,
        } => {
            add_number(&mut records[*account as usize], scheme, number)?;
            Ok(("the national number was read from its document", 0.0))
        }
        Outcome::DocumentRead(account) => {
            confirm_documents(&mut records[*account as usize])?;
            Ok(("the document was read, and says what had been typed", 0.0))
        }
        Outcome::Selfie(band) => {
            let terms = Outside::shipped().selfie(*band);
            Ok((selfie_says(*band), terms.bits()))
        }
    }
}

fn phones_together([a, b]: &[Record; 2]) -> Result<(&'static str, f32), &'static str> {
    for record in [a, b] {
        record.phone.ok_or(NO_PHONE)?;
    }
    if closest_phone(a, b).is_some_and(|(_, gamma)| gamma == Gamma::level(phone::EQUAL)) {
        return Ok((ONE_NUMBER, 0.0));
    }
    Ok((TOGETHER, Outside::shipped().phones_together().bits()))
}

/// Takes the phone away that speaks most for one person; where there are several it is the one in
/// question.
fn refute_phone(records: &mut [Record; 2], account: Account) -> Result<(), &'static str> {
    let [a, b] = records;
    let (own, other) = match account {
        Account::A => (a, &*b),
        Account::B => (b, &*a),
    };
    let refuted = match closest_phone(own, other) {
        Some((phone, _)) => phone,
        None => own.phone.ok_or(NO_PHONE)?,
    };
    let left = own.view().phones().filter(|phone| *phone != refuted);
    let mut left = left.collect::<Vec<Phone>>().into_iter();
    own.further
        .retain(|contact| contact.view().phone().is_none());
    own.phone = left.next();
    own.further.extend(left.map(Contact::Phone));
    Ok(())
}

/// The phone of the first account that agrees most with one of the other, and how.
fn closest_phone(own: &Record, other: &Record) -> Option<(Phone, Gamma)> {
    let holders = Holders {
        a: &own.view(),
        b: &other.view(),
        frequencies: &Frequencies::default(),
    };
    let beside = |phone| (phone, phone::beside_all(phone, &holders).gamma);
    let found = holders.a.phones().map(beside);
    found.reduce(|best, next| if next.1 > best.1 { next } else { best })
}

const NO_PHONE: &str = "this account has no phone";
const VERIFIED: &str = "its customer controls its phone now: this ties the customer to this account, and says nothing of the other";
const REFUTED: &str =
    "its customer does not control its phone: the number no longer counts as theirs";
const ONE_NUMBER: &str = "the two accounts have one number: a code sent to it shows who holds the number, not whose the accounts are";

const TOGETHER: &str = "one person proved in one session to hold the phones of both accounts";

const fn selfie_says(band: Band) -> &'static str {
    match band {
        Band::Match => "a comparison of selfies from outside says: one face",
        Band::Close => "a comparison of selfies from outside says: alike, and not certain",
        Band::Different => "a comparison of selfies from outside says: two faces",
    }
}

fn read<T>(reading: Reading<T>) -> Result<T, &'static str> {
    match reading {
        Reading::Value(value) => Ok(value),
        Reading::Missing => Err("no value was given"),
        Reading::Placeholder(reason) | Reading::Unreadable(reason) => Err(reason),
    }
}

/// Appends a surname to a name that has at most one.
fn add_surname(to: &mut Name, surname: &str) -> Result<(), &'static str> {
    let known = to.view().tokens_of(Role::Family).count();
    let whole = to.parts.iter().any(|part| part.role() == Role::Either);
    match (known, whole) {
        (_, true) => return Err("this account does not say which words are surnames"),
        (0, _) => return Err("this account has no first surname"),
        (1, _) => {}
        _ => return Err("this account has two surnames already"),
    }
    let second = read(name::normalise(RawName::of("", surname)))?;
    let offset = to.tokens.len() as u32;
    to.tokens.extend(second.tokens);
    let moved = |part: &NamePart| NamePart::new(offset + part.token() as u32, part.role());
    to.parts.extend(second.parts.iter().map(moved));
    Ok(())
}

fn add_number(to: &mut Record, scheme: &str, number: &str) -> Result<(), &'static str> {
    let raw = RawDocument {
        number: number.into(),
        scheme: scheme.into(),
        provenance: "document-read".into(),
        ..RawDocument::default()
    };
    let appraisal = document::appraise(&raw, None);
    let added = read(appraisal.reading)?;
    let Some(added_scheme) = keys::lifelong_scheme(added.view()) else {
        return Err("this is not a scheme of national numbers");
    };
    // A slip of the pen is kept in an account; what was read from a document has none.
    if appraisal.validity == Validity::Invalid {
        return Err(appraisal.reason);
    }
    let same = |known: &document::scheme::Scheme| known.name == added_scheme.name;
    to.documents
        .retain(|known| !keys::lifelong_scheme(known.view()).is_some_and(same));
    to.documents.push(added);
    to.findings = encoded::findings(&to.documents, to.birth_date, to.sex);
    Ok(())
}

fn confirm_documents(to: &mut Record) -> Result<(), &'static str> {
    let lifelong = |known: &&mut crate::record::document::Document| {
        keys::lifelong_scheme(known.view()).is_some() && known.provenance != Provenance::Registry
    };
    let mut typed = to.documents.iter_mut().filter(lifelong).peekable();
    if typed.peek().is_none() {
        return Err("this account has no number that a document could confirm");
    }
    typed.for_each(|known| known.provenance = Provenance::DocumentRead);
    Ok(())
}
