//! How common each value is, frozen so that yesterday's decision can be replayed.

use super::value::ValueHash;
use hashbrown::HashMap;
use serde::{Deserialize, Serialize};

/// Which values are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    GivenToken,
    FamilyToken,
    /// Month and day.
    BirthDay,
    BirthYear,
    BirthPlace,
    Nationality,
    Document,
    Phone,
    Mailbox,
    /// The part before the at sign.
    MailLocal,
    /// Street, house number and unit.
    Door,
    Street,
    City,
    Postcode,
    Device,
    IpAddress,
    Extra(u8),
}

/// Counts of the values of one kind. Values seen once are not listed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counts {
    /// How many values were counted, repeats included.
    pub total: u64,
    pub repeated: HashMap<ValueHash, u32>,
}

/// The frozen frequencies of every kind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frequencies {
    pub(crate) kinds: HashMap<Kind, Counts>,
}

impl Frequencies {
    /// The information in agreeing on this value, in bits: -log2 of its share among the values of
    /// its kind. A value never seen counts as seen once; `None` where nothing of the kind was
    /// ever counted, so that the caller's average applies.
    pub fn surprisal(&self, kind: Kind, value: ValueHash) -> Option<f32> {
        let counts = self.kinds.get(&kind).filter(|counts| counts.total > 0)?;
        let count = counts.repeated.get(&value).copied().unwrap_or(1);
        Some((counts.total as f32 / count as f32).log2())
    }
}
