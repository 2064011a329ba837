//! The grammar of a simple rule: fields that must all be equal, joined by `+`.

use crate::record::account::RecordView;
use crate::record::date::BirthDate;
use crate::record::field::Field;
use crate::record::name::Role;
use crate::record::population::Population;
use crate::record::value::ValueHash;
use rayon::prelude::*;
use smallvec::SmallVec;
use std::fmt;
use std::str::FromStr;

/// One thing that a rule wants equal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Field(Field),
    /// The first word of the given names.
    FirstGivenName,
    /// The first word of the surnames.
    FirstFamilyName,
    /// A document number, whatever its kind.
    Document,
    /// A declared extra column, by name; its position once the columns are known.
    Extra(String, usize),
}

/// Fields that must all be equal, after normalising, for two accounts to be flagged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    parts: Vec<Part>,
}

/// What is wrong with a rule, for a person.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct RuleFault(String);

const DOCUMENT: &str = "document";
const FIRST_GIVEN: &str = "first_given_name";
const FIRST_FAMILY: &str = "first_family_name";
const EXTRA: &str = "extra:";

/// What says how an account stands, not whose it is.
const STANDING: [Field; 3] = [Field::RegisteredAt, Field::Verified, Field::KycLevel];

/// The values of one account under one part, or under a whole rule: none where it is missing,
/// several only for documents.
pub type Keys = SmallVec<[ValueHash; 2]>;

impl Rule {
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The rule for a base with these declared extra columns.
    ///
    /// # Errors
    /// Where it names an extra column that is not declared.
    pub fn with_extras(mut self, declared: &[&str]) -> Result<Rule, RuleFault> {
        for part in &mut self.parts {
            if let Part::Extra(name, at) = part {
                *at = declared.iter().position(|known| known == name).ok_or_else(|| {
                    let known = match declared {
                        [] => "none is declared".to_owned(),
                        _ => format!("declared are {}", declared.join(", ")),
                    };
                    RuleFault(format!(
                        "`{name}` is not a declared extra column: {known}; declare it under [[extra]]"
                    ))
                })?;
            }
        }
        Ok(self)
    }

    /// What an account shows under the rule; nothing where it lacks a part.
    pub fn keys(&self, record: &RecordView<'_>) -> Keys {
        keys_of(&self.parts, record)
    }

    /// By part, how many accounts lack it.
    pub(super) fn lacking(&self, population: &Population) -> Vec<(String, u64)> {
        let rows: Vec<_> = population.rows().collect();
        let lack = |part: &Part| {
            let lacks = rows
                .par_iter()
                .filter(|row| part.keys(&population.view(**row)).is_empty());
            lacks.count() as u64
        };
        let counted = self.parts.iter().map(|part| (part.to_string(), lack(part)));
        counted.collect()
    }
}

/// The values under these parts together.
pub(super) fn keys_of(parts: &[Part], record: &RecordView<'_>) -> Keys {
    let mut together: Keys = SmallVec::from_slice(&[ValueHash(0)]);
    for part in parts {
        let keys = part.keys(record);
        together = together
            .iter()
            .flat_map(|before| keys.iter().map(|key| before.with(*key)))
            .collect();
    }
    together
}

impl Part {
    fn keys(&self, record: &RecordView<'_>) -> Keys {
        let each_once = |keys: &mut dyn Iterator<Item = ValueHash>| {
            let mut keys: Keys = keys.collect();
            keys.sort_unstable();
            keys.dedup();
            keys
        };
        let one = match self {
            Part::Document => {
                return each_once(&mut record.documents.iter().map(|paper| paper.hash()));
            }
            Part::Field(Field::Phone) => {
                return each_once(&mut record.phones().map(|phone| phone.hash()));
            }
            Part::Field(Field::Email) => {
                return each_once(&mut record.emails().map(|email| email.mailbox()));
            }
            Part::Field(field) => of_field(*field, record),
            Part::FirstGivenName => record.name.hash_given(),
            Part::FirstFamilyName => first(record, Role::Family),
            Part::Extra(_, at) => record.extras.get(*at).and_then(|value| value.hash()),
        };
        one.into_iter().collect()
    }
}

fn first(record: &RecordView<'_>, role: Role) -> Option<ValueHash> {
    record.name.tokens_of(role).next().map(|word| word.hash)
}

fn words(record: &RecordView<'_>, role: Role) -> Option<ValueHash> {
    let words = record.name.tokens_of(role).map(|word| word.hash);
    words.reduce(ValueHash::with)
}

fn of_field(field: Field, record: &RecordView<'_>) -> Option<ValueHash> {
    let address = record.address;
    let filled = |text: &str| (!text.is_empty()).then(|| ValueHash::of(text.as_bytes()));
    match field {
        Field::GivenName => words(record, Role::Given),
        Field::FamilyName => words(record, Role::Family),
        Field::Name => record.name.hash_whole(),
        Field::NameSuffix => record
            .name
            .generation
            .map(|suffix| ValueHash(suffix.0.into())),
        Field::Alias => words(record, Role::Alias),
        Field::BirthDate => record
            .birth_date
            .filter(BirthDate::is_whole)
            .map(|date| date.hash_whole()),
        Field::BirthPlace => record.birth_place.map(|text| text.hash()),
        Field::Sex => record.sex.map(|sex| ValueHash(sex as u64)),
        Field::Nationality => record
            .nationality
            .and_then(|country| filled(country.as_str())),
        Field::Street => filled(address.street),
        Field::HouseNumber => filled(address.house_number),
        Field::Unit => filled(address.unit),
        Field::City => filled(address.city),
        Field::Postcode => filled(address.postcode),
        Field::Region => filled(address.region),
        Field::Country => address.country.and_then(|country| filled(country.as_str())),
        Field::Address => filled(address.street).map(|_| address.door().with(address.locality())),
        Field::DeviceId => record.device_id.map(|text| text.hash()),
        Field::IpAddress => record.ip_address.map(|text| text.hash()),
        Field::Phone | Field::Email | Field::RegisteredAt | Field::Verified | Field::KycLevel => {
            None
        }
    }
}

impl FromStr for Rule {
    type Err = RuleFault;

    /// Tells every part that is wrong, not the first only.
    fn from_str(text: &str) -> Result<Rule, RuleFault> {
        let mut parts: Vec<Part> = Vec::new();
        let mut faults = Vec::new();
        for word in text.split('+').map(str::trim) {
            match part(word) {
                Ok(part) if parts.contains(&part) => faults.push(format!("`{part}` stands twice")),
                Ok(part) => parts.push(part),
                Err(fault) => faults.push(fault),
            }
        }
        match faults.is_empty() {
            true => Ok(Rule { parts }),
            false => Err(RuleFault(faults.join("; "))),
        }
    }
}

fn part(word: &str) -> Result<Part, String> {
    let shown = crate::stage::explain::value::printable(word);
    if word.is_empty() {
        return Err("a part is empty; write fields joined by `+`: birth_date + family_name".into());
    }
    if let Some(name) = word.strip_prefix(EXTRA) {
        return Ok(Part::Extra(name.trim().to_owned(), 0));
    }
    match word {
        DOCUMENT => Ok(Part::Document),
        FIRST_GIVEN => Ok(Part::FirstGivenName),
        FIRST_FAMILY => Ok(Part::FirstFamilyName),
        _ => match Field::from_name(word) {
            Some(field) if STANDING.contains(&field) => Err(format!(
                "`{shown}` says how an account stands, not whose it is, and no rule goes by it"
            )),
            Some(field) => Ok(Part::Field(field)),
            None => Err(format!("`{shown}` is not a field{}", nearest(word))),
        },
    }
}

/// Every word that a rule may have.
pub fn known() -> impl Iterator<Item = &'static str> {
    let fields = Field::ALL.iter().filter(|field| !STANDING.contains(field));
    let named = [DOCUMENT, FIRST_GIVEN, FIRST_FAMILY];
    fields.map(|field| field.name()).chain(named)
}

/// Which word was probably meant, or all of them.
fn nearest(word: &str) -> String {
    let word = word.to_lowercase().replace([' ', '-'], "_");
    let close = |known: &str| strsim::damerau_levenshtein(known, &word);
    let meant = known().min_by_key(|known| close(known));
    match meant.filter(|known| word.len() <= 64 && close(known) <= 1 + known.len() / 4) {
        Some(known) => format!(": did you mean `{known}`?"),
        None => {
            let all: Vec<&str> = known().collect();
            format!(
                "; there are {}, and extra:COLUMN for a declared extra column",
                all.join(", ")
            )
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Part::Field(field) => f.write_str(field.name()),
            Part::FirstGivenName => f.write_str(FIRST_GIVEN),
            Part::FirstFamilyName => f.write_str(FIRST_FAMILY),
            Part::Document => f.write_str(DOCUMENT),
            Part::Extra(name, _) => write!(
                f,
                "{EXTRA}{}",
                crate::stage::explain::value::printable(name)
            ),
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts: Vec<String> = self.parts.iter().map(Part::to_string).collect();
        f.write_str(&parts.join(" + "))
    }
}
