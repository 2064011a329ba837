//! What one of two tables tells of how the other is written.

mod ages;
mod sexes;

use super::Failure;
use super::config::Config;
use super::intake::{self, Source};
use super::shard::Shard;
use crate::io::files::batch::Batch;
use crate::record::account::RecordView;
use rayon::prelude::*;
use std::path::{Path, PathBuf};

/// So many rows of each table are read for it, the first.
const ROWS: usize = 200_000;

/// One of the tables, and the file that it is.
type Side<'a> = (&'a mut Source, &'a Path);

/// Settles what neither table tells alone.
///
/// # Errors
/// If a table cannot be read.
pub fn settle(files: &[&PathBuf], sources: &mut [Source], config: &Config) -> Result<(), Failure> {
    let ([left, right], [of_left, of_right]) = (sources, files) else {
        return Ok(());
    };
    // What is read from a stream cannot be read again.
    let is_stream = |file: &&&PathBuf| file.as_path() == Path::new("-") || !file.is_file();
    if [of_left, of_right].iter().any(is_stream) {
        return Ok(());
    }
    let mut sides = [(left, of_left.as_path()), (right, of_right.as_path())];
    ages::settle(&mut sides, config)?;
    sexes::settle(&mut sides, config)
}

/// What `of_account` says of the accounts of the first rows.
fn of_accounts<T: Send>(
    (source, file): &Side<'_>,
    config: &Config,
    of_account: impl Fn(&RecordView<'_>) -> Vec<T> + Sync,
) -> Result<Vec<T>, Failure> {
    let mapping = &source.mapping;
    let (mut rows, mut batches) = (0, Vec::new());
    for batch in intake::open(file, config)?.table {
        let batch: Batch = batch?;
        rows += batch.len();
        batches.push(batch);
        if rows >= ROWS {
            break;
        }
    }
    let options = mapping.reading(jiff::Zoned::now().year());
    let of_batch = |batch: &Batch| {
        let people = Shard::of(batch, mapping, &options).population;
        let said = people.rows().flat_map(|row| of_account(&people.view(row)));
        said.collect::<Vec<_>>()
    };
    Ok(batches.par_iter().flat_map_iter(of_batch).collect())
}
