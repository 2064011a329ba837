//! Tables of names and the levels that they reach; symmetry of every comparison.

use super::levels::{family, given, suffix, whole};
use super::*;
use crate::record::name::Name;
use crate::stage::compare::level::Gamma;
use crate::stage::normalise::name::{RawName, normalise};
use proptest::prelude::*;

mod alike;
mod outlines;
mod together;

fn name(given: &str, family: &str) -> Name {
    normalise(RawName::of(given, family))
        .value()
        .unwrap_or_default()
}

fn whole_name(text: &str) -> Name {
    normalise(RawName::whole(text)).value().unwrap_or_default()
}

fn unsexed(a: &Name, b: &Name) -> NameAgreements {
    compare(a.view().into(), b.view().into(), &Frequencies::default())
}

#[test]
#[allow(clippy::too_many_lines)]
fn names_in_two_columns() {
    for (a, b, given, family) in [
        (
            ("JOSE", "GARCIA LOPEZ"),
            ("JOSE", "GARCIA LOPEZ"),
            given::EQUAL,
            family::EQUAL,
        ),
        (
            ("JOSE", "GARCIA LOPEZ"),
            ("JOSE", "GARCIA PEREZ"),
            given::EQUAL,
            family::SECOND_SURNAME_CONFLICT,
        ),
        (
            ("JOSE LUIS", "RUIZ"),
            ("JOSE MANUEL", "RUIZ"),
            given::PART_CONFLICT,
            family::EQUAL,
        ),
        (
            ("IHOR PETROVYCH", "DANYLENKO"),
            ("OLEH PETROVYCH", "DANYLENKO"),
            given::CONFLICT,
            family::EQUAL,
        ),
        (
            ("JOSE", "RUIZ"),
            ("JOSE LUIS", "RUIZ GIL"),
            given::SUBSET,
            family::SUBSET,
        ),
        (
            ("ANA", "RUIZ GIL"),
            ("ANA", "GIL RUIZ"),
            given::EQUAL,
            family::ORDER_SWAPPED,
        ),
        (
            ("PEPE", "RUIZ"),
            ("JOSE", "RUIZ"),
            given::RELATED,
            family::EQUAL,
        ),
        (
            ("CHEMA", "RUIZ"),
            ("JOSE MARIA", "RUIZ"),
            given::RELATED,
            family::EQUAL,
        ),
        (
            ("JUANJO LUIS", "RUIZ"),
            ("JUAN JOSE", "RUIZ"),
            given::SUBSET,
            family::EQUAL,
        ),
        (
            ("JORDI", "GIMENEZ"),
            ("JORGE", "JIMENEZ"),
            given::RELATED,
            family::VARIANT,
        ),
        (
            ("JAN", "KOWALSKI"),
            ("JANINA", "KOWALSKA"),
            given::CONFLICT,
            family::GENDER_FORM_CONFLICT,
        ),
        (
            ("ANNA", "KOWALSKI"),
            ("ANNA", "KOWALSKA"),
            given::EQUAL,
            family::GENDER_FORMS,
        ),
        (
            ("JOAN", "SERRA"),
            ("JOANA", "SERRA"),
            given::GENDER_FORMS,
            family::EQUAL,
        ),
        (
            ("lachlan", "berry"),
            ("berry", "lachlan"),
            given::SWAPPED,
            family::SWAPPED,
        ),
        (
            ("isaac", "james"),
            ("james", "dixon"),
            given::CONFLICT,
            family::CONFLICT,
        ),
        (
            ("lachlan", "berry"),
            ("lachaln", "bezry"),
            given::TYPO,
            family::TYPO,
        ),
        (
            ("R.", "Venkatesan"),
            ("Ravi", "Venkatesan"),
            given::INITIAL,
            family::EQUAL,
        ),
        (
            ("R.", "Venkatesan"),
            ("R.", "Venkatesan"),
            given::INITIAL,
            family::EQUAL,
        ),
        (
            ("J. L.", "Nicholls"),
            ("J. L.", "Nicholls"),
            given::EQUAL,
            family::EQUAL,
        ),
        (
            ("Hans", "Müller"),
            ("Hans", "MUELLER"),
            given::EQUAL,
            family::VARIANT,
        ),
        (
            ("Maria", "Lopez de Perez"),
            ("Maria", "Perez"),
            given::EQUAL,
            family::ALIAS,
        ),
        (
            ("Pedro", "Silva"),
            ("Pedro", "da Silva"),
            given::EQUAL,
            family::EQUAL,
        ),
        (
            ("Ana", "Cabrera"),
            ("Ana", "Cabrer"),
            given::EQUAL,
            family::SIMILAR,
        ),
        (
            ("Jana", "Novak"),
            ("Jana", "Novakova"),
            given::EQUAL,
            family::GENDER_FORMS,
        ),
        (
            ("Alw.", "Kna."),
            ("Alwina", "Knappe"),
            given::SUBSET,
            family::SUBSET,
        ),
        (
            ("Mrs. Ann", "Bell"),
            ("Annika", "Bell"),
            given::CONFLICT,
            family::EQUAL,
        ),
        (
            ("Tunde", "Ojo"),
            ("Babatunde", "Ojo"),
            given::RELATED,
            family::EQUAL,
        ),
    ] {
        let agreements = unsexed(&name(a.0, a.1), &name(b.0, b.1));
        assert_eq!(
            agreements.given.gamma,
            Gamma::level(given),
            "given {a:?} {b:?}"
        );
        assert_eq!(
            agreements.family.gamma,
            Gamma::level(family),
            "family {a:?} {b:?}"
        );
        assert_eq!(agreements.whole.gamma, Gamma::MISSING);
    }
}

#[test]
fn whole_names_in_any_order() {
    for (a, b, level) in [
        ("Vasif Talibov", "Talıbov, Vasif", whole::EQUAL),
        ("LIU XIAO MING", "XIAOMING LIU", whole::VARIANT),
        (
            "JOSE GARCIA LOPEZ",
            "JOSE GARCIA PEREZ",
            whole::SECOND_SURNAME_CONFLICT,
        ),
        (
            "Billy Hutchinson",
            "Roger Hutchinson",
            whole::FIRST_WORD_CONFLICT,
        ),
        (
            "JUAN GARCIA LOPEZ",
            "ANA GARCIA LOPEZ",
            whole::FIRST_WORD_CONFLICT,
        ),
        (
            "Carolyn Thompson",
            "Carolyn West",
            whole::LAST_WORD_CONFLICT,
        ),
        ("Nguyen Van An", "Nguyen Thi Hoa", whole::LAST_WORD_CONFLICT),
        ("Thomas Paul", "Paul Rivers", whole::CONFLICT),
        ("Kenneth Chan", "Kenneth CHAN Ka-lok", whole::SUBSET),
        ("Maria Silva", "Jan Nowak", whole::UNRELATED),
        ("R. Benson", "R. Benson", whole::INITIALS),
        ("R. Benson", "R. Bensn", whole::INITIALS),
        ("J. L. Benson", "J. L. Benson", whole::EQUAL),
        ("Ruth R. Benson", "Ruth R. Benson", whole::EQUAL),
    ] {
        let agreements = unsexed(&whole_name(a), &whole_name(b));
        assert_eq!(agreements.whole.gamma, Gamma::level(level), "{a} {b}");
        assert_eq!(agreements.given.gamma, Gamma::MISSING);
    }
}

#[test]
fn suffixes() {
    for (a, b, expected) in [
        (
            "John Smith Jr",
            "John Smith Sr",
            Gamma::level(suffix::CONFLICT),
        ),
        (
            "John Smith Jr",
            "John Smith II",
            Gamma::level(suffix::EQUAL),
        ),
        (
            "John Smith Jr",
            "John Smith",
            Gamma::level(suffix::ONE_SIDED),
        ),
        ("John Smith", "John Smith", Gamma::MISSING),
    ] {
        assert_eq!(
            unsexed(&whole_name(a), &whole_name(b)).suffix.gamma,
            expected,
            "{a} {b}"
        );
    }
}

fn any_word() -> impl Strategy<Value = String> {
    prop_oneof![
        "[abcAe]{1,6}",
        Just("maria".to_owned()),
        Just("marta".to_owned()),
        Just("jom".to_owned()),
        Just("jon".to_owned()),
        Just("Jose".to_owned()),
        Just("pepe".to_owned()),
        Just("chema".to_owned()),
        Just("de".to_owned()),
        Just("García".to_owned()),
        Just("Кузнецов".to_owned()),
        Just("王".to_owned()),
        Just("Al".to_owned()),
        "\\PC{0,6}",
    ]
}

fn any_text() -> impl Strategy<Value = String> {
    prop::collection::vec(any_word(), 0..5).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]
    #[test]
    fn symmetric_and_never_panics(a in (any_text(), any_text()), b in (any_text(), any_text())) {
        for (x, y) in [
            (name(&a.0, &a.1), name(&b.0, &b.1)),
            (whole_name(&a.0), whole_name(&b.0)),
            (name(&a.0, &a.1), whole_name(&b.0)),
        ] {
            let (there, back) = (unsexed(&x, &y), unsexed(&y, &x));
            prop_assert_eq!(there.given.gamma, back.given.gamma);
            prop_assert_eq!(there.family.gamma, back.family.gamma);
            prop_assert_eq!(there.whole.gamma, back.whole.gamma);
            let similarity = similarity(x.view(), y.view());
            prop_assert!((similarity - super::similarity(y.view(), x.view())).abs() < 1e-5);
            prop_assert!((0.0..=1.0001).contains(&similarity));
            prop_assert_eq!(agrees(x.view(), y.view()), agrees(y.view(), x.view()));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]
    #[test]
    fn words_that_share_letters_are_ruled_out_only_where_reading_them_would(
        (stem, a, b) in ("[a-z]{0,3}", "[a-z]{1,6}", "[a-z]{1,6}"),
        (x, y) in ("(abdul)?[aceghijkopquwy]{2,5}", "(abdul)?[aceghijkopquwy]{2,5}"),
    ) {
        for (a, b) in [(stem.clone() + &a, stem + &b), (x, y)] {
            let (a, b) = (whole_name(&a), whole_name(&b));
            for (a, b) in a.tokens.iter().zip(&b.tokens) {
                let ruled_out = grid::share_letters(a, b) && !grid::can_be_forms(a, b);
                let in_doubt = a.sound == b.sound || a.kin.can_meet(b.kin) || !ruled_out;
                prop_assert!(in_doubt || relation::by_form(a, b).is_none());
            }
        }
    }
}
