//! Homes: a street of a city, shared by those who live there.

use super::calendar::{Moment, digits};
use super::person::{Change, Person};
use super::place::{World, fill};
use super::rng::{Rng, mix};
use crate::record::value::ValueHash;

/// An address in its parts.
#[derive(Clone, Debug, Default)]
pub struct Address {
    pub street: String,
    pub house_number: String,
    pub unit: String,
    pub postcode: String,
    pub city: String,
}

impl Address {
    pub fn clear(&mut self) {
        self.street.clear();
        self.house_number.clear();
        self.unit.clear();
        self.postcode.clear();
        self.city.clear();
    }
}

impl Person<'_> {
    /// Two people have one home where this is equal.
    pub fn home_key(&self, at: Moment) -> u64 {
        let owner = match self.lives_apart() {
            true => self.key,
            false => self.family.home.key,
        };
        mix(mix(owner, 22), self.version(Change::Home, at))
    }

    pub fn write_address(&self, world: &World, at: Moment, out: &mut Address) {
        out.clear();
        let country = self.residence;
        let mut rng = Rng::new(self.home_key(at));
        let city = country.cities.draw(&mut rng);
        out.city.push_str(&city.name);
        let name = street_name(self, world, &mut rng);
        let pattern = country.streets.draw(&mut rng);
        let (before, after) = pattern.split_once("{}").unwrap_or((pattern, ""));
        out.street.push_str(before);
        out.street.push_str(&name);
        out.street.push_str(after);
        // Low numbers are commoner: every street has them.
        let number = 1 + rng.below(14) * rng.below(14) + rng.below(8);
        let places = number.ilog10() + 1;
        digits(number, places, &mut out.house_number);
        if rng.chance(country.flats) {
            fill(country.units.draw(&mut rng), rng.next(), &mut out.unit);
        }
        // A street has one postcode.
        let street = ValueHash::of(out.street.as_bytes());
        let key = street.with(ValueHash::of(city.name.as_bytes())).0;
        fill(&city.postcode, key, &mut out.postcode);
    }
}

/// From the country's list, or after someone who bore a common surname there.
fn street_name(person: &Person<'_>, world: &World, rng: &mut Rng) -> String {
    let country = person.residence;
    let mut name = String::with_capacity(32);
    match rng.chance(country.named_after_people) {
        true => {
            let surnames = &world.culture(country.origin).surnames;
            surnames.write(surnames.draw(rng), 0, &mut name);
        }
        false => name.push_str(rng.one(&country.street_names).map_or("", String::as_str)),
    }
    name
}
