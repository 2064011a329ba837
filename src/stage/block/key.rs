//! A blocking key: a rule and a hash of what the rule looks at.

use super::rule::BlockingRule;
use crate::record::value::ValueHash;
use smallvec::SmallVec;

/// A rule and a hash in one number: the rule in the highest 6 bits, so that keys sort by rule.
///
/// Equal keys make candidates, nothing more: the judge compares the values themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BlockingKey(pub u64);

impl BlockingKey {
    const HASH_BITS: u32 = 58;

    pub fn new(rule: BlockingRule, hash: ValueHash) -> Self {
        BlockingKey(((rule as u64) << Self::HASH_BITS) | (hash.0 >> (64 - Self::HASH_BITS)))
    }

    pub fn rule(self) -> BlockingRule {
        BlockingRule::ALL[(self.0 >> Self::HASH_BITS) as usize]
    }
}

/// The sorted, distinct blocking keys of one record.
pub type Keys = SmallVec<[BlockingKey; 64]>;
