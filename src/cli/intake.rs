//! From a file to a population: opened, recognised, read, normalised on all cores.

use super::Failure;
use super::config::Config;
use super::shard::{DOCUMENTS, FILLED_BITS, Shard};
use super::terminal::Terminal;
use crate::io::files::batch::Batch;
use crate::io::files::columns::mapping::Mapping;
use crate::io::files::rejected::{Rejected, SeenIds};
use crate::io::files::table::Table;
use crate::record::account::Record;
use crate::record::field::{ExtraKind, Field};
use crate::record::population::{Population, Row};
use crate::record::value::Country;
use crate::stage::normalise::date::{DateOrder, DateStyle};
use crate::stage::normalise::{self, ReadingOptions, Unread};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// An open table and what its columns mean.
pub struct Source {
    pub table: Table,
    pub mapping: Mapping,
}

/// How one table was read; kept in `summary.json`, so that `explain` reads it the same way.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Input {
    pub file: String,
    pub rows: u64,
    pub rejected_rows: u64,
    pub unreadable_values: u64,
    pub placeholder_values: u64,
    /// A two-digit year is the latest one that is not after this year.
    pub pivot_year: i16,
    /// By field, for the rows that were kept.
    pub fields: BTreeMap<String, Filling>,
    pub mapping: Mapping,
}

/// How well a field is filled.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Filling {
    pub filled: u64,
    pub unreadable: u64,
    pub placeholder: u64,
}

/// Opens a table and settles what its columns mean.
pub fn open(path: &Path, config: &Config) -> Result<Source, Failure> {
    let table = Table::open(path)?;
    let mapping = config.understand(&table)?;
    Ok(Source { table, mapping })
}

/// How values of a table with this mapping are read.
pub fn reading_options(mapping: &Mapping, pivot_year: i16) -> ReadingOptions {
    ReadingOptions {
        dates: DateStyle {
            order: mapping.date_order.unwrap_or(DateOrder::Dmy),
            pivot_year,
            ..DateStyle::default()
        },
        default_country: mapping.region.as_deref().and_then(Country::new),
        extras: extra_kinds(mapping),
    }
}

pub fn extra_kinds(mapping: &Mapping) -> Vec<ExtraKind> {
    mapping.extras.iter().map(|extra| extra.kind).collect()
}

/// Reads a table into a population. Rows that cannot be used are rejected, never fatal.
///
/// While all cores normalise a few batches, this thread takes in those before and cuts those after.
pub fn read(
    source: Source,
    population: &mut Population,
    rejected: &mut Vec<Rejected>,
    terminal: &Terminal,
) -> Result<Input, Failure> {
    let Source { mut table, mapping } = source;
    let pivot_year = jiff::Zoned::now().year();
    let options = reading_options(&mapping, pivot_year);
    let first = rejected.len();
    let bar = terminal.counter("reading");
    let mut admission = Admission {
        population,
        rejected,
        seen: SeenIds::default(),
        input: Input {
            file: table.file().to_string(),
            rows: 0,
            rejected_rows: 0,
            unreadable_values: 0,
            placeholder_values: 0,
            pivot_year,
            fields: mapped_fields(&mapping),
            mapping: Mapping::default(),
        },
        filled: [0; FILLED_BITS],
    };
    let mut before = Vec::new();
    let mut next = cut(&mut table)?;
    while !next.is_empty() || !before.is_empty() {
        let normalise = || {
            let batches = next.into_par_iter();
            batches
                .map(|batch| (Shard::of(&batch, &mapping, &options), batch))
                .collect()
        };
        let (done, after) = alongside(normalise, || {
            for (shard, batch) in std::mem::take(&mut before) {
                admission.take(shard, &batch);
                table.reuse(batch);
            }
            cut(&mut table)
        });
        bar.set_position(admission.input.rows);
        before = done;
        next = after?;
    }
    let mut input = admission.finish();
    input.mapping = mapping;
    bar.finish_and_clear();
    rejected[first..].sort_by_key(|row| row.line);
    Ok(input)
}

/// The next few batches: enough for all cores, and few enough to be held.
fn cut(table: &mut Table) -> Result<Vec<Batch>, Failure> {
    const BATCHES_A_CORE: usize = 4;
    let batches = table.take(rayon::current_num_threads() * BATCHES_A_CORE);
    Ok(batches.collect::<Result<_, _>>()?)
}

/// Runs the one on the pool of threads and the other on this thread.
fn alongside<A: Default + Send, B>(
    pooled: impl FnOnce() -> A + Send,
    here: impl FnOnce() -> B,
) -> (A, B) {
    let mut outcome = A::default();
    let other = rayon::in_place_scope(|scope| {
        scope.spawn(|_| outcome = pooled());
        here()
    });
    (outcome, other)
}

/// Finds the first account of a table for each of these questions; stops when all are answered.
pub fn find<const N: usize>(
    source: Source,
    pivot_year: i16,
    wanted: [&dyn Fn(&str) -> bool; N],
) -> Result<[Option<Record>; N], Failure> {
    let Source { table, mapping } = source;
    let options = reading_options(&mapping, pivot_year);
    let mut found: [Option<Record>; N] = std::array::from_fn(|_| None);
    for batch in table {
        for row in batch?.rows() {
            let Ok(raw) = mapping.record(row) else {
                continue;
            };
            for (found, wanted) in found.iter_mut().zip(wanted) {
                if found.is_none() && wanted(&raw.account_id) {
                    *found = Some(normalise::record(&raw, &options).record);
                }
            }
        }
        if found.iter().all(Option::is_some) {
            break;
        }
    }
    Ok(found)
}

/// What the field of a document is called among values that could not be read.
const DOCUMENT: &str = "document";

fn mapped_fields(mapping: &Mapping) -> BTreeMap<String, Filling> {
    let names = mapping.fields.iter().map(|entry| entry.field.name());
    let documents = (!mapping.documents.is_empty()).then_some(DOCUMENT);
    names
        .chain(documents)
        .map(|name| (name.to_owned(), Filling::default()))
        .collect()
}

/// Takes normalised rows in, in the order of the file.
struct Admission<'a> {
    population: &'a mut Population,
    rejected: &'a mut Vec<Rejected>,
    seen: SeenIds,
    input: Input,
    /// How many rows have each bit of what is filled.
    filled: [u64; FILLED_BITS],
}

impl Admission<'_> {
    fn take(&mut self, shard: Shard, batch: &Batch) {
        let (left_out, unread): (Vec<_>, Vec<_>) =
            batch.rejected().iter().cloned().partition(Rejected::is_row);
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
                Ok(()) => self.count_filled(row.filled),
                Err(row) => {
                    self.input.rejected_rows += 1;
                    self.rejected.push(row);
                }
            }
        }
        for (at, value) in &shard.unread {
            if wanted[*at as usize] {
                self.note(batch.file(), shard.rows[*at as usize].line, *value);
            }
        }
        self.population
            .append(shard.population, |row| wanted[row.0 as usize]);
    }

    fn count_filled(&mut self, filled: u32) {
        for (bit, count) in self.filled.iter_mut().enumerate() {
            *count += u64::from(filled >> bit & 1);
        }
    }

    fn note(&mut self, file: &Arc<str>, line: u64, value: Unread) {
        let fields = &mut self.input.fields;
        let filling = fields.entry(value.field.to_owned()).or_default();
        if value.placeholder {
            filling.placeholder += 1;
            self.input.placeholder_values += 1;
        } else {
            filling.unreadable += 1;
            self.input.unreadable_values += 1;
            let rejected = Rejected::value(file, line, value.field, value.reason);
            self.rejected.push(rejected);
        }
    }

    fn finish(mut self) -> Input {
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
