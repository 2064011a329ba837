//! How the values of a declared extra column agree, by its kind.

use super::nationality::Nations;
use super::{birth_date, text_field};
use crate::record::extra::ExtraView;
use crate::record::field::ExtraKind;
use crate::record::frequency::{Frequencies, Kind};
use crate::record::name::{NameView, Role};
use crate::stage::compare::level::{Agreement, Gamma, levels};

levels! {
    /// One list for every kind, since the engine knows nothing of the column; a model learns the rest.
    ///
    /// From least to most agreement; the starting weights are in `score/starting.toml`.
    DIFFERENT: "different", Open, "are different";
    CLOSE: "close", Agrees, "are nearly the same";
    EQUAL: "equal", Agrees, "are the same";
}

/// Compares the values of the extra column at `position`. Values of different kinds, which the
/// reader makes of hints only, are different.
pub fn compare(
    a: ExtraView<'_>,
    b: ExtraView<'_>,
    (kind, position): (ExtraKind, u8),
    frequencies: &Frequencies,
) -> Agreement {
    let counted = Kind::Extra(position);
    match (a, b) {
        (ExtraView::Missing, _) | (_, ExtraView::Missing) => Agreement::MISSING,
        (ExtraView::Text(a), ExtraView::Text(b)) => match kind {
            ExtraKind::Text | ExtraKind::Hint => {
                text_field::compare(Some(a), Some(b), counted, frequencies)
            }
            _ => text_field::compare_exact(Some(a), Some(b), counted, frequencies),
        },
        (ExtraView::Number(a), ExtraView::Number(b)) => Agreement::level(numbers(a, b)),
        (ExtraView::Date(a), ExtraView::Date(b)) => {
            let found =
                birth_date::compare(Some(a), Some(b), Nations::Unknown, &Frequencies::default());
            Agreement::level(dates(found.gamma))
        }
        _ => Agreement::level(DIFFERENT),
    }
}

/// Whether the name says all that the value says: a father's name is a part of many names, and
/// where both agree, it is one agreement. Former names are no part of it: what two of them have in
/// common no comparison of names tells.
pub fn is_in_name(value: ExtraView<'_>, name: NameView<'_>) -> bool {
    let ExtraView::Text(value) = value else {
        return false;
    };
    let mut words = value.text.split(' ').filter(|word| !word.is_empty());
    let is_held = |word: &str| {
        let mut parts = name.parts.iter().filter(|part| part.role() != Role::Alias);
        parts.any(|part| name.tokens[part.token()].text == *word)
    };
    words.all(is_held)
}

/// Within one part in a hundred is close.
fn numbers(a: f64, b: f64) -> usize {
    match (a - b).abs() {
        0.0 => EQUAL,
        apart if apart <= a.abs().max(b.abs()) / 100.0 => CLOSE,
        _ => DIFFERENT,
    }
}

/// A date in part, and every slip that one transform explains, is close.
fn dates(found: Gamma) -> usize {
    match found {
        _ if found == Gamma::level(birth_date::EQUAL) => EQUAL,
        _ if found >= Gamma::level(birth_date::COMPATIBLE) => CLOSE,
        _ => DIFFERENT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::extra::ExtraValue;
    use crate::record::value::Text;
    use crate::stage::normalise::date::DateStyle;
    use crate::stage::normalise::extra::normalise;
    use proptest::prelude::*;

    fn name(a: &str, b: &str, kind: ExtraKind) -> &'static str {
        let read = |text| {
            normalise(text, kind, DateStyle::default())
                .value()
                .unwrap_or(ExtraValue::Missing)
        };
        let found = compare(
            read(a).view(),
            read(b).view(),
            (kind, 0),
            &Frequencies::default(),
        );
        found.name(LEVELS)
    }

    #[test]
    fn each_kind_has_its_closeness() {
        let table = [
            ("carpenter", "carpentr", ExtraKind::Text, "close"),
            ("carpenter", "carpentr", ExtraKind::Category, "different"),
            ("A-1", "a-1", ExtraKind::Exact, "different"),
            ("1000", "1,005.0", ExtraKind::Number, "close"),
            ("1000", "2000", ExtraKind::Number, "different"),
            ("2020-03-05", "2020-05-03", ExtraKind::Date, "close"),
            ("2020-03-05", "5/3/2020", ExtraKind::Date, "equal"),
            ("", "5/3/2020", ExtraKind::Date, "missing"),
        ];
        for (a, b, kind, expected) in table {
            assert_eq!(name(a, b, kind), expected, "{a} {b}");
            assert_eq!(name(b, a, kind), expected, "{b} {a}");
        }
    }

    #[test]
    fn a_fathers_name_may_be_part_of_the_name() {
        use crate::stage::normalise::name::{RawName, normalise};
        let name = normalise(RawName {
            alias: "Reddy",
            ..RawName::whole("Krishna Venkatesh Kumar")
        });
        let name = name.value().expect("a name");
        let is_told = |text| {
            let value = ExtraValue::Text(Text::new(text));
            is_in_name(value.view(), name.view())
        };
        assert!(is_told("venkatesh kumar"));
        assert!(!is_told("venkatesh rao"));
        assert!(!is_told("reddy"));
        assert!(!is_in_name(ExtraView::Number(1.0), name.view()));
    }

    proptest! {
        #[test]
        fn symmetric(a in any::<f64>(), b in any::<f64>(), text in ".*") {
            let frequencies = Frequencies::default();
            let (a, b) = (ExtraView::Number(a), ExtraView::Number(b));
            let text = ExtraValue::Text(Text::new(text));
            for (left, right) in [(a, b), (a, text.view())] {
                let kind = (ExtraKind::Number, 0);
                prop_assert_eq!(
                    compare(left, right, kind, &frequencies).gamma,
                    compare(right, left, kind, &frequencies).gamma
                );
            }
        }
    }
}
