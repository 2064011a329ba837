//! Words of a column of document types mean what the numbers beside them prove.

use super::{mapping_of, rows, summary};

#[test]
fn a_word_of_several_countries_is_settled_by_its_numbers() {
    const LETTERS: &[u8] = b"TRWAGMYFPDXBNJZSQVHLCKE";
    let dni = |at: usize| {
        let number = 10_000_000 + at * 7_919;
        format!("{number}{}", char::from(LETTERS[number % 23]))
    };
    let kinds = ["DNI", "1", "National ID", "Passport"];
    let csv = rows("id,name,doc_type,doc_number,nationality", 120, |at| {
        let number = match at % 4 {
            3 => format!("AAB{:06}", at * 31),
            _ => dni(at),
        };
        format!("{at},Ana Ruiz,{},{number},ES", kinds[at % 4])
    });
    let mapping = mapping_of(&csv);
    let es = |kind: &str| (kind.to_owned(), "es.dni".to_owned());
    assert_eq!(
        mapping.documents[0].kinds,
        [es("1"), es("DNI"), es("National ID")]
    );
    assert!(
        mapping.says.iter().any(|it| it.contains("DNI is es.dni")),
        "{:?}",
        mapping.says
    );
}

/// A Polish number of one born on this day.
fn pesel(year: usize, month: usize, serial: usize) -> String {
    let digits = format!("{:02}{month:02}05{serial:04}", year % 100);
    let weights = [1, 3, 7, 9].into_iter().cycle();
    let sum: usize = digits
        .bytes()
        .zip(weights)
        .map(|(digit, weight)| usize::from(digit - b'0') * weight)
        .sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

#[test]
fn numbers_that_tell_a_birth_are_papers_under_any_header() {
    let table = |header: &str| {
        rows(&format!("id,name,{header}"), 60, |at| {
            format!(
                "{at},Ana Ruiz,{}",
                pesel(1950 + at % 40, at % 12 + 1, 100 + at * 37)
            )
        })
    };
    let mapping = mapping_of(&table("ref_q7"));
    assert_eq!(
        summary(&mapping),
        "account_id=id name=name document=ref_q7:pl.pesel"
    );
    // It may be the employer's.
    let mapping = mapping_of(&table("employer_ref"));
    assert_eq!(summary(&mapping), "account_id=id name=name");
}
