//! `tocayo normalise`: what the engine makes of one value.

use super::Failure;
use super::field::{self, Given, Kind, read_columns};
use super::terminal::{StandardOutput, cell};
use crate::record::account::{RawDocument, Record};
use crate::record::document::Validity;
use crate::record::name::NamePart;
use crate::stage::explain::value::Side;
use crate::stage::normalise::document::appraise;
use crate::stage::normalise::{self, ReadingOptions};
use std::path::{Path, PathBuf};

/// Show what the engine makes of one value
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  tocayo normalise name 'García López, Mª del Carmen'
  tocayo normalise phone '612 34 56 78' --country ES
  tocayo normalise document 12345678z --scheme es.dni
  tocayo normalise document --csv numbers.csv

Writes value,normalised,valid,reason; valid is true, false or unknown. The CSV file has a column \
`value` and may have `scheme` and `country`.")]
pub struct Options {
    /// What kind of value it is
    pub field: Kind,
    /// The value
    #[arg(required_unless_present = "csv", conflicts_with = "csv")]
    pub value: Option<String>,
    /// Read values from the column `value` of this file; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub csv: Option<PathBuf>,
    /// Document scheme, such as es.dni or passport.FR
    #[arg(long, default_value = "", hide_default_value = true)]
    pub scheme: String,
    /// Two-letter country for phones and documents that name none
    #[arg(long, default_value = "", hide_default_value = true, value_parser = field::country)]
    pub country: String,
}

/// What became of one value.
struct Shown {
    normalised: String,
    valid: &'static str,
    reason: String,
}

pub fn run(options: &Options, config: Option<&Path>) -> Result<(), Failure> {
    let reading = field::reading(config)?;
    let or = |given: String, default: &String| {
        if given.is_empty() {
            default.clone()
        } else {
            given
        }
    };
    let rows = match &options.csv {
        Some(path) => read_columns(path, &["value", "scheme", "country"], 1)?,
        None => vec![vec![
            options.value.clone().unwrap_or_default(),
            String::new(),
            String::new(),
        ]],
    };
    let mut writer = csv::Writer::from_writer(StandardOutput::lock());
    writer.write_record(["value", "normalised", "valid", "reason"])?;
    for row in rows {
        let [value, scheme, country] = <[String; 3]>::try_from(row).unwrap_or_default();
        let given = Given {
            value,
            scheme: or(scheme, &options.scheme),
            country: or(country, &options.country),
        };
        let shown = show(options.field, &given, &reading);
        let row = [&given.value, &shown.normalised, shown.valid, &shown.reason];
        writer.write_record(row.map(|text| cell(text).into_owned()))?;
    }
    Ok(writer.flush()?)
}

fn show(field: Kind, given: &Given, reading: &ReadingOptions) -> Shown {
    if field == Kind::Document {
        return show_document(given, reading);
    }
    let outcome = normalise::record(&field.record(given), reading);
    let normalised = written(field, &outcome.record);
    let unread = outcome.unread.first();
    let doubtful = outcome.record.phone.filter(|phone| !phone.valid);
    let (valid, reason) = match (unread, normalised.is_empty()) {
        (Some(unread), _) => ("false", unread.reason),
        (None, true) => ("unknown", "empty"),
        (None, false) => match doubtful.map(|phone| phone.country) {
            None => ("true", ""),
            Some(Some(_)) => ("false", "no such number in its numbering plan"),
            Some(None) => ("unknown", "nothing says which country it is of"),
        },
    };
    Shown {
        normalised,
        valid,
        reason: reason.to_owned(),
    }
}

/// The canonical form: of a name the words that are compared, of an e-mail its mailbox, of others
/// what `explain` shows.
fn written(field: Kind, record: &Record) -> String {
    if matches!(field, Kind::Name | Kind::GivenName | Kind::FamilyName) {
        let name = record.name.view();
        let word = |part: &NamePart| name.tokens[part.token()].text.as_str();
        return name.parts.iter().map(word).collect::<Vec<_>>().join(" ");
    }
    if let Some(email) = &record.email {
        return format!("{}@{}", email.local, email.domain);
    }
    let side = Side {
        id: "",
        record: Some(record.view()),
    };
    let parts = field
        .comparisons()
        .iter()
        .map(|comparison| side.says(*comparison));
    parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn show_document(given: &Given, reading: &ReadingOptions) -> Shown {
    let raw = RawDocument {
        number: given.value.as_str().into(),
        scheme: given.scheme.as_str().into(),
        country: given.country.as_str().into(),
        ..RawDocument::default()
    };
    let appraisal = appraise(&raw, reading.default_country);
    // A placeholder is no document, yet its form is told: show it without separators.
    let typed = || {
        given
            .value
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect::<String>()
    };
    let canonical = appraisal
        .reading
        .value()
        .map(|document| document.number.to_string());
    Shown {
        normalised: canonical.unwrap_or_else(|| typed().to_uppercase()),
        valid: match appraisal.validity {
            Validity::Valid => "true",
            Validity::Invalid => "false",
            Validity::Unknown => "unknown",
        },
        reason: appraisal.reason.to_owned(),
    }
}
