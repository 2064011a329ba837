//! China and Hong Kong.
//!
//! Sources: GB 11643-1999 (resident identity number); People's Daily 2015 on shared numbers;
//! Hong Kong Immigration Department (HKID check digit); python-stdnum 2.2. Read 2026-08.

use super::{Catches, Form, Issuer, Pattern, Scheme, holds, odd_is_male, part};
use crate::stage::normalise::document::check::{digit, mod_11_2, number, value};
use crate::stage::normalise::document::encoded::{Encoded, EncodedBirth};
use compact_str::CompactString;

pub const CN: Issuer = Issuer {
    country: "CN",
    schemes: &[RIC],
};
pub const HK: Issuer = Issuer {
    country: "HK",
    schemes: &[HKID],
};

const RIC: Scheme = Scheme {
    name: "cn.ric",
    title: "公民身份号码",
    format: Pattern::new("[1-9]d{16}[0-9X]"),
    form: Form::Rewritten(eighteen_digits),
    check: |n| {
        part(
            matches!(number(n, 0, 2), 11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71 | 81 | 82 | 83 | 91),
        )?;
        holds(mod_11_2(n))
    },
    catches: Catches::All,
    encodes: |n| {
        let birth = EncodedBirth::new(number(n, 6, 10), number(n, 10, 12), number(n, 12, 14));
        Encoded {
            birth: Some(birth.needs_day()),
            sex: odd_is_male(n, 16),
        }
    },
    words: &[
        "ric",
        "身份证",
        "身份證",
        "居民身份证",
        "身份证号",
        "公民身份号码",
        "shenfenzheng",
        "resident identity card",
    ],
    traps: "The fifteen digits used until 1999 are the same number without century and check \
            digit. In 2009 1.7 million people shared a number; ten in 2016.",
    ..Scheme::NUMBER
};

const HKID: Scheme = Scheme {
    name: "hk.hkid",
    title: "香港身份證號碼",
    format: Pattern::new("a{1,2}d{6}[0-9A]"),
    check: |n| {
        let body = n.get(..n.len().saturating_sub(1)).unwrap_or("");
        let spaces = if n.len() == 8 { 36 * 9 } else { 0 };
        let sum: u32 = body
            .bytes()
            .rev()
            .zip(2..)
            .map(|(byte, weight)| value(byte) * weight)
            .sum();
        holds((sum + spaces + value(n.bytes().last().unwrap_or(0))).is_multiple_of(11))
    },
    catches: Catches::Most,
    words: &["hkid", "身份證", "hong kong identity card"],
    ..Scheme::NUMBER
};

/// The old fifteen digits with the century and the check digit that they lack.
fn eighteen_digits(typed: &str) -> CompactString {
    let mut number = CompactString::new(typed);
    if typed.len() == 15 && typed.bytes().all(|byte| byte.is_ascii_digit()) {
        number.insert_str(6, "19");
        let sum: u32 = (0..17)
            .map(|at| digit(&number, at) * (1 << (17 - at)) % 11)
            .sum();
        number.push(char::from(b"10X98765432"[sum as usize % 11]));
    }
    number
}
