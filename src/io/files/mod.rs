//! Tables of accounts in, tables of findings out.

pub mod error;
pub mod rejected;
pub mod source;
pub mod encoding;
pub mod batch;
pub mod delimited;
pub mod json_lines;
pub mod parquet;
pub mod table;
pub mod columns;
pub mod write;
