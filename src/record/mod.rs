//! What we hold on an account: as delivered, as normalised, and as interned columns.

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
pub mod sort;
pub mod frequency;
pub mod index;
pub mod words;
pub mod tokens;
pub mod population;
pub mod hands;
pub mod numbers;
pub mod scratch;
pub mod base;
