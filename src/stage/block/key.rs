//! Blocking keys of a record: a rule and a hash of what the rule looks at.

use super::rule::BlockingRule;
use crate::record::account::RecordView;
use crate::record::contact::MailboxKind;
use crate::record::date::BirthDate;
use crate::record::name::Role;
use crate::record::value::ValueHash;
use crate::stage::normalise::document;
use crate::stage::normalise::name::keys::{Key, block_keys};
use smallvec::SmallVec;

/// A rule and a hash in one number: the rule in the highest 6 bits, so that keys sort by rule.
///
/// Equal keys make candidates, nothing more: the judge compares the values themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BlockingKey(pub u64);

impl BlockingKey {
    const HASH_BITS: u32 = 58;

    pub fn new(rule: BlockingRule, hash: ValueHash) -> Self {
        BlockingKey(((rule as u64) << Self::HASH_BITS) | (hash.0 >> (64 - Self::HASH_BITS)))
    }

    pub fn rule(self) -> BlockingRule {
        BlockingRule::ALL[(self.0 >> Self::HASH_BITS) as usize]
    }
}

/// The sorted, distinct blocking keys of one record.
pub type Keys = SmallVec<[BlockingKey; 48]>;

/// At most this many words of a name take part in blocking.
const NAME_WORDS: usize = 8;

/// Every key of a record, by every rule.
pub fn keys(record: &RecordView<'_>) -> Keys {
    let mut keys = Keys::new();
    let mut emit = |rule, hash| keys.push(BlockingKey::new(rule, hash));
    identifiers(record, &mut emit);
    let sounds = block_keys(record.name);
    let sounds = &sounds[..sounds.len().min(NAME_WORDS)];
    by_name(record, sounds, &mut emit);
    by_place(record, sounds, &mut emit);
    keys.sort_unstable();
    keys.dedup();
    keys
}

type Emit<'a> = dyn FnMut(BlockingRule, ValueHash) + 'a;

fn identifiers(record: &RecordView<'_>, emit: &mut Emit<'_>) {
    for key in document::keys::block_keys(record.documents) {
        emit(BlockingRule::DocumentNumber, key);
    }
    if let Some(phone) = record.phone {
        emit(BlockingRule::Phone, phone.hash());
    }
    if let Some(email) = record.email.filter(|email| email.kind != MailboxKind::Role) {
        emit(BlockingRule::Mailbox, email.mailbox);
        emit(
            BlockingRule::MailLocal,
            ValueHash::of(email.local.as_bytes()),
        );
    }
    if let Some(device) = record.device_id {
        emit(BlockingRule::Device, device.hash);
    }
}

fn by_name(record: &RecordView<'_>, sounds: &[Key], emit: &mut Emit<'_>) {
    let date = record.birth_date.filter(BirthDate::is_whole);
    if let Some(date) = date {
        emit(BlockingRule::BirthDate, whole(date));
        for sound in sounds {
            emit(
                BlockingRule::NameBirthDate,
                ValueHash(sound.sound).with(whole(date)),
            );
        }
    }
    for (at, first) in sounds.iter().enumerate() {
        for second in sounds[at + 1..]
            .iter()
            .filter(|second| are_two_parts(first, second))
        {
            let pair = ValueHash(first.sound.wrapping_add(second.sound)).with(ValueHash(0));
            emit(BlockingRule::Names, pair);
            if let Some(date) = record.birth_date {
                emit(
                    BlockingRule::NamesBirthYear,
                    pair.with(ValueHash(date.year as u64)),
                );
            }
            if let Some(date) = date {
                let day = u64::from(date.month) << 8 | u64::from(date.day);
                emit(BlockingRule::NamesBirthDay, pair.with(ValueHash(day)));
            }
            if !record.address.city.is_empty() {
                let city = ValueHash::of(record.address.city.as_bytes());
                emit(BlockingRule::NamesTown, pair.with(city));
            }
        }
    }
}

fn by_place(record: &RecordView<'_>, sounds: &[Key], emit: &mut Emit<'_>) {
    let address = record.address;
    if let Some(date) = record.birth_date.filter(BirthDate::is_whole)
        && !address.postcode.is_empty()
    {
        let postcode = ValueHash::of(address.postcode.as_bytes());
        emit(BlockingRule::BirthDatePostcode, postcode.with(whole(date)));
    }
    if address.street.is_empty() {
        return;
    }
    let door = ValueHash::of(address.street.as_bytes())
        .with(ValueHash::of(address.house_number.as_bytes()));
    for sound in sounds {
        emit(BlockingRule::NameDoor, door.with(ValueHash(sound.sound)));
    }
    if !address.house_number.is_empty() {
        emit(BlockingRule::Door, door.with(address.locality()));
    }
}

/// A given name beside a surname, in either column: which is which is often mistaken.
fn are_two_parts(first: &Key, second: &Key) -> bool {
    first.sound != second.sound && (first.role != second.role || first.role == Role::Either)
}

fn whole(date: BirthDate) -> ValueHash {
    ValueHash((date.year as u64) << 16 | u64::from(date.month) << 8 | u64::from(date.day))
        .with(ValueHash(1))
}
