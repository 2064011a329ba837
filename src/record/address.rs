//! A postal address in comparable parts.

use super::frequency::Kind;
use super::value::{Country, ValueHash, redacted_debug};
use compact_str::CompactString;

/// A normalised address; empty strings are missing parts.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// Street words folded, street types and abbreviations canonical (`c/` is `calle`).
    pub street: CompactString,
    /// The number of the house within the street.
    pub house_number: CompactString,
    /// Staircase, floor and door within the house.
    pub unit: CompactString,
    /// Folded name of the town.
    pub city: CompactString,
    /// Upper case, no spaces.
    pub postcode: CompactString,
    /// Province, state or the like.
    pub region: CompactString,
    /// Where it was said.
    pub country: Option<Country>,
}

/// An [`Address`] wherever it is kept.
#[derive(Clone, Copy)]
pub struct AddressView<'a> {
    /// See [`Address::street`].
    pub street: &'a str,
    /// See [`Address::house_number`].
    pub house_number: &'a str,
    /// See [`Address::unit`].
    pub unit: &'a str,
    /// See [`Address::city`].
    pub city: &'a str,
    /// See [`Address::postcode`].
    pub postcode: &'a str,
    /// See [`Address::region`].
    pub region: &'a str,
    /// See [`Address::country`].
    pub country: Option<Country>,
}

impl Address {
    /// What the judge sees of it.
    pub fn view(&self) -> AddressView<'_> {
        AddressView {
            street: &self.street,
            house_number: &self.house_number,
            unit: &self.unit,
            city: &self.city,
            postcode: &self.postcode,
            region: &self.region,
            country: self.country,
        }
    }
}

impl AddressView<'_> {
    /// An address of its own.
    pub fn to_address(&self) -> Address {
        Address {
            street: self.street.into(),
            house_number: self.house_number.into(),
            unit: self.unit.into(),
            city: self.city.into(),
            postcode: self.postcode.into(),
            region: self.region.into(),
            country: self.country,
        }
    }

    /// Whether nothing is known but perhaps a unit or the country.
    pub fn is_empty(&self) -> bool {
        let parts = [
            self.street,
            self.house_number,
            self.city,
            self.postcode,
            self.region,
        ];
        parts.iter().all(|part| part.is_empty())
    }

    /// Hash of street, house number and unit: who shares it shares a door.
    pub fn door(&self) -> ValueHash {
        ValueHash::of(self.street.as_bytes())
            .with(ValueHash::of(self.house_number.as_bytes()))
            .with(ValueHash::of(self.unit.as_bytes()))
    }

    /// Hash of the street alone, counted as `Kind::Street`.
    pub fn hash_street(&self) -> ValueHash {
        ValueHash::of(self.street.as_bytes())
    }

    /// Hash of the city, counted as `Kind::City`.
    pub fn hash_city(&self) -> ValueHash {
        ValueHash::of(self.city.as_bytes())
    }

    /// Hash of the postcode, counted as `Kind::Postcode`.
    pub fn hash_postcode(&self) -> ValueHash {
        ValueHash::of(self.postcode.as_bytes())
    }

    /// Hash of city and postcode.
    pub fn locality(&self) -> ValueHash {
        self.hash_city().with(self.hash_postcode())
    }

    /// The values that are counted, by kind.
    pub fn count(&self, count: &mut impl FnMut(Kind, ValueHash)) {
        let parts = [
            (Kind::Street, self.street),
            (Kind::City, self.city),
            (Kind::Postcode, self.postcode),
        ];
        for (kind, part) in parts.into_iter().filter(|(_, part)| !part.is_empty()) {
            count(kind, ValueHash::of(part.as_bytes()));
        }
        if !self.street.is_empty() && !self.house_number.is_empty() {
            count(Kind::Door, self.door());
        }
    }
}

redacted_debug!(Address, AddressView<'_>);
