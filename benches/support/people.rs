//! The people of the fixtures, and pairs of them as a scan would meet them.

use std::collections::BTreeMap;
use tocayo::record::frequency::{Frequencies, Values};
use tocayo::record::name::{Name, Role};
use tocayo::record::scratch::Shelf;
use tocayo::record::value::ValueHash;
use tocayo::stage::normalise::name::{RawName, normalise};

pub struct Person {
    pub name: Name,
    birth_date: u64,
}

/// What the two of a pair have in common.
#[derive(Clone, Copy, PartialEq)]
pub enum Blocks {
    Random,
    Surname,
    BirthDate,
}

/// Pairs for each kind of blocking.
pub const PAIRS: usize = 1_000;

/// The people of the fixtures, in their two columns.
pub fn people() -> Vec<Person> {
    let table = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/accounts.csv");
    let mut reader = csv::Reader::from_path(table).expect("the fixtures");
    let headers = reader.headers().expect("a header").clone();
    let at = |column| headers.iter().position(|header| header == column);
    let columns = ["given_name", "family_name", "birth_date"].map(|name| at(name).expect(name));
    let rows = reader.records().map(|row| row.expect("a readable row"));
    rows.map(|row| {
        let [given, family, birth_date] = columns.map(|column| &row[column]);
        let name = normalise(RawName::of(given, family));
        Person {
            name: name.value().unwrap_or_default(),
            birth_date: ValueHash::of(birth_date.as_bytes()).0,
        }
    })
    .filter(|person| !person.name.parts.is_empty())
    .collect()
}

/// How common the words of their names are.
pub fn frequencies(people: &[Person]) -> Frequencies {
    let mut words = Values::of(people.len());
    for person in people {
        let name = person.name.view();
        name.count_words(&mut |kind, word| words.push(kind, word));
        name.count_together(&mut |kind, words_of_it| words.push(kind, words_of_it));
    }
    let mut shelf = Shelf::new(None);
    let put = shelf.put(vec![words.into_columns()]);
    let mut frequencies = Frequencies::default();
    let counted = put.and_then(|()| frequencies.count(&shelf, people.len()));
    counted.expect("in memory");
    frequencies
}

/// Each person with one drawn from those of the same block.
pub fn pairs(people: &[Person], of: Blocks) -> Vec<(usize, usize)> {
    let mut blocks = BTreeMap::<u64, Vec<usize>>::new();
    for (at, person) in people.iter().enumerate() {
        blocks.entry(key(person, of)).or_default().push(at);
    }
    let mut seed = 1u64;
    let mut draw = |below: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let mut pairs = Vec::with_capacity(PAIRS);
    while pairs.len() < PAIRS {
        let a = draw(people.len());
        let block = &blocks[&key(&people[a], of)];
        let b = block[draw(block.len())];
        if a != b {
            pairs.push((a, b));
        }
    }
    pairs
}

fn key(person: &Person, of: Blocks) -> u64 {
    match of {
        Blocks::Random => 0,
        Blocks::BirthDate => person.birth_date,
        Blocks::Surname => {
            let surname = person.name.view().tokens_of(Role::Family).next();
            surname.map_or(u64::MAX, |token| token.hash.0)
        }
    }
}
