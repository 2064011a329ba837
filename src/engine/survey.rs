//! What stands out in a base before it is scanned: shared contacts, default birthdays, placeholder
//! values that slipped through as data.

use crate::record::account::RecordView;
use crate::record::contact::EmailView;
use crate::record::date::BirthDate;
use crate::record::population::{Population, Row};
use crate::stage::explain::value::{self, printable};
use hashbrown::HashMap;
use serde::Serialize;
use std::hash::Hash;

/// A value and how many accounts hold it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shared {
    /// As it may be shown to a person, control characters replaced. A personal value: not for logs.
    pub value: String,
    /// How many hold it, two or more.
    pub accounts: u64,
}

/// A day of the year on which more accounts are born than chance allows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DefaultBirthday {
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
    /// How many were born on it, in whatever year.
    pub accounts: u64,
    /// How many would be born on it if every day were alike.
    pub expected: f64,
}

/// What stands out.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Survey {
    /// Days that somebody filled in where the true one was not known.
    pub default_birthdays: Vec<DefaultBirthday>,
    /// The most shared values, by what they are; only those that two accounts or more hold.
    pub shared_phones: Vec<Shared>,
    /// By mailbox: dots and tags that its provider ignores make no other one.
    pub shared_emails: Vec<Shared>,
    /// By street, house number, unit and place.
    pub shared_addresses: Vec<Shared>,
    /// By number, whatever the scheme.
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
    Survey {
        default_birthdays: default_birthdays(population),
        shared_phones: most_shared(
            population,
            |record| record.phones().map(|phone| phone.e164),
            |record, at| record.phones().nth(at).map(|phone| phone.to_string()),
        ),
        shared_emails: most_shared(
            population,
            |record| record.emails().map(|email| email.mailbox()),
            |record, at| record.emails().nth(at).map(EmailView::address),
        ),
        shared_addresses: most_shared(
            population,
            |RecordView { address, .. }| {
                let known = !address.street.is_empty() && !address.house_number.is_empty();
                let door = known.then(|| address.door().with(address.locality()));
                door.into_iter()
            },
            |record, _| Some(value::street(record.address)),
        ),
        shared_documents: most_shared(
            population,
            |record| record.documents.iter().map(|document| document.hash()),
            |record, at| record.documents.get(at).map(value::document),
        ),
    }
}

/// The values that most accounts hold. `keys` are equal where values are; `show` writes the value of a
/// key by its position.
fn most_shared<'a, K: Eq + Hash, I: Iterator<Item = K>>(
    population: &'a Population,
    keys: impl Fn(RecordView<'a>) -> I,
    show: impl Fn(RecordView<'a>, usize) -> Option<String>,
) -> Vec<Shared> {
    let mut holders: HashMap<K, ((Row, usize), u64)> = HashMap::new();
    for row in population.rows() {
        for (at, key) in keys(population.view(row)).enumerate() {
            holders.entry(key).or_insert(((row, at), 0)).1 += 1;
        }
    }
    let says = |(row, at)| {
        let shown = show(population.view(row), at);
        printable(&shown.unwrap_or_default())
    };
    let mut shared: Vec<((Row, usize), u64)> = holders
        .into_values()
        .filter(|(_, accounts)| *accounts > 1)
        .collect();
    shared.sort_by_key(|(_, accounts)| std::cmp::Reverse(*accounts));
    let least = shared.get(LISTED - 1).map_or(0, |(_, accounts)| *accounts);
    let most = shared
        .into_iter()
        .take_while(|(_, accounts)| *accounts >= least);
    let mut listed: Vec<Shared> = most
        .map(|(first, accounts)| Shared {
            value: says(first),
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
