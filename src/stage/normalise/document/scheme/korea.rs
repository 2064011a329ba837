//! South Korea.
//!
//! Sources: Ministry of the Interior, 2020 (the last six digits are random since October 2020, so
//! the check sum must not reject); python-stdnum 2.2. Read 2026-08.

use super::{Catches, Core, Fault, Grade, Issuer, Pattern, Scheme, odd_is_male};
use crate::stage::normalise::document::check::{digit, number, weighted};
use crate::stage::normalise::document::encoded::{Encoded, EncodedBirth};

pub const KR: Issuer = Issuer {
    country: "KR",
    schemes: &[RRN],
};

const RRN: Scheme = Scheme {
    name: "kr.rrn",
    title: "주민등록번호",
    format: Pattern::new("d{13}"),
    check: |n| {
        let sum = weighted(n, &[2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]);
        if (11 - sum % 11) % 10 == digit(n, 12) {
            Ok(())
        } else {
            Err(Fault::Unchecked)
        }
    },
    catches: Catches::Nothing,
    encodes: |n| {
        let century = match digit(n, 6) {
            1 | 2 | 5 | 6 => 1900,
            3 | 4 | 7 | 8 => 2000,
            _ => 1800,
        };
        let birth = EncodedBirth::new(century + number(n, 0, 2), number(n, 2, 4), number(n, 4, 6));
        Encoded {
            birth: Some(birth.needs_day()),
            sex: odd_is_male(n, 6),
        }
    },
    core: |n| {
        if matches!(digit(n, 6), 5..=8) {
            Core::Of("kr.frn", n)
        } else {
            Core::Whole
        }
    },
    difference: Grade::B,
    words: &[
        "rrn",
        "주민등록번호",
        "jumin",
        "resident registration number",
    ],
    traps: "A foreigner's (5 to 8 in the seventh place) is replaced on naturalisation; victims of \
            crime or of a leak may change theirs.",
    ..Scheme::NUMBER
};
