//! Tells where the street ends and the town begins in words that no comma parts.
//!
//! A number ends a street (`Hauptstraße 5 Berlin`), or a type does where the number leads
//! (`482 Albert Way Springfield`), and what is said of the unit belongs to the street. Where neither
//! is there, all of it is the street, and the town is unknown.

use super::line;
use super::street::{has_digit, is_number};
use super::unit::{Mark, mark};
use super::word::{ends_street, nearly_ends_street};
use compact_str::CompactString;
use smallvec::SmallVec;

/// What is known of the words before they are cut.
#[derive(Clone, Copy, Default)]
pub(super) struct Hints {
    /// A part of the street stands before them.
    pub begun: bool,
    /// A region or a postcode follows, so that a town is likely.
    pub town_follows: bool,
}

/// The street and the town; the town is empty where it is unknown.
pub(super) fn cut(text: &str, hints: Hints) -> (&str, &str) {
    let line = Line::of(text);
    let end = line
        .after_box()
        .or_else(|| line.after_type(hints))
        .or_else(|| line.after_number(hints));
    let Some(town) = end.and_then(|end| line.town(end)) else {
        return (text, "");
    };
    let start = line.words[town].as_ptr() as usize - text.as_ptr() as usize;
    let (street, town) = text.split_at(start);
    match is_locality(&line.folded[line.folded.len() - town.split_whitespace().count()]) {
        true => (street.trim_end(), ""),
        false => (street.trim_end(), town),
    }
}

/// The text, all of it, says only which flat: `3º B`, `bajo izquierda`.
pub(super) fn is_unit(text: &str) -> bool {
    let folded = line::fold(text);
    let mut words = folded.split_ascii_whitespace();
    words.all(|word| word.len() <= 2 || has_digit(word) || mark(word).is_some())
}

/// The words begin with a flat and its number, and name nothing more: `flat 3`.
pub(super) fn is_flat(words: &[&str]) -> bool {
    words.len() == 2 && mark(words[0]) == Some(Mark::Unit)
}

struct Line<'a> {
    words: SmallVec<[&'a str; 12]>,
    folded: SmallVec<[CompactString; 12]>,
    /// Where the street begins: after a flat that is named first.
    start: usize,
}

impl<'a> Line<'a> {
    fn of(text: &'a str) -> Self {
        let words: SmallVec<[&str; 12]> = text.split_whitespace().collect();
        let folded = words.iter().map(|word| line::fold(word).trim().into());
        let mut line = Line {
            folded: folded.collect(),
            words,
            start: 0,
        };
        if line.words.len() > 3 {
            line.start = line.after_units(0, false);
        }
        line
    }

    fn word(&self, at: usize) -> &str {
        self.folded.get(at).map_or("", CompactString::as_str)
    }

    fn is_house_number(&self, at: usize) -> bool {
        is_number(self.word(at))
    }

    fn after_box(&self) -> Option<usize> {
        let boxed = (0..2).any(|at| self.word(at) == "box") || self.word(1) == "o";
        let boxed = boxed || mark(self.word(0)) == Some(Mark::Box);
        let number = self.words.iter().position(|word| has_digit(word));
        number.filter(|_| boxed).map(|at| at + 1)
    }

    /// After a type of street behind its name, and what belongs to it.
    fn after_type(&self, hints: Hints) -> Option<usize> {
        let leads = self.is_house_number(self.start);
        let likely = leads || hints.town_follows && !hints.begun;
        if !likely {
            return None;
        }
        let first_name = self.start + usize::from(leads) + 1;
        let mut later = first_name..self.words.len();
        let end = later
            .clone()
            .find(|at| ends_street(self.word(*at)))
            .or_else(|| {
                let near = |at: &usize| nearly_ends_street(self.word(*at));
                later.find(near).filter(|_| leads && hints.town_follows)
            })?;
        let mut end = end + 1;
        if is_direction(self.word(end)) && (self.word(end).len() < 3 || end + 1 == self.len()) {
            end += 1;
        }
        Some(self.after_units(end, false))
    }

    /// After the last number, where the street began with a name.
    fn after_number(&self, hints: Hints) -> Option<usize> {
        let number = self.words.iter().rposition(|word| has_digit(word))?;
        let named = number > 0 && !self.is_house_number(0);
        let unit = mark(self.word(0)) == Some(Mark::Unit);
        if !(named && !unit || hints.begun) || !hints.town_follows && self.len() > number + 4 {
            return None;
        }
        Some(self.after_units(number + 1, true))
    }

    /// Behind all that names a unit from here on.
    fn after_units(&self, mut at: usize, after_number: bool) -> usize {
        loop {
            let (word, next) = (self.word(at), self.word(at + 1));
            at += match mark(word) {
                Some(Mark::Unit) if next.len() == 1 || has_digit(next) => 2,
                Some(Mark::Side) if at > 0 => 1,
                _ if word == "#" && has_digit(next) => 2,
                _ if word.starts_with('#') => 1,
                _ if after_number && is_letter(word) => 1,
                _ if after_number && matches!(word, "bis" | "ter") => 1,
                _ => return at,
            };
        }
    }

    fn len(&self) -> usize {
        self.words.len()
    }

    /// The words from here on, if they can be a town.
    fn town(&self, at: usize) -> Option<usize> {
        let rest = self.words.get(at..)?;
        let named = rest.iter().any(|word| word.chars().count() > 2);
        let is_name = !rest.iter().any(|word| has_digit(word)) && named;
        let goes_on = matches!(
            self.word(at),
            "de" | "del" | "do" | "da" | "of" | "and" | "y"
        );
        let directions = (at..self.len()).all(|at| is_direction(self.word(at)));
        (is_name && !goes_on && !directions).then_some(at)
    }
}

fn is_letter(word: &str) -> bool {
    word.len() == 1 && word.as_bytes()[0].is_ascii_alphabetic()
}

/// Words for a part of a town: what they lead to is not the town.
fn is_locality(word: &str) -> bool {
    matches!(
        word,
        "barrio" | "bairro" | "col" | "colonia" | "fracc" | "fraccionamiento" | "urb"
    )
}

fn is_direction(word: &str) -> bool {
    const DIRECTIONS: [&str; 20] = [
        "e",
        "east",
        "este",
        "n",
        "ne",
        "nord",
        "norte",
        "north",
        "northeast",
        "northwest",
        "nw",
        "oeste",
        "s",
        "se",
        "south",
        "southeast",
        "southwest",
        "sur",
        "sw",
        "w",
    ];
    word == "west" || DIRECTIONS.contains(&word)
}
