//! Dutch headers, of the Netherlands and of Flanders.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "klantnummer", "klant number", "klantnr", "klant id", "accountnummer", "relatienummer",
        "gebruikers id", "patientnummer", "patientnr", "clientnummer", "dossiernummer",
        "deelnemer id", "klantcode",
    ]),
    (Part(GivenName, 1), &[
        "voornaam", "roepnaam", "eerste voornaam", "voorletters", "initialen",
    ]),
    (Whole(GivenName), &["voornamen"]),
    (Part(GivenName, 2), &["tweede voornaam", "middelnaam", "overige voornamen"]),
    (Part(FamilyName, 0), &["tussenvoegsel", "tussenvoegsels", "voorvoegsel", "voorvoegsels"]),
    (Part(FamilyName, 1), &["achternaam", "familienaam", "geslachtsnaam"]),
    (Whole(Name), &["volledige naam", "naam voluit", "voor en achternaam", "klantnaam"]),
    (SomeName, &[
        "naam", "patient", "klant", "leerling", "student", "medewerker", "werknemer", "deelnemer",
        "verzekerde", "speler", "huurder",
    ]),
    (Whole(BirthDate), &[
        "geboortedatum", "geboorte datum", "geboren op", "geboortedag", "geb datum",
    ]),
    (BirthYear, &["geboortejaar"]),
    (BirthMonth, &["geboortemaand"]),
    (Whole(BirthPlace), &["geboorteplaats", "geboortestad", "plaats van geboorte"]),
    (BirthPlaceAndDate, &[
        "geboorteplaats en datum", "geboortedatum en plaats", "plaats en datum geboorte",
    ]),
    (Whole(Sex), &["geslacht"]),
    (Whole(Nationality), &["nationaliteit"]),
    (Whole(Phone), &[
        "telefoon", "telefoonnummer", "telefoon number", "mobiel", "mobiel number",
        "mobiele telefoon", "telefoonnr", "telnr", "gsm number", "vaste telefoon",
    ]),
    (Whole(Email), &["email", "emailadres", "mailadres", "e mail adres"]),
    (Part(Address, 1), &["adres", "woonadres", "adresregel 1", "adresregel", "straat en huisnummer"]),
    (Part(Address, 2), &["adres 2", "adresregel 2"]),
    (Whole(Street), &["straat", "straatnaam"]),
    (Whole(HouseNumber), &["huisnummer", "huisnr", "huis number"]),
    (Whole(Unit), &[
        "toevoeging", "huisnummer toevoeging", "huisnummertoevoeging", "huisletter", "busnummer",
        "bus number",
    ]),
    (Whole(City), &["woonplaats", "plaats", "plaatsnaam", "gemeente", "stad"]),
    (Whole(Postcode), &["postcode"]),
    (Whole(Region), &["provincie"]),
    (Whole(Country), &["land", "woonland", "landcode"]),
    (Whole(IpAddress), &["ip adres"]),
    (Whole(RegisteredAt), &[
        "inschrijfdatum", "inschrijvingsdatum", "registratiedatum", "aanmaakdatum",
        "datum inschrijving", "datum registratie", "aangemaakt op",
    ]),
    (DocumentType, &["documenttype", "documentsoort", "soort document"]),
    (DocumentCountry, &["land van afgifte", "land afgifte"]),
    (Whole(Alias), &["meisjesnaam", "geboortenaam"]),
    (Unused, &[
        "aanhef", "titel", "burgerlijke staat", "leeftijd", "opmerkingen", "geboorteland",
        "taal", "naam moeder", "naam vader",
    ]),
];
