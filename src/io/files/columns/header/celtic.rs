//! Irish and Welsh headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &["uimhir chustaimeara", "rhif cwsmer"]),
    (Part(GivenName, 1), &["ceadainm", "enw cyntaf"]),
    (Part(GivenName, 2), &["ainm lair", "enw canol"]),
    (Part(FamilyName, 1), &["sloinne", "cyfenw"]),
    (Whole(Name), &["ainm iomlan", "enw llawn", "ainm agus sloinne", "enw a chyfenw"]),
    (SomeName, &["ainm", "enw"]),
    (Whole(BirthDate), &["data breithe", "dyddiad geni"]),
    (BirthYear, &["bliain bhreithe", "blwyddyn geni"]),
    (Whole(BirthPlace), &["ait bhreithe", "man geni"]),
    (Whole(Sex), &["inscne", "rhyw", "gneas"]),
    (Whole(Nationality), &["naisiuntacht", "cenedligrwydd"]),
    (Whole(Phone), &[
        "uimhir theileafoin", "uimhir foin", "teileafon", "fon", "fon poca", "rhif ffon", "ffon",
        "ffon symudol", "rhif symudol",
    ]),
    (Whole(Email), &[
        "riomhphost", "seoladh riomhphoist", "ebost", "e bost", "cyfeiriad e bost",
        "cyfeiriad ebost",
    ]),
    (Part(Address, 1), &["seoladh", "cyfeiriad"]),
    (Whole(Street), &["sraid", "stryd"]),
    (Whole(HouseNumber), &["uimhir ti", "rhif ty"]),
    (Whole(City), &["baile", "cathair", "tref", "dinas"]),
    (Whole(Postcode), &["eirchod", "cod post", "codpost"]),
    (Whole(Region), &["contae"]),
    (Whole(Country), &["tir", "gwlad"]),
    (Unused, &["aois", "oedran"]),
];
