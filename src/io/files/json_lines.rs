//! JSON Lines: one object a line, keys as columns, nested objects as dotted keys.

mod keys;
mod long_numbers;

use super::batch::{Batch, DocumentCells, Place, Span};
use super::error::ReadError;
use super::rejected::Rejected;
use super::table::distinct;
use hashbrown::{HashMap, HashSet};
use serde_json::{Map, Value};
use std::io::{BufRead, BufReader, Read};
use std::sync::Arc;

/// A line longer than this is taken for damage, and left out.
const MAX_LINE: usize = 4 * 1024 * 1024;
/// Lines read ahead to learn the keys.
const AHEAD: usize = 5_000;
const BATCH_BYTES: usize = 1024 * 1024;

/// The key of the nested list of documents, and the keys in each.
const DOCUMENTS: &str = "documents";
const DOCUMENT_KEYS: [&str; 5] = ["number", "scheme", "type", "country", "provenance"];

/// A JSON Lines table being read.
pub struct JsonLines {
    file: Arc<str>,
    input: BufReader<Box<dyn Read>>,
    pub headers: Vec<String>,
    columns: HashMap<String, usize>,
    /// Keys met after the columns were settled, each reported once.
    late: HashSet<String>,
    /// The line being read.
    bytes: Vec<u8>,
    ahead: std::vec::IntoIter<Line>,
    line: u64,
    number: u64,
}

enum Line {
    Object(u64, Map<String, Value>),
    Bad(u64, &'static str),
}

impl JsonLines {
    /// Learns the columns from the first lines. `input` is UTF-8 without a byte order mark.
    pub fn new(file: Arc<str>, input: Box<dyn Read>) -> Result<Self, ReadError> {
        let mut table = JsonLines {
            file,
            input: BufReader::with_capacity(128 * 1024, input),
            headers: Vec::new(),
            columns: HashMap::new(),
            late: HashSet::new(),
            bytes: Vec::new(),
            ahead: Vec::new().into_iter(),
            line: 0,
            number: 0,
        };
        let mut ahead = Vec::new();
        while ahead.len() < AHEAD {
            let Some(line) = table.next_line()? else {
                break;
            };
            if let Line::Object(_, object) = &line {
                flatten(object, &mut |key, _| table.add_column(key));
            }
            ahead.push(line);
        }
        table.headers = distinct(&table.headers);
        table.ahead = ahead.into_iter();
        Ok(table)
    }

    /// The next rows; `None` at the end.
    pub fn next_batch(&mut self) -> Result<Option<Batch>, ReadError> {
        let mut batch = Batch::new(self.file.clone(), self.headers.len());
        while batch.text.len() < BATCH_BYTES && batch.records() < AHEAD as u64 {
            let line = match self.ahead.next() {
                Some(line) => line,
                None => match self.next_line()? {
                    Some(line) => line,
                    None => break,
                },
            };
            self.number += 1;
            match line {
                Line::Object(line, object) => self.take(&mut batch, line, &object),
                Line::Bad(line, reason) => batch.leave_out(line, reason),
            }
        }
        Ok((batch.records() > 0).then_some(batch))
    }

    fn add_column(&mut self, key: &str) {
        if !self.columns.contains_key(key) {
            self.columns.insert(key.to_owned(), self.headers.len());
            self.headers.push(key.to_owned());
        }
    }

    /// The next line that is not empty.
    fn next_line(&mut self) -> Result<Option<Line>, ReadError> {
        loop {
            self.bytes.clear();
            let read = (&mut self.input)
                .take(MAX_LINE as u64)
                .read_until(b'\n', &mut self.bytes);
            if read.map_err(|source| broken(&self.file, self.line, source))? == 0 {
                return Ok(None);
            }
            self.line += 1;
            if self.bytes.len() == MAX_LINE && self.bytes.last() != Some(&b'\n') {
                let skipped = self.input.skip_until(b'\n');
                skipped.map_err(|source| broken(&self.file, self.line, source))?;
                return Ok(Some(Line::Bad(
                    self.line,
                    "the line is too long for a record",
                )));
            }
            if !self.bytes.trim_ascii().is_empty() {
                return Ok(Some(parse(self.line, &self.bytes)));
            }
        }
    }

    fn take(&mut self, batch: &mut Batch, line: u64, object: &Map<String, Value>) {
        let row = batch.places.len();
        batch.places.push(Place {
            line,
            number: self.number,
        });
        let first_cell = row * batch.width;
        batch
            .cells
            .resize(first_cell + batch.width, Span::default());
        flatten(object, &mut |key, value| match self.columns.get(key) {
            Some(&column) => batch.cells[first_cell + column] = push_scalar(batch, value),
            None => {
                if self.late.insert(key.to_owned()) {
                    let key = if key.is_empty() { "(empty key)" } else { key };
                    let reason = "a key that the first lines do not have; it is not read";
                    batch
                        .rejected
                        .push(Rejected::value(&batch.file, line, key, reason));
                }
            }
        });
        for document in documents(object) {
            let cells: DocumentCells = DOCUMENT_KEYS.map(|key| match document.get(key) {
                Some(value) => push_scalar(batch, value),
                None => Span::default(),
            });
            batch.documents.push((row as u32, cells));
        }
    }
}

fn broken(file: &Arc<str>, line: u64, source: std::io::Error) -> ReadError {
    ReadError::Broken {
        file: file.clone(),
        line,
        source,
    }
}

fn parse(line: u64, bytes: &[u8]) -> Line {
    match serde_json::from_slice(&long_numbers::quoted(bytes)) {
        Ok(Value::Object(object)) => Line::Object(line, object),
        Ok(_) => Line::Bad(line, "the line is not a JSON object"),
        Err(error) if error.is_eof() => Line::Bad(line, "the JSON object is cut off"),
        Err(_) => Line::Bad(line, "the line is not valid JSON"),
    }
}

fn documents(object: &Map<String, Value>) -> impl Iterator<Item = &Map<String, Value>> {
    let list = object.get(DOCUMENTS).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_object)
}

/// Calls back with every scalar under the name of its column.
fn flatten(object: &Map<String, Value>, each: &mut impl FnMut(&str, &Value)) {
    for (key, value) in object {
        let nested_documents = key == DOCUMENTS && value.is_array();
        if !nested_documents {
            keys::flatten(key, value, each);
        }
    }
}

fn push_scalar(batch: &mut Batch, value: &Value) -> Span {
    match value {
        Value::String(text) => batch.push_text(text),
        Value::Number(number) => batch.push_text(&number.to_string()),
        Value::Bool(flag) => batch.push_text(if *flag { "true" } else { "false" }),
        Value::Null | Value::Array(_) | Value::Object(_) => Span::default(),
    }
}

#[cfg(test)]
mod tests;
