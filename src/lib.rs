//! Tells a duplicate account from a namesake, says why, and can prove later what it said.

pub mod text;
pub mod record;
pub mod stage;
pub mod io;
