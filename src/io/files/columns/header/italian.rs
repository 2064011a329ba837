//! Italian headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "id conto", "id cliente", "codice cliente", "number cliente", "number conto", "conto",
        "id utente", "codice utente", "identificativo", "codice",
    ]),
    (Part(GivenName, 1), &["primo nome", "nome battesimo"]),
    (Part(GivenName, 2), &["secondo nome"]),
    (Part(FamilyName, 1), &["cognome", "primo cognome"]),
    (Whole(FamilyName), &["cognomi"]),
    (Part(FamilyName, 2), &["secondo cognome"]),
    (Whole(Name), &[
        "nome completo", "nome cognome", "cognome nome", "nome e cognome", "cognome e nome",
        "nominativo",
    ]),
    (SomeName, &[
        "nome", "paziente", "cliente", "alunno", "studente", "dipendente", "assicurato",
        "giocatore", "socio", "iscritto", "ospite",
    ]),
    (Whole(BirthDate), &["data nascita", "nascita", "dt nascita", "datanascita", "nato il"]),
    (BirthYear, &["anno nascita", "anno nasc"]),
    (BirthMonth, &["mese nascita"]),
    (BirthDay, &["giorno nascita"]),
    (Whole(BirthPlace), &["luogo nascita", "comune nascita", "citta nascita", "com nascita", "com nasc"]),
    (BirthPlaceAndDate, &[
        "luogo e data nascita", "data e luogo nascita", "luogo data nascita",
        "data luogo nascita",
    ]),
    (Whole(Sex), &["sesso", "genere"]),
    (Whole(Nationality), &["nazionalita", "cittadinanza"]),
    (Whole(Phone), &[
        "cellulare", "telefono", "telefono cellulare", "number telefono", "number cellulare",
        "recapito telefonico", "telefono fisso",
    ]),
    (Whole(Email), &["email", "posta elettronica", "indirizzo email", "indirizzo e mail"]),
    (Part(Address, 1), &[
        "indirizzo", "residenza", "indirizzo residenza", "indirizzo 1", "indirizzo completo",
        "ind res",
    ]),
    (Part(Address, 2), &["indirizzo 2"]),
    (Whole(Street), &["via", "strada"]),
    (Whole(HouseNumber), &["number civico", "civico"]),
    (Whole(Unit), &["interno", "piano", "scala"]),
    (Whole(City), &["citta", "comune", "comune residenza", "localita", "com res"]),
    (Whole(Postcode), &["cap", "codice postale", "codice avviamento postale"]),
    (Whole(Region), &["provincia", "regione", "prov"]),
    (Whole(Country), &["paese", "paese residenza", "nazione", "stato"]),
    (Whole(IpAddress), &["indirizzo ip"]),
    (Whole(RegisteredAt), &[
        "data registrazione", "data iscrizione", "data creazione", "data apertura",
    ]),
    (Whole(Verified), &["verificato", "verificata"]),
    (Whole(KycLevel), &["livello kyc", "livello verifica"]),
    (DocumentType, &["tipo documento", "tipo doc"]),
    (DocumentCountry, &["paese documento", "paese rilascio", "paese emissione"]),
    (Truth, &["id persona", "duplicato"]),
    (Whole(Alias), &["cognome nubile", "cognome coniugata"]),
    (Unused, &[
        "titolo", "stato civile", "eta", "note", "osservazioni", "paese nascita", "stato nascita",
    ]),
];
