//! Poland.
//!
//! Sources: Ustawa o ewidencji ludności, art. 15 (PESEL); gov.pl "Zmień numer PESEL";
//! pesel.cstudios.pl (check sums); python-stdnum 2.2. Read 2026-08.

use super::{Catches, Form, Issuer, Pattern, Scheme, holds, odd_is_male};
use crate::stage::normalise::document::check::{digit, number, weighted};
use crate::stage::normalise::document::encoded::{Encoded, EncodedBirth};

pub const PL: Issuer = Issuer {
    country: "PL",
    schemes: &[PESEL, NIP, IDCARD],
};

const PESEL: Scheme = Scheme {
    name: "pl.pesel",
    title: "PESEL",
    format: Pattern::new("d{11}"),
    form: Form::Padded(11),
    check: |n| {
        let sum = weighted(n, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3]);
        holds((10 - sum % 10) % 10 == digit(n, 10))
    },
    catches: Catches::Substitutions,
    encodes: |n| {
        let century = [1900, 2000, 2100, 2200, 1800][(number(n, 2, 4) / 20) as usize % 5];
        let birth = EncodedBirth::new(
            century + number(n, 0, 2),
            number(n, 2, 4) % 20,
            number(n, 4, 6),
        );
        Encoded {
            birth: Some(birth.needs_day()),
            sex: odd_is_male(n, 9),
        }
    },
    words: &["pesel", "numer pesel", "nr pesel"],
    traps: "Changed after a correction of birth date or sex, a clerical error, or an adoption.",
    ..Scheme::NUMBER
};

const NIP: Scheme = Scheme {
    name: "pl.nip",
    title: "Numer identyfikacji podatkowej",
    format: Pattern::new("d{10}"),
    check: |n| holds(weighted(n, &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == digit(n, 9)),
    catches: Catches::All,
    words: &["nip"],
    ..Scheme::NUMBER
};

const IDCARD: Scheme = Scheme {
    name: "pl.idcard",
    title: "Seria i numer dowodu osobistego",
    format: Pattern::new("a{3}d{6}"),
    check: |n| {
        let sum = weighted(n, &[7, 3, 1, 0, 7, 3, 1, 7, 3]);
        holds(sum % 10 == digit(n, 3))
    },
    catches: Catches::Most,
    words: &[
        "dowod",
        "dowod osobisty",
        "numer dowodu",
        "nr dowodu",
        "seria i numer dowodu osobistego",
    ],
    ..Scheme::CARD
};
