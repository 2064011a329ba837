//! German headers; umlauts are written both as `u` and as `ue`.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "kundennummer", "kunden number", "konto id", "kunden id", "konto number", "kontonummer",
        "kundennr", "kdnr", "kd number", "konto", "kennung", "datensatz id", "benutzer id",
        "nutzer id", "mitgliedsnummer", "kunde id",
    ]),
    (Part(GivenName, 1), &["vorname", "rufname", "vorname 1"]),
    (Whole(GivenName), &["vornamen"]),
    (Part(GivenName, 2), &["zweiter vorname", "vorname 2", "weitere vornamen"]),
    (Part(FamilyName, 1), &["nachname", "familienname", "zuname"]),
    (Whole(Name), &[
        "vollstandiger name", "vollstaendiger name", "voller name", "vor und nachname",
        "vorname nachname", "name vorname", "kundenname",
    ]),
    (Whole(NameSuffix), &["namenszusatz"]),
    (SomeName, &[
        "name", "patient", "kunde", "schuler", "schueler", "student", "mitarbeiter", "mitglied",
        "teilnehmer", "versicherter", "spieler", "bewohner", "mieter", "fahrgast",
    ]),
    (Whole(BirthDate), &[
        "geburtsdatum", "geburtstag", "geb datum", "gebdatum", "geb", "gebdat", "geboren",
        "geburt", "geboren am", "geb am",
    ]),
    (BirthYear, &["geburtsjahr", "jahrgang"]),
    (BirthMonth, &["geburtsmonat"]),
    (BirthDay, &["geburtstag tag"]),
    (Whole(BirthPlace), &["geburtsort", "geburtsstadt"]),
    (BirthPlaceAndDate, &[
        "geburtsort und datum", "geburtsdatum und ort", "geburtsort datum", "geburtsdatum ort",
        "geburtsort und geburtsdatum", "geburtsdatum und geburtsort", "ort und datum geburt",
    ]),
    (Whole(Sex), &["geschlecht"]),
    (Whole(Nationality), &[
        "staatsangehorigkeit", "staatsangehoerigkeit", "staatsangeh", "nationalitat", "nationalitaet",
        "staatsburgerschaft", "staatsbuergerschaft",
    ]),
    (Whole(Phone), &[
        "handy", "telefonnr", "handynr", "mobilnr", "mobiltelefon", "handynummer", "mobilnummer",
        "telefon", "telefonnummer", "mobil", "rufnummer", "telefon number", "tel number",
        "mobil number", "rufnr", "festnetz", "handy number",
    ]),
    (Whole(Email), &["email", "e mail", "e mail adresse", "mailadresse", "email adresse"]),
    (Part(Address, 1), &[
        "anschrift", "adresse", "strasse und hausnummer", "strasse hausnummer", "strasse number",
        "strasse u hausnummer", "strasse hausnr", "strasse und hausnr", "strasse u hausnr",
        "strasse und number", "strasse u number", "str und hausnr", "str hausnr", "str u hausnr",
        "postanschrift", "wohnadresse",
    ]),
    (Part(Address, 2), &["adresszusatz", "adresse 2"]),
    (Whole(Street), &["strasse", "str", "strassenname"]),
    (Whole(HouseNumber), &["hausnummer", "haus number", "hausnr", "hnr"]),
    (Whole(Unit), &["wohnung", "wohnungsnummer", "top", "etage"]),
    (Whole(City), &["ort", "stadt", "wohnort", "gemeinde"]),
    (Whole(Postcode), &["plz", "postleitzahl"]),
    (Whole(Region), &["bundesland", "kanton"]),
    (Whole(Country), &["land", "wohnsitzland", "staat", "landercode", "laendercode"]),
    (Whole(DeviceId), &["gerate id", "geraete id"]),
    (Whole(IpAddress), &["ip adresse"]),
    (Whole(RegisteredAt), &[
        "registriert am", "registrierungsdatum", "anmeldedatum", "erstellt am", "angelegt am",
        "eroffnet am", "eroeffnet am", "erstelldatum",
    ]),
    (Whole(Verified), &["verifiziert", "gepruft", "geprueft"]),
    (Whole(KycLevel), &["verifizierungsstufe"]),
    (DocumentType, &["dokumenttyp", "dokumentart", "ausweisart", "ausweistyp"]),
    (DocumentCountry, &["ausstellungsland", "ausstellendes land", "dokumentland"]),
    (Truth, &["personen id", "dublette", "duplikat"]),
    (Whole(Alias), &[
        "geburtsname", "madchenname", "maedchenname", "fruherer name", "frueherer name",
    ]),
    (Unused, &[
        "anrede", "titel", "familienstand", "alter", "bemerkung", "bemerkungen",
        "sprache", "geburtsland",
    ]),
];
