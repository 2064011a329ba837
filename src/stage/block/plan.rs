//! Which rules and keys are left out because they would cost too much, frozen in the model.

use super::key::{BlockingKey, Keys};
use super::rule::BlockingRule;
use hashbrown::HashSet;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Candidate pairs that all rules together may cost for each account, pairs that several find
/// counted for each; what would cost more is left out, the dearest rules first.
pub const PAIRS_PER_ACCOUNT: u64 = 6;

/// A small base can afford every rule: below this many pairs no rule is left out.
pub const FREE_PAIRS: u64 = 400_000;

/// What blocking leaves out. Frozen when the model is made, so that a scan of the whole base and
/// the screening of one applicant leave out the same.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BlockingPlan {
    off: Vec<BlockingRule>,
    hot: HashSet<u64>,
}

/// What one rule would cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleCost {
    /// Pairs that share a key of this rule, pairs of other rules included.
    pub pairs: u64,
    /// Keys left out because too many accounts share them.
    pub capped_keys: u64,
    /// Pairs that those keys would have made.
    pub capped_pairs: u64,
    /// The whole rule is left out: it would cost too much on a base of this size.
    pub off: bool,
}

/// The cost of every rule, by name.
pub type Costs = BTreeMap<BlockingRule, RuleCost>;

impl BlockingPlan {
    /// Decides what to leave out for a base of this many accounts, whose blocks (accounts by
    /// key) have these sizes.
    pub fn freeze(accounts: u64, blocks: impl Iterator<Item = (BlockingKey, u32)>) -> Self {
        let mut plan = BlockingPlan::default();
        let mut costs = no_costs();
        for (key, size) in blocks.filter(|(_, size)| *size > 1) {
            let cost = costs.entry(key.rule()).or_default();
            if size > key.rule().largest_block() {
                plan.hot.insert(key.0);
                cost.capped_pairs += pairs_of(size);
            } else {
                cost.pairs += pairs_of(size);
            }
        }
        // The cheapest rules first: they share the most telling things.
        let mut by_cost: Vec<(u64, BlockingRule)> = costs
            .iter()
            .map(|(rule, cost)| (cost.pairs, *rule))
            .collect();
        by_cost.sort_unstable();
        let budget = (accounts * PAIRS_PER_ACCOUNT).max(FREE_PAIRS);
        let mut spent = 0;
        for (pairs, rule) in by_cost {
            let is_everybody = rule == BlockingRule::Everybody;
            let affordable = match is_everybody {
                // Above its limit it has no key left.
                true => costs[&rule].capped_pairs == 0,
                false => spent + pairs <= budget,
            };
            if affordable {
                spent += if is_everybody { 0 } else { pairs };
            } else {
                plan.off.push(rule);
                plan.hot.retain(|key| BlockingKey(*key).rule() != rule);
            }
        }
        plan.off.sort_unstable();
        plan
    }

    /// What each rule costs with this plan on a base whose blocks have these sizes.
    pub fn costs(&self, blocks: impl Iterator<Item = (BlockingKey, u32)>) -> Costs {
        let mut costs = no_costs();
        for (key, size) in blocks.filter(|(_, size)| *size > 1) {
            let cost = costs.entry(key.rule()).or_default();
            if self.is_hot(key) {
                cost.capped_keys += 1;
                cost.capped_pairs += pairs_of(size);
            } else {
                cost.pairs += pairs_of(size);
            }
        }
        for rule in &self.off {
            costs.entry(*rule).or_default().off = true;
        }
        costs
    }

    /// Whether every key takes part.
    pub fn leaves_nothing_out(&self) -> bool {
        self.off.is_empty() && self.hot.is_empty()
    }

    /// Whether this key is left out.
    pub fn leaves_out(&self, key: BlockingKey) -> bool {
        self.is_off(key.rule()) || self.is_hot(key)
    }

    /// Whether a whole rule is left out.
    pub fn is_off(&self, rule: BlockingRule) -> bool {
        self.off.contains(&rule)
    }

    /// Whether too many accounts shared this key when the model was frozen.
    pub fn is_hot(&self, key: BlockingKey) -> bool {
        !self.hot.is_empty() && self.hot.contains(&key.0)
    }

    /// The keys of a record that take part.
    pub fn filter(&self, mut keys: Keys) -> Keys {
        keys.retain(|key| !self.leaves_out(*key));
        keys
    }
}

fn no_costs() -> Costs {
    BlockingRule::ALL
        .iter()
        .map(|rule| (*rule, RuleCost::default()))
        .collect()
}

fn pairs_of(size: u32) -> u64 {
    u64::from(size) * u64::from(size - 1) / 2
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenPlan {
    rules_off: Vec<BlockingRule>,
    keys_off: Vec<String>,
}

impl Serialize for BlockingPlan {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut keys_off: Vec<String> = self.hot.iter().map(|key| format!("{key:016x}")).collect();
        keys_off.sort_unstable();
        WrittenPlan {
            rules_off: self.off.clone(),
            keys_off,
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for BlockingPlan {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde::de::Error;
        let written = WrittenPlan::deserialize(deserializer)?;
        let parse = |key: &String| u64::from_str_radix(key, 16).map_err(D::Error::custom);
        let hot = written
            .keys_off
            .iter()
            .map(parse)
            .collect::<Result<_, _>>()?;
        Ok(BlockingPlan {
            off: written.rules_off,
            hot,
        })
    }
}
