//! The closed list of comparisons; declared extra columns add their own.

use serde::{Deserialize, Serialize};

/// Which evidence is weighed. One ledger line each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    GivenName,
    FamilyName,
    /// The whole name, where a side does not say which word is which.
    Name,
    NameSuffix,
    BirthDate,
    BirthPlace,
    Sex,
    Nationality,
    /// Lifelong personal numbers.
    NationalNumber,
    /// Passports, cards and numbers of unknown scheme.
    Document,
    Phone,
    Email,
    /// Street, house number, unit.
    Street,
    /// City, postcode, region.
    Locality,
    Device,
    IpAddress,
    /// The declared extra column at this position.
    Extra(u8),
}
