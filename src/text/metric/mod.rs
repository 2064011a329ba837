//! One file per string metric, the same verbs in each: `distance`, `similarity`.
//!
//! | metric | counts | `distance`, `similarity` |
//! |---|---|---|
//! | [`levenshtein`] | insertions, deletions, substitutions | `usize`, `usize` |
//! | [`osa`] | the same and swaps of neighbours, each place edited once | `usize`, `usize` |
//! | [`damerau`] | the same, each place edited as often as it pays | `usize`, `usize` |
//! | [`hamming`] | places that differ | `usize`, `usize` |
//! | [`jaro`] | letters in common near their place, and their order | `f64`, `f64` in 0 to 1 |
//! | [`jaro_winkler`] | the same, kinder to a common beginning | `f64`, `f64` in 0 to 1 |
//! | [`dice`], [`jaccard`] | pairs of neighbouring letters in common | `f64`, `f64` in 0 to 1 |
//!
//! Counting metrics also offer `normalized_similarity` (1 is equal, by the longer side's letters)
//! and `within(a, b, k)`, the distance if it is at most `k`. The others offer
//! `at_least(a, b, floor)`, the similarity if it reaches `floor`.
//!
//! A letter is a `char`: fold and compose first. Words of ASCII up to 64 letters take kernels of
//! our own, which allocate nothing; anything else goes to `strsim`, and both give the same result,
//! the floating ones bit for bit. ([`damerau`] beyond two edits, and [`dice`] and [`jaccard`] of more
//! than 32 pairs, still allocate.)

pub mod levenshtein;
pub mod osa;
pub mod damerau;
pub mod hamming;
pub mod jaro;
pub mod jaro_winkler;
pub mod dice;
pub mod jaccard;
mod positions;
mod overlap;
mod scale;
#[cfg(test)]
mod tests;
