//! Headers whose meaning depends on the other columns of the table.

use super::complementary;
use super::header::Meaning;
use super::mapping::{FieldColumns, How, Join};
use super::recognise::Recogniser;
use crate::record::field::Field;

/// `name` beside a surname is a given name, beside a given name a surname; address lines beside
/// house numbers are streets.
pub fn settle_headers(recogniser: &mut Recogniser<'_>) {
    let names = |field| move |meaning| matches!(meaning, Meaning::Whole(f) | Meaning::Part(f, 1) if f == field);
    let offered = |field| !recogniser.free(names(field)).is_empty();
    let present = |field| recogniser.has(field) || offered(field);
    let some_name = match (present(Field::GivenName), present(Field::FamilyName)) {
        (false, true) => Meaning::Part(Field::GivenName, 1),
        (true, false) => Meaning::Part(Field::FamilyName, 1),
        (false, false) => Meaning::Whole(Field::Name),
        (true, true) => Meaning::Unused,
    };
    let wholes = whole_names(recogniser);
    let whole_street = present(Field::Street);
    let street = whole_street || offered(Field::Address);
    let some_number = !recogniser
        .free(|meaning| meaning == Meaning::SomeNumber)
        .is_empty();
    let number = present(Field::HouseNumber) || street && some_number;
    for (column, recognised) in recogniser.meanings.iter_mut().enumerate() {
        let Some(recognised) = recognised else {
            continue;
        };
        recognised.meaning = match recognised.meaning {
            Meaning::SomeName if wholes.contains(&column) => Meaning::Whole(Field::Name),
            Meaning::SomeName => some_name,
            Meaning::SomeNumber if street => Meaning::Whole(Field::HouseNumber),
            Meaning::SomeNumber => Meaning::Unused,
            Meaning::Part(Field::Address, part) if number && !whole_street => {
                Meaning::Part(Field::Street, part)
            }
            Meaning::Part(Field::Address, _) if number => Meaning::Unused,
            other => other,
        };
    }
}

/// Columns of `name` that are filled where those of its parts are empty.
fn whole_names(recogniser: &Recogniser<'_>) -> Vec<usize> {
    let is_part = |meaning| {
        matches!(
            meaning,
            Meaning::Whole(Field::GivenName | Field::FamilyName)
                | Meaning::Part(Field::GivenName | Field::FamilyName, 1)
        )
    };
    let parts = recogniser.free(is_part);
    let mut names = recogniser.free(|meaning| meaning == Meaning::SomeName);
    names.retain(|name| complementary::are(recogniser, &parts, &[*name]));
    names
}

/// A year with its month and day, where there is no whole date.
pub fn birth_date_parts(recogniser: &mut Recogniser<'_>) {
    if recogniser.decided.contains(&Field::BirthDate) {
        return;
    }
    // `birth_day` reads like `birthday`, but holds no dates.
    let mut days = recogniser.free(|meaning| meaning == Meaning::BirthDay);
    for column in recogniser.free(|meaning| meaning == Meaning::Whole(Field::BirthDate)) {
        let profile = &recogniser.profiles[column];
        if profile.filled == 0 || profile.distinct > 31 || profile.dates.total() > 0 {
            return;
        }
        days.push(column);
    }
    let first = |meaning| recogniser.free(|other| other == meaning).first().copied();
    let mut parts = [
        first(Meaning::BirthYear),
        first(Meaning::BirthMonth),
        days.first().copied(),
    ];
    fill_gap(recogniser, &mut parts);
    let (columns, join) = match parts {
        [Some(year), Some(month), Some(day)] => (vec![year, month, day], Join::YearMonthDay),
        [Some(year), Some(month), None] => (vec![year, month], Join::YearMonthDay),
        [Some(year), ..] => (vec![year], Join::Words),
        _ => return,
    };
    recogniser.take(FieldColumns {
        field: Field::BirthDate,
        columns,
        join,
        how: How::Header,
    });
}

/// Two parts are named, and beside one of them stands a column that can only be the third.
fn fill_gap(recogniser: &Recogniser<'_>, parts: &mut [Option<usize>; 3]) {
    let known: Vec<usize> = parts.iter().flatten().copied().collect();
    let Some(gap) = parts.iter().position(Option::is_none) else {
        return;
    };
    if known.len() != 2 {
        return;
    }
    let beside = |column: usize| known.iter().any(|&part| part.abs_diff(column) == 1);
    let holds = |column: usize| {
        let profile = &recogniser.profiles[column];
        let found = &profile.parts;
        match gap {
            0 => profile.mostly(found.years),
            // A column of days is one of months too, but for the days after the twelfth.
            1 => profile.mostly(found.months) && profile.distinct > 6,
            _ => profile.mostly(found.days) && profile.distinct > 12,
        }
    };
    parts[gap] = (0..recogniser.headers.len()).find(|&column| {
        let free = !recogniser.used[column] && recogniser.meanings[column].is_none();
        free && beside(column) && holds(column)
    });
}

/// A whole name is not used beside its parts, unless it is of rows that have none; a lone part is not
/// used beside a whole name.
pub fn drop_redundant_names(recogniser: &mut Recogniser<'_>) {
    if !recogniser.has(Field::Name) {
        return;
    }
    let columns = |field| recogniser.mapping.columns_of(field).to_vec();
    let mut either = columns(Field::GivenName);
    either.extend(columns(Field::FamilyName));
    if complementary::are(recogniser, &columns(Field::Name), &either) {
        return;
    }
    let parts = recogniser.has(Field::GivenName) && recogniser.has(Field::FamilyName);
    let drops = |entry: &FieldColumns| match entry.field {
        Field::Name => parts,
        Field::GivenName | Field::FamilyName => !parts,
        _ => false,
    };
    for entry in recogniser
        .mapping
        .fields
        .extract_if(.., |entry| entry.how != How::Declared && drops(entry))
    {
        for column in entry.columns {
            recogniser.used[column] = false;
        }
    }
}
