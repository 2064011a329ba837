//! What each outcome proves, and what it does not.

use super::*;
use crate::engine::Engine;
use crate::record::account::{RawRecord, Record};
use crate::record::field::Field;
use crate::stage::decide::Verdict;
use crate::stage::explain::Explanation;

fn antonio() -> RawRecord<'static> {
    RawRecord::new("x")
        .with(Field::GivenName, "Antonio")
        .with(Field::FamilyName, "López")
        .with(Field::BirthDate, "1985-10-12")
        .with(Field::Nationality, "ES")
}

fn pair(a: &RawRecord<'static>, b: &RawRecord<'static>) -> (Engine, Record, Record) {
    let engine = Engine::starting();
    let (a, b) = (engine.normalise(a).record, engine.normalise(b).record);
    (engine, a, b)
}

fn after(raw: (&RawRecord<'static>, &RawRecord<'static>), outcomes: &[Outcome]) -> Explanation {
    let (engine, a, b) = pair(raw.0, raw.1);
    let told = engine.explainer().step_up(&a, &b, outcomes);
    told.expect("the outcomes can be used")
}

const PHONE: &str = "+34 612 345 678";
const OTHER_PHONE: &str = "+34 698 765 432";

#[test]
fn the_tables_weigh_what_they_say() {
    let outside = Outside::shipped();
    assert!(outside.selfie(Band::Match).bits() > 5.0);
    assert!(outside.selfie(Band::Different).bits() < -5.0);
    let selfies = [Band::Match, Band::Close, Band::Different].map(|band| outside.selfie(band));
    let sum = |of: fn(&OutsideTerms) -> f64| selfies.iter().map(of).sum::<f64>();
    assert!((sum(|terms| terms.m) - 1.0).abs() < 1e-9);
    assert!((sum(|terms| terms.u) - 1.0).abs() < 1e-9);
}

#[test]
fn a_verified_phone_says_nothing_of_the_other_account() {
    let (a, b) = (antonio().with(Field::Phone, PHONE), antonio());
    let before = after((&a, &b), &[]);
    let then = after((&a, &b), &[Outcome::PhoneVerified(Account::A)]);
    let bits = |told: &Explanation| told.ledger.total.0.to_bits();
    assert_eq!(bits(&before), bits(&then));
    assert_eq!(then.ledger.supplied[0].bits, 0.0);
}

#[test]
fn a_refuted_phone_counts_no_more() {
    let (a, b) = (
        antonio().with(Field::Phone, PHONE),
        antonio().with(Field::Phone, PHONE),
    );
    let told = after((&a, &b), &[Outcome::PhoneRefuted(Account::B)]);
    let without = after((&a, &antonio()), &[]);
    assert_eq!(
        told.ledger.total.0.to_bits(),
        without.ledger.total.0.to_bits()
    );
    assert!(told.ledger.total < after((&a, &b), &[]).ledger.total);
}

/// The number in question is the one that both have.
#[test]
fn of_several_phones_the_shared_one_is_refuted() {
    let with = |phone| antonio().with(Field::Phone, phone);
    let a = with(OTHER_PHONE).with_further(Field::Phone, PHONE);
    let b = with(PHONE);
    let told = after((&a, &b), &[Outcome::PhoneRefuted(Account::A)]);
    let without = after((&with(OTHER_PHONE), &b), &[]);
    assert_eq!(
        told.ledger.total.0.to_bits(),
        without.ledger.total.0.to_bits()
    );
    assert!(told.ledger.total < after((&a, &b), &[]).ledger.total);
    let together = after((&a, &b), &[Outcome::PhonesVerifiedTogether]);
    assert_eq!(
        together.ledger.supplied[0].bits, 0.0,
        "they have one number"
    );
}

#[test]
fn two_phones_in_one_hand_speak_for_one_person_and_one_phone_does_not() {
    let a = antonio().with(Field::Phone, PHONE);
    let together = [Outcome::PhonesVerifiedTogether];
    let two = after((&a, &antonio().with(Field::Phone, OTHER_PHONE)), &together);
    assert!(two.ledger.supplied[0].bits > 5.0);
    let one = after((&a, &a), &together);
    assert_eq!(one.ledger.supplied[0].bits, 0.0);
}

#[test]
fn a_second_surname_tells_two_people_apart() {
    let a = antonio().with(Field::FamilyName, "López Garrido");
    let told = after(
        (&a, &antonio()),
        &[Outcome::SecondSurname(Account::B, "Serrano".into())],
    );
    assert_eq!(told.ledger.decision.verdict, Verdict::Clear);
    let told = after(
        (&a, &antonio()),
        &[Outcome::SecondSurname(Account::B, "Garrido".into())],
    );
    assert_eq!(told.ledger.decision.verdict, Verdict::Review);
}

#[test]
fn a_number_read_from_its_document_decides() {
    let a = antonio().with_document("es.dni", "12345678Z");
    let number = |number: &str| {
        vec![Outcome::NationalNumber {
            account: Account::B,
            scheme: "es.dni".into(),
            number: number.into(),
        }]
    };
    let other = after((&a, &antonio()), &number("54362315K"));
    assert_eq!(other.ledger.decision.verdict, Verdict::Clear);
    let same = after((&a, &antonio()), &number("12345678-z"));
    assert_eq!(same.ledger.decision.verdict, Verdict::Duplicate);
}

#[test]
fn what_cannot_be_is_refused_without_the_value() {
    let (engine, a, b) = pair(
        &antonio().with(Field::FamilyName, "López Garrido"),
        &antonio(),
    );
    let refused = [
        Outcome::PhoneVerified(Account::A),
        Outcome::PhoneRefuted(Account::B),
        Outcome::PhonesVerifiedTogether,
        Outcome::SecondSurname(Account::A, "Serrano".into()),
        Outcome::SecondSurname(Account::B, "".into()),
        Outcome::DocumentRead(Account::A),
        Outcome::NationalNumber {
            account: Account::A,
            scheme: "passport.ES".into(),
            number: "SECRET123".into(),
        },
        Outcome::NationalNumber {
            account: Account::A,
            scheme: "no.such".into(),
            number: "SECRET123".into(),
        },
        Outcome::NationalNumber {
            account: Account::A,
            scheme: "es.dni".into(),
            number: "SECRET12345678A".into(),
        },
        Outcome::NationalNumber {
            account: Account::B,
            scheme: "es.dni".into(),
            number: "12345678A".into(),
        },
    ];
    for outcome in refused {
        let told = engine
            .explainer()
            .step_up(&a, &b, std::slice::from_ref(&outcome));
        let fault = told.expect_err(outcome.code()).to_string();
        assert!(
            fault.starts_with(outcome.code())
                && !fault.contains("SECRET")
                && !fault.contains("12345678"),
            "{fault}"
        );
    }
}

#[test]
fn what_cannot_both_be_is_refused() {
    let (engine, a, b) = pair(
        &antonio().with(Field::Phone, PHONE),
        &antonio().with(Field::Phone, PHONE),
    );
    let both = [
        Outcome::PhoneVerified(Account::A),
        Outcome::PhoneRefuted(Account::A),
    ];
    let told = engine.explainer().step_up(&a, &b, &both);
    let fault = told.expect_err("a contradiction").to_string();
    assert!(fault.starts_with("phone_refuted: "), "{fault}");
}
