//! How two street addresses agree: the door, the building, the street.

use crate::record::address::AddressView;
use crate::record::frequency::{Frequencies, Kind};
use crate::stage::compare::level::{Agreement, levels};
use crate::stage::normalise::address::word::is_generic;
use crate::text::metric::osa;
use smallvec::SmallVec;

levels! {
    /// From least to most agreement; the starting weights are in `score/starting.toml`.
    /// Families share a door; people move, so that a different street says little.
    DIFFERENT: "different", Differs, "differ in the street";
    SAME_STREET_OTHER_NUMBER: "same_street_other_number", Open,
        "are in one street, at different numbers";
    SIMILAR_STREET: "similar_street", Agrees,
        "are in streets spelt alike, and the numbers do not contradict";
    SAME_STREET: "same_street", Agrees, "are in one street, where one does not say the number";
    SAME_BUILDING_OTHER_UNIT: "same_building_other_unit", Open,
        "are in one building, at different doors";
    SAME_BUILDING: "same_building", Agrees, "are in one building, where one does not say the door";
    SAME_DOOR: "same_door", Agrees, "are the same";
}

/// Compares street, house number and unit. The surprisal is that of the door, else of the street.
pub fn compare(a: AddressView<'_>, b: AddressView<'_>, frequencies: &Frequencies) -> Agreement {
    if a.street.is_empty() || b.street.is_empty() {
        return Agreement::MISSING;
    }
    let level = degree(a, b);
    let bits = match level {
        SAME_DOOR if a.door() == b.door() => frequencies.surprisal(Kind::Door, a.door()),
        DIFFERENT | SIMILAR_STREET => None,
        _ if a.street == b.street => frequencies.surprisal(Kind::Street, a.hash_street()),
        _ => None,
    };
    Agreement::level(level).with_surprisal(bits)
}

fn degree(a: AddressView<'_>, b: AddressView<'_>) -> usize {
    let number = relation(a.house_number, b.house_number);
    if !is_same_street(a.street, b.street) {
        return match number {
            Relation::Differs => DIFFERENT,
            _ if resembles(a.street, b.street) => SIMILAR_STREET,
            _ => DIFFERENT,
        };
    }
    match (number, relation(a.unit, b.unit)) {
        (Relation::Differs, _) => SAME_STREET_OTHER_NUMBER,
        (Relation::Missing, _) => SAME_STREET,
        (Relation::Same, Relation::Differs) => SAME_BUILDING_OTHER_UNIT,
        (Relation::Same, Relation::Missing) if a.unit.is_empty() != b.unit.is_empty() => {
            SAME_BUILDING
        }
        (Relation::Same, _) => SAME_DOOR,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Relation {
    Same,
    Missing,
    Differs,
}

/// The digits that a text begins with, without leading zeros, and what follows them.
pub fn leading_number(text: &str) -> (&str, &str) {
    let zeros = text.bytes().take_while(|byte| *byte == b'0').count();
    let text = &text[zeros..];
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    text.split_at(digits)
}

/// Numbers compare as numbers: `12`, `012` and `12-14` are one, `12a` and `12b` are two, and so are
/// `8-18-19` and `8-13-8`.
fn relation(a: &str, b: &str) -> Relation {
    if a.is_empty() || b.is_empty() {
        return Relation::Missing;
    }
    let ((a, a_rest), (b, b_rest)) = (leading_number(a), leading_number(b));
    let further = |rest: &str| rest.is_empty() || rest.starts_with(['-', '/']);
    let one_empty = a_rest.is_empty() || b_rest.is_empty();
    let same_rest = || one_empty || a_rest[1..] == b_rest[1..];
    match a == b {
        true if a_rest == b_rest => Relation::Same,
        true if further(a_rest) && further(b_rest) && same_rest() => Relation::Same,
        _ => Relation::Differs,
    }
}

/// Equal, or equal but for a type of street that one side leaves out.
fn is_same_street(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let left_out = match (long.strip_prefix(short), long.strip_suffix(short)) {
        (Some(rest), _) => rest.strip_prefix(' '),
        (_, Some(rest)) => rest.strip_suffix(' '),
        _ => None,
    };
    left_out.is_some_and(is_generic)
}

/// A few slips in the whole, or most of the telling words found on the other side in any order.
fn resembles(a: &str, b: &str) -> bool {
    if differ_in_numbers(a, b) {
        return false;
    }
    let slips = a.len().max(b.len()) / 6;
    if slips > 0 && a.len().abs_diff(b.len()) <= slips && osa::within(a, b, slips).is_some() {
        return true;
    }
    let ((found, all), (found_back, all_back)) = (telling(a, b), telling(b, a));
    let most = |found: usize, all: usize| found >= 5 && found * 4 >= all * 3;
    most(found, all) || most(found_back, all_back)
}

/// `calle 45` and `calle 46`, `5th avenue` and `6th avenue` are two streets; where one leaves its
/// number out, nothing is said.
fn differ_in_numbers(a: &str, b: &str) -> bool {
    let (of_a, of_b) = (numbers(a), numbers(b));
    let lacks = |these: &[&str], those: &[&str]| these.iter().any(|one| !those.contains(one));
    lacks(&of_a, &of_b) && lacks(&of_b, &of_a)
}

/// The runs of digits, without leading zeros.
fn numbers(text: &str) -> SmallVec<[&str; 4]> {
    let runs = text.split(|letter: char| !letter.is_ascii_digit());
    let runs = runs.filter(|run| !run.is_empty());
    runs.map(|run| run.trim_start_matches('0')).collect()
}

/// Letters of the words of `a` that tell streets apart: those with a like in `b`, and all.
fn telling(a: &str, b: &str) -> (usize, usize) {
    let mut letters = (0, 0);
    for word in a
        .split(' ')
        .filter(|word| word.len() > 2 && !is_generic(word))
    {
        letters.1 += word.len();
        if b.split(' ').any(|other| is_like(word, other)) {
            letters.0 += word.len();
        }
    }
    letters
}

fn is_like(a: &str, b: &str) -> bool {
    let allowed = match a.len().min(b.len()) {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    a == b || (allowed > 0 && osa::within(a, b, allowed).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::address::Address;
    use crate::stage::normalise::address::{RawAddress, normalise};
    use proptest::prelude::*;

    fn address(street: &str) -> Address {
        normalise(
            &RawAddress {
                street,
                ..Default::default()
            },
            None,
        )
    }

    fn name(a: &Address, b: &Address) -> &'static str {
        compare(a.view(), b.view(), &Frequencies::default()).name(LEVELS)
    }

    #[test]
    fn names_the_relation() {
        let table = [
            ("Calle Mayor 5, 3B", "C/ Mayor, 5, 3º B", "same_door"),
            (
                "Calle Mayor 5, 3 B",
                "C/ Mayor, nº 5, piso 3, B",
                "same_door",
            ),
            ("Calle Mayor 5", "C/ Mayor 5", "same_door"),
            ("Mayor 5", "C/ Mayor 5", "same_door"),
            ("Calle Mayor 5", "C/ Mayor 5, 3 B", "same_building"),
            (
                "Calle Mayor 5, 3 A",
                "C/ Mayor 5, 3 B",
                "same_building_other_unit",
            ),
            ("Calle Mayor", "C/ Mayor 5", "same_street"),
            ("Calle Mayor 7", "C/ Mayor 5", "same_street_other_number"),
            ("Calle Mayor 5-7", "C/ Mayor 5", "same_door"),
            ("西新宿8-18-19", "西新宿8-13-8", "same_street_other_number"),
            ("西新宿8-18-19", "西新宿8丁目18番19号", "same_door"),
            ("12 Hauptstrase", "Hauptstr. 12", "similar_street"),
            (
                "jarreah mackinnon street",
                "mackinnon street jarreah",
                "similar_street",
            ),
            (
                "pridhamstreet milton",
                "pridham street milton",
                "similar_street",
            ),
            (
                "tullaroop street willaroo",
                "tullaroop street",
                "similar_street",
            ),
            ("Calle Mayor 5", "Calle Menor 5", "different"),
            ("Calle Goya 5", "Gran Via 5", "different"),
            ("", "Gran Via 5", "missing"),
        ];
        for (a, b, expected) in table {
            let (left, right) = (address(a), address(b));
            assert_eq!(name(&left, &right), expected, "{a} / {b}");
            assert_eq!(name(&right, &left), expected, "{b} / {a}");
        }
    }

    #[test]
    fn streets_by_number_are_told_apart() {
        for (a, b, expected) in [
            ("Calle 45 # 12", "Calle 46 # 12", "different"),
            ("8 West 45th Street", "8 West 46th Street", "different"),
            ("8 West 45th Street", "8 West 45th Stret", "similar_street"),
            (
                "Av. 25 de Mayo 1234",
                "Avenida de Mayo 1234",
                "similar_street",
            ),
        ] {
            assert_eq!(name(&address(a), &address(b)), expected, "{a} / {b}");
        }
    }

    proptest! {
        #[test]
        fn symmetric(a in "[a-c ]{0,12} [0-9]{0,2}[a-b/]?[0-9]?", b in "[a-c ]{0,12} [0-9]{0,2}[a-b/]?[0-9]?", wild in ".*") {
            let (a, b, wild) = (address(&a), address(&b), address(&wild));
            prop_assert_eq!(name(&a, &b), name(&b, &a));
            prop_assert_eq!(name(&a, &wild), name(&wild, &a));
        }
    }
}
