//! What is to be done about a pair.

use serde::{Deserialize, Serialize};
use std::fmt;

/// What the engine says of a pair. An analyst's word is a judgement, not a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Two people, or nothing that suggests one.
    Clear,
    /// A person should look.
    Review,
    /// One person's accounts.
    Duplicate,
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Verdict::Clear => "clear",
            Verdict::Review => "review",
            Verdict::Duplicate => "duplicate",
        })
    }
}

/// A verdict and the rule of the policy that set it, if it was not a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct Decision {
    /// What is to be done about the pair.
    pub verdict: Verdict,
    /// Position in [`Policy::rules`](super::Policy::rules).
    pub rule: Option<usize>,
}
