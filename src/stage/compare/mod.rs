//! How two records agree, comparison by comparison.

pub mod comparison;
pub mod level;
pub mod gammas;
pub mod library;

pub use comparison::Comparison;
pub use gammas::{Gammas, NAMES, compare, compare_all_but_names, levels};
pub use level::{Agreement, ComparisonLevel, Gamma, Stance};
