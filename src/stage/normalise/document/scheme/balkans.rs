//! Romania, Bulgaria, Greece, Croatia, Slovenia and Serbia.
//!
//! Sources: Romanian HG 1375/2006 (CNP); GRAO Bulgaria (EGN); IDIKA Greece (AMKA); Croatian OIB
//! act 2008; the Yugoslav JMBG act of 1976; python-stdnum 2.2. Read 2026-08.

use super::{Catches, Core, Issuer, Pattern, Scheme, holds, odd_is_male, part};
use crate::record::value::Sex;
use crate::stage::normalise::document::check::{digit, luhn, mod_11_10, number, weighted};
use crate::stage::normalise::document::encoded::{Encoded, EncodedBirth};

pub const RO: Issuer = Issuer {
    country: "RO",
    schemes: &[CNP],
};
pub const BG: Issuer = Issuer {
    country: "BG",
    schemes: &[EGN, PNF],
};
pub const GR: Issuer = Issuer {
    country: "GR",
    schemes: &[AMKA],
};
pub const HR: Issuer = Issuer {
    country: "HR",
    schemes: &[OIB],
};
pub const SI: Issuer = Issuer {
    country: "SI",
    schemes: &[EMSO],
};
pub const RS: Issuer = Issuer {
    country: "RS",
    schemes: &[JMBG],
};

const CNP: Scheme = Scheme {
    name: "ro.cnp",
    title: "Cod numeric personal",
    format: Pattern::new("[1-9]d{12}"),
    check: |n| {
        part(matches!(number(n, 7, 9), 1..=48 | 51 | 52 | 70 | 80..=83))?;
        let check = match weighted(n, &[2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11 {
            10 => 1,
            remainder => remainder,
        };
        holds(check == digit(n, 12))
    },
    catches: Catches::Most,
    encodes: |n| {
        let century = match digit(n, 0) {
            1 | 2 => 1900,
            3 | 4 => 1800,
            5 | 6 => 2000,
            _ => 0,
        };
        let (year, month, day) = (number(n, 1, 3), number(n, 3, 5), number(n, 5, 7));
        let birth = match century {
            0 => EncodedBirth::short(year, month, day),
            _ => EncodedBirth::new(century + year, month, day),
        };
        let sex = if digit(n, 0) == 9 {
            None
        } else {
            odd_is_male(n, 0)
        };
        Encoded {
            birth: Some(birth.needs_day()),
            sex,
        }
    },
    words: &["cnp", "cod numeric personal"],
    traps: "7, 8 and 9 at the front are residents' and foreigners', replaced on naturalisation.",
    ..Scheme::NUMBER
};

const EGN: Scheme = Scheme {
    name: "bg.egn",
    title: "Единен граждански номер",
    format: Pattern::new("d{10}"),
    check: |n| {
        let sum = weighted(n, &[2, 4, 8, 5, 10, 9, 7, 3, 6]);
        holds(sum % 11 % 10 == digit(n, 9))
    },
    catches: Catches::Most,
    encodes: |n| {
        let century = [1900, 1800, 2000][(number(n, 2, 4) / 20) as usize % 3];
        let birth = EncodedBirth::new(
            century + number(n, 0, 2),
            number(n, 2, 4) % 20,
            number(n, 4, 6),
        );
        let sex = if digit(n, 8).is_multiple_of(2) {
            Sex::Male
        } else {
            Sex::Female
        };
        Encoded {
            birth: Some(birth.needs_day()),
            sex: Some(sex),
        }
    },
    words: &["egn", "егн", "единен граждански номер"],
    ..Scheme::NUMBER
};

const PNF: Scheme = Scheme {
    name: "bg.pnf",
    title: "Личен номер на чужденец",
    format: Pattern::new("d{10}"),
    check: |n| {
        let sum = weighted(n, &[21, 19, 17, 13, 11, 9, 7, 3, 1]);
        holds(sum % 10 == digit(n, 9))
    },
    catches: Catches::Substitutions,
    words: &["lnch", "лнч", "личен номер на чужденец", "pnf"],
    traps: "Replaced by an EGN on naturalisation.",
    ..Scheme::NUMBER
};

const AMKA: Scheme = Scheme {
    name: "gr.amka",
    title: "ΑΜΚΑ",
    format: Pattern::new("d{11}"),
    check: |n| holds(luhn(n)),
    catches: Catches::Substitutions,
    encodes: |n| {
        let birth = EncodedBirth::short(number(n, 4, 6), number(n, 2, 4), number(n, 0, 2));
        Encoded {
            birth: Some(birth.needs_day()),
            sex: odd_is_male(n, 9),
        }
    },
    words: &["amka", "αμκα"],
    ..Scheme::NUMBER
};

const OIB: Scheme = Scheme {
    name: "hr.oib",
    title: "Osobni identifikacijski broj",
    format: Pattern::new("d{11}"),
    check: |n| holds(mod_11_10(n)),
    catches: Catches::Substitutions,
    words: &["oib", "osobni identifikacijski broj"],
    ..Scheme::NUMBER
};

const EMSO: Scheme = Scheme {
    name: "si.emso",
    title: "Enotna matična številka občana",
    format: Pattern::new("d{13}"),
    check: |n| {
        let sum = weighted(n, &[7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
        holds((11 - sum % 11) % 11 % 10 == digit(n, 12))
    },
    catches: Catches::Most,
    encodes: |n| {
        let year = match number(n, 4, 7) {
            year @ 800.. => 1000 + year,
            year => 2000 + year,
        };
        let birth = EncodedBirth::new(year, number(n, 2, 4), number(n, 0, 2));
        let sex = if number(n, 9, 12) < 500 {
            Sex::Male
        } else {
            Sex::Female
        };
        Encoded {
            birth: Some(birth.needs_day()),
            sex: Some(sex),
        }
    },
    core: |n| Core::Of(JMBG_FAMILY, n),
    words: &["emso", "maticna stevilka"],
    ..Scheme::NUMBER
};

const JMBG: Scheme = Scheme {
    name: "rs.jmbg",
    title: "Јединствени матични број грађана",
    words: &["jmbg", "јмбг", "maticni broj"],
    traps: "The Yugoslav number: its successor states still use it, so it compares across them.",
    ..EMSO
};

const JMBG_FAMILY: &str = "yu.jmbg";
