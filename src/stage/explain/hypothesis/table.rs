//! The table of stories: how likely each is beforehand, and what tells it.

use super::fact::{Fact, Facts};
use crate::stage::compare::Gammas;
use crate::stage::decide::condition::Condition;
use serde::Deserialize;
use smallvec::SmallVec;
use std::sync::LazyLock;

const STORIES_TOML: &str = include_str!("stories.toml");

static STORIES: LazyLock<Stories> =
    LazyLock::new(|| toml::from_str(STORIES_TOML).expect("the shipped table of stories is valid"));

/// How many people a story has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Person {
    /// Both accounts are his.
    One,
    /// Each has an account.
    Two,
}

impl Person {
    /// Stable: `one` or `two`.
    pub const fn name(self) -> &'static str {
        match self {
            Person::One => "one",
            Person::Two => "two",
        }
    }
}

/// A reason why two records are alike.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// Stable code: `recycled_phone`.
    pub name: String,
    /// Whose accounts they are, if the story is true.
    pub person: Person,
    /// For an analyst.
    pub says: String,
    /// What to do about it, for an analyst.
    pub remedy: String,
    /// How often it is behind a pair that is worth a look; only proportions count.
    pub prior: f64,
    /// Each that holds multiplies the odds.
    pub tells: Vec<Tell>,
}

/// What makes a story more or less likely.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tell {
    /// All of these hold.
    r#if: Vec<Sign>,
    /// The odds are multiplied by this.
    times: f64,
    /// For an analyst, where it speaks for the story.
    because: Option<String>,
}

/// `comparison=level`, or `fact=name`.
#[derive(Debug, Deserialize)]
#[serde(try_from = "String")]
enum Sign {
    Condition(Condition),
    Fact(Fact),
}

impl TryFrom<String> for Sign {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match text.strip_prefix("fact=") {
            Some(name) => Fact::from_name(name)
                .map(Sign::Fact)
                .ok_or_else(|| format!("`{name}` is not a fact")),
            None => Condition::try_from(text).map(Sign::Condition),
        }
    }
}

impl Tell {
    fn holds(&self, gammas: &Gammas, facts: Facts) -> bool {
        self.r#if.iter().all(|sign| match sign {
            Sign::Condition(condition) => condition.holds(gammas),
            Sign::Fact(fact) => facts.holds(*fact),
        })
    }

    #[cfg(test)]
    pub(super) fn speaks_for(&self) -> bool {
        self.because.is_some()
    }

    /// A tell that speaks for its story says why, and no other does.
    #[cfg(test)]
    pub(super) fn check(&self) -> Result<(), String> {
        let speaks = self.because.is_some();
        match self.times > 0.0 && !self.r#if.is_empty() && (self.times < 1.0 || speaks) {
            true => Ok(()),
            false => Err(format!("a tell of {} times", self.times)),
        }
    }
}

impl Story {
    /// Its odds among the stories of as many people, without their sum.
    pub fn weight(&self, gammas: &Gammas, facts: Facts) -> f64 {
        let held = self.tells.iter().filter(|tell| tell.holds(gammas, facts));
        held.fold(self.prior, |odds, tell| odds * tell.times)
    }

    /// What speaks for it here, the weightiest first.
    pub fn telling(&self, gammas: &Gammas, facts: Facts) -> SmallVec<[&str; 3]> {
        let mut held: SmallVec<[(f64, &str); 8]> = self
            .tells
            .iter()
            .filter(|tell| tell.because.is_some() && tell.holds(gammas, facts))
            .filter_map(|tell| Some((tell.times, tell.because.as_deref()?)))
            .collect();
        held.sort_by(|left, right| right.0.total_cmp(&left.0));
        held.into_iter().map(|(_, because)| because).collect()
    }
}

/// Every story.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stories {
    story: Vec<Story>,
}

impl Stories {
    /// The shipped table.
    ///
    /// # Panics
    /// Never in a released build: a test reads it.
    pub fn shipped() -> &'static [Story] {
        &STORIES.story
    }
}
