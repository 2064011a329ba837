//! What we hold on an account: as delivered, as normalised, and as interned columns.

#![warn(missing_docs)]

pub mod field;
pub mod value;
pub mod reading;
pub mod account;
pub mod name;
pub mod date;
mod packed;
pub mod list;
pub mod document;
mod section;
pub mod documents;
pub mod extra;
pub mod contact;
pub mod contacts;
pub mod address;
pub(crate) mod sort;
pub mod frequency;
pub(crate) mod index;
pub(crate) mod words;
pub(crate) mod tokens;
pub mod population;
pub(crate) mod hands;
pub(crate) mod numbers;
pub mod scratch;
pub mod base;
