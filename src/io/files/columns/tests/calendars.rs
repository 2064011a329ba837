//! What a column, its header and those beside it tell: calendars of birth dates, and a town.

use super::super::dates::DateForm;
use super::{mapping_of, rows, summary};
use crate::stage::normalise::date::Calendar;

/// The mapping of a table with a column of dates, made of year, month and day.
fn form(header: &str, written: fn(usize, i16, usize, usize) -> String) -> (DateForm, bool) {
    let csv = rows(&format!("id,name,{header},phone"), 60, |at| {
        let date = written(at, 1950 + (at * 7 % 52) as i16, 1 + at % 12, 1 + at % 28);
        format!("a{at},Ana Ruiz,{date},06{:08}", at * 123_457 % 99_999_989)
    });
    let mapping = mapping_of(&csv);
    let is_read = summary(&mapping).contains(&format!("birth_date={}", header.replace(' ', "_")));
    (mapping.dates, is_read)
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
fn calendars_of_columns() {
    type Written = fn(usize, i16, usize, usize) -> String;
    let table: &[(&str, Calendar, Written)] = &[
        ("出生年月日", Calendar::Roc, |_, y, m, d| {
            format!("{:03}/{m:02}/{d:02}", y - 1911)
        }),
        ("出生年月日", Calendar::Roc, |_, y, m, d| {
            format!("{:03}{m:02}{d:02}", y - 1911)
        }),
        ("出生日期(民國)", Calendar::Roc, |_, y, m, d| {
            format!("{:02}.{m}.{d}", y - 1911)
        }),
        ("生日", Calendar::Roc, |at, y, m, d| match at % 3 {
            0 => format!("{}.{m}.{d}", y - 1911),
            _ => format!("民國{}年{m}月{d}日", y - 1911),
        }),
        ("生年月日", Calendar::JapaneseEras, |_, y, m, d| match y {
            ..1989 => format!("3{:02}{m:02}{d:02}", y - 1925),
            _ => format!("4{:02}{m:02}{d:02}", y - 1988),
        }),
        (
            "Date of Birth (BS)",
            Calendar::BikramSambat,
            |_, y, m, d| format!("{}-{m:02}-{d:02}", y + 57),
        ),
        ("DOB B.S.", Calendar::BikramSambat, |_, y, m, d| {
            format!("{}/{m:02}/{d:02}", y + 57)
        }),
        (
            "जन्म मिति",
            Calendar::BikramSambat,
            |_, y, m, d| format!("{}/{m:02}/{d:02}", y + 57),
        ),
        ("dob", Calendar::BikramSambat, |_, y, m, d| {
            format!("{}-{m:02}-{d:02}", y + 57)
        }),
        (
            "تاریخ تولد",
            Calendar::SolarHijri,
            |at, y, m, d| match at % 5 {
                0 => format!("{y}-{m:02}-{d:02}"),
                _ => format!("{}/{m:02}/{d:02}", y - 621),
            },
        ),
        (
            "تاريخ الميلاد",
            Calendar::LunarHijri,
            |at, y, m, d| match at % 12 {
                0 => format!("{d:02}/{m:02}/{}", (i32::from(y) - 622) * 103 / 100),
                _ => format!("{d:02}/{m:02}/{y}"),
            },
        ),
        (
            "تاريخ الميلاد الهجري",
            Calendar::LunarHijri,
            |_, y, m, d| format!("{d:02}/{m:02}/{}", (i32::from(y) - 622) * 103 / 100),
        ),
        (
            "วันเกิด",
            Calendar::Gregorian,
            |_, y, _, d| format!("{d} ธ.ค. {}", y + 543),
        ),
        ("Ngày sinh", Calendar::Gregorian, |_, y, m, d| {
            format!("{d} tháng {m} năm {y}")
        }),
        ("dob", Calendar::Gregorian, |_, y, m, d| {
            format!("{y}-{m:02}-{d:02}")
        }),
        ("dob", Calendar::Gregorian, |_, y, m, d| {
            format!("{d:02}{m:02}{y}")
        }),
        ("dob", Calendar::Gregorian, |_, y, m, d| {
            format!("{:02}/{m:02}/{d:02}", y % 100)
        }),
    ];
    for (header, expected, written) in table {
        let (form, is_read) = form(header, *written);
        assert_eq!(
            form.calendar,
            *expected,
            "{header} {}",
            written(0, 1980, 3, 5)
        );
        assert!(is_read, "{header} {}", written(0, 1980, 3, 5));
    }
}

#[test]
fn a_town_is_told_by_the_headers_beside_it() {
    let csv = rows("id,Priimek,Ime,Datum rojstva,Kraj", 60, |at| {
        let town = ["Kranj", "Celje", "Koper"][at % 3];
        format!("a{at},Novak,Ana,{:02}.03.1980,{town}", 1 + at % 28)
    });
    let said = summary(&mapping_of(&csv));
    assert!(said.contains("city=Kraj"), "{said}");
}
