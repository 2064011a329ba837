//! Words of a column of document types mean what the numbers beside them prove.

use super::{mapping_of, rows};

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
