//! Where the engine is tried: a population with known truth, the measure of what was found,
//! and the trial of a simple rule.

pub mod synth;
pub mod evaluate;
pub mod lint;
