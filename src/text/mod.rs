//! Pure functions on strings: metrics, sound-alike codes, folding of case, accents and scripts.

pub mod metric;
pub mod phonetic;
pub mod ascii;
pub mod fault;
pub mod fold;
pub mod repair;
pub mod spelling;
