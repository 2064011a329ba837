//! Measures flags and clusters against the truth.
