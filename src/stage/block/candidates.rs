//! The candidate pairs of a base, each exactly once, and what making them cost.

use super::entries::{Entries, ROWS_LOG2, Wanted};
use super::maker::{Heat, Made, Maker};
use super::pairing::Pairing;
use super::pairs::{FoundPair, Pairs};
use super::plan::{BlockingPlan, Costs, RuleCost};
use super::rule::BlockingRule;
use super::spread::{Spread, Tile};
use super::step::{Kept, Part, Step};
use super::survey::{ByRule, Survey, all_rules};
use crate::record::base::Base;
use rayon::prelude::*;
use std::io;
use std::ops::Range;

/// Pairs that are kept in memory; where there are more they are made again each time they are
/// visited, some at a time. A plan made for this base allows fewer, one made for another may not.
const PAIRS_PER_ACCOUNT_KEPT: u64 = 8;
const FREE_PAIRS_KEPT: u64 = 1 << 25;

/// A base that was blocked.
pub struct Blocked<'a> {
    pub plan: BlockingPlan,
    pub costs: Costs,
    pub candidates: Candidates<'a>,
}

/// The candidate pairs of a base.
pub struct Candidates<'a> {
    maker: Maker<'a>,
    plan: BlockingPlan,
    spread: Spread,
    kept: Kept,
    count: u64,
}

/// Blocks a base by a plan, or by one made for it.
///
/// # Errors
/// Where a base that is not in memory cannot be read, or what is made of it not be put anywhere.
///
/// # Panics
/// Past 2^29 accounts, for a packed pair has no room for more.
pub fn block<'a>(
    base: &'a dyn Base,
    pairing: Pairing,
    given: Option<&BlockingPlan>,
) -> io::Result<Blocked<'a>> {
    let most = base.accounts() as u64 * PAIRS_PER_ACCOUNT_KEPT;
    block_within(base, pairing, given, most.max(FREE_PAIRS_KEPT))
}

/// The same with at most so many pairs in memory, unless one account has more.
pub fn block_within<'a>(
    base: &'a dyn Base,
    pairing: Pairing,
    given: Option<&BlockingPlan>,
    most_pairs: u64,
) -> io::Result<Blocked<'a>> {
    let rules = all_rules();
    let everything = Wanted::all_of(&rules, base.accounts(), ROWS_LOG2);
    let entries = base.is_small().then(|| Entries::of(base, everything));
    let entries = entries.transpose()?;
    let survey = match &entries {
        Some(entries) => Survey::counting(entries)?,
        None => Survey::of(base)?,
    };
    let accounts = base.accounts() as u64;
    let plan = given.map_or_else(
        || BlockingPlan::freeze(accounts, &survey.costs),
        BlockingPlan::clone,
    );
    let maker = Maker::new(base, &plan, &survey, most_pairs);
    let spread = Spread::over(pairing, &base.bounds());
    let heat = given.map_or(Heat::BySize { accounts }, Heat::ByPlan);
    let Made {
        groups,
        costs: made,
        hot,
    } = match &entries {
        Some(entries) => maker.make_from(entries, (heat, &spread))?,
        None => maker.make(heat, &spread)?,
    };
    drop(entries);
    let costs = costs(&plan, survey, &made);
    let plan = match given {
        Some(_) => plan,
        None => plan.without(hot),
    };
    let bound = plan.rules_on().map(|rule| costs[&rule].pairs).sum();
    let kept = Kept::of(groups, &spread)?;
    let candidates = Candidates {
        count: kept.count().unwrap_or(bound),
        plan: plan.clone(),
        maker,
        spread,
        kept,
    };
    Ok(Blocked {
        plan,
        costs,
        candidates,
    })
}

/// What the rules cost: those that are on as they were made, the others by the survey. A rule that
/// stands in for one that is on is not spoken of.
fn costs(plan: &BlockingPlan, survey: Survey, made: &ByRule<RuleCost>) -> Costs {
    let of_rule = |(rule, cost): (BlockingRule, RuleCost)| match plan.is_off(rule) {
        true => (rule, cost.left_out()),
        false => (rule, made[rule as usize]),
    };
    let costs = survey.costs.into_iter();
    costs
        .filter(|(rule, _)| !plan.is_idle(*rule))
        .map(of_rule)
        .collect()
}

impl<'a> Candidates<'a> {
    /// The base that these are pairs of.
    pub fn base(&self) -> &'a dyn Base {
        self.maker.base
    }

    /// Which rows are paired.
    pub fn pairing(&self) -> Pairing {
        self.spread.pairing
    }

    /// How many pairs there are; an upper bound where they are not all in memory.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// What made the pairs.
    pub fn plan(&self) -> &BlockingPlan {
        &self.plan
    }

    /// Pairs of which segments there are, in an order in which the lower segment changes seldom.
    pub fn tiles(&self) -> impl Iterator<Item = Tile> + use<> {
        self.spread.tiles()
    }

    /// The steps in which the pairs of a tile are visited.
    pub fn steps(&self, tile: Tile) -> Vec<Step> {
        let most = self.maker.most_pairs().min(FREE_PAIRS_KEPT);
        let steps = self.kept.steps(tile, &self.spread, most);
        steps.unwrap_or_else(|| self.slices().rev().map(Step::of_rows).collect())
    }

    /// Visits every candidate pair of a step once, a few at a time, on all cores. Each core has a
    /// tally of its own, and the tallies are merged at the end; in which order is not defined.
    pub fn visit<T: Default + Send>(
        &self,
        step: &Step,
        visit: impl Fn(&[FoundPair<'_>], &mut T) + Sync,
        merge: impl Fn(T, T) -> T + Sync,
    ) -> io::Result<T> {
        match (&step.part, &self.kept) {
            (Part::Rows(first), _) => self.visit_some(first.clone(), &visit, &merge),
            (Part::Groups(some), Kept::Memory(pairs)) => {
                Ok(pairs.visit(some.clone(), &visit, &merge))
            }
            (Part::Groups(some), Kept::Outside(groups)) => {
                let read = some.clone().into_par_iter().map(|at| (at, &groups[at]));
                let pairs = Pairs::merge(read, &self.spread)?;
                Ok(pairs.visit(0..some.len(), &visit, &merge))
            }
            (Part::Groups(_), Kept::Nowhere) => Ok(T::default()),
        }
    }

    /// Lets go of the pairs of a step, which is not visited again.
    pub fn forget(&mut self, step: &Step) {
        if let (Part::Groups(some), Kept::Memory(pairs)) = (&step.part, &mut self.kept) {
            pairs.forget(some.clone());
        }
    }

    /// All rows in slices that hold about as many pairs as can be kept.
    fn slices(&self) -> impl DoubleEndedIterator<Item = Range<u32>> + use<> {
        let rows = self.spread.first().end;
        let slices = self.count / self.maker.most_pairs().max(1) + 1;
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
    ) -> io::Result<T> {
        let spread = Spread::of_first(self.spread.pairing, first.clone());
        let made = self.maker.make(Heat::ByPlan(&self.plan), &spread)?;
        if let Some(groups) = made.groups {
            let groups = groups.into_par_iter().enumerate();
            let pairs = Pairs::merge(groups, &spread)?;
            return Ok(pairs.visit(0..spread.groups(), visit, merge));
        }
        let middle = first.start + first.len() as u32 / 2;
        let left = self.visit_some(first.start..middle, visit, merge)?;
        let right = self.visit_some(middle..first.end, visit, merge)?;
        Ok(merge(left, right))
    }
}
