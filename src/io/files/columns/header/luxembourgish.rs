//! Luxembourgish headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &["clientsnummer", "client number"]),
    (Part(GivenName, 1), &["virnumm", "virnimm"]),
    (Part(FamilyName, 1), &["familljennumm", "nonumm"]),
    (Whole(Name), &["virnumm an numm", "numm a virnumm", "ganzen numm"]),
    (SomeName, &["numm"]),
    (Whole(BirthDate), &["gebuertsdatum", "gebuertsdag"]),
    (BirthYear, &["gebuertsjoer"]),
    (Whole(BirthPlace), &["gebuertsplaz", "gebuertsuert"]),
    (Whole(Nationality), &["nationaliteit"]),
    (Whole(Phone), &["telefonsnummer", "gsm number", "handysnummer"]),
    (Part(Address, 1), &["adress"]),
    (Whole(Street), &["strooss"]),
    (Whole(City), &["uertschaft", "stad"]),
    (Whole(Postcode), &["postleitzuel", "postcode"]),
    (Unused, &["alter", "zivilstand"]),
];
