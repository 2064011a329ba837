//! Finnish and Estonian headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "asiakasnumero", "asiakas id", "asiakasnro", "asiakastunnus", "jasennumero",
        "potilasnumero", "tilinumero", "kliendi number", "kliendinumber", "kliendi id",
        "kliendikood", "patsiendi number", "liikmenumber",
    ]),
    (Part(GivenName, 1), &["etunimi", "kutsumanimi", "ensimmainen etunimi", "eesnimi"]),
    (Whole(GivenName), &["etunimet", "eesnimed"]),
    (Part(GivenName, 2), &["toinen nimi", "toinen etunimi", "keskmine nimi", "teine eesnimi"]),
    (Part(FamilyName, 1), &["sukunimi", "perekonnanimi", "perenimi"]),
    (Whole(Name), &[
        "koko nimi", "etu ja sukunimi", "etunimi ja sukunimi", "sukunimi ja etunimi",
        "asiakkaan nimi", "asiakasnimi", "potilaan nimi", "taisnimi", "taielik nimi",
        "ees ja perekonnanimi", "ees ja perenimi", "kliendi nimi", "patsiendi nimi",
    ]),
    (SomeName, &[
        "nimi", "asiakas", "klient", "potilas", "oppilas", "opiskelija", "tyontekija", "pelaaja",
        "patsient", "opilane", "tootaja", "mangija",
    ]),
    (Whole(BirthDate), &[
        "syntymaaika", "syntymapaiva", "synt aika", "syntynyt", "synnyinaika", "sunniaeg",
        "sunnikuupaev", "sunnipaev", "sundinud",
    ]),
    (BirthYear, &["syntymavuosi", "sunniaasta"]),
    (BirthMonth, &["syntymakuukausi", "sunnikuu"]),
    (Whole(BirthPlace), &["syntymapaikka", "syntymakunta", "syntymakaupunki", "sunnikoht"]),
    (Whole(Sex), &["sukupuoli", "sugu"]),
    (Whole(Nationality), &["kansalaisuus", "kodakondsus", "kodakondsus riik"]),
    (Whole(Phone), &[
        "puhelinnumero", "puhelin", "matkapuhelin", "puh", "puhelinnro", "matkapuhelinnumero",
        "kannykka", "gsm number", "telefon", "telefoninumber", "mobiil", "mobiilinumber",
        "mobiiltelefon",
    ]),
    (Whole(Email), &[
        "sahkoposti", "sahkopostiosoite", "s posti", "meili", "e post", "epost", "e posti aadress",
        "meiliaadress",
    ]),
    (Part(Address, 1), &[
        "osoite", "katuosoite", "lahiosoite", "postiosoite", "kotiosoite", "aadress",
        "elukoha aadress", "postiaadress", "elukoht",
    ]),
    (Part(Address, 2), &["osoite 2", "aadress 2"]),
    (Whole(Street), &["katu", "kadun nimi", "kadunnimi", "tanav", "tanava nimi"]),
    (Whole(HouseNumber), &["talonumero", "talon number", "maja number", "majanumber"]),
    (Whole(Unit), &["asunto", "huoneisto", "korter", "korteri number"]),
    (Whole(City), &[
        "kaupunki", "postitoimipaikka", "paikkakunta", "kunta", "kotikunta", "asuinkunta", "linn",
        "asula",
    ]),
    (Whole(Postcode), &["postinumero", "postinro", "postiindeks", "sihtnumber", "postikood"]),
    (Whole(Region), &["maakunta", "maakond"]),
    (Whole(Country), &["asuinmaa", "maakoodi", "riik", "elukohariik"]),
    (Whole(RegisteredAt), &[
        "rekisterointipaiva", "liittymispaiva", "luotu", "registreerimise kuupaev",
    ]),
    (DocumentType, &["asiakirjatyyppi", "dokumendi liik"]),
    (Whole(Alias), &["tyttonimi", "entinen nimi", "neiupolvenimi"]),
    (Unused, &[
        "ika", "siviilisaaty", "ammatti", "huomautus", "syntymamaa", "vanus", "markus",
        "perekonnaseis", "sunniriik",
    ]),
];
