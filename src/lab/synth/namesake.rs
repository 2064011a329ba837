//! Finds the natural namesakes: different people of one given name, first surname and birth date.

use super::Population;
use super::home::home_of;
use super::person::Person;
use super::rng::mix;
use super::why::{Story, write_pair};
use rayon::slice::ParallelSliceMut;

/// So many people are looked at; of a larger population, those whose name and date hash to a
/// share of that size, so that pairs are found or missed together.
const LOOKED_AT: u64 = 4_000_000;

/// A person under the hash of name and date.
pub type Entry = (u64, u64);

/// The entry of this person, if he is among those looked at.
pub fn entry(population: &Population, person: &Person<'_>) -> Option<Entry> {
    let last = usize::from(person.culture.custom == super::culture::Custom::Portuguese);
    let birth = person.birth;
    let name = [
        u64::from(person.given.0),
        u64::from(person.surnames[last].0),
        u64::from(birth.number()),
        person.origin.culture as u64,
        person.sex as u64,
    ];
    let hash = name.into_iter().fold(0, mix);
    let share = population.roster.people.div_ceil(LOOKED_AT).max(1);
    hash.is_multiple_of(share).then_some((hash, person.number))
}

/// Appends every pair of namesakes who are of different households.
pub fn write(population: &Population, mut entries: Vec<Entry>, out: &mut String) {
    entries.par_sort_unstable();
    let seed = population.recipe.seed;
    for group in entries.chunk_by(|a, b| a.0 == b.0) {
        for (at, a) in group.iter().enumerate() {
            for b in &group[at + 1..] {
                if !home_of(seed, a.1).people().contains(&b.1) {
                    write_pair(population, (a.1, b.1), Story::Namesake, out);
                }
            }
        }
    }
}
