//! Albanian headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &["numri i klientit", "id e klientit", "kodi i klientit"]),
    (Part(GivenName, 1), &["emri i pare"]),
    (Part(GivenName, 2), &["emri i dyte", "emri i mesem"]),
    (Part(FamilyName, 1), &["mbiemri", "mbiemer"]),
    (Whole(Name), &[
        "emri mbiemri", "emri dhe mbiemri", "emer mbiemer", "emri i plote", "mbiemri emri",
    ]),
    (SomeName, &["emri", "emer", "klienti", "pacienti"]),
    (Whole(BirthDate), &["datelindja", "data e lindjes", "ditelindja", "dt lindjes"]),
    (BirthYear, &["viti i lindjes"]),
    (Whole(BirthPlace), &["vendlindja", "vendi i lindjes"]),
    (Whole(Sex), &["gjinia"]),
    (Whole(Nationality), &["shtetesia"]),
    (Whole(Phone), &[
        "telefoni", "numri i telefonit", "number telefoni", "celular", "celulari",
        "number i telefonit",
    ]),
    (Whole(Email), &["posta elektronike", "adresa e emailit", "email adresa"]),
    (Part(Address, 1), &["adrese", "adresa e banimit"]),
    (Whole(Street), &["rruga"]),
    (Whole(HouseNumber), &["numri i shtepise"]),
    (Whole(City), &["qyteti", "vendbanimi"]),
    (Whole(Postcode), &["kodi postar"]),
    (Whole(Region), &["qarku"]),
    (Whole(Country), &["shteti", "vendi i banimit"]),
    (Whole(RegisteredAt), &["data e regjistrimit"]),
    (Whole(Alias), &["mbiemri i vajzerise"]),
    (Unused, &["mosha", "atesia", "emri i babait", "emri i nenes", "kombesia", "gjendja civile"]),
];
