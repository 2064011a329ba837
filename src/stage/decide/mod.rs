//! From evidence to a decision: thresholds, and rules that no score overrides.

#![warn(missing_docs)]

pub mod condition;
pub mod decision;
pub mod policy;

pub use decision::{Decision, Verdict};
pub use policy::{Policy, PolicyError};
