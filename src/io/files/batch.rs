//! A piece of a table: owned text with the bounds of its cells, so that rows borrow from it.

use super::rejected::Rejected;
use std::sync::Arc;

/// Rows read together. It is `Send + Sync`: normalise its rows in parallel.
pub struct Batch {
    pub(super) file: Arc<str>,
    pub(super) text: String,
    /// `width` cells for each row.
    pub(super) cells: Vec<Span>,
    pub(super) width: usize,
    pub(super) places: Vec<Place>,
    /// JSON documents by row, in order.
    pub(super) documents: Vec<(u32, DocumentCells)>,
    pub(super) rejected: Vec<Rejected>,
    pub(super) rows_left_out: u64,
}

/// Bounds of a cell in the text of its batch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Span {
    pub start: u32,
    pub end: u32,
}

/// Where a row stands in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub line: u64,
    /// Records before it and itself, header not counted.
    pub number: u64,
}

/// A document nested in a JSON record: number, scheme, type, country, provenance.
pub(super) type DocumentCells = [Span; 5];

impl Batch {
    pub(super) fn new(file: Arc<str>, width: usize) -> Self {
        Batch {
            file,
            text: String::new(),
            cells: Vec::new(),
            width,
            places: Vec::new(),
            documents: Vec::new(),
            rejected: Vec::new(),
            rows_left_out: 0,
        }
    }

    /// The same without its rows, with the memory that they took.
    pub(super) fn emptied(mut self) -> Self {
        self.text.clear();
        self.cells.clear();
        self.places.clear();
        self.documents.clear();
        self.rejected.clear();
        self.rows_left_out = 0;
        self
    }

    pub fn file(&self) -> &Arc<str> {
        &self.file
    }

    /// How many rows can be read.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The rows in the order of the file.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> + Clone {
        (0..self.len()).map(|index| self.row(index))
    }

    /// The row at this position.
    ///
    /// # Panics
    /// If there are not that many; see [`Batch::len`].
    pub fn row(&self, index: usize) -> Row<'_> {
        assert!(
            index < self.len(),
            "a batch of {} rows has no row {index}",
            self.len()
        );
        let start = index * self.width;
        let cells = self.cells.get(start..start + self.width);
        Row {
            batch: self,
            index,
            cells: cells.unwrap_or_default(),
        }
    }

    /// What was left out while reading this piece: rows and single values.
    pub fn rejected(&self) -> &[Rejected] {
        &self.rejected
    }

    /// Records met, readable or not: `len() + rows left out`.
    pub fn records(&self) -> u64 {
        self.len() as u64 + self.rows_left_out
    }

    pub(super) fn leave_out(&mut self, line: u64, reason: &'static str) {
        self.rejected.push(Rejected::row(&self.file, line, reason));
        self.rows_left_out += 1;
    }

    /// Appends text and gives its bounds.
    pub(super) fn push_text(&mut self, text: &str) -> Span {
        let start = self.text.len() as u32;
        self.text.push_str(text);
        Span {
            start,
            end: self.text.len() as u32,
        }
    }

    #[inline]
    fn text_of(&self, span: Span) -> &str {
        let text = self
            .text
            .get(span.start as usize..span.end as usize)
            .unwrap_or("");
        match text.as_bytes() {
            [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
            _ => text.trim(),
        }
    }
}

/// One row of a batch.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    batch: &'a Batch,
    index: usize,
    cells: &'a [Span],
}

impl<'a> Row<'a> {
    pub fn file(&self) -> &'a Arc<str> {
        &self.batch.file
    }

    /// The line on which the row begins, from 1.
    pub fn line(&self) -> u64 {
        self.batch.places[self.index].line
    }

    /// Position among all records of the file, from 1.
    pub fn number(&self) -> u64 {
        self.batch.places[self.index].number
    }

    /// The cell without surrounding white space; empty if there is no such column.
    #[inline]
    pub fn cell(&self, column: usize) -> &'a str {
        match self.cells.get(column) {
            Some(&cell) => self.batch.text_of(cell),
            None => "",
        }
    }

    /// Whether the row has documents nested in it.
    pub(super) fn has_documents(&self) -> bool {
        !self.batch.documents.is_empty()
    }

    /// Nested documents: number, scheme, type, country, provenance.
    pub(super) fn documents(&self) -> impl Iterator<Item = [&'a str; 5]> + use<'a> {
        let batch = self.batch;
        let row = self.index as u32;
        let from = batch.documents.partition_point(|(owner, _)| *owner < row);
        batch.documents[from..]
            .iter()
            .take_while(move |(owner, _)| *owner == row)
            .map(move |(_, spans)| spans.map(|span| batch.text_of(span)))
    }
}

impl std::fmt::Debug for Batch {
    /// Counts only: the text is personal.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Batch({} rows, {} left out)",
            self.len(),
            self.rows_left_out
        )
    }
}
