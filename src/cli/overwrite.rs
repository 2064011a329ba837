//! No run writes over a table that it reads.

use super::Failure;
use std::path::{Path, PathBuf};

/// The files that a run puts into its folder.
const OF_A_RUN: &[&str] = &[
    "flags.csv",
    "flags.jsonl",
    "flags.parquet",
    "clusters.csv",
    "rejected.csv",
    "model.json",
    "summary.json",
    "report.html",
];

/// Refuses where a result in this folder would take the place of one of the tables.
pub fn refuse_in(folder: &Path, tables: &[&PathBuf]) -> Result<(), Failure> {
    let mut files = OF_A_RUN.iter().map(|name| folder.join(name));
    files.try_for_each(|file| refuse(&file, tables))
}

/// The same of one file.
pub fn refuse(file: &Path, tables: &[&PathBuf]) -> Result<(), Failure> {
    let Ok(there) = file.canonicalize() else {
        return Ok(());
    };
    let is_it = |table: &&PathBuf| table.canonicalize().is_ok_and(|table| table == there);
    match tables.iter().any(is_it) {
        true => Err(format!(
            "{}: this table would be overwritten by the results; give --out another name",
            file.display()
        )
        .into()),
        false => Ok(()),
    }
}
