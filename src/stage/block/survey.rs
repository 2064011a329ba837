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
    pub keys: ByRule<u64>,
}

/// Something of each rule, by its number.
pub type ByRule<T> = [T; BlockingRule::ALL.len()];

/// Every rule; how many keys it has nobody knows yet.
pub fn all_rules() -> Vec<(BlockingRule, u64)> {
    BlockingRule::ALL.iter().map(|rule| (*rule, 0)).collect()
}

impl Survey {
    /// Makes the keys of a sample, and counts them.
    pub fn of(base: &dyn Base) -> io::Result<Survey> {
        let accounts = base.accounts();
        let mut rules = all_rules();
        // What everybody shares need not be counted.
        rules.retain(|(rule, _)| *rule != BlockingRule::Everybody);
        let wanted = Wanted {
            rules: &rules,
            accounts,
            one_in: one_in(accounts),
            layout: Layout::of(accounts, ROWS_LOG2),
        };
        Survey::counting(&Entries::of(base, wanted)?)
    }

    /// Counts the keys of every rule, only those of the sample where all were made.
    pub fn counting(entries: &Entries<'_>) -> io::Result<Survey> {
        let Wanted {
            rules,
            accounts,
            one_in: made,
            ..
        } = entries.wanted();
        let counted = one_in(accounts);
        let costs = count(entries, counted)?;
        let mut survey = Survey::nothing(accounts as u32);
        let counted_rules = rules.iter().enumerate();
        let counted_rules = counted_rules.filter(|(_, (rule, _))| *rule != BlockingRule::Everybody);
        for (at, (rule, _)) in counted_rules {
            survey.keys[*rule as usize] = entries.keys_of(at) * made;
            survey
                .costs
                .insert(*rule, costs[*rule as usize].times(counted));
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
        cost.count(BlockingRule::Everybody, accounts, accounts.into());
        survey.costs.insert(BlockingRule::Everybody, cost);
        survey.keys[BlockingRule::Everybody as usize] = accounts.into();
        survey
    }
}

/// One key in so many is counted.
fn one_in(accounts: usize) -> u64 {
    let parts = accounts / COUNTED_WHOLE;
    parts.next_power_of_two().min(MOST_ONE_IN) as u64
}

/// The cost of each rule, keys that are too common apart, from one key in so many.
fn count(entries: &Entries<'_>, one_in: u64) -> io::Result<ByRule<RuleCost>> {
    let none = || (ByRule::default(), Room::default());
    let accounts = entries.wanted().accounts as u64;
    let one = |(mut costs, mut room): (ByRule<RuleCost>, Room), partition| {
        entries.blocks((partition, one_in), &mut room, |block| {
            let rule = block.key.rule();
            costs[rule as usize].count(rule, block.size(), accounts);
            Ok(())
        })?;
        Ok((costs, room))
    };
    let partitions = (0..entries.partitions()).into_par_iter();
    let partitions = partitions.filter(|at| entries.rule_of(*at) != BlockingRule::Everybody);
    let counted = partitions.try_fold(none, one);
    let costs = counted.map(|counted: io::Result<_>| counted.map(|(costs, _)| costs));
    costs.try_reduce(ByRule::default, |mut left, right| {
        for (left, right) in left.iter_mut().zip(right) {
            *left = left.with(right);
        }
        Ok(left)
    })
}
