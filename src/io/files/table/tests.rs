//! Compressed, foreign and damaged files.

use super::*;

fn names(bytes: Vec<u8>) -> Result<Vec<String>, ReadError> {
    let table = Table::from_reader("t", Cursor::new(bytes))?;
    let mut names = Vec::new();
    for batch in table {
        names.extend(batch?.rows().map(|row| row.cell(1).to_owned()));
    }
    Ok(names)
}

#[cfg(feature = "compression")]
mod compression {
    use super::*;
    use std::io::Write;

    const CSV: &str = "id,name\n1,Ana\n2,Eva\n";

    fn gzip(text: &str) -> Vec<u8> {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), Default::default());
        packed.write_all(text.as_bytes()).unwrap();
        packed.finish().unwrap()
    }

    fn zstd(text: &str) -> Vec<u8> {
        let level = ruzstd::encoding::CompressionLevel::Fastest;
        ruzstd::encoding::compress_to_vec(text.as_bytes(), level)
    }

    #[test]
    fn packed_tables_are_read_also_in_several_members() {
        for pack in [gzip, zstd] {
            assert_eq!(names(pack(CSV)).unwrap(), ["Ana", "Eva"]);
            let parts = [pack("id,name\n1,A"), pack("na\n2,Eva\n")].concat();
            assert_eq!(names(parts).unwrap(), ["Ana", "Eva"]);
        }
        // A frame to skip, as parallel compressors write.
        let skip = [0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 9, 9, 9].to_vec();
        assert_eq!(names([skip, zstd(CSV)].concat()).unwrap(), ["Ana", "Eva"]);
    }

    #[test]
    fn a_packed_file_that_is_cut_off_is_an_error_and_not_a_short_table() {
        for pack in [gzip, zstd] {
            let whole = pack(&CSV.repeat(1000));
            let result = names(whole[..whole.len() - 9].to_vec());
            assert!(
                matches!(result, Err(ReadError::Broken { .. })),
                "{result:?}"
            );
        }
    }
}

#[test]
fn what_is_no_table_is_refused_with_advice() {
    let table: &[(&[u8], &str)] = &[
        (
            b"",
            "t: the file is empty; a table needs at least a header line",
        ),
        (
            b"\xef\xbb\xbf\n\n",
            "t: the file is empty; a table needs at least a header line",
        ),
        (
            b"PK\x03\x04...",
            "t: this is a spreadsheet or zip archive, not a table; save or extract it as CSV",
        ),
        (
            b"[ {\"id\": 1} ]",
            "t: this is one JSON array, not a table; write one object a line, for example with `jq -c '.[]'`",
        ),
        (
            b"\"id,name\n",
            "t: this is text whose first line has no end, or an open quotation mark, not a table; check that its first line holds the column names",
        ),
    ];
    for (bytes, expected) in table {
        let error = names(bytes.to_vec()).unwrap_err();
        assert_eq!(error.to_string(), *expected);
    }
    let missing = Table::open(Path::new("no/such/file.csv")).err().unwrap();
    assert!(
        missing
            .to_string()
            .starts_with("no/such/file.csv: cannot be opened")
    );
}

#[test]
fn tables_of_other_encodings_are_read_and_the_encoding_is_said() {
    let utf16 = |text: &str| -> Vec<u8> {
        let units = text.encode_utf16();
        units.flat_map(u16::to_le_bytes).collect()
    };
    let table: [(Vec<u8>, &str, Option<&str>); 4] = [
        (
            utf16("\u{feff}id\tname\r\n1\tAna Muñoz\r\n"),
            "Ana Muñoz",
            None,
        ),
        (
            utf16("\u{feff}{\"id\": 1, \"name\": \"Иван\"}\n"),
            "Иван",
            None,
        ),
        (b"id;name\n1;Jos\xe9\n".into(), "José", Some("windows-1252")),
        ("id;name\n1;José\n".into(), "José", None),
    ];
    for (bytes, name, encoding) in table {
        let open = Table::from_reader("t", Cursor::new(bytes.clone())).unwrap();
        assert_eq!(open.guessed_encoding(), encoding);
        assert_eq!(names(bytes).unwrap(), [name]);
    }
    let nothing = names(vec![0xff, 0xfe]);
    assert!(
        matches!(nothing, Err(ReadError::Empty { .. })),
        "{nothing:?}"
    );
}

#[test]
fn names_of_columns_are_distinct() {
    let headers = ["id", "", "id", "id_2", "id"].map(str::to_owned);
    assert_eq!(
        distinct(&headers),
        ["id", "column_2", "id_2", "id_2_2", "id_3"]
    );
}
