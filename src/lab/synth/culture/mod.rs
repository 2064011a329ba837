//! What people are called: one table for each naming culture, in `tables/`.
//!
//! A name in a table reads `Official|Other spelling~Familiar count`. Where a table ends, the tail
//! goes on: see [`tail`].

pub mod tail;
mod names;

pub use names::{NameId, NameTable, counted};

use crate::record::value::Sex;
use names::Lists;
use serde::Deserialize;

/// How the parts of a name are joined, and how they bend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Custom {
    /// Father's first surname, then mother's first.
    TwoSurnames,
    /// Mother's last surname, then father's last.
    Portuguese,
    OneSurname,
    /// -ski for him, -ska for her.
    SlavicGender,
    /// -os for him, -ou for her.
    GreekGender,
    /// Cyrillic, with a patronymic: -ov for him, -ova for her.
    EastSlavic,
    /// The father's name may stand between.
    Arabic,
    Indian,
    /// A middle syllable of its own list; family name first.
    Vietnamese,
    /// Syllables joined, apart or hyphenated; family name first.
    Syllables,
}

/// How a letter such as ü is written where only A to Z may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Umlauts {
    /// UE, as German and Austrian papers have it.
    Expanded,
    /// U.
    #[default]
    Dropped,
}

/// A naming culture.
pub struct Culture {
    pub name: &'static str,
    pub custom: Custom,
    pub umlauts: Umlauts,
    /// Share of sons who bear their father's given name.
    pub like_father: f64,
    /// Share of wives who take the husband's surname.
    pub married_name: f64,
    /// Share of people with a second given name, and of those the share whose accounts show it.
    pub second_given: f64,
    pub show_second_given: f64,
    /// Share of typed records that spell a name otherwise than the papers do.
    pub respelling: f64,
    male: NameTable,
    female: NameTable,
    middle: Option<[NameTable; 2]>,
    pub surnames: NameTable,
}

impl Culture {
    pub fn given(&self, sex: Sex) -> &NameTable {
        match sex {
            Sex::Female => &self.female,
            _ => &self.male,
        }
    }

    /// Where second given names come from.
    pub fn second(&self, sex: Sex) -> &NameTable {
        match (&self.middle, sex) {
            (Some([_, female]), Sex::Female) => female,
            (Some([male, _]), _) => male,
            (None, _) => self.given(sex),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    custom: Custom,
    #[serde(default)]
    umlauts: Umlauts,
    like_father: f64,
    married_name: f64,
    second_given: f64,
    #[serde(default = "always")]
    show_second_given: f64,
    respelling: Option<f64>,
    given: Given,
    surname: Surname,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    tail: f64,
    male: String,
    female: String,
    middle_male: Option<String>,
    middle_female: Option<String>,
    tail_starts: String,
    tail_middles: String,
    tail_ends_male: String,
    tail_ends_female: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Surname {
    tail: f64,
    names: String,
    tail_starts: String,
    tail_middles: String,
    tail_ends: String,
}

fn always() -> f64 {
    1.0
}

macro_rules! tables {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("tables/", $name, ".toml")))),*]
    };
}

const TABLES: &[(&str, &str)] = tables![
    "spain",
    "latin_america",
    "portugal",
    "brazil",
    "poland",
    "russia",
    "ukraine",
    "germany",
    "france",
    "italy",
    "britain",
    "united_states",
    "netherlands",
    "romania",
    "hungary",
    "greece",
    "turkey",
    "maghreb",
    "arab_east",
    "india",
    "vietnam",
    "china",
    "korea",
    "nigeria",
];

/// Every culture, read from its table.
///
/// # Errors
/// The table and what is wrong with it; the tables shipped are tested.
pub fn all() -> Result<Vec<Culture>, String> {
    let read = |&(name, text): &(&'static str, &str)| {
        read(name, text).map_err(|fault| format!("tables/{name}.toml: {fault}"))
    };
    TABLES.iter().map(read).collect()
}

fn read(name: &'static str, text: &str) -> Result<Culture, String> {
    let table: Table = toml::from_str(text).map_err(|error| error.to_string())?;
    let given = |names: &str, ends: &str| {
        NameTable::read(&Lists {
            names,
            tail: table.given.tail,
            starts: &table.given.tail_starts,
            middles: &table.given.tail_middles,
            ends,
            longest_rank: 12,
        })
    };
    let middle = match (&table.given.middle_male, &table.given.middle_female) {
        (Some(male), Some(female)) => Some([NameTable::plain(male)?, NameTable::plain(female)?]),
        _ => None,
    };
    let respelling = match table.custom {
        Custom::EastSlavic => 0.15,
        _ => 0.03,
    };
    Ok(Culture {
        name,
        custom: table.custom,
        umlauts: table.umlauts,
        like_father: table.like_father,
        married_name: table.married_name,
        second_given: table.second_given,
        show_second_given: table.show_second_given,
        respelling: table.respelling.unwrap_or(respelling),
        male: given(&table.given.male, &table.given.tail_ends_male)?,
        female: given(&table.given.female, &table.given.tail_ends_female)?,
        middle,
        surnames: NameTable::read(&Lists {
            names: &table.surname.names,
            tail: table.surname.tail,
            starts: &table.surname.tail_starts,
            middles: &table.surname.tail_middles,
            ends: &table.surname.tail_ends,
            longest_rank: 17,
        })?,
    })
}

#[cfg(test)]
mod tests;
