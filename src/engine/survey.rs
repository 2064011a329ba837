//! What stands out in a base before it is scanned: shared contacts, default birthdays, placeholder
//! values that slipped through as data.

use crate::record::date::BirthDate;
use crate::record::population::{Population, Row};
use crate::stage::compare::Comparison;
use crate::stage::explain::value::Side;
use hashbrown::HashMap;
use serde::Serialize;
use std::hash::Hash;

/// A value and how many accounts hold it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shared {
    pub value: String,
    pub accounts: u64,
}

/// A day of the year on which more accounts are born than chance allows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DefaultBirthday {
    pub month: u8,
    pub day: u8,
    pub accounts: u64,
    /// How many would be born on it if every day were alike.
    pub expected: f64,
}

/// What stands out.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Survey {
    pub default_birthdays: Vec<DefaultBirthday>,
    /// The most shared values, by what they are; only those that two accounts or more hold.
    pub shared_phones: Vec<Shared>,
    pub shared_emails: Vec<Shared>,
    pub shared_addresses: Vec<Shared>,
    pub shared_documents: Vec<Shared>,
}

/// How many of the most shared values are listed.
const LISTED: usize = 5;

/// A day with this many times the accounts that chance would give it is a default.
const DEFAULT_FACTOR: f64 = 4.0;
/// Fewer accounts than this on a day are never called a default.
const DEFAULT_FLOOR: u64 = 20;

/// Looks through a base.
pub fn survey(population: &Population) -> Survey {
    let view = |row| population.view(row);
    Survey {
        default_birthdays: default_birthdays(population),
        shared_phones: most_shared(population, Comparison::Phone, |row| {
            view(row).phone.map(|phone| phone.e164)
        }),
        shared_emails: most_shared(population, Comparison::Email, |row| {
            view(row).email.map(|email| email.mailbox())
        }),
        shared_addresses: most_shared(population, Comparison::Street, |row| {
            let address = view(row).address;
            let known = !address.street.is_empty() && !address.house_number.is_empty();
            known.then(|| address.door().with(address.locality()))
        }),
        shared_documents: most_shared(population, Comparison::NationalNumber, |row| {
            view(row).documents.first().map(|document| document.hash())
        }),
    }
}

fn most_shared<K: Eq + Hash>(
    population: &Population,
    comparison: Comparison,
    key: impl Fn(Row) -> Option<K>,
) -> Vec<Shared> {
    let mut holders: HashMap<K, (Row, u64)> = HashMap::new();
    for row in population.rows() {
        if let Some(key) = key(row) {
            holders.entry(key).or_insert((row, 0)).1 += 1;
        }
    }
    let says = |row| {
        let record = population.view(row);
        let side = Side {
            id: "",
            record: Some(record),
        };
        let shown = side.says(comparison);
        if shown.is_empty() {
            side.says(Comparison::Document)
        } else {
            shown
        }
    };
    let mut shared: Vec<(Row, u64)> = holders
        .into_values()
        .filter(|(_, accounts)| *accounts > 1)
        .collect();
    shared.sort_by_key(|(_, accounts)| std::cmp::Reverse(*accounts));
    let least = shared.get(LISTED - 1).map_or(0, |(_, accounts)| *accounts);
    let most = shared
        .into_iter()
        .take_while(|(_, accounts)| *accounts >= least);
    let mut listed: Vec<Shared> = most
        .map(|(row, accounts)| Shared {
            value: says(row),
            accounts,
        })
        .collect();
    listed.sort_by(|left, right| {
        right
            .accounts
            .cmp(&left.accounts)
            .then_with(|| left.value.cmp(&right.value))
    });
    listed.truncate(LISTED);
    listed
}

fn default_birthdays(population: &Population) -> Vec<DefaultBirthday> {
    let mut days: HashMap<(u8, u8), u64> = HashMap::new();
    let dates = population
        .rows()
        .filter_map(|row| population.view(row).birth_date);
    for date in dates.filter(BirthDate::is_whole) {
        *days.entry((date.month, date.day)).or_default() += 1;
    }
    let expected = days.values().sum::<u64>() as f64 / 365.25;
    let stands_out =
        |accounts: u64| accounts >= DEFAULT_FLOOR && accounts as f64 > expected * DEFAULT_FACTOR;
    let mut found: Vec<DefaultBirthday> = days
        .into_iter()
        .filter(|(_, accounts)| stands_out(*accounts))
        .map(|((month, day), accounts)| DefaultBirthday {
            month,
            day,
            accounts,
            expected,
        })
        .collect();
    found.sort_by_key(|birthday| {
        (
            std::cmp::Reverse(birthday.accounts),
            birthday.month,
            birthday.day,
        )
    });
    found
}
