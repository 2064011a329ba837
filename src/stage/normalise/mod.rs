//! Turns what was delivered into what it means.

pub mod name;
pub mod date;
pub mod phone;
pub mod email;
pub mod address;
pub mod document;
pub mod place;
pub mod sex;
pub mod country;
pub mod extra;
pub mod unknown;
pub(crate) mod lookup;
pub(crate) mod memo;
mod several;
pub mod record;

pub use record::{Normalised, ReadingOptions, Unread, record};
