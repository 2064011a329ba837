//! Everything outside the process: files, and later stores and the audit log.

pub mod files;
