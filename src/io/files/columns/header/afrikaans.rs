//! Afrikaans headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &["klientnommer", "rekeningnommer", "klient nommer", "lidnommer"]),
    (Part(GivenName, 1), &["noemnaam", "eerste naam"]),
    (Whole(GivenName), &["voorname", "volle voorname"]),
    (Part(GivenName, 2), &["tweede naam", "middelnaam"]),
    (Whole(Name), &["volle name", "volle naam", "naam en van", "name en van", "van en naam"]),
    (Whole(BirthDate), &["geboortedatum"]),
    (BirthYear, &["geboortejaar"]),
    (Whole(BirthPlace), &["geboorteplek"]),
    (Whole(Sex), &["geslag"]),
    (Whole(Nationality), &["nasionaliteit", "burgerskap"]),
    (Whole(Phone), &[
        "selfoon", "selfoonnommer", "selnommer", "selfoon nommer", "telefoonnommer",
        "kontaknommer",
    ]),
    (Whole(Email), &["eposadres", "epos", "e pos"]),
    (Part(Address, 1), &["woonadres", "straatadres", "fisiese adres"]),
    (Whole(HouseNumber), &["huisnommer"]),
    (Whole(City), &["dorp", "stad"]),
    (Whole(Postcode), &["poskode"]),
    (Whole(Region), &["provinsie"]),
    (Unused, &["ouderdom", "voorstad", "huistaal", "huwelikstatus"]),
];
