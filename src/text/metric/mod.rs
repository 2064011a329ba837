//! One file per string metric, the same verbs in each: `distance`, `similarity`.
//!
//! | metric | counts | `distance`, `similarity` |
//! |---|---|---|
//! | [`osa`] | insertions, deletions, substitutions and swaps of neighbours, each place edited once | `usize`, `usize` |
//! | [`jaro`] | letters in common near their place, and their order | `f64`, `f64` in 0 to 1 |
//! | [`jaro_winkler`] | the same, kinder to a common beginning | `f64`, `f64` in 0 to 1 |
//!
//! `osa::within(a, b, k)` is the distance if it is at most `k`, and quicker.
//!
//! A letter is a `char`: fold and compose first. Words of ASCII up to 64 letters take kernels of
//! our own, which allocate nothing; anything else goes to `strsim`, and both give the same result,
//! the floating ones bit for bit.

pub mod osa;
pub mod jaro;
pub mod jaro_winkler;
mod positions;
#[cfg(test)]
mod tests;
