//! Lithuanian and Latvian headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "kliento number", "kliento id", "kliento kodas", "paciento number", "saskaitos number",
        "klienta id", "klienta kods", "klienta numurs", "pacienta numurs",
    ]),
    (Part(GivenName, 1), &["pirmas vardas", "pirmais vards"]),
    (Part(GivenName, 2), &["antras vardas", "otrais vards"]),
    (Part(FamilyName, 1), &["pavarde", "uzvards"]),
    (Whole(Name), &[
        "vardas pavarde", "vardas ir pavarde", "pavarde vardas", "pilnas vardas", "kliento vardas",
        "vards uzvards", "vards un uzvards", "uzvards vards", "pilns vards",
    ]),
    (SomeName, &[
        "vardas", "vards", "klientas", "klients", "pacientas", "pacients", "mokinys", "skolens",
        "studentas", "students", "darbuotojas", "darbinieks", "zaidejas", "speletajs",
    ]),
    (Whole(BirthDate), &["gimimo data", "gime", "dzimsanas datums", "dzim datums", "dzimis"]),
    (BirthYear, &["gimimo metai", "dzimsanas gads"]),
    (BirthMonth, &["gimimo menuo", "dzimsanas menesis"]),
    (BirthDay, &["gimimo diena", "dzimsanas diena"]),
    (Whole(BirthPlace), &["gimimo vieta", "dzimsanas vieta"]),
    (Whole(Sex), &["lytis", "dzimums"]),
    (Whole(Nationality), &["pilietybe", "pilsoniba", "valstiska piederiba"]),
    (Whole(Phone), &[
        "telefonas", "telefono number", "mobilusis telefonas", "mob telefonas", "mobilus", "tel",
        "talrunis", "talruna numurs", "mobilais talrunis", "mobilais", "telefons",
    ]),
    (Whole(Email), &[
        "elektroninis pastas", "pastas", "pasto adresas", "e pasts", "epasts", "e pasta adrese",
    ]),
    (Part(Address, 1), &[
        "adresas", "gyvenamoji vieta", "gyvenamosios vietos adresas", "namu adresas", "adrese",
        "dzivesvieta", "dzivesvietas adrese", "deklareta adrese",
    ]),
    (Whole(Street), &["gatve", "gatves pavadinimas", "iela", "ielas nosaukums"]),
    (Whole(HouseNumber), &["namo number", "majas numurs"]),
    (Whole(Unit), &["butas", "buto number", "dzivoklis"]),
    (Whole(City), &["miestas", "gyvenviete", "pilseta", "apdzivota vieta"]),
    (Whole(Postcode), &["pasto kodas", "pasta indekss", "pasta kods"]),
    (Whole(Region), &["apskritis", "savivaldybe", "novads"]),
    (Whole(Country), &["salis", "valstybe", "valsts", "mitnes valsts"]),
    (Whole(RegisteredAt), &["registracijos data", "sukurta", "registracijas datums"]),
    (Whole(Alias), &["mergautine pavarde", "pirmslaulibu uzvards"]),
    (Unused, &["amzius", "pastabos", "seimine padetis", "vecums", "piezimes"]),
];
