//! Finds which records are worth comparing, so that we never compare all pairs.

pub mod rule;
pub mod key;
mod parts;
pub mod keys;
pub mod plan;
mod entries;
mod budget;
mod survey;
pub mod pairing;
mod spread;
mod pairs;
mod step;
mod maker;
pub mod candidates;

pub use candidates::{Blocked, Candidates, block};
pub use key::{BlockingKey, Keys};
pub use keys::{keys, shared_rules, words_of_extras};
pub use pairing::Pairing;
pub use pairs::{CandidatePair, FEW, FoundBy, FoundPair};
pub use plan::BlockingPlan;
pub use rule::BlockingRule;
pub use spread::Tile;
pub use step::Step;
