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

use crate::record::field::Field;
use documents::DocumentHint;

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

/// Looks the header up, whole first, then without whose it is (`customer_email`, `email_1`).
pub fn recognise(header: &str) -> Option<Recognised> {
    let words = words(header);
    if let Some(found) = look_up(&words) {
        return Some(found);
    }
    let mut core = words.as_slice();
    while let [first, rest @ ..] = core
        && is_owner(first)
        && !rest.is_empty()
    {
        core = rest;
    }
    while let [rest @ .., last] = core
        && (is_owner(last) || last == "1")
        && !rest.is_empty()
    {
        core = rest;
    }
    let found = look_up(core).filter(|_| core.len() < words.len())?;
    Some(Recognised {
        rank: found.rank + 100,
        ..found
    })
}

/// Whether the word is in the dictionary at all.
pub fn names_a_column(header: &str) -> bool {
    recognise(header).is_some()
}

/// The words of a header: lower case, without accents, articles and prepositions.
pub fn words(header: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let letters: Vec<char> = any_ascii::any_ascii(&header.replace(['º', '°', 'ª'], "o "))
        .chars()
        .collect();
    for (index, &letter) in letters.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| letters[before]);
        let after = letters.get(index + 1).copied();
        if starts_word(before, letter, after) {
            finish(&mut words, &mut word);
        }
        if letter.is_ascii_alphanumeric() {
            word.push(letter.to_ascii_lowercase());
        } else if letter == '#' {
            word.push_str("number");
            finish(&mut words, &mut word);
        } else if letter == '\'' {
            // `date d'inscription`, but `driver's licence`.
            if word.len() == 1 {
                word.clear();
            }
        } else {
            finish(&mut words, &mut word);
        }
    }
    finish(&mut words, &mut word);
    drop_elided_articles(&mut words);
    words
}

/// `date_d_inscription`; single letters beside others are an abbreviation: `d.o.b.`.
fn drop_elided_articles(words: &mut Vec<String>) {
    let long = |word: Option<&String>| word.is_some_and(|word| word.len() > 1);
    for at in (1..words.len()).rev() {
        let elided = matches!(words[at].as_str(), "d" | "l");
        if elided && long(words.get(at - 1)) && long(words.get(at + 1)) {
            words.remove(at);
        }
    }
}

/// `firstName`, `IDNumber`, `address1`.
fn starts_word(before: Option<char>, letter: char, after: Option<char>) -> bool {
    let Some(before) = before else {
        return false;
    };
    let camel = letter.is_ascii_uppercase()
        && (before.is_ascii_lowercase()
            || before.is_ascii_uppercase() && after.is_some_and(|next| next.is_ascii_lowercase()));
    camel || before.is_ascii_alphabetic() && letter.is_ascii_digit()
}

fn finish(words: &mut Vec<String>, word: &mut String) {
    match word.as_str() {
        "" => {}
        _ if CONNECTIVES.contains(&word.as_str()) => word.clear(),
        _ if NUMBER.contains(&word.as_str()) => {
            word.clear();
            words.push("number".to_owned());
        }
        _ => words.push(std::mem::take(word)),
    }
}

const CONNECTIVES: &[&str] = &[
    "of", "the", "de", "del", "della", "delle", "dei", "di", "da", "do", "dos", "du", "des", "la",
    "el", "le", "os", "der",
];

const NUMBER: &[&str] = &[
    "no", "nr", "nro", "num", "numb", "number", "numero", "nummer", "numer", "numara", "numarasi",
    "nu", "nums",
];

/// Words that say whose value it is, not what it is.
const OWNERS: &[&str] = &[
    "customer",
    "client",
    "cliente",
    "user",
    "usuario",
    "utente",
    "utilisateur",
    "kunde",
    "kunden",
    "klient",
    "klienta",
    "musteri",
    "applicant",
    "holder",
    "titular",
    "titulaire",
    "member",
    "person",
    "persona",
    "pessoa",
    "patient",
    "contact",
    "kyc",
    "primary",
    "main",
    "principal",
    "current",
    "personal",
    "owner",
    "subject",
    "registered",
];

fn is_owner(word: &str) -> bool {
    OWNERS.contains(&word)
}

fn look_up(words: &[String]) -> Option<Recognised> {
    let key = words.concat();
    let mut found: Option<Recognised> = None;
    for &(meaning, spellings) in LANGUAGES.iter().copied().flatten() {
        if let Some(rank) = spellings
            .iter()
            .position(|spelling| is_spelling(&key, spelling))
        {
            let rank = rank as u16;
            if found.is_none_or(|other| rank < other.rank) {
                found = Some(Recognised { meaning, rank });
            }
        }
    }
    found.or_else(|| {
        let (hint, rank) = documents::find(|spelling| is_spelling(&key, spelling))?;
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
