//! What several columns make of one value.

use super::super::super::batch::Batch;
use super::super::super::table::Table;
use super::super::settings::TableSettings;
use super::super::understand;
use super::{mapping_of, rows, summary};
use crate::record::field::Field;

/// The values of a field in the rows of a table.
fn values(csv: &str, field: Field) -> Vec<String> {
    let bytes = std::io::Cursor::new(csv.as_bytes().to_vec());
    let table = Table::from_reader("test.csv", bytes).unwrap();
    let mapping = understand(&table, &TableSettings::default()).unwrap();
    let rows = table.sample().iter().flat_map(Batch::rows);
    let value = |row| mapping.record(row).unwrap().get(field).to_owned();
    rows.map(value).collect()
}

#[test]
fn a_cell_that_says_unknown_is_no_word_of_a_name() {
    let csv = "id,first_name,middle_name,surname\n\
        1,Ifeoma,N/A,Eze\n2,Ifeoma,NIL,Eze\n3,Ifeoma,XXX,Eze\n4,Ifeoma,-,Eze\n\
        5,NULL,Ada,Eze\n6,Nil,Joan,Serra\n7,Na,Young-Hee,Kim\n8,unknown,N/A,Eze\n10,NA,Ada,Eze\n9,,Ada,Eze\n";
    assert_eq!(
        values(csv, Field::GivenName),
        [
            "Ifeoma",
            "Ifeoma",
            "Ifeoma",
            "Ifeoma",
            "Ada",
            "Nil Joan",
            "Na Young-Hee",
            "unknown",
            "Ada",
            "Ada"
        ]
    );
    let csv = "id,name,address_1,address_2\n1,Ana Ruiz,12 Mill Lane,N/A\n";
    assert_eq!(values(csv, Field::Address), ["12 Mill Lane"]);
}

#[test]
fn a_year_and_a_month_are_a_date_in_part() {
    let csv = "id,name,birth_month,birth_year\n1,Ana Ruiz,3,1980\n2,Eva Gil,,1975\n3,Lea Pons,4,\n";
    assert_eq!(values(csv, Field::BirthDate), ["1980-03", "1975", ""]);
}

#[test]
fn a_table_without_a_header_is_said_to_have_none() {
    let csv = "1,Ana,ana@x.org,1980-02-03\n2,Eva,eva@x.org,1981-02-03\n";
    let mapping = mapping_of(csv);
    assert!(mapping.notes[0].starts_with("the first line holds values"));
    assert!(!mapping.notes.concat().contains("ana@x.org"));
    assert!(mapping_of("id,name\n1,Ana\n").notes.is_empty());
}

#[test]
fn the_surname_of_birth_stands_beside_the_one_in_use() {
    let csv = rows("id,PRENOMS,NOM_NAISSANCE,NOM_USAGE", 60, |at| {
        let born = ["Pasquier", "Dubois", ""][at % 3];
        format!("{at},Anne,{born},Moreau")
    });
    let mapping = mapping_of(&csv);
    assert_eq!(
        summary(&mapping),
        "account_id=id given_name=PRENOMS family_name=NOM_NAISSANCE alias=NOM_USAGE"
    );
    let csv = rows("id,nm,mdn_nm", 60, |at| {
        let born = ["Pasquier", "", ""][at % 3];
        let given = ["Anne", "Marie", "Julie", "Claire", "Sophie"][at % 5];
        let family = ["Moreau", "Laurent", "Girard", "Bonnet"][at % 4];
        format!("{at},{given} {family},{born}")
    });
    assert_eq!(
        summary(&mapping_of(&csv)),
        "account_id=id name=nm alias=mdn_nm"
    );
}

#[test]
fn the_series_of_a_passport_is_of_its_number() {
    let csv = rows(
        "id,ФИО,ИНН,Серия паспорта,Номер паспорта",
        60,
        |at| {
            let series = if at == 1 { "" } else { "4509" };
            format!("{at},Иванов Сергей,,{series},{:06}", 123_456 + at)
        },
    );
    let bytes = std::io::Cursor::new(csv.into_bytes());
    let table = Table::from_reader("test.csv", bytes).unwrap();
    let mapping = understand(&table, &TableSettings::default()).unwrap();
    let says = "document ← Номер паспорта (series in Серия паспорта, type passport)";
    assert!(
        mapping.says.iter().any(|it| it == says),
        "{:?}",
        mapping.says
    );
    let rows = table.sample().iter().flat_map(Batch::rows);
    let number = |row| mapping.record(row).unwrap().documents[0].number.to_string();
    let numbers: Vec<String> = rows.take(2).map(number).collect();
    assert_eq!(numbers, ["4509 123456", "123457"]);
}
