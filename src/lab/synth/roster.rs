//! Which row of the file is which account of which person: arithmetic, no lists.
//!
//! Accounts have slots: first those with which people came, one each, then the duplicates. The
//! duplicates are spread evenly over the people. Rows are the slots in disorder, so that the
//! accounts of one person, or of one family, lie anywhere in the file.

use super::rng::{Rng, Shuffle, coin, mix};
use super::{FaultyRecipe, Recipe};

/// The arithmetic of one population.
pub struct Roster {
    pub accounts: u64,
    pub people: u64,
    duplicates: u64,
    seed: u64,
    rows: Shuffle,
    account_ids: Shuffle,
    person_ids: Shuffle,
}

/// One in twenty duplicates is a third account.
const THIRDS: f64 = 0.10;

/// What a draw is for; each purpose has draws of its own.
mod purpose {
    pub const ROWS: u64 = 1;
    pub const ACCOUNT_IDS: u64 = 2;
    pub const PERSON_IDS: u64 = 3;
    pub const OWNER: u64 = 4;
    pub const THIRD: u64 = 5;
}

impl Roster {
    /// # Errors
    /// When the recipe's shares are none.
    pub fn new(recipe: &Recipe) -> Result<Self, FaultyRecipe> {
        recipe.check()?;
        let duplicates = (recipe.accounts as f64 * recipe.duplicates) as u64;
        let shuffle = |size, purpose| Shuffle::new(size, mix(recipe.seed, purpose));
        Ok(Roster {
            accounts: recipe.accounts,
            people: recipe.accounts - duplicates,
            duplicates,
            seed: recipe.seed,
            rows: shuffle(recipe.accounts, purpose::ROWS),
            account_ids: shuffle(IDS, purpose::ACCOUNT_IDS),
            person_ids: shuffle(IDS, purpose::PERSON_IDS),
        })
    }

    /// The account in this row.
    pub fn slot(&self, row: u64) -> u64 {
        self.rows.apply(row)
    }

    /// Whose account this is.
    pub fn person(&self, slot: u64) -> u64 {
        match slot.checked_sub(self.people) {
            None => slot,
            Some(duplicate) if self.is_third(duplicate) => self.owner(duplicate - 1),
            Some(duplicate) => self.owner(duplicate),
        }
    }

    pub fn is_duplicate(&self, slot: u64) -> bool {
        slot >= self.people
    }

    /// The slots of a person's accounts, the first one first: one, two or three.
    pub fn slots(&self, person: u64) -> impl Iterator<Item = u64> {
        let wide = u128::from(person + 1) * u128::from(self.duplicates);
        let duplicate = wide
            .div_ceil(u128::from(self.people.max(1)))
            .saturating_sub(1) as u64;
        let has = duplicate < self.duplicates
            && !self.is_third(duplicate)
            && self.owner(duplicate) == person;
        let third = has && duplicate + 1 < self.duplicates && self.is_third(duplicate + 1);
        let first = self.people + duplicate;
        std::iter::once(person)
            .chain(has.then_some(first))
            .chain(third.then_some(first + 1))
    }

    /// How many people it takes to fill every stratum; each has at least one.
    fn owner(&self, duplicate: u64) -> u64 {
        let border = |at: u64| {
            let wide = u128::from(at) * u128::from(self.people);
            (wide / u128::from(self.duplicates.max(1))) as u64
        };
        let (first, end) = (border(duplicate), border(duplicate + 1));
        let key = mix(mix(self.seed, purpose::OWNER), duplicate);
        first + Rng::new(key).below(end - first)
    }

    fn is_third(&self, duplicate: u64) -> bool {
        let key = mix(mix(self.seed, purpose::THIRD), duplicate);
        duplicate % 2 == 1 && coin(key, THIRDS)
    }

    pub fn write_account_id(&self, slot: u64, out: &mut String) {
        write_id(b'A', self.account_ids.apply(slot), out);
    }

    pub fn write_person_id(&self, person: u64, out: &mut String) {
        write_id(b'P', self.person_ids.apply(person), out);
    }
}

/// Ids have eight characters of 32 behind their letter.
const IDS: u64 = 1 << 40;
/// Crockford's alphabet: no I, L, O, U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn write_id(letter: u8, number: u64, out: &mut String) {
    out.push(letter as char);
    for place in (0..8).rev() {
        out.push(ALPHABET[(number >> (place * 5)) as usize & 31] as char);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slot_has_a_person_who_has_that_slot() {
        for (accounts, duplicates) in [
            (0, 0.0),
            (1, 0.5),
            (2, 0.5),
            (1000, 0.01),
            (999, 0.5),
            (5000, 0.2),
        ] {
            let recipe = Recipe {
                accounts,
                duplicates,
                ..Recipe::default()
            };
            let roster = Roster::new(&recipe).expect("a sound recipe");
            let mut slots: Vec<u64> = (0..roster.people).flat_map(|p| roster.slots(p)).collect();
            slots.sort_unstable();
            assert_eq!(
                slots,
                (0..accounts).collect::<Vec<_>>(),
                "{accounts} {duplicates}"
            );
            for slot in 0..accounts {
                assert!(roster.slots(roster.person(slot)).any(|other| other == slot));
            }
        }
    }
}
