//! Turns what was delivered into what it means.

pub mod name;
pub mod date;
pub mod phone;
pub mod email;
pub mod address;
pub mod document;
