//! The invented accounts are what their README says: complete truth, rare duplicates, every hard case.

use std::collections::{HashMap, HashSet};

/// The customer with one account who was told that he had several.
const THE_CUSTOMER: &str = "C85312066";

fn rows(name: &str) -> Vec<csv::StringRecord> {
    let path = format!("{}/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    let mut reader = csv::Reader::from_path(path).expect("the fixture is in the repository");
    reader
        .records()
        .map(|row| row.expect("the fixture is well formed"))
        .collect()
}

fn people() -> HashMap<String, String> {
    rows("truth.csv")
        .iter()
        .map(|row| (row[0].to_owned(), row[1].to_owned()))
        .collect()
}

#[test]
fn truth_covers_every_account_once() {
    let accounts: HashSet<String> = rows("accounts.csv")
        .iter()
        .map(|row| row[0].to_owned())
        .collect();
    let people = people();
    assert!(accounts.len() >= 2_000);
    assert_eq!(accounts.len(), rows("accounts.csv").len());
    assert_eq!(accounts.len(), rows("truth.csv").len());
    assert!(accounts.iter().all(|id| people.contains_key(id)));
}

#[test]
fn second_accounts_are_rare() {
    let people = people();
    let persons: HashSet<&String> = people.values().collect();
    let share = (people.len() - persons.len()) as f64 / people.len() as f64;
    assert!((0.02..0.04).contains(&share), "{share}");
}

#[test]
fn every_hard_case_and_every_second_account_is_named() {
    let people = people();
    let why = rows("why.csv");
    let numbers: HashSet<u8> = why
        .iter()
        .filter_map(|row| row[2].split(':').next()?.parse().ok())
        .collect();
    assert_eq!(numbers, (1..=22).collect());
    let same = why
        .iter()
        .filter(|row| people[&row[0]] == people[&row[1]])
        .count();
    let persons: HashSet<&String> = people.values().collect();
    assert_eq!(same, people.len() - persons.len());
}

#[test]
fn the_customer_has_one_account() {
    let people = people();
    let his = &people[THE_CUSTOMER];
    assert_eq!(people.values().filter(|person| *person == his).count(), 1);
    assert!(
        rows("why.csv")
            .iter()
            .any(|row| &row[0] == THE_CUSTOMER || &row[1] == THE_CUSTOMER)
    );
}
