//! Normalises phone values.
