//! Columns that say again what a known column has said: an age beside the birth date, a county beside
//! the city, initials beside the name. Counted too, they would be counted twice.

use super::super::batch::Row;
use super::place_and_date;
use super::recognise::Recogniser;
use crate::record::field::Field;
use crate::record::reading::Reading;
use crate::stage::normalise::date::{self, DateStyle};
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
    let rows = || recogniser.rows().take(LOOKED_AT);
    let mut telling = TELLING
        .iter()
        .map(|&(known, apart)| (columns_of(recogniser, known), Apart::by(recogniser, apart)));
    let known = recogniser.mapping.fields.iter();
    let known: Vec<usize> = known.flat_map(|entry| &entry.columns).copied().collect();
    telling.any(|(known, apart)| is_determined(rows(), &known, &apart, column))
        || is_made_of(rows(), &known, column)
}

/// Whether two of different names who share what one column says mostly share what the other does.
pub fn tells(recogniser: &Recogniser<'_>, one: usize, other: usize) -> bool {
    let apart = Apart::by(recogniser, NAMES);
    is_determined(recogniser.rows().take(LOOKED_AT), &[one], &apart, other)
}

fn columns_of(recogniser: &Recogniser<'_>, fields: &[Field]) -> Vec<usize> {
    let columns = fields
        .iter()
        .map(|field| recogniser.mapping.columns_of(*field));
    columns.flatten().copied().collect()
}

/// By what two holders are seen to be two people.
struct Apart {
    columns: Vec<usize>,
    who: fn(Row<'_>, &[usize]) -> Option<u64>,
    differ: fn(u64, u64) -> bool,
}

impl Apart {
    fn by(recogniser: &Recogniser<'_>, fields: &[Field]) -> Self {
        let by_birth = fields == BIRTH;
        Apart {
            columns: columns_of(recogniser, fields),
            who: if by_birth { birth } else { hash },
            differ: if by_birth {
                are_born_apart
            } else {
                |a, b| a != b
            },
        }
    }
}

/// Whether strangers who share the known cells mostly share this one.
fn is_determined<'a>(
    rows: impl Iterator<Item = Row<'a>>,
    known: &[usize],
    apart: &Apart,
    column: usize,
) -> bool {
    if known.is_empty() || apart.columns.is_empty() {
        return false;
    }
    let mut first: HashMap<u64, (u64, u64)> = HashMap::new();
    let (mut strangers, mut agree) = (0, 0);
    let (mut alone, mut beside) = (0, 0);
    for row in rows {
        let who = (apart.who)(row, &apart.columns);
        let (Some(says), Some(who)) = (hash(row, &[column]), who) else {
            continue;
        };
        let Some(key) = hash(row, known) else {
            alone += 1;
            continue;
        };
        beside += 1;
        let (other, said) = *first.entry(key).or_insert((who, says));
        let are_strangers = (apart.differ)(other, who);
        strangers += usize::from(are_strangers);
        agree += usize::from(are_strangers && said == says);
    }
    // Where the known column is mostly empty this one says more than it.
    beside >= alone && strangers >= ENOUGH && agree * 100 >= strangers * MOSTLY
}

/// Whether as often as not the cell is made of pieces of the known ones, as a domain is of a mailbox, a
/// key to sort by of a name, and where goods are sent of where the bill is.
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
    filled >= ENOUGH && made * 2 >= filled
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

/// A birth date as one number, `19800305`; zeros where it has no month or day.
fn birth(row: Row<'_>, columns: &[usize]) -> Option<u64> {
    let style = DateStyle::of_registers();
    let cells: Vec<&str> = match columns {
        [column] => vec![place_and_date::split(row.cell(*column)).1],
        columns => columns.iter().map(|column| row.cell(*column)).collect(),
    };
    match date::normalise(&cells.join("-"), style) {
        Reading::Value(date) => {
            let day = u64::from(date.month) * 100 + u64::from(date.day);
            Some(u64::from(date.year.unsigned_abs()) * 10_000 + day)
        }
        _ => None,
    }
}

/// One person's dates may be a year or a slip of the hand apart. A year alone comes of an age as often
/// as not, and ages are guessed, and told in round numbers.
fn are_born_apart(a: u64, b: u64) -> bool {
    const ROUNDED: u64 = 5;
    let (day_of_a, day_of_b) = (a % 10_000, b % 10_000);
    match (
        (a / 10_000).abs_diff(b / 10_000),
        day_of_a == 0 || day_of_b == 0,
    ) {
        (years, true) => years > ROUNDED,
        (years, false) => years > 1 && day_of_a != day_of_b,
    }
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

#[cfg(test)]
mod tests {
    use super::super::tests::{mapping_of, rows};
    use super::are_born_apart;

    #[test]
    fn strangers_are_born_clearly_apart() {
        for (a, b, expected) in [
            (19_800_305, 19_750_721, true),
            (19_800_000, 19_740_000, true),
            (19_800_000, 19_750_000, false),
            (19_800_000, 19_810_000, false),
            (19_800_305, 19_900_305, false),
            (19_800_305, 19_800_503, false),
        ] {
            assert_eq!(are_born_apart(a, b), expected, "{a} {b}");
            assert_eq!(are_born_apart(b, a), expected, "{b} {a}");
        }
    }

    /// Of each person two rows, a year apart in one of them: what they share is not told by the name.
    #[test]
    fn a_year_off_by_one_makes_no_stranger() {
        let csv = rows("id,name,birth_year,village", 240, |at| {
            let person = at / 2;
            let letter = |shift: usize| char::from(b'a' + (person / shift % 26) as u8);
            let name = format!("Ana{} Ruiz{}", letter(1), letter(26));
            format!(
                "{at},{name},{},Upper {}",
                1940 + person % 50 + at % 2,
                letter(3)
            )
        });
        let mapping = mapping_of(&csv);
        assert_eq!(mapping.names_of_hints(), ["village"], "{:?}", mapping.says);
    }

    #[test]
    fn what_is_not_used_has_a_reason() {
        let csv = rows(
            "id,name,dob,age,card,latitude,longitude,religion,kind,note,seen_on",
            240,
            |at| {
                let name = format!("Ana{} Ruiz", char::from(b'a' + (at % 26) as u8));
                let year = 1940 + at % 50;
                let place = at % 40;
                format!(
                    "{at},{name},{year}-03-05,{},{},4{}.5,-{place}.5,r{place},{},{},20{:02}-05-06",
                    2026 - year,
                    at * 7,
                    place % 10,
                    at % 2,
                    at % 9,
                    place % 20
                )
            },
        );
        let mapping = mapping_of(&csv);
        let said = mapping.says.last().unwrap();
        for reason in [
            "age (another column says it)",
            "card (of the account, not of its holder)",
            "latitude (a point on the map is no address)",
            "religion (it must not decide",
            "kind (too few different values)",
            "seen_on (moments",
        ] {
            assert!(said.contains(reason), "{reason}: {said}");
        }
    }
}
