//! Reads postal addresses, in split columns or in one piece.

mod code;
mod east_asian;
mod line;
pub(crate) mod postcode;
mod region;
mod street;
#[cfg(test)]
mod tests;
mod town;
mod unit;
mod whole;
pub(crate) mod word;

use super::memo::remembered;
use super::{place, unknown};
use crate::record::address::Address;
use crate::record::value::Country;
use crate::text::ascii::{trim, whole as without_zero};
use crate::text::repair::{could_be_damaged, repaired};
use compact_str::CompactString;
use street::{HouseNumber, StreetLine};
use word::Language;

/// The parts as delivered; empty strings are missing. `address` is the whole in one piece, and
/// fills the parts that have no column of their own.
#[derive(Clone, Copy, Default)]
pub struct RawAddress<'a> {
    pub street: &'a str,
    pub house_number: &'a str,
    pub unit: &'a str,
    pub city: &'a str,
    pub postcode: &'a str,
    pub region: &'a str,
    /// As it was read from a column of its own.
    pub country: Option<Country>,
    pub address: &'a str,
    /// Numbers in the street are part of its name, whether the house's is known or not.
    pub numbered_street: bool,
}

/// Reads an address. An address has no unreadable form: what is not understood stays words of the
/// street. `default` is the country that decides abbreviations and postcodes where the address
/// names none; it is not written into the address.
pub fn normalise(raw: &RawAddress<'_>, default: Option<Country>) -> Address {
    let lines = [raw.street, raw.city, raw.region, raw.address];
    if !lines.into_iter().any(could_be_damaged) {
        return read(raw, default);
    }
    let [street, city, region, address] = &lines.map(repaired);
    let raw = RawAddress {
        street,
        city,
        region,
        address,
        ..*raw
    };
    read(&raw, default)
}

fn read(raw: &RawAddress<'_>, default: Option<Country>) -> Address {
    let whole = in_one_piece(raw, default);
    let town = town_of(raw.city);
    let stated = raw.country.or(whole.country).or(town.country);
    let country = stated.or(default).or(whole.habits);
    let number = code(without_zero(known(raw.house_number)));
    let sought = match number.is_empty() && !raw.numbered_street {
        true => HouseNumber::Sought,
        false => HouseNumber::Known,
    };
    let language = country.and_then(word::language);
    let line = read_street(raw.street, sought, language)
        .unwrap_or_else(|| street::parse(whole.street, sought, language));
    Address {
        street: line.street,
        house_number: if number.is_empty() {
            line.number
        } else {
            number
        },
        unit: match read_unit(raw.unit) {
            unit if unit.is_empty() => line.unit,
            unit => unit,
        },
        city: place_name(town.city, whole.city),
        postcode: postcode::normalise(without_zero(either(raw.postcode, whole.postcode)), country),
        region: place_name(raw.region, either(town.region, whole.region)),
        country: stated,
    }
}

/// The parts of the address in one piece; where a column tells the city or the house number, it is
/// the street: `2115 Elizabeth Way` is not a postcode and a city, nor `Kirkgate` beside `12` a town.
fn in_one_piece<'a>(raw: &RawAddress<'a>, default: Option<Country>) -> whole::Whole<'a> {
    let text = known(raw.address);
    let mut whole = whole::Whole::default();
    if text.is_empty() {
        return whole;
    }
    let has_city = !known(raw.city).is_empty();
    if !has_city {
        whole = whole::split(text, raw.country.or(default));
    }
    if whole.street.is_empty() && (has_city || !raw.house_number.is_empty()) {
        whole.street = text;
        whole.city = "";
    }
    whole
}

/// A cell of a city, which may name its region and country too: `Charlotte, NC`.
fn town_of(text: &str) -> whole::Whole<'_> {
    if text.contains(',') {
        let town = whole::split(text, None);
        if town.street.is_empty() && !town.city.is_empty() {
            return town;
        }
    }
    whole::Whole {
        city: text,
        ..Default::default()
    }
}

/// The parts of a street in a column of its own; `None` if there is none. With its number in
/// another column, a street is met again and again.
fn read_street(text: &str, number: HouseNumber, language: Option<Language>) -> Option<StreetLine> {
    if text.is_empty() {
        return None;
    }
    let read = || match known(text) {
        "" => None,
        street => Some(street::parse(street, number, language)),
    };
    match number {
        HouseNumber::Sought => read(),
        HouseNumber::Known => {
            let kind = language.map_or(0, |language| language as u8 + 1);
            remembered!(Option<StreetLine>, kind, text, read)
        }
    }
}

fn read_unit(text: &str) -> CompactString {
    if text.is_empty() {
        return CompactString::default();
    }
    remembered!(CompactString, text, || code(without_zero(known(text))))
}

/// The text, or nothing if it stands for "unknown".
fn known(text: &str) -> &str {
    let text = trim(text);
    match text.is_empty() || unknown::reason(text).is_some() {
        true => "",
        false => text,
    }
}

fn either<'a>(own: &'a str, found: &'a str) -> &'a str {
    match known(own) {
        "" => found,
        own => own,
    }
}

fn place_name(own: &str, found: &str) -> CompactString {
    let name = |text: &str| {
        if text.is_empty() {
            return None;
        }
        remembered!(Option<CompactString>, text, || match known(text) {
            "" => None,
            known => Some(place::name(known)),
        })
    };
    name(own).or_else(|| name(found)).unwrap_or_default()
}

/// A house number or unit from a column of its own: without the words that lead to it.
fn code(text: &str) -> CompactString {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return CompactString::new(text);
    }
    let folded = line::fold(text);
    let words = line::words(&folded);
    if matches!(words.as_slice(), ["s", "n"] | ["sn"] | ["snc"]) {
        return CompactString::default();
    }
    words
        .iter()
        .filter(|word| !matches!(**word, "," | "#" | "n") && !is_lead(word))
        .copied()
        .collect()
}

fn is_lead(word: &str) -> bool {
    matches!(
        unit::mark(word),
        Some(unit::Mark::Number | unit::Mark::Unit)
    )
}
