//! The United States and Canada.
//!
//! Sources: SSA "Social Security number randomization" (2011) and POMS RM 10201; IRS on ITIN and
//! ATIN ranges; Canada's Order on the SIN; python-stdnum 2.2. Read 2026-08.

use super::{Catches, Fault, Form, Grade, Issuer, Pattern, Scheme, holds, part};
use crate::stage::normalise::document::check::{luhn, number};

pub const US: Issuer = Issuer {
    country: "US",
    schemes: &[SSN, ITIN, ATIN],
};
pub const CA: Issuer = Issuer {
    country: "CA",
    schemes: &[SIN],
};

const SSN: Scheme = Scheme {
    name: "us.ssn",
    title: "Social Security number",
    format: Pattern::new("d{9}"),
    form: Form::Plain,
    check: |n| {
        let (area, group, serial) = (number(n, 0, 3), number(n, 3, 5), number(n, 5, 9));
        part(!matches!(area, 0 | 666 | 900..) && group != 0 && serial != 0)?;
        match n {
            "078051120" | "219099999" | "457555462" => Err(Fault::NeverIssued),
            _ => Ok(()),
        }
    },
    difference: Grade::B,
    before_last_four: "*****",
    words: &[
        "ssn",
        "social security",
        "social security number",
        "soc sec",
        "social",
    ],
    traps: "No check digit: in commercial data 6 % of people have two and 15 % of numbers two \
            people, mostly by typing errors. An ITIN comes first for some. Often only the last four \
            digits are kept.",
    ..Scheme::NUMBER
};

const ITIN: Scheme = Scheme {
    name: "us.itin",
    title: "Individual Taxpayer Identification Number",
    format: Pattern::new("9d{8}"),
    check: |n| part(matches!(number(n, 3, 5), 50..=65 | 70..=88 | 90..=92 | 94..=99)),
    difference: Grade::B,
    words: &["itin"],
    traps: "Replaced by an SSN.",
    ..Scheme::NUMBER
};

const ATIN: Scheme = Scheme {
    name: "us.atin",
    title: "Adoption Taxpayer Identification Number",
    format: Pattern::new("9d{2}93d{4}"),
    difference: Grade::C,
    words: &["atin"],
    traps: "Temporary.",
    ..Scheme::NUMBER
};

const SIN: Scheme = Scheme {
    name: "ca.sin",
    title: "Social Insurance Number",
    format: Pattern::new("[1-79]d{8}"),
    check: |n| holds(luhn(n)),
    catches: Catches::Substitutions,
    words: &["sin", "social insurance number", "nas"],
    traps: "Numbers that begin with 9 are temporary and are replaced.",
    ..Scheme::NUMBER
};
