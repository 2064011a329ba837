//! Which sex 0 is and which 1, where the names of another table tell.

use super::{Config, Failure, Side, of_accounts};
use crate::record::account::RecordView;
use crate::record::name::Role;
use crate::record::value::Sex;
use crate::stage::explain::value::printable;
use crate::stage::normalise::sex::Letters;
use std::collections::BTreeMap;

/// Of fewer names that are in both tables nothing is concluded.
const FEWEST: usize = 5;
/// So many of a hundred of a name's bearers are of one sex, or the name tells nothing; so many of a
/// hundred names must speak for the other way.
const LEAST: usize = 80;

/// How many bearers of each name are women and men.
type Bearers = BTreeMap<u64, [usize; 2]>;

/// Nothing in a column of 0 and 1 tells which of them is a woman: the names do that are a woman's or a man's
/// in the other table.
pub fn settle(sides: &mut [Side<'_>; 2], config: &Config) -> Result<(), Failure> {
    let of = |side: &Side<'_>| side.0.mapping.sexes;
    let [left, right] = sides;
    let (side, other) = match (of(left), of(right)) {
        (_, Letters::ZeroOne) => (right, left),
        (Letters::ZeroOne, _) => (left, right),
        _ => return Ok(()),
    };
    let bearers = [bearers(side, config)?, bearers(other, config)?];
    if !are_exchanged(&bearers) {
        return Ok(());
    }
    side.0.mapping.sexes = Letters::OneZero;
    let other = printable(other.0.table.file());
    side.0.mapping.notes.push(format!(
        "of the sexes 0 is a man and 1 a woman, as the names tell that are in {other} too"
    ));
    Ok(())
}

fn bearers(side: &Side<'_>, config: &Config) -> Result<Bearers, Failure> {
    let mut all = Bearers::new();
    for (name, sex) in of_accounts(side, config, names_with_sex)? {
        all.entry(name).or_default()[sex] += 1;
    }
    Ok(all)
}

/// Surnames, where they stand among given names, are of both sexes and tell nothing.
fn names_with_sex(account: &RecordView<'_>) -> Vec<(u64, usize)> {
    let sex = match account.sex {
        Some(Sex::Female) => 0,
        Some(Sex::Male) => 1,
        _ => return Vec::new(),
    };
    let words = [Role::Given, Role::Either].map(|role| account.name.tokens_of(role));
    let words = words.into_iter().flatten();
    let names = words.filter(|word| !word.is_initial());
    names.map(|name| (name.hash.0, sex)).collect()
}

/// Whether most names of women in the one are names of men in the other.
fn are_exchanged([side, other]: &[Bearers; 2]) -> bool {
    let sex = |[women, men]: [usize; 2]| {
        let is_of_one = women.max(men) * 100 >= (women + men) * LEAST;
        is_of_one.then_some(women > men)
    };
    let of_both = side.iter().filter_map(|(name, bearers)| {
        let here = sex(*bearers)?;
        Some(here != sex(*other.get(name)?)?)
    });
    let (mut exchanged, mut all) = (0, 0);
    for is_exchanged in of_both {
        all += 1;
        exchanged += usize::from(is_exchanged);
    }
    all >= FEWEST && exchanged * 100 >= all * LEAST
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exchanged(names: &[([usize; 2], [usize; 2], usize)]) -> bool {
        let all = names.iter().flat_map(|name| vec![name; name.2]);
        let all: Vec<_> = (0..).zip(all).collect();
        let here = all.iter().map(|(key, name)| (*key, name.0));
        let there = all.iter().map(|(key, name)| (*key, name.1));
        are_exchanged(&[here.collect(), there.collect()])
    }

    #[test]
    fn most_names_must_be_of_the_other_sex() {
        let (swapped, same) = (([9, 1], [0, 3]), ([9, 1], [3, 0]));
        let surname = ([4, 5], [3, 0]);
        let of = |pair: ([usize; 2], [usize; 2]), times| (pair.0, pair.1, times);
        assert!(exchanged(&[of(swapped, 9), of(same, 1), of(surname, 50)]));
        assert!(!exchanged(&[of(swapped, 4)]));
        assert!(!exchanged(&[of(swapped, 15), of(same, 5)]));
        assert!(!exchanged(&[of(same, 40)]));
    }
}
