//! A blocking key: a rule and a hash of what the rule looks at.

use super::rule::BlockingRule;
use crate::record::value::ValueHash;
use smallvec::SmallVec;

/// A rule and 47 bits of a hash in one number, the rule highest, so that keys sort by rule.
///
/// So few bits of the hash are kept that a scan can pack the better part of a key beside a row.
/// Equal keys make candidates, nothing more: the judge compares the values themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BlockingKey(u64);

/// Bits of a hash that a key keeps.
pub const HASH_BITS: u32 = 47;

impl BlockingKey {
    pub fn new(rule: BlockingRule, hash: ValueHash) -> Self {
        BlockingKey::of_bits(rule, kept(hash))
    }

    /// The key of a hash of which only the kept bits are at hand.
    pub(super) fn of_bits(rule: BlockingRule, bits: u64) -> Self {
        BlockingKey(((rule as u64) << HASH_BITS) | bits)
    }

    /// The key that was written as this number; `None` where no key is.
    pub(super) fn from_number(number: u64) -> Option<Self> {
        let rule = usize::try_from(number >> HASH_BITS).ok()?;
        (rule < BlockingRule::ALL.len()).then_some(BlockingKey(number))
    }

    /// The key as a number.
    pub(super) fn number(self) -> u64 {
        self.0
    }

    pub fn rule(self) -> BlockingRule {
        BlockingRule::ALL[(self.0 >> HASH_BITS) as usize]
    }
}

/// The bits of a hash that keys keep.
pub(super) fn kept(hash: ValueHash) -> u64 {
    hash.0 >> (u64::BITS - HASH_BITS)
}

/// The sorted, distinct blocking keys of one record.
pub type Keys = SmallVec<[BlockingKey; 64]>;
