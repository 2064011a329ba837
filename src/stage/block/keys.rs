//! The blocking keys of a record: what each rule looks at.

use super::key::{BlockingKey, Keys};
use super::parts::Parts;
use super::plan::BlockingPlan;
use super::rule::BlockingRule;
use crate::record::account::RecordView;
use crate::record::contact::MailboxKind;
use crate::record::date::BirthDate;
use crate::record::extra::ExtraView;
use crate::record::value::ValueHash;
use crate::stage::normalise::document;
use crate::text::phonetic::sound;
use smallvec::SmallVec;

/// Numbers shorter than this are not halved, and letters of shorter mailboxes not sorted.
const SHORTEST_PART: usize = 6;

/// Of the words of an extra column so many are looked at, the first: a sentence is no name.
const EXTRA_WORDS: usize = 4;

/// Of an account without a name so many extra columns are looked at, the first that it fills.
const EXTRA_COLUMNS: usize = 8;

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
        Rule::Phone => parts.record.phones().for_each(|phone| emit(phone.hash())),
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
        Rule::NameExtra => beside_extras(parts, emit),
        Rule::Extras => pairs_of_extras(parts, emit),
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

/// Each word of the name with each word of the extra columns. A father's surname is in his child's
/// name as well, where it says nothing more.
fn beside_extras(parts: &Parts<'_>, emit: &mut impl FnMut(ValueHash)) {
    further_words(parts, &mut |word| beside_sounds(parts, Some(word), emit));
}

/// The words of the extra columns of a record that are not in its name.
pub fn words_of_extras(record: &RecordView<'_>) -> SmallVec<[ValueHash; 8]> {
    let mut words = SmallVec::new();
    further_words(&Parts::of(*record, None), &mut |word| words.push(word));
    words
}

fn further_words(parts: &Parts<'_>, emit: &mut impl FnMut(ValueHash)) {
    for (column, extra) in parts.record.extras.iter().enumerate() {
        let ExtraView::Text(text) = extra else {
            continue;
        };
        let words = text.text.split(' ').filter(|word| !word.is_empty());
        for word in words.take(EXTRA_WORDS) {
            let heard = sound(word);
            if parts.sounds().iter().all(|key| key.sound != heard) {
                emit(ValueHash::of(word.as_bytes()).with(ValueHash(column as u64)));
            }
        }
    }
}

/// Each two values of the extra columns, where there is no name.
fn pairs_of_extras(parts: &Parts<'_>, emit: &mut impl FnMut(ValueHash)) {
    if parts.record.extras.is_empty() || !parts.sounds().is_empty() {
        return;
    }
    let values = parts.record.extras.iter().enumerate();
    let values =
        values.filter_map(|(column, extra)| Some(extra.hash()?.with(ValueHash(column as u64))));
    let values: SmallVec<[ValueHash; EXTRA_COLUMNS]> = values.take(EXTRA_COLUMNS).collect();
    for (at, first) in values.iter().enumerate() {
        values[at + 1..]
            .iter()
            .for_each(|second| emit(first.with(*second)));
    }
}

fn halves_of_documents(parts: &Parts<'_>, emit: &mut impl FnMut(ValueHash)) {
    for document in parts.record.documents {
        let number = document.number.as_bytes();
        // Of a number in part hidden, however much of it, what is shown at its end.
        let shown = number.rsplit(|byte| *byte == b'*').next().unwrap_or(number);
        if shown.len() < number.len() {
            emit(ValueHash::of(shown).with(ValueHash(3)));
        } else if number.len() >= SHORTEST_PART {
            let (first, second) = number.split_at(number.len() / 2);
            emit(ValueHash::of(first).with(ValueHash(1)));
            emit(ValueHash::of(second).with(ValueHash(2)));
        }
    }
}

fn halves_of_phone(parts: &Parts<'_>, emit: &mut impl FnMut(ValueHash)) {
    let numbers = parts.record.phones().map(|phone| phone.national());
    for national in numbers.filter(|number| *number >= 100_000) {
        emit(ValueHash(national / 10_000).with(ValueHash(1)));
        emit(ValueHash(national % 100_000).with(ValueHash(2)));
    }
}

fn mail(rule: BlockingRule, parts: &Parts<'_>, emit: &mut impl FnMut(ValueHash)) {
    let emails = parts.record.emails();
    for email in emails.filter(|email| email.kind != MailboxKind::Role) {
        let local = email.local.as_bytes();
        match rule {
            BlockingRule::Mailbox => emit(email.mailbox()),
            BlockingRule::MailLocal => emit(ValueHash::of(local)),
            _ => {
                let letters = sorted_letters(local);
                if letters.len() >= SHORTEST_PART {
                    emit(ValueHash::of(&letters));
                }
            }
        }
    }
}

/// The ASCII letters of a text, sorted by counting them.
fn sorted_letters(text: &[u8]) -> SmallVec<[u8; 32]> {
    let (mut counts, mut present) = ([0u32; 64], 0u64);
    for byte in text.iter().filter(|byte| byte.is_ascii_alphabetic()) {
        counts[usize::from(byte & 63)] += 1;
        present |= 1 << (byte & 63);
    }
    let mut sorted = SmallVec::new();
    while present != 0 {
        let letter = present.trailing_zeros() as u8;
        sorted.extend(std::iter::repeat_n(
            64 | letter,
            counts[usize::from(letter)] as usize,
        ));
        present &= present - 1;
    }
    sorted
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Engine;
    use crate::record::account::RawRecord;
    use crate::record::extra::ExtraValue;
    use crate::record::field::Field;
    use crate::record::population::Population;
    use crate::record::value::Text;
    use proptest::prelude::*;

    /// An account with a value in every field, and one that has nothing but extra columns.
    fn complete() -> Population {
        let raw = RawRecord::new("A-1")
            .with(Field::GivenName, "José Luis")
            .with(Field::FamilyName, "García Jiménez")
            .with(Field::BirthDate, "1985-03-14")
            .with(Field::Phone, "+34612345678")
            .with(Field::Email, "jl.garcia@example.com")
            .with(Field::Street, "Calle Mayor")
            .with(Field::HouseNumber, "12")
            .with(Field::City, "Madrid")
            .with(Field::Postcode, "28013")
            .with(Field::DeviceId, "d-8f2a61")
            .with_document("es.dni", "12345678Z");
        let mut record = Engine::starting().normalise(&raw).record;
        record.extras = vec![ExtraValue::Text(Text::new("upper mill")); 2];
        let mut nameless = Engine::starting().normalise(&RawRecord::new("A-2")).record;
        nameless.extras = record.extras.clone();
        let mut population = Population::new();
        population.push(record);
        population.push(nameless);
        population
    }

    /// Whether two accounts, each a name and the value of one extra column, share this key.
    fn meet_by(rule: BlockingRule, a: (&str, &str), b: (&str, &str)) -> bool {
        let keys = |(name, extra): (&str, &str)| {
            let raw = RawRecord::new("A").with(Field::Name, name);
            let mut record = Engine::starting().normalise(&raw).record;
            record.extras = vec![ExtraValue::Text(Text::new(extra))];
            keys(&record.view())
        };
        let theirs = keys(b);
        let mut ours = keys(a).into_iter();
        ours.any(|key| key.rule() == rule && theirs.contains(&key))
    }

    #[test]
    fn a_father_tells_whose_namesake_it_is() {
        let meet = |a, b| meet_by(BlockingRule::NameExtra, a, b);
        assert!(meet(("Radha", "rajesh verma"), ("Radha Verma", "rajesh")));
        assert!(!meet(("Radha", "rajesh verma"), ("Radha", "suresh")));
        // The surname of the family is told by the name.
        assert!(!meet(
            ("Radha Verma", "rajesh verma"),
            ("Asha Verma", "suresh verma")
        ));
    }

    #[test]
    fn without_a_name_two_further_columns_bring_accounts_together() {
        let meet = |a: [&str; 3], b: [&str; 3], name: &str| {
            let keys = |extras: [&str; 3]| {
                let raw = RawRecord::new("A").with(Field::Name, name);
                let mut record = Engine::starting().normalise(&raw).record;
                record.extras = extras.map(|text| ExtraValue::Text(Text::new(text))).into();
                keys(&record.view())
            };
            let theirs = keys(b);
            let mut ours = keys(a).into_iter();
            ours.any(|key| key.rule() == BlockingRule::Extras && theirs.contains(&key))
        };
        assert!(meet(["c120", "c61", "787"], ["c120", "c62", "787"], ""));
        assert!(!meet(["c120", "c61", "787"], ["c121", "c62", "787"], ""));
        // What stands in another column is another value.
        assert!(!meet(["c120", "c61", "787"], ["c61", "c120", "1"], ""));
        assert!(!meet(
            ["c120", "c61", "787"],
            ["c120", "c61", "787"],
            "Ana Gil"
        ));
    }

    #[test]
    fn what_is_shown_of_a_number_is_a_key_however_much_is_hidden() {
        let halves = |number: &str| {
            let raw = RawRecord::new("A").with_document("us.ssn", number);
            let record = Engine::starting().normalise(&raw).record;
            let mut keys = keys(&record.view());
            keys.retain(|key| key.rule() == BlockingRule::DocumentHalf);
            keys
        };
        assert_eq!(halves("XXX-XX-4399"), halves("4399"));
        assert_eq!(halves("*****4399"), halves("***4399"));
        assert_eq!(halves("4399").len(), 1);
    }

    #[test]
    fn a_rule_finds_all_its_keys_where_it_looks() {
        let population = complete();
        for rule in BlockingRule::ALL {
            let keys = |record| {
                let mut keys = Vec::new();
                rule_keys(*rule, &Parts::of(record, None), &mut |key| keys.push(key));
                keys
            };
            let mut has_keys = false;
            for row in population.rows() {
                let all = keys(population.view(row));
                has_keys |= !all.is_empty();
                let found = keys(population.look_at(row, rule.look()));
                assert_eq!(found, all, "{}", rule.name());
            }
            assert!(has_keys, "{} has no key here", rule.name());
        }
    }

    proptest! {
        #[test]
        fn letters_are_sorted(text in "[a-zA-Z0-9@.é]{0,80}") {
            let letters = text.bytes().filter(u8::is_ascii_alphabetic);
            let mut letters: Vec<u8> = letters.collect();
            letters.sort_unstable();
            prop_assert_eq!(sorted_letters(text.as_bytes()).to_vec(), letters);
        }
    }
}
