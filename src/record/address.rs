//! A postal address in comparable parts.

use super::frequency::Kind;
use super::value::{Country, ValueHash, redacted_debug};
use compact_str::CompactString;

/// A normalised address; empty strings are missing parts.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// Street words folded, street types and abbreviations canonical (`c/` is `calle`).
    pub street: CompactString,
    pub house_number: CompactString,
    pub unit: CompactString,
    pub city: CompactString,
    /// Upper case, no spaces.
    pub postcode: CompactString,
    pub region: CompactString,
    pub country: Option<Country>,
}

impl Address {
    pub fn is_empty(&self) -> bool {
        self.street.is_empty()
            && self.house_number.is_empty()
            && self.city.is_empty()
            && self.postcode.is_empty()
            && self.region.is_empty()
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
        ValueHash::of(self.city.as_bytes()).with(ValueHash::of(self.postcode.as_bytes()))
    }
}

redacted_debug!(Address);

impl Address {
    /// The values that are counted, by kind.
    pub fn count(&self, count: &mut impl FnMut(Kind, ValueHash)) {
        let parts = [
            (Kind::Street, &self.street),
            (Kind::City, &self.city),
            (Kind::Postcode, &self.postcode),
        ];
        for (kind, part) in parts.into_iter().filter(|(_, part)| !part.is_empty()) {
            count(kind, ValueHash::of(part.as_bytes()));
        }
        if !self.street.is_empty() && !self.house_number.is_empty() {
            count(Kind::Door, self.door());
        }
    }
}
