//! From a file to a population: opened, recognised, read, normalised on all cores.

use super::Failure;
use super::terminal::Terminal;
use crate::io::files::batch::{Batch, Row};
use crate::io::files::columns::mapping::Mapping;
use crate::io::files::columns::recognise::recognise;
use crate::io::files::columns::settings::TableSettings;
use crate::io::files::rejected::{Rejected, SeenIds};
use crate::io::files::table::Table;
use crate::record::account::Record;
use crate::record::field::ExtraKind;
use crate::record::population::Population;
use crate::record::value::Country;
use crate::stage::normalise::date::{DateOrder, DateStyle};
use crate::stage::normalise::{self, ReadingOptions, Unread};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
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
    pub mapping: Mapping,
}

/// Opens a table and settles what its columns mean.
pub fn open(path: &Path, settings: &TableSettings) -> Result<Source, Failure> {
    let table = Table::open(path)?;
    let faults = settings.check(table.headers());
    if !faults.is_empty() {
        let lines: Vec<String> = faults.iter().map(|fault| format!("\n  {fault}")).collect();
        return Err(format!("the configuration does not fit {}:{}", table.file(), lines.concat()).into());
    }
    let mapping = recognise(&table, settings);
    Ok(Source { table, mapping })
}

/// How values of a table with this mapping are read.
pub fn reading_options(mapping: &Mapping) -> ReadingOptions {
    let pivot_year = jiff::Zoned::now().year();
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
    let options = reading_options(&mapping);
    let mut input = Input {
        file: table.file().to_string(),
        rows: 0,
        rejected_rows: 0,
        unreadable_values: 0,
        placeholder_values: 0,
        mapping,
    };
    let mut seen = SeenIds::default();
    let bar = terminal.counter("reading");
    for batch in table {
        let batch = batch?;
        let (left_out, unread): (Vec<_>, Vec<_>) =
            batch.rejected().iter().cloned().partition(Rejected::is_row);
        input.rows += batch.records();
        input.rejected_rows += left_out.len() as u64;
        input.unreadable_values += unread.len() as u64;
        rejected.extend(left_out.into_iter().chain(unread));
        let rows = normalise_batch(&batch, &input.mapping, &options);
        for (row, outcome) in batch.rows().zip(rows) {
            let admitted = outcome.and_then(|(record, unread)| {
                seen.admit(row.file(), row.line(), record.account_id.as_str())?;
                Ok((record, unread))
            });
            match admitted {
                Ok((record, unread)) => {
                    note_unread(row, &unread, &mut input, rejected);
                    population.push(record);
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
    Ok(input)
}

/// Finds the accounts with these ids in a table; stops when it has them all.
pub fn find(source: Source, ids: &[&str]) -> Result<Vec<Record>, Failure> {
    let Source { table, mapping } = source;
    let options = reading_options(&mapping);
    let mut found: Vec<Record> = Vec::new();
    for batch in table {
        for row in batch?.rows() {
            let Ok(raw) = mapping.record(row) else { continue };
            let known = found.iter().any(|record| record.account_id.as_str() == raw.account_id);
            if !known && ids.contains(&raw.account_id.as_ref()) {
                found.push(normalise::record(&raw, &options).record);
            }
        }
        if found.len() == ids.len() {
            break;
        }
    }
    Ok(found)
}

type Outcome = Result<(Record, Vec<Unread>), Rejected>;

fn normalise_batch(batch: &Batch, mapping: &Mapping, options: &ReadingOptions) -> Vec<Outcome> {
    (0..batch.len())
        .into_par_iter()
        .with_min_len(256)
        .map(|at| {
            let raw = mapping.record(batch.row(at))?;
            let normalised = normalise::record(&raw, options);
            Ok((normalised.record, normalised.unread))
        })
        .collect()
}

fn note_unread(row: Row<'_>, unread: &[Unread], input: &mut Input, rejected: &mut Vec<Rejected>) {
    for value in unread {
        if value.placeholder {
            input.placeholder_values += 1;
        } else {
            input.unreadable_values += 1;
            rejected.push(Rejected::value(row.file(), row.line(), value.field, value.reason));
        }
    }
}
