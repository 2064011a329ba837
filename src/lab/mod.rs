//! Where the engine is tried: a population with known truth, and the measure of what was found.

pub mod synth;
pub mod evaluate;
