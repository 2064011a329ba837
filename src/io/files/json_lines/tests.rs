//! JSON Lines: keys as columns, nested documents, damaged lines.

use super::super::columns::{settings::TableSettings, understand};
use super::super::table::Table;
use crate::record::field::Field;
use std::io::Cursor;

#[test]
fn objects_become_rows_and_damaged_lines_are_named() {
    let text = concat!(
        "{\"id\": 7, \"name\": \"Ana Ruiz\", \"address\": {\"city\": \"Lugo\"}, \"ok\": true}\n",
        "not json\n\n",
        "[1]\n",
        "{\"id\": 8, \"phones\": [\"+34612\", \"+34613\"], \"name\": null}\n",
        "{\"id\": 9, \"name\": \"Cut",
    );
    let mut table = Table::from_reader("t.jsonl", Cursor::new(text)).unwrap();
    assert_eq!(
        table.headers(),
        ["id", "name", "address.city", "ok", "phones", "phones.2"]
    );
    let batch = table.next().unwrap().unwrap();
    let rows: Vec<_> = batch
        .rows()
        .map(|row| {
            (
                row.line(),
                (0..6).map(|c| row.cell(c)).collect::<Vec<_>>().join("|"),
            )
        })
        .collect();
    assert_eq!(
        rows,
        [
            (1, "7|Ana Ruiz|Lugo|true||".to_owned()),
            (5, "8||||+34612|+34613".to_owned())
        ]
    );
    let told: Vec<_> = batch
        .rejected()
        .iter()
        .map(|one| (one.line, &*one.reason))
        .collect();
    assert_eq!(
        told,
        [
            (2, "the line is not valid JSON"),
            (4, "the line is not a JSON object"),
            (6, "the JSON object is cut off")
        ]
    );
    assert_eq!(batch.records(), 5);
    assert!(table.next().is_none());
}

#[test]
fn nested_documents_reach_the_record() {
    let text = "{\"account_id\":\"a\",\"email\":\"a@x.org\"}\n{\"account_id\":\"b\",\"documents\":\
        [{\"number\":\"X1\",\"type\":\"passport\",\"country\":\"FR\"},{\"number\":123,\"scheme\":\"es.dni\"},{\"number\":\"\"}]}\n";
    let table = Table::from_reader("t.jsonl", Cursor::new(text)).unwrap();
    let mapping = understand(&table, &TableSettings::default()).unwrap();
    let batch = &table.sample()[0];
    let first = mapping.record(batch.row(0)).unwrap();
    assert_eq!(first.get(Field::Email), "a@x.org");
    assert!(first.documents.is_empty());
    let second = mapping.record(batch.row(1)).unwrap();
    let told: Vec<_> = second
        .documents
        .iter()
        .map(|d| (&*d.number, &*d.scheme, &*d.country))
        .collect();
    assert_eq!(told, [("X1", "", "FR"), ("123", "es.dni", "")]);
}
