//! A place and a date of birth in one cell: `Malang, 8 September 2007`.

use super::header::Meaning;
use super::mapping::{FieldColumns, How, Join};
use super::recognise::Recogniser;
use crate::record::date::BirthDate;
use crate::record::field::Field;
use crate::stage::normalise::date::{self, DateStyle};

/// Gives a column of both the uses that no column of either has.
pub fn settle(recogniser: &mut Recogniser<'_>) {
    let free = recogniser.free(|meaning| meaning == Meaning::BirthPlaceAndDate);
    let Some(&column) = free.first() else {
        return;
    };
    for (field, join) in [
        (Field::BirthDate, Join::DateBesidePlace),
        (Field::BirthPlace, Join::PlaceBesideDate),
    ] {
        if !recogniser.has(field) && !recogniser.decided.contains(&field) {
            recogniser.take(FieldColumns {
                field,
                columns: vec![column],
                join,
                how: How::Header,
            });
        }
    }
}

/// The place and the date, in whichever order they stand. What cannot be read is left to the date, so
/// that it is said.
pub fn split(cell: &str) -> (&str, &str) {
    let ends = || {
        let between = cell.char_indices().filter(|(_, c)| !c.is_alphanumeric());
        between.map(|(at, c)| (at, at + c.len_utf8()))
    };
    let starts = std::iter::once(0).chain(ends().map(|(_, after)| after));
    for at in starts {
        let (place, date) = cell.split_at(at);
        let date = date.trim_start_matches(is_between);
        if is_date(date) && !has_digits(place) {
            return (trim(place), date);
        }
    }
    // The longest date, so that a time or an era behind it goes with it.
    let mut before = ends().filter(|(at, _)| is_date(&cell[..*at]) && !has_digits(&cell[*at..]));
    if let Some((at, _)) = before.next_back() {
        return (trim(&cell[at..]), cell[..at].trim_end_matches(is_between));
    }
    let digits = cell.find(|c: char| c.is_numeric()).unwrap_or(cell.len());
    let (place, date) = cell.split_at(digits);
    (trim(place), date)
}

/// Whether a cell that has a whole date has a place as well; `1972 Manor Lane` is a street.
pub fn are_both(cell: &str) -> bool {
    let (place, date) = split(cell);
    !place.is_empty() && read(date).is_some_and(|date| date.is_whole())
}

fn is_date(text: &str) -> bool {
    text.len() <= LONGEST_DATE && read(text).is_some()
}

const LONGEST_DATE: usize = 64;

fn read(text: &str) -> Option<BirthDate> {
    let style = DateStyle::of_registers();
    has_digits(text).then(|| date::normalise(text, style).value())?
}

fn is_between(c: char) -> bool {
    !c.is_alphanumeric()
}

fn has_digits(text: &str) -> bool {
    text.contains(|c: char| c.is_numeric())
}

fn trim(place: &str) -> &str {
    let place = place.trim_matches(|c: char| !c.is_alphanumeric() && c != ')' && c != '(');
    // `Lyon le 8 mai 2007`
    let words = place.rsplit_once([' ', ',']);
    match words {
        Some((rest, "le" | "el" | "il" | "am" | "on" | "em" | "tgl" | "tanggal" | "dnia")) => {
            rest.trim_end_matches(is_between)
        }
        _ => place,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{mapping_of, rows, summary};
    use super::{are_both, split};

    #[test]
    fn cells_of_both_are_split() {
        for (cell, place, date) in [
            ("Malang, 8 September 2007", "Malang", "8 September 2007"),
            (
                "Kota Baru, 21 Desember 2005",
                "Kota Baru",
                "21 Desember 2005",
            ),
            (
                "Springfield (IL), September 8, 2007",
                "Springfield (IL)",
                "September 8, 2007",
            ),
            ("Elvando, 08/09/2007", "Elvando", "08/09/2007"),
            ("Elvando/2007-09-08", "Elvando", "2007-09-08"),
            ("8 September 2007, Malang", "Malang", "8 September 2007"),
            ("08.09.2007 in Elvhausen", "in Elvhausen", "08.09.2007"),
            ("8 September 2007", "", "8 September 2007"),
            ("Malang", "Malang", ""),
            ("Malang, 2007", "Malang", "2007"),
            ("Malang, 45 Foo 20", "Malang", "45 Foo 20"),
            ("", "", ""),
        ] {
            assert_eq!(split(cell), (place, date), "{cell}");
        }
        assert!(are_both("Malang, 8 September 2007"));
        for cell in [
            "12 Mill Lane",
            "1972 Manor Lane",
            "Calle Mayor 1972",
            "8 September 2007",
            "Malang",
        ] {
            assert!(!are_both(cell), "{cell}");
        }
    }

    #[test]
    fn one_column_is_both_the_place_and_the_date() {
        for header in [
            "\"Tempat, Tgl Lahir\"",
            "Place & Date of Birth",
            "Lieu et date de naissance",
            "Lugar y fecha de nacimiento",
            "Luogo e data di nascita",
            "Geburtsort und -datum",
            "Data e local de nascimento",
        ] {
            let csv = rows(&format!("id,name,{header}"), 60, |at| {
                format!(
                    "{at},Ana Ruiz,\"Malang, {}/11/{}\"",
                    at % 28 + 1,
                    1950 + at % 50
                )
            });
            let mapping = mapping_of(&csv);
            let column = header.trim_matches('"').replace(' ', "_");
            let expected =
                format!("account_id=id name=name birth_date={column} birth_place={column}");
            assert_eq!(summary(&mapping), expected);
            assert!(
                mapping.says[2].contains("the date in each cell; day before month"),
                "{:?}",
                mapping.says
            );
        }
        let csv = rows("id,name,x", 60, |at| {
            format!(
                "{at},Ana Ruiz,\"Malang, {} May {}\"",
                at % 28 + 1,
                1950 + at % 50
            )
        });
        assert_eq!(summary(&mapping_of(&csv)), "account_id=id name=name");
    }
}
