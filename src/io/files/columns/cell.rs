//! What a single cell looks like, whatever its column is called.

use crate::record::reading::Reading;
use crate::stage::normalise::date::{self, DateOrder};
use crate::stage::normalise::sex::{self, Letters};
use std::ops::RangeInclusive;

pub fn is_ip(value: &str) -> bool {
    let parted = value.bytes().any(|byte| matches!(byte, b'.' | b':'));
    parted && value.parse::<std::net::IpAddr>().is_ok()
}

pub fn is_email(value: &str) -> bool {
    let Some(at) = memchr::memchr(b'@', value.as_bytes()) else {
        return false;
    };
    at > 0 && value[at + 1..].contains('.') && !value.contains(' ')
}

/// Written as a phone number, not merely a number: a plus, or groups of digits.
pub fn is_phone(value: &str) -> bool {
    let bytes = value.as_bytes();
    if bytes
        .iter()
        .any(|byte| !matches!(byte, b'0'..=b'9' | b'+' | b' ' | b'-' | b'(' | b')' | b'.'))
    {
        return false;
    }
    let digits = bytes.iter().filter(|byte| byte.is_ascii_digit()).count();
    let international = value.starts_with('+') || is_dialled_abroad(bytes);
    let grouped = bytes.iter().any(|byte| matches!(byte, b' ' | b')'));
    (8..=15).contains(&digits) && (international || grouped || is_north_american(bytes))
}

/// `0034612345678`. No country's code begins with 0, and with `00` before it a number of any country
/// has eleven digits or more: `00008039` is a number filled up to a width.
fn is_dialled_abroad(bytes: &[u8]) -> bool {
    const SHORTEST: usize = 11;
    matches!(bytes, [b'0', b'0', b'1'..=b'9', ..]) && bytes.len() >= SHORTEST
}

/// `862-559-2845`, `862.559.2845`.
fn is_north_american(bytes: &[u8]) -> bool {
    let groups = bytes.split(|byte| matches!(byte, b'-' | b'.'));
    groups.map(<[u8]>::len).eq([3, 3, 4])
}

/// A whole number as long as a phone's, however it is written: half of a column of phones may have no
/// groups.
pub fn is_phone_long(value: &str) -> bool {
    (9..=13).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_digit())
}

/// Codes and words for sex in the languages of the header dictionary.
const SEXES: &[&str] = &[
    "m",
    "f",
    "male",
    "female",
    "h",
    "v",
    "w",
    "k",
    "hombre",
    "mujer",
    "masculino",
    "femenino",
    "feminino",
    "homme",
    "femme",
    "mann",
    "frau",
    "maennlich",
    "weiblich",
    "maschio",
    "femmina",
    "erkek",
    "kadin",
    "mezczyzna",
    "kobieta",
    "x",
    "d",
];

pub fn is_sex(value: &str) -> bool {
    match value.is_ascii() {
        true => value.len() <= 10 && SEXES.iter().any(|word| word.eq_ignore_ascii_case(value)),
        false => {
            value.chars().count() <= 12
                && matches!(sex::normalise(value, Letters::Passport), Reading::Value(_))
        }
    }
}

const STANDINGS: &[&str] = &[
    "active",
    "inactive",
    "closed",
    "open",
    "pending",
    "blocked",
    "suspended",
    "verified",
    "unverified",
    "activo",
    "inactivo",
    "cerrado",
    "bloqueado",
    "ativo",
    "inativo",
    "actif",
    "aktiv",
    "attivo",
    "aktywny",
    "aktif",
    "activa",
    "cerrada",
    "approved",
    "rejected",
    "dormant",
];

pub fn is_standing(value: &str) -> bool {
    value.len() <= 12
        && STANDINGS
            .iter()
            .any(|word| word.eq_ignore_ascii_case(value))
}

/// Years in which a grown person could be born: dates of registration are mostly later.
const BIRTH_YEARS: RangeInclusive<u32> = 1900..=2009;

/// The year of a numeric date could be that of a birth; one of two digits too (`27.06.52`).
pub fn is_birth_year(value: &str) -> bool {
    let mut parts = value.split(['.', '/', '-']);
    if parts.clone().count() == 3 && parts.all(|part| part.len() <= 2) {
        let date = date::normalise(value, DateOrder::Dmy);
        return matches!(date, Reading::Value(date) if could_be_birth(date.year.unsigned_abs().into()));
    }
    let digits: Vec<u8> = value.bytes().filter(u8::is_ascii_digit).take(8).collect();
    let year_at = |from: usize| {
        let year = digits.get(from..from + 4)?;
        Some(
            year.iter()
                .fold(0u32, |year, digit| year * 10 + u32::from(digit - b'0')),
        )
    };
    [0, 4]
        .iter()
        .filter_map(|&from| year_at(from))
        .any(|year| BIRTH_YEARS.contains(&year))
}

/// The year of a whole date whose month is a word: `24-Mar-1980`.
pub fn worded_year(value: &str) -> Option<u32> {
    let worded = value.len() <= 32
        && value.bytes().any(|byte| byte.is_ascii_digit())
        && value.chars().any(char::is_alphabetic);
    if !worded {
        return None;
    }
    match date::normalise(value, DateOrder::Dmy) {
        Reading::Value(date) if date.day > 0 => u32::try_from(date.year).ok(),
        _ => None,
    }
}

/// The same for a birth.
pub fn could_be_birth(year: u32) -> bool {
    BIRTH_YEARS.contains(&year)
}

/// Letters and digits, and how many of each.
pub struct Signs {
    pub letters: usize,
    pub digits: usize,
    pub spaced: bool,
}

pub fn signs(value: &str) -> Signs {
    let mut signs = Signs {
        letters: 0,
        digits: 0,
        spaced: false,
    };
    for letter in value.chars() {
        signs.letters += usize::from(letter.is_alphabetic());
        signs.digits += usize::from(letter.is_numeric());
        signs.spaced |= letter.is_whitespace();
    }
    signs
}

impl Signs {
    /// A number, or a code of mostly digits: `4`, `F01234`.
    pub fn is_code(&self) -> bool {
        self.digits > self.letters && (self.letters == 0 || !self.spaced)
    }
}

/// As long as an UUID.
const LONGEST_KEY: usize = 36;

/// What tells rows apart: a whole number or a code with a digit, no amount and no word; `#1024` too.
pub fn is_key(value: &str) -> bool {
    let bytes = value.strip_prefix('#').unwrap_or(value).as_bytes();
    bytes.len() <= LONGEST_KEY
        && bytes.first().is_some_and(u8::is_ascii_alphanumeric)
        && bytes.iter().any(u8::is_ascii_digit)
        && bytes
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'/' | b'#'))
}

/// `00000000`, `0000-00-00`, `0`: what systems fill a gap with.
pub fn is_zeros(value: &str) -> bool {
    let mut bytes = value.bytes();
    value.contains('0') && bytes.all(|byte| matches!(byte, b'0' | b'-' | b'/' | b'.'))
}

/// A number as long as those of phones and of people are; zeros that fill it up do not count.
pub fn is_long_number(value: &str) -> bool {
    let filled_up = value.starts_with("00");
    let value = match filled_up {
        true => value.trim_start_matches('0'),
        false => value,
    };
    value.len() >= 9
        && value
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'-')
}
