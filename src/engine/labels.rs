//! What people have said of the accounts of a base.

use crate::record::population::Row;
use std::collections::BTreeMap;

/// What people have said of the accounts.
#[derive(Clone, Debug, Default)]
pub enum Labels {
    /// Nobody has said anything.
    #[default]
    None,
    /// Pairs that were judged, the lower row first.
    Pairs(BTreeMap<(Row, Row), bool>),
    /// By row, whose account it is, where that is known.
    Persons(Vec<Option<u32>>),
}

impl Labels {
    /// What is said of a pair.
    pub(super) fn of(&self, a: Row, b: Row) -> Option<bool> {
        match self {
            Labels::None => None,
            Labels::Pairs(pairs) => pairs.get(&(a, b)).copied(),
            Labels::Persons(persons) => {
                let person = |row: Row| persons.get(row.0 as usize).copied().flatten();
                Some(person(a)? == person(b)?)
            }
        }
    }

    /// Pairs to learn from whether or not they are candidates.
    pub(super) fn named(&self) -> Vec<(Row, Row)> {
        match self {
            Labels::None => Vec::new(),
            Labels::Pairs(pairs) => pairs.keys().copied().collect(),
            Labels::Persons(persons) => {
                let mut of_person: BTreeMap<u32, Vec<Row>> = BTreeMap::new();
                for (row, person) in persons.iter().enumerate() {
                    if let Some(person) = person {
                        of_person.entry(*person).or_default().push(Row(row as u32));
                    }
                }
                let pairs = |rows: Vec<Row>| {
                    let (first, others) = (rows[0], rows[1..].to_vec());
                    others.into_iter().map(move |row| (first, row))
                };
                let mut pairs: Vec<(Row, Row)> = of_person.into_values().flat_map(pairs).collect();
                pairs.sort_unstable();
                pairs
            }
        }
    }
}
