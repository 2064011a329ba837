//! Rules are read as they are meant, and what is wrong with them is said.

use super::*;
use crate::record::account::RawRecord;
use crate::record::field::Field;

fn fault(text: &str) -> String {
    text.parse::<Rule>().expect_err("a fault").to_string()
}

#[test]
fn a_rule_is_fields_joined_by_plus() {
    for (text, shown) in [
        ("birth_date + family_name", "birth_date + family_name"),
        ("phone", "phone"),
        (
            "  document+first_family_name ",
            "document + first_family_name",
        ),
        ("extra:occupation + name", "extra:occupation + name"),
    ] {
        assert_eq!(text.parse::<Rule>().expect("a rule").to_string(), shown);
    }
    for word in rule::known() {
        assert!(word.parse::<Rule>().is_ok(), "{word}");
    }
}

#[test]
fn every_fault_of_a_rule_is_said() {
    for (text, says) in [
        ("", "a part is empty"),
        ("birth_date +", "a part is empty"),
        ("birthdate", "did you mean `birth_date`?"),
        ("Family-Name + name", "did you mean `family_name`?"),
        ("horoscope", "there are given_name, family_name"),
        ("name + name", "`name` stands twice"),
        ("verified", "how an account stands"),
        ("birthdate + horoscope", "`horoscope` is not a field"),
    ] {
        let told = fault(text);
        assert!(told.contains(says), "{text}: {told}");
    }
    assert!(!fault("\u{1b}[31mred").contains('\u{1b}'));
    assert!(fault(&"long".repeat(10_000)).len() < 50_000);
}

#[test]
fn an_extra_column_must_be_declared() {
    let rule: Rule = "extra:shoe".parse().expect("a rule");
    assert!(rule.clone().with_extras(&["hat", "shoe"]).is_ok());
    let fault = rule.with_extras(&["hat"]).expect_err("a fault").to_string();
    assert!(fault.contains("declared are hat"), "{fault}");
}

fn base(accounts: &[RawRecord<'_>]) -> (Engine, Population) {
    let engine = Engine::starting();
    let mut population = Population::new();
    for account in accounts {
        population.push(engine.normalise(account).record);
    }
    (engine, population)
}

fn person(id: &'static str, given: &'static str, date: &'static str) -> RawRecord<'static> {
    RawRecord::new(id)
        .with(Field::GivenName, given)
        .with(Field::FamilyName, "García")
        .with(Field::BirthDate, date)
}

#[test]
fn pairs_are_counted_and_judged_once() {
    let (engine, population) = base(&[
        person("a", "José", "1980-03-14")
            .with_document("es.dni", "12345678Z")
            .with_document("passport.ES", "AAA123456"),
        person("b", "Ana", "14/03/1980")
            .with_document("es.dni", "12345678Z")
            .with_document("passport.ES", "AAA123456"),
        person("c", "JOSE", "1980-03-14"),
        person("d", "José", ""),
        person("e", "Luis", "1971-01-02"),
    ]);
    let try_rule = |rule: &str| lint(&engine, &population, &rule.parse().expect("a rule"));
    let found = try_rule("birth_date + family_name");
    assert_eq!(
        (found.pairs, found.accounts_flagged, found.lacking),
        (3, 3, 1)
    );
    let judged = &found.judged;
    assert_eq!(judged.duplicate + judged.review + judged.clear, 3);
    assert!(judged.all && judged.clear == 1 && found.largest == 3);
    // Both papers are shared, and the pair is one.
    let found = try_rule("document");
    assert_eq!(
        (found.pairs, found.accounts_flagged, found.lacking),
        (1, 2, 3)
    );
    assert_eq!(found.chance, Chance::CannotTell);
    assert_eq!(try_rule("document + sex").chance, Chance::CannotTell);
    let by_name = try_rule("document + given_name").chance;
    assert!(matches!(by_name, Chance::Expected { .. }));
    assert_eq!(try_rule("given_name").chance, Chance::NamesOnly);
    assert_eq!(try_rule("device_id").pairs, 0);
}
