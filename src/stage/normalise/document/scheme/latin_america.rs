//! Colombia, Peru, Ecuador, the Dominican Republic and Costa Rica.
//!
//! Sources: DIAN (NIT), Registraduría (cédula: no check digit); RENIEC (CUI); Registro Civil del
//! Ecuador; JCE (Dominican cédula); TSE Costa Rica; python-stdnum 2.2. Read 2026-08.

use super::{Catches, Core, Fault, Form, Grade, Issuer, Pattern, Scheme, holds, part, prefix};
use crate::stage::normalise::document::check::{digit, luhn, number, value};
use compact_str::CompactString;

pub const CO: Issuer = Issuer {
    country: "CO",
    schemes: &[NIT, CEDULA],
};
pub const PE: Issuer = Issuer {
    country: "PE",
    schemes: &[CUI],
};
pub const EC: Issuer = Issuer {
    country: "EC",
    schemes: &[EC_CI],
};
pub const DO: Issuer = Issuer {
    country: "DO",
    schemes: &[DO_CEDULA],
};
pub const CR: Issuer = Issuer {
    country: "CR",
    schemes: &[CPF],
};

const NIT: Scheme = Scheme {
    name: "co.nit",
    title: "Número de identificación tributaria",
    format: Pattern::new("d{8,16}"),
    check: |n| {
        const WEIGHTS: [u32; 15] = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];
        let sum: u32 = n
            .bytes()
            .rev()
            .skip(1)
            .zip(WEIGHTS)
            .map(|(byte, weight)| value(byte) * weight)
            .sum();
        holds(n.as_bytes().last() == Some(&b"01987654321"[sum as usize % 11]))
    },
    catches: Catches::Most,
    words: &["nit", "rut"],
    traps: "A person's is the cédula and a check digit [K].",
    ..Scheme::NUMBER
};

const CEDULA: Scheme = Scheme {
    name: "co.cedula",
    title: "Cédula de ciudadanía",
    format: Pattern::new("[1-9]d{4,9}"),
    difference: Grade::B,
    words: &[
        "cc",
        "cedula",
        "cedula de ciudadania",
        "c c",
        "ti",
        "tarjeta de identidad",
    ],
    traps: "No check digit. Older people's tarjeta de identidad had another number [K].",
    ..Scheme::NUMBER
};

const CUI: Scheme = Scheme {
    name: "pe.cui",
    title: "Código único de identificación (DNI)",
    format: Pattern::new("d{8}|d{8}[0-9A-K]"),
    form: Form::Plain,
    check: |n| {
        const WEIGHTS: [u32; 8] = [3, 2, 7, 6, 5, 4, 3, 2];
        let sum: usize = n
            .bytes()
            .zip(WEIGHTS)
            .map(|(byte, weight)| (value(byte) * weight) as usize)
            .sum();
        let given = n.as_bytes().get(8).copied();
        let fits = |row: &[u8; 11]| given == Some(row[sum % 11]);
        match n.len() {
            8 => Ok(()),
            _ => holds(fits(b"65432110987") || fits(b"KJIHGFEDCBA")),
        }
    },
    catches: Catches::Nothing,
    core: |n| Core::Part(prefix(n, 8)),
    words: &["dni", "cui", "documento nacional de identidad"],
    traps: "The check digit beside the eight digits is seldom copied.",
    ..Scheme::NUMBER
};

const EC_CI: Scheme = Scheme {
    name: "ec.ci",
    title: "Cédula de identidad",
    format: Pattern::new("d{10}"),
    form: Form::Padded(10),
    check: |n| {
        part(matches!(number(n, 0, 2), 1..=24 | 30 | 50) && digit(n, 2) <= 6)?;
        holds(luhn(n))
    },
    catches: Catches::Most,
    words: &[
        "ci",
        "cedula",
        "cedula de identidad",
        "cedula de ciudadania",
    ],
    ..Scheme::NUMBER
};

const DO_CEDULA: Scheme = Scheme {
    name: "do.cedula",
    title: "Cédula de identidad y electoral",
    format: Pattern::new("d{11}"),
    form: Form::Padded(11),
    check: |n| {
        if luhn(n) {
            Ok(())
        } else {
            Err(Fault::CheckDigit)
        }
    },
    catches: Catches::Most,
    words: &["cedula", "cedula de identidad y electoral"],
    traps: "A few hundred genuine numbers fail the check.",
    ..Scheme::NUMBER
};

const CPF: Scheme = Scheme {
    name: "cr.cpf",
    title: "Cédula de persona física",
    format: Pattern::new("0d{9}"),
    form: Form::Rewritten(|typed| {
        match (typed.len(), typed.bytes().all(|byte| byte.is_ascii_digit())) {
            (9, true) => ["0", typed].concat().into(),
            _ => CompactString::new(typed),
        }
    }),
    words: &["cedula", "cedula de identidad", "cedula fisica"],
    ..Scheme::NUMBER
};
