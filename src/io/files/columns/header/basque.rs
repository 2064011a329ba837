//! Basque and Maltese headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &["bezero zenbakia", "bezeroaren zenbakia", "bezero kodea", "numru tal klijent"]),
    (Part(FamilyName, 1), &[
        "abizena", "lehen abizena", "lehenengo abizena", "1 abizena", "kunjom",
    ]),
    (Part(FamilyName, 2), &["bigarren abizena", "2 abizena"]),
    (Whole(FamilyName), &["abizenak", "bi abizenak"]),
    (Whole(Name), &[
        "izen abizenak", "izena eta abizenak", "izen osoa", "isem u kunjom", "isem shih",
    ]),
    (SomeName, &["izena", "isem"]),
    (Whole(BirthDate), &["jaiotze data", "jaioteguna", "jaiotza data", "data tat twelid"]),
    (BirthYear, &["jaiotze urtea", "sena tat twelid"]),
    (Whole(BirthPlace), &["jaioterria", "jaiotze lekua", "jaiolekua", "post tat twelid"]),
    (Whole(Sex), &["sexua", "generoa", "sess"]),
    (Whole(Nationality), &["nazionalitatea", "naziotasuna", "nazzjonalita", "cittadinanza"]),
    (Whole(Phone), &[
        "telefonoa", "telefono zenbakia", "mugikorra", "sakelako telefonoa", "sakelekoa",
        "numru tat telefon", "mowbajl", "numru tal mowbajl",
    ]),
    (Whole(Email), &[
        "posta elektronikoa", "helbide elektronikoa", "eposta", "indirizz elettroniku",
        "indirizz tal email",
    ]),
    (Part(Address, 1), &["helbidea", "indirizz"]),
    (Whole(Street), &["kalea", "triq"]),
    (SomeNumber, &["zenbakia"]),
    (Whole(City), &["herria", "udalerria", "hiria", "belt jew rahal", "lokalita"]),
    (Whole(Postcode), &["posta kodea", "kodici postali"]),
    (Whole(Region), &["probintzia"]),
    (Whole(Country), &["herrialdea", "pajjiz"]),
    (Whole(RegisteredAt), &["alta data", "izen emate data"]),
    (Unused, &["adina", "oharrak", "egoera zibila"]),
];
