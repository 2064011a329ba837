//! Australia and New Zealand.
//!
//! Sources: Australian Taxation Office (TFN check), Inland Revenue "IRD numbers" (2023);
//! python-stdnum 2.2. Read 2026-08.

use super::{Catches, Form, Issuer, Pattern, Scheme, holds, part};
use crate::stage::normalise::document::check::{digit, number, weighted};

pub const AU: Issuer = Issuer {
    country: "AU",
    schemes: &[TFN],
};
pub const NZ: Issuer = Issuer {
    country: "NZ",
    schemes: &[IRD],
};

const TFN: Scheme = Scheme {
    name: "au.tfn",
    title: "Tax File Number",
    format: Pattern::new("d{8,9}"),
    check: |n| holds(weighted(n, &[1, 4, 3, 7, 5, 8, 6, 9, 10]).is_multiple_of(11)),
    catches: Catches::Substitutions,
    words: &["tfn", "tax file number"],
    ..Scheme::NUMBER
};

const IRD: Scheme = Scheme {
    name: "nz.ird",
    title: "IRD number",
    format: Pattern::new("d{9}"),
    form: Form::Padded(9),
    check: |n| {
        part((10_000_000..150_000_000).contains(&number(n, 0, 9)))?;
        let rest = |weights: &[u32]| (11 - weighted(n, weights) % 11) % 11;
        let expected = match rest(&[3, 2, 7, 6, 5, 4, 3, 2]) {
            10 => rest(&[7, 4, 3, 2, 5, 2, 7, 6]),
            first => first,
        };
        holds(expected == digit(n, 8))
    },
    catches: Catches::Most,
    words: &["ird", "ird number"],
    ..Scheme::NUMBER
};
