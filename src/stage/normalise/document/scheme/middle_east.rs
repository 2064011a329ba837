//! Türkiye and Israel.
//!
//! Sources: 5490 sayılı Nüfus Hizmetleri Kanunu (T.C. kimlik numarası); Israeli Population Registry; python-stdnum 2.2.
//! Read 2026-08.

use super::{Catches, Core, Form, Issuer, Pattern, Scheme, holds};
use crate::stage::normalise::document::check::{digit, luhn, weighted};

pub const TR: Issuer = Issuer {
    country: "TR",
    schemes: &[TCKIMLIK],
};

pub const IL: Issuer = Issuer {
    country: "IL",
    schemes: &[IL_IDNR],
};

const TCKIMLIK: Scheme = Scheme {
    name: "tr.tckimlik",
    title: "T.C. kimlik numarası",
    format: Pattern::new("[1-9]d{10}"),
    check: |n| {
        // Minus one is nine modulo ten.
        let tenth = weighted(n, &[7, 9, 7, 9, 7, 9, 7, 9, 7]) % 10;
        let eleventh = weighted(n, &[1; 10]) % 10;
        holds(tenth == digit(n, 9) && eleventh == digit(n, 10))
    },
    catches: Catches::Substitutions,
    core: |n| {
        if n.starts_with("99") {
            Core::Of("tr.foreigner", n)
        } else {
            Core::Whole
        }
    },
    words: &[
        "tckn",
        "tc kimlik",
        "tc kimlik no",
        "tc kimlik numarasi",
        "t c kimlik",
        "t c kimlik no",
        "t c kimlik numarasi",
        "kimlik",
        "kimlik no",
        "kimlik numarasi",
        "tc no",
    ],
    traps: "A foreigner's begins with 99 and is replaced on naturalisation.",
    ..Scheme::NUMBER
};

const IL_IDNR: Scheme = Scheme {
    name: "il.idnr",
    title: "מספר זהות",
    format: Pattern::new("d{9}"),
    form: Form::Padded(9),
    check: |n| holds(luhn(n)),
    catches: Catches::Substitutions,
    words: &["teudat zehut", "תעודת זהות", "מספר זהות", "mispar zehut"],
    ..Scheme::NUMBER
};
