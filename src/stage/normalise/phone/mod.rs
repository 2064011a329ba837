//! Reads phone numbers to E.164 by libphonenumber, and common mobile numbers without asking it.

mod plan;
#[cfg(test)]
mod tests;

use crate::record::contact::Phone;
use crate::record::reading::Reading;
use crate::record::value::Country;
use crate::stage::normalise::{several, unknown};
use crate::text::ascii::{decimal, digits, trim, whole, with_plain_digits};
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, Region};

/// Reads one number. Without a country code and without a default country, the national digits
/// stand for the number, so that equal typing still meets; `country` is then `None`.
pub fn normalise(text: &str, default: Option<Country>) -> Reading<Phone> {
    let plain = with_plain_digits(text);
    let text = whole(trim(plain.as_deref().unwrap_or(text)));
    let written = Written::scan(text);
    if let Some(phone) = written.and_then(|written| plan::read(&written, default)) {
        return match is_placeholder(phone.national()) {
            true => Reading::Placeholder(NOBODY),
            false => Reading::Value(phone),
        };
    }
    if text.is_empty() {
        return Reading::Missing;
    }
    if let Some(reason) = unknown::reason(text) {
        return Reading::Placeholder(reason);
    }
    by_library(without_note(numbers(text).next().unwrap_or(text)), default)
}

const NOBODY: &str = "the digits are a pattern, nobody's number";

/// ITU-T E.164 allows fifteen digits; the shortest subscriber numbers have five.
const DIGITS: std::ops::RangeInclusive<u32> = 5..=15;

/// Fifteen digits, dialled out with two more.
const LONGEST_WRITTEN: u32 = 17;

/// Digits as written, where nothing but separators stands between them.
#[derive(Clone, Copy)]
struct Written {
    value: u64,
    digits: u32,
    plus: bool,
    /// How many zeros it begins with.
    zeros: u32,
}

impl Written {
    fn scan(text: &str) -> Option<Written> {
        let (plus, rest) = match text.strip_prefix('+') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (mut value, mut digits, mut zeros) = (0u64, 0, 0);
        for byte in rest.bytes() {
            match byte {
                b'0'..=b'9' if digits < LONGEST_WRITTEN => {
                    zeros += u32::from(byte == b'0' && zeros == digits);
                    value = value * 10 + u64::from(byte - b'0');
                    digits += 1;
                }
                b' ' | b'-' | b'.' if digits > 0 => {}
                _ => return None,
            }
        }
        Some(Written {
            value,
            digits,
            plus,
            zeros,
        })
    }
}

/// The numbers in a cell: "600 111 222 / 600 333 444" is two, "91/123 45 67" is one.
pub fn numbers(text: &str) -> impl Iterator<Item = &str> {
    let separates = |byte| matches!(byte, b'/' | b';' | b',' | b'|');
    several::values(text, separates, is_whole).into_iter()
}

/// It has the digits of a number and its area.
fn is_whole(part: &str) -> bool {
    part.chars().filter(|c| decimal(*c).is_some()).count() >= 7
}

/// `612 345 678 (casa)`, but not `612 345 678 ext. 12`; letters of `1-800-FLOWERS` are digits.
fn without_note(text: &str) -> &str {
    let Some(at) = text.find(char::is_alphabetic) else {
        return text;
    };
    let (number, note) = text.split_at(at);
    let is_extension = note.starts_with(['x', 'X', 'e', 'E']);
    match number.ends_with([' ', '(', '[']) && is_whole(number) && !is_extension {
        true => number.trim_end_matches([' ', '(', '[', '-']),
        false => text,
    }
}

fn by_library(text: &str, default: Option<Country>) -> Reading<Phone> {
    let region = default.and_then(|country| Region::from_code(country.as_str()).ok());
    let dialled = || {
        PHONE_NUMBER_UTIL
            .parse(text, region)
            .ok()
            .as_ref()
            .and_then(phone)
    };
    // "00" dials out of most countries, and no national number begins with it. Where others dial
    // out (011, or 00 and the number of a carrier), it is taken so if that makes a valid number.
    let abroad = text.strip_prefix("00").and_then(|rest| {
        let parsed = PHONE_NUMBER_UTIL.parse(format!("+{rest}"), None).ok();
        let phone = parsed.as_ref().and_then(phone)?;
        (region.is_none() || phone.valid).then_some(phone)
    });
    let number = match region {
        None if text.starts_with("00") => abroad,
        _ => abroad.or_else(dialled),
    };
    match number {
        Some(phone) if is_placeholder(phone.national()) => Reading::Placeholder(NOBODY),
        Some(phone) => Reading::Value(phone),
        None => national(text),
    }
}

fn phone(number: &PhoneNumber) -> Option<Phone> {
    if let Some(national) = without_mobile_prefix(number) {
        let mut plain = number.clone();
        plain.national_number = national;
        plain.italian_leading_zero = None;
        return phone(&plain);
    }
    let zeros = match number.italian_leading_zero {
        Some(true) => number.number_of_leading_zeros.unwrap_or(1).max(1) as u32,
        _ => 0,
    };
    let digits = zeros + digits(number.national_number);
    if digits < *DIGITS.start() {
        return None;
    }
    let code = u64::try_from(number.country_code).ok()?;
    let shifted = code.checked_mul(10u64.checked_pow(digits)?)?;
    let region = PHONE_NUMBER_UTIL
        .get_region_for_number(number)
        .or_else(|| PHONE_NUMBER_UTIL.get_region_for_country_code(number.country_code));
    Some(Phone {
        e164: shifted.checked_add(number.national_number)?,
        country: region.and_then(|region| Country::new(region.as_region_str().as_str())),
        valid: PHONE_NUMBER_UTIL.is_valid_number(number),
    })
}

/// Mexico dialled 1 before mobile numbers from abroad, and 044 or 045 at home, until August 2019; people
/// write them still. Source: Instituto Federal de Telecomunicaciones, marcación a 10 dígitos.
fn without_mobile_prefix(number: &PhoneNumber) -> Option<u64> {
    const MEXICO: i32 = 52;
    const SUBSCRIBER: u64 = 10_000_000_000;
    let prefixed = number.country_code == MEXICO
        && matches!(number.national_number / SUBSCRIBER, 1 | 44 | 45 | 521);
    prefixed.then_some(number.national_number % SUBSCRIBER)
}

/// The digits alone, where the library has no country to read them by.
fn national(text: &str) -> Reading<Phone> {
    let (mut value, mut digits, mut letters) = (0u64, 0, 0);
    for c in text.chars() {
        match c.to_digit(10) {
            Some(_) if digits > 15 => {}
            Some(digit) => {
                value = value * 10 + u64::from(digit);
                digits += 1;
            }
            None => letters += u32::from(c.is_alphabetic()),
        }
    }
    match digits {
        _ if letters > digits || !DIGITS.contains(&digits) => {
            Reading::Unreadable("not a phone number")
        }
        _ if is_placeholder(value) => Reading::Placeholder(NOBODY),
        _ => Reading::Value(Phone {
            e164: value,
            country: None,
            valid: false,
        }),
    }
}

/// One digit repeated, or digits counted up or down; or one digit so often at the end that nobody was
/// given the number (`600000000`, `611111111`).
fn is_placeholder(national: u64) -> bool {
    let (mut rest, mut right) = (national / 10, national % 10);
    let step = (10 + right - rest % 10) % 10;
    if rest == 0 || !matches!(step, 0 | 1 | 9) {
        return rest == 0;
    }
    let mut run = 1;
    while rest > 0 && (rest % 10 + step) % 10 == right {
        (rest, right) = (rest / 10, rest % 10);
        run += 1;
    }
    match (rest, step, right) {
        (0, ..) => !(10..10_000).contains(&national),
        (_, 0, 0) => run >= 7,
        (_, 0, _) => run >= 8,
        _ => false,
    }
}
