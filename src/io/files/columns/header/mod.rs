//! What a column's header says about it, in some sixty languages.
//!
//! Each language is one file of words that a speaker can check. Words are written in lower case,
//! without accents, without articles and prepositions (`fecha nacimiento`), with `number` for
//! every word or abbreviation of it, the commonest first. Words that are not ASCII are compared with
//! the header as it is written.

pub mod documents;
pub mod english;
pub mod french;
pub mod german;
pub mod italian;
pub mod polish;
pub mod portuguese;
pub mod spanish;
pub mod catalan;
pub mod turkish;
pub mod dutch;
pub mod scandinavian;
pub mod czech;
pub mod hungarian;
pub mod romanian;
pub mod cyrillic;
pub mod greek;
pub mod chinese;
pub mod japanese;
pub mod korean;
pub mod vietnamese;
pub mod malay;
pub mod arabic;
pub mod persian;
pub mod hebrew;
pub mod hindi;
pub mod thai;
pub mod swahili;
pub mod finnic;
pub mod icelandic;
pub mod baltic;
pub mod south_slavic;
pub mod central_asian;
pub mod caucasian;
pub mod belarusian;
pub mod albanian;
pub mod south_asian;
pub mod urdu;
pub mod indochinese;
pub mod tagalog;
pub mod african;
pub mod afrikaans;
pub mod luxembourgish;
pub mod celtic;
pub mod basque;
pub mod systems;
pub mod loosely;
mod words;
mod as_written;
mod beside;
mod remainder;
mod frame;
mod kin;
mod things;

use crate::record::field::Field;
pub use beside::recognise_all;
use documents::DocumentHint;
pub use kin::are_of_one_relative;
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
    /// Both in one cell.
    BirthPlaceAndDate,
    /// A document number.
    Document(&'static DocumentHint),
    /// The name of a document's scheme, or what this table calls it.
    DocumentScheme,
    DocumentType,
    DocumentCountry,
    DocumentProvenance,
    /// What stands before a number and is of it: the series of a passport.
    DocumentSeries,
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
    catalan::WORDS,
    portuguese::WORDS,
    french::WORDS,
    german::WORDS,
    italian::WORDS,
    polish::WORDS,
    turkish::WORDS,
    dutch::WORDS,
    scandinavian::WORDS,
    czech::WORDS,
    hungarian::WORDS,
    romanian::WORDS,
    cyrillic::WORDS,
    greek::WORDS,
    chinese::WORDS,
    japanese::WORDS,
    korean::WORDS,
    vietnamese::WORDS,
    malay::WORDS,
    arabic::WORDS,
    persian::WORDS,
    hebrew::WORDS,
    hindi::WORDS,
    thai::WORDS,
    swahili::WORDS,
    finnic::WORDS,
    icelandic::WORDS,
    baltic::WORDS,
    south_slavic::WORDS,
    central_asian::WORDS,
    caucasian::WORDS,
    belarusian::WORDS,
    albanian::WORDS,
    south_asian::WORDS,
    urdu::WORDS,
    indochinese::WORDS,
    tagalog::WORDS,
    african::WORDS,
    afrikaans::WORDS,
    luxembourgish::WORDS,
    celtic::WORDS,
    basque::WORDS,
    systems::WORDS,
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
    known_whole(header).or_else(|| {
        if as_written::is_needed(header) {
            as_written::remainder(header)
        } else {
            remainder::recognise(&words(header))
        }
    })
}

/// Whether the header is in the dictionary at all; `Anne` is a name, and no other person's column.
pub fn names_a_column(header: &str) -> bool {
    !ALSO_NAMES.contains(&header.to_ascii_lowercase().as_str())
        && (known_whole(header).is_some()
            || recognise(header).is_some_and(|found| found.meaning != Meaning::Unused))
}

/// Whether the header speaks of somebody who may be the customer, and as well a clerk or the holder
/// beside him: `owner_email`, `secondary_holder_phone`.
pub fn may_be_anothers(header: &str) -> bool {
    const PEOPLE: &[&str] = &[
        "owner",
        "holder",
        "applicant",
        "titular",
        "titulaire",
        "person",
        "persona",
        "pessoa",
        "personne",
    ];
    let words = words(header);
    words.iter().any(|word| PEOPLE.contains(&word.as_str()))
}

/// Whether the header speaks of somebody else, or of a thing that has a name of its own.
pub fn is_of_something_else(header: &str) -> bool {
    let is_other = |word: &String| frame::is_another(word) || things::is_thing(word);
    let words = words(header);
    !may_be_whom_all_is_about(header) && !is_a_place(&words) && words.iter().any(is_other)
}

/// `column_3`, `Field 3`: nothing but where the column stands.
fn is_a_place(words: &[String]) -> bool {
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    matches!(words, [word, number] if matches!(word.as_str(), "column" | "field") && is_number(number))
}

/// A driver, a teacher or a beneficiary is another only beside somebody.
pub fn may_be_whom_all_is_about(header: &str) -> bool {
    matches!(words(header).as_slice(), [word] if things::may_be_whom_all_is_about(word))
}

/// Whether the header is nothing but a word for those whom the rows are about: `cliente`, `employee`.
pub fn is_a_person(header: &str) -> bool {
    let is_one = |word: &str| frame::Frame::Before.fits(word, Meaning::SomeName);
    matches!(words(header).as_slice(), [word] if is_one(word))
}

/// Whether the header is an age, and of the person: no group of ages, and not that of the account.
pub fn is_age(header: &str) -> bool {
    const AGES: &[&str] = &[
        "age", "edad", "idade", "alter", "eta", "wiek", "yas", "leeftijd", "alder", "vek", "ika",
        "varsta", "vozrast", "umur", "usia",
    ];
    const IN_YEARS: &[&str] = &[
        "in", "years", "year", "yrs", "yr", "y", "anos", "ans", "annees", "jahre", "jahren",
        "anni", "lat", "jaar", "at", "visit", "end",
    ];
    let mut words = words(header);
    // `birth_age` is the one that the year of birth makes; `age_at_birth` is a mother's.
    if words.first().is_some_and(|word| word == "birth") {
        words.remove(0);
    }
    let (ages, around): (Vec<&str>, Vec<&str>) = words
        .iter()
        .map(String::as_str)
        .partition(|word| AGES.contains(word));
    let says_no_more =
        |word: &&str| IN_YEARS.contains(word) || frame::Frame::Before.fits(word, Meaning::SomeName);
    ages.len() == 1 && around.iter().all(says_no_more)
}

/// Whether the header says that its cells are initials.
pub fn is_of_initials(header: &str) -> bool {
    const INITIALS: &[&str] = &["voorletters", "initialen", "initials"];
    let words = words(header);
    words.iter().any(|word| INITIALS.contains(&word.as_str()))
}

/// Headers that are also names of people.
const ALSO_NAMES: &[&str] = &[
    "ho", "pol", "bandar", "성", "suna", "kalea", "sharifi", "baile",
];

/// Whether all of the header is in the dictionary.
pub fn is_known_whole(header: &str) -> bool {
    known_whole(header).is_some()
}

fn known_whole(header: &str) -> Option<Recognised> {
    if !header.is_ascii()
        && let Some(found) = look_up(&as_written::key(header))
    {
        return Some(found);
    }
    // Romanised, these would be homophones.
    if as_written::is_needed(header) {
        return None;
    }
    look_up(&words(header).concat())
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
