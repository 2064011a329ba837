//! The blocking keys of a record: what each rule looks at.

use super::key::{BlockingKey, Keys};
use super::rule::BlockingRule;
use crate::record::account::RecordView;
use crate::record::contact::{EmailView, MailboxKind, Phone};
use crate::record::date::BirthDate;
use crate::record::document::Document;
use crate::record::name::Role;
use crate::record::value::ValueHash;
use crate::stage::normalise::document;
use crate::stage::normalise::name::keys::{Key, block_keys};
use smallvec::SmallVec;

/// At most this many words of a name take part in blocking.
const NAME_WORDS: usize = 8;

/// Numbers shorter than this are not halved, and letters of shorter mailboxes not sorted.
const SHORTEST_PART: usize = 6;

/// Every key of a record, by every rule.
pub fn keys(record: &RecordView<'_>) -> Keys {
    let mut keys = Keys::new();
    let mut emit = |rule, hash| keys.push(BlockingKey::new(rule, hash));
    let sounds = block_keys(record.name);
    let sounds = &sounds[..sounds.len().min(NAME_WORDS)];
    identifiers(record, &mut emit);
    one_word(record, sounds, &mut emit);
    two_words(record, sounds, &mut emit);
    by_place(record, &mut emit);
    emit(BlockingRule::Everybody, ValueHash(0));
    keys.sort_unstable();
    keys.dedup();
    keys
}

type Emit<'a> = dyn FnMut(BlockingRule, ValueHash) + 'a;

fn identifiers(record: &RecordView<'_>, emit: &mut Emit<'_>) {
    for key in document::keys::block_keys(record.documents) {
        emit(BlockingRule::DocumentNumber, key);
    }
    for document in record.documents {
        halves_of_document(document, emit);
    }
    if let Some(phone) = record.phone {
        emit(BlockingRule::Phone, phone.hash());
        halves_of_phone(phone, emit);
    }
    if let Some(email) = record.email.filter(|email| email.kind != MailboxKind::Role) {
        mail(email, emit);
    }
    if let Some(device) = record.device_id {
        emit(BlockingRule::Device, device.hash());
    }
}

fn halves_of_document(document: &Document, emit: &mut Emit<'_>) {
    let number = document.number.as_bytes();
    if number.len() >= SHORTEST_PART {
        let (first, second) = number.split_at(number.len() / 2);
        emit(
            BlockingRule::DocumentHalf,
            ValueHash::of(first).with(ValueHash(1)),
        );
        emit(
            BlockingRule::DocumentHalf,
            ValueHash::of(second).with(ValueHash(2)),
        );
    }
}

fn halves_of_phone(phone: Phone, emit: &mut Emit<'_>) {
    let national = phone.national();
    if national >= 100_000 {
        emit(
            BlockingRule::PhoneHalf,
            ValueHash(national / 10_000).with(ValueHash(1)),
        );
        emit(
            BlockingRule::PhoneHalf,
            ValueHash(national % 100_000).with(ValueHash(2)),
        );
    }
}

fn mail(email: EmailView<'_>, emit: &mut Emit<'_>) {
    emit(BlockingRule::Mailbox, email.mailbox());
    let local = email.local.as_bytes();
    emit(BlockingRule::MailLocal, ValueHash::of(local));
    let mut letters: SmallVec<[u8; 32]> = local
        .iter()
        .copied()
        .filter(u8::is_ascii_alphabetic)
        .collect();
    if letters.len() >= SHORTEST_PART {
        letters.sort_unstable();
        emit(BlockingRule::MailLetters, ValueHash::of(&letters));
    }
}

/// One word of the name with something else.
fn one_word(record: &RecordView<'_>, sounds: &[Key], emit: &mut Emit<'_>) {
    let address = record.address;
    let date = record.birth_date.filter(BirthDate::is_whole);
    let mut beside: SmallVec<[(BlockingRule, ValueHash); 8]> = SmallVec::new();
    if let Some(date) = date {
        beside.push((BlockingRule::NameBirthDate, whole(date)));
        beside.push((BlockingRule::NameBirthDay, day_and_month(date)));
        let month = (date.year as u64) << 8 | u64::from(date.month);
        beside.push((BlockingRule::NameBirthMonth, ValueHash(month)));
    }
    if !address.postcode.is_empty() {
        beside.push((
            BlockingRule::NamePostcode,
            ValueHash::of(address.postcode.as_bytes()),
        ));
    }
    if !address.city.is_empty() {
        beside.push((
            BlockingRule::NameTown,
            ValueHash::of(address.city.as_bytes()),
        ));
    }
    if !address.street.is_empty() {
        beside.push((BlockingRule::NameDoor, door(record)));
    }
    for sound in sounds {
        emit(BlockingRule::Name, ValueHash(sound.sound));
        for (rule, other) in &beside {
            emit(*rule, ValueHash(sound.sound).with(*other));
        }
    }
}

/// Two words of the name, alone and with something else.
fn two_words(record: &RecordView<'_>, sounds: &[Key], emit: &mut Emit<'_>) {
    let date = record.birth_date.filter(BirthDate::is_whole);
    for (at, first) in sounds.iter().enumerate() {
        let others = sounds[at + 1..].iter();
        for second in others.filter(|second| are_two_parts(first, second)) {
            let pair = ValueHash(first.sound.wrapping_add(second.sound)).with(ValueHash(0));
            emit(BlockingRule::Names, pair);
            if let Some(date) = record.birth_date {
                emit(
                    BlockingRule::NamesBirthYear,
                    pair.with(ValueHash(date.year as u64)),
                );
            }
            if let Some(date) = date {
                emit(BlockingRule::NamesBirthDay, pair.with(day_and_month(date)));
            }
            if !record.address.city.is_empty() {
                let city = ValueHash::of(record.address.city.as_bytes());
                emit(BlockingRule::NamesTown, pair.with(city));
            }
        }
    }
}

fn by_place(record: &RecordView<'_>, emit: &mut Emit<'_>) {
    let address = record.address;
    let date = record.birth_date.filter(BirthDate::is_whole);
    if let Some(date) = date {
        emit(BlockingRule::BirthDate, whole(date));
    }
    if !address.postcode.is_empty() {
        let postcode = ValueHash::of(address.postcode.as_bytes());
        if let Some(date) = date {
            emit(BlockingRule::BirthDatePostcode, postcode.with(whole(date)));
        }
        if !address.house_number.is_empty() {
            let codes = sorted(&address.postcode).with(sorted(&address.house_number));
            emit(BlockingRule::DoorPostcode, codes);
        }
    }
    if !address.street.is_empty() && !address.house_number.is_empty() {
        emit(BlockingRule::Door, door(record).with(address.locality()));
    }
}

fn door(record: &RecordView<'_>) -> ValueHash {
    let (street, number) = (&record.address.street, &record.address.house_number);
    ValueHash::of(street.as_bytes()).with(ValueHash::of(number.as_bytes()))
}

/// The same for two codes with digits swapped.
fn sorted(code: &str) -> ValueHash {
    let mut characters: SmallVec<[u8; 16]> = code.bytes().collect();
    characters.sort_unstable();
    ValueHash::of(&characters)
}

/// A given name beside a surname, in either column: which is which is often mistaken.
fn are_two_parts(first: &Key, second: &Key) -> bool {
    first.sound != second.sound && (first.role != second.role || first.role == Role::Either)
}

fn day_and_month(date: BirthDate) -> ValueHash {
    ValueHash(u64::from(date.month) << 8 | u64::from(date.day))
}

fn whole(date: BirthDate) -> ValueHash {
    ValueHash((date.year as u64) << 16 | u64::from(date.month) << 8 | u64::from(date.day))
        .with(ValueHash(1))
}
