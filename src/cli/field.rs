//! The values that `normalise` and `compare` take: one field at a time.

use super::Failure;
use crate::record::account::{RawDocument, RawRecord};
use crate::record::field::Field;
use crate::stage::compare::Comparison;
use std::path::Path;

/// A field of which one value can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
#[value(rename_all = "snake_case")]
pub enum Kind {
    Name,
    GivenName,
    FamilyName,
    BirthDate,
    Phone,
    Email,
    Address,
    Document,
}

/// One value, with what a document or a phone needs beside it.
#[derive(Clone, Debug, Default)]
pub struct Given {
    pub value: String,
    pub scheme: String,
    pub country: String,
}

impl Kind {
    /// A record that holds nothing but this value.
    pub fn record<'a>(self, given: &'a Given) -> RawRecord<'a> {
        let value = given.value.as_str();
        let record = RawRecord::new("").with(Field::Country, given.country.as_str());
        match self {
            Kind::Name => record.with(Field::Name, value),
            Kind::GivenName => record.with(Field::GivenName, value),
            Kind::FamilyName => record.with(Field::FamilyName, value),
            Kind::BirthDate => record.with(Field::BirthDate, value),
            Kind::Phone => record.with(Field::Phone, value),
            Kind::Email => record.with(Field::Email, value),
            Kind::Address => record.with(Field::Address, value),
            Kind::Document => self.document(given, record),
        }
    }

    fn document<'a>(self, given: &'a Given, mut record: RawRecord<'a>) -> RawRecord<'a> {
        record.documents.push(RawDocument {
            number: given.value.as_str().into(),
            scheme: given.scheme.as_str().into(),
            country: given.country.as_str().into(),
            ..RawDocument::default()
        });
        record
    }

    /// The comparisons in which a value of this field shows.
    pub const fn comparisons(self) -> &'static [Comparison] {
        match self {
            Kind::Name => &[Comparison::Name, Comparison::NameSuffix],
            Kind::GivenName => &[Comparison::GivenName],
            Kind::FamilyName => &[Comparison::FamilyName],
            Kind::BirthDate => &[Comparison::BirthDate],
            Kind::Phone => &[Comparison::Phone],
            Kind::Email => &[Comparison::Email],
            Kind::Address => &[Comparison::Street, Comparison::Locality],
            Kind::Document => &[Comparison::NationalNumber, Comparison::Document],
        }
    }
}

/// The rows of a CSV file with these columns; a column that is not there is empty. The first is
/// required.
pub fn read_columns(path: &Path, columns: &[&str]) -> Result<Vec<Vec<String>>, Failure> {
    let fault = |error: csv::Error| format!("{}: {error}", path.display());
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .from_path(path)
        .map_err(fault)?;
    let headers = reader.headers().map_err(fault)?.clone();
    let at = |name: &str| {
        headers
            .iter()
            .position(|header| header.trim_start_matches('\u{feff}').trim() == name)
    };
    let places: Vec<Option<usize>> = columns.iter().map(|name| at(name)).collect();
    if places[0].is_none() {
        return Err(format!("{}: there is no column `{}`", path.display(), columns[0]).into());
    }
    let cell = |row: &csv::StringRecord, place: &Option<usize>| {
        place
            .and_then(|place| row.get(place))
            .unwrap_or_default()
            .to_owned()
    };
    let mut rows = Vec::new();
    for row in reader.records() {
        let row = row.map_err(fault)?;
        rows.push(places.iter().map(|place| cell(&row, place)).collect());
    }
    Ok(rows)
}
