//! Takes a street line apart: street, house number, unit.

use super::east_asian;
use super::line::{self, Words};
use super::unit::{Mark, mark};
use super::word::{Language, Position, ends_street, full};
use compact_str::CompactString;

/// The parts of a street line; empty where the line does not say.
#[derive(Clone, Default)]
pub(super) struct StreetLine {
    pub street: CompactString,
    pub number: CompactString,
    pub unit: CompactString,
}

/// Whether the house number has to be found in the line, or came in a column of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum HouseNumber {
    Sought,
    Known,
}

/// Takes a line apart. A number before the name (English, French) or after it (the others) is the
/// house number; what follows it there is the unit.
pub(super) fn parse(text: &str, number: HouseNumber, language: Option<Language>) -> StreetLine {
    if text.is_empty() {
        return StreetLine::default();
    }
    if !text.is_ascii() && number == HouseNumber::Sought && east_asian::is_east_asian(text) {
        return east_asian::parse(text);
    }
    let folded = line::fold(text);
    let words = line::words(&folded);
    let mut parser = Parser {
        words: &words,
        at: 0,
        language,
        number,
        found: StreetLine::default(),
        names: 0,
        number_after_name: false,
    };
    while parser.at < words.len() {
        parser.step();
    }
    if NO_STREETS
        .binary_search(&parser.found.street.as_str())
        .is_ok()
    {
        parser.found.street.clear();
    }
    parser.found
}

/// What is written where there is no street, and by many; a counter of the post (poste restante) is a
/// place of some. General knowledge, 2026-11.
const NO_STREETS: [&str; 8] = [
    "calle sin nombre",
    "conocida",
    "conocido",
    "domicilio conocido",
    "no fixed abode",
    "no fixed address",
    "sin domicilio",
    "sin nombre",
];

struct Parser<'w, 'l> {
    words: &'w Words<'l>,
    at: usize,
    language: Option<Language>,
    number: HouseNumber,
    found: StreetLine,
    /// Words of the street so far that are no street type.
    names: usize,
    number_after_name: bool,
}

impl<'l> Parser<'_, 'l> {
    fn step(&mut self) {
        let word = self.words[self.at];
        self.at += 1;
        match mark(word) {
            _ if word == "," => {}
            _ if word == "#" => self.after_number_sign(),
            _ if self.is_without_number(word) => self.at += usize::from(word == "s"),
            _ if self.leads_house(word) => {}
            _ if is_number(word) => self.number(word),
            _ if self.is_box(word) => self.post_box(),
            Some(Mark::Number) if self.next().is_some_and(is_number) => self.marked_number(),
            // `Unit 3/12 Smith St` says the house as well.
            Some(Mark::Unit) if self.is_unit_of_house() => {}
            Some(Mark::Unit) if self.next() == Some("no") && self.leads_value(1) => {
                self.at += 1;
                self.unit_value();
            }
            Some(Mark::Unit) if self.next().is_some_and(is_unit_value) => self.unit_value(),
            Some(Mark::Side) if self.number_after_name => self.found.unit.push_str(word),
            _ if self.number_after_name && word.len() <= 2 => self.found.unit.push_str(word),
            // `nº 5`, `д. 5`
            _ if matches!(word, "n" | "d") && self.leads_number() => {}
            _ if matches!(word, "bis" | "ter") && self.has_own_number() => {
                self.found.number.push_str(word);
            }
            _ => self.name(word),
        }
    }

    fn next(&self) -> Option<&'l str> {
        self.words.get(self.at).copied()
    }

    /// `s/n`, *sin número*: the house has none.
    fn is_without_number(&self, word: &str) -> bool {
        let is_said = matches!(word, "sn" | "snc") || word == "s" && self.next() == Some("n");
        let after = self.at + usize::from(word == "s");
        let ends = self.words.get(after).is_none_or(|next| *next == ",");
        let is_all = self.at == 1 && after == self.words.len();
        is_said && ends && (self.names > 0 || is_all) && !self.has_own_number()
    }

    /// `H No 12, Patel Nagar`, `Plot No 7`: the first words of an Indian or African address.
    fn leads_house(&self, word: &str) -> bool {
        let leads = match word {
            "h" | "d" | "house" | "plot" | "door" => {
                self.next() == Some("no") && self.leads_value(1)
            }
            "hno" => self.leads_value(0),
            _ => false,
        };
        leads && self.found.street.is_empty()
    }

    /// Whether a number stands so many words on.
    fn leads_value(&self, on: usize) -> bool {
        self.words
            .get(self.at + on)
            .is_some_and(|word| is_number(word))
    }

    fn leads_number(&self) -> bool {
        self.next().is_some_and(is_number) && self.names > 0
    }

    fn is_unit_of_house(&self) -> bool {
        let joint = self.next().is_some_and(|next| next.contains('/'));
        joint && self.found.street.is_empty() && self.number == HouseNumber::Sought
    }

    fn has_own_number(&self) -> bool {
        !self.found.number.is_empty()
    }

    /// `# 4-56` is a house number where none is known yet, else a unit.
    fn after_number_sign(&mut self) {
        if let Some(word) = self.next().filter(|word| is_number(word)) {
            self.at += 1;
            match self.number == HouseNumber::Sought && !self.has_own_number() && self.names > 0 {
                true => self.found.number.push_str(word),
                false => self.found.unit.push_str(word),
            }
        }
    }

    fn marked_number(&mut self) {
        if self.has_own_number() || self.number == HouseNumber::Known {
            return;
        }
        if let Some(word) = self.next() {
            self.at += 1;
            self.found.number.push_str(word);
            self.number_after_name = self.names > 0;
        }
    }

    fn unit_value(&mut self) {
        if let Some(word) = self.next() {
            self.at += 1;
            self.found.unit.push_str(word);
        }
    }

    fn number(&mut self, word: &'l str) {
        if self.number_after_name {
            return self.found.unit.push_str(word);
        }
        if self.number == HouseNumber::Known || self.has_own_number() {
            return self.name(word);
        }
        let leads = self.found.street.is_empty();
        match word.split_once('/') {
            // `2/98 Main Street` is unit 2; `Main Street 98/2` is house 98.
            Some((unit, number)) if leads => self.take_number(number, unit),
            Some((number, unit)) if self.names > 0 => self.take_number(number, unit),
            _ if leads && self.next().is_some() => {
                self.take_number(word, "");
                self.take_letter_of_number(word);
            }
            _ if self.names > 0 && !self.is_part_of_name() => self.take_number(word, ""),
            _ => self.name(word),
        }
        self.number_after_name = self.has_own_number() && !leads;
    }

    /// `221 B Baker Street`, but `12 N Main Street`, `100 B Street`.
    fn take_letter_of_number(&mut self, number: &str) {
        let is_letter = |word: &str| matches!(word, "a" | "b" | "c" | "d" | "f" | "g" | "h");
        let bare = number.bytes().all(|byte| byte.is_ascii_digit());
        let Some([letter, name, ..]) = self.words.get(self.at..) else {
            return;
        };
        let is_name = name.len() > 2 && !ends_street(name) && !is_number(name);
        if bare && is_letter(letter) && is_name {
            self.found.number.push_str(letter);
            self.at += 1;
        }
    }

    fn take_number(&mut self, number: &str, unit: &str) {
        self.found.number.push_str(number);
        self.found.unit.push_str(unit);
    }

    /// `25 de mayo`, `8 mai 1945`: a word follows that is no unit.
    fn is_part_of_name(&self) -> bool {
        self.next().is_some_and(|next| {
            (next == "de" || next.len() > 2)
                && next.bytes().all(|byte| byte.is_ascii_alphabetic())
                && mark(next).is_none()
                && !matches!(next, "bis" | "ter")
        })
    }

    fn is_box(&self, word: &str) -> bool {
        let follows = |expected: &[&str]| self.words[self.at..].starts_with(expected);
        self.found.street.is_empty()
            && match word {
                "po" => follows(&["box"]),
                "p" => follows(&["o", "box"]),
                "caixa" => follows(&["postal"]),
                "casella" => follows(&["postale"]),
                "boite" => follows(&["postale"]),
                "skrytka" => follows(&["pocztowa"]),
                "bp" => self.next().is_some_and(is_number),
                _ => mark(word) == Some(Mark::Box),
            }
    }

    fn post_box(&mut self) {
        self.found.street.push_str("po box");
        self.names += 1;
        let rest = &self.words[self.at..];
        if let Some(skip) = rest.iter().position(|word| is_number(word)) {
            self.found.number.push_str(rest[skip]);
            self.at += skip + 1;
        }
    }

    fn name(&mut self, word: &'l str) {
        let position = match self.found.street.is_empty() {
            true => Position::First,
            false => Position::Later,
        };
        let known = full(word, position, self.language);
        self.names += usize::from(known.is_none());
        let word = known.unwrap_or(word);
        let street = &mut self.found.street;
        // `Haupt Straße`, `Hauptstraße` and `Hauptstr.` are one word.
        let joined = word == "strasse";
        if !street.is_empty() && !word.is_empty() && !joined {
            street.push(' ');
        }
        street.push_str(word);
        if known.is_none() && word.len() > 5 && word.ends_with("str") {
            street.push_str("asse");
        }
    }
}

/// `5`, `12a`, `12-14`, `2/98`, but not `5th`, `3rd`.
pub(super) fn is_number(word: &str) -> bool {
    let bytes = word.as_bytes();
    let digits = bytes
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let rest = &bytes[digits..];
    let ordinal = matches!(rest, b"st" | b"nd" | b"rd" | b"th");
    digits > 0 && !ordinal && (rest.len() <= 3 || matches!(rest[0], b'/' | b'-'))
}

pub(super) fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// A floor or door: a number, an ordinal, one or two letters.
fn is_unit_value(word: &str) -> bool {
    word != "," && (word.len() <= 2 || word.as_bytes()[0].is_ascii_digit())
}
