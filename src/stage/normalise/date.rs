//! Normalises date values.
