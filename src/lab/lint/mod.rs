//! `lint`: what a simple rule of equal fields would flag in a base, how many of those pairs
//! coincidence alone brings together, and what the engine would say of them.

pub mod rule;
mod chance;
mod groups;
mod verdict;
#[cfg(test)]
mod tests;

pub use chance::Chance;
pub use rule::{Part, Rule, RuleFault};
pub use verdict::{Example, Judged};

use crate::engine::Engine;
use crate::record::population::Population;
use groups::Groups;
use serde::Serialize;

/// What a rule does to a base.
#[derive(Clone, Debug, Serialize)]
pub struct Lint {
    /// The rule, as it was understood.
    pub rule: String,
    pub accounts: u64,
    /// Accounts that lack a part of the rule, and so are never flagged.
    pub lacking: u64,
    /// By part of the rule, how many accounts lack it.
    pub lacking_by_part: Vec<(String, u64)>,
    /// Pairs that agree in every part.
    pub pairs: u64,
    /// Whether a pair may have been counted twice: accounts with several documents can share
    /// two, and the pairs were too many to look at each.
    pub pairs_at_most: bool,
    /// Accounts in at least one of the pairs.
    pub accounts_flagged: u64,
    /// Accounts that bear the most common value, and the pairs that they make among them.
    pub largest: u64,
    pub largest_pairs: u64,
    pub chance: Chance,
    pub judged: Judged,
}

impl Lint {
    /// Of the pairs that the rule flags, those that are one person's, by the engine; `None` where
    /// it flags none.
    pub fn one_person(&self) -> Option<f64> {
        let share = self.judged.one_person / self.judged.pairs as f64;
        (self.judged.pairs > 0).then_some(share * self.pairs as f64)
    }
}

/// Tries a rule on a base. The result depends neither on threads nor on the order of rows.
pub fn lint(engine: &Engine, population: &Population, rule: &Rule) -> Lint {
    let groups = Groups::of(population, rule);
    let (judged, pairs) = verdict::judge(engine, population, &groups);
    let largest = groups.largest();
    Lint {
        rule: rule.to_string(),
        accounts: population.len() as u64,
        lacking: groups.lacking(),
        lacking_by_part: rule.lacking(population),
        pairs,
        pairs_at_most: groups.several_keys() && !judged.all,
        accounts_flagged: groups.accounts(),
        largest,
        largest_pairs: groups::pairs_among(largest),
        chance: chance::expected(population, rule),
        judged,
    }
}
