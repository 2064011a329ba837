//! What agreement is worth: match weights in bits, from a model that is a value.

pub mod weight;
pub mod model;
pub mod evidence;
pub mod starting;

pub use evidence::Evidence;
pub use model::{LevelTerms, Model, ModelError, ModelId, Terms};
pub use weight::{MatchWeight, Probability};
