//! From a file to a population: opened, recognised, read, normalised on all cores.

use super::Failure;
use super::admission::{Admission, Sink};
use super::config::Config;
use super::progress::Progress;
use super::shard::Shard;
use crate::io::files::batch::Batch;
use crate::io::files::columns::mapping::Mapping;
use crate::io::files::rejected::Rejected;
use crate::io::files::table::Table;
use crate::record::account::Record;
use crate::record::field::ExtraKind;
use crate::record::value::Country;
use crate::stage::normalise::date::{DateOrder, DateStyle};
use crate::stage::normalise::{self, ReadingOptions};
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

/// Reads a table. Rows that cannot be used are rejected, never fatal.
///
/// While all cores normalise a few batches, this thread takes in those before and cuts those after.
pub fn read(
    source: Source,
    sink: &mut impl Sink,
    rejected: &mut Vec<Rejected>,
    progress: &Progress,
) -> Result<Input, Failure> {
    let Source { mut table, mapping } = source;
    let first = rejected.len();
    let mut admission = Admission::new(&table, &mapping, (sink, rejected));
    let is_done = admission.recall(&mut table)?;
    let options = reading_options(&mapping, admission.input.pivot_year);
    progress.stage("reading");
    let mut before = Vec::new();
    let mut next = if is_done {
        Vec::new()
    } else {
        cut(&mut table)?
    };
    while !next.is_empty() || !before.is_empty() {
        let normalise = || {
            let batches = next.into_par_iter();
            batches
                .map(|batch| (Shard::of(&batch, &mapping, &options), batch))
                .collect()
        };
        let (done, (taken, after)) = alongside(normalise, || {
            let taken = admission.take_all(std::mem::take(&mut before), &mut table);
            (taken, cut(&mut table))
        });
        taken?;
        table
            .read_share()
            .into_iter()
            .for_each(|share| progress.set(share));
        before = done;
        next = after?;
    }
    let mut input = admission.finish(is_done);
    input.mapping = mapping;
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
