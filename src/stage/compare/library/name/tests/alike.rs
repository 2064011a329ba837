//! Names that are alike, and two: those of one origin and those that a slip of the keyboard parts.

use super::*;
use crate::record::value::Sex;

#[test]
fn given_names_that_are_two() {
    for (a, b, expected) in [
        ("Emma", "Emily", given::KINDRED),
        ("James", "Jacob", given::KINDRED),
        ("Jane", "Janet", given::KINDRED),
        ("Emily", "Amelia", given::KINDRED),
        ("Jean", "Joan", given::KINDRED),
        ("Ian", "Jonathan", given::KINDRED),
        ("Andrea", "Andrew", given::KINDRED),
        ("Emma Rose", "Emily", given::KINDRED),
        ("Emma Rose", "Emily Jane", given::PART_CONFLICT),
        ("Bill", "William", given::RELATED),
        ("Jon", "John", given::RELATED),
        ("Kate", "Katherine", given::RELATED),
        ("Juan", "John", given::RELATED),
        ("Jordi", "Jorge", given::RELATED),
        ("Leslie", "Lessie", given::SLIP_APART),
        ("Choe", "Chloe", given::SLIP_APART),
        ("Lori", "Loi", given::SLIP_APART),
        ("Marta", "Maria", given::SLIP_APART),
        ("Jon", "Jom", given::SLIP_APART),
        ("Liz", "Lix", given::SLIP_APART),
        ("Leslie Ann", "Lessie Ann", given::SLIP_APART),
        ("Leslie Ann", "Lessie", given::CONFLICT),
        ("Leslie Ann", "Lessie Jane", given::CONFLICT),
        ("Leslie Ann", "Lessie Ann Jane", given::PART_CONFLICT),
        ("Marta", "Marina", given::CONFLICT),
        ("Jon", "Don", given::CONFLICT),
        ("Wei", "Wen", given::CONFLICT),
        ("Mario", "Maria", given::GENDER_FORMS),
        ("Joan", "Joana", given::GENDER_FORMS),
    ] {
        let found = unsexed(&name(a, "Ellis"), &name(b, "Ellis"));
        assert_eq!(found.given.gamma, Gamma::level(expected), "{a} {b}");
    }
}

#[test]
fn a_man_and_a_woman_are_two() {
    use Sex::{Female, Male};
    for (a, b, expected) in [
        (("Mark", Male), ("Mary", Female), given::CONFLICT),
        (("Mark", Male), ("Mary", Male), given::SLIP_APART),
        (("Andrew", Male), ("Andrea", Female), given::CONFLICT),
        (("Andrew", Male), ("Andrea", Male), given::KINDRED),
    ] {
        let names = [a.0, b.0].map(|given| name(given, "Ellis"));
        let [x, y] = [(&names[0], a.1), (&names[1], b.1)].map(|(name, sex)| Named {
            sex: Some(sex),
            ..Named::from(name.view())
        });
        let found = compare(x, y, &Frequencies::default());
        assert_eq!(found.given.gamma, Gamma::level(expected), "{a:?} {b:?}");
    }
}

#[test]
fn surnames_a_slip_apart_are_two_families() {
    for (a, b) in [("Marta", "Maria"), ("Leslie", "Lessie")] {
        let found = unsexed(&name("Ana", a), &name("Ana", b));
        assert_eq!(
            found.family.gamma,
            Gamma::level(family::CONFLICT),
            "{a} {b}"
        );
    }
}

#[test]
fn whole_names_that_are_two() {
    for (a, b, expected) in [
        ("Emma Ellis", "Emily Ellis", whole::KINDRED),
        ("Jonathan Paul Cooke", "Ian Cooke", whole::KINDRED),
        ("Jonathan Paul Cooke", "Ian Mark Cooke", whole::CONFLICT),
        ("Leslie Kim", "Lessie Kim", whole::SLIP_APART),
        ("Shane Gay", "Shane Gcy", whole::SLIP_APART),
        ("Leslie Ann Kim", "Lessie Kim", whole::CONFLICT),
        ("Bill Ellis", "William Ellis", whole::RELATED),
    ] {
        let found = unsexed(&whole_name(a), &whole_name(b));
        assert_eq!(found.whole.gamma, Gamma::level(expected), "{a} {b}");
    }
}
