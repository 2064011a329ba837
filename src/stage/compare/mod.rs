//! How two records agree, comparison by comparison.

pub mod comparison;
pub mod level;
pub mod library;
