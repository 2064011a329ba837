//! Tables of names and the levels that they reach; symmetry of every comparison.

use super::levels::{family, given, suffix, whole};
use super::*;
use crate::record::name::Name;
use crate::stage::compare::level::Gamma;
use crate::stage::normalise::name::{RawName, normalise};
use proptest::prelude::*;

mod alike;

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

fn by_outlines(a: &Name, b: &Name) -> Outlook {
    let outlines = |name: &Name| -> Vec<Outline> { name.tokens.iter().map(Outline::of).collect() };
    let (of_a, of_b) = (outlines(a), outlines(b));
    let outlined = |name, outlines| Outlined { name, outlines };
    outlook(outlined(a.view(), &of_a), outlined(b.view(), &of_b))
}

#[test]
fn outlines_tell_strangers() {
    for (a, b, strangers, given, family) in [
        (
            ("Ana", "de la Cruz"),
            ("Bronislaw", "de la Peña"),
            true,
            false,
            false,
        ),
        (
            ("Ana", "de la Cruz"),
            ("Bronislaw", "Crus"),
            false,
            true,
            false,
        ),
        (("Anna", "Peña"), ("Ana", "Kowalski"), false, false, true),
        (("Ana", "Dela Cruz"), ("Bob", "D."), false, true, false),
        (("Ana", "Dela Cruz"), ("Bob", "L."), true, false, false),
        (
            ("Ana", "Peña"),
            ("Anna", "Kowalski Pena"),
            false,
            false,
            false,
        ),
        (("Ana", "Peña"), ("Pena", "Kowalski"), false, false, false),
    ] {
        let seen = by_outlines(&name(a.0, a.1), &name(b.0, b.1)).shown;
        assert_eq!(
            matches!(seen, Shown::Strangers(_)),
            strangers,
            "{a:?} {b:?}"
        );
        assert_eq!(matches!(seen, Shown::GivenDiffer), given, "{a:?} {b:?}");
        assert_eq!(matches!(seen, Shown::FamiliesDiffer), family, "{a:?} {b:?}");
    }
}

#[test]
fn outlines_join_no_more_than_words() {
    let (a, b) = (name("Dd", "A"), name("D D", "A"));
    let seen = by_outlines(&a, &b);
    let near = seen.compare(a.view().into(), b.view().into(), &Frequencies::default());
    assert_eq!(gammas(near), gammas(unsexed(&a, &b)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6000))]
    #[test]
    fn outlines_never_hide_a_form_of_a_word(
        word in "[aceghijkopquwy]{2,12}",
        slips in prop::collection::vec((0usize..12, "[a-z]{0,2}", 0usize..3), 0..3),
        (one, ending) in ("(ski|ov|as|is|us|os|son|ovich|o|y|s|e)?", "(ska|ova|iene|yte|i|ou|dottir|ovna|a|us|s|e)?"),
    ) {
        let mut other = word.clone();
        for (at, with, length) in slips {
            let at = at.min(other.len());
            other.replace_range(at..(at + length).min(other.len()), &with);
        }
        other.push_str(&ending);
        let word = word + &one;
        for (x, y) in [
            (name(&word, "Brndt"), name("Flmst", &other)),
            (name(&word, "Brndt"), name(&other, "Flmst")),
            (name("Brndt", &word), name("Flmst", &other)),
        ] {
            outlines_hide_nothing(&x, &y);
        }
    }

    #[test]
    fn outlines_never_hide_what_words_have_in_common(
        a in (any_text(), any_text()),
        b in (any_text(), any_text()),
        plain in ("(de )?[a-e]{1,4} ?[a-e]{0,6}", "[a-e]{1,7}( y)?( [a-e]{1,3})?"),
        other in ("(de )?[a-e]{1,4} ?[a-e]{0,6}", "[a-e]{1,7}( y)?( [a-e]{1,3})?"),
        led in "[a-e]{1,3} ((de|den|de la|el|al|van) )?[a-e]{1,4}",
        initials in "[adelv]( [a-e]{1,3})?( [adelv])?",
    ) {
        for (x, y) in [
            (name(&plain.0, &led), name(&other.0, &initials)),
            (whole_name(&led), whole_name(&initials)),
            (name(&a.0, &a.1), name(&b.0, &b.1)),
            (name(&plain.0, &plain.1), name(&other.0, &other.1)),
            (name(&plain.0, &plain.1), name(&a.0, &a.1)),
            (whole_name(&a.0), whole_name(&b.0)),
            (whole_name(&plain.0), whole_name(&other.1)),
            (name(&a.0, &a.1), whole_name(&b.0)),
        ] {
            outlines_hide_nothing(&x, &y);
        }
    }
}

/// Neither of these names, nor of those that may have been cut off.
fn outlines_hide_nothing(x: &Name, y: &Name) {
    outlines_hide_none_of(x, y);
    let [mut cut_x, mut cut_y] = [x, y].map(Name::clone);
    cut_x.maybe_truncated = true;
    outlines_hide_none_of(&cut_x, y);
    cut_y.maybe_truncated = true;
    outlines_hide_none_of(x, &cut_y);
}

fn outlines_hide_none_of(x: &Name, y: &Name) {
    let full = unsexed(x, y);
    let seen = by_outlines(x, y);
    let near = seen.compare(x.view().into(), y.view().into(), &Frequencies::default());
    assert_eq!(gammas(near), gammas(full));
    match seen.shown {
        Shown::Strangers(seen) => assert_eq!(gammas(seen), gammas(full)),
        Shown::GivenDiffer => assert_eq!(full.given.gamma, Gamma::level(given::CONFLICT)),
        Shown::FamiliesDiffer => assert_eq!(full.family.gamma, Gamma::level(family::CONFLICT)),
        Shown::Nothing => {}
    }
}

fn gammas(agreements: NameAgreements) -> [Gamma; 4] {
    let NameAgreements {
        given,
        family,
        whole,
        suffix,
    } = agreements;
    [given, family, whole, suffix].map(|agreement| agreement.gamma)
}
