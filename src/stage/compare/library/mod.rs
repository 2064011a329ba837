//! One file per kind of value: its `LEVELS`, and `compare`, which says which of them holds.

pub mod birth_date;
pub mod phone;
pub mod email;
pub mod street;
pub mod locality;
pub mod text_field;
pub mod sex;
pub mod nationality;
pub mod extra;
