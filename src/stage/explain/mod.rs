//! Says why: the ledger, which is the score itemised; what it means, what would change it, and
//! its renderings.

#![warn(missing_docs)]

pub mod ledger;
pub mod remark;
pub mod codes;
pub mod rescore;
pub mod namesake;
pub mod hypothesis;
pub mod counterfactual;
pub mod outcome;
pub mod remedy;
pub mod explanation;
pub mod why_not;
pub mod notice;
pub mod value;
pub mod render;

pub use explanation::{Explainer, Explanation};
pub use ledger::Ledger;
