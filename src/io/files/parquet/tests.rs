//! A Parquet file with the types that tables of accounts have.

#![allow(
    clippy::unwrap_used,
    reason = "clippy sees no test in a module of one feature"
)]

use super::super::table::Table;
use parquet::data_type::{ByteArray, ByteArrayType, DoubleType, Int32Type, Int64Type};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use std::io::Cursor;
use std::sync::Arc;

const SCHEMA: &str = "message accounts {
    required int64 id;
    optional binary name (UTF8);
    optional int32 born (DATE);
    optional double phone;
    optional int64 seen (TIMESTAMP_MILLIS);
}";

fn file() -> Vec<u8> {
    let schema = Arc::new(parse_message_type(SCHEMA).unwrap());
    let properties = Arc::new(WriterProperties::builder().build());
    let mut writer = SerializedFileWriter::new(Vec::new(), schema, properties).unwrap();
    let mut group = writer.next_row_group().unwrap();
    let present = Some(&[1i16, 0][..]);
    let mut column = group.next_column().unwrap().unwrap();
    column
        .typed::<Int64Type>()
        .write_batch(&[1, 2], None, None)
        .unwrap();
    column.close().unwrap();
    let mut column = group.next_column().unwrap().unwrap();
    column
        .typed::<ByteArrayType>()
        .write_batch(&[ByteArray::from("José")], present, None)
        .unwrap();
    column.close().unwrap();
    let mut column = group.next_column().unwrap().unwrap();
    column
        .typed::<Int32Type>()
        .write_batch(&[-1], present, None)
        .unwrap();
    column.close().unwrap();
    let mut column = group.next_column().unwrap().unwrap();
    column
        .typed::<DoubleType>()
        .write_batch(&[612_345_678.0], present, None)
        .unwrap();
    column.close().unwrap();
    let mut column = group.next_column().unwrap().unwrap();
    column
        .typed::<Int64Type>()
        .write_batch(&[86_400_000], present, None)
        .unwrap();
    column.close().unwrap();
    group.close().unwrap();
    writer.into_inner().unwrap()
}

#[test]
fn values_become_text() {
    let mut table = Table::from_reader("t.parquet", Cursor::new(file())).unwrap();
    assert_eq!(table.headers(), ["id", "name", "born", "phone", "seen"]);
    let batch = table.next().unwrap().unwrap();
    let rows: Vec<String> = batch
        .rows()
        .map(|row| {
            (0..5)
                .map(|column| row.cell(column))
                .collect::<Vec<_>>()
                .join("|")
        })
        .collect();
    assert_eq!(rows, ["1|José|1969-12-31|612345678|1970-01-02", "2||||"]);
}

#[test]
fn a_damaged_file_is_refused() {
    let whole = file();
    let cut = whole[..whole.len() / 2].to_vec();
    let error = Table::from_reader("t.parquet", Cursor::new(cut))
        .err()
        .unwrap();
    assert!(
        error
            .to_string()
            .starts_with("t.parquet: the Parquet file cannot be read"),
        "{error}"
    );
}

#[test]
fn no_damaged_byte_makes_it_panic() {
    let whole = file();
    for at in 4..whole.len() {
        let mut damaged = whole.clone();
        damaged[at] ^= 0xff;
        if let Ok(table) = Table::from_reader("t.parquet", Cursor::new(damaged)) {
            for batch in table.take(10) {
                if batch.is_err() {
                    break;
                }
            }
        }
    }
}

#[test]
fn moments_in_nanoseconds_are_days() {
    let schema =
        "message accounts { required int64 id; optional int64 born (TIMESTAMP(NANOS,false)); }";
    let schema = Arc::new(parse_message_type(schema).unwrap());
    let properties = Arc::new(WriterProperties::builder().build());
    let mut writer = SerializedFileWriter::new(Vec::new(), schema, properties).unwrap();
    let mut group = writer.next_row_group().unwrap();
    for values in [[1, 2], [-86_400_000_000_000, 86_400_000_000_000]] {
        let mut column = group.next_column().unwrap().unwrap();
        let levels = (values[0] < 0).then_some(&[1i16, 1][..]);
        let typed = column.typed::<Int64Type>();
        typed.write_batch(&values, levels, None).unwrap();
        column.close().unwrap();
    }
    group.close().unwrap();
    let bytes = writer.into_inner().unwrap();
    let mut table = Table::from_reader("t.parquet", Cursor::new(bytes)).unwrap();
    let batch = table.next().unwrap().unwrap();
    let born: Vec<&str> = batch.rows().map(|row| row.cell(1)).collect();
    assert_eq!(born, ["1969-12-31", "1970-01-02"]);
}
