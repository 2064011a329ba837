//! Which column holds what: declared, recognised by its header, or by what it contains.

pub mod settings;
pub mod header;
pub mod content;
mod cell;
mod claim;
pub mod dates;
mod eras;
mod reigns;
pub mod mapping;
mod recognise;
mod ambiguous;
mod guess;
mod by_content;
mod account_id;
mod documents;
mod region;
pub mod age;
mod place_and_date;
mod join;
mod complementary;
mod sexes;
mod name_order;
mod hints;
mod house_numbers;
mod told;
mod describe;

use super::table::{Format, Table};
use mapping::Mapping;
use settings::{Faults, TableSettings};

/// Settles which column holds what, from the configuration, the headers and the first rows.
///
/// # Errors
/// All faults of the configuration at once.
pub fn understand(table: &Table, settings: &TableSettings) -> Result<Mapping, Faults> {
    let faults = settings.check(table.headers());
    if !faults.is_empty() {
        return Err(Faults(faults));
    }
    let profiles = content::profiles(table);
    let sample = table.sample();
    let mut mapping =
        recognise::Recogniser::new((table.headers(), sample), &profiles, settings).run();
    for note in notes_on_form(table) {
        mapping.notes.insert(0, note.clone());
        mapping.says.push(note);
    }
    Ok(mapping)
}

/// What was guessed of how the file is written.
fn notes_on_form(table: &Table) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(encoding) = table.guessed_encoding() {
        notes.push(format!(
            "the text is not UTF-8, and is read as {encoding}, by the look of its letters"
        ));
    }
    if let Format::Delimited { dialect } = table.format()
        && !dialect.has_header
    {
        let note = "the first line holds values and no names of columns, so it is read as a row, and the \
                    columns are called column_1, column_2, …; add a header line, or name them under [columns]";
        notes.push(note.to_owned());
    }
    notes
}

/// Country or issuer, dot, short name, in lower case; or one of the names without a country.
pub(crate) fn is_scheme_name(text: &str) -> bool {
    let word = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
    };
    match text.split_once('.') {
        Some(("passport", country)) => country.len() == 2 && word(country),
        Some((country, name)) => (2..=3).contains(&country.len()) && word(country) && word(name),
        None => matches!(text, "passport" | "mrz"),
    }
}

#[cfg(test)]
mod tests;
