//! Tagalog headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &["number ng kostumer", "number ng kliyente"]),
    (Part(GivenName, 1), &["unang pangalan"]),
    (Part(GivenName, 2), &["gitnang pangalan", "panggitnang pangalan"]),
    (Part(FamilyName, 1), &["apelyido", "huling pangalan"]),
    (Whole(Name), &["buong pangalan", "kumpletong pangalan", "pangalan at apelyido"]),
    (SomeName, &["pangalan"]),
    (Whole(BirthDate), &[
        "petsa ng kapanganakan", "araw ng kapanganakan", "kapanganakan", "petsa ng pagsilang",
    ]),
    (BirthYear, &["taon ng kapanganakan"]),
    (Whole(BirthPlace), &["lugar ng kapanganakan"]),
    (Whole(Sex), &["kasarian"]),
    (Whole(Nationality), &["nasyonalidad", "pagkamamamayan"]),
    (Whole(Phone), &["number ng telepono", "telepono", "number ng cellphone", "cellphone number"]),
    (Part(Address, 1), &["tirahan", "kasalukuyang tirahan"]),
    (Whole(Street), &["kalye"]),
    (Whole(City), &["lungsod", "lungsod o bayan"]),
    (Whole(Region), &["lalawigan", "probinsya"]),
    (Whole(Country), &["bansa"]),
    (Unused, &["edad", "pangalan ng ama", "pangalan ng ina", "barangay"]),
];
