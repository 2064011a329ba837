//! Hungarian headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "ugyfelszam", "ugyfel id", "ugyfelazonosito", "ugyfelkod", "azonosito",
        "felhasznalo id", "beteg azonosito", "szamlaszam",
    ]),
    (Part(GivenName, 1), &["keresztnev", "utonev", "elso keresztnev", "elso utonev"]),
    (Part(GivenName, 2), &["masodik keresztnev", "masodik utonev", "kozepso nev"]),
    (Part(FamilyName, 1), &["vezeteknev", "csaladnev", "csaladi nev"]),
    (Whole(Name), &["teljes nev", "ugyfel neve", "ugyfelnev", "viselt nev"]),
    (SomeName, &[
        "nev", "ugyfel", "paciens", "beteg", "tanulo", "diak", "hallgato", "dolgozo", "jatekos",
        "biztositott",
    ]),
    (Whole(BirthDate), &[
        "szuletesi datum", "szuletesi ido", "szul datum", "szul ido", "szuletes datuma",
        "szuletes ideje", "szuletesnap", "szuletett",
    ]),
    (BirthYear, &["szuletesi ev", "szuletes eve", "szul ev"]),
    (BirthMonth, &["szuletesi honap", "szuletes honapja"]),
    (Whole(BirthPlace), &["szuletesi hely", "szul hely", "szuletes helye"]),
    (BirthPlaceAndDate, &[
        "szuletesi hely es ido", "szuletesi hely ido", "szul hely ido", "szuletes helye es ideje",
    ]),
    (Whole(Sex), &["nem", "neme"]),
    (Whole(Nationality), &["allampolgarsag", "allampolgarsaga", "nemzetiseg"]),
    (Whole(Phone), &[
        "telefonszam", "telefon", "mobilszam", "mobiltelefonszam", "mobiltelefon",
    ]),
    (Whole(Email), &["email cim", "email", "e mail cime"]),
    (Part(Address, 1), &["lakcim", "cim", "allando lakcim", "allando lakohely"]),
    (Whole(Street), &["utca", "kozterulet neve", "kozterulet", "utca neve"]),
    (Whole(HouseNumber), &["hazszam"]),
    (Whole(Unit), &["ajto", "emelet ajto", "emelet"]),
    (Whole(City), &["varos", "telepules", "helyseg", "lakohely"]),
    (Whole(Postcode), &["iranyitoszam", "irsz", "ir szam"]),
    (Whole(Region), &["megye"]),
    (Whole(Country), &["orszag", "orszagkod"]),
    (Whole(RegisteredAt), &[
        "regisztracio datuma", "regisztracios datum", "letrehozas datuma", "regisztracio ideje",
    ]),
    (DocumentType, &["okmany tipusa", "okmanytipus"]),
    (Whole(Alias), &["szuletesi nev", "leanykori nev"]),
    (Unused, &[
        "csaladi allapot", "eletkor", "megjegyzes", "anyja neve", "anyja leanykori neve",
        "szuletesi orszag", "titulus", "anyja szuletesi neve",
    ]),
];
