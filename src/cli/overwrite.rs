//! Where results go: a folder of their own, and over no table that is read.

use super::Failure;
use std::fs::File;
use std::io::Read;
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

/// Refuses where a result in this folder would take the place of one of the tables, or of a file that
/// no run has written, or cannot take its own.
pub fn refuse_in(folder: &Path, tables: &[&PathBuf]) -> Result<(), Failure> {
    let is_of_a_run = holds_a_run(folder);
    OF_A_RUN.iter().try_for_each(|name| {
        let file = folder.join(name);
        if file.is_dir() {
            let says = "it is a folder, and a result of this name could not be written";
            return Err(format!("{}: {says}; give --out another name", file.display()).into());
        }
        refuse((&file, "--out"), tables)?;
        if !is_of_a_run && is_foreign(&file) {
            let says = "tocayo did not write this file, and would write over it";
            return Err(format!("{}: {says}; give --out another name", file.display()).into());
        }
        Ok(())
    })
}

/// Refuses to write the file, which an option names, where a file that is read would be lost by it.
pub fn refuse<P: AsRef<Path>>((file, option): (&Path, &str), is_read: &[P]) -> Result<(), Failure> {
    let Ok(there) = file.canonicalize() else {
        return Ok(());
    };
    let is_it = |read: &P| read.as_ref().canonicalize().is_ok_and(|read| read == there);
    match is_read.iter().any(is_it) {
        true => Err(format!(
            "{}: this file is read, and would be overwritten by the results; give {option} another \
             name",
            file.display()
        )
        .into()),
        false => Ok(()),
    }
}

/// Refuses to write the file, which an option names, where it has the name of a result of the run in
/// this folder, whether or not the run has written it: the next one will.
pub fn refuse_result((file, option): (&Path, &str), folder: &Path) -> Result<(), Failure> {
    let Some(own) = place(file) else {
        return Ok(());
    };
    let is_it = |name: &&str| place(&folder.join(name)).as_ref() == Some(&own);
    match OF_A_RUN.iter().any(is_it) && holds_a_run(folder) {
        true => Err(format!(
            "{}: a result of the run in this folder has this name, and would be overwritten; give \
             {option} another name",
            file.display()
        )
        .into()),
        false => Ok(()),
    }
}

/// Where a file lies, or would lie.
fn place(file: &Path) -> Option<PathBuf> {
    file.canonicalize().ok().or_else(|| {
        let folder = file.parent()?;
        let folder = match folder.as_os_str().is_empty() {
            true => Path::new("."),
            false => folder,
        };
        Some(folder.canonicalize().ok()?.join(file.file_name()?))
    })
}

/// Whether the summary of a run lies in the folder: what else of its files is there is its own, of
/// whichever version of the program.
fn holds_a_run(folder: &Path) -> bool {
    let summary = std::fs::read(folder.join("summary.json"));
    let summary = summary
        .ok()
        .and_then(|text| serde_json::from_slice(&text).ok());
    let keys = ["version", "model_id", "candidate_pairs"];
    summary
        .is_some_and(|summary: serde_json::Value| keys.iter().all(|key| summary.get(key).is_some()))
}

/// Whether somebody else has written this file. A run that was interrupted leaves files without a
/// summary; these begin as a run begins them.
fn is_foreign(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default();
    let begins = BEGINNINGS.iter().find(|(known, _)| name == *known);
    let Some((_, beginning)) = begins else {
        return false;
    };
    let mut start = Vec::new();
    let read = File::open(file).and_then(|file| {
        let length = beginning.len() as u64;
        file.take(length).read_to_end(&mut start)
    });
    // An empty file is nobody's loss.
    read.is_ok() && !start.is_empty() && start != beginning.as_bytes()
}

/// How the results begin that are likely to have the name of somebody's own file.
const BEGINNINGS: &[(&str, &str)] = &[
    ("flags.csv", "account_a,account_b,decision,"),
    ("flags.jsonl", "{\"account_a\":"),
    ("flags.parquet", "PAR1"),
    ("clusters.csv", "account_id,cluster_id\n"),
    ("rejected.csv", "file,line,field,reason\n"),
    ("model.json", "{\n  \"id\": "),
    ("report.html", "<!doctype html>"),
    ("summary.json", "{\n  \"version\": "),
];
