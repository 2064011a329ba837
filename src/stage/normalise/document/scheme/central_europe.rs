//! Czechia, Slovakia and Hungary.
//!
//! Sources: zákon 133/2000 Sb. (rodné číslo); 1996. évi XX. törvény (Hungarian identifiers);
//! python-stdnum 2.2 for the first. Read 2026-08.

use super::{Catches, Core, Fault, Issuer, Pattern, Scheme, holds, part};
use crate::record::value::Sex;
use crate::stage::normalise::document::check::{digit, number, weighted};
use crate::stage::normalise::document::encoded::{Encoded, EncodedBirth};

pub const CZ: Issuer = Issuer {
    country: "CZ",
    schemes: &[CZ_RC],
};
pub const SK: Issuer = Issuer {
    country: "SK",
    schemes: &[SK_RC],
};
pub const HU: Issuer = Issuer {
    country: "HU",
    schemes: &[SZEMELYI, ADOAZONOSITO, TAJ],
};

const CZ_RC: Scheme = Scheme {
    name: "cz.rc",
    title: "Rodné číslo",
    format: Pattern::new("d{9,10}"),
    check: birth_number_check,
    catches: Catches::Most,
    encodes: birth_number,
    words: &["rodne cislo", "rc", "r c"],
    traps: "Nine digits, with nothing to check, before 1954.",
    ..Scheme::NUMBER
};

const SK_RC: Scheme = Scheme {
    name: "sk.rc",
    title: "Rodné číslo",
    core: |n| Core::Of(CZ_RC.name, n),
    traps: "Given by one Czechoslovak register until 1992, so it compares with the Czech one.",
    ..CZ_RC
};

const SZEMELYI: Scheme = Scheme {
    name: "hu.szemelyi",
    title: "Személyi azonosító",
    format: Pattern::new("[1-8]d{10}"),
    check: |n| {
        let rising = weighted(n, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) % 11;
        let falling = weighted(n, &[10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11;
        let expected = if number(n, 1, 3) >= 97 && digit(n, 0) < 3 || digit(n, 0) >= 3 {
            falling
        } else {
            rising
        };
        holds(expected == digit(n, 10) || rising == digit(n, 10))
    },
    catches: Catches::Most,
    encodes: |n| {
        let century = if matches!(digit(n, 0), 3 | 4) {
            2000
        } else {
            1900
        };
        let birth = EncodedBirth::new(century + number(n, 1, 3), number(n, 3, 5), number(n, 5, 7));
        let sex = if digit(n, 0) % 2 == 1 {
            Sex::Male
        } else {
            Sex::Female
        };
        match digit(n, 0) {
            1..=4 => Encoded {
                birth: Some(birth.needs_day()),
                sex: Some(sex),
            },
            _ => Encoded::NOTHING,
        }
    },
    words: &["szemelyi azonosito", "szemelyi szam"],
    ..Scheme::NUMBER
};

const ADOAZONOSITO: Scheme = Scheme {
    name: "hu.adoazonosito",
    title: "Adóazonosító jel",
    format: Pattern::new("8d{9}"),
    check: |n| holds(weighted(n, &[1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 == digit(n, 9)),
    catches: Catches::All,
    words: &["adoazonosito", "adoazonosito jel", "adoszam"],
    traps: "Digits two to six count the days from 1867-01-01 to the birth date.",
    ..Scheme::NUMBER
};

const TAJ: Scheme = Scheme {
    name: "hu.taj",
    title: "TAJ-szám",
    format: Pattern::new("d{9}"),
    check: |n| holds(weighted(n, &[3, 7, 3, 7, 3, 7, 3, 7]) % 10 == digit(n, 8)),
    catches: Catches::Substitutions,
    words: &["taj", "taj szam"],
    ..Scheme::NUMBER
};

fn birth_number_check(n: &str) -> Result<(), Fault> {
    let (body, check) = (number(n, 0, 9), u64::from(digit(n, 9)));
    match n.len() {
        10 => holds(body % 11 % 10 == check),
        // Nine digits were given to those born from 1880 to 1953.
        _ => part(!(54..80).contains(&number(n, 0, 2))),
    }
}

/// Month + 50 is a woman; + 20 where a day ran out of numbers, from 2004.
fn birth_number(n: &str) -> Encoded {
    let (year, month) = (number(n, 0, 2), number(n, 2, 4));
    let century = match (n.len(), year) {
        (9, 54..) => 1800,
        (10, 0..=53) => 2000,
        _ => 1900,
    };
    let sex = if month > 50 { Sex::Female } else { Sex::Male };
    let birth = EncodedBirth::new(century + year, month % 50 % 20, number(n, 4, 6));
    Encoded {
        birth: Some(birth.needs_day()),
        sex: Some(sex),
    }
}
