//! Finds the postcode of an address that came in one piece.

use super::line;
use super::postcode;
use super::street::{has_digit, is_number};
use super::unit::{Mark, mark};
use super::word::{begins_street, ends_street};
use crate::record::value::Country;
use compact_str::CompactString;
use smallvec::SmallVec;

/// A postcode, and what stands beside it in its segment.
pub(super) struct Code<'a> {
    pub before: &'a str,
    pub code: &'a str,
    pub after: &'a str,
}

/// The last postcode, and the segment that has it.
pub(super) fn find<'a>(
    segments: &[&'a str],
    country: Option<Country>,
) -> Option<(usize, Code<'a>)> {
    (0..segments.len()).rev().find_map(|at| {
        let segment = Segment::of(segments, at, country);
        Some((at, segment.code()?))
    })
}

struct Segment<'s, 'a> {
    text: &'a str,
    words: SmallVec<[&'a str; 12]>,
    earlier: &'s [&'a str],
    later: &'s [&'a str],
    country: Option<Country>,
}

impl<'s, 'a> Segment<'s, 'a> {
    fn of(segments: &'s [&'a str], at: usize, country: Option<Country>) -> Self {
        Segment {
            text: segments[at],
            words: segments[at].split_whitespace().collect(),
            earlier: &segments[..at],
            later: &segments[at + 1..],
            country,
        }
    }

    fn code(&self) -> Option<Code<'a>> {
        (0..self.words.len()).rev().find_map(|at| {
            if at > 0 && self.is_pair(at) {
                return Some(self.around(at - 1, at));
            }
            let word = postcode::is_code(self.words[at]);
            (word && self.is_plausible(at)).then(|| self.around(at, at))
        })
    }

    fn around(&self, first: usize, last: usize) -> Code<'a> {
        let offset = |word: &str| word.as_ptr() as usize - self.text.as_ptr() as usize;
        let end = offset(self.words[last]) + self.words[last].len();
        let (start, side) = (offset(self.words[first]), |text: &'a str| {
            text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '(' | ')' | '.'))
        });
        Code {
            before: side(without_label(&self.text[..start])),
            code: &self.text[start..end],
            after: side(&self.text[end..]),
        }
    }

    fn is_country(&self, codes: &[&str]) -> bool {
        self.country
            .is_some_and(|country| codes.contains(&country.as_str()))
    }

    /// Whether this word and the one before are one code.
    fn is_pair(&self, at: usize) -> bool {
        let (first, second) = (self.words[at - 1], self.words[at]);
        let follows_number = at > 1 && is_number(&folded(self.words[at - 2]));
        let begins_later = at == 1 && !self.earlier.is_empty();
        match postcode::pair(first, second) {
            Some(postcode::Pair::Lettered) => true,
            // `1443 NE 5th Ave` begins with a house number.
            Some(postcode::Pair::Dutch) => {
                self.is_country(&["NL"])
                    || second.bytes().all(|byte| byte.is_ascii_uppercase())
                        && !matches!(second, "NE" | "NW" | "SE" | "SW")
                        && (at > 1 || begins_later)
            }
            Some(postcode::Pair::Digits) if at + 1 == self.words.len() => {
                self.is_country(&["IN", "SE", "CZ", "SK", "GR"])
                    || second.len() == 3 && at > 1 && !has_digit(self.words[at - 2])
            }
            Some(postcode::Pair::Digits) => {
                second.len() == 2
                    && (follows_number
                        || begins_later
                        || at == 1 && self.is_country(&["SE", "CZ", "SK", "GR"]))
            }
            None => false,
        }
    }

    /// Whether a number that could be a code is one, by where it stands.
    fn is_plausible(&self, at: usize) -> bool {
        let digits = |word: &str| word.bytes().filter(u8::is_ascii_digit).count();
        let long = digits(self.words[at]) >= 5 || has_letter(self.words[at]);
        let plan = postcode::digits(self.country);
        if plan.is_some_and(|plan| !long && plan > 5) || at > 0 && leads(self.words[at - 1]) {
            return false;
        }
        match at {
            0 if self.words.len() == 1 => long || self.earlier.iter().any(|text| has_digit(text)),
            0 => self.is_before_town(long, plan),
            _ => self.is_after_words(at, long, plan),
        }
    }

    /// The first of several words: a house number, unless a town follows.
    fn is_before_town(&self, long: bool, plan: Option<usize>) -> bool {
        let rest = &self.words[1..];
        // `1000 Bruxelles 4`, `75002 PARIS CEDEX 02`: a town has a district.
        let district = |at: usize| at > 0 && !self.earlier.is_empty() && rest[at].len() <= 2;
        let names_town = |(at, word): (usize, &&str)| match has_digit(word) {
            true => district(at),
            false => !ends_street(&folded(word)),
        };
        if !rest.iter().enumerate().all(names_town) {
            return false;
        }
        let streets = self.later.iter().any(|text| {
            let folded = line::fold(text);
            let unit = folded.split(' ').next().and_then(mark) == Some(Mark::Unit);
            has_digit(text) && !unit
        });
        let fits = plan.is_none_or(|plan| plan == self.words[0].len());
        !self.earlier.is_empty() || fits && (long || streets) || plan == Some(self.words[0].len())
    }

    fn is_after_words(&self, at: usize, long: bool, plan: Option<usize>) -> bool {
        let (before, last) = (&self.words[..at], at + 1 == self.words.len());
        let numbered = before.iter().any(|word| has_digit(word));
        let others = numbered || self.earlier.iter().any(|text| has_digit(text));
        if long {
            // `Av. Libertador 14500` ends in a house number.
            let house = last && self.earlier.is_empty() && !others;
            return !(house && begins_street(&folded(before[0])));
        }
        let follows_number = is_number(&folded(before[at - 1]));
        let region = |word: &str| super::region::named(word, self.words[at]).is_some();
        match last {
            true => others && (plan == Some(4) || region(before[at - 1])),
            false => {
                follows_number
                    || numbered && plan == Some(4)
                    || !numbered && !self.earlier.is_empty() && self.words.len() <= 3
            }
        }
    }
}

/// `C.P. 06000`, `CEP 01305-000`: the words before a code say what it is.
fn without_label(before: &str) -> &str {
    let before = before.trim_end();
    let start = before.rfind(char::is_whitespace).map_or(0, |at| {
        at + before[at..].chars().next().map_or(1, char::len_utf8)
    });
    match line::fold(&before[start..]).trim() {
        "c p" | "cp" | "cep" | "plz" | "zip" | "cap" | "pin" | "postcode" => &before[..start],
        _ => before,
    }
}

/// A word as the tables have it.
fn folded(word: &str) -> CompactString {
    line::fold(word).trim().into()
}

fn has_letter(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// The word before a number that is no code.
fn leads(word: &str) -> bool {
    let word = folded(word);
    let word = word.as_str();
    matches!(word, "box" | "#" | "n") || mark(word).is_some_and(|mark| mark != Mark::Side)
}
