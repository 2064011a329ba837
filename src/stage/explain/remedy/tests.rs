//! What is offered, to whom, and in which order.

use super::*;
use crate::engine::Engine;
use crate::record::account::RawRecord;
use crate::record::field::Field;

#[test]
fn every_outcome_is_a_level() {
    for remedy in REMEDIES {
        for change in [remedy.if_two, remedy.if_one] {
            if let Change::Level(comparison, level) = change {
                let known = levels(comparison).iter().any(|known| known.name == level);
                assert!(known, "{comparison} has no level {level}");
            }
        }
    }
}

#[test]
fn least_effort_comes_first() {
    assert!(REMEDIES.is_sorted_by(|left, right| {
        (left.effort, 100 - left.separates) <= (right.effort, 100 - right.separates)
    }));
}

fn offered(a: &RawRecord<'static>, b: &RawRecord<'static>) -> Vec<(&'static str, Verdict)> {
    let engine = Engine::starting();
    let (a, b) = (engine.normalise(a).record, engine.normalise(b).record);
    let told = engine.explainer().explain(&a.view(), &b.view());
    let offers = told.offers.iter();
    let code = |offer: &Offer| (offer.remedy.code, offer.if_two.decision.verdict);
    offers.map(code).collect()
}

fn antonio() -> RawRecord<'static> {
    RawRecord::new("x")
        .with(Field::GivenName, "Antonio")
        .with(Field::FamilyName, "López Garrido")
        .with(Field::BirthDate, "1985-10-12")
}

/// A relative used his document: his own would tell the two apart.
#[test]
fn the_number_of_a_relative_is_cleared_by_his_own() {
    let son = antonio().with(Field::GivenName, "Iván");
    let son = son.with(Field::BirthDate, "2004-02-03");
    let number = |raw: RawRecord<'static>| raw.with_document("es.dni", "12345678Z");
    let found = offered(&number(antonio()), &number(son));
    assert!(
        found.contains(&("national_number", Verdict::Clear)),
        "{found:?}"
    );
    let one = offered(&number(antonio()), &number(antonio()));
    assert!(
        !one.iter().any(|(code, _)| *code == "national_number"),
        "{one:?}"
    );
}

/// Who has a number of citizens has none of foreigners, nor has the other one of citizens.
#[test]
fn no_number_is_asked_for_that_people_cannot_have() {
    for [one, other] in [
        [("es.nie", "X1234567L"), ("es.dni", "12345678Z")],
        [("us.itin", "912-90-3456"), ("us.ssn", "536-90-4399")],
    ] {
        let a = antonio().with_document(one.0, one.1);
        let b = antonio().with_document(other.0, other.1);
        let asked = offered(&a, &b);
        let asks =
            |codes: &[(&str, Verdict)]| codes.iter().any(|(code, _)| *code == "national_number");
        assert!(!asked.is_empty() && !asks(&asked), "{one:?} {asked:?}");
        assert!(asks(&offered(&antonio(), &antonio())));
    }
}

#[test]
fn a_second_surname_is_asked_of_those_who_have_two() {
    let of = |nationality: &'static str, country: &'static str| {
        let engine = Engine::starting();
        let raw = RawRecord::new("x").with(Field::FamilyName, "Weber");
        let raw = raw
            .with(Field::Nationality, nationality)
            .with(Field::Country, country);
        has_two_surnames(&engine.normalise(&raw).record.view())
    };
    assert!(of("ES", "DE") && of("", "MX"));
    assert!(!of("DE", "ES") && !of("", "NG") && !of("", ""));
}
