//! Italy.
//!
//! Sources: Decreto del Ministero delle Finanze 23/12/1976 (codice fiscale); Agenzia delle Entrate
//! on homocodes; python-stdnum 2.2. Read 2026-08.

use super::{Catches, Form, Grade, Issuer, Pattern, Scheme, holds};
use crate::record::value::Sex;
use crate::stage::normalise::document::check::{luhn, value};
use crate::stage::normalise::document::encoded::{Encoded, EncodedBirth};
use compact_str::CompactString;

pub const IT: Issuer = Issuer {
    country: "IT",
    schemes: &[CODICE_FISCALE, IDCARD],
};

const CODICE_FISCALE: Scheme = Scheme {
    name: "it.codicefiscale",
    title: "Codice fiscale",
    format: Pattern::new(
        "a{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}a[0-9LMNPQRSTUV]{3}a|d{11}",
    ),
    form: Form::Plain,
    check: |n| match n.len() {
        11 => holds(luhn(n)),
        _ => {
            let sum: u32 = n
                .bytes()
                .take(15)
                .enumerate()
                .map(|(at, byte)| face(at, byte))
                .sum();
            holds(n.as_bytes().get(15) == Some(&(b'A' + (sum % 26) as u8)))
        }
    },
    catches: Catches::Substitutions,
    encodes: |n| match n.as_bytes() {
        [_, _, _, _, _, _, y1, y2, month, d1, d2, .., _, _, _, _, _] => {
            let two = |a: &u8, b: &u8| u64::from(plain(*a) * 10 + plain(*b));
            let month = b"ABCDEHLMPRST".iter().position(|letter| letter == month);
            let day = two(d1, d2);
            Encoded {
                birth: Some(
                    EncodedBirth::short(two(y1, y2), month.map_or(0, |at| at as u64 + 1), day % 40)
                        .needs_day(),
                ),
                sex: Some(if day > 40 { Sex::Female } else { Sex::Male }),
            }
        }
        _ => Encoded::NOTHING,
    },
    difference: Grade::B,
    words: &["codice fiscale", "cf", "c f", "cod fiscale", "cod fisc"],
    traps: "Computed from name, birth and birthplace, so namesakes collide: the registry then gives \
            a homocode, in which letters stand for digits, and the two are two people. Recomputed \
            after a correction; foreign names are often miscomputed.",
    ..Scheme::NUMBER
};

const IDCARD: Scheme = Scheme {
    name: "it.idcard",
    title: "Carta d'identità",
    format: Pattern::new("a{2}d{7}|a{2}d{5}a{2}|d{7}a{2}"),
    words: &["carta d identita", "carta identita", "cie", "ci"],
    ..Scheme::CARD
};

/// The code with the letters of a homocode turned back into the digits they stand for.
///
/// Equal results from different codes mean two people whom the registry told apart.
pub fn without_homocode(number: &str) -> CompactString {
    number
        .bytes()
        .enumerate()
        .take(15)
        .map(|(at, byte)| match at {
            6 | 7 | 9 | 10 | 12..=14 => char::from(b'0' + plain(byte)),
            _ => char::from(byte),
        })
        .collect()
}

/// A digit, or the digit that a homocode's letter stands for.
fn plain(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => byte - b'0',
        _ => b"LMNPQRSTUV"
            .iter()
            .position(|&letter| letter == byte)
            .unwrap_or(0) as u8,
    }
}

/// What a character counts towards the check letter, by its place from zero.
fn face(at: usize, byte: u8) -> u32 {
    const ODD_PLACES: [u8; 26] = [
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24,
        23,
    ];
    let face = match byte {
        b'0'..=b'9' => value(byte),
        _ => value(byte).saturating_sub(10),
    };
    if at.is_multiple_of(2) {
        u32::from(ODD_PLACES[face as usize % 26])
    } else {
        face
    }
}
