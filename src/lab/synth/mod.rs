//! Makes a population of accounts with known truth.
