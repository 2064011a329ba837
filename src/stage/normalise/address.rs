//! Normalises address values.
