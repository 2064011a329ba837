//! How two folded texts agree, such as places of birth: equal, spelt alike, or different.

use crate::record::frequency::{Frequencies, Kind};
use crate::record::value::TextView;
use crate::stage::compare::level::{Agreement, levels};
use crate::text::metric::osa;

levels! {
    /// From least to most agreement; the starting weights are in `score/starting.toml`.
    DIFFERENT: "different", Differs, "are different";
    SIMILAR: "similar", Agrees, "are spelt alike, or one holds the other";
    EQUAL: "equal", Agrees, "are the same";
}

/// Compares words that people type.
pub fn compare(
    a: Option<TextView<'_>>,
    b: Option<TextView<'_>>,
    kind: Kind,
    frequencies: &Frequencies,
) -> Agreement {
    match (a, b) {
        (Some(a), Some(b)) if a.text != b.text && is_similar(a.text, b.text) => {
            Agreement::level(SIMILAR)
        }
        _ => compare_exact(a, b, kind, frequencies),
    }
}

/// Compares codes: equal or different.
pub fn compare_exact(
    a: Option<TextView<'_>>,
    b: Option<TextView<'_>>,
    kind: Kind,
    frequencies: &Frequencies,
) -> Agreement {
    let (Some(a), Some(b)) = (a, b) else {
        return Agreement::MISSING;
    };
    match a.text == b.text {
        true => Agreement::level(EQUAL).with_surprisal(frequencies.surprisal(kind, a.hash())),
        false => Agreement::level(DIFFERENT),
    }
}

/// A slip in every six letters, or all the words of one within the other: `madrid`,
/// `madrid espana`. Where both have as many words, no word has more slips than its letters allow:
/// `mukesh kumar` and `suresh kumar` are two.
pub(super) fn is_similar(a: &str, b: &str) -> bool {
    let (short, long) = match (a.len(), a) <= (b.len(), b) {
        true => (a, b),
        false => (b, a),
    };
    if short.len() < 4 {
        return false;
    }
    let slips = (long.len() / 6).clamp(1, 4);
    osa::within(short, long, slips).is_some() && !holds_another_word(short, long)
        || holds(long, short)
}

fn holds_another_word(a: &str, b: &str) -> bool {
    let is_another = |(a, b): (&str, &str)| {
        let slips = a.len().max(b.len()) / 6;
        osa::within(a, b, slips.max(1)).is_none()
    };
    a.split(' ').count() == b.split(' ').count() && a.split(' ').zip(b.split(' ')).any(is_another)
}

fn holds(long: &str, short: &str) -> bool {
    short
        .split(' ')
        .all(|word| long.split(' ').any(|other| other == word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn name(a: &str, b: &str) -> &'static str {
        let [a, b] = [a, b].map(|text| Some(TextView { text }));
        let found = compare(a, b, Kind::BirthPlace, &Frequencies::default());
        found.name(LEVELS)
    }

    #[test]
    fn names_the_relation() {
        for (a, b, expected) in [
            ("madrid", "madrid", "equal"),
            ("madrid", "madird", "similar"),
            ("madrid", "madrid espana", "similar"),
            ("leon", "lyon", "similar"),
            ("mukesh kumar", "suresh kumar", "different"),
            ("mukesh kumar", "mukesh kumra", "similar"),
            ("san sebastian", "sansebastian", "similar"),
            ("rio", "ria", "different"),
            ("madrid", "sevilla", "different"),
        ] {
            assert_eq!(name(a, b), expected, "{a} {b}");
        }
        let missing = compare(
            None,
            Some(TextView { text: "x" }),
            Kind::BirthPlace,
            &Frequencies::default(),
        );
        assert_eq!(missing.gamma, Agreement::MISSING.gamma);
    }

    proptest! {
        #[test]
        fn symmetric(a in "[a-c ]{0,8}|.*", b in "[a-c ]{0,8}|.*") {
            prop_assert_eq!(name(&a, &b), name(&b, &a));
        }
    }
}
