//! Everything outside the process: files, what does not fit in memory, and later stores and the audit log.

pub mod files;
pub mod spill;
