//! Which rules and keys are left out because they would cost too much, frozen in the model.

use super::key::{BlockingKey, Keys};
use super::rule::{BlockingRule, breadth};
use hashbrown::HashSet;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Candidate pairs that all rules together may cost for each account of a large base, pairs that
/// several find counted for each; what would cost more is left out, the dearest rules first.
const PAIRS_PER_ACCOUNT: u64 = 6;

/// Candidate pairs that all rules together may cost in a base of so many accounts: where blocks may
/// be twice as large they make four times the pairs.
fn budget(accounts: u64) -> u64 {
    let wide = breadth(accounts);
    PAIRS_PER_ACCOUNT
        .saturating_mul(accounts)
        .saturating_mul(wide * wide)
}

/// What blocking leaves out. Frozen when the model is made, so that a scan of the whole base and
/// the screening of one applicant leave out the same.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BlockingPlan {
    off: Vec<BlockingRule>,
    hot: HashSet<BlockingKey>,
}

/// What one rule would cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleCost {
    /// Pairs that share a key of this rule, pairs of other rules included. Of a rule that is left
    /// out on a large base, an estimate.
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

impl RuleCost {
    /// Counts a key that `size` of so many accounts share; whether it is too common depends on the
    /// rule.
    pub fn count(&mut self, rule: BlockingRule, size: u32, accounts: u64) {
        self.add(size, size > rule.largest_block(accounts));
    }

    /// Counts a key that so many accounts share.
    pub fn add(&mut self, size: u32, is_hot: bool) {
        if is_hot {
            self.capped_keys += 1;
            self.capped_pairs += pairs_of(size);
        } else {
            self.pairs += pairs_of(size);
        }
    }

    /// Both together.
    pub fn with(self, other: RuleCost) -> RuleCost {
        RuleCost {
            pairs: self.pairs + other.pairs,
            capped_keys: self.capped_keys + other.capped_keys,
            capped_pairs: self.capped_pairs + other.capped_pairs,
            off: self.off || other.off,
        }
    }

    /// That of a whole of which this is one part in so many.
    pub fn times(self, parts: u64) -> RuleCost {
        RuleCost {
            pairs: self.pairs * parts,
            capped_keys: self.capped_keys * parts,
            capped_pairs: self.capped_pairs * parts,
            off: self.off,
        }
    }

    /// That of the whole rule where it is left out.
    pub fn left_out(self) -> RuleCost {
        RuleCost {
            pairs: self.pairs + self.capped_pairs,
            off: true,
            ..RuleCost::default()
        }
    }
}

impl BlockingPlan {
    /// For a base that grows and was never counted: without the rules that would come to compare
    /// every newcomer with a good part of it.
    pub fn starting() -> Self {
        let rules = BlockingRule::ALL.iter().copied();
        BlockingPlan {
            off: rules.filter(|rule| rule.is_broad()).collect(),
            hot: HashSet::new(),
        }
    }

    /// Decides which rules to leave out for a base of this many accounts, on which rules cost
    /// this; which keys to leave out is yet to be found.
    pub fn freeze(accounts: u64, costs: &Costs) -> Self {
        let budget = budget(accounts);
        let first = affordable(budget, costs, |rule| rule.stands_in_for().is_none());
        let is_wanted = |rule: BlockingRule| match rule.stands_in_for() {
            Some(other) => !first.contains(&other),
            None => true,
        };
        let on = affordable(budget, costs, is_wanted);
        let off = costs.keys().copied().filter(|rule| !on.contains(rule));
        BlockingPlan {
            off: off.collect(),
            hot: HashSet::new(),
        }
    }

    /// The same with these keys left out too.
    pub fn without(mut self, keys: impl IntoIterator<Item = BlockingKey>) -> Self {
        self.hot.extend(keys);
        self
    }

    /// The rules that take part.
    pub fn rules_on(&self) -> impl Iterator<Item = BlockingRule> + '_ {
        let all = BlockingRule::ALL.iter().copied();
        all.filter(|rule| !self.is_off(*rule))
    }

    /// Whether this key is left out.
    pub fn leaves_out(&self, key: BlockingKey) -> bool {
        self.is_off(key.rule()) || self.is_hot(key)
    }

    /// Whether a whole rule is left out.
    pub fn is_off(&self, rule: BlockingRule) -> bool {
        self.off.contains(&rule) || self.is_idle(rule)
    }

    /// Whether the rule stands in for one that takes part, and would find little beside it.
    pub fn is_idle(&self, rule: BlockingRule) -> bool {
        let other = rule.stands_in_for();
        other.is_some_and(|other| !self.off.contains(&other))
    }

    /// Whether too many accounts shared this key when the model was frozen.
    pub fn is_hot(&self, key: BlockingKey) -> bool {
        !self.hot.is_empty() && self.hot.contains(&key)
    }

    /// The keys of a record that take part.
    pub fn filter(&self, mut keys: Keys) -> Keys {
        keys.retain(|key| !self.leaves_out(*key));
        keys
    }
}

/// The wanted rules that a budget of pairs suffices for, the cheapest first: they share the most
/// telling things.
fn affordable(
    budget: u64,
    costs: &Costs,
    is_wanted: impl Fn(BlockingRule) -> bool,
) -> Vec<BlockingRule> {
    let wanted = costs.iter().filter(|(rule, _)| is_wanted(**rule));
    let mut by_cost: Vec<(u64, BlockingRule)> =
        wanted.map(|(rule, cost)| (cost.pairs, *rule)).collect();
    by_cost.sort_unstable();
    let mut spent = 0;
    let mut afforded = |(pairs, rule): (u64, BlockingRule)| {
        if rule == BlockingRule::Everybody {
            // Above its limit it has no key left.
            return (costs[&rule].capped_pairs == 0).then_some(rule);
        }
        let fits = spent + pairs <= budget;
        spent += if fits { pairs } else { 0 };
        fits.then_some(rule)
    };
    by_cost.into_iter().filter_map(&mut afforded).collect()
}

/// How many pairs a block of this size makes.
pub fn pairs_of(size: u32) -> u64 {
    u64::from(size) * u64::from(size.saturating_sub(1)) / 2
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenPlan {
    rules_off: Vec<BlockingRule>,
    keys_off: Vec<String>,
}

impl Serialize for BlockingPlan {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut keys: Vec<u64> = self.hot.iter().map(|key| key.number()).collect();
        keys.sort_unstable();
        WrittenPlan {
            rules_off: self.off.clone(),
            keys_off: keys.iter().map(|key| format!("{key:016x}")).collect(),
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for BlockingPlan {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde::de::Error;
        let written = WrittenPlan::deserialize(deserializer)?;
        let parse = |key: &String| {
            let number = u64::from_str_radix(key, 16).map_err(D::Error::custom)?;
            BlockingKey::from_number(number).ok_or_else(|| {
                D::Error::custom(format!(
                    "`{key}` is no blocking key of this version; make a new model"
                ))
            })
        };
        let keys = written.keys_off.iter().map(parse);
        Ok(BlockingPlan {
            hot: keys.collect::<Result<_, _>>()?,
            off: written.rules_off,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use BlockingRule::{NameBirthDate, NamesBirthDate, Phone};

    const ACCOUNTS: u64 = 1_000_000;

    fn plan(pairs: [(BlockingRule, u64); 3]) -> BlockingPlan {
        let cost = |pairs| RuleCost {
            pairs,
            ..RuleCost::default()
        };
        let costs = pairs.map(|(rule, pairs)| (rule, cost(pairs)));
        BlockingPlan::freeze(ACCOUNTS, &costs.into_iter().collect())
    }

    #[test]
    fn the_dearest_rules_are_left_out() {
        let plan = plan([
            (Phone, 1),
            (NamesBirthDate, 2),
            (NameBirthDate, budget(ACCOUNTS)),
        ]);
        assert!(!plan.is_off(Phone));
        assert!(plan.is_off(NameBirthDate));
    }

    #[test]
    fn a_rule_stands_in_only_for_one_that_is_left_out() {
        let too_dear = plan([
            (Phone, 1),
            (NamesBirthDate, 2),
            (NameBirthDate, budget(ACCOUNTS)),
        ]);
        assert!(!too_dear.is_off(NamesBirthDate));
        let afforded = plan([(Phone, 1), (NamesBirthDate, 2), (NameBirthDate, 9)]);
        assert!(afforded.is_off(NamesBirthDate) && !afforded.is_off(NameBirthDate));
    }
}
