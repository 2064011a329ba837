//! The blocking keys of a record: what each rule looks at.

use super::key::{BlockingKey, Keys};
use super::parts::Parts;
use super::plan::BlockingPlan;
use super::rule::BlockingRule;
use crate::record::account::RecordView;
use crate::record::contact::MailboxKind;
use crate::record::date::BirthDate;
use crate::record::value::ValueHash;
use crate::stage::normalise::document;
use smallvec::SmallVec;

/// Numbers shorter than this are not halved, and letters of shorter mailboxes not sorted.
const SHORTEST_PART: usize = 6;

/// Every key of a record, by every rule.
pub fn keys(record: &RecordView<'_>) -> Keys {
    let parts = Parts::of(*record, None);
    let mut keys = Keys::new();
    for &rule in BlockingRule::ALL {
        rule_keys(rule, &parts, &mut |hash| {
            keys.push(BlockingKey::new(rule, hash));
        });
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The rules by which two records are candidates, each once for each key they share.
pub fn shared_rules(
    a: &RecordView<'_>,
    b: &RecordView<'_>,
    plan: &BlockingPlan,
) -> impl Iterator<Item = BlockingRule> + use<> {
    let theirs = keys(b);
    let ours = plan.filter(keys(a)).into_iter();
    ours.filter(move |key| theirs.binary_search(key).is_ok())
        .map(BlockingKey::rule)
}

/// The keys of a record by one rule, in no order, some perhaps more than once.
pub fn rule_keys(rule: BlockingRule, parts: &Parts<'_>, emit: &mut impl FnMut(ValueHash)) {
    use BlockingRule as Rule;
    match rule {
        Rule::DocumentNumber => document::keys::block_keys(parts.record.documents).for_each(emit),
        Rule::DocumentHalf => halves_of_documents(parts, emit),
        Rule::Phone => parts
            .record
            .phone
            .iter()
            .for_each(|phone| emit(phone.hash())),
        Rule::PhoneHalf => halves_of_phone(parts, emit),
        Rule::Mailbox | Rule::MailLocal | Rule::MailLetters => mail(rule, parts, emit),
        Rule::Device => {
            let device = parts.record.device_id.iter();
            device.for_each(|device| emit(device.hash()));
        }
        Rule::Name => {
            // A sound is packed from its lowest bits on, where a key keeps the highest of a hash.
            let sounds = parts.sounds().iter();
            sounds.for_each(|key| emit(ValueHash(key.sound >> 6).with(ValueHash(0))));
        }
        Rule::NameBirthDate => beside_sounds(parts, parts.date.map(whole), emit),
        Rule::NameBirthDay => beside_sounds(parts, parts.date.map(day_and_month), emit),
        Rule::NameBirthMonth => beside_sounds(parts, parts.date.map(month_of_year), emit),
        Rule::NamePostcode => beside_sounds(parts, parts.postcode(), emit),
        Rule::NameTown => beside_sounds(parts, parts.city(), emit),
        Rule::NameDoor => beside_sounds(parts, parts.door(), emit),
        Rule::Names => parts.pairs_of_sounds(emit),
        Rule::NamesBirthDate => beside_pairs(parts, parts.date.map(whole), emit),
        Rule::NamesBirthYear => beside_pairs(parts, parts.record.birth_date.map(year), emit),
        Rule::NamesBirthDay => beside_pairs(parts, parts.date.map(day_and_month), emit),
        Rule::NamesTown => beside_pairs(parts, parts.city(), emit),
        Rule::BirthDate => parts.date.map(whole).into_iter().for_each(emit),
        Rule::BirthDatePostcode => {
            if let (Some(date), Some(postcode)) = (parts.date, parts.postcode()) {
                emit(postcode.with(whole(date)));
            }
        }
        Rule::Door | Rule::DoorPostcode => place(rule, parts, emit),
        Rule::Everybody => emit(ValueHash(0)),
    }
}

/// Each word of the name with something else.
fn beside_sounds(parts: &Parts<'_>, other: Option<ValueHash>, emit: &mut impl FnMut(ValueHash)) {
    if let Some(other) = other {
        let sounds = parts.sounds().iter();
        sounds.for_each(|key| emit(ValueHash(key.sound).with(other)));
    }
}

/// Each two words of the name with something else.
fn beside_pairs(parts: &Parts<'_>, other: Option<ValueHash>, emit: &mut impl FnMut(ValueHash)) {
    if let Some(other) = other {
        parts.pairs_of_sounds(&mut |pair| emit(pair.with(other)));
    }
}

fn halves_of_documents(parts: &Parts<'_>, emit: &mut impl FnMut(ValueHash)) {
    for document in parts.record.documents {
        let number = document.number.as_bytes();
        if number.len() >= SHORTEST_PART {
            let (first, second) = number.split_at(number.len() / 2);
            emit(ValueHash::of(first).with(ValueHash(1)));
            emit(ValueHash::of(second).with(ValueHash(2)));
        }
    }
}

fn halves_of_phone(parts: &Parts<'_>, emit: &mut impl FnMut(ValueHash)) {
    let national = parts.record.phone.map(|phone| phone.national());
    if let Some(national) = national.filter(|number| *number >= 100_000) {
        emit(ValueHash(national / 10_000).with(ValueHash(1)));
        emit(ValueHash(national % 100_000).with(ValueHash(2)));
    }
}

fn mail(rule: BlockingRule, parts: &Parts<'_>, emit: &mut impl FnMut(ValueHash)) {
    let email = parts.record.email;
    let Some(email) = email.filter(|email| email.kind != MailboxKind::Role) else {
        return;
    };
    let local = email.local.as_bytes();
    match rule {
        BlockingRule::Mailbox => emit(email.mailbox()),
        BlockingRule::MailLocal => emit(ValueHash::of(local)),
        _ => {
            let letters = local.iter().copied().filter(u8::is_ascii_alphabetic);
            let mut letters: SmallVec<[u8; 32]> = letters.collect();
            if letters.len() >= SHORTEST_PART {
                letters.sort_unstable();
                emit(ValueHash::of(&letters));
            }
        }
    }
}

fn place(rule: BlockingRule, parts: &Parts<'_>, emit: &mut impl FnMut(ValueHash)) {
    let address = parts.record.address;
    if address.house_number.is_empty() {
        return;
    }
    match rule {
        BlockingRule::Door => {
            let door = parts.door().into_iter();
            door.for_each(|door| emit(door.with(address.locality())));
        }
        _ if address.postcode.is_empty() => {}
        _ => emit(sorted(address.postcode).with(sorted(address.house_number))),
    }
}

/// The same for two codes with digits swapped.
fn sorted(code: &str) -> ValueHash {
    let mut characters: SmallVec<[u8; 16]> = code.bytes().collect();
    characters.sort_unstable();
    ValueHash::of(&characters)
}

fn day_and_month(date: BirthDate) -> ValueHash {
    ValueHash(u64::from(date.month) << 8 | u64::from(date.day))
}

fn month_of_year(date: BirthDate) -> ValueHash {
    ValueHash((date.year as u64) << 8 | u64::from(date.month))
}

fn year(date: BirthDate) -> ValueHash {
    ValueHash(date.year as u64)
}

fn whole(date: BirthDate) -> ValueHash {
    ValueHash((date.year as u64) << 16 | u64::from(date.month) << 8 | u64::from(date.day))
        .with(ValueHash(1))
}
