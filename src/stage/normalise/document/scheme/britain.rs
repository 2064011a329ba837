//! The United Kingdom and Ireland.
//!
//! Sources: HMRC National Insurance Manual NIM39110; NHS Data Dictionary "NHS Number"; DVLA driver
//! number format (2015); Irish Revenue on the PPS number; python-stdnum 2.2. Read 2026-08.

use super::{Catches, Core, Fault, Grade, Issuer, Pattern, Scheme, holds, part, prefix};
use crate::record::value::Sex;
use crate::stage::normalise::document::check::{digit, number, value, weighted};
use crate::stage::normalise::document::encoded::{Encoded, EncodedBirth};

pub const GB: Issuer = Issuer {
    country: "GB",
    schemes: &[NINO, NHS, UTR, DRIVER],
};

pub const IE: Issuer = Issuer {
    country: "IE",
    schemes: &[PPS],
};

const NINO: Scheme = Scheme {
    name: "gb.nino",
    title: "National Insurance number",
    format: Pattern::new(
        "[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]d{6}[A-D]|[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]d{6}",
    ),
    check: |n| {
        part(!matches!(
            prefix(n, 2),
            "BG" | "GB" | "KN" | "NK" | "NT" | "TN" | "ZZ"
        ))?;
        if n.len() == 9 {
            Ok(())
        } else {
            Err(Fault::Unchecked)
        }
    },
    core: |n| Core::Part(prefix(n, 8)),
    difference: Grade::B,
    words: &[
        "nino",
        "ni number",
        "national insurance",
        "national insurance number",
        "ni no",
    ],
    traps: "Siblings may have consecutive numbers. The suffix identifies nobody. Temporary numbers \
            (TN and birth date) are not numbers.",
    ..Scheme::NUMBER
};

const NHS: Scheme = Scheme {
    name: "gb.nhs",
    title: "NHS number",
    format: Pattern::new("d{10}"),
    check: |n| {
        let sum = weighted(n, &[10, 9, 8, 7, 6, 5, 4, 3, 2]);
        holds((11 - sum % 11) % 11 == digit(n, 9))
    },
    catches: Catches::All,
    words: &["nhs", "nhs number", "nhs no"],
    ..Scheme::NUMBER
};

const UTR: Scheme = Scheme {
    name: "gb.utr",
    title: "Unique Taxpayer Reference",
    format: Pattern::new("d{10}"),
    check: |n| {
        let sum = weighted(n.get(1..).unwrap_or(""), &[6, 7, 8, 9, 10, 5, 4, 3, 2]);
        holds(b"21987654321"[sum as usize % 11] == n.as_bytes().first().copied().unwrap_or(0))
    },
    catches: Catches::Most,
    words: &["utr", "unique taxpayer reference"],
    ..Scheme::NUMBER
};

const DRIVER: Scheme = Scheme {
    name: "gb.driver",
    title: "Driver number",
    format: Pattern::new("a[A-Z9]{4}d{6}a[A-Z9]x{3}|a[A-Z9]{4}d{6}a[A-Z9]x{3}d{2}"),
    encodes: |n| {
        let month = number(n, 6, 8);
        Encoded {
            birth: Some(
                EncodedBirth::short(
                    number(n, 5, 6) * 10 + number(n, 10, 11),
                    month % 50,
                    number(n, 8, 10),
                )
                .needs_day(),
            ),
            sex: Some(if month > 50 { Sex::Female } else { Sex::Male }),
        }
    },
    core: |n| Core::Part(prefix(n, 16)),
    lifelong: false,
    difference: Grade::C,
    words: &[
        "driver number",
        "driving licence",
        "driving license",
        "driving licence number",
    ],
    traps: "Made from surname, birth date and initials, so it changes with the name; the issue \
            number behind it counts up.",
    ..Scheme::NUMBER
};

const PPS: Scheme = Scheme {
    name: "ie.pps",
    title: "Personal Public Service Number",
    format: Pattern::new("d{7}[A-W][ABHWTX]|d{7}[A-W]"),
    check: |n| {
        let second = match n.as_bytes().get(8) {
            Some(b'W' | b'T' | b'X') | None => 0,
            Some(&letter) => value(letter).saturating_sub(9),
        };
        let sum = weighted(n, &[8, 7, 6, 5, 4, 3, 2]) + 9 * second;
        let expected = b"WABCDEFGHIJKLMNOPQRSTUV"[sum as usize % 23];
        holds(n.as_bytes().get(7) == Some(&expected))
    },
    catches: Catches::Substitutions,
    core: |n| Core::Part(prefix(n, 8)),
    words: &["pps", "ppsn", "pps number", "rsi"],
    traps: "A wife once had her husband's number with a W behind it.",
    ..Scheme::NUMBER
};
