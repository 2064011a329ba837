//! Delimited text (CSV and its relatives), read so that one bad row costs one row.
//!
//! It is read by our own cutter and not by a CSV crate for three reasons: a quotation mark that is
//! never closed must not swallow the rows after it, fields after `, ` may be quoted, and rows
//! borrow from one buffer instead of being copied field by field.

mod clean;
mod cut;
pub mod dialect;
pub mod verbatim;

use super::batch::{Batch, Place, Span};
use super::error::ReadError;
use super::rejected::Rejected;
use super::table::distinct;
use cut::{Cut, Cutter};
use dialect::Dialect;
use std::io::Read;
use std::sync::Arc;

/// A record longer than this is taken for damage, and left out.
pub const MAX_RECORD: usize = 256 * 1024;
/// How much is read at a time.
const CHUNK: usize = 1024 * 1024;

/// A delimited table being read.
pub struct Delimited {
    file: Arc<str>,
    input: Box<dyn Read>,
    cutter: Cutter,
    pub headers: Vec<String>,
    /// Read and not yet cut.
    pending: Vec<u8>,
    at_end: bool,
    /// In the middle of a record that is too long: everything up to the next line end goes.
    skipping: bool,
    line: u64,
    number: u64,
    short_rows: u64,
    /// Batches whose memory can be used again.
    spare: Vec<Batch>,
}

impl Delimited {
    /// Reads the header. `input` is UTF-8 without a byte order mark.
    pub fn new(file: Arc<str>, input: Box<dyn Read>, dialect: &Dialect) -> Result<Self, ReadError> {
        let mut table = Delimited {
            file,
            input,
            cutter: Cutter::new(dialect.delimiter, dialect.line_end),
            headers: Vec::new(),
            pending: Vec::new(),
            at_end: false,
            skipping: false,
            line: 1,
            number: 0,
            short_rows: 0,
            spare: Vec::new(),
        };
        table.fill()?;
        table.skip_preamble(dialect);
        table.headers = distinct(&table.read_header(dialect)?);
        Ok(table)
    }

    /// The next rows; `None` at the end.
    pub fn next_batch(&mut self) -> Result<Option<Batch>, ReadError> {
        self.fill()?;
        if self.pending.is_empty() {
            return Ok(None);
        }
        let mut batch = match self.spare.pop() {
            Some(spare) => spare,
            None => Batch::new(self.file.clone(), self.headers.len()),
        };
        let consumed = self.cut_rows(&mut batch);
        self.cutter.forget(consumed);
        let unused = std::mem::take(&mut batch.text).into_bytes();
        let mut raw = std::mem::replace(&mut self.pending, unused);
        self.pending.extend_from_slice(&raw[consumed..]);
        raw.truncate(consumed);
        clean::clean(&mut batch, raw, &self.headers);
        Ok(Some(batch))
    }

    /// Takes back a batch that nobody needs any more: new memory costs more than cutting a row.
    pub fn reuse(&mut self, batch: Batch) {
        self.spare.push(batch.emptied());
    }

    fn fill(&mut self) -> Result<(), ReadError> {
        while !self.at_end && self.pending.len() < CHUNK {
            let room = CHUNK - self.pending.len();
            self.pending.reserve(room);
            let read = (&mut self.input)
                .take(room as u64)
                .read_to_end(&mut self.pending);
            self.at_end = read.map_err(|source| ReadError::Broken {
                file: self.file.clone(),
                line: self.line.saturating_sub(1),
                source,
            })? == 0;
        }
        Ok(())
    }

    /// Drops empty lines before the header, and the `sep=;` line that Excel understands.
    fn skip_preamble(&mut self, dialect: &Dialect) {
        let skipped = dialect.preamble.min(self.pending.len());
        let lines = memchr::memchr_iter(dialect.line_end, &self.pending[..skipped]).count();
        self.line += lines as u64;
        self.pending.drain(..skipped);
    }

    fn read_header(&mut self, dialect: &Dialect) -> Result<Vec<String>, ReadError> {
        let mut cells = Vec::new();
        let cut = self.cutter.cut(&self.pending, 0, self.at_end, &mut cells);
        let Cut::Whole { next, lines, .. } = cut else {
            return Err(ReadError::NotATable {
                file: self.file.clone(),
                what: "text whose first line has no end, or an open quotation mark",
                advice: "check that its first line holds the column names",
            });
        };
        if dialect.has_header {
            let names = cells
                .iter()
                .map(|&span| self.cutter.text(&self.pending, span))
                .collect();
            self.line += lines;
            self.pending.drain(..next);
            self.cutter.forget(next);
            Ok(names)
        } else {
            self.cutter.forget(0);
            Ok((1..=cells.len()).map(|n| format!("column_{n}")).collect())
        }
    }

    /// Cuts whole records off the front of what is pending, and says how many bytes they took.
    fn cut_rows(&mut self, batch: &mut Batch) -> usize {
        let mut at = self.skip_rest_of_record();
        while at < self.pending.len() {
            let first_cell = batch.cells.len();
            match self
                .cutter
                .cut(&self.pending, at, self.at_end, &mut batch.cells)
            {
                Cut::Whole { next, lines, ended } => {
                    self.take_row(batch, first_cell, ended);
                    self.line += lines;
                    at = next;
                }
                Cut::Unclosed { next } => {
                    self.leave_out(batch, "a quotation mark is opened here and never closed");
                    self.line += 1;
                    at = next;
                }
                Cut::More if self.pending.len() - at > MAX_RECORD => {
                    self.leave_out(batch, "the line is too long for a row");
                    self.skipping = true;
                    at = self.pending.len();
                }
                Cut::More => break,
            }
        }
        at
    }

    fn skip_rest_of_record(&mut self) -> usize {
        if !self.skipping {
            return 0;
        }
        match memchr::memchr(self.cutter.line_end, &self.pending) {
            Some(end) => {
                self.skipping = false;
                self.line += 1;
                end + 1
            }
            None => self.pending.len(),
        }
    }

    fn leave_out(&mut self, batch: &mut Batch, reason: &'static str) {
        self.number += 1;
        batch.leave_out(self.line, reason);
    }

    /// Judges the shape of a record and brings it to the width of the header. `ended` is whether
    /// a line end followed.
    fn take_row(&mut self, batch: &mut Batch, first_cell: usize, ended: bool) {
        let width = self.headers.len();
        let count = batch.cells.len() - first_cell;
        let filled = batch.cells[first_cell..]
            .iter()
            .rposition(|&span| !self.cutter.is_blank(&self.pending, span))
            .map_or(0, |last| last + 1);
        let fault = if filled == 0 {
            batch.cells.truncate(first_cell);
            if count == 1 {
                return; // an empty line is not a record
            }
            Some("every cell is empty")
        } else if filled > width {
            Some("the row has more cells than the header")
        } else if count < width && !ended && self.short_rows == 0 {
            Some("the file ends in the middle of this row")
        } else if count == 1 && width > 2 {
            Some("the row has one cell only")
        } else {
            None
        };
        if let Some(reason) = fault {
            batch.cells.truncate(first_cell);
            return self.leave_out(batch, reason);
        }
        if count < width {
            self.short_rows += 1;
            let missing = &self.headers[count];
            let reason = "the row ends before this column; it is read as empty";
            batch
                .rejected
                .push(Rejected::value(&self.file, self.line, missing, reason));
        }
        batch.cells.resize(first_cell + width, Span::default());
        self.number += 1;
        batch.places.push(Place {
            line: self.line,
            number: self.number,
        });
    }
}

#[cfg(test)]
mod tests;
