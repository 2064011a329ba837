//! Words of a name that many bear together.

use super::*;
use crate::engine::Engine;
use crate::engine::freeze::frequencies;
use crate::record::account::RawRecord;
use crate::record::field::Field;
use crate::record::population::Population;

/// So many bear the name that is common among few, and nobody else any word of it.
const BEARERS: u32 = 40;
const OTHERS: u32 = 960;

/// How often the values of a base are met in which so many bear this name, and others one each of their
/// own; the former of one nationality and the latter of another, or none with any.
fn counted(
    bearers: u32,
    (given, family): (&str, &str),
    nations: Option<(&str, &str)>,
) -> Frequencies {
    let engine = Engine::starting();
    let (own, far) = nations.unzip();
    let account = |given: &str, family: &str, nation: Option<&str>| {
        let raw = RawRecord::new("A")
            .with(Field::GivenName, given)
            .with(Field::FamilyName, family)
            .with(Field::Nationality, nation.unwrap_or_default());
        engine.normalise(&raw).record
    };
    let letter = |digit: u32| char::from(b'a' + digit as u8);
    let others = (bearers..BEARERS + OTHERS).map(|at| {
        let [x, y, z] = [at / 676, at / 26 % 26, at % 26].map(letter);
        account(
            &format!("bo{x}ru{y}le{z}"),
            &format!("ko{z}vi{x}sta{y}"),
            far,
        )
    });
    let bearers = (0..bearers).map(|_| account(given, family, own));
    let population: Population = bearers.chain(others).collect();
    frequencies(&population).expect("a base in memory")
}

/// Information in two names that met, in both columns.
fn bits((a, b): (&Name, &Name), nation: Option<&str>, frequencies: &Frequencies) -> f32 {
    let [a, b] = [a, b].map(|name| Named {
        nationality: nation.and_then(Country::new),
        ..name.view().into()
    });
    let found = compare(a, b, frequencies);
    found.given.surprisal + found.family.surprisal
}

fn is_about(bits: f32, share: f32) {
    let expected = -share.log2();
    assert!((bits - expected).abs() < 0.2, "{bits} and not {expected}");
}

#[test]
fn words_that_many_bear_together_are_as_rare_as_they_are_together() {
    let share = BEARERS as f32 / (BEARERS + OTHERS) as f32;
    let hoa = name("Thi Hoa", "Nguyen");
    let frequencies = counted(BEARERS, ("Thi Hoa", "Nguyen"), None);
    is_about(bits((&hoa, &hoa), None, &frequencies), share);
    // The columns exchanged, or spelt otherwise.
    let exchanged = name("Nguyen", "Thi Hoa");
    is_about(bits((&hoa, &exchanged), None, &frequencies), share);
    let slip = name("Thi Hoa", "Nguyenn");
    assert!(bits((&hoa, &slip), None, &frequencies) <= -share.log2() + 0.2);
    // With a word more on one side the first ones still go together.
    let longer = name("Thi Hoa", "Nguyen Wick");
    let together = bits((&hoa, &longer), None, &frequencies);
    assert!(together < -2.5 * share.log2(), "{together}");
}

#[test]
fn given_names_that_many_bear_together_count_once_beside_any_surname() {
    let frequencies = counted(BEARERS, ("Maria Carmen", "Ruiz"), None);
    let (a, b) = (name("Maria Carmen", "Gil"), name("Maria Carmen", "Sanz"));
    let given = compare(a.view().into(), b.view().into(), &frequencies).given;
    is_about(given.surprisal, BEARERS as f32 / (BEARERS + OTHERS) as f32);
}

#[test]
fn within_a_nation_they_are_as_rare_as_they_are_there() {
    let hoa = name("Thi Hoa", "Nguyen");
    let frequencies = counted(BEARERS, ("Thi Hoa", "Nguyen"), Some(("VN", "ES")));
    // All are called so there.
    assert!(bits((&hoa, &hoa), Some("VN"), &frequencies) < 0.7);
    assert!(bits((&hoa, &hoa), Some("ES"), &frequencies) > 4.0);
}

#[test]
fn what_few_bear_may_be_one_person_s() {
    let few = 5;
    let hoa = name("Thi Hoa", "Nguyen");
    let frequencies = counted(few, ("Thi Hoa", "Nguyen"), None);
    let share = few as f32 / (BEARERS + OTHERS) as f32;
    let together = bits((&hoa, &hoa), None, &frequencies);
    assert!(together > -2.9 * share.log2(), "{together}");
}
