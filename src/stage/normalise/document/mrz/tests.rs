//! Published cases and specimens of machine-readable zones.

use super::*;
use proptest::prelude::*;
use serde_json::Value;

const CASES: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../shared/data/mrz_samples/mrz_cases.jsonl"
);

#[test]
fn published_cases() {
    let Ok(cases) = std::fs::read_to_string(CASES) else {
        println!("skipped: no {CASES}");
        return;
    };
    let (mut passed, mut failed) = (0, Vec::new());
    for line in cases.lines().filter(|line| !line.trim().is_empty()) {
        let case: Value = serde_json::from_str(line).expect("a JSON line");
        let lines: Vec<&str> = case["mrz"]
            .as_array()
            .expect("lines")
            .iter()
            .filter_map(Value::as_str)
            .collect();
        let zone = parse(&lines.join("\n")).expect("a zone");
        let read = match case["path"] == "fields" {
            true => field,
            false => summary,
        };
        let wrong = mismatches(&case["expected"], |key| read(&zone, key));
        match wrong.is_empty() {
            true => passed += 1,
            false => failed.push(format!("{}: {wrong:?}", case["test"])),
        }
    }
    assert!(failed.is_empty(), "{passed} passed; {failed:#?}");
    assert_eq!(passed, 40);
}

fn mismatches(expected: &Value, read: impl Fn(&str) -> Value) -> Vec<String> {
    let expected = expected.as_object().expect("an object");
    expected
        .iter()
        .filter(|(_, value)| *value != "__self__")
        .filter_map(|(key, value)| {
            let ours = read(key);
            (ours != *value).then(|| format!("{key}: {ours} for {value}"))
        })
        .collect()
}

fn summary(zone: &Mrz, key: &str) -> Value {
    match key {
        "format" => match zone.format {
            Format::Td1 => "TD1",
            Format::Td2 => "TD2",
            Format::Td3 => "TD3",
            Format::FrenchCard => "FRENCH_NATIONAL_ID",
        }
        .into(),
        "valid" => zone.is_valid().into(),
        "documentNumber" if zone.document_number.contains('?') => Value::Null,
        "documentNumber" => zone.document_number.as_str().into(),
        _ => panic!("unknown key {key}"),
    }
}

fn field(zone: &Mrz, key: &str) -> Value {
    let check = |check: Option<CheckDigit>| match check {
        Some(check) if check.holds => Value::from(check.given.to_string()),
        _ => Value::Null,
    };
    let code = |code: &str| match of_travel_document(code) {
        Some(_) => Value::from(code),
        None => Value::Null,
    };
    let text = |text: &str| Value::from(text);
    let readable = |text: &str| {
        if text.contains('?') {
            Value::Null
        } else {
            Value::from(text)
        }
    };
    let french = zone.format == Format::FrenchCard;
    match key {
        "documentCode" => text(&zone.document_code),
        "issuingState" => code(&zone.issuing_state),
        "nationality" => code(&zone.nationality),
        "lastName" => text(&zone.surname),
        "firstName" => text(&zone.given_names),
        // Theirs leaves out the date and office with which the French number begins.
        "documentNumber" if french => text(zone.document_number.get(7..).unwrap_or("")),
        "documentNumber" => text(&zone.document_number),
        "documentNumberCheckDigit" => check(Some(zone.checks.document_number)),
        "birthDate" => text(&zone.birth_date),
        "birthDateCheckDigit" => check(Some(zone.checks.birth_date)),
        "sex" => match zone.sex {
            Some(Sex::Female) => text("female"),
            Some(Sex::Male) => text("male"),
            _ => Value::Null,
        },
        "expirationDate" | "issueDate" => text(&zone.expiry_or_issue),
        "expirationDateCheckDigit" => check(zone.checks.expiry),
        "compositeCheckDigit" => check(zone.checks.composite),
        "personalNumberCheckDigit" => check(zone.checks.personal_number),
        "optional" | "optional1" | "personalNumber" | "administrativeCode" => {
            readable(&zone.optional[0])
        }
        "optional2" | "administrativeCode2" => readable(&zone.optional[1]),
        _ => panic!("unknown key {key}"),
    }
}

#[test]
fn german_card_of_the_specification() {
    let zone = parse("IDD<<L01X00T471<<<<<<<<<<<<<<< 8308126<3108011D<<2108<<<<<<<7 MUSTERMANN<<ERIKA<<<<<<<<<<<<<")
        .expect("a zone");
    assert!(zone.is_valid());
    assert_eq!(zone.document_number, "L01X00T47");
    let document = zone.document(Provenance::DocumentRead);
    assert_eq!(
        super::super::scheme_name(document.view()).as_deref(),
        Some("de.idcard")
    );
    assert_eq!(
        (zone.born().year, zone.born().month, zone.born().day),
        (83, 8, 12)
    );
}

#[test]
fn spanish_card_carries_the_dni() {
    let zone = parse("IDESPBAA000589699999999R<<<<<<8001014F2501017ESP<<<<<<<<<<<7ESPANOLA<ESPANOLA<<CARMEN<<<<<")
        .expect("a zone");
    let names: Vec<_> = zone
        .documents(Provenance::DocumentRead)
        .iter()
        .filter_map(|document| {
            super::super::scheme_name(document.view())
                .map(|name| (name.to_string(), document.number.to_string()))
        })
        .collect();
    assert_eq!(names[0].0, "es.support");
    assert_eq!(names[1], ("es.dni".to_owned(), "99999999R".to_owned()));
}

proptest! {
    #[test]
    fn never_panics(text in "\\PC{0,120}") {
        let _ = parse(&text).map(|zone| zone.documents(Provenance::Unstated));
    }

    #[test]
    fn never_panics_on_zones(text in "([A-Z0-9<é?]{90}|[A-Z0-9<]{72}|IDFRA[A-Z0-9<]{67}|[A-Z0-9<]{88})") {
        let _ = parse(&text).map(|zone| (zone.is_valid(), zone.documents(Provenance::Unstated)));
    }

    /// A wrong digit in a number is noticed, save those that 7-3-1 cannot see.
    #[test]
    fn substitutions_are_noticed(at in 44usize..53, c in "[0-9A-Z]") {
        let zone = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10";
        let was = super::super::check::value(zone.as_bytes()[at]);
        let is = super::super::check::value(c.as_bytes()[0]);
        let mut changed = zone.to_owned();
        changed.replace_range(at..=at, &c);
        let holds = parse(&changed).map(|zone| zone.checks.document_number.holds);
        prop_assert_eq!(holds, Ok(was % 10 == is % 10));
    }
}
