//! `flags.csv` and `flags.jsonl`: one row for each pair.

use super::atomic::Atomic;
use super::cell::neutralise;
use serde::Serialize;
use serde_json::Value;
use std::io::{self, Write};
use std::path::Path;

/// One pair as it is written. Lists are already joined by the caller.
#[derive(Clone, Copy, Serialize)]
pub struct FlagRow<'a> {
    pub account_a: &'a str,
    pub account_b: &'a str,
    /// `duplicate`, `review` or `clear`.
    pub decision: &'a str,
    pub probability: f64,
    /// In bits.
    pub match_weight: f64,
    pub reasons: &'a str,
    pub against: &'a str,
    pub clears_with: &'a str,
    /// Empty for a pair in no cluster.
    pub cluster_id: &'a str,
}

pub(super) const HEADER: [&str; 9] = [
    "account_a",
    "account_b",
    "decision",
    "probability",
    "match_weight",
    "reasons",
    "against",
    "clears_with",
    "cluster_id",
];

/// What is written for a probability so near to 1 that nine places would show certainty.
const LARGEST_PROBABILITY: f64 = 0.999_999_999;

/// A file of flags. Rows come in the order in which they are to stand.
pub trait FlagsFile {
    /// Appends a flag with its whole ledger.
    fn write(&mut self, row: &FlagRow<'_>, ledger: &Value) -> io::Result<()>;

    /// The file takes its name.
    fn finish(self: Box<Self>) -> io::Result<()>;
}

/// Writes `flags.csv`, without ledgers.
pub struct FlagsCsv {
    output: csv::Writer<Atomic>,
}

impl FlagsCsv {
    pub fn create(path: &Path) -> io::Result<Self> {
        let mut output = csv::Writer::from_writer(Atomic::create(path)?);
        output.write_record(HEADER)?;
        Ok(FlagsCsv { output })
    }
}

impl FlagsFile for FlagsCsv {
    fn write(&mut self, row: &FlagRow<'_>, _ledger: &Value) -> io::Result<()> {
        for text in [row.account_a, row.account_b, row.decision] {
            self.output.write_field(neutralise(text).as_bytes())?;
        }
        let below_certainty = row.probability.min(LARGEST_PROBABILITY);
        self.output.write_field(decimals(below_certainty, 9))?;
        self.output.write_field(decimals(row.match_weight, 3))?;
        for text in [row.reasons, row.against, row.clears_with, row.cluster_id] {
            self.output.write_field(neutralise(text).as_bytes())?;
        }
        self.output.write_record(None::<&[u8]>)?;
        Ok(())
    }

    fn finish(self: Box<Self>) -> io::Result<()> {
        finish(self.output)
    }
}

/// Writes `flags.jsonl`: the same with the whole ledger, numbers in full.
pub struct FlagsJsonLines {
    output: Atomic,
}

#[derive(Serialize)]
struct WithLedger<'a> {
    #[serde(flatten)]
    row: &'a FlagRow<'a>,
    ledger: &'a Value,
}

impl FlagsJsonLines {
    pub fn create(path: &Path) -> io::Result<Self> {
        let output = Atomic::create(path)?;
        Ok(FlagsJsonLines { output })
    }
}

impl FlagsFile for FlagsJsonLines {
    fn write(&mut self, row: &FlagRow<'_>, ledger: &Value) -> io::Result<()> {
        serde_json::to_writer(&mut self.output, &WithLedger { row, ledger })?;
        self.output.write_all(b"\n")
    }

    fn finish(self: Box<Self>) -> io::Result<()> {
        self.output.commit()
    }
}

/// Rounded, without zeros at the end; the same digits on every machine.
fn decimals(number: f64, places: i32) -> String {
    let scale = 10f64.powi(places);
    let rounded = (number * scale).round() / scale;
    // Adding zero turns -0 into 0.
    format!("{}", rounded + 0.0)
}

/// Flushes a CSV writer and commits its file.
pub(super) fn finish(output: csv::Writer<Atomic>) -> io::Result<()> {
    let atomic = output
        .into_inner()
        .map_err(|error| io::Error::other(error.to_string()))?;
    atomic.commit()
}

#[cfg(test)]
mod tests;
