//! Argentina, Chile and Uruguay.
//!
//! Sources: AFIP RG 1817 (CUIT); Ámbito Financiero on three million shared low DNIs (LE and LC);
//! Registro Civil de Chile (RUN); DNIC Uruguay; python-stdnum 2.2. Read 2026-08.

use super::{Catches, Core, Form, Issuer, Pattern, Scheme, holds, part};
use crate::record::value::Sex;
use crate::stage::normalise::document::check::{digit, number, value, weighted};
use crate::stage::normalise::document::encoded::Encoded;
use compact_str::CompactString;

pub const AR: Issuer = Issuer {
    country: "AR",
    schemes: &[AR_DNI, CUIT],
};
pub const CL: Issuer = Issuer {
    country: "CL",
    schemes: &[RUT],
};
pub const UY: Issuer = Issuer {
    country: "UY",
    schemes: &[CI],
};

const AR_DNI: Scheme = Scheme {
    name: "ar.dni",
    title: "Documento nacional de identidad",
    format: Pattern::new("d{6,8}"),
    form: Form::Rewritten(digits_alone),
    core: |n| Core::Part(without_zeros(n)),
    equality_needs_sex: below_ten_million,
    words: &[
        "dni",
        "documento nacional de identidad",
        "le",
        "lc",
        "libreta de enrolamiento",
        "libreta civica",
        "documento",
    ],
    traps: "Below ten million one man (LE) and one woman (LC) may have the same number.",
    ..Scheme::NUMBER
};

const CUIT: Scheme = Scheme {
    name: "ar.cuit",
    title: "CUIT / CUIL",
    format: Pattern::new("[235]d{10}"),
    check: |n| {
        part(matches!(
            number(n, 0, 2),
            20 | 23 | 24 | 25 | 26 | 27 | 30 | 33 | 34 | 50 | 51 | 55
        ))?;
        let sum = weighted(n, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
        let expected = match 11 - sum % 11 {
            11 => 0,
            10 => 9,
            digit => digit,
        };
        holds(expected == digit(n, 10))
    },
    catches: Catches::Most,
    encodes: |n| {
        let sex = match number(n, 0, 2) {
            20 => Some(Sex::Male),
            27 => Some(Sex::Female),
            _ => None,
        };
        Encoded { birth: None, sex }
    },
    core: |n| match (n.as_bytes().first(), n.get(2..10)) {
        (Some(b'2'), Some(inner)) => Core::Of(AR_DNI.name, without_zeros(inner)),
        _ => Core::Whole,
    },
    equality_needs_sex: |n| n.get(2..10).is_some_and(below_ten_million),
    words: &["cuit", "cuil", "cuit cuil", "cuil cuit"],
    traps: "The inner eight digits are the DNI. 30, 33 and 34 are companies.",
    ..Scheme::NUMBER
};

const RUT: Scheme = Scheme {
    name: "cl.rut",
    title: "RUN / RUT",
    format: Pattern::new("d{7,8}[0-9K]"),
    check: |n| {
        let body = n.get(..n.len().saturating_sub(1)).unwrap_or("");
        let sum: u32 = body
            .bytes()
            .rev()
            .zip((2..8).cycle())
            .map(|(byte, weight)| value(byte) * weight)
            .sum();
        let expected = b"0123456789K"[((11 - sum % 11) % 11) as usize];
        holds(n.as_bytes().last() == Some(&expected))
    },
    catches: Catches::Most,
    words: &["rut", "run", "rol unico tributario", "rol unico nacional"],
    traps: "The card also has a serial number, which changes.",
    ..Scheme::NUMBER
};

const CI: Scheme = Scheme {
    name: "uy.ci",
    title: "Cédula de identidad",
    format: Pattern::new("d{8}"),
    form: Form::Padded(8),
    check: |n| {
        let sum = weighted(n, &[2, 9, 8, 7, 6, 3, 4]);
        holds((10 - sum % 10) % 10 == digit(n, 7))
    },
    catches: Catches::Most,
    words: &["ci", "cedula", "cedula de identidad"],
    ..Scheme::NUMBER
};

fn below_ten_million(number: &str) -> bool {
    without_zeros(number).len() < 8
}

fn without_zeros(number: &str) -> &str {
    number.trim_start_matches('0')
}

/// Old booklets put the copy's letter, or M and F, in front or behind; lists fill up with zeros.
fn digits_alone(typed: &str) -> CompactString {
    let digits = typed.trim_matches(|c: char| c.is_ascii_uppercase());
    let numeric = digits.bytes().all(|byte| byte.is_ascii_digit());
    match digits.len() {
        6..=8 if numeric => CompactString::new(without_zeros(digits)),
        _ => CompactString::new(typed),
    }
}
