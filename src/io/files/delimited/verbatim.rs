//! Reads a list of values as they were typed: every line counts, and one that cannot be read ends it.

use super::super::encoding;
use super::super::error::ReadError;
use super::super::source::Source;
use super::cut::{Cut, Cutter, unquoted};
use std::io::Read;
use std::sync::Arc;

/// A list with a header. Cells are as they were typed, white space included.
pub struct Verbatim {
    pub file: Arc<str>,
    /// Without the white space around them.
    pub headers: Vec<String>,
    /// Where the header is: blank lines may go before it.
    pub header_line: u64,
    /// As many cells in each as were typed; one that is empty for a blank line.
    pub rows: Vec<Vec<String>>,
}

/// Reads all of it: an answer stands beside each row, so that none may be left out.
///
/// # Errors
/// Where a quotation mark is never closed, or a row is not UTF-8; names the line.
pub fn read(source: Source) -> Result<Verbatim, ReadError> {
    let file = source.file.clone();
    let (source, _) = source.decoded()?;
    let mut bytes = Vec::new();
    let read = source.into_stream().read_to_end(&mut bytes);
    read.map_err(|source| ReadError::Broken {
        file: file.clone(),
        line: memchr::memchr_iter(b'\n', &bytes).count() as u64,
        source,
    })?;
    if u32::try_from(bytes.len()).is_err() {
        return Err(ReadError::NotATable {
            file,
            what: "more than 4 GB of values",
            advice: "split the file",
        });
    }
    let mut rows = Rows::of(file.clone(), encoding::without_mark(&bytes));
    rows.skip_blank_lines();
    let header_line = rows.line;
    let header = rows.next().transpose()?.unwrap_or_default();
    Ok(Verbatim {
        file,
        headers: header.iter().map(|name| name.trim().to_owned()).collect(),
        header_line,
        rows: rows.collect::<Result<_, _>>()?,
    })
}

const UNCLOSED: &str = "a quotation mark is opened here and never closed; close it, or where it is part of \
                        the value, double it and quote the cell";
const NOT_UTF8: &str = "the text is not valid UTF-8; write the file as UTF-8";

/// The rows of a text, one after the other.
struct Rows<'a> {
    file: Arc<str>,
    bytes: &'a [u8],
    cutter: Cutter,
    at: usize,
    line: u64,
}

impl<'a> Rows<'a> {
    fn of(file: Arc<str>, bytes: &'a [u8]) -> Self {
        // Files of old Macs have no other line ends.
        let line_end = match memchr::memchr(b'\n', bytes) {
            None if bytes.contains(&b'\r') => b'\r',
            _ => b'\n',
        };
        Rows {
            cutter: Cutter::new(delimiter(bytes, line_end), line_end),
            file,
            bytes,
            at: 0,
            line: 1,
        }
    }

    fn skip_blank_lines(&mut self) {
        while let Some(b'\r' | b'\n') = self.bytes.get(self.at) {
            self.line += u64::from(self.bytes[self.at] == self.cutter.line_end);
            self.at += 1;
        }
    }

    fn fault(&self, reason: &'static str) -> ReadError {
        ReadError::Row {
            file: self.file.clone(),
            line: self.line,
            reason,
        }
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<Vec<String>, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.at >= self.bytes.len() {
            return None;
        }
        let mut cells = Vec::new();
        let Cut::Whole { next, lines, .. } = self.cutter.cut(self.bytes, self.at, true, &mut cells)
        else {
            let fault = self.fault(UNCLOSED);
            self.at = self.bytes.len();
            return Some(Err(fault));
        };
        let cell = |span: &super::Span| {
            let raw = &self.bytes[span.start as usize..span.end as usize];
            let raw = std::str::from_utf8(raw).ok()?;
            let raw = raw.strip_suffix('\r').unwrap_or(raw);
            Some(match unquoted(raw) {
                Some(inner) => inner.replace("\"\"", "\""),
                None => raw.to_owned(),
            })
        };
        let row: Option<Vec<String>> = cells.iter().map(cell).collect();
        let row = row.ok_or_else(|| self.fault(NOT_UTF8));
        self.at = next;
        self.line += lines;
        Some(row)
    }
}

/// The header decides, whose names hold none of these characters.
fn delimiter(bytes: &[u8], line_end: u8) -> u8 {
    let mut lines = bytes.split(|byte| *byte == line_end);
    let header = lines.find(|line| !line.trim_ascii().is_empty());
    let header = header.unwrap_or_default();
    let found = b",;\t|".iter().find(|delimiter| header.contains(delimiter));
    found.copied().unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(text: &[u8]) -> Result<Verbatim, ReadError> {
        let text = text.to_vec();
        read(Source::from_reader(
            "values.csv",
            std::io::Cursor::new(text),
        )?)
    }

    #[test]
    fn every_line_is_a_row() {
        let table: [(&[u8], &[&[&str]]); 6] = [
            (b"value\na\n\nb\n", &[&["a"], &[""], &["b"]]),
            (
                b"value;country\r\n a ;ES\r\n\r\nb",
                &[&[" a ", "ES"], &[""], &["b"]],
            ),
            (b"\xef\xbb\xbf\n\nvalue\nx\n\n", &[&["x"], &[""]]),
            (
                b"value\n\"a, \"\"b\"\"\nc\"\nd \"e\"\n",
                &[&["a, \"b\"\nc"], &["d \"e\""]],
            ),
            (b"value\rx\r\ry\r", &[&["x"], &[""], &["y"]]),
            (b"value", &[]),
        ];
        for (text, expected) in table {
            let listed = listed(text).expect("a list");
            assert_eq!(listed.headers[0], "value");
            assert_eq!(listed.rows, expected);
        }
    }

    #[test]
    fn a_line_that_cannot_be_read_is_named() {
        let table: [(&[u8], &str); 4] = [
            (
                b"value\nx\n\"open\ny\nz\n",
                "values.csv:3: a quotation mark",
            ),
            (
                b"value\n\n\"a\nb\",c\n\"open\n\"y\n",
                "values.csv:5: a quotation mark",
            ),
            (
                b"value\n\xc3\xa9\nM\xfcller\ny\n",
                "values.csv:3: the text is not valid UTF-8",
            ),
            (
                b"\nval\xfce\n\xc3\xa9\n",
                "values.csv:2: the text is not valid UTF-8",
            ),
        ];
        for (text, expected) in table {
            let fault = listed(text).err().expect("a fault").to_string();
            assert!(fault.starts_with(expected), "{fault}");
        }
    }
}
