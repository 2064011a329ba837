//! Documents that every country issues: passports, identity cards, driving licences, permits.
//!
//! A country stands behind the name: `passport.FR`, `be.idcard`.
//! Source: ICAO Doc 9303 parts 4–6, 8th edition, 2021.

use super::{Catches, Issuer, Pattern, Scheme};

pub const WORLD: Issuer = Issuer {
    country: "",
    schemes: &[PASSPORT, IDCARD, DRIVER, PERMIT],
};

pub const PASSPORT: Scheme = Scheme {
    name: "passport",
    title: "Passport number",
    format: Pattern::new("x{5,14}"),
    catches: Catches::Nothing,
    words: &[
        "passport",
        "passport number",
        "passport no",
        "pasaporte",
        "passaporte",
        "passeport",
        "reisepass",
        "pass",
        "passaporto",
        "paszport",
        "pasaport",
        "paspoort",
        "pas",
        "passi",
        "pasport",
        "passnummer",
        "uteleveli utlevel",
        "utlevel",
        "putovnica",
        "pasos",
        "pass nr",
        "διαβατηριο",
        "паспорт",
        "загранпаспорт",
        "جواز السفر",
        "جواز سفر",
        "护照",
        "護照",
        "パスポート",
        "旅券",
        "여권",
        "ho chieu",
        "paspor",
        "passpor",
    ],
    traps: "Two nationalities or two concurrent booklets give one person two valid numbers.",
    ..Scheme::CARD
};

const IDCARD: Scheme = Scheme {
    name: "idcard",
    title: "Serial number of an identity card",
    format: Pattern::new("x{5,14}"),
    words: &[
        "id card",
        "identity card",
        "id card number",
        "national id",
        "national id card",
        "national identity card",
        "identity document",
        "id",
        "carte d identite",
        "carte nationale d identite",
        "cni",
        "ausweis",
        "personalausweis",
        "carta d identita",
        "dowod",
        "dowod osobisty",
        "identiteitskaart",
        "bilhete de identidade",
        "kimlik karti",
        "osobna iskaznica",
        "obcansky prukaz",
        "szemelyi igazolvany",
        "carte de identitate",
        "удостоверение личности",
    ],
    traps: "In some countries the card bears the lifelong personal number instead of a serial.",
    ..Scheme::CARD
};

const DRIVER: Scheme = Scheme {
    name: "driver",
    title: "Driving licence number",
    format: Pattern::new("x{5,20}"),
    words: &[
        "driver",
        "driving licence",
        "driving license",
        "driver license",
        "driver s license",
        "drivers license",
        "drivers licence",
        "permiso de conducir",
        "licencia de conducir",
        "carnet de conducir",
        "carta de conducao",
        "cnh",
        "permis de conduire",
        "fuhrerschein",
        "patente",
        "patente di guida",
        "prawo jazdy",
        "surucu belgesi",
        "ehliyet",
        "rijbewijs",
        "водительское удостоверение",
    ],
    traps: "Many countries keep the number on renewal, others do not.",
    ..Scheme::CARD
};

const PERMIT: Scheme = Scheme {
    name: "permit",
    title: "Residence permit number",
    format: Pattern::new("x{5,14}"),
    words: &[
        "residence permit",
        "residence card",
        "permiso de residencia",
        "tarjeta de residencia",
        "titre de sejour",
        "carte de sejour",
        "aufenthaltstitel",
        "permesso di soggiorno",
        "karta pobytu",
        "titulo de residencia",
        "oturma izni",
        "verblijfsvergunning",
        "brp",
    ],
    ..Scheme::CARD
};
