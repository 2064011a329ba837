//! Of which year ages are, where another table tells when the same people were born.

use super::{Config, Failure, Side, of_accounts};
use crate::io::files::columns::age::{take_as_of, year_of_ages};
use crate::record::account::RecordView;
use crate::record::name::Role;
use crate::record::value::ValueHash;
use crate::stage::explain::value::printable;
use std::collections::BTreeMap;

/// Of fewer people who are in both tables nothing is concluded.
const FEWEST: usize = 20;
/// The year of the ages must fit so many of a hundred of them.
const LEAST: usize = 60;

/// A copy of last year's tells last year's ages, and does not say so. People who are in both tables with a
/// surname and a number, a mailbox or a door of their own tell of which year it is.
pub fn settle(sides: &mut [Side<'_>; 2], config: &Config) -> Result<(), Failure> {
    let of = |side: &Side<'_>| year_of_ages(&side.0.mapping);
    let [left, right] = sides;
    let (aged, other, year) = match (of(left), of(right)) {
        (Some(year), _) => (left, right, year),
        (None, Some(year)) => (right, left, year),
        (None, None) => return Ok(()),
    };
    let born = [
        years_by_person(aged, config)?,
        years_by_person(other, config)?,
    ];
    let Some(apart) = years_apart(&born).filter(|apart| *apart != 0) else {
        return Ok(());
    };
    let header = take_as_of(&mut aged.0.mapping, year + apart);
    let (header, other) = (printable(&header), other.0.table.file());
    aged.0.mapping.notes.push(format!(
        "the ages in {header} are taken as of {}, which fits the people who are in {other} too",
        year + apart
    ));
    Ok(())
}

/// The years of birth of those who are alone with a surname and something else.
fn years_by_person(side: &Side<'_>, config: &Config) -> Result<BTreeMap<u64, i16>, Failure> {
    let mut by_key: BTreeMap<u64, Option<i16>> = BTreeMap::new();
    for (key, year) in of_accounts(side, config, keys_with_year)? {
        let alone = by_key.entry(key).or_insert(Some(year));
        *alone = alone.filter(|own| *own == year);
    }
    let alone = by_key.into_iter();
    Ok(alone.filter_map(|(key, year)| Some((key, year?))).collect())
}

/// The first surname beside each number, mailbox and door of an account.
fn keys_with_year(account: &RecordView<'_>) -> Vec<(u64, i16)> {
    let words = |role| account.name.tokens_of(role).map(|word| word.hash);
    let surname = words(Role::Family).next().or(words(Role::Either).last());
    let (Some(surname), Some(born)) = (surname, account.birth_date) else {
        return Vec::new();
    };
    let address = account.address;
    let has_door = !address.street.is_empty() && !address.house_number.is_empty();
    let numbers = account.documents.iter().map(|document| document.hash());
    let own = account.phones().map(|phone| phone.hash()).chain(numbers);
    let own = own.chain(account.emails().map(|email| email.mailbox()));
    let own = own.chain(has_door.then(|| address.door()));
    let key = |own: ValueHash| (surname.with(own).0, born.year);
    own.map(key).collect()
}

/// By how many years the births of the first table are too early, or one less: who has his birthday
/// still to come was born in the year before the one that his age tells.
fn years_apart([aged, other]: &[BTreeMap<u64, i16>; 2]) -> Option<i16> {
    let mut by_years: BTreeMap<i16, usize> = BTreeMap::new();
    for (key, year) in aged {
        if let Some(born) = other.get(key) {
            *by_years.entry(born - year).or_default() += 1;
        }
    }
    let all: usize = by_years.values().sum();
    let at = |years: i16| by_years.get(&years).copied().unwrap_or_default();
    let fitting = |years: &i16| at(*years) + at(*years - 1);
    let candidates = by_years.keys().flat_map(|years| [*years, *years + 1]);
    // Of two that fit as well, the one that changes less.
    let best = candidates.max_by_key(|years| (fitting(years), -years.abs()))?;
    let fits = all >= FEWEST && fitting(&best) * 100 >= all * LEAST;
    (fits && fitting(&best) > fitting(&0)).then_some(best)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(differences: &[(i16, usize)]) -> Option<i16> {
        let people = differences
            .iter()
            .flat_map(|(years, count)| vec![*years; *count]);
        let people: Vec<(u64, i16)> = (0..).zip(people).collect();
        let aged = people.iter().map(|(key, _)| (*key, 1980));
        let other = people.iter().map(|(key, years)| (*key, 1980 + years));
        years_apart(&[aged.collect(), other.collect()])
    }

    #[test]
    fn a_copy_is_of_the_year_that_fits_most() {
        assert_eq!(apart(&[(-6, 30), (-7, 31), (3, 9), (0, 2)]), Some(-6));
        // Ages on both sides.
        assert_eq!(apart(&[(-4, 40), (-3, 9), (-5, 8)]), Some(-3));
    }

    #[test]
    fn what_fits_already_few_or_nobody_changes_nothing() {
        assert_eq!(apart(&[(0, 30), (-1, 31)]), None);
        assert_eq!(apart(&[(-6, 9), (-7, 8)]), None);
        let anybody: Vec<(i16, usize)> = (-20..20).map(|years| (years, 3)).collect();
        assert_eq!(apart(&anybody), None);
    }
}
