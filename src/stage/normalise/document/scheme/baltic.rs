//! Estonia, Latvia and Lithuania.
//!
//! Sources: Estonian standard EVS 585:2007 (also the Lithuanian rule); Latvian cabinet regulation
//! on personal codes (no birth date since July 2017, prefix 32); python-stdnum 2.2. Read 2026-08.

use super::{Catches, Fault, Issuer, Pattern, Scheme, holds, odd_is_male};
use crate::stage::normalise::document::check::{digit, number, weighted};
use crate::stage::normalise::document::encoded::{Encoded, EncodedBirth};

pub const EE: Issuer = Issuer {
    country: "EE",
    schemes: &[IK],
};
pub const LT: Issuer = Issuer {
    country: "LT",
    schemes: &[ASMENS],
};
pub const LV: Issuer = Issuer {
    country: "LV",
    schemes: &[PK],
};

const IK: Scheme = Scheme {
    name: "ee.ik",
    title: "Isikukood",
    format: Pattern::new("[1-8]d{10}"),
    check: two_stage,
    catches: Catches::Most,
    encodes: century_digit,
    words: &["isikukood", "ik"],
    ..Scheme::NUMBER
};

const ASMENS: Scheme = Scheme {
    name: "lt.asmens",
    title: "Asmens kodas",
    format: Pattern::new("[1-69]d{10}"),
    check: two_stage,
    catches: Catches::Most,
    encodes: |n| {
        if n.starts_with('9') {
            Encoded::NOTHING
        } else {
            century_digit(n)
        }
    },
    words: &["asmens kodas", "a k"],
    ..Scheme::NUMBER
};

const PK: Scheme = Scheme {
    name: "lv.pk",
    title: "Personas kods",
    format: Pattern::new("[0-3]d{10}"),
    check: |n| {
        let sum = weighted(n, &[10, 5, 8, 4, 2, 1, 6, 3, 7, 9]);
        holds((1 + sum) % 11 % 10 == digit(n, 10))
    },
    catches: Catches::Most,
    encodes: |n| {
        let century = match digit(n, 6) {
            0 => 1800,
            1 => 1900,
            _ => 2000,
        };
        let birth = EncodedBirth::new(century + number(n, 4, 6), number(n, 2, 4), number(n, 0, 2));
        Encoded {
            birth: (!n.starts_with("32")).then_some(birth.needs_day()),
            sex: None,
        }
    },
    words: &["personas kods", "pk"],
    traps: "A bearer may ask for a new one without the birth date, which begins with 32.",
    ..Scheme::NUMBER
};

/// A second row of weights where the first gives ten.
fn two_stage(n: &str) -> Result<(), Fault> {
    let first = weighted(n, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
    let check = match first {
        10 => weighted(n, &[3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11 % 10,
        first => first,
    };
    holds(check == digit(n, 10))
}

/// The first digit says sex (odd is male) and century, two by two from the 1800s.
fn century_digit(n: &str) -> Encoded {
    let century = 1800 + u64::from(digit(n, 0).saturating_sub(1) / 2) * 100;
    let birth = EncodedBirth::new(century + number(n, 1, 3), number(n, 3, 5), number(n, 5, 7));
    Encoded {
        birth: Some(birth.needs_day()),
        sex: odd_is_male(n, 0),
    }
}
