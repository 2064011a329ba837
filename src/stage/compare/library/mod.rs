//! One file per kind of value: its `LEVELS`, and `compare`, which says which of them holds.

pub mod birth_date;
pub mod name;
pub mod national_number;
pub mod document;
