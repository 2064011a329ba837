//! How the nationalities of two accounts agree.

use crate::record::frequency::{Frequencies, Kind};
use crate::record::value::{Country, ValueHash};
use crate::stage::compare::level::{Agreement, levels};
use std::sync::LazyLock;

levels! {
    /// From least to most agreement; the starting weights are in `score/starting.toml`.
    /// People are naturalised and hold two passports, so a difference is open.
    DIFFERENT: "different", Open, "are different, as one person may hold two or change";
    EQUAL: "equal", Agrees, "are the same";
}

/// Compares two countries; the surprisal is that of the country among the accounts.
pub fn compare(a: Option<Country>, b: Option<Country>, frequencies: &Frequencies) -> Agreement {
    let (Some(a), Some(b)) = (a, b) else {
        return Agreement::MISSING;
    };
    match a == b {
        true => Agreement::level(EQUAL)
            .with_surprisal(frequencies.surprisal(Kind::Nationality, hash(a))),
        false => Agreement::level(DIFFERENT),
    }
}

/// The hash under which nationalities are counted. All of them are made once.
pub fn hash(country: Country) -> ValueHash {
    static HASHES: LazyLock<Vec<ValueHash>> = LazyLock::new(|| {
        let all = Country::all();
        all.map(|country| ValueHash::of(country.as_str().as_bytes()))
            .collect()
    });
    HASHES[country.place()]
}

/// The nationalities that the two accounts give.
#[derive(Clone, Copy)]
pub enum Nations {
    Unknown,
    /// One, of both.
    Shared(Country),
    /// One, of the one account; the other gives none.
    OneSided(Country),
    Two(Country, Country),
}

impl Nations {
    pub fn of(a: Option<Country>, b: Option<Country>) -> Self {
        match (a, b) {
            (None, None) => Nations::Unknown,
            (Some(a), Some(b)) if a == b => Nations::Shared(a),
            (Some(a), Some(b)) => Nations::Two(a, b),
            (Some(one), None) | (None, Some(one)) => Nations::OneSided(one),
        }
    }

    /// The information in agreeing on a value that is common in one country and rare in another, in
    /// bits. Of two countries the one counts in which it is commoner: either of the accounts may be
    /// the one that tells the person's country.
    pub fn surprisal(self, kind: Kind, value: ValueHash, frequencies: &Frequencies) -> Option<f32> {
        let among = |nation| frequencies.surprisal_among(kind, value, hash(nation));
        match self {
            Nations::Unknown => frequencies.surprisal(kind, value),
            Nations::Shared(nation) | Nations::OneSided(nation) => among(nation),
            Nations::Two(one, other) => Some(among(one)?.min(among(other)?)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_or_not() {
        let (es, fr) = (Country::new("ES"), Country::new("FR"));
        let none = Frequencies::default();
        assert_eq!(compare(es, es, &none).gamma, Agreement::level(EQUAL).gamma);
        assert_eq!(
            compare(es, fr, &none).gamma,
            Agreement::level(DIFFERENT).gamma
        );
        assert_eq!(compare(es, None, &none).gamma, Agreement::MISSING.gamma);
    }
}
