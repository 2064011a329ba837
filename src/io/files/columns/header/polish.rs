//! Polish headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "id konta", "id klienta", "number klienta", "number konta", "konto", "identyfikator",
        "id uzytkownika", "kod klienta", "lp",
    ]),
    (Part(GivenName, 1), &["imie", "pierwsze imie", "imie 1"]),
    (Whole(GivenName), &["imiona"]),
    (Part(GivenName, 2), &["drugie imie", "imie 2"]),
    (Part(FamilyName, 1), &["nazwisko"]),
    (Whole(Name), &[
        "imie nazwisko", "imie i nazwisko", "nazwisko imie", "nazwisko i imie",
        "pelne imie i nazwisko",
    ]),
    (SomeName, &[
        "nazwa", "pacjent", "klient", "uczen", "student", "pracownik", "zawodnik", "ubezpieczony",
        "czlonek", "pasazer",
    ]),
    (Whole(BirthDate), &["data urodzenia", "data ur", "urodzony", "dataurodzenia", "data urodz"]),
    (BirthYear, &["rok urodzenia", "rok ur"]),
    (BirthMonth, &["miesiac urodzenia"]),
    (BirthDay, &["dzien urodzenia"]),
    (Whole(BirthPlace), &["miejsce urodzenia", "miasto urodzenia"]),
    (BirthPlaceAndDate, &["data i miejsce urodzenia", "miejsce i data urodzenia"]),
    (Whole(Sex), &["plec"]),
    (Whole(Nationality), &["obywatelstwo", "narodowosc"]),
    (Whole(Phone), &[
        "telefon komorkowy", "telefon", "number telefonu", "komorka", "tel kom", "number tel",
        "telefon kontaktowy", "telefon stacjonarny",
    ]),
    (Whole(Email), &["email", "adres email", "poczta elektroniczna", "adres e mail"]),
    (Part(Address, 1), &["adres", "adres zamieszkania", "adres 1"]),
    (Part(Address, 2), &["adres 2"]),
    (Whole(Street), &["ulica", "ul"]),
    (Whole(HouseNumber), &["number domu", "number budynku", "dom"]),
    (Whole(Unit), &["number mieszkania", "number lokalu", "mieszkanie", "lokal"]),
    (Whole(City), &["miasto", "miejscowosc"]),
    (Whole(Postcode), &["kod pocztowy", "kod"]),
    (Whole(Region), &["wojewodztwo"]),
    (Whole(Country), &["kraj", "kraj zamieszkania", "panstwo"]),
    (Whole(IpAddress), &["adres ip"]),
    (Whole(RegisteredAt), &["data rejestracji", "data utworzenia", "data zalozenia"]),
    (Whole(Verified), &["zweryfikowany", "zweryfikowana"]),
    (Whole(KycLevel), &["poziom kyc", "poziom weryfikacji"]),
    (DocumentType, &["typ dokumentu", "rodzaj dokumentu"]),
    (DocumentCountry, &["kraj dokumentu", "kraj wydania"]),
    (Truth, &["id osoby", "duplikat"]),
    (Whole(Alias), &["nazwisko rodowe", "nazwisko panienskie"]),
    (Unused, &[
        "tytul", "stan cywilny", "wiek", "uwagi",
        "powiat", "gmina", "kraj urodzenia",
    ]),
];
