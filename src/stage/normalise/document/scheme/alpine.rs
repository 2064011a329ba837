//! Austria and Switzerland.
//!
//! Sources: Dachverband der Sozialversicherungsträger (Versicherungsnummer); Swiss Central
//! Compensation Office (AHV 13, since 2008); python-stdnum 2.2. Read 2026-08.

use super::{Catches, Issuer, Pattern, Scheme, holds};
use crate::stage::normalise::document::check::{digit, number, weighted};
use crate::stage::normalise::document::encoded::{Encoded, EncodedBirth};

pub const AT: Issuer = Issuer {
    country: "AT",
    schemes: &[VNR],
};

pub const CH: Issuer = Issuer {
    country: "CH",
    schemes: &[SSN],
};

const VNR: Scheme = Scheme {
    name: "at.vnr",
    title: "Sozialversicherungsnummer",
    format: Pattern::new("[1-9]d{9}"),
    check: |n| holds(weighted(n, &[3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 == digit(n, 3)),
    catches: Catches::Substitutions,
    encodes: |n| {
        let birth = match number(n, 6, 8) {
            month @ 1..=12 => EncodedBirth::short(number(n, 8, 10), month, number(n, 4, 6)),
            _ => EncodedBirth::short(number(n, 8, 10), 0, 0),
        };
        Encoded {
            birth: Some(birth),
            sex: None,
        }
    },
    words: &[
        "svnr",
        "sozialversicherungsnummer",
        "versicherungsnummer",
        "sv nummer",
    ],
    traps: "Month 13 or above where a day has run out of numbers.",
    ..Scheme::NUMBER
};

const SSN: Scheme = Scheme {
    name: "ch.ssn",
    title: "AHV-Nummer / numéro AVS",
    format: Pattern::new("756d{10}"),
    check: |n| {
        let sum = weighted(n, &[1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]);
        holds((10 - sum % 10) % 10 == digit(n, 12))
    },
    catches: Catches::Substitutions,
    words: &[
        "ahv",
        "avs",
        "ahv nummer",
        "numero avs",
        "sozialversicherungsnummer",
    ],
    ..Scheme::NUMBER
};
