//! What is packed, appended or stored comes back as it was.

use super::*;
use crate::record::account::{AccountId, Finding, Standing};
use crate::record::address::Address;
use crate::record::contact::{Email, MailboxKind, Phone};
use crate::record::contacts::Contact;
use crate::record::date::BirthDate;
use crate::record::document::{Document, Provenance, SchemeId, Validity};
use crate::record::extra::ExtraValue;
use crate::record::name::{Generation, Role, Word};
use crate::record::value::{Country, Sex, Text, ValueHash};
use crate::text::fold::script::Script;
use proptest::option::of;
use proptest::prelude::*;
use std::io;

fn country() -> impl Strategy<Value = Option<Country>> {
    of("[A-Z]{2}").prop_map(|code| code.and_then(|code| Country::new(&code)))
}

fn name() -> impl Strategy<Value = Name> {
    let roles = vec![
        Role::Given,
        Role::Family,
        Role::Either,
        Role::Particle,
        Role::Alias,
    ];
    let word = ("[a-d]{1,3}|[a-z]{30}", "|á[бц]{1,2}|三");
    let token = word.prop_map(|(text, native)| Token {
        word: Word {
            hash: ValueHash::of(text.as_bytes()),
            sound: text.len() as u64,
            letters: 5,
            script: Script::of_word(&native),
            ..Word::NONE
        },
        text: text.into(),
        native: native.into(),
    });
    let words = prop::collection::vec((token, prop::sample::select(roles)), 0..5);
    (words, of(any::<u8>()), any::<bool>()).prop_map(|(words, generation, truncated)| {
        let (tokens, roles): (Vec<Token>, Vec<Role>) = words.into_iter().unzip();
        let parts = roles.into_iter().enumerate();
        Name {
            parts: parts
                .map(|(at, role)| NamePart::new(at as u32, role))
                .collect(),
            tokens,
            generation: generation.map(Generation),
            maybe_truncated: truncated,
        }
    })
}

fn email() -> impl Strategy<Value = Email> {
    use MailboxKind::{Disposable, Personal, Relay, Role};
    let kind = prop::sample::select(vec![Personal, Role, Relay, Disposable]);
    let parts = (
        "[a-c.]{1,4}",
        "[a-c@]{1,4}",
        "[a-c]{1,3}",
        any::<bool>(),
        kind,
    );
    parts.prop_map(|(local, typed, domain, as_typed, kind)| {
        let typed = if as_typed { &local } else { &typed };
        Email {
            address: format!("{typed}@{domain}").into(),
            local: local.as_str().into(),
            domain: domain.as_str().into(),
            kind,
        }
    })
}

fn phone() -> impl Strategy<Value = Phone> {
    let phone = (any::<u64>(), 0..64u32, country(), any::<bool>());
    phone.prop_map(|(number, digits, country, valid)| Phone {
        e164: number >> digits,
        country,
        valid,
    })
}

fn address() -> impl Strategy<Value = Address> {
    let part = || "|[a-c]{1,3}|ß{130}";
    let parts = (part(), part(), part(), part(), part(), part(), country());
    parts.prop_map(
        |(street, house_number, unit, city, postcode, region, country)| Address {
            street: street.into(),
            house_number: house_number.into(),
            unit: unit.into(),
            city: city.into(),
            postcode: postcode.into(),
            region: region.into(),
            country,
        },
    )
}

fn document() -> impl Strategy<Value = Document> {
    (of(any::<u16>()), country(), "[0-9A-Z*]{0,12}").prop_map(|(scheme, country, number)| {
        Document {
            scheme: scheme.map(SchemeId),
            country,
            number: number.into(),
            validity: Validity::Invalid,
            provenance: Provenance::SelfTyped,
            inferred: scheme.is_some(),
        }
    })
}

#[expect(
    clippy::too_many_lines,
    reason = "a table: each field and what it may be"
)]
fn record() -> impl Strategy<Value = Record> {
    use Finding::{NumberContradictsBirthDate as BirthDay, NumberContradictsSex as OtherSex};
    let date = (any::<i16>(), 0..13u8, 0..32u8);
    let date = date.prop_map(|(year, month, day)| BirthDate { year, month, day });
    let text = || of("[a-c]{1,3}").prop_map(|text| text.map(Text::new));
    let sexes = vec![Sex::Female, Sex::Male, Sex::Other];
    let standings = vec![Standing::Verified, Standing::Incomplete, Standing::Unstated];
    let findings = vec![
        vec![],
        vec![BirthDay],
        vec![OtherSex],
        vec![OtherSex, BirthDay],
    ];
    let extra = prop_oneof![
        Just(ExtraValue::Missing),
        any::<f64>().prop_map(ExtraValue::Number),
        ".{0,3}".prop_map(|text| ExtraValue::Text(Text::new(text))),
    ];
    let bearer = (
        name(),
        of(date),
        text(),
        of(prop::sample::select(sexes)),
        country(),
    );
    let reached = (of(phone()), of(email()), address(), text(), text());
    let further = prop_oneof![
        phone().prop_map(Contact::Phone),
        email().prop_map(Contact::Email),
    ];
    let lists = (
        prop::collection::vec(document(), 0..3),
        prop::collection::vec(further, 0..3),
        prop::collection::vec(extra, 0..3),
        prop::sample::select(findings),
    );
    let all = (
        "[a-z]{0,5}",
        bearer,
        reached,
        lists,
        prop::sample::select(standings),
    );
    all.prop_map(|(id, bearer, reached, lists, standing)| {
        let (name, birth_date, birth_place, sex, nationality) = bearer;
        let (phone, email, address, device_id, ip_address) = reached;
        let (documents, further, extras, findings) = lists;
        Record {
            account_id: AccountId::from(id.as_str()),
            name,
            birth_date,
            birth_place,
            sex,
            nationality,
            phone,
            email,
            further,
            address,
            documents,
            device_id,
            ip_address,
            standing,
            extras,
            findings,
        }
    })
}

/// Everything that a view says, in comparable form.
fn says(view: &RecordView<'_>) -> impl PartialEq + use<> {
    let record = view.to_record();
    let Name {
        parts,
        tokens,
        generation,
        maybe_truncated,
    } = record.name;
    (
        (
            record.account_id,
            record.birth_date,
            record.birth_place,
            record.sex,
        ),
        (
            record.nationality,
            record.phone,
            record.email,
            record.address,
        ),
        (
            record.documents,
            record.extras,
            record.findings,
            record.standing,
        ),
        (record.device_id, record.ip_address, record.further),
        (parts, tokens, generation, maybe_truncated),
    )
}

fn of_records(records: &[Record]) -> Population {
    let mut population = Population::new();
    for (at, record) in records.iter().enumerate() {
        assert_eq!(population.push(record.clone()), Row(at as u32));
        assert_eq!(population.len(), at + 1);
    }
    population
}

fn holds(population: &Population, records: &[Record]) -> bool {
    let mut rows = population.rows().zip(records);
    population.len() == records.len()
        && rows.all(|(row, record)| {
            let name = &population.name_parts(row)[population.name_place(row)];
            says(&population.view(row)) == says(&record.view())
                && population.account_id(row) == record.account_id.as_str()
                && population.name(row).parts == name
        })
}

fn stored(population: &Population) -> Vec<u8> {
    let mut file = Vec::new();
    population.write_to(&mut file).expect("room in memory");
    file
}

proptest! {
    #[test]
    fn a_view_is_the_record(records in prop::collection::vec(record(), 0..9)) {
        let mut population = of_records(&records);
        prop_assert!(holds(&population, &records));
        population.settle();
        prop_assert!(holds(&population, &records));
        prop_assert!(records.is_empty() || population.bytes() > 0);
    }

    #[test]
    fn appended_rows_are_the_wanted_ones(
        records in prop::collection::vec(record(), 0..9),
        split in 0usize..9,
        unwanted in 0u32..9,
    ) {
        let (first, second) = records.split_at(split.min(records.len()));
        let mut population = of_records(first);
        population.append(of_records(second), |row| row.0 != unwanted);
        let wanted = |(at, record): (usize, &Record)| {
            (at != first.len() + unwanted as usize).then(|| record.clone())
        };
        let wanted: Vec<Record> = records.iter().enumerate().filter_map(wanted).collect();
        prop_assert!(holds(&population, &wanted));
    }

    #[test]
    fn a_stored_population_comes_back(records in prop::collection::vec(record(), 0..9)) {
        let file = stored(&of_records(&records));
        let mut input = file.as_slice();
        let mut back = Population::read_from(&mut input).expect("what was written");
        prop_assert!(input.is_empty());
        prop_assert!(holds(&back, &records));
        prop_assert_eq!(&stored(&back), &file);
        let mut twice = of_records(&records[..records.len() / 2]);
        twice.append(Population::read_from(&mut file.as_slice()).expect("the same"), |_| true);
        let both = [&records[..records.len() / 2], &records].concat();
        prop_assert!(holds(&twice, &both));
        back.append(of_records(&records), |_| true);
        prop_assert!(holds(&back, &[records.as_slice(), &records].concat()));
    }

    #[test]
    fn a_damaged_file_is_refused(
        records in prop::collection::vec(record(), 1..4),
        at in any::<prop::sample::Index>(),
        bit in 0..8u8,
    ) {
        let file = stored(&of_records(&records));
        let at = at.index(file.len());
        let refused = |file: &[u8]| {
            let error = Population::read_from(&mut { file }).err();
            error.map(|error| error.kind()) == Some(io::ErrorKind::InvalidData)
        };
        prop_assert!(refused(&file[..at]));
        let mut changed = file.clone();
        changed[at] ^= 1 << bit;
        prop_assert!(refused(&changed));
    }
}

#[test]
fn a_population_of_several_stretches() {
    let mut population = Population::new();
    let record = |at: usize| Record {
        account_id: AccountId::from(at.to_string().as_str()),
        name: Name::default(),
        birth_date: None,
        birth_place: None,
        sex: None,
        nationality: None,
        phone: None,
        email: None,
        further: Vec::new(),
        address: Address::default(),
        documents: Vec::new(),
        device_id: None,
        ip_address: None,
        standing: Standing::Unstated,
        extras: Vec::new(),
        findings: Vec::new(),
    };
    for at in 0..2 * ROWS + 5 {
        population.push(record(at));
    }
    let mut whole = Population::new();
    whole.push(record(7));
    whole.append(population, |row| row != Row(1));
    assert_eq!(whole.len(), 2 * ROWS + 5);
    assert!(
        whole
            .rows()
            .skip(2)
            .all(|row| whole.account_id(row) == row.0.to_string())
    );
    let back = Population::read_from(&mut stored(&whole).as_slice()).expect("what was written");
    assert!(
        back.rows()
            .all(|row| back.account_id(row) == whole.account_id(row))
    );
}
