//! Columns that say again what a known column has said: an age beside the birth date, a county beside
//! the city, initials beside the name. Counted too, they would be counted twice.

use super::super::batch::{Batch, Row};
use super::recognise::Recogniser;
use crate::record::field::Field;
use foldhash::fast::FixedState;
use hashbrown::HashMap;
use std::hash::BuildHasher;

/// Rows that are looked at: a wide table has many columns to ask of.
const LOOKED_AT: usize = 4_000;
/// So many pairs of strangers who share the known value must have been seen.
const ENOUGH: usize = 50;
/// Of a hundred of them, or of a hundred cells, as many must agree: columns are dirty.
const MOSTLY: usize = 90;

const NAMES: &[Field] = &[Field::GivenName, Field::FamilyName, Field::Name];
const BIRTH: &[Field] = &[Field::BirthDate];

/// Known values beside those by which two holders are seen to be two people.
const TELLING: &[(&[Field], &[Field])] = &[
    (BIRTH, NAMES),
    (&[Field::Street], NAMES),
    (&[Field::City], NAMES),
    (&[Field::Postcode], NAMES),
    (&[Field::Region], NAMES),
    (&[Field::Nationality], NAMES),
    (&[Field::Sex], NAMES),
    (&[Field::GivenName], BIRTH),
    (&[Field::FamilyName], BIRTH),
    (NAMES, BIRTH),
];

/// Whether a known column tells what is in this one.
pub fn is_told(recogniser: &Recogniser<'_>, column: usize) -> bool {
    let of = |fields: &[Field]| -> Vec<usize> {
        let columns = fields
            .iter()
            .map(|field| recogniser.mapping.columns_of(*field));
        columns.flatten().copied().collect()
    };
    let rows = || {
        recogniser
            .sample
            .iter()
            .flat_map(Batch::rows)
            .take(LOOKED_AT)
    };
    let mut telling = TELLING.iter().map(|(known, apart)| (of(known), of(apart)));
    let known = recogniser.mapping.fields.iter();
    let known: Vec<usize> = known.flat_map(|entry| &entry.columns).copied().collect();
    telling.any(|(known, apart)| is_determined(rows(), (&known, &apart), column))
        || is_made_of(rows(), &known, column)
}

/// Whether strangers who share the known cells mostly share this one.
fn is_determined<'a>(
    rows: impl Iterator<Item = Row<'a>>,
    (known, apart): (&[usize], &[usize]),
    column: usize,
) -> bool {
    if known.is_empty() || apart.is_empty() {
        return false;
    }
    let mut first: HashMap<u64, (u64, u64)> = HashMap::new();
    let (mut strangers, mut agree) = (0, 0);
    for row in rows {
        let cell = [column];
        let (Some(key), Some(who), Some(says)) =
            (hash(row, known), hash(row, apart), hash(row, &cell))
        else {
            continue;
        };
        let (other, said) = *first.entry(key).or_insert((who, says));
        strangers += usize::from(other != who);
        agree += usize::from(other != who && said == says);
    }
    strangers >= ENOUGH && agree * 100 >= strangers * MOSTLY
}

/// Whether mostly the cell is made of pieces of the known ones, as a domain is of a mailbox and a key
/// to sort by of a name.
fn is_made_of<'a>(rows: impl Iterator<Item = Row<'a>>, known: &[usize], column: usize) -> bool {
    let (mut filled, mut made) = (0, 0);
    for row in rows {
        let cell = row.cell(column).to_lowercase();
        let pieces = cell.split(|c: char| !c.is_alphanumeric());
        let pieces = pieces
            .flat_map(letters_and_digits)
            .filter(|piece| piece.len() >= SHORTEST);
        let pieces: Vec<&str> = pieces.collect();
        if cell.is_empty() {
            continue;
        }
        filled += 1;
        let cells = known.iter().map(|known| row.cell(*known).to_lowercase());
        let cells: Vec<String> = cells.collect();
        let is_held = |piece: &&str| cells.iter().any(|cell| cell.contains(*piece));
        made += usize::from(!pieces.is_empty() && pieces.iter().all(is_held));
    }
    filled >= ENOUGH && made * 100 >= filled * MOSTLY
}

/// Shorter pieces are in every name.
const SHORTEST: usize = 3;

/// `ruiz1985` in two.
fn letters_and_digits(word: &str) -> impl Iterator<Item = &str> {
    let at = word
        .find(|c: char| c.is_ascii_digit())
        .unwrap_or(word.len());
    let (letters, digits) = word.split_at(at);
    [letters, digits].into_iter()
}

/// Of these cells; `None` where all are empty.
fn hash(row: Row<'_>, columns: &[usize]) -> Option<u64> {
    let cells = columns.iter().map(|column| row.cell(*column));
    let mut any = false;
    let hash = cells.fold(0, |hash, cell| {
        any |= !cell.is_empty();
        FixedState::with_seed(hash).hash_one(cell.to_lowercase())
    });
    any.then_some(hash)
}
