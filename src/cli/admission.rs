//! Takes the normalised rows of a table in, in the order of the file, each account id once.

use super::Failure;
use super::intake::{Filling, Input};
use super::shard::{COMPANY, DOCUMENTS, FILLED_BITS, Shard};
use crate::io::files::batch::Batch;
use crate::io::files::columns::mapping::Mapping;
use crate::io::files::rejected::{Rejected, SeenIds};
use crate::io::files::table::Table;
use crate::record::field::Field;
use crate::record::population::{Population, Row};
use crate::stage::normalise::Unread;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where the accounts of tables are put, one table after the other.
pub trait Sink {
    /// Appends the rows of a shard that are wanted.
    fn append(&mut self, shard: Population, wanted: impl Fn(Row) -> bool);

    /// Whether it wants to put away what it holds.
    fn is_full(&self) -> bool {
        false
    }

    /// Puts away what it holds, and how far the table was read with it.
    fn put_away(&mut self, _so_far: ReadSoFar) -> Result<(), Failure> {
        Ok(())
    }

    /// The table was read to its end; `None` where an earlier run had done that.
    fn end_table(&mut self, _so_far: Option<ReadSoFar>) {}

    /// How far an earlier run has read this table, part by part.
    fn before(&self) -> Vec<&ReadSoFar> {
        Vec::new()
    }

    /// Visits the ids of the accounts of these parts.
    fn ids_before(&self, _visit: impl FnMut(&str)) -> std::io::Result<()> {
        Ok(())
    }
}

impl Sink for Population {
    fn append(&mut self, shard: Population, wanted: impl Fn(Row) -> bool) {
        Population::append(self, shard, wanted);
    }
}

/// How far a table was read, and what a part of it brought.
#[derive(Default, Serialize, Deserialize)]
pub struct ReadSoFar {
    /// Batches of the table that were read, those before this part included.
    pub batches: usize,
    /// These are all.
    pub is_done: bool,
    /// The table as far as it was read.
    input: Option<Input>,
    filled: [u64; FILLED_BITS],
    /// Accounts of this part.
    pub accounts: u32,
    /// Their lines: how many lie on successive lines from each of these.
    lines: Vec<(u64, u32)>,
    /// Line, field and reason of what this part has rejected.
    rejected: Vec<(u64, String, String)>,
}

impl ReadSoFar {
    fn push_line(&mut self, line: u64) {
        self.accounts += 1;
        match self.lines.last_mut() {
            Some((first, count)) if *first + u64::from(*count) == line => *count += 1,
            _ => self.lines.push((line, 1)),
        }
    }

    fn lines(&self) -> impl Iterator<Item = u64> + '_ {
        let runs = self.lines.iter();
        runs.flat_map(|(first, count)| (0..u64::from(*count)).map(move |at| first + at))
    }
}

/// Takes in one table.
pub struct Admission<'a, S> {
    sink: &'a mut S,
    file: Arc<str>,
    rejected: &'a mut Vec<Rejected>,
    seen: SeenIds,
    id_is_guessed: bool,
    pub input: Input,
    /// How many rows have each bit of what is filled.
    filled: [u64; FILLED_BITS],
    /// What was not put away yet.
    part: ReadSoFar,
    /// How many rejections were put away.
    rejected_before: usize,
}

/// What the field of a document is called among values that could not be read.
const DOCUMENT: &str = "document";

impl<'a, S: Sink> Admission<'a, S> {
    pub fn new(
        table: &Table,
        mapping: &Mapping,
        (sink, rejected): (&'a mut S, &'a mut Vec<Rejected>),
    ) -> Self {
        Admission {
            sink,
            file: table.file().clone(),
            seen: SeenIds::default(),
            id_is_guessed: mapping.id_is_guessed,
            input: Input {
                file: table.file().to_string(),
                digest: None,
                rows: 0,
                rejected_rows: 0,
                unreadable_values: 0,
                placeholder_values: 0,
                company_names: 0,
                pivot_year: jiff::Zoned::now().year(),
                fields: mapped_fields(mapping),
                mapping: Mapping::default(),
            },
            filled: [0; FILLED_BITS],
            part: ReadSoFar::default(),
            rejected_before: rejected.len(),
            rejected,
        }
    }

    /// Goes on from where an earlier run has come to; whether it had read the whole table.
    pub fn recall(&mut self, table: &mut Table) -> Result<bool, Failure> {
        let before = self.sink.before();
        let Some(last) = before.last() else {
            return Ok(false);
        };
        if let Some(input) = &last.input {
            self.input = input.clone();
        }
        self.filled = last.filled;
        self.part.batches = last.batches;
        for (line, field, reason) in before.iter().flat_map(|part| &part.rejected) {
            let reason = reason.clone();
            self.rejected
                .push(Rejected::value(&self.file, *line, field, reason));
        }
        self.rejected_before = self.rejected.len();
        if last.is_done {
            return Ok(true);
        }
        let mut lines = before.iter().flat_map(|part| part.lines());
        let (seen, file) = (&mut self.seen, &self.file);
        self.sink.ids_before(|id| {
            let line = lines.next().unwrap_or_default();
            // Those that were there twice were left out.
            let _ = seen.admit(file, line, id);
        })?;
        for batch in table.take(last.batches) {
            batch?;
        }
        Ok(false)
    }

    /// Takes in the next batch of this table, whose memory it can use again.
    pub fn take(&mut self, shard: Shard, batch: Batch, table: &mut Table) -> Result<(), Failure> {
        self.admit(shard, &batch);
        table.reuse(batch);
        if self.sink.is_full() {
            let so_far = self.so_far(false);
            self.sink.put_away(so_far)?;
        }
        Ok(())
    }

    fn admit(&mut self, shard: Shard, batch: &Batch) {
        let (left_out, unread): (Vec<_>, Vec<_>) =
            batch.rejected().iter().cloned().partition(Rejected::is_row);
        self.part.batches += 1;
        self.input.rows += batch.records();
        self.input.rejected_rows += (left_out.len() + shard.rejected.len()) as u64;
        self.input.unreadable_values += unread.len() as u64;
        let rejected = left_out.into_iter().chain(unread).chain(shard.rejected);
        self.rejected.extend(rejected);
        let mut wanted = Vec::with_capacity(shard.rows.len());
        for (at, row) in shard.rows.iter().enumerate() {
            let id = shard.population.account_id(Row(at as u32));
            let admitted = self.seen.admit(batch.file(), row.line, id);
            wanted.push(admitted.is_ok());
            match admitted {
                Ok(()) => {
                    self.count_filled(row.filled);
                    self.part.push_line(row.line);
                }
                Err(row) => {
                    self.input.rejected_rows += 1;
                    self.rejected.push(self.advised(row));
                }
            }
        }
        for (at, value) in &shard.unread {
            if wanted[*at as usize] {
                self.note(shard.rows[*at as usize].line, *value);
            }
        }
        self.sink
            .append(shard.population, |row| wanted[row.0 as usize]);
    }

    /// A column that was guessed to hold ids, and repeats, was perhaps guessed wrongly.
    fn advised(&self, row: Rejected) -> Rejected {
        if !self.id_is_guessed {
            return row;
        }
        let advice = "its column was taken for the account id by what it contains; if that is \
                      wrong, set account_id under [columns]";
        Rejected {
            reason: format!("{}; {advice}", row.reason).into(),
            ..row
        }
    }

    fn count_filled(&mut self, filled: u32) {
        for (bit, count) in self.filled.iter_mut().enumerate() {
            *count += u64::from(filled >> bit & 1);
        }
    }

    fn note(&mut self, line: u64, value: Unread) {
        let fields = &mut self.input.fields;
        let filling = fields.entry(value.field.to_owned()).or_default();
        if value.placeholder {
            filling.placeholder += 1;
            self.input.placeholder_values += 1;
        } else {
            filling.unreadable += 1;
            self.input.unreadable_values += 1;
            let rejected = Rejected::value(&self.file, line, value.field, value.reason);
            self.rejected.push(rejected);
        }
    }

    /// How far the table was read; what comes after is of the next part.
    fn so_far(&mut self, is_done: bool) -> ReadSoFar {
        let batches = self.part.batches;
        let next = ReadSoFar {
            batches,
            ..ReadSoFar::default()
        };
        let rejected = self.rejected[self.rejected_before..].iter();
        let written = |row: &Rejected| (row.line, row.field.to_string(), row.reason.to_string());
        let part = ReadSoFar {
            rejected: rejected.map(written).collect(),
            is_done,
            input: Some(self.input.clone()),
            filled: self.filled,
            ..std::mem::replace(&mut self.part, next)
        };
        self.rejected_before = self.rejected.len();
        part
    }

    /// The table as it was read, by this run or, where it was all read already, by an earlier one.
    pub fn finish(mut self, was_done: bool) -> Input {
        let so_far = (!was_done).then(|| self.so_far(true));
        self.sink.end_table(so_far);
        self.input.company_names = self.filled[COMPANY as usize];
        for (name, filling) in &mut self.input.fields {
            let bit = match Field::from_name(name) {
                Some(field) => field as u32,
                None if name == DOCUMENT => DOCUMENTS,
                None => continue,
            };
            filling.filled = self.filled[bit as usize];
        }
        self.input
    }
}

fn mapped_fields(mapping: &Mapping) -> BTreeMap<String, Filling> {
    let names = mapping.fields.iter().map(|entry| entry.field.name());
    let documents = (!mapping.documents.is_empty()).then_some(DOCUMENT);
    names
        .chain(documents)
        .map(|name| (name.to_owned(), Filling::default()))
        .collect()
}
