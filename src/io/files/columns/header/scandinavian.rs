//! Swedish, Danish and Norwegian headers; `ø` and `å` are written both as `o`, `a` and `oe`, `aa`.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "kundnummer", "kundenummer", "kundnr", "kundenr", "kund id", "kontonummer",
        "medlemsnummer", "medlemsnr", "pasientnummer", "patientnummer", "bruker id", "bruger id",
    ]),
    (Part(GivenName, 1), &["fornamn", "fornavn", "tilltalsnamn"]),
    (Part(GivenName, 2), &["mellannamn", "mellomnavn", "mellemnavn"]),
    (Part(FamilyName, 1), &["efternamn", "etternavn", "efternavn"]),
    (Whole(Name), &[
        "fullstandigt namn", "fullt namn", "fullt navn", "fulde navn", "for och efternamn",
        "for og etternavn", "for og efternavn", "kundnamn", "kundenavn", "fuldt navn",
    ]),
    (SomeName, &[
        "namn", "navn", "patient", "pasient", "kund", "kunde", "elev", "anstalld", "ansatt",
        "medarbejder", "medarbeider", "spelare", "spiller", "deltagare", "deltager", "medlem",
    ]),
    (Whole(BirthDate), &[
        "fodelsedatum", "fodselsdato", "foedselsdato", "fodselsdag", "fodelsedag", "fodd", "fodt",
    ]),
    (BirthYear, &["fodelsear", "fodselsar", "fodselsaar", "foedselsaar"]),
    (BirthMonth, &["fodelsemanad", "fodselsmaned"]),
    (Whole(BirthPlace), &["fodelseort", "fodested", "fodselssted", "foedested", "fodeby"]),
    (Whole(Sex), &["kon", "kjonn", "koen", "kjoenn"]),
    (Whole(Nationality), &[
        "nationalitet", "nasjonalitet", "medborgarskap", "statsborgerskap", "statsborgerskab",
    ]),
    (Whole(Phone), &[
        "tlfnr", "telefon", "telefonnr", "mobilnr", "mobiltelefon", "tlf number", "mobilnummer",
        "tlf", "telefonnummer", "mobil",
    ]),
    (Whole(Email), &[
        "epost", "epostadress", "epostadresse", "e post adress", "mailadresse", "emailadresse",
    ]),
    (Part(Address, 1), &[
        "adress", "adresse", "gatuadress", "gateadresse", "bostadsadress", "postadress",
        "postadresse", "bostedsadresse", "folkbokforingsadress",
    ]),
    (Part(Address, 2), &["adress 2", "adresse 2"]),
    (Whole(Street), &["gata", "gatunamn", "gate", "gatenavn", "vejnavn", "vej"]),
    (Whole(HouseNumber), &["husnummer", "husnr", "gatunummer", "gatenummer", "hus number"]),
    (Whole(Unit), &["lagenhet", "lagenhetsnummer", "lgh", "leilighet", "lejlighed"]),
    (Whole(City), &[
        "ort", "postort", "poststed", "stad", "bostadsort", "bosted", "bopalsort", "kommun",
        "kommune", "bynavn",
    ]),
    (Whole(Postcode), &["postnummer", "postnr", "post number"]),
    (Whole(Region), &["län", "fylke"]),
    (Whole(Country), &["land", "landskod", "landkode", "bosattningsland", "bostedsland"]),
    (Whole(IpAddress), &["ip adress"]),
    (Whole(RegisteredAt), &[
        "registreringsdatum", "registreringsdato", "oprettet", "opprettet", "skapad",
        "oprettelsesdato",
    ]),
    (DocumentType, &["dokumenttyp", "dokumenttype"]),
    (Whole(Alias), &["pikenavn", "pigenavn", "flicknamn"]),
    (Unused, &[
        "tittel", "titel", "civilstand", "sivilstand", "alder", "fodelseland", "fodeland",
        "fodselsland", "kommentar", "anmarkning",
        "civilstatus", "sivilstatus",
    ]),
];
