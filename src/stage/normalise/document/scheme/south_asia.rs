//! India and Pakistan.
//!
//! Sources: UIDAI (Aadhaar: Verhoeff, no palindromes); Income Tax Department (PAN); NADRA (CNIC);
//! python-stdnum 2.2. Read 2026-08.

use super::{Catches, Fault, Grade, Issuer, Pattern, Scheme, holds, odd_is_male, part};
use crate::stage::normalise::document::check::verhoeff;
use crate::stage::normalise::document::encoded::Encoded;

pub const IN: Issuer = Issuer {
    country: "IN",
    schemes: &[AADHAAR, PAN],
};
pub const PK: Issuer = Issuer {
    country: "PK",
    schemes: &[CNIC],
};

const AADHAAR: Scheme = Scheme {
    name: "in_.aadhaar",
    title: "Aadhaar",
    format: Pattern::new("[2-9]d{11}"),
    check: |n| {
        part(!n.bytes().eq(n.bytes().rev()))?;
        holds(verhoeff(n))
    },
    catches: Catches::All,
    before_last_four: "********",
    words: &["aadhaar", "aadhar", "adhar", "uid", "uidai"],
    traps: "Usually kept with all but the last four digits hidden: another tail is another person, \
            the same tail is a coincidence of one in ten thousand.",
    ..Scheme::NUMBER
};

const PAN: Scheme = Scheme {
    name: "in_.pan",
    title: "Permanent Account Number",
    format: Pattern::new("a{3}[ABCFGHLJPTK]ad{4}a"),
    check: |n| {
        if n.get(5..9) == Some("0000") {
            Err(Fault::Part)
        } else {
            Ok(())
        }
    },
    difference: Grade::B,
    words: &["pan", "pan card", "permanent account number", "pan no"],
    traps: "One a person by law [K]. The fourth letter is P for a person; the fifth begins the surname.",
    ..Scheme::NUMBER
};

const CNIC: Scheme = Scheme {
    name: "pk.cnic",
    title: "CNIC",
    format: Pattern::new("[1-7]d{12}"),
    check: |n| part(!n.ends_with('0')),
    encodes: |n| Encoded {
        birth: None,
        sex: odd_is_male(n, 12),
    },
    words: &["cnic", "nicop", "snic"],
    ..Scheme::NUMBER
};
