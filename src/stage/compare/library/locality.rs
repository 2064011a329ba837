//! How the places of two addresses agree: city, postcode, region.

use crate::record::address::AddressView;
use crate::record::frequency::{Frequencies, Kind};
use crate::record::value::Country;
use crate::stage::compare::level::{Agreement, levels};
use crate::stage::normalise::address::postcode::area;
use crate::text::metric::osa;

levels! {
    /// From least to most agreement; the starting weights are in `score/starting.toml`.
    DIFFERENT: "different", Differs, "are different";
    SAME_REGION: "same_region", Open, "share the region only";
    SAME_POSTCODE_AREA: "same_postcode_area", Open, "share the area of the postcode";
    SIMILAR_CITY: "similar_city", Agrees, "are cities spelt alike";
    SAME_CITY: "same_city", Agrees, "are the same city";
    SAME_CITY_SIMILAR_POSTCODE: "same_city_similar_postcode", Agrees,
        "are the same city, with postcodes a slip apart";
    SAME_POSTCODE: "same_postcode", Agrees, "share the postcode";
    SAME_CITY_AND_POSTCODE: "same_city_and_postcode", Agrees, "share city and postcode";
}

/// Compares city, postcode and region. The surprisal is that of the postcode where it agrees,
/// else of the city.
pub fn compare(a: AddressView<'_>, b: AddressView<'_>, frequencies: &Frequencies) -> Agreement {
    let Some(level) = degree(a, b) else {
        return Agreement::MISSING;
    };
    let bits = match level {
        SAME_POSTCODE | SAME_CITY_AND_POSTCODE => {
            frequencies.surprisal(Kind::Postcode, a.hash_postcode())
        }
        // Of two spellings the more common one is the name of the place.
        SAME_CITY | SAME_CITY_SIMILAR_POSTCODE | SIMILAR_CITY => {
            let of =
                |address: AddressView<'_>| frequencies.surprisal(Kind::City, address.hash_city());
            of(a).zip(of(b)).map(|(a, b)| a.min(b))
        }
        _ => None,
    };
    Agreement::level(level).with_surprisal(bits)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Relation {
    Missing,
    Differs,
    /// Postcodes of one area.
    Near,
    /// A slip apart.
    Similar,
    Same,
}

/// `None` where the sides have no part in common to compare.
fn degree(a: AddressView<'_>, b: AddressView<'_>) -> Option<usize> {
    use Relation::{Differs, Missing, Near, Same, Similar};
    let (city, code) = (cities(a, b), postcodes(a, b));
    let region = match a.region.is_empty() || b.region.is_empty() {
        true => Missing,
        false if a.region == b.region => Same,
        false => Differs,
    };
    Some(match (city, code) {
        (Same | Similar, Same) => SAME_CITY_AND_POSTCODE,
        (_, Same) if !are_abroad(a, b) => SAME_POSTCODE,
        (Same, Similar) => SAME_CITY_SIMILAR_POSTCODE,
        (Same, _) => SAME_CITY,
        // Places of other postcodes whose names look alike are two places.
        (Similar, Missing | Near | Similar) => SIMILAR_CITY,
        (_, Near) | (Missing, Similar) => SAME_POSTCODE_AREA,
        _ if region == Same => SAME_REGION,
        (Missing, Missing) if region == Missing => return None,
        _ => DIFFERENT,
    })
}

/// Two countries are known, whose postcodes have nothing to do with one another: 28001 is in Madrid
/// and in North Carolina.
fn are_abroad(a: AddressView<'_>, b: AddressView<'_>) -> bool {
    Country::are_two(a.country, b.country)
}

fn cities(a: AddressView<'_>, b: AddressView<'_>) -> Relation {
    let (a, b) = (a.city, b.city);
    let allowed = match a.len().min(b.len()) {
        0 => return Relation::Missing,
        1..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    match a == b {
        true => Relation::Same,
        false if allowed > 0 && osa::within(a, b, allowed).is_some() => Relation::Similar,
        false => Relation::Differs,
    }
}

fn postcodes(a: AddressView<'_>, b: AddressView<'_>) -> Relation {
    let (country, abroad) = (
        a.country.filter(|_| a.country == b.country),
        are_abroad(a, b),
    );
    let (a, b) = (a.postcode, b.postcode);
    match () {
        _ if a.is_empty() || b.is_empty() => Relation::Missing,
        _ if a == b => Relation::Same,
        _ if abroad => Relation::Differs,
        _ if a.len().max(b.len()) >= 4 && osa::within(a, b, 1).is_some() => Relation::Similar,
        _ if area(a, country) == area(b, country) => Relation::Near,
        _ => Relation::Differs,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::address::Address;
    use proptest::prelude::*;

    fn address(city: &str, postcode: &str, region: &str) -> Address {
        Address {
            city: city.into(),
            postcode: postcode.into(),
            region: region.into(),
            ..Default::default()
        }
    }

    fn name(a: &Address, b: &Address) -> &'static str {
        compare(a.view(), b.view(), &Frequencies::default()).name(LEVELS)
    }

    #[test]
    fn names_the_relation() {
        let a = address("madrid", "28013", "m");
        let table = [
            (address("madrid", "28013", ""), "same_city_and_postcode"),
            (address("madird", "28013", ""), "same_city_and_postcode"),
            (address("alcala", "28013", ""), "same_postcode"),
            (address("madrid", "28031", ""), "same_city_similar_postcode"),
            (address("madrid", "08001", ""), "same_city"),
            (address("madird", "", ""), "similar_city"),
            (address("madird", "08001", ""), "different"),
            (address("alcala", "28801", ""), "same_postcode_area"),
            (address("alcala", "", "m"), "same_region"),
            (address("barcelona", "08001", "b"), "different"),
            (address("", "", ""), "missing"),
        ];
        for (b, expected) in &table {
            assert_eq!(name(&a, b), *expected);
            assert_eq!(name(b, &a), *expected);
        }
    }

    proptest! {
        #[test]
        fn symmetric(a in ("[a-c]{0,6}", "[0-2]{0,5}", "[ab]?"), b in ("[a-c]{0,6}", "[0-2]{0,5}", "[ab]?")) {
            let (a, b) = (address(&a.0, &a.1, &a.2), address(&b.0, &b.1, &b.2));
            prop_assert_eq!(name(&a, &b), name(&b, &a));
        }
    }
}
