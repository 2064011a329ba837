//! Normalises name values.
