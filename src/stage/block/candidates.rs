//! The candidate pairs of a population, each exactly once, and what making them cost.

use super::budget::Budget;
use super::entries::{Block, Entries, Layout, Room, Wanted};
use super::key::BlockingKey;
use super::pairing::Pairing;
use super::pairs::{Emitted, FoundPair, Pairs, Spread};
use super::plan::{BlockingPlan, Costs, RuleCost};
use super::rule::BlockingRule;
use super::survey::Survey;
use crate::record::population::Population;
use rayon::prelude::*;
use std::ops::Range;

/// Keys of an account that are in memory at once, as far as one rule has no more.
const KEYS_AT_ONCE: u64 = 6;

/// So many keys are in memory at once however few the accounts are.
const FREE_KEYS: u64 = 4_000_000;

/// Rows of which a partition holds one key each: a few times what a core sorts in its cache.
const ROWS_LOG2: u32 = 14;

/// Pairs that are kept in memory; where there are more they are made again each time they are
/// visited, some at a time. A plan made for this base allows fewer, one made for another may not.
const PAIRS_PER_ACCOUNT_KEPT: u64 = 8;
const FREE_PAIRS_KEPT: u64 = 1 << 25;

/// A population that was blocked.
pub struct Blocked<'a> {
    pub plan: BlockingPlan,
    pub costs: Costs,
    pub candidates: Candidates<'a>,
}

/// The candidate pairs of a population.
pub struct Candidates<'a> {
    maker: Maker<'a>,
    plan: BlockingPlan,
    /// `None` where they are too many.
    kept: Option<Pairs>,
    count: u64,
}

/// Blocks a population by a plan, or by one made for it.
///
/// # Panics
/// Past 2^29 accounts, for a packed pair has no room for more; a larger base must be scanned in
/// parts.
pub fn block<'a>(
    population: &'a Population,
    pairing: Pairing,
    given: Option<&BlockingPlan>,
) -> Blocked<'a> {
    let most = population.len() as u64 * PAIRS_PER_ACCOUNT_KEPT;
    block_within(population, pairing, given, most.max(FREE_PAIRS_KEPT))
}

/// The same with at most so many pairs in memory, unless one account has more.
pub fn block_within<'a>(
    population: &'a Population,
    pairing: Pairing,
    given: Option<&BlockingPlan>,
    most_pairs: u64,
) -> Blocked<'a> {
    let survey = Survey::of(population);
    let accounts = population.len() as u64;
    let plan = given.map_or_else(
        || BlockingPlan::freeze(accounts, &survey.costs),
        BlockingPlan::clone,
    );
    let maker = Maker {
        population,
        pairing,
        rounds: rounds(&plan, &survey, accounts),
        most_pairs,
    };
    let heat = given.map_or(Heat::BySize, Heat::ByPlan);
    let made = maker.make(heat, 0..population.len() as u32);
    let mut costs = survey.costs;
    for (rule, cost) in &mut costs {
        *cost = match plan.is_off(*rule) {
            true => cost.left_out(),
            false => made.costs[*rule as usize],
        };
    }
    let plan = match given {
        Some(_) => plan,
        None => plan.without(made.hot),
    };
    let bound = plan.rules_on().map(|rule| costs[&rule].pairs).sum();
    let candidates = Candidates {
        maker,
        plan: plan.clone(),
        count: made.pairs.as_ref().map_or(bound, Pairs::count),
        kept: made.pairs,
    };
    Blocked {
        plan,
        costs,
        candidates,
    }
}

impl Candidates<'_> {
    /// How many pairs there are; an upper bound where they are too many to be kept.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// What made the pairs.
    pub fn plan(&self) -> &BlockingPlan {
        &self.plan
    }

    /// Visits every candidate pair once, a few at a time, on all cores. Each core has a tally of its own, and the
    /// tallies are merged at the end; in which order is not defined.
    pub fn visit<T: Default + Send>(
        &self,
        visit: impl Fn(&[FoundPair<'_>], &mut T) + Sync,
        merge: impl Fn(T, T) -> T + Sync,
    ) -> T {
        match &self.kept {
            Some(pairs) => pairs.visit(&visit, &merge),
            None => {
                let some = self
                    .slices()
                    .map(|first| self.visit_some(first, &visit, &merge));
                some.reduce(&merge).unwrap_or_default()
            }
        }
    }

    /// All rows in slices that hold about as many pairs as can be kept.
    fn slices(&self) -> impl Iterator<Item = Range<u32>> + use<> {
        let rows = self.maker.population.len() as u32;
        let slices = self.count / self.maker.most_pairs.max(1) + 1;
        let step = (u64::from(rows) / slices).max(1) as u32;
        let starts = (0..rows).step_by(step as usize);
        starts.map(move |start| start..start.saturating_add(step).min(rows))
    }

    /// Makes and visits the pairs with such a first row, half of them at a time where they are
    /// too many.
    fn visit_some<T: Default + Send>(
        &self,
        first: Range<u32>,
        visit: &(impl Fn(&[FoundPair<'_>], &mut T) + Sync),
        merge: &(impl Fn(T, T) -> T + Sync),
    ) -> T {
        let made = self.maker.make(Heat::ByPlan(&self.plan), first.clone());
        if let Some(pairs) = made.pairs {
            return pairs.visit(visit, merge);
        }
        let middle = first.start + first.len() as u32 / 2;
        let left = self.visit_some(first.start..middle, visit, merge);
        merge(left, self.visit_some(middle..first.end, visit, merge))
    }
}

/// Makes the pairs of a population.
struct Maker<'a> {
    population: &'a Population,
    pairing: Pairing,
    /// Rules whose keys are in memory at once, each with how many it has.
    rounds: Vec<Vec<(BlockingRule, u64)>>,
    most_pairs: u64,
}

/// How it is known that a key is too common.
#[derive(Clone, Copy)]
enum Heat<'a> {
    /// More rows share it than its rule allows.
    BySize,
    ByPlan(&'a BlockingPlan),
}

impl Heat<'_> {
    fn is_hot(self, block: &Block<'_>) -> bool {
        match self {
            Heat::BySize => block.size() > block.key.rule().largest_block(),
            Heat::ByPlan(plan) => plan.is_hot(block.key),
        }
    }
}

struct Made {
    /// `None` where they are too many.
    pairs: Option<Pairs>,
    costs: [RuleCost; BlockingRule::ALL.len()],
    hot: Vec<BlockingKey>,
}

/// What one core has made.
struct Tally {
    emitted: Emitted,
    costs: [RuleCost; BlockingRule::ALL.len()],
    hot: Vec<BlockingKey>,
    granted: u64,
    room: Room,
}

impl Maker<'_> {
    /// Makes the pairs whose first row is one of these.
    fn make(&self, heat: Heat<'_>, first: Range<u32>) -> Made {
        let spread = Spread::of(self.pairing, first);
        // One account's pairs are always kept.
        let budget = Budget::of(match spread.first().len() {
            0 | 1 => u64::MAX,
            _ => self.most_pairs,
        });
        let mut made = Made {
            pairs: None,
            costs: Default::default(),
            hot: Vec::new(),
        };
        let mut emitted = Vec::new();
        for rules in &self.rounds {
            for tally in self.round(rules, heat, &spread, &budget) {
                emitted.push(tally.emitted);
                made.hot.extend(tally.hot);
                for (all, own) in made.costs.iter_mut().zip(tally.costs) {
                    *all = all.with(own);
                }
            }
        }
        made.pairs = budget.was_kept().then(|| Pairs::merge(emitted, &spread));
        made
    }

    fn round(
        &self,
        rules: &[(BlockingRule, u64)],
        heat: Heat<'_>,
        spread: &Spread,
        budget: &Budget,
    ) -> Vec<Tally> {
        let wanted = Wanted {
            rules,
            one_in: 1,
            layout: Layout::of(self.population.len(), ROWS_LOG2),
        };
        let entries = Entries::of(self.population, wanted);
        let start = || Tally {
            emitted: Emitted::none(spread),
            costs: Default::default(),
            hot: Vec::new(),
            granted: 0,
            room: Room::default(),
        };
        let one = |mut tally: Tally, partition| {
            let Tally {
                emitted,
                costs,
                hot,
                granted,
                room,
            } = &mut tally;
            entries.blocks(partition, room, |block| {
                let is_hot = heat.is_hot(&block);
                costs[block.key.rule() as usize].add(block.size(), is_hot);
                if is_hot {
                    hot.push(block.key);
                    return;
                }
                if budget.grants(granted, spread.pairs_of(&block)) {
                    emitted.emit(&block, spread);
                }
            });
            tally
        };
        let partitions = (0..entries.partitions()).into_par_iter();
        partitions.fold(start, one).collect()
    }
}

/// The rules that are on, a few at a time.
fn rounds(plan: &BlockingPlan, survey: &Survey, accounts: u64) -> Vec<Vec<(BlockingRule, u64)>> {
    let most = (accounts * KEYS_AT_ONCE).max(FREE_KEYS);
    let mut rounds: Vec<Vec<(BlockingRule, u64)>> = Vec::new();
    let mut keys_of_round = u64::MAX;
    for rule in plan.rules_on() {
        let keys = survey.keys[rule as usize];
        if keys_of_round.saturating_add(keys) > most {
            rounds.push(Vec::new());
            keys_of_round = 0;
        }
        keys_of_round += keys;
        if let Some(round) = rounds.last_mut() {
            round.push((rule, keys));
        }
    }
    rounds
}
