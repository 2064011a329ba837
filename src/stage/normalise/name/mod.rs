//! Turns a name as delivered into tokens, each with the part it plays.

pub mod lexicon;
mod abd;
mod build;
mod columns;
pub mod company;
mod east_asian;
mod honorific;
mod initial;
pub mod keys;
pub(super) mod japanese;
mod married;
mod misread;
mod remark;
mod split;
mod thai;
mod trailing;
mod words;

use crate::record::name::Name;
use crate::record::reading::Reading;
use crate::text::ascii::trim;
use crate::text::repair::{could_be_damaged, repaired};
pub use keys::{Key, block_keys};
pub use words::is_title;

use build::Builder;
use columns::Column;

/// The columns for a name; empty strings are missing.
#[derive(Clone, Copy, Default)]
pub struct RawName<'a> {
    /// What the source keeps apart.
    pub given: &'a str,
    pub family: &'a str,
    /// Everything in one column, read only where the two are empty.
    pub whole: &'a str,
    /// Jr, II, …
    pub suffix: &'a str,
    /// Other names of the person: maiden, married, former; or how the name is read.
    pub alias: &'a str,
    /// The whole name begins with the surname, where no comma says so.
    pub surname_first: bool,
    /// The rest of the record says that Chinese characters are a Japanese or a Chinese name; `None`
    /// where it does not.
    pub is_japanese: Option<bool>,
}

impl<'a> RawName<'a> {
    /// A name whose parts stand apart.
    pub fn of(given: &'a str, family: &'a str) -> Self {
        RawName {
            given,
            family,
            ..RawName::default()
        }
    }

    /// A whole name in one string.
    pub fn whole(whole: &'a str) -> Self {
        RawName {
            whole,
            ..RawName::default()
        }
    }
}

/// What the columns for a name say together.
///
/// A placeholder (`FNU`, `XXX`, `Unknown`, …) is missing; where nothing else is there, the reading
/// says so.
pub fn normalise(raw: RawName<'_>) -> Reading<Name> {
    let columns = [raw.given, raw.family, raw.whole, raw.alias];
    if !columns.into_iter().any(could_be_damaged) {
        return read(raw);
    }
    let [given, family, whole, alias] = &columns.map(repaired);
    let raw = RawName {
        given,
        family,
        whole,
        alias,
        ..raw
    };
    read(raw)
}

fn read(raw: RawName<'_>) -> Reading<Name> {
    let RawName {
        given,
        family,
        whole,
        suffix,
        alias,
        surname_first,
        is_japanese,
    } = raw;
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
        if surname_first && !columns::tells_order(whole) {
            builder.set_surname_first();
        }
    }
    columns::read_suffix(suffix, &mut builder);
    columns::read_alias(alias, &mut builder);
    let columns = [given, family, whole, alias];
    if columns.iter().any(|column| !column.is_ascii()) {
        let shows = |test: fn(&str) -> bool| columns.iter().any(|column| test(column));
        let by_name = || is_japanese.is_none() && shows(japanese::is_name);
        if is_japanese == Some(true) || shows(japanese::has_kana) || by_name() {
            builder.set_japanese();
        }
    }
    builder.finish().map(|mut name| {
        name.maybe_truncated |= fills_zone(trim(given), trim(family))
            || [given, family, whole]
                .iter()
                .any(|text| is_abbreviated(text, &name));
        name
    })
}

/// Whether the two, in capitals as a machine prints them, fill the name field of a
/// machine-readable zone to its end: 30 characters on a card, 31 or 39 on other documents, with
/// two fillers between (ICAO Doc 9303). Such a name may have been cut off.
fn fills_zone(given: &str, family: &str) -> bool {
    let is_printed = |text: &str| {
        !text.is_empty() && text.is_ascii() && !text.bytes().any(|byte| byte.is_ascii_lowercase())
    };
    matches!(given.len() + 2 + family.len(), 30 | 31 | 39)
        && is_printed(given)
        && is_printed(family)
}

/// A word of the name was cut by who wrote it, and a full stop put behind: `Alw.`, `ESQUIBEL MON.`
fn is_abbreviated(text: &str, name: &Name) -> bool {
    const FEWEST: usize = 3;
    let is_cut = |word: &str| {
        let cut = word.trim_end_matches(',').strip_suffix('.').unwrap_or("");
        let mut words = name.tokens.iter().map(|token| token.text.as_str());
        cut.len() >= FEWEST && words.any(|own| own.eq_ignore_ascii_case(cut))
    };
    text.contains('.') && text.split_whitespace().any(is_cut)
}

/// A whole name in one string.
pub fn normalise_whole(name: &str) -> Reading<Name> {
    normalise(RawName::whole(name))
}

#[cfg(test)]
mod tests;
