//! Reads the tables of countries and origins.

use super::{City, Country, Origin, World, phones};
use crate::lab::synth::culture;
use crate::lab::synth::weighted::Weighted;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CountryTable {
    people: f64,
    calling: String,
    trunk: String,
    mobile: String,
    groups: Vec<usize>,
    origins: String,
    national: String,
    foreign: String,
    cities: String,
    streets: String,
    street_names: String,
    named_after_people: f64,
    units: String,
    flats: f64,
    mail: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OriginTable {
    culture: String,
    passport: String,
    #[serde(default)]
    first_of_january: f64,
    /// Where another day than 1 January stands in: `07-01`.
    birthday: Option<String>,
}

pub fn world() -> Result<World, String> {
    let cultures = culture::all()?;
    let origins: BTreeMap<String, OriginTable> = parse("origins", include_str!("origins.toml"))?;
    let countries: BTreeMap<String, CountryTable> =
        parse("countries", include_str!("countries.toml"))?;
    let codes: Vec<&str> = origins.keys().map(String::as_str).collect();
    let residence = countries.values().map(|table| table.people).enumerate();
    let origin = |code: &str, table: &OriginTable| {
        let names = |culture: &culture::Culture| culture.name == table.culture;
        let birthday = table.birthday.as_deref().unwrap_or("01-01");
        Ok(Origin {
            code: code.to_owned(),
            culture: (cultures.iter().position(names))
                .ok_or_else(|| format!("{code}: no culture `{}`", table.culture))?,
            passport: table.passport.clone(),
            default_birthday: table.first_of_january,
            default_month: birthday[..2]
                .parse()
                .map_err(|_| format!("{code}: birthday"))?,
            home: countries.keys().position(|country| country == code),
        })
    };
    Ok(World {
        residence: Weighted::new(residence),
        countries: (countries.iter())
            .map(|(code, table)| country(code, table, &codes))
            .collect::<Result<_, String>>()?,
        origins: (origins.iter())
            .map(|(code, table)| origin(code, table))
            .collect::<Result<_, String>>()?,
        cultures,
    })
}

fn parse<T: serde::de::DeserializeOwned>(name: &str, text: &str) -> Result<T, String> {
    toml::from_str(text).map_err(|error| format!("{name}.toml: {error}"))
}

fn country(code: &str, table: &CountryTable, origins: &[&str]) -> Result<Country, String> {
    let place = |code: &str| {
        let place = origins.iter().position(|origin| *origin == code);
        place.ok_or_else(|| format!("no origin {code}"))
    };
    let of_origin = |(code, share): (&str, f64)| Ok((place(code)?, share));
    let list = |text: &str| text.split(',').map(|part| part.trim().to_owned()).collect();
    let names = |text| {
        let entries = weighted(text)?.into_iter();
        Ok::<_, String>(Weighted::new(
            entries.map(|(name, share)| (name.to_owned(), share)),
        ))
    };
    let calling = table.calling.clone();
    let origins = weighted(&table.origins)?.into_iter().map(of_origin);
    Ok(Country {
        code: code.to_owned(),
        origin: place(code)?,
        origins: Weighted::new(origins.collect::<Result<Vec<_>, String>>()?),
        phones: phones(
            calling,
            table.trunk.clone(),
            table.groups.clone(),
            list(&table.mobile),
        ),
        national: table.national.clone(),
        foreign: table.foreign.clone(),
        cities: Weighted::new(cities(&table.cities)?),
        streets: names(&table.streets)?,
        street_names: list(&table.street_names),
        named_after_people: table.named_after_people,
        units: names(&table.units)?,
        flats: table.flats,
        mail: names(&table.mail)?,
    })
}

fn weighted(text: &str) -> Result<Vec<(&str, f64)>, String> {
    culture::counted(text).collect()
}

/// `Madrid 280## 3300`: name, postcode, weight. A postcode with a space starts at the first word
/// that has an open place.
fn cities(text: &str) -> Result<Vec<(City, f64)>, String> {
    let city = |(line, weight): (&str, f64)| {
        let words: Vec<&str> = line.split(' ').collect();
        let open =
            |word: &&str| word.contains(['#', '@']) || word.bytes().all(|b| b.is_ascii_digit());
        let at = words
            .iter()
            .position(open)
            .ok_or_else(|| format!("{line}: no postcode"))?;
        let (name, postcode) = (words[..at].join(" "), words[at..].join(" "));
        Ok((City { name, postcode }, weight))
    };
    weighted(text)?.into_iter().map(city).collect()
}
