//! Germany.
//!
//! Sources: Bundeszentralamt für Steuern, "Steuerliches Identifikationsnummer" (2016 rule of one
//! repeated digit); mathematikalpha.de (serials); python-stdnum 2.2. Read 2026-08.

use super::{Catches, Core, Issuer, Pattern, Scheme, holds, part, prefix};
use crate::stage::normalise::document::check::{digit, mod_11_10, mrz_digit, value};

pub const DE: Issuer = Issuer {
    country: "DE",
    schemes: &[IDNR, IDCARD],
};

const IDNR: Scheme = Scheme {
    name: "de.idnr",
    title: "Steuerliche Identifikationsnummer",
    format: Pattern::new("[1-9]d{10}"),
    check: |n| {
        let mut counts = [0u8; 10];
        n.bytes()
            .take(10)
            .for_each(|byte| counts[value(byte) as usize % 10] += 1);
        let repeated = counts.iter().filter(|&&count| count > 1);
        part(repeated.clone().count() == 1 && repeated.sum::<u8>() <= 3)?;
        holds(mod_11_10(n))
    },
    catches: Catches::Substitutions,
    words: &[
        "steuer id",
        "steuerid",
        "idnr",
        "steueridentifikationsnummer",
        "steuer identifikationsnummer",
        "steuerliche identifikationsnummer",
        "tin",
    ],
    ..Scheme::NUMBER
};

const IDCARD: Scheme = Scheme {
    name: "de.idcard",
    title: "Seriennummer des Personalausweises",
    format: Pattern::new("[A-Z0-9]d{7}[0-9]|[CFGHJKLMNPRTVWXYZ0-9]{9}|[CFGHJKLMNPRTVWXYZ0-9]{9}d"),
    check: |n| match n.len() {
        10 => holds(mrz_digit([prefix(n, 9)]) == digit(n, 9)),
        _ => Ok(()),
    },
    catches: Catches::Most,
    core: |n| Core::Part(prefix(n, 9)),
    words: &[
        "personalausweis",
        "ausweis",
        "ausweisnummer",
        "personalausweisnummer",
        "perso",
    ],
    traps: "The tenth digit is the check digit and is often left off.",
    ..Scheme::CARD
};
