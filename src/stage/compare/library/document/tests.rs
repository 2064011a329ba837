//! Passports, cards and nameless numbers, as they meet.

use super::*;
use crate::record::account::RawDocument;
use crate::record::document::Document;
use crate::record::documents::DocumentsView;
use crate::stage::compare::level::Gamma;
use crate::stage::normalise::document::normalise;

fn document(scheme: &str, number: &str) -> Vec<Document> {
    let raw = RawDocument {
        number: number.into(),
        scheme: scheme.into(),
        ..Default::default()
    };
    normalise(&raw, None).value().into_iter().collect()
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
fn levels() {
    for (a, b, expected) in [
        (
            ("passport.ES", "PAA123456"),
            ("passport.ES", "paa 123456"),
            Some(EQUAL),
        ),
        (
            ("passport.ES", "PAA123456"),
            ("passport.ES", "PBC987654"),
            Some(DIFFERENT),
        ),
        (
            ("passport.ES", "PAA123456"),
            ("passport.ES", "PAA128456"),
            Some(NEAR),
        ),
        (
            ("passport.ES", "PAA123456"),
            ("passport.ES", "PAA123457"),
            Some(DIFFERENT),
        ),
        (
            ("passport.ES", "PAA123456"),
            ("passport.FR", "PAA123456"),
            None,
        ),
        (
            ("passport", "PAA123456"),
            ("passport.FR", "PAA123456"),
            Some(EQUAL),
        ),
        (
            ("br.rg", "123456782"),
            ("br.rg", "287654391"),
            Some(DIFFERENT),
        ),
        (("br.rg", "123456782"), ("passport.BR", "FA654321"), None),
        (("", "5304218"), ("", "5304218"), Some(EQUAL)),
        (("", "5304218"), ("", "5304298"), Some(ONE_EDIT)),
        // Twins whose papers were made out together.
        (
            ("", "5304219"),
            ("", "5304220"),
            Some(DIFFERENT_UNKNOWN_SCHEME),
        ),
        (("", "920507-****"), ("", "920508-****"), None),
        (("", "5304218"), ("", "5304281"), Some(TRANSPOSITION)),
        (("", "5304218"), ("", "5394219"), Some(TWO_EDITS)),
        (
            ("", "5304218"),
            ("", "9999217"),
            Some(DIFFERENT_UNKNOWN_SCHEME),
        ),
        (("", "12345678Z"), ("es.dni", "12345678Z"), Some(EQUAL)),
        (("", "12345678Z"), ("es.dni", "54362315K"), None),
        (("es.dni", "12345678Z"), ("es.dni", "12345678Z"), None),
    ] {
        let (a_has, b_has) = (document(a.0, a.1), document(b.0, b.1));
        let [one, other] = [&a_has, &b_has].map(|it| DocumentsView::from(it.as_slice()));
        let found = compare_own(one.iter(), &other.iter(), &Frequencies::default());
        let wanted = expected.map_or(Gamma::MISSING, Gamma::level);
        assert_eq!(found.gamma, wanted, "{a:?} {b:?}");
    }
}

#[test]
fn levels_and_indexes_agree() {
    for (index, name) in [
        (DIFFERENT_UNKNOWN_SCHEME, "different_unknown_scheme"),
        (NEAR, "near"),
        (EQUAL, "equal"),
    ] {
        assert_eq!(LEVELS[index].name, name);
    }
}
