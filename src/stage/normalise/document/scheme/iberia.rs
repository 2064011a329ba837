//! Spain and Portugal.
//!
//! Sources: Real Decreto 255/2025 (DNI) and Orden INT/2058/2008 (NIE letters); Portaria 203/2007
//! (cartão de cidadão); python-stdnum 2.2. Historic duplicate DNIs: La Razón, 2017. Read 2026-08.

use super::{Catches, Core, Form, Grade, Issuer, Pattern, Scheme, holds, prefix};
use crate::stage::normalise::document::check::{digit, number, weighted};
use compact_str::{CompactString, ToCompactString, format_compact};

pub const ES: Issuer = Issuer {
    country: "ES",
    schemes: &[DNI, NIE, NIF, CIF, SUPPORT],
};

pub const PT: Issuer = Issuer {
    country: "PT",
    schemes: &[PT_NIF, CC],
};

const DNI: Scheme = Scheme {
    name: "es.dni",
    title: "Documento nacional de identidad",
    format: Pattern::new("d{8}a"),
    form: Form::Rewritten(eight_digits_and_letter),
    check: |n| holds(letter(number(n, 0, 8)) == n.as_bytes().get(8).copied()),
    catches: Catches::All,
    core: |n| Core::Part(prefix(n, 8)),
    words: &[
        "dni",
        "d n i",
        "documento nacional de identidad",
        "documento nacional identidad",
        "dni nif",
        "nif dni",
        "documento de identidad",
        "carnet de identidad",
        "document nacional d identitat",
    ],
    traps: "Tens of thousands of historic numbers were given twice; a naturalised bearer has a NIE \
            too, and the two say nothing about each other.",
    ..Scheme::NUMBER
};

const NIE: Scheme = Scheme {
    name: "es.nie",
    title: "Número de identidad de extranjero",
    format: Pattern::new("[XYZ]d{7}a"),
    form: Form::Rewritten(nie_prefix),
    check: |n| {
        let prefix = n
            .bytes()
            .next()
            .map_or(0, |first| u64::from(first.saturating_sub(b'X')));
        holds(letter(prefix * 10_000_000 + number(n, 1, 8)) == n.as_bytes().get(8).copied())
    },
    catches: Catches::Substitutions,
    core: |n| Core::Part(prefix(n, 8)),
    words: &[
        "nie",
        "n i e",
        "numero de identidad de extranjero",
        "numero de extranjero",
        "tie",
    ],
    traps: "Replaced by a DNI on naturalisation. The prefix X, Y, Z only says when it was given.",
    ..Scheme::NUMBER
};

const NIF: Scheme = Scheme {
    name: "es.nif",
    title: "Número de identificación fiscal",
    format: Pattern::new("d{8}a|[KLMXYZ]d{7}a|[ABCDEFGHJNPQRSUVW]d{7}[0-9A-J]"),
    form: Form::Rewritten(|typed| match typed.bytes().next() {
        Some(b'0'..=b'9') => eight_digits_and_letter(typed),
        Some(b'X'..=b'Z') => nie_prefix(typed),
        _ => CompactString::new(typed),
    }),
    check: |n| match n.bytes().next() {
        Some(b'0'..=b'9') => (DNI.check)(n),
        Some(b'X'..=b'Z') => (NIE.check)(n),
        Some(b'K' | b'L' | b'M') => holds(letter(number(n, 1, 8)) == n.as_bytes().get(8).copied()),
        _ => (CIF.check)(n),
    },
    catches: Catches::Most,
    core: |n| match n.bytes().next() {
        Some(b'0'..=b'9') => Core::Of(DNI.name, prefix(n, 8)),
        Some(b'X'..=b'Z') => Core::Of(NIE.name, prefix(n, 8)),
        Some(b'K' | b'L' | b'M') => Core::Part(prefix(n, 8)),
        _ => Core::Of(CIF.name, n),
    },
    words: &[
        "nif",
        "n i f",
        "nif nie",
        "nie nif",
        "dni nie",
        "nie dni",
        "dni nif nie",
        "dni nie nif",
        "nif dni nie",
        "numero de identificacion fiscal",
    ],
    traps: "A resident's is the DNI or NIE; K, L and M are temporary.",
    ..Scheme::NUMBER
};

const CIF: Scheme = Scheme {
    name: "es.cif",
    title: "Código de identificación fiscal (organisations)",
    format: Pattern::new("[ABCDEFGHJNPQRSUVW]d{7}[0-9A-J]"),
    check: |n| {
        let sum: u32 = (1..8)
            .map(|at| match digit(n, at) << (at % 2) {
                doubled if doubled > 9 => doubled - 9,
                plain => plain,
            })
            .sum();
        let expected = (10 - sum % 10) as usize % 10;
        let given = n.as_bytes().get(8).copied().unwrap_or(0);
        let is_letter = given == b"JABCDEFGHI"[expected];
        let is_digit = given == b'0' + expected as u8;
        holds(is_letter || is_digit)
    },
    catches: Catches::Most,
    words: &["cif"],
    traps: "Names an organisation, not a person.",
    ..Scheme::NUMBER
};

const SUPPORT: Scheme = Scheme {
    name: "es.support",
    title: "Número de soporte (IDESP)",
    format: Pattern::new("a{3}d{6}|[CE]d{8}"),
    words: &["numero de soporte", "soporte", "num soporte", "idesp"],
    traps: "Printed beside the DNI and often typed in its place; every new card has another.",
    ..Scheme::CARD
};

const PT_NIF: Scheme = Scheme {
    name: "pt.nif",
    title: "Número de identificação fiscal",
    format: Pattern::new("[1-9]d{8}"),
    check: |n| {
        let sum = weighted(n, &[9, 8, 7, 6, 5, 4, 3, 2]);
        holds((11 - sum % 11) % 11 % 10 == digit(n, 8))
    },
    catches: Catches::Most,
    words: &[
        "nif",
        "contribuinte",
        "numero de contribuinte",
        "numero fiscal",
    ],
    ..Scheme::NUMBER
};

const CC: Scheme = Scheme {
    name: "pt.cc",
    title: "Cartão de cidadão",
    format: Pattern::new("d{9}x{2}d"),
    check: |n| {
        let sum: u32 = (0..12)
            .map(|at| match digit(n, at) << ((at + 1) % 2) {
                doubled if at % 2 == 0 && doubled > 9 => doubled - 9,
                plain => plain,
            })
            .sum();
        holds(sum.is_multiple_of(10))
    },
    catches: Catches::Most,
    core: |n| Core::Part(prefix(n, 8)),
    difference: Grade::A,
    words: &["cc", "cartao de cidadao", "cartao cidadao", "bi"],
    traps: "Only the first eight digits are the citizen's; the rest changes with the card.",
    ..Scheme::NUMBER
};

/// The letter of a DNI: the remainder by 23 names it.
fn letter(number: u64) -> Option<u8> {
    b"TRWAGMYFPDXBNJZSQVHLCKE"
        .get((number % 23) as usize)
        .copied()
}

fn eight_digits_and_letter(typed: &str) -> CompactString {
    let digits = typed.trim_end_matches(|c: char| c.is_ascii_uppercase());
    let tail = &typed[digits.len()..];
    let numeric = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    match (numeric, digits.len(), tail.len()) {
        (true, 5..=7, 1) if !digits.starts_with('0') => format_compact!("{digits:0>8}{tail}"),
        (true, 9, 1) if digits.starts_with('0') => CompactString::new(&typed[1..]),
        _ => typed.to_compact_string(),
    }
}

/// Old cards wrote X0 and eight digits where new ones write X and seven.
fn nie_prefix(typed: &str) -> CompactString {
    let mut typed = typed.to_compact_string();
    let bytes = typed.as_bytes();
    let zero = matches!(bytes, [b'X'..=b'Z', b'0', ..])
        && bytes.iter().filter(|byte| byte.is_ascii_digit()).count() == 8;
    if zero {
        typed.remove(1);
    }
    typed
}
