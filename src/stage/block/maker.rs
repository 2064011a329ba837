//! Makes the pairs of a base: the keys of a few rules after the others, block by block.

use super::budget::Budget;
use super::entries::{Block, Entries, ROWS_LOG2, Room, Wanted};
use super::key::BlockingKey;
use super::pairs::Emitted;
use super::plan::{BlockingPlan, RuleCost};
use super::rule::BlockingRule;
use super::spread::Spread;
use super::survey::Survey;
use crate::record::base::Base;
use crate::record::hands::Hands;
use crate::record::scratch::{Column, Shelf};
use rayon::prelude::*;
use std::io;
use std::sync::{Mutex, PoisonError};

/// Keys and pairs of an account that are in memory at once, as far as one rule has no more: of the rules
/// that come later fewer at a time are made, for the pairs of the earlier ones are there already.
const NUMBERS_AT_ONCE: u64 = 8;

/// So many keys are in memory at once however few the accounts are.
const FREE_KEYS: u64 = 4_000_000;

/// Where pairs lie outside memory, a core holds so many before it puts them there.
const PAIRS_OF_A_CORE: usize = 1 << 22;

/// Makes the pairs of a base.
pub struct Maker<'a> {
    pub base: &'a dyn Base,
    /// Rules whose keys are in memory at once, each with how many it has.
    rounds: Vec<Vec<(BlockingRule, u64)>>,
    most_pairs: u64,
}

/// How it is known that a key is too common.
#[derive(Clone, Copy)]
pub enum Heat<'a> {
    /// More rows share it than its rule allows in a base of so many accounts.
    BySize {
        accounts: u64,
    },
    ByPlan(&'a BlockingPlan),
}

impl Heat<'_> {
    fn is_hot(self, block: &Block<'_>) -> bool {
        match self {
            Heat::BySize { accounts } => block.size() > block.key.rule().largest_block(accounts),
            Heat::ByPlan(plan) => plan.is_hot(block.key),
        }
    }
}

/// What was made.
pub struct Made {
    /// The pairs by group; `None` where they are too many.
    pub groups: Option<Vec<Column>>,
    pub costs: [RuleCost; BlockingRule::ALL.len()],
    pub hot: Vec<BlockingKey>,
}

/// What all cores make together.
struct Making<'a> {
    heat: Heat<'a>,
    spread: &'a Spread,
    budget: Budget,
    tallies: Hands<Tally>,
    /// Pairs that were put away.
    pairs: Mutex<Shelf>,
    /// A core puts its pairs away when it holds so many.
    pairs_of_a_core: usize,
}

/// What one core has made.
struct Tally {
    emitted: Emitted,
    costs: [RuleCost; BlockingRule::ALL.len()],
    hot: Vec<BlockingKey>,
    granted: u64,
}

impl<'a> Maker<'a> {
    /// At most so many pairs are kept in memory, unless one account has more.
    pub fn new(base: &'a dyn Base, plan: &BlockingPlan, survey: &Survey, most_pairs: u64) -> Self {
        Maker {
            base,
            rounds: rounds(plan, survey, base),
            most_pairs,
        }
    }

    pub fn most_pairs(&self) -> u64 {
        self.most_pairs
    }

    /// Makes the pairs of this spread.
    pub fn make(&self, heat: Heat<'_>, spread: &Spread) -> io::Result<Made> {
        self.making(heat, spread, |making| {
            for rounds in self.rounds.chunks(self.base.steps_at_once()) {
                for entries in self.entries(rounds)? {
                    making.round(&entries, |_| true)?;
                }
            }
            Ok(())
        })
    }

    /// The same where the keys of all rules were made already.
    pub fn make_from(
        &self,
        entries: &Entries<'_>,
        (heat, spread): (Heat<'_>, &Spread),
    ) -> io::Result<Made> {
        let is_on = |rule| self.rounds.iter().flatten().any(|(on, _)| *on == rule);
        self.making(heat, spread, |making| making.round(entries, is_on))
    }

    fn making(
        &self,
        heat: Heat<'_>,
        spread: &Spread,
        rounds: impl FnOnce(&Making<'_>) -> io::Result<()>,
    ) -> io::Result<Made> {
        let outside = self.base.segments() > 1;
        // One account's pairs are always kept, and there is no limit outside memory.
        let most_pairs = match outside || spread.first().len() <= 1 {
            true => u64::MAX,
            false => self.most_pairs,
        };
        let making = Making {
            heat,
            spread,
            budget: Budget::of(most_pairs),
            tallies: Hands::default(),
            pairs: Mutex::new(self.base.shelf()?),
            pairs_of_a_core: if outside { PAIRS_OF_A_CORE } else { usize::MAX },
        };
        rounds(&making)?;
        let mut made = Made {
            groups: None,
            costs: Default::default(),
            hot: Vec::new(),
        };
        let was_kept = making.budget.was_kept();
        let mut pairs = making
            .pairs
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        for tally in making.tallies.into_all() {
            if was_kept {
                pairs.put(vec![tally.emitted.into_groups()])?;
            }
            made.hot.extend(tally.hot);
            for (all, own) in made.costs.iter_mut().zip(tally.costs) {
                *all = all.with(own);
            }
        }
        if was_kept {
            let mut groups = pairs.into_columns();
            groups.resize_with(spread.groups(), Column::default);
            made.groups = Some(groups);
        }
        Ok(made)
    }

    /// The keys of a few rounds.
    fn entries<'b>(&self, rounds: &'b [Vec<(BlockingRule, u64)>]) -> io::Result<Vec<Entries<'b>>> {
        let accounts = self.base.accounts();
        let none = |rules: &'b Vec<(BlockingRule, u64)>| {
            let wanted = Wanted::all_of(rules, accounts, ROWS_LOG2);
            Ok(Entries::none(wanted, self.base.shelf()?))
        };
        let mut all = rounds.iter().map(none).collect::<io::Result<Vec<_>>>()?;
        self.base.visit(|first, segment| {
            let mut all = all.iter_mut();
            all.try_for_each(|entries| entries.add(first, segment))
        })?;
        Ok(all)
    }
}

impl Making<'_> {
    /// Makes the pairs that the keys of these rules give.
    fn round(
        &self,
        entries: &Entries<'_>,
        is_on: impl Fn(BlockingRule) -> bool + Sync,
    ) -> io::Result<()> {
        let partitions = (0..entries.partitions()).into_par_iter();
        let partitions = partitions.filter(|at| is_on(entries.rule_of(*at)));
        let room = Room::default;
        partitions.try_for_each_init(room, |room, partition| {
            let work = |tally: &mut Tally| self.partition((entries, partition), tally, room);
            self.tallies.lend(|| Tally::none(self.spread), work)
        })
    }

    fn partition(
        &self,
        (entries, partition): (&Entries<'_>, usize),
        tally: &mut Tally,
        room: &mut Room,
    ) -> io::Result<()> {
        entries.blocks((partition, 1), room, |block| {
            let is_hot = self.heat.is_hot(&block);
            tally.costs[block.key.rule() as usize].add(block.size(), is_hot);
            if is_hot {
                tally.hot.push(block.key);
                return Ok(());
            }
            let pairs = self.spread.pairs_of(&block);
            if self.budget.grants(&mut tally.granted, pairs) {
                tally.emitted.emit(&block, self.spread);
            }
            match tally.emitted.pairs() >= self.pairs_of_a_core {
                true => self.put_away(&mut tally.emitted),
                false => Ok(()),
            }
        })
    }

    fn put_away(&self, emitted: &mut Emitted) -> io::Result<()> {
        let emitted = std::mem::replace(emitted, Emitted::none(self.spread));
        let mut pairs = self.pairs.lock().unwrap_or_else(PoisonError::into_inner);
        pairs.put(vec![emitted.into_groups()])
    }
}

impl Tally {
    fn none(spread: &Spread) -> Self {
        Tally {
            emitted: Emitted::none(spread),
            costs: Default::default(),
            hot: Vec::new(),
            granted: 0,
        }
    }
}

/// The rules that are on, a few at a time: those that look at the same together, and first those that
/// find few pairs, so that there is room for keys as long as there can be.
fn rounds(plan: &BlockingPlan, survey: &Survey, base: &dyn Base) -> Vec<Vec<(BlockingRule, u64)>> {
    let most = (base.accounts() as u64 * NUMBERS_AT_ONCE).max(FREE_KEYS);
    // However many pairs there are, some rules are taken together.
    let most_pairs = match base.segments() {
        1 => most / 2,
        _ => 0,
    };
    let mut rounds: Vec<Vec<(BlockingRule, u64)>> = Vec::new();
    let (mut numbers, mut pairs) = (u64::MAX, 0);
    let found = |rule| survey.costs.get(&rule).map_or(0, |cost| cost.pairs);
    let mut rules: Vec<BlockingRule> = plan.rules_on().collect();
    rules.sort_by_key(|rule| (rule.look(), found(*rule)));
    for rule in rules {
        let keys = survey.keys[rule as usize];
        let own = keys + most_pairs.min(found(rule));
        if numbers.saturating_add(own) > most {
            rounds.push(Vec::new());
            numbers = most_pairs.min(pairs);
        }
        numbers += own;
        pairs += found(rule);
        if let Some(round) = rounds.last_mut() {
            round.push((rule, keys));
        }
    }
    rounds
}
