//! Ukraine, Russia and Kazakhstan.
//!
//! Sources: Ukrainian tax code art. 70 (RNOKPP); FNS order on the INN, Pension Fund on the SNILS;
//! Kazakh law 223-III (IIN, unconfirmed for its check digit); python-stdnum 2.2 for the first two.
//! Read 2026-08.

use super::{Catches, Issuer, Pattern, Scheme, holds, odd_is_male};
use crate::record::value::Sex;
use crate::stage::normalise::document::check::{digit, number, weighted};
use crate::stage::normalise::document::encoded::{Encoded, EncodedBirth};

pub const UA: Issuer = Issuer {
    country: "UA",
    schemes: &[RNTRC],
};
pub const RU: Issuer = Issuer {
    country: "RU",
    schemes: &[INN, SNILS],
};
pub const KZ: Issuer = Issuer {
    country: "KZ",
    schemes: &[IIN],
};

const RNTRC: Scheme = Scheme {
    name: "ua.rntrc",
    title: "РНОКПП (індивідуальний податковий номер)",
    format: Pattern::new("d{10}"),
    check: |n| {
        // The first weight is -1, which is 10 modulo 11.
        let sum = weighted(n, &[10, 5, 7, 9, 4, 6, 10, 5, 7]);
        holds(sum % 11 % 10 == digit(n, 9))
    },
    catches: Catches::Most,
    encodes: |n| {
        let (year, month, day) = day_of_the_20th_century(number(n, 0, 5));
        Encoded {
            birth: Some(EncodedBirth::new(year, month, day)),
            sex: odd_is_male(n, 8),
        }
    },
    words: &[
        "rnokpp",
        "рнокпп",
        "ипн",
        "інн",
        "ідентифікаційний код",
        "ipn",
        "rntrc",
        "инн",
        "inn",
    ],
    traps: "May be refused on religious grounds, so that it is lawfully missing.",
    ..Scheme::NUMBER
};

const INN: Scheme = Scheme {
    name: "ru.inn",
    title: "ИНН",
    format: Pattern::new("d{12}|d{10}"),
    check: |n| {
        if n.len() == 10 {
            let sum = weighted(n, &[2, 4, 10, 3, 5, 9, 4, 6, 8]);
            return holds(sum % 11 % 10 == digit(n, 9));
        }
        let first = weighted(n, &[7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10;
        let second = weighted(n, &[3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10;
        holds(first == digit(n, 10) && second == digit(n, 11))
    },
    catches: Catches::Most,
    words: &["инн", "inn"],
    traps: "Ten digits are an organisation's.",
    ..Scheme::NUMBER
};

const SNILS: Scheme = Scheme {
    name: "ru.snils",
    title: "СНИЛС",
    format: Pattern::new("d{11}"),
    check: |n| {
        let sum = weighted(n, &[9, 8, 7, 6, 5, 4, 3, 2, 1]);
        holds(u64::from(sum % 101 % 100) == number(n, 9, 11))
    },
    catches: Catches::Most,
    words: &["снилс", "snils"],
    ..Scheme::NUMBER
};

const IIN: Scheme = Scheme {
    name: "kz.iin",
    title: "ЖСН / ИИН",
    format: Pattern::new("d{6}[0-6]d{5}"),
    check: |n| {
        let check = match weighted(n, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11 {
            10 => weighted(n, &[3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11,
            first => first,
        };
        holds(check == digit(n, 11))
    },
    catches: Catches::Most,
    encodes: |n| {
        let century = 1800 + u64::from(digit(n, 6).saturating_sub(1) / 2) * 100;
        let birth = EncodedBirth::new(century + number(n, 0, 2), number(n, 2, 4), number(n, 4, 6));
        let sex = if digit(n, 6) % 2 == 1 {
            Sex::Male
        } else {
            Sex::Female
        };
        match digit(n, 6) {
            0 => Encoded::NOTHING,
            _ => Encoded {
                birth: Some(birth.needs_day()),
                sex: Some(sex),
            },
        }
    },
    words: &["иин", "жсн", "iin"],
    ..Scheme::NUMBER
};

/// The date this many days after 1899-12-31, as year, month and day.
///
/// Civil date from day count by shifted years that begin in March (Hinnant, 2013).
fn day_of_the_20th_century(days: u64) -> (u64, u64, u64) {
    // Days from 0000-03-01 to 1899-12-31.
    let days = days + 693_900;
    let era = days / 146_097;
    let of_era = days % 146_097;
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    (era * 400 + year + u64::from(month <= 2), month, day)
}
