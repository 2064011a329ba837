//! Reads an age as a year of birth, where a table has no birth date.

use super::super::batch::Row;
use super::header;
use super::mapping::{FieldColumns, How, Join, Mapping};
use super::recognise::Recogniser;
use crate::record::field::Field;
use crate::record::reading::Reading;
use crate::stage::normalise::date::{self, DateStyle, FIRST_OF_REGISTERS};
use crate::text::ascii::whole;
use std::time::{SystemTime, UNIX_EPOCH};

/// Fewer different numbers are groups, or the class of a school.
const FEWEST_AGES: usize = 10;
const OLDEST: i16 = 120;

/// An age is of the day that the row tells; without one, all are of one day, so that as ages they
/// compare alike whichever it is.
pub fn settle(recogniser: &mut Recogniser<'_>) {
    if recogniser.has(Field::BirthDate) || recogniser.decided.contains(&Field::BirthDate) {
        return;
    }
    let is_of_ages = |&column: &usize| {
        let (ages, others) = recogniser.tell(column, |cell| age(cell).is_some());
        !recogniser.used[column]
            && header::is_age(&recogniser.headers[column])
            && recogniser.profiles[column].distinct >= FEWEST_AGES
            && ages * 10 >= (ages + others) * 9
    };
    let Some(age) = (0..recogniser.headers.len()).find(is_of_ages) else {
        return;
    };
    recogniser.take(FieldColumns {
        field: Field::BirthDate,
        columns: [age].into_iter().chain(day_of_rows(recogniser)).collect(),
        join: Join::Age(this_year()),
        how: How::Header,
    });
}

/// The year of which the ages of a table are thought to be, where no row tells the day.
pub fn year_of_ages(mapping: &Mapping) -> Option<i16> {
    let entry = entry_of_ages(&mapping.fields)?;
    match mapping.fields[entry].join {
        Join::Age(year) => Some(year),
        _ => None,
    }
}

/// Takes the ages of a table as of another year; the header of their column.
pub fn take_as_of(mapping: &mut Mapping, year: i16) -> String {
    let Some(entry) = entry_of_ages(&mapping.fields) else {
        return String::new();
    };
    let entry = &mut mapping.fields[entry];
    if let Join::Age(before) = entry.join {
        let [before, now] = [before, year].map(|year| as_of(&year.to_string()));
        for says in &mut mapping.says {
            *says = says.replace(&before, &now);
        }
    }
    entry.join = Join::Age(year);
    mapping.headers[entry.columns[0]].clone()
}

fn entry_of_ages(fields: &[FieldColumns]) -> Option<usize> {
    let is_undated =
        |entry: &FieldColumns| matches!(entry.join, Join::Age(_)) && entry.columns.len() == 1;
    fields.iter().position(is_undated)
}

/// What is said of ages as of a year, or of the day in a column.
pub fn as_of(day: &str) -> String {
    format!("an age as of {day}")
}

/// Of a visit, an interview, an arrest; not a day to come or the last one. Not of the registration: who
/// keeps accounts writes how old their holders are on the day of the copy.
fn day_of_rows(recogniser: &Recogniser<'_>) -> Option<usize> {
    let is_of_rows = |&column: &usize| {
        let profile = &recogniser.profiles[column];
        let words = header::words(&recogniser.headers[column]);
        !recogniser.used[column]
            && (profile.mostly(profile.whole_dates()) || is_of_years(recogniser, column, &words))
            && !words.iter().any(|word| OTHER_DAYS.contains(&word.as_str()))
    };
    (0..recogniser.headers.len()).find(is_of_rows)
}

/// The year of a census, of the copy of a register or of a visit, where it is all that is told. Other
/// years are of something else in a life: `graduation_year`.
fn is_of_years(recogniser: &Recogniser<'_>, column: usize, words: &[String]) -> bool {
    let is_year = |cell: &str| {
        let year: Option<i16> = whole(cell).parse().ok();
        year.is_some_and(|year| (FIRST_OF_REGISTERS..=this_year()).contains(&year))
    };
    !words.is_empty() && words.iter().all(|word| YEARS.contains(&word.as_str())) && {
        let (years, others) = recogniser.tell(column, is_year);
        years > 0 && years * 10 >= (years + others) * 9
    }
}

#[rustfmt::skip]
const YEARS: &[&str] = &[
    "year", "yr", "ano", "anno", "annee", "jahr", "rok", "yil", "of", "census", "censo", "censimento",
    "zensus", "snapshot", "wave", "election", "survey", "record", "file", "data", "report", "export",
    "register", "roll", "list", "visit", "admission", "arrival", "interview", "arrest",
];

#[rustfmt::skip]
const OTHER_DAYS: &[&str] = &[
    "expiry", "expires", "expiration", "valid", "until", "due", "end", "next", "last", "latest",
    "login", "updated", "modified", "changed", "death", "died", "issue", "issued", "vencimiento",
    "caducidad", "ultimo", "ultima", "actualizacion", "validade", "ablauf", "gueltig", "gultig",
    "letzte", "letzter", "dernier", "derniere", "scadenza",
];

/// The year of birth of one who was so old in the year of the row, or else in this one; he may have
/// been born in the year before.
pub fn birth_year(row: Row<'_>, columns: &[usize], year: i16) -> String {
    let style = DateStyle::of_registers();
    let year = match columns {
        [_, day] => match date::normalise(whole(row.cell(*day)), style) {
            Reading::Value(day) => Some(day.year),
            _ => None,
        },
        _ => Some(year),
    };
    let age = columns.first().and_then(|column| age(row.cell(*column)));
    let born = year.zip(age).map(|(year, age)| (year - age).to_string());
    born.unwrap_or_default()
}

fn age(cell: &str) -> Option<i16> {
    let age = whole(cell).parse().ok()?;
    (0..=OLDEST).contains(&age).then_some(age)
}

fn this_year() -> i16 {
    const YEAR: u64 = 31_556_952;
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    1970 + now.map_or(0, |since| (since.as_secs() / YEAR) as i16)
}

#[cfg(test)]
mod tests {
    use super::super::super::batch::Batch;
    use super::super::super::table::Table;
    use super::super::settings::TableSettings;
    use super::super::tests::{mapping_of, rows, summary};
    use super::super::understand;
    use super::*;

    fn birth_dates(csv: &str) -> Vec<String> {
        let bytes = std::io::Cursor::new(csv.as_bytes().to_vec());
        let table = Table::from_reader("test.csv", bytes).unwrap();
        let mapping = understand(&table, &TableSettings::default()).unwrap();
        let rows = table.sample().iter().flat_map(Batch::rows);
        let value = |row| {
            mapping
                .record(row)
                .unwrap()
                .get(Field::BirthDate)
                .to_owned()
        };
        rows.map(value).collect()
    }

    #[test]
    fn an_age_is_a_year_of_birth_as_of_the_day_of_its_row() {
        let csv = rows("id,name,age,visit_date", 60, |at| {
            format!("{at},Ana Ruiz,{},{}-03-05", at + 20, 2010 + at % 10)
        });
        let dates = birth_dates(&csv);
        assert_eq!(dates[..3], ["1990", "1990", "1990"]);
        assert_eq!(dates[10], "1980");
        let csv = rows("id,name,age,last_visit", 60, |at| {
            format!("{at},Ana Ruiz,{},{}-03-05", at + 20, 2010 + at % 10)
        });
        assert_eq!(birth_dates(&csv)[0], (this_year() - 20).to_string());
        let csv = rows("id,name,age,created_at", 60, |at| {
            format!("{at},Ana Ruiz,{},{}-03-05", at + 20, 2010 + at % 10)
        });
        assert_eq!(birth_dates(&csv)[0], (this_year() - 20).to_string());
        let csv = rows("id,name,Edad (años)", 60, |at| {
            format!("{at},Ana Ruiz,{}", at + 20)
        });
        let dates = birth_dates(&csv);
        assert_eq!(dates[0], (this_year() - 20).to_string());
        let said = mapping_of(&csv).says.join("\n");
        assert!(
            said.contains("birth_date ← Edad (años) (an age as of"),
            "{said}"
        );
    }

    #[test]
    fn the_year_of_a_census_is_that_of_its_rows() {
        let csv = rows("id,name,age,Census_Year", 60, |at| {
            format!("{at},Ana Ruiz,{},{}", at % 50 + 20, 1871 + at % 2 * 10)
        });
        assert_eq!(birth_dates(&csv)[..2], ["1851", "1860"]);
        // The year of something else in a life is not that of the age.
        let csv = rows("id,name,age,graduation_year", 60, |at| {
            format!("{at},Ana Ruiz,{},{}", at % 50 + 20, 1990 + at % 20)
        });
        assert_eq!(birth_dates(&csv)[0], (this_year() - 20).to_string());
        // A year of birth that nobody filled is no birth date.
        let csv = rows("id,name,birth_year,age,visit_date", 60, |at| {
            format!("{at},Ana Ruiz,,{},2015-03-05", at % 50 + 20)
        });
        assert_eq!(birth_dates(&csv)[0], "1995");
    }

    #[test]
    fn an_age_beside_a_birth_date_or_of_something_else_is_none() {
        for (header, expected) in [
            ("id,name,age", "account_id=id name=name birth_date=age"),
            (
                "id,name,patient_age",
                "account_id=id name=name birth_date=patient_age",
            ),
            ("id,name,Alter", "account_id=id name=name birth_date=Alter"),
            ("id,name,age_group", "account_id=id name=name"),
            ("id,name,account_age", "account_id=id name=name"),
            ("id,name,hh_size", "account_id=id name=name"),
        ] {
            let csv = rows(header, 60, |at| format!("{at},Ana Ruiz,{}", at % 50 + 20));
            assert_eq!(summary(&mapping_of(&csv)), expected);
        }
        let csv = rows("id,name,dob,age", 60, |at| {
            format!("{at},Ana Ruiz,{}-03-05,{}", 1940 + at, 86 - at)
        });
        assert_eq!(
            summary(&mapping_of(&csv)),
            "account_id=id name=name birth_date=dob"
        );
        let csv = rows("id,name,age", 60, |at| {
            format!("{at},Ana Ruiz,{}-29", at % 50 + 20)
        });
        assert_eq!(summary(&mapping_of(&csv)), "account_id=id name=name");
    }
}
