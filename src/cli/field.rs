//! The values that `normalise` and `compare` take: one field at a time.

use super::{Failure, config};
use crate::io::files::delimited::verbatim;
use crate::io::files::source::Source;
use crate::record::account::{RawDocument, RawRecord};
use crate::record::field::Field;
use crate::record::reading::Reading;
use crate::stage::compare::Comparison;
use crate::stage::normalise::date::DateStyle;
use crate::stage::normalise::{self, ReadingOptions};
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
#[derive(Clone, Default)]
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

/// A country as it is given on the command line.
pub fn country(text: &str) -> Result<String, String> {
    match normalise::country::normalise(text) {
        Reading::Value(_) | Reading::Missing => Ok(text.to_owned()),
        _ => Err("there is no such country; give its two letters, such as ES".to_owned()),
    }
}

/// How single values are read: as those of a table that is scanned in this year.
pub fn reading(config: Option<&Path>) -> Result<ReadingOptions, Failure> {
    let region = config::read(config)?.region()?;
    let dates = DateStyle {
        pivot_year: jiff::Zoned::now().year(),
        may_come: false,
        ..DateStyle::default()
    };
    let options = ReadingOptions::default().with_default_country(region);
    Ok(options.with_dates(dates))
}

/// The rows of a CSV file with these columns, a blank line among them; a column that is not there is
/// empty, unless it is one of the first `needed`. `-` is standard input.
pub fn read_columns(
    path: &Path,
    columns: &[&str],
    needed: usize,
) -> Result<Vec<Vec<String>>, Failure> {
    let listed = verbatim::read(Source::open(path)?)?;
    let place = |name: &&str| listed.headers.iter().position(|header| header == name);
    let places: Vec<Option<usize>> = columns.iter().map(place).collect();
    for (name, place) in columns.iter().zip(&places).take(needed) {
        if place.is_none() {
            let (file, line) = (&listed.file, listed.header_line);
            let advice = "name the columns in the first line";
            return Err(
                format!("{file}, line {line}: there is no column `{name}`; {advice}").into(),
            );
        }
    }
    let cell = |row: &mut Vec<String>, place: &Option<usize>| {
        let cell = place.and_then(|place| row.get_mut(place));
        cell.map(std::mem::take).unwrap_or_default()
    };
    let wanted = |mut row: Vec<String>| {
        let cells = places.iter().map(|place| cell(&mut row, place));
        cells.collect::<Vec<_>>()
    };
    Ok(listed.rows.into_iter().map(wanted).collect())
}
