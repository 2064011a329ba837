//! Finds which records are worth comparing, so that we never compare all pairs.

pub mod rule;
pub mod key;
pub mod keys;
pub mod plan;
pub mod postings;

pub use key::{BlockingKey, Keys};
pub use keys::keys;
pub use plan::BlockingPlan;
pub use postings::{CandidatePair, Postings};
pub use rule::BlockingRule;
