//! Belgium, the Netherlands and Luxembourg.
//!
//! Sources: Belgian royal decree of 3 April 1984 (national number); Dutch Besluit BSN (eleven
//! test); Luxembourg law of 19 June 2013 (matricule; its check digits are unconfirmed); python-stdnum 2.2.
//! Read 2026-08.

use super::{Catches, Fault, Form, Issuer, Pattern, Scheme, holds, prefix};
use crate::record::value::Sex;
use crate::stage::normalise::document::check::{digit, luhn, number, weighted};
use crate::stage::normalise::document::encoded::{Encoded, EncodedBirth};

pub const BE: Issuer = Issuer {
    country: "BE",
    schemes: &[NN, BIS],
};

pub const NL: Issuer = Issuer {
    country: "NL",
    schemes: &[BSN],
};

pub const LU: Issuer = Issuer {
    country: "LU",
    schemes: &[MATRICULE],
};

const NN: Scheme = Scheme {
    name: "be.nn",
    title: "Rijksregisternummer / numéro national",
    format: Pattern::new("d{2}[01]d{8}"),
    form: Form::Padded(11),
    check: belgian_check,
    catches: Catches::Most,
    encodes: belgian_bearer,
    words: &[
        "rijksregisternummer",
        "numero national",
        "registre national",
        "nn",
        "niss",
        "insz",
    ],
    traps: "Months of zero or days past the end of the month where the birth date is not known.",
    ..Scheme::NUMBER
};

const BIS: Scheme = Scheme {
    name: "be.bis",
    title: "BIS-nummer / numéro BIS",
    format: Pattern::new("d{2}[2-5]d{8}"),
    check: belgian_check,
    catches: Catches::Most,
    encodes: belgian_bearer,
    words: &["bis", "bis nummer", "numero bis"],
    traps: "Replaced by a national number when the bearer is registered.",
    ..Scheme::NUMBER
};

const BSN: Scheme = Scheme {
    name: "nl.bsn",
    title: "Burgerservicenummer",
    format: Pattern::new("d{9}"),
    form: Form::Padded(9),
    check: |n| {
        let sum = weighted(n, &[9, 8, 7, 6, 5, 4, 3, 2]) + 10 * digit(n, 8);
        // The last weight is -1, which is 10 modulo 11.
        holds(sum.is_multiple_of(11) && number(n, 0, 9) != 0)
    },
    catches: Catches::All,
    words: &["bsn", "burgerservicenummer", "sofinummer", "sofi"],
    ..Scheme::NUMBER
};

const MATRICULE: Scheme = Scheme {
    name: "lu.matricule",
    title: "Matricule national",
    format: Pattern::new("[12]d{12}"),
    check: |n| {
        if luhn(prefix(n, 12)) {
            Ok(())
        } else {
            Err(Fault::Unchecked)
        }
    },
    encodes: |n| Encoded {
        birth: Some(
            EncodedBirth::new(number(n, 0, 4), number(n, 4, 6), number(n, 6, 8)).needs_day(),
        ),
        sex: None,
    },
    words: &[
        "matricule",
        "matricule national",
        "numero d identification national",
    ],
    traps: "Before 2014 it had eleven digits; the first eleven are the same.",
    ..Scheme::NUMBER
};

/// The last two digits are 97 less the remainder of the rest, which has a 2 before it from 2000.
fn belgian_check(n: &str) -> Result<(), Fault> {
    holds(belgian_century(n).is_some())
}

fn belgian_century(n: &str) -> Option<u64> {
    let (body, key) = (number(n, 0, 9), number(n, 9, 11));
    let fits = |body: u64| 97 - body % 97 == key;
    match (fits(body), fits(2_000_000_000 + body)) {
        (true, _) => Some(1900),
        (_, true) => Some(2000),
        _ => None,
    }
}

fn belgian_bearer(n: &str) -> Encoded {
    let (year, month, day) = (number(n, 0, 2), number(n, 2, 4), number(n, 4, 6));
    let sexless = (20..40).contains(&month);
    let sex = if number(n, 6, 9) % 2 == 1 {
        Sex::Male
    } else {
        Sex::Female
    };
    let (month, day) = if month % 20 == 0 || !(1..=31).contains(&day) {
        (0, 0)
    } else {
        (month % 20, day)
    };
    let birth = match belgian_century(n) {
        Some(century) => EncodedBirth::new(century + year, month, day),
        None => EncodedBirth::short(year, month, day),
    };
    Encoded {
        birth: Some(birth),
        sex: (!sexless).then_some(sex),
    }
}
