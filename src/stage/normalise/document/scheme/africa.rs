//! Nigeria and South Africa.
//!
//! Sources: NIMC and CBN (NIN and BVN are random; the BVN's prefix 22 is unconfirmed); South African
//! Identification Act; python-stdnum 2.2 for the last. Read 2026-08.

use super::{Catches, Issuer, Pattern, Scheme, holds};
use crate::record::value::Sex;
use crate::stage::normalise::document::check::{digit, luhn, number};
use crate::stage::normalise::document::encoded::{Encoded, EncodedBirth};

pub const NG: Issuer = Issuer {
    country: "NG",
    schemes: &[NIN, BVN],
};
pub const ZA: Issuer = Issuer {
    country: "ZA",
    schemes: &[ZA_IDNR],
};
const NIN: Scheme = Scheme {
    name: "ng.nin",
    title: "National Identification Number",
    format: Pattern::new("d{11}"),
    words: &["nin", "national identification number", "nimc"],
    traps: "No check digit. It and the BVN often disagree on one person's name and birth date.",
    ..Scheme::NUMBER
};

const BVN: Scheme = Scheme {
    name: "ng.bvn",
    title: "Bank Verification Number",
    format: Pattern::new("d{11}"),
    words: &["bvn", "bank verification number"],
    traps: "No check digit.",
    ..Scheme::NUMBER
};

const ZA_IDNR: Scheme = Scheme {
    name: "za.idnr",
    title: "South African ID number",
    format: Pattern::new("d{10}[0-2]d{2}"),
    check: |n| holds(luhn(n)),
    catches: Catches::Substitutions,
    encodes: |n| {
        let birth = EncodedBirth::short(number(n, 0, 2), number(n, 2, 4), number(n, 4, 6));
        let sex = if digit(n, 6) >= 5 {
            Sex::Male
        } else {
            Sex::Female
        };
        Encoded {
            birth: Some(birth.needs_day()),
            sex: Some(sex),
        }
    },
    words: &["id number", "sa id", "rsa id", "identity number"],
    traps: "Citizenship is a digit of it, so naturalisation changes the number.",
    ..Scheme::NUMBER
};
