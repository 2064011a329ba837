//! From a file to a population: opened, recognised, read, normalised on all cores.

use super::Failure;
use super::config::Config;
use super::terminal::Terminal;
use crate::io::files::batch::{Batch, Row};
use crate::io::files::columns::mapping::Mapping;
use crate::io::files::rejected::{Rejected, SeenIds};
use crate::io::files::table::Table;
use crate::record::account::Record;
use crate::record::field::{ExtraKind, Field};
use crate::record::population::Population;
use crate::record::value::Country;
use crate::stage::normalise::date::{DateOrder, DateStyle};
use crate::stage::normalise::{self, Normalised, ReadingOptions, Unread};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

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
pub fn read(
    source: Source,
    population: &mut Population,
    rejected: &mut Vec<Rejected>,
    terminal: &Terminal,
) -> Result<Input, Failure> {
    let Source { table, mapping } = source;
    let pivot_year = jiff::Zoned::now().year();
    let options = reading_options(&mapping, pivot_year);
    let mut input = Input {
        file: table.file().to_string(),
        rows: 0,
        rejected_rows: 0,
        unreadable_values: 0,
        placeholder_values: 0,
        pivot_year,
        fields: mapped_fields(&mapping),
        mapping,
    };
    let mut seen = SeenIds::default();
    let first = rejected.len();
    let bar = terminal.counter("reading");
    for batch in table {
        let batch = batch?;
        let (left_out, unread): (Vec<_>, Vec<_>) =
            batch.rejected().iter().cloned().partition(Rejected::is_row);
        input.rows += batch.records();
        input.rejected_rows += left_out.len() as u64;
        input.unreadable_values += unread.len() as u64;
        rejected.extend(left_out.into_iter().chain(unread));
        let outcomes = normalise_batch(&batch, &input.mapping, &options);
        for (row, outcome) in batch.rows().zip(outcomes) {
            let admitted = outcome.and_then(|read| {
                seen.admit(row.file(), row.line(), read.record.account_id.as_str())?;
                Ok(read)
            });
            match admitted {
                Ok(read) => {
                    note(row, &read, &mut input, rejected);
                    population.push(read.record);
                }
                Err(row) => {
                    input.rejected_rows += 1;
                    rejected.push(row);
                }
            }
        }
        bar.set_position(input.rows);
    }
    bar.finish_and_clear();
    rejected[first..].sort_by_key(|row| row.line);
    Ok(input)
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

/// A row that can be used.
struct ReadRow {
    record: Record,
    unread: Vec<Unread>,
    /// Bit `n` stands for the n-th field, the highest for the documents: it was not empty.
    filled: u32,
}

const DOCUMENTS: u32 = 31;

fn normalise_batch(
    batch: &Batch,
    mapping: &Mapping,
    options: &ReadingOptions,
) -> Vec<Result<ReadRow, Rejected>> {
    (0..batch.len())
        .into_par_iter()
        .with_min_len(256)
        .map(|at| {
            let raw = mapping.record(batch.row(at))?;
            let Normalised { record, unread } = normalise::record(&raw, options);
            let bit = |field: &Field| u32::from(!raw.get(*field).is_empty()) << *field as u32;
            let documents = raw
                .documents
                .iter()
                .any(|document| !document.number.is_empty());
            let filled =
                Field::ALL.iter().map(bit).sum::<u32>() | u32::from(documents) << DOCUMENTS;
            Ok(ReadRow {
                record,
                unread,
                filled,
            })
        })
        .collect()
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

fn note(row: Row<'_>, read: &ReadRow, input: &mut Input, rejected: &mut Vec<Rejected>) {
    for (name, filling) in &mut input.fields {
        let bit = match Field::from_name(name) {
            Some(field) => field as u32,
            None if name == DOCUMENT => DOCUMENTS,
            None => continue,
        };
        filling.filled += u64::from(read.filled >> bit & 1);
    }
    for value in &read.unread {
        let filling = input.fields.entry(value.field.to_owned()).or_default();
        if value.placeholder {
            filling.placeholder += 1;
            input.placeholder_values += 1;
        } else {
            filling.unreadable += 1;
            input.unreadable_values += 1;
            rejected.push(Rejected::value(
                row.file(),
                row.line(),
                value.field,
                value.reason,
            ));
        }
    }
}
