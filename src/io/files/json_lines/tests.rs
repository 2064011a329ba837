//! JSON Lines: keys as columns, nested documents, damaged lines.

use super::super::columns::{settings::TableSettings, understand};
use super::super::table::Table;
use crate::record::account::RawRecord;
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

/// A patient as FHIR writes one: what stands in a list says itself what it is.
#[test]
fn entries_of_a_list_are_read_by_their_labels() {
    let line = |id: u32, telecom: &str| {
        format!(
            "{{\"id\":\"p{id}\",\"identifier\":[{{\"system\":\"http://hospital.example/mrn\",\"value\":\"77{id}\"}},\
             {{\"type\":{{\"coding\":[{{\"code\":\"SS\"}}]}},\"value\":\"161-15-609{id}\"}}],\
             \"name\":[{{\"use\":\"official\",\"family\":\"Ruiz\",\"given\":[\"Ana\",\"Eva\"]}},\
             {{\"use\":\"maiden\",\"family\":\"Soto\"}}],\"telecom\":[{telecom}],\
             \"contact\":[{{\"telecom\":[{{\"system\":\"phone\",\"value\":\"+34600000000\"}}]}}]}}\n"
        )
    };
    let text = line(
        1,
        "{\"system\":\"fax\",\"value\":\"+34911111111\"},\
         {\"system\":\"phone\",\"use\":\"mobile\",\"value\":\"+34612345671\"}",
    ) + &line(
        2,
        "{\"system\":\"email\",\"value\":\"ana@x.org\"},\
         {\"system\":\"phone\",\"use\":\"work\",\"value\":\"+34612345672\"}",
    );
    let table = Table::from_reader("t.jsonl", Cursor::new(text)).unwrap();
    let mapping = understand(&table, &TableSettings::default()).unwrap();
    let batch = &table.sample()[0];
    let [first, second] = [0, 1].map(|row| mapping.record(batch.row(row)).unwrap());
    assert_eq!(first.get(Field::Email), "");
    assert_eq!(second.get(Field::Email), "ana@x.org");
    let phones = |record: &RawRecord<'_>| -> Vec<String> {
        let further = record
            .further
            .iter()
            .filter(|(field, _)| *field == Field::Phone);
        let all = std::iter::once(record.get(Field::Phone));
        all.chain(further.map(|(_, value)| &**value))
            .filter(|value| !value.is_empty())
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(phones(&first), ["+34612345671"]);
    assert_eq!(phones(&second), ["+34612345672"]);
    assert_eq!(first.get(Field::GivenName), "Ana Eva");
    assert_eq!(first.get(Field::FamilyName), "Ruiz");
    assert_eq!(first.get(Field::Alias), "Soto");
    let papers = first
        .documents
        .iter()
        .map(|paper| (&*paper.number, &*paper.scheme));
    assert_eq!(papers.collect::<Vec<_>>(), [("161-15-6091", "us.ssn")]);
}

#[test]
fn entries_of_a_name_are_counted() {
    let text = "{\"phones\":[{\"type\":\"mobile\",\"number\":\"1\"},{\"type\":\"home\",\"number\":\"2\"},\
                {\"type\":\"mobile\",\"number\":\"3\",\"checked\":true},{\"number\":\"4\"}],\"homes\":[{\"type\":\"home\",\"number\":\"5\",\"street\":\"M\"}],\"tags\":[\"a\",\"b\"],\
                \"name\":[{\"use\":\"old\",\"family\":\"X\"},{\"family\":\"Y\"}]}\n";
    let table = Table::from_reader("t.jsonl", Cursor::new(text)).unwrap();
    assert_eq!(
        table.headers(),
        [
            "phones.mobile",
            "phones.home",
            "phones.mobile.2",
            "phones.mobile.2.checked",
            "phones.number",
            "homes.type",
            "homes.number",
            "homes.street",
            "tags",
            "tags.2",
            "name.old.family",
            "name.family"
        ]
    );
}
