//! One file per kind of value: its `LEVELS`, and `compare`, which says which of them holds.

pub mod holders;
pub mod name;
pub mod birth_date;
pub mod device;
pub mod text_field;
pub mod sex;
pub mod nationality;
pub mod national_number;
pub mod document;
pub mod phone;
pub mod email;
pub mod street;
pub mod locality;
pub mod extra;
