//! Indonesia, Malaysia, Singapore, Thailand and Vietnam.
//!
//! Sources: Permendagri 108/2019 (NIK); JPN Malaysia; ICA Singapore (check letters published by
//! Ng, 2005 unconfirmed); Thai DOPA; Vietnamese circular 59/2021/TT-BCA (CCCD); python-stdnum 2.2.
//! Read 2026-08.

use super::{Catches, Grade, Issuer, Pattern, Scheme, holds, odd_is_male, part};
use crate::record::value::Sex;
use crate::stage::normalise::document::check::{digit, number, weighted};
use crate::stage::normalise::document::encoded::{Encoded, EncodedBirth};

pub const ID: Issuer = Issuer {
    country: "ID",
    schemes: &[NIK],
};
pub const MY: Issuer = Issuer {
    country: "MY",
    schemes: &[MY_NRIC],
};
pub const SG: Issuer = Issuer {
    country: "SG",
    schemes: &[SG_NRIC],
};
pub const TH: Issuer = Issuer {
    country: "TH",
    schemes: &[PIN],
};
pub const VN: Issuer = Issuer {
    country: "VN",
    schemes: &[CCCD, CMND],
};

const NIK: Scheme = Scheme {
    name: "id.nik",
    title: "Nomor induk kependudukan",
    format: Pattern::new("[1-9]d{15}"),
    check: |n| {
        part(
            matches!(number(n, 0, 2), 11..=19 | 21 | 31..=36 | 51..=53 | 61..=65 | 71..=76 | 81 | 82 | 91..=97),
        )
    },
    encodes: |n| {
        let day = number(n, 6, 8);
        let birth = EncodedBirth::short(number(n, 10, 12), number(n, 8, 10), day % 40).needs_day();
        let sex = if day > 40 { Sex::Female } else { Sex::Male };
        Encoded {
            birth: Some(birth),
            sex: Some(sex),
        }
    },
    words: &["nik", "ktp", "e ktp", "no ktp", "nomor induk kependudukan"],
    traps: "No check digit.",
    ..Scheme::NUMBER
};

const MY_NRIC: Scheme = Scheme {
    name: "my.nric",
    title: "MyKad",
    format: Pattern::new("d{12}"),
    check: |n| part(!matches!(number(n, 6, 8), 0 | 17..=20 | 69 | 70 | 73 | 80 | 81 | 94..=97)),
    encodes: |n| {
        let birth = EncodedBirth::short(number(n, 0, 2), number(n, 2, 4), number(n, 4, 6));
        Encoded {
            birth: Some(birth.needs_day()),
            sex: odd_is_male(n, 11),
        }
    },
    words: &["mykad", "nric", "ic", "no kad pengenalan", "kad pengenalan"],
    traps: "No check digit.",
    ..Scheme::NUMBER
};

const SG_NRIC: Scheme = Scheme {
    name: "sg.nric",
    title: "NRIC / FIN",
    format: Pattern::new("[STFGM]d{7}a"),
    check: |n| {
        let (letters, start): (&[u8; 11], u32) = match n.as_bytes().first() {
            Some(b'S') => (b"JZIHGFEDCBA", 0),
            Some(b'T') => (b"JZIHGFEDCBA", 4),
            Some(b'F') => (b"XWUTRQPNMLK", 0),
            Some(b'G') => (b"XWUTRQPNMLK", 4),
            _ => (b"XWUTRQPNJLK", 3),
        };
        let sum = start + weighted(n.get(1..).unwrap_or(""), &[2, 7, 6, 5, 4, 3, 2]);
        holds(n.as_bytes().get(8) == Some(&letters[sum as usize % 11]))
    },
    catches: Catches::Most,
    words: &["nric", "fin", "ic"],
    traps: "A foreigner's (F, G, M) is replaced on naturalisation. Often kept with digits hidden.",
    ..Scheme::NUMBER
};

const PIN: Scheme = Scheme {
    name: "th.pin",
    title: "เลขประจำตัวประชาชน",
    format: Pattern::new("[1-8]d{12}"),
    check: |n| {
        let sum = weighted(n, &[13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
        holds((11 - sum % 11) % 10 == digit(n, 12))
    },
    catches: Catches::Most,
    words: &["pin", "บัตรประชาชน", "เลขประจำตัวประชาชน", "thai id"],
    ..Scheme::NUMBER
};

const CCCD: Scheme = Scheme {
    name: "vn.cccd",
    title: "Căn cước công dân",
    format: Pattern::new("0d{11}"),
    encodes: |n| {
        let century = 1900 + u64::from(digit(n, 3) / 2) * 100;
        let sex = if digit(n, 3).is_multiple_of(2) {
            Sex::Male
        } else {
            Sex::Female
        };
        Encoded {
            birth: Some(EncodedBirth::new(century + number(n, 4, 6), 0, 0)),
            sex: Some(sex),
        }
    },
    words: &["cccd", "can cuoc", "can cuoc cong dan", "so dinh danh"],
    traps: "Its holder had a nine-digit CMND before, and the two say nothing about each other.",
    ..Scheme::NUMBER
};

const CMND: Scheme = Scheme {
    name: "vn.cmnd",
    title: "Chứng minh nhân dân",
    format: Pattern::new("d{9}"),
    difference: Grade::C,
    words: &["cmnd", "chung minh nhan dan", "cmt"],
    traps: "Changed when its holder moved to another province.",
    ..Scheme::NUMBER
};
