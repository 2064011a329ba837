//! What each rule would cost, counted on a sample of the keys where the base is large.

use super::entries::{Entries, Layout, Room, Wanted};
use super::plan::{Costs, RuleCost};
use super::rule::BlockingRule;
use crate::record::base::Base;
use rayon::prelude::*;
use std::io;

/// On a base of more accounts one key in so many is counted as makes it a base of about this size:
/// always the same ones.
const COUNTED_WHOLE: usize = 1 << 16;

/// So many keys of a sample stand for one at most.
const MOST_ONE_IN: usize = 16;

/// Rows of which a partition holds one key each; sampled partitions are small all the same.
const ROWS_LOG2: u32 = 18;

/// What was counted of a base, or estimated.
pub struct Survey {
    /// What each rule would cost.
    pub costs: Costs,
    /// How many keys each rule makes, by rule.
    pub keys: [u64; BlockingRule::ALL.len()],
}

impl Survey {
    pub fn of(base: &dyn Base) -> io::Result<Survey> {
        let accounts = base.accounts();
        let parts = accounts / COUNTED_WHOLE;
        let one_in = parts.next_power_of_two().min(MOST_ONE_IN) as u64;
        let mut survey = Survey::nothing(accounts as u32);
        let rules = BlockingRule::ALL.iter().map(|rule| (*rule, 0));
        let rules: Vec<(BlockingRule, u64)> = rules
            .filter(|(rule, _)| *rule != BlockingRule::Everybody)
            .collect();
        let wanted = Wanted {
            rules: &rules,
            accounts,
            one_in,
            layout: Layout::of(accounts, ROWS_LOG2),
        };
        let mut entries = Entries::none(wanted, base.shelf()?);
        base.visit(|first, segment| entries.add(first, segment))?;
        let counted = count(&entries)?;
        for (at, (rule, _)) in rules.iter().enumerate() {
            survey.keys[*rule as usize] = entries.keys_of(at) * one_in;
            survey
                .costs
                .insert(*rule, counted[*rule as usize].times(one_in));
        }
        Ok(survey)
    }

    /// No rule but the one whose only key everybody has.
    fn nothing(accounts: u32) -> Survey {
        let mut survey = Survey {
            costs: Costs::new(),
            keys: [0; BlockingRule::ALL.len()],
        };
        let mut cost = RuleCost::default();
        cost.count(BlockingRule::Everybody, accounts);
        survey.costs.insert(BlockingRule::Everybody, cost);
        survey.keys[BlockingRule::Everybody as usize] = accounts.into();
        survey
    }
}

/// The cost of each rule, by its number.
type ByRule = [RuleCost; BlockingRule::ALL.len()];

/// The cost of each rule, keys that are too common apart.
fn count(entries: &Entries<'_>) -> io::Result<ByRule> {
    let none = || (ByRule::default(), Room::default());
    let one = |(mut costs, mut room): (ByRule, Room), partition| {
        entries.blocks(partition, &mut room, |block| {
            let rule = block.key.rule();
            costs[rule as usize].count(rule, block.size());
            Ok(())
        })?;
        Ok((costs, room))
    };
    let partitions = (0..entries.partitions()).into_par_iter();
    let counted = partitions.try_fold(none, one);
    let costs = counted.map(|counted: io::Result<_>| counted.map(|(costs, _)| costs));
    costs.try_reduce(ByRule::default, |mut left, right| {
        for (left, right) in left.iter_mut().zip(right) {
            *left = left.with(right);
        }
        Ok(left)
    })
}
