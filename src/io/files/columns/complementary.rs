//! Columns that say the same of different rows, as where several sources were put together: `full_name`
//! is filled where `first` and `last` are empty.

use super::super::batch::Row;
use super::dates::Verdict;
use super::header::{self, Meaning};
use super::join::first;
use super::recognise::Recogniser;
use crate::record::field::Field;

/// Of a hundred rows that fill the emptier side, so few may fill both.
const FEW: usize = 5;

/// Whether hardly any row of the sample fills both sides, and some rows fill each.
pub fn are(recogniser: &Recogniser<'_>, these: &[usize], those: &[usize]) -> bool {
    let says = |row: Row<'_>, columns: &[usize]| !first(row, columns).is_empty();
    let (mut left, mut right, mut both) = (0, 0, 0);
    for row in recogniser.rows() {
        let (a, b) = (says(row, these), says(row, those));
        left += usize::from(a);
        right += usize::from(b);
        both += usize::from(a && b);
    }
    let emptier: usize = left.min(right);
    emptier > 0 && both * 100 <= emptier * FEW
}

/// The column with those that say the same where it is empty; a year of birth comes after the dates.
pub fn with_others(recogniser: &Recogniser<'_>, field: Field, column: usize) -> Vec<usize> {
    let is_same = |meaning| match meaning {
        Meaning::Whole(other) | Meaning::Part(other, 1) => other == field,
        Meaning::BirthYear => field == Field::BirthDate,
        _ => false,
    };
    let mut others = recogniser.free(is_same);
    others.sort_by_key(|&other| {
        let is_part = recogniser.meaning(other) == Some(Meaning::BirthYear);
        (is_part, recogniser.rank(other), other)
    });
    let mut columns = vec![column];
    for other in others {
        if other != column
            && !recogniser.is_refuted(other)
            && !are_dated_apart(recogniser, column, other)
            && (are(recogniser, &columns, &[other]) || are_initials(recogniser, &columns, other))
        {
            columns.push(other);
        }
    }
    columns
}

/// Initials, which nearly everybody has, and are all that is known of the given names of some.
fn are_initials(recogniser: &Recogniser<'_>, columns: &[usize], other: usize) -> bool {
    let mut rows = recogniser.rows();
    header::is_of_initials(&recogniser.headers[other])
        && rows.any(|row| first(row, columns).is_empty() && !first(row, &[other]).is_empty())
}

/// Day before month in one, and month before day in the other: a table has one order.
fn are_dated_apart(recogniser: &Recogniser<'_>, a: usize, b: usize) -> bool {
    let verdict = |column: usize| recogniser.profiles[column].dates.verdict();
    matches!((verdict(a), verdict(b)), (Verdict::Decided(a, _), Verdict::Decided(b, _)) if a != b)
}

#[cfg(test)]
mod tests {
    use super::super::super::batch::Batch;
    use super::super::super::table::Table;
    use super::super::settings::TableSettings;
    use super::super::tests::{mapping_of, rows, summary};
    use super::super::understand;
    use crate::record::field::Field;

    #[test]
    fn what_two_sources_say_in_columns_of_their_own_is_said_once() {
        let csv = rows(
            "id,first,last,dob,town,full_name,yob,city",
            60,
            |at| match at % 3 {
                0 => format!("{at},,,N/A,,Ana Ruiz,{},Elvan", 1950 + at % 40),
                _ => format!("{at},Ana,Ruiz,{}-03-05,Elvan,,,NULL", 1950 + at % 40),
            },
        );
        let mapping = mapping_of(&csv);
        assert_eq!(
            summary(&mapping),
            "account_id=id given_name=first family_name=last name=full_name birth_date=dob+yob \
             city=city+town"
        );
        let said = mapping.says.join("\n");
        for sentence in [
            "name ← full_name (where given and family name are empty)",
            "birth_date ← dob, or else yob (year first",
            "city ← city, or else town",
        ] {
            assert!(said.contains(sentence), "{sentence}: {said}");
        }
        let bytes = std::io::Cursor::new(csv.into_bytes());
        let table = Table::from_reader("test.csv", bytes).unwrap();
        let mapping = understand(&table, &TableSettings::default()).unwrap();
        let rows = table.sample().iter().flat_map(Batch::rows).take(2);
        let records: Vec<_> = rows.map(|row| mapping.record(row).unwrap()).collect();
        assert_eq!(records[0].get(Field::BirthDate), "1950");
        assert_eq!(records[0].get(Field::Name), "Ana Ruiz");
        assert_eq!(records[1].get(Field::BirthDate), "1951-03-05");
        assert_eq!(records[1].get(Field::City), "Elvan");
    }

    #[test]
    fn initials_stand_in_for_a_given_name() {
        for (headers, expected) in [
            (
                "id,voorletters,roepnaam,achternaam,dob",
                "given_name=roepnaam+voorletters",
            ),
            (
                "id,Initials,First name,Surname,dob",
                "given_name=First_name+Initials",
            ),
        ] {
            let csv = rows(headers, 60, |at| {
                let called = if at % 3 == 0 { "" } else { "Jan" };
                format!("{at},J.M.,{called},Janssen,{}-03-05", 1950 + at % 40)
            });
            assert!(summary(&mapping_of(&csv)).contains(expected), "{headers}");
        }
        let all = rows("id,voorletters,roepnaam,achternaam,dob", 60, |at| {
            format!("{at},J.M.,Jan,Janssen,{}-03-05", 1950 + at % 40)
        });
        assert!(summary(&mapping_of(&all)).contains("given_name=roepnaam "));
    }

    #[test]
    fn what_is_said_twice_of_a_row_is_said_by_one() {
        let csv = rows("id,first,last,dob,full_name,yob,town,city", 60, |at| {
            let year = 1950 + at % 40;
            format!("{at},Ana,Ruiz,{year}-03-05,Ana Ruiz,{year},Elvan,Elvan")
        });
        assert_eq!(
            summary(&mapping_of(&csv)),
            "account_id=id given_name=first family_name=last birth_date=dob city=city"
        );
    }

    #[test]
    fn a_name_where_the_surname_is_empty_is_a_whole_one() {
        let csv = rows("id,given,surname,name,city", 60, |at| match at % 3 {
            0 => format!("{at},,,Ana Ruiz,Elvan"),
            _ => format!("{at},Ana,Ruiz,,Elvan"),
        });
        assert_eq!(
            summary(&mapping_of(&csv)),
            "account_id=id given_name=given family_name=surname name=name city=city"
        );
    }

    #[test]
    fn dates_of_two_orders_stay_apart() {
        let csv = rows("id,name,dob,birthday", 60, |at| match at % 2 {
            0 => format!("{at},Ana Ruiz,25/03/1980,"),
            _ => format!("{at},Ana Ruiz,,03/25/1980"),
        });
        assert_eq!(
            summary(&mapping_of(&csv)),
            "account_id=id name=name birth_date=dob"
        );
    }
}
