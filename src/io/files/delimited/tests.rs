//! Nasty files: each costs only the rows that are really damaged, and every record is accounted for.

use super::super::batch::Batch;
use super::super::table::Table;
use proptest::prelude::*;
use std::io::Cursor;
use std::sync::Arc;

/// Rows as `line: a|b|c`, rejections as `line! field: reason`, in the order of the file.
fn read(bytes: impl Into<Vec<u8>>) -> Vec<String> {
    let table = Table::from_reader("t.csv", Cursor::new(bytes.into())).unwrap();
    let width = table.headers().len();
    let mut told = Vec::new();
    for batch in table {
        let batch = batch.unwrap();
        for row in batch.rows() {
            let cells: Vec<&str> = (0..width).map(|column| row.cell(column)).collect();
            told.push((
                row.line(),
                0,
                format!("{}: {}", row.line(), cells.join("|")),
            ));
        }
        for one in batch.rejected() {
            let field = if one.is_row() {
                String::new()
            } else {
                format!(" {}", one.field)
            };
            told.push((one.line, 1, format!("{}!{field}: {}", one.line, one.reason)));
        }
    }
    told.sort();
    told.into_iter().map(|(_, _, text)| text).collect()
}

#[test]
fn ordinary_forms_are_read() {
    let table: &[(&str, &[&str])] = &[
        ("id,name\n1,Ana\n2,Eva\n", &["2: 1|Ana", "3: 2|Eva"]),
        (
            "id;name\r\n1;Ana\r\n2;\"Eva\"\r\n",
            &["2: 1|Ana", "3: 2|Eva"],
        ),
        ("id\tname\n1\tAna", &["2: 1|Ana"]),
        ("id|name\n1|Ana", &["2: 1|Ana"]),
        ("id,name\r1,Ana\r2,Eva", &["2: 1|Ana", "3: 2|Eva"]),
        ("sep=;\nid;name\n1;Ana", &["3: 1|Ana"]),
        ("\u{feff}id,name\n1,Ana", &["2: 1|Ana"]),
        ("\n\nid,name\n\n1,Ana\n\n", &["5: 1|Ana"]),
        (
            "id, name, city\n1, \"Ruiz, Ana\", Lugo\n",
            &["2: 1|Ruiz, Ana|Lugo"],
        ),
        (
            "id,name\n1,\"Ana \"\"la Rubia\"\" Ruiz\"\n",
            &["2: 1|Ana \"la Rubia\" Ruiz"],
        ),
        ("id,name\n1,\"\"\n2,\"\"\"\"\n", &["2: 1|", "3: 2|\""]),
        (
            "id,name\n1,Ana \"x\" Ruiz\n2,\"Ana\" Ruiz\n",
            &["2: 1|Ana \"x\" Ruiz", "3: 2|\"Ana\" Ruiz"],
        ),
        ("id;amount\n1;1,5\n2;2,5\n", &["2: 1|1,5", "3: 2|2,5"]),
        ("id,name", &[]),
        (
            "Accounts of March\n\nid;name;city\n1;Ana;Lugo\n2;Eva;Vigo\n",
            &["4: 1|Ana|Lugo", "5: 2|Eva|Vigo"],
        ),
        ("name\nAna\n\nEva\n", &["2: Ana", "4: Eva"]),
        // Quoted cells that look like a table of semicolons under a title.
        (
            "id,name,city\n0,,\";;a;\n\"\n1,,\"\"\";;\"\n2,,\";,\"\n",
            &["2: 0||;;a;", "4: 1||\";;", "5: 2||;,"],
        ),
    ];
    for (bytes, expected) in table {
        assert_eq!(&read(*bytes), expected, "{bytes:?}");
    }
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
fn damage_costs_only_the_damaged_rows() {
    let table: &[(&[u8], &[&str])] = &[
        // Quoted line ends keep the count of lines.
        (
            b"id,street\n1,\"a\nb\nc\"\n2,d\n",
            &["2: 1|a\nb\nc", "5: 2|d"],
        ),
        // Cut off in the middle of a quoted cell.
        (
            b"id,name\n1,Ana\n2,\"Ev",
            &[
                "2: 1|Ana",
                "3!: a quotation mark is opened here and never closed",
            ],
        ),
        // Cut off in the middle of a row.
        (
            b"id,name,city\n1,Ana,Lugo\n2,Ev",
            &[
                "2: 1|Ana|Lugo",
                "3!: the file ends in the middle of this row",
            ],
        ),
        // A stray mark does not swallow the rows after it, whether others follow or not.
        (
            b"id,name\n1,\"Ana\n2,Eva\n3,\"Eve\"\n",
            &[
                "2!: a quotation mark is opened here and never closed",
                "3: 2|Eva",
                "4: 3|Eve",
            ],
        ),
        (
            b"id,name\n1,\"Ana\n2,\"\"\n3,Eve\n",
            &[
                "2!: a quotation mark is opened here and never closed",
                "3: 2|",
                "4: 3|Eve",
            ],
        ),
        // Long rows: empty cells too many are nothing, others are.
        (
            b"id,name\n1,Ana,,\n2,Eva,x\n",
            &["2: 1|Ana", "3!: the row has more cells than the header"],
        ),
        // Short rows are kept, and said.
        (
            b"id,name,city\n1,Ana\n2,Eva,Lugo\n",
            &[
                "2: 1|Ana|",
                "2! city: the row ends before this column; it is read as empty",
                "3: 2|Eva|Lugo",
            ],
        ),
        (
            b"id,name,city\n1,Ana,Lugo\n(1 row)\n",
            &["2: 1|Ana|Lugo", "3!: the row has one cell only"],
        ),
        (
            b"id,name\n,\n1,Ana\n",
            &["2!: every cell is empty", "3: 1|Ana"],
        ),
        // Bytes that are no text.
        (
            b"id,name\n1,A\0na\n2,Eva\n",
            &[
                "2: 1|",
                "2! name: the value contains a NUL byte",
                "3: 2|Eva",
            ],
        ),
        ("id,name\n1,Jos\u{e9}\n".as_bytes(), &["2: 1|Jos\u{e9}"]),
        (
            b"id,name\n1,Jos\xe9\n2,Bego\xf1a\n",
            &["2: 1|Jos\u{e9}", "3: 2|Bego\u{f1}a"],
        ),
        (
            b"id,name,city\n1,Jos\xe9,Lugo\n2,Bego\xc3\xb1a,Vigo\n",
            &[
                "2: 1||Lugo",
                "2! name: the text is not valid UTF-8",
                "3: 2|Bego\u{f1}a|Vigo",
            ],
        ),
        // Names of columns that are missing or repeated.
        (
            b"id,,id\n1,Ana\xff,\xc3\xa9",
            &["2: 1||\u{e9}", "2! column_2: the text is not valid UTF-8"],
        ),
    ];
    for (bytes, expected) in table {
        assert_eq!(
            &read(*bytes),
            expected,
            "{:?}",
            String::from_utf8_lossy(bytes)
        );
    }
}

#[test]
fn a_table_without_a_header_gets_numbered_columns() {
    let table =
        Table::from_reader("t.csv", Cursor::new("1,Ana,ana@x.org\n2,Eva,eva@x.org\n")).unwrap();
    assert_eq!(table.headers(), ["column_1", "column_2", "column_3"]);
    assert_eq!(read("1,Ana,ana@x.org\n2,Eva,eva@x.org\n").len(), 2);
}

#[test]
fn a_person_is_no_header() {
    for (table, is_header) in [
        // One cell may be a word of headers by chance.
        (
            "1,Ana,Ruiz,1980-02-03,ana@x.es,612345678\n2,Eva,Gil,1981-02-03,eva@x.es,612345679\n",
            false,
        ),
        (
            "Juan Perez,Calle Mayor 5,Madrid\nAna Ruiz,Calle Luna 6,Sevilla\nEva Gil,Calle Sol 7,Bilbao\n",
            false,
        ),
        (
            "Juan Perez,Madrid\nAna Ruiz,Sevilla\nEva Gil,Bilbao\n",
            false,
        ),
        (
            "id,name,2019,2020,2021\n1,Ana Ruiz,3,4,5\n2,Eva Gil,3,4,5\n",
            true,
        ),
        ("id,name,2024-01-01\n1,Ana Ruiz,3\n2,Eva Gil,3\n", true),
        (
            "Quién es,Dónde vive\nAna Ruiz,Calle Luna 6\nEva Gil,Calle Sol 7\n",
            true,
        ),
        ("Survey Q1 2020,Survey Q2 2020\n5,6\n7,8\n", true),
        ("Anna,Score\n5,6\n7,8\n", true),
        ("c9,c10,c11\n1,Ana,Ruiz\n2,Eva,Gil\n", true),
    ] {
        let read = Table::from_reader("t.csv", Cursor::new(table)).unwrap();
        assert_eq!(read.headers()[0] != "column_1", is_header, "{table}");
    }
}

#[test]
fn an_endless_line_is_left_out_and_the_next_is_read() {
    let mut bytes = b"id,name\n1,".to_vec();
    bytes.resize(3 * 1024 * 1024, b'x');
    bytes.extend_from_slice(b"\n2,Eva\n");
    assert_eq!(
        read(bytes),
        ["2!: the line is too long for a row", "3: 2|Eva"]
    );
}

#[test]
fn rows_across_chunks_keep_their_lines_and_numbers() {
    let mut text = String::from("id,name\n");
    for n in 0..200_000 {
        text.push_str(&format!("{n},\"name\nof {n}\"\n"));
    }
    let table = Table::from_reader("t.csv", Cursor::new(text)).unwrap();
    let mut next = 0;
    for batch in table {
        for row in batch.unwrap().rows() {
            assert_eq!(row.cell(0), next.to_string());
            assert_eq!((row.line(), row.number()), (2 + 2 * next, next + 1));
            next += 1;
        }
    }
    assert_eq!(next, 200_000);
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[a-zA-Z\u{e9}\u{f1} ]{0,8}",
        1 => "[a-z\",;\n\r ]{0,8}",
        1 => Just(String::new()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..Default::default() })]

    /// Whatever a CSV writer wrote comes back, white space at the ends aside.
    #[test]
    fn written_tables_are_read_back(rows in prop::collection::vec(prop::collection::vec(cell(), 3), 0..20)) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["account_id", "name", "city"]).unwrap();
        for (index, row) in rows.iter().enumerate() {
            writer.write_record([&format!("r{index}"), &row[0], &row[1]]).unwrap();
        }
        let table = Table::from_reader("t.csv", Cursor::new(writer.into_inner().unwrap())).unwrap();
        let mut found = Vec::new();
        for batch in table {
            let batch = batch.unwrap();
            prop_assert!(batch.rejected().is_empty());
            found.extend(batch.rows().map(|row| [row.cell(0).to_owned(), row.cell(1).to_owned(), row.cell(2).to_owned()]));
        }
        let expected: Vec<_> = rows.iter().enumerate()
            .map(|(index, row)| [format!("r{index}"), row[0].trim().to_owned(), row[1].trim().to_owned()])
            .collect();
        prop_assert_eq!(found, expected);
    }

    /// Any bytes: no panic, records are numbered without gaps, and rows + left out = records.
    #[test]
    fn any_bytes_are_accounted_for(body in prop::collection::vec(prop_oneof![
        Just(b'"'), Just(b','), Just(b'\n'), Just(b'\r'), Just(b' '), Just(b'a'), any::<u8>()
    ], 0..400)) {
        let mut bytes = b"id,name,city\n".to_vec();
        bytes.extend(&body);
        if let Ok(table) = Table::from_reader("t.csv", Cursor::new(bytes)) {
            let (mut records, mut numbers, mut lines) = (0, Vec::new(), Vec::new());
            for batch in table {
                let batch = batch.unwrap();
                records += batch.records();
                numbers.extend(batch.rows().map(|row| row.number()));
                lines.extend(batch.rows().map(|row| row.line()));
                let left_out = batch.rejected().iter().filter(|one| one.is_row()).count() as u64;
                prop_assert_eq!(batch.len() as u64 + left_out, batch.records());
            }
            prop_assert!(numbers.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(lines.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(numbers.last().is_none_or(|&last| last <= records));
        }
    }

    #[test]
    fn any_file_opens_or_is_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(table) = Table::from_reader("t", Cursor::new(bytes)) {
            for batch in table {
                prop_assert!(batch.is_ok());
            }
        }
    }
}

/// `cargo test --release throughput -- --ignored --nocapture`
#[test]
#[ignore = "a measurement, not a test"]
#[allow(clippy::too_many_lines, reason = "one case after another")]
fn throughput() {
    use crate::io::files::columns::{settings::TableSettings, understand};
    use rayon::prelude::*;
    let mut text = String::from(
        "id,given_name,surname,dob,email,phone,street,house_number,postcode,city,dni\n",
    );
    for n in 0..1_000_000u32 {
        let (a, b, c) = (n % 977, n % 1009, n % 28 + 1);
        text.push_str(&format!(
            "A{n},Nombre{a},\"Apellido{b} Segundo{a}\",19{:02}-03-{c:02},n{n}@mail.example,+34 6{n:08},Calle {b},{c},{:05},Ciudad {a},{n:08}T\n",
            n % 90 + 10,
            n % 52_000,
        ));
    }
    let megabytes = text.len() as f64 / 1e6;
    let bytes: Arc<[u8]> = text.into_bytes().into();
    let open = || Table::from_reader("t.csv", Cursor::new(bytes.clone())).unwrap();
    let time = |name: &str, work: &dyn Fn() -> usize| {
        let start = std::time::Instant::now();
        let rows = work();
        let seconds = start.elapsed().as_secs_f64();
        println!(
            "{name}: {rows} rows, {seconds:.3} s, {:.0} MB/s",
            megabytes / seconds
        );
    };
    time("batches", &|| {
        open().map(|batch| batch.unwrap().len()).sum()
    });
    let mapping = understand(&open(), &TableSettings::default()).unwrap();
    time("open and understand", &|| {
        understand(&open(), &TableSettings::default())
            .unwrap()
            .fields
            .len()
    });
    time("records, one thread", &|| {
        open()
            .map(|batch| {
                batch
                    .unwrap()
                    .rows()
                    .filter(|&row| mapping.record(row).is_ok())
                    .count()
            })
            .sum()
    });
    time("records, rayon", &|| {
        let count = |batch: Batch| {
            (0..batch.len())
                .into_par_iter()
                .filter(|&row| mapping.record(batch.row(row)).is_ok())
                .count()
        };
        open().map(|batch| count(batch.unwrap())).sum()
    });
    time("csv crate, ByteRecord", &|| {
        let mut reader = csv::Reader::from_reader(&bytes[..]);
        let (mut record, mut rows) = (csv::ByteRecord::new(), 0);
        while reader.read_byte_record(&mut record).unwrap() {
            rows += 1;
        }
        rows
    });
}
