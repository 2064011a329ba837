//! Mexico.
//!
//! Sources: Instructivo normativo para la asignación de la CURP (DOF 2021); SAT Anexo 20 (RFC);
//! python-stdnum 2.2, which also says that about 1.5 % of real RFCs fail the check. Read 2026-08.

use super::{Catches, Core, Fault, Grade, Issuer, Pattern, Scheme, holds, part, prefix};
use crate::record::value::Sex;
use crate::stage::normalise::document::check::{digit, number};
use crate::stage::normalise::document::encoded::{Encoded, EncodedBirth};

pub const MX: Issuer = Issuer {
    country: "MX",
    schemes: &[CURP, RFC],
};

const CURP: Scheme = Scheme {
    name: "mx.curp",
    title: "Clave única de registro de población",
    format: Pattern::new("a{4}d{6}[HMX]a{5}xd"),
    check: |n| {
        let state = n.get(11..13).unwrap_or("");
        part(STATES.binary_search(&state).is_ok())?;
        let sum: u32 = n
            .bytes()
            .zip((2..=18).rev())
            .map(|(byte, weight)| curp_value(byte) * weight)
            .sum();
        holds((10 - sum % 10) % 10 == digit(n, 17))
    },
    catches: Catches::Most,
    encodes: |n| {
        let century = if n.as_bytes().get(16).is_some_and(u8::is_ascii_digit) {
            1900
        } else {
            2000
        };
        let birth = EncodedBirth::new(century + number(n, 4, 6), number(n, 6, 8), number(n, 8, 10));
        let sex = match n.as_bytes().get(10) {
            Some(b'H') => Some(Sex::Male),
            Some(b'M') => Some(Sex::Female),
            _ => None,
        };
        Encoded {
            birth: Some(birth.needs_day()),
            sex,
        }
    },
    difference: Grade::B,
    words: &["curp", "clave unica de registro de poblacion"],
    traps: "Made from name, birth and state; changes when they are corrected. Some people have two, \
            and homonyms are still being told apart.",
    ..Scheme::NUMBER
};

const RFC: Scheme = Scheme {
    name: "mx.rfc",
    title: "Registro federal de contribuyentes",
    format: Pattern::new("[A-ZÑ&]{4}d{6}x{3}|[A-ZÑ&]{4}d{6}|[A-ZÑ&]{3}d{6}x{3}"),
    check: |n| {
        let length = n.chars().count();
        let padding = 13usize.saturating_sub(length);
        let sum: u32 = n
            .chars()
            .take(length.saturating_sub(1))
            .enumerate()
            .map(|(at, c)| rfc_value(c) * (13 - (at + padding).min(12)) as u32)
            .sum::<u32>()
            + if padding == 1 { 37 * 13 } else { 0 };
        let expected = b"0123456789A"[((11 - sum % 11) % 11) as usize];
        match length {
            10 => Err(Fault::Unchecked),
            _ if n.as_bytes().last() == Some(&expected) => Ok(()),
            _ => Err(Fault::Tolerated),
        }
    },
    encodes: |n| match n.chars().count() {
        12 => Encoded::NOTHING,
        _ => {
            let from = n.len() - n.trim_start_matches(|c: char| !c.is_ascii_digit()).len();
            let two = |at: usize| number(n, from + at, from + at + 2);
            Encoded {
                birth: Some(EncodedBirth::short(two(0), two(2), two(4)).needs_day()),
                sex: None,
            }
        }
    },
    core: |n| {
        if n.is_ascii() && n.len() == 13 {
            Core::Whole
        } else {
            Core::Part(prefix(n, 12))
        }
    },
    difference: Grade::B,
    words: &["rfc", "registro federal de contribuyentes"],
    traps: "The last three characters are often left off, and their check digit is wrong on some \
            genuine ones. Three letters at the front are a company's.",
    ..Scheme::NUMBER
};

/// Federal entities as the CURP writes them; NE is born abroad.
const STATES: &[&str] = &[
    "AS", "BC", "BS", "CC", "CH", "CL", "CM", "CS", "DF", "DG", "GR", "GT", "HG", "JC", "MC", "MN",
    "MS", "NE", "NL", "NT", "OC", "PL", "QR", "QT", "SL", "SP", "SR", "TC", "TL", "TS", "VZ", "YN",
    "ZS",
];

/// Ñ stands between N and O, so letters after it count one more.
fn curp_value(byte: u8) -> u32 {
    match byte {
        b'0'..=b'9' => u32::from(byte - b'0'),
        b'A'..=b'N' => u32::from(byte - b'A') + 10,
        b'O'..=b'Z' => u32::from(byte - b'A') + 11,
        _ => 0,
    }
}

fn rfc_value(c: char) -> u32 {
    match c {
        '0'..='9' => c as u32 - '0' as u32,
        'A'..='N' => c as u32 - 'A' as u32 + 10,
        '&' => 24,
        'O'..='Z' => c as u32 - 'A' as u32 + 11,
        'Ñ' => 38,
        _ => 37,
    }
}
