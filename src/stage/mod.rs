//! The pipeline, one verb each. No stage does I/O, reads a clock or starts a thread of its own.

pub mod normalise;
pub mod block;
pub mod compare;
pub mod score;
pub mod decide;
pub mod explain;
pub mod cluster;
