//! What a column's header says about it, in eight languages.
//!
//! Each language is one file of words that a speaker can check. Words are written in lower case,
//! without accents, without articles and prepositions (`fecha nacimiento`), with `number` for
//! every word or abbreviation of it, the commonest first.

pub mod documents;
pub mod english;
pub mod french;
pub mod german;
pub mod italian;
pub mod polish;
pub mod portuguese;
pub mod spanish;
pub mod turkish;
mod words;
mod remainder;
mod frame;

use crate::record::field::Field;
use documents::DocumentHint;
pub use words::words;

/// What a header names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    AccountId,
    /// A field that this column fills alone.
    Whole(Field),
    /// One of several columns that are joined in this order.
    Part(Field, u8),
    /// A name: which part of it depends on the other columns (`nombre` beside `apellidos`).
    SomeName,
    /// A number that belongs to the street, if there is one.
    SomeNumber,
    BirthYear,
    BirthMonth,
    BirthDay,
    /// A document number.
    Document(&'static DocumentHint),
    /// The name of a document's scheme, or what this table calls it.
    DocumentScheme,
    DocumentType,
    DocumentCountry,
    DocumentProvenance,
    /// Who is who, as somebody found before: never evidence.
    Truth,
    /// Understood, and deliberately not used.
    Unused,
}

/// The words of one language.
pub type Words = &'static [(Meaning, &'static [&'static str])];

const LANGUAGES: &[Words] = &[
    english::WORDS,
    spanish::WORDS,
    portuguese::WORDS,
    french::WORDS,
    german::WORDS,
    italian::WORDS,
    polish::WORDS,
    turkish::WORDS,
];

/// A recognised header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recognised {
    pub meaning: Meaning,
    /// How usual the word is for its meaning: 0 is the first choice.
    pub rank: u16,
}

/// Looks the header up, whole first, then by what is left of it (`customer_email`, `zip_cd`).
pub fn recognise(header: &str) -> Option<Recognised> {
    let words = words(header);
    look_up(&words.concat()).or_else(|| remainder::recognise(&words))
}

/// Whether the header is in the dictionary at all; `Anne` is a name, and no other person's column.
pub fn names_a_column(header: &str) -> bool {
    let words = words(header);
    let by_remainder = || {
        let found = remainder::recognise(&words)?;
        (found.meaning != Meaning::Unused).then_some(found)
    };
    look_up(&words.concat()).or_else(by_remainder).is_some()
}

/// Words run together, as a header without separators would write them.
fn look_up(key: &str) -> Option<Recognised> {
    let mut found: Option<Recognised> = None;
    for &(meaning, spellings) in LANGUAGES.iter().copied().flatten() {
        if let Some(rank) = spellings
            .iter()
            .position(|spelling| is_spelling(key, spelling))
        {
            let rank = rank as u16;
            if found.is_none_or(|other| rank < other.rank) {
                found = Some(Recognised { meaning, rank });
            }
        }
    }
    found.or_else(|| {
        let (hint, rank) = documents::find(|spelling| is_spelling(key, spelling))?;
        Some(Recognised {
            meaning: Meaning::Document(hint),
            rank,
        })
    })
}

fn is_spelling(key: &str, spelling: &str) -> bool {
    key.bytes()
        .eq(spelling.bytes().filter(|&byte| byte != b' '))
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod framed_tests;
