//! Makes a population of accounts with known truth.
//!
//! ```text
//! seed, row ──▶ slot ──▶ person ──▶ household ──▶ neighbourhood      (roster, home: arithmetic)
//!                 │         │ names, birth, papers, what changes by year  (family, person)
//!                 └ when, why, by which channel ──▶ account          (record)
//! ```
//!
//! Any account is a pure function of the seed and its row, so the file is made on any number of
//! threads, streams in constant memory, and is the same byte for byte. Rows are in disorder:
//! accounts of one person or one household lie anywhere in the file, and ids tell nothing.
//!
//! # What it models, and from where
//!
//! * Names of 24 cultures with real counts where we found them (each file in `culture/tables` names
//!   its source), behind each table a Zipf tail of tens of thousands ([`culture::tail`]); second
//!   surnames, compound names, patronymics, gendered endings, juniors, married names, nasab.
//! * Residence, nationalities, phone plans, cities, papers: `place/countries.toml`, `origins.toml`.
//! * Birth dates by an age pyramid, with seasons; 1 January where births were not registered.
//! * Papers with valid check digits; lifelong ones stay, passports and cards get new numbers.
//! * Households, twins, siblings, fathers and sons of one name, family phones and mailboxes,
//!   advisers who leave their own phone, recycled numbers, relatives' papers.
//! * Years: phones, mailboxes, homes and passports change at the rates in `person`; people marry
//!   and are naturalised.
//! * Error rates by channel (`record/channel.rs`) after Febrl, pseudopeople, ALSPAC and the like;
//!   respelling, truncation and default birthdays depend on origin, as they do in life.
//! * Duplicates: 1 % of accounts by default, spread evenly over all people; 15 % of them to evade,
//!   12 % of the rest abandoned half-way, the others by honest forgetting.
//!
//! Phones, mailboxes, and numbers without a birth date are different for different people, as far as
//! the plan of numbers has room. Numbers that hold the birth date are drawn, where an office would
//! count: about fifteen people in a million share one with a stranger of their birthday.
//!
//! What is called an assumption beside a figure has no source. Namesakes are not planted: they come
//! at the rate that the frequencies imply. Names do not depend on the year of birth, and a borrowed
//! identity is a relative's paper under the own name: a complete impersonation cannot be told from
//! a duplicate by any data.

pub mod culture;
pub mod place;
mod rng;
mod weighted;
mod calendar;
mod roster;
mod home;
mod family;
mod person;
mod document;
mod contact;
mod address;
mod record;
mod why;
mod namesake;
mod write;

pub use why::Story;
pub use write::{Files, Written, foreign};

use person::Person;
use place::World;
use roster::Roster;

/// What to make.
#[derive(Clone, Debug, PartialEq)]
pub struct Recipe {
    pub accounts: u64,
    pub seed: u64,
    /// Share of the accounts that are somebody's second or third: 0 to 0.5.
    pub duplicates: f64,
    /// Share of those that are meant to deceive: 0 to 1.
    pub evasion: f64,
}

/// A share is out of range, or there are more accounts than ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct FaultyRecipe(pub &'static str);

/// The most accounts of one population: phones and papers would run out before ids do.
pub const MOST_ACCOUNTS: u64 = 1_000_000_000;

impl Default for Recipe {
    fn default() -> Self {
        Recipe {
            accounts: 100_000,
            seed: 0,
            duplicates: 0.01,
            evasion: 0.15,
        }
    }
}

impl Recipe {
    /// # Errors
    /// The first fault.
    pub fn check(&self) -> Result<(), FaultyRecipe> {
        match () {
            () if !(0.0..=0.5).contains(&self.duplicates) => Err(FaultyRecipe(
                "the share of duplicates must lie between 0 and 0.5",
            )),
            () if !(0.0..=1.0).contains(&self.evasion) => Err(FaultyRecipe(
                "the share of evasion must lie between 0 and 1",
            )),
            () if self.accounts > MOST_ACCOUNTS => {
                Err(FaultyRecipe("at most 1,000,000,000 accounts are made"))
            }
            () => Ok(()),
        }
    }
}

/// A population, none of which is made before it is asked for.
pub struct Population {
    pub recipe: Recipe,
    world: World,
    roster: Roster,
}

impl Population {
    /// Reads the tables of names and places.
    ///
    /// # Errors
    /// When the recipe is faulty.
    pub fn new(recipe: Recipe) -> Result<Self, FaultyRecipe> {
        Ok(Population {
            roster: Roster::new(&recipe)?,
            world: World::read()
                .map_err(|_| FaultyRecipe("a table of names or places is broken"))?,
            recipe,
        })
    }

    fn person(&self, number: u64) -> Person<'_> {
        Person::new(&self.world, self.recipe.seed, number)
    }

    /// Whether this person is one of the customers.
    fn has(&self, number: u64) -> bool {
        number < self.roster.people
    }
}

#[cfg(test)]
mod tests;
