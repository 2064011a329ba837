//! Czech and Slovak headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "number zakaznika", "id zakaznika", "zakaznicke number", "number uctu", "number pacienta",
        "id pacienta", "kod zakaznika", "id uzivatele", "number klienta",
    ]),
    (Part(GivenName, 1), &["krestni jmeno", "krstne meno", "prvni jmeno", "prve meno"]),
    (Part(GivenName, 2), &["druhe jmeno", "prostredni jmeno", "druhe meno", "stredne meno"]),
    (Part(FamilyName, 1), &["prijmeni", "priezvisko"]),
    (Whole(Name), &[
        "jmeno a prijmeni", "cele jmeno", "jmeno prijmeni", "prijmeni a jmeno", "prijmeni jmeno",
        "meno a priezvisko", "cele meno", "meno priezvisko", "priezvisko a meno",
        "priezvisko meno",
    ]),
    (SomeName, &[
        "jmeno", "meno", "pacient", "zakaznik", "klient", "zak", "ziak", "student", "zamestnanec",
        "hrac", "pojistenec", "poistenec",
    ]),
    (Whole(BirthDate), &[
        "datum narozeni", "datum narodenia", "dat nar", "datum nar", "dat narozeni", "narozen",
        "narozeni", "narodeny", "narodenie", "datum naroz",
    ]),
    (BirthYear, &["rok narozeni", "rok narodenia"]),
    (BirthMonth, &["mesic narozeni", "mesiac narodenia"]),
    (BirthDay, &["den narozeni", "den narodenia"]),
    (Whole(BirthPlace), &["misto narozeni", "miesto narodenia"]),
    (BirthPlaceAndDate, &[
        "datum a misto narozeni", "misto a datum narozeni", "datum a miesto narodenia",
        "miesto a datum narodenia",
    ]),
    (Whole(Sex), &["pohlavi", "pohlavie"]),
    (Whole(Nationality), &[
        "statni prislusnost", "statna prislusnost", "statni obcanstvi", "statne obcianstvo",
        "obcanstvi", "obcianstvo", "narodnost",
    ]),
    (Whole(Phone), &[
        "mobilni telefon", "telefon", "telefonni number", "telefonne number", "mobilny telefon",
        "number mobilu",
    ]),
    (Whole(Email), &["email", "emailova adresa", "e mailova adresa"]),
    (Part(Address, 1), &[
        "adresa", "adresa bydliste", "bydliste", "adresa bydliska", "bydlisko", "trvale bydliste",
        "trvaly pobyt", "adresa trvaleho pobytu", "adresa trvaleho bydliste",
    ]),
    (Part(Address, 2), &["adresa 2"]),
    (Whole(Street), &["ulice", "ulica"]),
    (Whole(HouseNumber), &[
        "number popisne", "popisne number", "čp", "number domu", "number orientacni",
        "supisne number",
    ]),
    (Whole(Unit), &["byt", "number bytu"]),
    (Whole(City), &["mesto", "obec"]),
    (Whole(Postcode), &[
        "psc", "postovni smerovaci number", "smerovaci number", "postove smerovacie number",
    ]),
    (Whole(Country), &["stát", "zeme", "krajina", "štát", "zeme pobytu", "krajina pobytu"]),
    (Whole(RegisteredAt), &[
        "datum registrace", "datum registracie", "datum zalozeni", "datum zalozenia",
        "datum vytvoreni",
    ]),
    (DocumentType, &["typ dokladu", "druh dokladu"]),
    (Whole(Alias), &["rodne prijmeni", "rodne priezvisko"]),
    (Unused, &[
        "titul", "titul pred", "titul za", "rodinny stav", "vek", "poznamka",
        "zeme narozeni", "krajina narodenia", "okres", "osloveni",
    ]),
];
