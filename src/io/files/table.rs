//! A table of any format: its columns, a first look at its rows, then all of them.

use super::batch::Batch;
use super::delimited::{Delimited, dialect::Dialect};
use super::encoding;
use super::error::ReadError;
use super::json_lines::JsonLines;
use super::parquet;
use super::source::{HowFar, Source};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use std::collections::VecDeque;
use std::io::{Cursor, Read};
use std::path::Path;
use std::sync::Arc;

/// Rows that columns are recognised by.
pub const SAMPLE_ROWS: usize = 10_000;

/// What the file turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Delimited { dialect: Dialect },
    JsonLines,
    Parquet,
}

/// An open table. Rows come in batches; the first ones are kept as a sample until they are read.
pub struct Table {
    file: Arc<str>,
    format: Format,
    encoding: &'static Encoding,
    how_far: HowFar,
    headers: Vec<String>,
    rows: Rows,
    sample: VecDeque<Batch>,
}

enum Rows {
    Delimited(Delimited),
    JsonLines(JsonLines),
    #[cfg(feature = "parquet")]
    Parquet(parquet::Parquet),
}

impl Table {
    /// Opens a table; `-` is standard input.
    ///
    /// # Errors
    /// When the file is missing, empty, damaged at its beginning, or no table that we read.
    pub fn open(path: &Path) -> Result<Table, ReadError> {
        Table::from_source(Source::open(path)?)
    }

    /// Takes any stream; `name` stands for the file in messages.
    pub fn from_reader(name: &str, input: impl Read + 'static) -> Result<Table, ReadError> {
        Table::from_source(Source::from_reader(name, input)?)
    }

    fn from_source(source: Source) -> Result<Table, ReadError> {
        let file = source.file.clone();
        let how_far = source.how_far.clone();
        refuse_known_formats(&source)?;
        let (format, encoding, rows) = if source.prefix.starts_with(parquet::MAGIC) {
            let (format, rows) = open_parquet(source)?;
            (format, UTF_8, rows)
        } else {
            let (source, encoding) = source.decoded()?;
            refuse_what_is_no_table(&source)?;
            let (format, rows) = open_text(source)?;
            (format, encoding, rows)
        };
        let how_far = match format {
            // It is read in no order.
            Format::Parquet => HowFar::default(),
            _ => how_far,
        };
        let mut table = Table {
            headers: rows.headers().to_vec(),
            file,
            format,
            encoding,
            how_far,
            rows,
            sample: VecDeque::new(),
        };
        table.look_ahead()?;
        Ok(table)
    }

    /// The path as given, or `standard input`.
    pub fn file(&self) -> &Arc<str> {
        &self.file
    }

    pub fn format(&self) -> Format {
        self.format
    }

    /// The encoding of the text, where nothing in the file names it.
    pub fn guessed_encoding(&self) -> Option<&'static str> {
        let is_named = [UTF_8, UTF_16LE, UTF_16BE].contains(&self.encoding);
        (!is_named).then(|| self.encoding.name())
    }

    /// Which share of the file was read, where that is known.
    pub fn read_share(&self) -> Option<f64> {
        self.how_far.share()
    }

    /// A hash of the file, where it was read from its first byte to its last.
    pub fn digest(&self) -> Option<&str> {
        self.how_far.digest()
    }

    /// Column names: never empty, no two equal. Without a header line, `column_1`, `column_2`, …
    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// The first [`SAMPLE_ROWS`] rows or a few more; empty once they have been read.
    pub fn sample(&self) -> &VecDeque<Batch> {
        &self.sample
    }

    /// Takes back a batch that was read, for the memory that it holds.
    pub fn reuse(&mut self, batch: Batch) {
        if let Rows::Delimited(rows) = &mut self.rows {
            rows.reuse(batch);
        }
    }

    fn look_ahead(&mut self) -> Result<(), ReadError> {
        let mut rows = 0;
        while rows < SAMPLE_ROWS {
            let Some(batch) = self.rows.next_batch()? else {
                break;
            };
            rows += batch.len();
            self.sample.push_back(batch);
        }
        Ok(())
    }
}

/// The batches of the table from its first row on, in order.
impl Iterator for Table {
    type Item = Result<Batch, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.sample.pop_front() {
            Some(batch) => Some(Ok(batch)),
            None => self.rows.next_batch().transpose(),
        }
    }
}

impl Rows {
    fn headers(&self) -> &[String] {
        match self {
            Rows::Delimited(rows) => &rows.headers,
            Rows::JsonLines(rows) => &rows.headers,
            #[cfg(feature = "parquet")]
            Rows::Parquet(rows) => &rows.headers,
        }
    }

    fn next_batch(&mut self) -> Result<Option<Batch>, ReadError> {
        match self {
            Rows::Delimited(rows) => rows.next_batch(),
            Rows::JsonLines(rows) => rows.next_batch(),
            #[cfg(feature = "parquet")]
            Rows::Parquet(rows) => rows.next_batch(),
        }
    }
}

/// Text in UTF-8.
fn open_text(source: Source) -> Result<(Format, Rows), ReadError> {
    let mark = source.prefix.len() - encoding::without_mark(&source.prefix).len();
    let prefix = source.prefix[mark..].to_vec();
    let all = prefix.len() + mark < super::source::PREFIX;
    if prefix.trim_ascii_start().starts_with(b"{") {
        let stream = Cursor::new(prefix).chain(source.rest);
        let rows = JsonLines::new(source.file, Box::new(stream))?;
        return Ok((Format::JsonLines, Rows::JsonLines(rows)));
    }
    let dialect = Dialect::sniff(&prefix, all);
    let stream = Cursor::new(prefix).chain(source.rest);
    let rows = Delimited::new(source.file, Box::new(stream), &dialect)?;
    Ok((Format::Delimited { dialect }, Rows::Delimited(rows)))
}

#[cfg(feature = "parquet")]
fn open_parquet(source: Source) -> Result<(Format, Rows), ReadError> {
    let rows = parquet::Parquet::new(source)?;
    Ok((Format::Parquet, Rows::Parquet(rows)))
}

#[cfg(not(feature = "parquet"))]
fn open_parquet(source: Source) -> Result<(Format, Rows), ReadError> {
    Err(ReadError::FeatureOff {
        file: source.file,
        what: "Parquet",
        feature: "parquet",
    })
}

/// First bytes of what people give by mistake: what it is, and what to do.
const NO_TABLES: &[(&[u8], &str, &str)] = &[
    (
        b"PK\x03\x04",
        "a spreadsheet or zip archive",
        "save or extract it as CSV",
    ),
    (
        b"\xd0\xcf\x11\xe0",
        "an old Excel workbook",
        "save it as CSV",
    ),
    (b"%PDF", "a PDF", "export the table as CSV"),
    (
        b"SQLite format 3",
        "an SQLite database",
        "export the table with `.mode csv`",
    ),
    (b"ARROW1", "an Arrow file", "write it as Parquet or CSV"),
    (
        b"BZh",
        "a bzip2 archive",
        "unpack it, or pack it with gzip or zstd",
    ),
    (
        b"\xfd7zXZ",
        "an xz archive",
        "unpack it, or pack it with gzip or zstd",
    ),
    (b"<?xml", "XML", "export the table as CSV"),
    (b"<html", "a web page", "export the table as CSV"),
    (b"<!DOCTYPE", "a web page", "export the table as CSV"),
];

fn refuse_known_formats(source: &Source) -> Result<(), ReadError> {
    let start = encoding::without_mark(&source.prefix).trim_ascii_start();
    let mut known = NO_TABLES.iter();
    match known.find(|(magic, ..)| start.starts_with(magic)) {
        Some(&(_, what, advice)) => Err(ReadError::NotATable {
            file: source.file.clone(),
            what,
            advice,
        }),
        None => Ok(()),
    }
}

fn refuse_what_is_no_table(source: &Source) -> Result<(), ReadError> {
    let file = source.file.clone();
    let start = encoding::without_mark(&source.prefix).trim_ascii_start();
    if start.is_empty() {
        return Err(ReadError::Empty { file });
    }
    if is_binary(start) {
        return Err(ReadError::NotATable {
            file,
            what: "binary data",
            advice: "export the table as CSV",
        });
    }
    if start[0] == b'[' && start[1..].trim_ascii_start().starts_with(b"{") {
        return Err(ReadError::NotATable {
            file,
            what: "one JSON array",
            advice: "write one object a line, for example with `jq -c '.[]'`",
        });
    }
    Ok(())
}

/// Text holds few kinds of control characters: line ends, tabs, a delimiter of old programs.
fn is_binary(start: &[u8]) -> bool {
    const MOST_KINDS: usize = 8;
    let mut kinds = [false; 32];
    for &byte in &start[..start.len().min(4096)] {
        if byte < 32 {
            kinds[usize::from(byte)] = true;
        }
    }
    kinds.iter().filter(|kind| **kind).count() > MOST_KINDS
}

/// Names an unnamed column by its place, and tells columns of one name apart.
pub(super) fn distinct(headers: &[String]) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(headers.len());
    let mut taken = hashbrown::HashSet::new();
    for (index, header) in headers.iter().enumerate() {
        let base = match header.trim() {
            "" => format!("column_{}", index + 1),
            name => name.to_owned(),
        };
        let mut name = base.clone();
        let mut copy = 2;
        while !taken.insert(name.clone()) {
            name = format!("{base}_{copy}");
            copy += 1;
        }
        names.push(name);
    }
    names
}

#[cfg(test)]
mod tests;
