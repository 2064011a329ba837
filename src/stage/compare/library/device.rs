//! How two devices agree. Another device never exonerates: people have several.

use super::holders::Holders;
use crate::record::frequency::Kind;
use crate::stage::compare::level::{Agreement, levels};

levels! {
    /// From least to most agreement; the starting weights are in `score/starting.toml`.
    DIFFERENT: "different", Open, "are different, as one person may have";
    OF_MANY: "of_many", Open, "are one device that many accounts use";
    EQUAL: "equal", Agrees, "are the same";
}

/// Compares two devices. One that many use (a shop's, a test's) is nobody's own.
pub fn compare(holders: &Holders<'_>) -> Agreement {
    let (Some(a), Some(b)) = (holders.a.device_id, holders.b.device_id) else {
        return Agreement::MISSING;
    };
    match a.text == b.text {
        false => Agreement::level(DIFFERENT),
        true if holders.is_of_many(Kind::Device, a.hash()) => Agreement::level(OF_MANY),
        true => {
            let bits = holders.frequencies.surprisal(Kind::Device, a.hash());
            Agreement::level(EQUAL).with_surprisal(bits)
        }
    }
}
