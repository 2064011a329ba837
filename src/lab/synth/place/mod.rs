//! Where people live and where they come from: `countries.toml` and `origins.toml`.

mod table;

use super::culture::Culture;
use super::rng::{Rng, Shuffle, mix};
use super::weighted::Weighted;

/// A nationality.
pub struct Origin {
    pub code: String,
    /// Place in the world's cultures.
    pub culture: usize,
    /// `#` a digit, `@` a letter.
    pub passport: String,
    /// Share whose birthday nobody registered, and what the papers then say.
    pub default_birthday: f64,
    pub default_month: u8,
    /// Place in the world's countries, for those whose people we also house.
    pub home: Option<usize>,
}

/// A country of residence.
pub struct Country {
    pub code: String,
    /// Place of its own nationality in the world's origins.
    pub origin: usize,
    pub origins: Weighted<usize>,
    pub phones: Phones,
    /// Scheme of the number that nationals have, and that foreigners have; empty for none.
    pub national: String,
    pub foreign: String,
    pub cities: Weighted<City>,
    pub streets: Weighted<String>,
    pub street_names: Vec<String>,
    pub named_after_people: f64,
    pub units: Weighted<String>,
    pub flats: f64,
    pub mail: Weighted<String>,
}

pub struct City {
    pub name: String,
    pub postcode: String,
}

/// How the mobile numbers of a country look.
pub struct Phones {
    pub calling: String,
    pub trunk: String,
    pub groups: Vec<usize>,
    /// National significant numbers, each with as many open digits.
    patterns: Vec<String>,
    open_digits: u32,
    order: Shuffle,
}

impl Phones {
    /// The national significant number of this index; different for different indexes as long as
    /// the numbering plan has room.
    pub fn national(&self, index: u64, out: &mut String) {
        let at = self.order.apply(index);
        let pattern = &self.patterns[(at % self.patterns.len() as u64) as usize];
        fill_with(
            pattern,
            at / self.patterns.len() as u64,
            self.open_digits,
            out,
        );
    }
}

/// Everything that is read from tables.
pub struct World {
    pub cultures: Vec<Culture>,
    pub origins: Vec<Origin>,
    pub countries: Vec<Country>,
    /// Places of the countries, by how many customers live there.
    pub residence: Weighted<usize>,
}

impl World {
    /// Reads the tables that are shipped.
    ///
    /// # Errors
    /// The table and what is wrong with it; the tables shipped are tested.
    pub fn read() -> Result<Self, String> {
        table::world()
    }

    pub fn culture(&self, origin: usize) -> &Culture {
        &self.cultures[self.origins[origin].culture]
    }
}

/// A pattern with every `#` a digit and every `@` a letter (without I and O, as on papers).
pub fn fill(pattern: &str, key: u64, out: &mut String) {
    let mut rng = Rng::new(key);
    for c in pattern.chars() {
        match c {
            '#' => out.push((b'0' + rng.below(10) as u8) as char),
            '@' => out.push(LETTERS[rng.below(24) as usize] as char),
            c => out.push(c),
        }
    }
}

const LETTERS: &[u8; 24] = b"ABCDEFGHJKLMNPQRSTUVWXYZ";

/// A pattern whose open digits are those of a number, so that numbers that differ stay different.
fn fill_with(pattern: &str, number: u64, open: u32, out: &mut String) {
    let mut unit = 10u64.pow(open);
    for c in pattern.chars() {
        if c == '#' {
            unit = (unit / 10).max(1);
            out.push((b'0' + (number / unit % 10) as u8) as char);
        } else {
            out.push(c);
        }
    }
}

fn phones(calling: String, trunk: String, groups: Vec<usize>, patterns: Vec<String>) -> Phones {
    let open = patterns.first().map_or(0, |first| {
        first.bytes().filter(|&byte| byte == b'#').count() as u32
    });
    let size = patterns.len() as u64 * 10u64.pow(open);
    let key = mix(size, calling.len() as u64);
    Phones {
        calling,
        trunk,
        groups,
        patterns,
        open_digits: open,
        order: Shuffle::new(size, key),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_are_valid_and_different() {
        use crate::record::value::Country as Region;
        use crate::stage::normalise::phone::normalise;
        let world = World::read().expect("tables are sound");
        for country in &world.countries {
            let mut seen = hashbrown::HashSet::new();
            let mut valid = 0;
            for index in 0..500 {
                let mut number = format!("+{}", country.phones.calling);
                country.phones.national(index, &mut number);
                valid += usize::from(
                    normalise(&number, Region::new(&country.code))
                        .value()
                        .is_some(),
                );
                assert!(seen.insert(number), "{}", country.code);
            }
            assert!(valid >= 490, "{}: {valid} of 500", country.code);
        }
    }

    #[test]
    fn shares_of_residence_are_as_the_table_says() {
        let world = World::read().expect("tables are sound");
        let mut rng = Rng::new(9);
        let in_spain = (0..10_000)
            .filter(|_| world.countries[*world.residence.draw(&mut rng)].code == "ES")
            .count();
        assert!((1800..2500).contains(&in_spain), "{in_spain}");
    }
}
