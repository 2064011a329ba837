//! Swahili headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "namba ya mteja", "number mteja", "namba ya akaunti", "namba ya mwanachama",
        "namba ya mgonjwa", "kitambulisho cha mteja",
    ]),
    (Part(GivenName, 1), &["jina kwanza", "jina langu"]),
    (Part(GivenName, 2), &["jina kati", "jina pili"]),
    (Part(FamilyName, 1), &["jina ukoo", "jina mwisho", "jina familia"]),
    (Whole(Name), &["jina kamili", "majina kamili", "jina mteja", "jina mgonjwa"]),
    (SomeName, &["jina", "majina", "mgonjwa", "mteja", "mwanafunzi", "mfanyakazi", "mchezaji"]),
    (Whole(BirthDate), &["tarehe ya kuzaliwa", "tarehe kuzaliwa", "siku ya kuzaliwa"]),
    (BirthYear, &["mwaka wa kuzaliwa", "mwaka kuzaliwa"]),
    (BirthMonth, &["mwezi wa kuzaliwa"]),
    (Whole(BirthPlace), &["mahali pa kuzaliwa", "mahali kuzaliwa"]),
    (Whole(Sex), &["jinsia", "jinsi"]),
    (Whole(Nationality), &["uraia", "utaifa"]),
    (Whole(Phone), &["namba ya simu", "nambari ya simu", "number simu", "simu ya mkononi", "simu"]),
    (Whole(Email), &["barua pepe", "anwani ya barua pepe"]),
    (Part(Address, 1), &["anwani", "anuani", "makazi"]),
    (Whole(Street), &["mtaa", "barabara"]),
    (Whole(City), &["mji", "jiji"]),
    (Whole(Region), &["mkoa", "wilaya"]),
    (Whole(Country), &["nchi"]),
    (Unused, &["umri", "maoni", "kijiji", "jina mama", "jina baba"]),
];
