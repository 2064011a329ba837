//! What we hold on an account: as delivered, as normalised, and as interned columns.

pub mod field;
pub mod value;
pub mod reading;
pub mod account;
pub mod name;
pub mod date;
pub mod document;
pub mod contact;
pub mod address;
pub mod sort;
pub mod frequency;
pub mod packed;
pub mod intern;
pub mod population;
pub mod scratch;
pub mod base;
