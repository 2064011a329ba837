//! `rejected.csv`: rows left out, and values that could not be read.

use super::super::rejected::Rejected;
use super::atomic::Atomic;
use super::cell::neutralise;
use std::io;
use std::path::Path;

/// Writes `rejected.csv`, and counts.
pub struct RejectedCsv {
    output: csv::Writer<Atomic>,
    /// Rows left out so far.
    pub rows: u64,
    /// Values read as missing so far.
    pub values: u64,
}

impl RejectedCsv {
    pub fn create(path: &Path) -> io::Result<Self> {
        let mut output = csv::Writer::from_writer(Atomic::create(path)?);
        output.write_record(["file", "line", "field", "reason"])?;
        Ok(RejectedCsv {
            output,
            rows: 0,
            values: 0,
        })
    }

    pub fn write(&mut self, rejected: &Rejected) -> io::Result<()> {
        if rejected.is_row() {
            self.rows += 1;
        } else {
            self.values += 1;
        }
        self.output.write_record([
            neutralise(&rejected.file).as_bytes(),
            rejected.line.to_string().as_bytes(),
            neutralise(&rejected.field).as_bytes(),
            neutralise(&rejected.reason).as_bytes(),
        ])?;
        Ok(())
    }

    /// The file takes its name.
    pub fn finish(self) -> io::Result<()> {
        super::flags::finish(self.output)
    }
}
