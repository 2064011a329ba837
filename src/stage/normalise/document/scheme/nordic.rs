//! Sweden, Norway, Denmark, Finland and Iceland.
//!
//! Sources: Skatteverket SKV 704; Skatteetaten "Fødselsnummer"; CPR-kontoret, "Personnummeret i
//! CPR" (check abandoned 2007); DVV "Personal identity code" (new century signs 2023); Registers
//! Iceland; python-stdnum 2.2. Read 2026-08.

use super::{Catches, Core, Fault, Form, Issuer, Pattern, Scheme, holds, odd_is_male};
use crate::stage::normalise::document::check::{digit, luhn, number, weighted};
use crate::stage::normalise::document::encoded::{Encoded, EncodedBirth};
use compact_str::CompactString;

pub const SE: Issuer = Issuer {
    country: "SE",
    schemes: &[PERSONNUMMER],
};
pub const NO: Issuer = Issuer {
    country: "NO",
    schemes: &[FODSELSNUMMER],
};
pub const DK: Issuer = Issuer {
    country: "DK",
    schemes: &[CPR],
};
pub const FI: Issuer = Issuer {
    country: "FI",
    schemes: &[HETU],
};
pub const IS: Issuer = Issuer {
    country: "IS",
    schemes: &[KENNITALA],
};

const PERSONNUMMER: Scheme = Scheme {
    name: "se.personnummer",
    title: "Personnummer",
    format: Pattern::new("d{10}|1[89]d{10}|20d{10}|d{6}[+]d{4}"),
    form: Form::Signed(|typed| typed.chars().filter(|&c| c != '-').collect()),
    check: |n| holds(luhn(&swedish_ten(n))),
    catches: Catches::Substitutions,
    encodes: |n| {
        let ten = swedish_ten(n);
        let (year, month) = (number(&ten, 0, 2), number(&ten, 2, 4));
        let day = match number(&ten, 4, 6) {
            day @ 61.. => day - 60,
            day => day,
        };
        let birth = match n.len() {
            12 => EncodedBirth::new(number(n, 0, 4), month, day),
            _ => EncodedBirth::short(year, month, day),
        };
        Encoded {
            birth: Some(birth.needs_day()),
            sex: odd_is_male(&ten, 8),
        }
    },
    core: |n| {
        let ten = n.get(n.len().saturating_sub(10)..).unwrap_or(n);
        let coordination = n.len() != 11 && number(ten, 4, 6) > 60;
        match n.len() {
            10 | 12 if coordination => Core::Of("se.samordningsnummer", ten),
            10 | 12 => Core::Part(ten),
            _ => Core::Whole,
        }
    },
    words: &["personnummer", "pnr", "personnr", "samordningsnummer"],
    traps: "Coordination numbers (day + 60) are replaced by a personnummer. A plus instead of the \
            hyphen means a hundred years or older.",
    ..Scheme::NUMBER
};

const FODSELSNUMMER: Scheme = Scheme {
    name: "no.fodselsnummer",
    title: "Fødselsnummer",
    format: Pattern::new("d{11}"),
    form: Form::Padded(11),
    check: |n| {
        let first = (11 - weighted(n, &[3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11) % 11;
        let second = (11 - weighted(n, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11;
        holds(first == digit(n, 9) && second == digit(n, 10))
    },
    catches: Catches::All,
    encodes: |n| {
        let (day, month, year) = (number(n, 0, 2), number(n, 2, 4), number(n, 4, 6));
        let century = match (number(n, 6, 9), year) {
            (0..=499, _) => 1900,
            (500..=749, 54..) => 1800,
            (500..=999, 0..=39) => 2000,
            (900..=999, 40..) => 1900,
            _ => {
                return Encoded {
                    birth: None,
                    sex: odd_is_male(n, 8),
                };
            }
        };
        // FH numbers start with 8 or 9 and say nothing.
        let birth =
            (day < 80).then(|| EncodedBirth::new(century + year, month % 40, day % 40).needs_day());
        Encoded {
            birth,
            sex: birth.and(odd_is_male(n, 8)),
        }
    },
    core: |n| match digit(n, 0) {
        4..=7 => Core::Of("no.dnummer", n),
        8..=9 => Core::Of("no.fhnummer", n),
        _ => Core::Whole,
    },
    words: &["fodselsnummer", "personnummer", "fnr", "d nummer"],
    traps: "D numbers (day + 40) are replaced by a fødselsnummer; H and FH numbers are a hospital's.",
    ..Scheme::NUMBER
};

const CPR: Scheme = Scheme {
    name: "dk.cpr",
    title: "CPR-nummer",
    format: Pattern::new("d{10}"),
    form: Form::Padded(10),
    check: |n| {
        let sum = weighted(n, &[4, 3, 2, 7, 6, 5, 4, 3, 2, 1]);
        if sum.is_multiple_of(11) {
            Ok(())
        } else {
            Err(Fault::Tolerated)
        }
    },
    encodes: |n| {
        let year = number(n, 4, 6);
        let century = match (digit(n, 6), year) {
            (4 | 9, 37..) => 1900,
            (4 | 9, _) => 2000,
            (5..=8, 58..) => 1800,
            (5..=8, _) => 2000,
            _ => 1900,
        };
        let birth = EncodedBirth::new(century + year, number(n, 2, 4), number(n, 0, 2)).needs_day();
        Encoded {
            birth: Some(birth),
            sex: odd_is_male(n, 9),
        }
    },
    words: &["cpr", "cpr nummer", "personnummer", "cpr nr"],
    traps: "Numbers that fail the old check have been given since 2007.",
    ..Scheme::NUMBER
};

const HETU: Scheme = Scheme {
    name: "fi.hetu",
    title: "Henkilötunnus",
    format: Pattern::new("d{6}[-+A-FU-Y]d{3}[0-9A-FHJ-NPR-Y]"),
    form: Form::Signed(|typed| CompactString::new(typed)),
    check: |n| {
        let remainder = (number(n, 0, 6) * 1000 + number(n, 7, 10)) % 31;
        let expected = b"0123456789ABCDEFHJKLMNPRSTUVWXY"[remainder as usize];
        holds(n.as_bytes().get(10) == Some(&expected))
    },
    catches: Catches::Substitutions,
    encodes: |n| {
        let century = match n.as_bytes().get(6) {
            Some(b'+') => 1800,
            Some(b'-' | b'U'..=b'Y') => 1900,
            _ => 2000,
        };
        let birth = EncodedBirth::new(century + number(n, 4, 6), number(n, 2, 4), number(n, 0, 2));
        Encoded {
            birth: Some(birth.needs_day()),
            sex: odd_is_male(n, 9),
        }
    },
    core: |n| match number(n, 7, 10) {
        900.. => Core::Of("fi.temporary", n),
        _ => Core::Whole,
    },
    words: &["hetu", "henkilotunnus", "sotu", "personbeteckning"],
    traps: "The sign in the middle says the century. 900 and above are a hospital's own.",
    ..Scheme::NUMBER
};

const KENNITALA: Scheme = Scheme {
    name: "is_.kennitala",
    title: "Kennitala",
    format: Pattern::new("[0-7]d{8}[890]"),
    check: |n| {
        let sum = weighted(n, &[3, 2, 7, 6, 5, 4, 3, 2, 1]);
        holds(sum.is_multiple_of(11))
    },
    catches: Catches::Most,
    encodes: |n| {
        let century = match digit(n, 9) {
            8 => 1800,
            9 => 1900,
            _ => 2000,
        };
        let birth = EncodedBirth::new(
            century + number(n, 4, 6),
            number(n, 2, 4),
            number(n, 0, 2) % 40,
        );
        Encoded {
            birth: Some(birth.needs_day()),
            sex: None,
        }
    },
    words: &["kennitala", "kt"],
    traps: "Companies have one too (day + 40).",
    ..Scheme::NUMBER
};

/// The last ten digits, without the sign.
fn swedish_ten(n: &str) -> CompactString {
    let digits = n.bytes().filter(u8::is_ascii_digit).count();
    n.chars()
        .filter(char::is_ascii_digit)
        .skip(digits.saturating_sub(10))
        .collect()
}
