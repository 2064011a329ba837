//! How the nationalities of two accounts agree.

use crate::record::frequency::{Frequencies, Kind};
use crate::record::value::{Country, ValueHash};
use crate::stage::compare::level::{Agreement, ComparisonLevel, Stance};

/// Starting guesses, m (same person) and u (two people): different 0.04 / 0.25; equal 0.96 / 0.75.
/// People are naturalised and hold two passports, so a difference is open.
pub const LEVELS: &[ComparisonLevel] = &[
    ComparisonLevel {
        name: "different",
        stance: Stance::Open,
        says: "are different, as one person may hold two or change",
    },
    ComparisonLevel {
        name: "equal",
        stance: Stance::Agrees,
        says: "are the same",
    },
];

pub const DIFFERENT: usize = 0;
pub const EQUAL: usize = 1;

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

/// The hash under which nationalities are counted.
pub fn hash(country: Country) -> ValueHash {
    ValueHash::of(country.as_str().as_bytes())
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
