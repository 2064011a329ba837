//! The account as the bank has it: what was read or typed, with what went wrong.

pub mod naming;
pub mod style;
mod channel;
mod gender;
mod roman;
mod slip;
mod account;
mod names;
mod compose;
mod evade;

pub use account::{Account, HEADER};
pub use compose::{Occasion, Reason, borrows, compose, occasion};
