//! Normalises email values.
