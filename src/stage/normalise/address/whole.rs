//! Splits an address that came in one piece: street, city, postcode, region, country.

use super::code::{self, Code};
use super::east_asian;
use super::region::{self, Region};
use super::street::has_digit;
use super::town::{self, Hints};
use super::word::{begins_street, ends_street, tells_street};
use super::{line, postcode};
use crate::record::value::Country;
use crate::stage::normalise::country;
use smallvec::SmallVec;

/// The pieces as written; empty where the address does not say.
#[derive(Default)]
pub(super) struct Whole<'a> {
    pub street: &'a str,
    pub city: &'a str,
    pub postcode: &'a str,
    pub region: &'a str,
    pub country: Option<Country>,
    /// The country that its habits show, where it names none: `Springfield IL 62704`.
    pub habits: Option<Country>,
}

type Segments<'a> = SmallVec<[&'a str; 8]>;

/// Reads from the end: country, then postcode, region and city. What is left is the street. Where
/// no comma parts street and city, a postcode between them, the type of the street or its number
/// does; else the city is unknown. `country` is where the address is from if it names none.
pub(super) fn split(text: &str, country: Option<Country>) -> Whole<'_> {
    if let Some(whole) = east_asian::split(text) {
        return whole;
    }
    let mut segments = segments(text);
    let mut whole = Whole::default();
    whole.take_country(&mut segments);
    let streets = match code::find(&segments, whole.country.or(country)) {
        Some((at, code)) => whole.around_code(&segments, at, &code),
        None => whole.before_region(segments.clone(), Hints::default()),
    };
    whole.city = without_distribution(whole.city);
    if let Some((first, last)) = streets {
        whole.street = span(text, first, last);
    }
    whole
}

/// Cut at commas, line ends and free-standing hyphens (`100 - Centro`), but not in `12 - 14`.
fn segments(text: &str) -> Segments<'_> {
    let mut found = Segments::new();
    for part in text.split([',', ';', '\n', '|', '•']) {
        let mut rest = part;
        while let Some((at, length)) = free_hyphen(rest) {
            found.push(rest[..at].trim());
            rest = &rest[at + length..];
        }
        found.push(rest.trim());
    }
    found.retain(|segment| segment.contains(char::is_alphanumeric));
    join_leading_number(text, &mut found);
    found
}

/// `39, Akinrinola Street`: a house number before its street, where more follows or the street is known
/// by its type. Longer numbers are postcodes.
fn join_leading_number<'a>(text: &'a str, found: &mut Segments<'a>) {
    const LONGEST: usize = 4;
    let [number, street, rest @ ..] = found.as_slice() else {
        return;
    };
    let digits = number.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let is_number = number.len() <= LONGEST
        && number.len() - digits.len() <= 1
        && !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number || has_digit(street) {
        return;
    }
    let folded = line::fold(street);
    let words = line::words(&folded);
    let is_street = words.first().is_some_and(|word| begins_street(word))
        || words.last().is_some_and(|word| ends_street(word));
    if is_street || rest.len() > 1 {
        found[0] = span(text, number, street);
        found.remove(1);
    }
}

fn free_hyphen(text: &str) -> Option<(usize, usize)> {
    let short_number = |word: Option<&str>| {
        word.is_some_and(|word| word.len() < 5 && word.bytes().all(|byte| byte.is_ascii_digit()))
    };
    [" - ", " – "].iter().find_map(|hyphen| {
        let (before, after) = text.split_once(hyphen)?;
        let range = short_number(before.split_whitespace().next_back())
            && short_number(after.split_whitespace().next());
        (!range).then_some((before.len(), hyphen.len()))
    })
}

/// The first and the last piece of a street.
type Streets<'a> = Option<(&'a str, &'a str)>;

impl<'a> Whole<'a> {
    fn take_country(&mut self, segments: &mut Segments<'a>) {
        let several = segments.len() > 1;
        let Some(last) = segments.last_mut() else {
            return;
        };
        if several && let Some(found) = named_country(last) {
            self.country = Some(found);
            segments.pop();
            return;
        }
        // `Springfield IL 62704 USA`: a code or a region stands before it.
        let words: Segments = last.split_whitespace().collect();
        for count in 1..=words.len().saturating_sub(1).min(3) {
            let (before, name) = words.split_at(words.len() - count);
            let ends = before.last().is_some_and(|word| postcode::ends_code(word))
                || region::at_end(before, "").is_some();
            if ends && let Some(found) = named_country(&name.join(" ")) {
                self.country = Some(found);
                *last = span(last, words[0], before[before.len() - 1]);
                return;
            }
        }
    }

    fn around_code(&mut self, segments: &[&'a str], at: usize, code: &Code<'a>) -> Streets<'a> {
        self.postcode = code.code;
        let next = segments.get(at + 1).copied().unwrap_or("");
        let first = segments[0];
        match (code.before, code.after) {
            ("", "") if at == 0 => self.after_first(&segments[1..]),
            (_, "") => {
                let mut before: Segments = segments[..at].into();
                before.extend([code.before].into_iter().filter(|text| !text.is_empty()));
                let hints = Hints {
                    town_follows: true,
                    ..Hints::default()
                };
                let streets = self.before_region(before, hints);
                if self.region.is_empty() {
                    self.region = next;
                }
                streets
            }
            // `1051 Budapest, Nádor utca 7`: the street comes last.
            ("", city) if at == 0 => {
                self.city = city;
                let last = segments.last().copied().filter(|_| segments.len() > 1);
                last.map(|last| (next, last))
            }
            (before, city) => {
                self.city = self.without_region(city);
                if self.region.is_empty() {
                    self.region = next;
                }
                match before {
                    "" => Some((first, street_end(&segments[..at])?)),
                    before => Some((if at == 0 { before } else { first }, before)),
                }
            }
        }
    }

    /// `101000, Moskva, ul. Lenina, 5`: after a postcode that comes first.
    fn after_first(&mut self, segments: &[&'a str]) -> Streets<'a> {
        match segments {
            [city, street, ..] if !has_digit(city) => {
                self.city = city;
                Some((street, segments.last()?))
            }
            _ => Some((segments.first()?, segments.last()?)),
        }
    }

    /// The segments before the postcode, or all.
    fn before_region(&mut self, mut segments: Segments<'a>, hints: Hints) -> Streets<'a> {
        let mut hints = hints;
        let count = segments.len();
        let written = self.take_region(&mut segments);
        let is_apart = written.len() <= 3 || segments.len() < count;
        hints.town_follows |= !written.is_empty();
        let &last = segments.last()?;
        let first = segments[0];
        hints.begun = segments.len() > 1;
        if hints.begun && !has_digit(last) && !town::is_unit(last) && last.len() > 2 {
            self.city = last;
            return Some((first, street_end(&segments[..segments.len() - 1])?));
        }
        let (street, city) = town::cut(last, hints);
        self.city = city;
        if city.is_empty() && !hints.begun && is_apart && is_town(street) {
            self.city = street;
            return None;
        }
        // `Pine Drive New York 10118`: what names a state may be the city.
        if city.is_empty() && written.len() > 3 {
            self.city = written;
            self.region = "";
        }
        Some((if hints.begun { first } else { street }, street))
    }

    /// Takes the region from the end, if there is one, and gives it as written.
    fn take_region(&mut self, segments: &mut Segments<'a>) -> &'a str {
        let Some(&last) = segments.last() else {
            return "";
        };
        let words: Segments = last.split_whitespace().collect();
        let Some((region, count)) = region::at_end(&words, self.postcode) else {
            return "";
        };
        let from = words.len() - count;
        let written = span(last, words[from], words[words.len() - 1]);
        if from == 0 {
            // Alone after a street it is the city: `350 5th Ave, New York`.
            let before = segments.len().checked_sub(2).map(|at| segments[at]);
            let town = before.is_some_and(|text| written.len() <= 3 || !has_digit(text));
            if !town {
                return "";
            }
            segments.pop();
        } else {
            let before = line::fold(words[from - 1]);
            let direction = matches!(region.code, "ne" | "se") && ends_street(before.trim());
            if direction || written.len() > 3 && from == 1 && has_digit(words[0]) {
                return "";
            }
            if let Some(last) = segments.last_mut() {
                *last = span(last, words[0], words[from - 1]);
            }
        }
        self.note_region(region, written);
        written
    }

    fn note_region(&mut self, region: Region, written: &'a str) {
        self.region = match region.code {
            "" => written,
            code => code,
        };
        self.habits = Country::new(region.country);
    }

    /// `20121 Milano MI`, `20121 Milano (MI)`.
    fn without_region(&mut self, city: &'a str) -> &'a str {
        let words: Segments = city.split_whitespace().collect();
        let Some((last, before)) = words.split_last().filter(|(_, before)| !before.is_empty())
        else {
            return city;
        };
        let bare = last.trim_matches(['(', ')']);
        let short = bare.len() == 2 && bare.bytes().all(|byte| byte.is_ascii_uppercase());
        let lower = before.iter().any(|word| word.contains(char::is_lowercase));
        if !short || !(lower || bare.len() < last.len()) {
            return city;
        }
        self.region = bare;
        span(city, before[0], before[before.len() - 1])
    }
}

/// The last segment of the street, of those before the city: parts of a town are left out once
/// street and number are told (`100, Consolação`).
fn street_end<'a>(segments: &[&'a str]) -> Option<&'a str> {
    let (mut numbered, mut named, mut end) = (false, false, None);
    for (at, segment) in segments.iter().enumerate() {
        let folded = line::fold(segment);
        let words = line::words(&folded);
        let unit = town::is_unit(segment);
        let street = words.first().is_some_and(|word| begins_street(word))
            || words.iter().any(|word| ends_street(word));
        if !(numbered && named) || unit || has_digit(segment) || street {
            end = Some(at);
        }
        let number = words.iter().any(|word| has_digit(word));
        numbered |= number && !town::is_flat(&words);
        named |= !unit && words.iter().any(|word| word.len() > 2 && !has_digit(word));
    }
    end.map(|at| segments[at])
}

/// A few words without a number and without a type of street are all that is said: `Leeds`.
fn is_town(text: &str) -> bool {
    const WORDS: usize = 3;
    let folded = line::fold(text);
    let words = line::words(&folded);
    let said = words.iter().any(|word| word.len() > 2);
    said && words.len() <= WORDS && !has_digit(text) && !tells_street(&words)
}

fn named_country(segment: &str) -> Option<Country> {
    // Two or three letters may be a state or a province.
    match segment.len() > 3 {
        true if region::named(segment, "").is_some() => None,
        true => country::normalise(segment).value(),
        false => {
            matches!(segment, "USA" | "UK" | "UAE").then(|| country::normalise(segment).value())?
        }
    }
}

/// `PARIS CEDEX 02` is Paris, `г. Москва` is Moscow.
fn without_distribution(city: &str) -> &str {
    let city = city.strip_prefix("г.").unwrap_or(city).trim_start();
    let cedex = |word: &&str| word.eq_ignore_ascii_case("cedex");
    match city.split_whitespace().find(cedex) {
        Some(word) => city[..word.as_ptr() as usize - city.as_ptr() as usize].trim_end(),
        None => city,
    }
}

/// The text from the beginning of one part of it to the end of another.
fn span<'a>(text: &'a str, first: &str, last: &str) -> &'a str {
    let offset = |part: &str| part.as_ptr() as usize - text.as_ptr() as usize;
    text.get(offset(first)..offset(last) + last.len())
        .unwrap_or(text)
}
