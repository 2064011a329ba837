//! Why a pair was never compared: each blocking rule, and what kept the two apart.

use crate::record::account::RecordView;
use crate::stage::block::{BlockingKey, BlockingPlan, BlockingRule, keys};

/// What one blocking rule made of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The rule makes the two candidates.
    Shared,
    /// A side has nothing that the rule looks at.
    NothingToShare,
    /// Both have keys, and none in common.
    Different,
    /// They share a key that too many accounts share.
    TooCommon,
    /// The rule costs too much on a base of this size.
    RuleOff,
}

impl Outcome {
    pub const fn says(self) -> &'static str {
        match self {
            Outcome::Shared => "shared: this makes them candidates",
            Outcome::NothingToShare => "one of the two has nothing to share here",
            Outcome::Different => "not shared",
            Outcome::TooCommon => "shared with too many accounts, so left out",
            Outcome::RuleOff => "this rule is left out on a base of this size",
        }
    }
}

/// What every rule made of the pair, in the order of rules.
pub fn outcomes(
    a: &RecordView<'_>,
    b: &RecordView<'_>,
    plan: &BlockingPlan,
) -> Vec<(BlockingRule, Outcome)> {
    let (keys_a, keys_b) = (keys(a), keys(b));
    let of = |keys: &[BlockingKey], rule| -> Vec<BlockingKey> {
        keys.iter()
            .copied()
            .filter(|key| key.rule() == rule)
            .collect()
    };
    let outcome = |rule| {
        let (ours, theirs) = (of(&keys_a, rule), of(&keys_b, rule));
        let mut common = ours.iter().filter(|key| theirs.contains(key)).peekable();
        if ours.is_empty() || theirs.is_empty() {
            Outcome::NothingToShare
        } else if common.peek().is_none() {
            Outcome::Different
        } else if plan.is_off(rule) {
            Outcome::RuleOff
        } else if common.all(|key| plan.is_hot(*key)) {
            Outcome::TooCommon
        } else {
            Outcome::Shared
        }
    };
    BlockingRule::ALL
        .iter()
        .map(|&rule| (rule, outcome(rule)))
        .collect()
}

/// Whether any rule makes the two candidates.
pub fn compared(outcomes: &[(BlockingRule, Outcome)]) -> bool {
    outcomes
        .iter()
        .any(|(_, outcome)| *outcome == Outcome::Shared)
}
