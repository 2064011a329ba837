//! Outlines show no more than what reading the words says.

use super::*;

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
