//! Splits an address that came in one piece: street, city, postcode, region, country.

use super::postcode::{is_code, is_code_pair};
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
}

/// Reads from the end: country, then the segment with the postcode, which has the city beside it
/// or before it. What is left is the street. Without a comma only a postcode tells street and city
/// apart.
pub(super) fn split(text: &str) -> Whole<'_> {
    let mut segments = text
        .split([',', ';', '\n', '|'])
        .map(str::trim)
        .filter(|segment| !segment.is_empty())
        .collect::<SmallVec<[&str; 8]>>();
    let mut whole = Whole::default();
    if segments.len() > 1
        && let Some(found) = segments.last().and_then(|last| named_country(last))
    {
        whole.country = Some(found);
        segments.pop();
    }
    let with_code = (0..segments.len())
        .rev()
        .find_map(|at| Some((at, code_in(segments[at])?)));
    let streets = match with_code {
        Some((at, code)) => whole.around_code(&segments, at, &code),
        None => whole.without_code(&segments),
    };
    whole.street = streets.map_or("", |last| up_to(text, last));
    whole
}

impl<'a> Whole<'a> {
    /// Gives the last segment of the street.
    fn around_code(&mut self, segments: &[&'a str], at: usize, code: &Code<'a>) -> Option<&'a str> {
        self.postcode = code.code;
        let beside = if code.after.is_empty() {
            code.before
        } else {
            code.after
        };
        let street_before = !code.after.is_empty() && !code.before.is_empty();
        if street_before {
            self.city = code.after;
            return Some(code.before);
        }
        self.region = segments.get(at + 1).copied().unwrap_or("");
        // `Springfield, IL 62704`: a short word beside the code is the region.
        let city_before = beside.is_empty() || (beside.len() <= 3 && at >= 1);
        if city_before && at >= 2 || (city_before && at == 1 && !has_digit(segments[0])) {
            self.region = if beside.is_empty() {
                self.region
            } else {
                beside
            };
            self.city = segments[at - 1];
            return at.checked_sub(2).map(|last| segments[last]);
        }
        self.city = beside;
        at.checked_sub(1).map(|last| segments[last])
    }

    fn without_code(&mut self, segments: &[&'a str]) -> Option<&'a str> {
        match segments {
            [] => None,
            [street] => Some(street),
            // `Calle Mayor, 5`: no city is a number.
            [.., last] if last.starts_with(|c: char| c.is_ascii_digit()) || last.len() < 3 => {
                Some(last)
            }
            [.., before, last] => {
                self.city = last;
                Some(before)
            }
        }
    }
}

fn named_country(segment: &str) -> Option<Country> {
    // Two or three letters may be a state or a province.
    match segment.len() > 3 {
        true => country::normalise(segment).value(),
        false => {
            matches!(segment, "USA" | "UK" | "UAE").then(|| country::normalise(segment).value())?
        }
    }
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// The text from its beginning to the end of this part of it.
fn up_to<'a>(text: &'a str, last: &'a str) -> &'a str {
    let end = last.as_ptr() as usize + last.len() - text.as_ptr() as usize;
    text.get(..end).unwrap_or(text)
}

struct Code<'a> {
    before: &'a str,
    code: &'a str,
    after: &'a str,
}

/// The last word or pair of words of a segment that is a postcode. A number that begins a longer
/// segment is rather a house number, unless only a name follows.
fn code_in(segment: &str) -> Option<Code<'_>> {
    let words = segment.split_whitespace().collect::<SmallVec<[&str; 8]>>();
    let part = |from: &str, to: &str| {
        let start = from.as_ptr() as usize - segment.as_ptr() as usize;
        let end = to.as_ptr() as usize + to.len() - segment.as_ptr() as usize;
        let sides = (
            segment.get(..start),
            segment.get(start..end),
            segment.get(end..),
        );
        Code {
            before: sides.0.unwrap_or("").trim(),
            code: sides.1.unwrap_or(""),
            after: sides.2.unwrap_or("").trim(),
        }
    };
    for at in (0..words.len()).rev() {
        if at > 0 && is_code_pair(words[at - 1], words[at]) {
            return Some(part(words[at - 1], words[at]));
        }
        let five = words[at].bytes().filter(u8::is_ascii_digit).count() >= 5;
        let plausible = five || words.len() <= 3 && at + 1 < words.len() || words.len() == 1;
        if is_code(words[at]) && plausible && (at > 0 || !has_digit(&segment[words[0].len()..])) {
            return Some(part(words[at], words[at]));
        }
    }
    None
}
