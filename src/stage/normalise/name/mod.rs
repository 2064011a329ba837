//! Turns a name as delivered into tokens, each with the part it plays.

pub mod lexicon;
mod abd;
mod build;
mod columns;
mod east_asian;
pub mod keys;
mod married;
mod split;
mod words;

use crate::record::name::Name;
use crate::record::reading::Reading;
use crate::text::ascii::trim;
pub use keys::{Key, block_keys};

use build::Builder;
use columns::Column;

/// What the columns for a name say together. `given` and `family` are what the source keeps
/// apart, `whole` is everything in one column (read only where the two are empty), `suffix` is
/// Jr, II, …; empty strings are missing.
///
/// A placeholder (`FNU`, `XXX`, `Unknown`, …) is missing; where nothing else is there, the reading
/// says so.
pub fn normalise(given: &str, family: &str, whole: &str, suffix: &str) -> Reading<Name> {
    if [given, family, whole]
        .iter()
        .all(|column| trim(column).is_empty())
    {
        return Reading::Missing;
    }
    let mut builder = Builder::default();
    columns::read(given, Column::Given, &mut builder);
    columns::read(family, Column::Family, &mut builder);
    if !builder.has_identity() {
        columns::read(whole, Column::Whole, &mut builder);
    }
    columns::read_suffix(suffix, &mut builder);
    builder.finish().map(|mut name| {
        name.maybe_truncated |= fills_zone(trim(given), trim(family));
        name
    })
}

/// Whether the two, in capitals as a machine prints them, fill the name field of a
/// machine-readable zone to its end: 30 characters on a card, 31 or 39 on other documents, with
/// two fillers between (ICAO Doc 9303). Such a name may have been cut off.
fn fills_zone(given: &str, family: &str) -> bool {
    matches!(given.len() + 2 + family.len(), 30 | 31 | 39)
        && !given.is_empty()
        && !family.is_empty()
        && !given
            .bytes()
            .chain(family.bytes())
            .any(|byte| byte.is_ascii_lowercase())
}

/// A whole name in one string.
pub fn normalise_whole(name: &str) -> Reading<Name> {
    normalise("", "", name, "")
}

#[cfg(test)]
mod tests;
