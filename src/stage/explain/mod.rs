//! Says why: the ledger, which is the score itemised, and its renderings.

pub mod ledger;
pub mod codes;
pub mod remedy;
pub mod why_not;
pub mod value;
pub mod render;

pub use ledger::Ledger;
