//! Tables of findings: whole files or none, and no cell that a spreadsheet would run.

pub mod atomic;
pub mod staging;
pub mod cell;
pub mod flags;
pub mod clusters;
#[cfg(feature = "parquet")]
pub mod parquet;
pub mod rejected;
