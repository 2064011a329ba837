//! From a file to a population: opened, recognised, read, normalised on all cores.

use super::Failure;
use super::admission::{Admission, Sink};
use super::config::Config;
use super::progress::Progress;
use super::shard::Shard;
use crate::engine::health::UnreadColumn;
use crate::io::files::columns::mapping::{How, Mapping};
use crate::io::files::rejected::Rejected;
use crate::io::files::table::Table;
use crate::record::account::Record;
use crate::record::field::Field;
use crate::stage::normalise;
use rayon::Scope;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};
use std::path::Path;
use std::sync::mpsc::{self, Receiver};

/// An open table and what its columns mean.
pub struct Source {
    pub table: Table,
    pub mapping: Mapping,
}

/// How one table was read; kept in `summary.json`, so that `explain` reads it the same way.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Input {
    pub file: String,
    /// A hash of the file, where it was read from end to end, which Parquet is not.
    #[serde(default)]
    pub digest: Option<String>,
    pub rows: u64,
    pub rejected_rows: u64,
    pub unreadable_values: u64,
    pub placeholder_values: u64,
    /// Accounts whose name looks like a company's.
    #[serde(default)]
    pub company_names: u64,
    /// A two-digit year is the latest one that is not after this year.
    pub pivot_year: i16,
    /// By field, for the rows that were kept.
    pub fields: BTreeMap<String, Filling>,
    pub mapping: Mapping,
}

/// A birth date of which fewer in a hundred can be read is as good as none.
const HARDLY_ANY: u64 = 10;
/// On fewer values than this, nothing is said.
const ENOUGH_VALUES: u64 = 20;

impl Input {
    /// The column of birth dates of which hardly any could be read, and whether the user had declared
    /// it.
    pub fn unread_birth_dates(&self) -> Option<UnreadColumn> {
        let birth_date = Field::BirthDate;
        let mut entries = self.mapping.fields.iter();
        let Some(entry) = entries.find(|entry| entry.field == birth_date) else {
            let column = self.mapping.refuted_birth_date.clone()?;
            let is_declared = false;
            return Some(UnreadColumn {
                column,
                is_declared,
            });
        };
        let filling = self.fields.get(birth_date.name())?;
        let read = filling.filled.saturating_sub(filling.unreadable);
        let is_unread = filling.filled >= ENOUGH_VALUES && read * 100 < filling.filled * HARDLY_ANY;
        let columns = entry.columns.iter();
        let headers: Vec<&str> = columns
            .map(|column| self.mapping.headers[*column].as_str())
            .collect();
        is_unread.then(|| UnreadColumn {
            column: headers.join(" + "),
            is_declared: entry.how == How::Declared,
        })
    }
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

/// Batches in hand at once, for each thread: enough that none waits, few enough to be held.
const BATCHES_A_THREAD: usize = 4;

/// Reads a table. Rows that cannot be used are rejected, never fatal.
///
/// While all cores normalise batches, this thread, which is none of them, cuts those to come and takes
/// in those that are done, in their order.
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
    let options = mapping.reading(admission.input.pivot_year);
    progress.stage("reading");
    let shard = |batch| (Shard::of(&batch, &mapping, &options), batch);
    let at_once = BATCHES_A_THREAD * rayon::current_num_threads();
    rayon::in_place_scope(|scope| -> Result<(), Failure> {
        let mut in_hand = VecDeque::with_capacity(at_once);
        let mut has_more = !is_done;
        loop {
            while has_more && in_hand.len() < at_once {
                let batch = table.next().transpose()?;
                has_more = batch.is_some();
                in_hand.extend(batch.map(|batch| spawn(scope, || shard(batch))));
            }
            // Of a batch whose reading panicked nothing comes, and the scope goes on to panic.
            let next: Option<Receiver<_>> = in_hand.pop_front();
            let Some((shard, batch)) = next.and_then(|done| done.recv().ok()) else {
                return Ok(());
            };
            admission.take(shard, batch, &mut table)?;
            let share = table.read_share();
            share.into_iter().for_each(|share| progress.set(share));
        }
    })?;
    if let Some(digest) = table.digest() {
        admission.input.digest = Some(digest.to_owned());
    }
    let mut input = admission.finish(is_done);
    input.mapping = mapping;
    rejected[first..].sort_by_key(|row| row.line);
    Ok(input)
}

/// Runs this on the pool of threads; the result comes when it is there.
fn spawn<'scope, T: Send + 'scope>(
    scope: &Scope<'scope>,
    work: impl FnOnce() -> T + Send + 'scope,
) -> Receiver<T> {
    let (done, result) = mpsc::sync_channel(1);
    scope.spawn(move |_| {
        // Nobody waits for it where reading has failed.
        let _ = done.send(work());
    });
    result
}

/// Finds the first account of a table for each of these questions; stops when all are answered.
pub fn find<const N: usize>(
    source: Source,
    pivot_year: i16,
    wanted: [&dyn Fn(&str) -> bool; N],
) -> Result<[Option<Record>; N], Failure> {
    let Source { table, mapping } = source;
    let options = mapping.reading(pivot_year);
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
