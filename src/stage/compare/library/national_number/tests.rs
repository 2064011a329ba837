//! The people of the specification, as their numbers meet.

use super::*;
use crate::record::account::RawDocument;
use crate::record::document::Document;
use crate::stage::compare::level::Gamma;
use crate::stage::compare::library::document;
use crate::stage::normalise::document::keys::block_keys;
use crate::stage::normalise::document::normalise;
use proptest::prelude::*;

fn numbers(list: &str) -> Vec<Document> {
    list.split_whitespace()
        .filter_map(|item| {
            let (scheme, number) = item.split_once('=')?;
            let (number, provenance) = number.split_once('@').unwrap_or((number, ""));
            let raw = RawDocument {
                number: number.into(),
                scheme: scheme.into(),
                provenance: provenance.into(),
                ..Default::default()
            };
            normalise(&raw, None).value()
        })
        .collect()
}

fn named(a: &str, b: &str, sexes: (Option<Sex>, Option<Sex>)) -> &'static str {
    let (a, b) = (numbers(a), numbers(b));
    let [a, b] = [&a, &b].map(|numbers| DocumentsView::from(numbers.as_slice()));
    compare_own((a, b), sexes, &Frequencies::default(), |_| false).name(LEVELS)
}

const MEN: (Option<Sex>, Option<Sex>) = (Some(Sex::Male), Some(Sex::Male));
const MAN_AND_WOMAN: (Option<Sex>, Option<Sex>) = (Some(Sex::Male), Some(Sex::Female));

#[test]
fn a_number_of_many_proves_nothing_and_contradicts_nothing() {
    let level = |a: &str, b: &str| {
        let (a, b) = (numbers(a), numbers(b));
        let [a, b] = [&a, &b].map(|numbers| DocumentsView::from(numbers.as_slice()));
        let typed_for_none = |document: DocumentView<'_>| document.number.starts_with("0000");
        let found = compare_own((a, b), MEN, &Frequencies::default(), typed_for_none);
        found.gamma
    };
    let (none, own) = ("es.dni=00000000T", "es.dni=54362315K");
    assert_eq!(level(none, none), Gamma::level(OF_MANY));
    assert_eq!(level(none, own), Gamma::MISSING);
    assert_eq!(level(&format!("{none} {own}"), own), Gamma::level(EQUAL));
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
fn people() {
    for (a, b, expected) in [
        ("es.dni=12345678Z", "es.dni=12345678-z", "equal"),
        ("es.dni=12345678Z", "es.dni=54362315K", "different_certain"),
        (
            "es.dni=12345678Z@self-typed",
            "es.dni=54362315K",
            "different",
        ),
        // One digit apart: the letter tells a slip from a sibling.
        ("es.dni=12345678Z", "es.dni=12345679S", "different_certain"),
        ("es.dni=12345678Z", "es.dni=12345679Z", "slip"),
        ("es.dni=12345678Z", "es.dni=12345687Z", "slip"),
        ("es.dni=54362315K", "es.dni=54362315", "equal_unverified"),
        ("es.dni=12345678Z", "es.dni=99999999A", "different_weak"),
        // Naturalised.
        ("es.nie=X2482300W", "es.dni=12345678Z", "missing"),
        ("es.nif=12345678Z", "es.dni=12345678Z", "equal"),
        ("es.nif=X2482300W", "es.nie=X2482300W", "equal"),
        ("es.nif=X2482300W", "es.dni=12345678Z", "missing"),
        ("ar.cuit=20055361682", "ar.dni=5.536.168", "equal_shared"),
        ("ar.cuit=20267565393", "ar.dni=26.756.539", "equal"),
        ("ar.cuit=20123456786", "ar.dni=12345679", "near"),
        ("br.cpf=39053344705", "br.cin=39053344705", "equal"),
        (
            "br.cpf=39053344705",
            "br.cpf=11144477735",
            "different_certain",
        ),
        (
            "pt.cc=123456789ZZ1",
            "pt.cc=123456789ZX4",
            "equal_unverified",
        ),
        ("pt.cc=123456789ZZ1", "pt.nif=501964843", "missing"),
        (
            "cn.ric=110105491231002",
            "cn.ric=11010519491231002X",
            "equal",
        ),
        (
            "it.codicefiscale=RSSMRA45C12F205C",
            "it.codicefiscale=RSSMRA45C12F20RX",
            "different_certain",
        ),
        (
            "it.codicefiscale=RSSMRA85T10A562S",
            "it.codicefiscale=RCCMNL83S18D969H",
            "different",
        ),
        ("vn.cmnd=123456780", "vn.cccd=001095012345", "missing"),
        ("ng.nin=12345678903", "ng.bvn=22345678903", "missing"),
        (
            "in_.aadhaar=XXXXXXXX2346",
            "in_.aadhaar=234123412346",
            "equal_tail",
        ),
        (
            "in_.aadhaar=XXXXXXXX2346",
            "in_.aadhaar=999941057058",
            "different",
        ),
        (
            "in_.aadhaar=XXXXXXXX2346 es.dni=12345678Z",
            "in_.aadhaar=234123412346 es.dni=54362315K",
            "different_certain",
        ),
        // Of a Social Security number often only the last four digits are kept.
        ("us.ssn=4399", "us.ssn=536904399", "equal_tail"),
        ("us.ssn=0399", "us.ssn=399", "equal_tail"),
        // Birth date and sex are shown, and no more.
        ("kr.rrn=810501-1******", "kr.rrn=810501-1865997", "missing"),
        ("us.ssn=4399", "us.ssn=4398", "different_weak"),
        ("us.ssn=4399", "us.ssn=4812", "different"),
        ("us.ssn=4399", "us.ssn=0000", "missing"),
        ("us.ssn=536904399", "us.ssn=536904398", "near"),
        ("us.ssn=536904399", "us.ssn=219098765", "different"),
        ("gb.nino=AB123456C", "gb.nino=AB123456", "equal_unverified"),
        (
            "kr.rrn=9001011234567",
            "kr.rrn=9710131019901",
            "different_weak",
        ),
        (
            "es.dni=12345678Z us.ssn=536904399",
            "es.dni=12345678Z us.ssn=219098765",
            "contradictory",
        ),
        // Somebody has two numbers, and one of them is known here.
        (
            "es.dni=12345678Z",
            "es.dni=12345678Z es.dni=54362315K",
            "equal",
        ),
        ("passport.ES=PAA123456", "passport.ES=PAA123456", "missing"),
        ("", "es.dni=12345678Z", "missing"),
    ] {
        assert_eq!(named(a, b, (None, None)), expected, "{a} / {b}");
    }
}

#[test]
fn low_argentine_numbers_need_the_sex() {
    for (sexes, expected) in [
        (MEN, "equal"),
        (MAN_AND_WOMAN, "equal_shared"),
        ((None, Some(Sex::Male)), "equal_shared"),
    ] {
        assert_eq!(named("ar.dni=4.512.345", "ar.dni=4512345", sexes), expected);
    }
    assert_eq!(
        named("ar.dni=20123456", "ar.dni=20123456", MAN_AND_WOMAN),
        "equal"
    );
}

fn any_documents() -> impl Strategy<Value = Vec<Document>> {
    const LIST: &[&str] = &[
        "es.dni=12345678Z",
        "es.dni=12345679S",
        "es.dni=12345679Z",
        "es.nif=12345678Z",
        "es.nie=X2482300W",
        "ar.dni=4512345",
        "ar.dni=20123456",
        "ar.cuit=20201234565",
        "ar.cuit=27045123452",
        "us.ssn=536904399",
        "us.ssn=536904398",
        "in_.aadhaar=XXXXXXXX2346",
        "in_.aadhaar=234123412346",
        "x=AB12345",
        "x=AB12354",
        "passport=AB12345",
        "passport.ES=AB12345",
        "passport.FR=AB12345",
        "pt.cc=123456789ZZ1",
        "it.codicefiscale=RSSMRA45C12F205C",
        "it.codicefiscale=RSSMRA45C12F20RX",
        "x=12345678Z",
    ];
    proptest::collection::vec(proptest::sample::select(LIST), 0..4)
        .prop_map(|list| numbers(&list.join(" ")))
}

proptest! {
    #[test]
    fn symmetric_and_blocked(a in any_documents(), b in any_documents(), man in any::<bool>()) {
        let frequencies = Frequencies::default();
        let [a, b] = [&a, &b].map(|numbers| DocumentsView::from(numbers.as_slice()));
        let sex = man.then_some(Sex::Male);
        let ours = |_: DocumentView<'_>| false;
        let there = compare_own((a, b), (sex, None), &frequencies, ours);
        prop_assert_eq!(there.gamma, compare_own((b, a), (None, sex), &frequencies, ours).gamma);
        let papers = |a: DocumentsView<'_>, b: DocumentsView<'_>| {
            document::compare_own(a.iter(), &b.iter(), &frequencies).gamma
        };
        let other = papers(a, b);
        prop_assert_eq!(other, papers(b, a));

        let full = there.gamma >= Gamma::level(EQUAL_SHARED) || there.gamma == Gamma::level(CONTRADICTORY);
        let equal = full || other == Gamma::level(document::EQUAL);
        let masked = a.iter().chain(b).any(|document| document.number.contains('*'));
        let meet = block_keys(a).any(|key| block_keys(b).any(|other| other == key));
        prop_assert!(!equal || meet || masked);
    }
}
