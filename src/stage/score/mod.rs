//! What agreement is worth: match weights in bits, from a model that is a value.

#![warn(missing_docs)]

pub mod weight;
pub mod weights;
pub mod model;
pub mod evidence;
pub mod starting;
pub(crate) mod train;

pub use evidence::Evidence;
pub use model::{Learnt, LevelTable, LevelTerms, Model, ModelError, ModelId, Terms};
pub use train::calibrate::Calibration;
pub use weight::{MatchWeight, Probability};
pub use weights::{LevelWeight, Weights};
