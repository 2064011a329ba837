//! France.
//!
//! Sources: INSEE, "Numéro d'inscription au répertoire" (2021); impots.gouv.fr "numéro fiscal de
//! référence"; ICAO Doc 9303 for the card since 2021; python-stdnum 2.2. Read 2026-08.

use super::{Catches, Core, Fault, Issuer, Pattern, Scheme, holds, prefix};
use crate::record::value::Sex;
use crate::stage::normalise::document::check::{digit, number};
use crate::stage::normalise::document::encoded::{Encoded, EncodedBirth};

pub const FR: Issuer = Issuer {
    country: "FR",
    schemes: &[NIR, NIF, IDCARD],
};

const NIR: Scheme = Scheme {
    name: "fr.nir",
    title: "Numéro de sécurité sociale (NIR)",
    format: Pattern::new("[1-478]d{14}|[1-478]d{12}|[1-478]d{4}2[AB]d{8}|[1-478]d{4}2[AB]d{6}"),
    check: |n| match n.len() {
        15 => holds(97 - body(n) % 97 == number(n, 13, 15)),
        _ => Err(Fault::Unchecked),
    },
    catches: Catches::All,
    encodes: |n| {
        let month = match number(n, 3, 5) {
            month @ 1..=12 => month,
            _ => 0,
        };
        let sex = match digit(n, 0) {
            1 => Some(Sex::Male),
            2 => Some(Sex::Female),
            _ => None,
        };
        Encoded {
            birth: Some(EncodedBirth::short(number(n, 1, 3), month, 0)),
            sex,
        }
    },
    core: |n| Core::Part(prefix(n, 13)),
    words: &[
        "nir",
        "securite sociale",
        "numero de securite sociale",
        "insee",
        "numero insee",
    ],
    traps: "The key is often left off. Months 20 and above mean an unknown month; 7 and 8 are \
            provisional. The law limits who may use it.",
    ..Scheme::NUMBER
};

const NIF: Scheme = Scheme {
    name: "fr.nif",
    title: "Numéro fiscal de référence (SPI)",
    format: Pattern::new("[0-3]d{12}"),
    check: |n| holds(number(n, 0, 10) % 511 == number(n, 10, 13)),
    catches: Catches::All,
    words: &["spi", "numero fiscal", "numero fiscal de reference", "nif"],
    ..Scheme::NUMBER
};

const IDCARD: Scheme = Scheme {
    name: "fr.idcard",
    title: "Carte nationale d'identité",
    format: Pattern::new("d{12}|d{4}[0-9A-Z]{3}d{5}|[0-9A-Z]{9}"),
    words: &[
        "cni",
        "carte d identite",
        "carte nationale d identite",
        "carte identite",
    ],
    traps: "Twelve characters before 2021 (year, month, office, serial), nine since.",
    ..Scheme::CARD
};

/// The thirteen digits that the key is computed over, with Corsica's letters as 19 and 18.
fn body(n: &str) -> u64 {
    let department = match n.get(5..7) {
        Some("2A") => 19,
        Some("2B") => 18,
        _ => number(n, 5, 7),
    };
    (number(n, 0, 5) * 100 + department) * 1_000_000 + number(n, 7, 13)
}
