//! Where results go: a folder of their own, and over no table that is read.

use super::Failure;
use std::path::{Path, PathBuf};

/// The files that a run may put into its folder. The last one is what `explain` begins with.
pub const OF_A_RUN: &[&str] = &[
    "flags.csv",
    "flags.jsonl",
    "flags.parquet",
    "clusters.csv",
    "rejected.csv",
    "model.json",
    "report.html",
    "summary.json",
];

/// Makes the folder that `--out` names.
pub fn make_folder(out: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(out).map_err(|error| {
        match out.ancestors().find(|path| path.is_file()) {
            Some(file) => format!(
                "{}: it is a file, and --out wants a folder; give another name",
                file.display()
            ),
            None => format!(
                "{}: {error}; --out must name a folder that can be written, or made",
                out.display()
            ),
        }
        .into()
    })
}

/// Refuses where a result in this folder would take the place of one of the tables, or cannot take
/// its own.
pub fn refuse_in(folder: &Path, tables: &[&PathBuf]) -> Result<(), Failure> {
    let mut files = OF_A_RUN.iter().map(|name| folder.join(name));
    files.try_for_each(|file| {
        if file.is_dir() {
            let says = "it is a folder, and a result of this name could not be written";
            return Err(format!("{}: {says}; give --out another name", file.display()).into());
        }
        refuse(&file, tables)
    })
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
