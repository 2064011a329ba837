//! `clusters.csv`: the accounts in groups of two or more.

use super::atomic::Atomic;
use super::cell::neutralise;
use std::io;
use std::path::Path;

/// Writes `clusters.csv`. Rows come in the order in which they are to stand.
pub struct ClustersCsv {
    output: csv::Writer<Atomic>,
}

impl ClustersCsv {
    pub fn create(path: &Path) -> io::Result<Self> {
        let mut output = csv::Writer::from_writer(Atomic::create(path)?);
        output.write_record(["account_id", "cluster_id"])?;
        Ok(ClustersCsv { output })
    }

    pub fn write(&mut self, account_id: &str, cluster_id: &str) -> io::Result<()> {
        let row = [neutralise(account_id), neutralise(cluster_id)];
        Ok(self
            .output
            .write_record(row.iter().map(|cell| cell.as_bytes()))?)
    }

    /// The file takes its name.
    pub fn finish(self) -> io::Result<()> {
        super::flags::finish(self.output)
    }
}
