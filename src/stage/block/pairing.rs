//! Which rows are to be paired.

use crate::record::population::Row;

/// How the rows of a population are to be paired.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pairing {
    /// Any two rows.
    Within,
    /// A row below this one with a row from it on.
    Between(Row),
}

impl Pairing {
    /// Whether this pair (lower row first) is asked for.
    pub fn wants(self, a: Row, b: Row) -> bool {
        match self {
            Pairing::Within => true,
            Pairing::Between(first_right) => (a < first_right) != (b < first_right),
        }
    }
}
