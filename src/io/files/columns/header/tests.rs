//! Tests of the folder beside.
