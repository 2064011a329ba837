//! Any two rows through the whole judgement of a pair, which has no first side.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use tocayo::engine::Engine;
use tocayo::record::account::RawRecord;
use tocayo::record::field::Field;

static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::starting);

/// Where the first cells of a row go; two more are a document's scheme and number, and what is left are
/// further phones and mail addresses in turn.
const FIELDS: [Field; 10] = [
    Field::GivenName,
    Field::FamilyName,
    Field::Name,
    Field::BirthDate,
    Field::Sex,
    Field::Phone,
    Field::Email,
    Field::Address,
    Field::Postcode,
    Field::Country,
];

fuzz_target!(|input: [Vec<&str>; 2]| {
    let [left, right] = input.map(|cells| ENGINE.normalise(&row(&cells)).record);
    let there = ENGINE.judge(&left.view(), &right.view());
    let back = ENGINE.judge(&right.view(), &left.view());
    assert!(there == back, "a pair has no first side");
    let _ = ENGINE.explain(&left.view(), &right.view());
});

fn row<'a>(cells: &[&'a str]) -> RawRecord<'a> {
    let fields = FIELDS.into_iter().zip(cells);
    let record = fields.fold(RawRecord::new(""), |record, (field, &cell)| {
        record.with(field, cell)
    });
    let Some([scheme, number, further @ ..]) = cells.get(FIELDS.len()..) else {
        return record;
    };
    let fields = [Field::Phone, Field::Email].into_iter().cycle();
    let record = record.with_document(*scheme, *number);
    fields.zip(further).fold(record, |record, (field, &cell)| {
        record.with_further(field, cell)
    })
}
