//! Russian and Ukrainian headers, romanised as headers are folded and in other usual ways.
//!
//! Words whose romanisation means something else elsewhere are left in their own letters.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "identifikator", "id klienta", "number klienta", "number scheta", "number karty",
        "number kartki", "number patsienta", "id polzovatelya", "kod klienta",
    ]),
    (Part(GivenName, 2), &["otchestvo", "po batkovi", "po batkovi imya"]),
    (Part(FamilyName, 1), &["familiya", "familia", "prizvishche", "prizvyshche", "familija"]),
    (Whole(Name), &[
        "fio", "pib", "familiya imya otchestvo", "familiya imya", "polnoe imya", "povne imya",
        "imya familiya", "imya i familiya", "prizvishche imya po batkovi", "prizvishche imya",
        "f i o",
    ]),
    (SomeName, &[
        "imya", "imia", "imja", "patsient", "patsiyent", "klient", "kliyent", "uchenik", "uchen",
        "student", "sotrudnik", "pratsivnyk", "rabotnik", "igrok", "sportsmen", "abonent",
        "zayavitel", "zastrakhovannyy",
    ]),
    (Whole(BirthDate), &[
        "data rozhdeniya", "data narodzhennya", "data rozhdenia", "data rojdeniya",
        "den rozhdeniya", "den narodzhennya", "data rozhd", "data rozhdenija", "др", "дн",
    ]),
    (BirthYear, &["god rozhdeniya", "rik narodzhennya"]),
    (BirthMonth, &["mesyats rozhdeniya", "misyats narodzhennya"]),
    (Whole(BirthPlace), &["mesto rozhdeniya", "mistse narodzhennya", "gorod rozhdeniya"]),
    (BirthPlaceAndDate, &[
        "data i mesto rozhdeniya", "mesto i data rozhdeniya", "data ta mistse narodzhennya",
    ]),
    (Whole(Sex), &["pol", "стать"]),
    (Whole(Nationality), &["grazhdanstvo", "gromadyanstvo", "hromadianstvo"]),
    (Whole(Phone), &[
        "mobilnyy telefon", "telefon", "number telefona", "number telefonu", "mobilniy telefon",
        "mobilnyy", "mobilniy", "sotovyy", "sotovyy telefon", "kontaktnyy telefon",
        "kontaktniy telefon", "domashniy telefon",
    ]),
    (Whole(Email), &[
        "elektronnaya pochta", "elektronna poshta", "pochta", "poshta",
        "adres elektronnoy pochty", "adresa elektronnoi poshti", "imeyl",
    ]),
    (Part(Address, 1), &[
        "adres", "adresa", "adres prozhivaniya", "adresa prozhivannya", "adres registratsii",
        "adresa reiestratsii", "mesto zhitelstva", "mistse prozhivannya", "adres propiski",
    ]),
    (Whole(Street), &["ulitsa", "vulitsya", "ulica", "vulytsia"]),
    (Whole(HouseNumber), &["number doma", "budinok", "dom", "number budinku", "budynok"]),
    (Whole(Unit), &["kvartira", "kvartyra", "number kvartiry", "number kvartiri"]),
    (Whole(City), &["gorod", "misto", "naselennyy punkt", "naseleniy punkt"]),
    (Whole(Postcode), &["pochtovyy indeks", "poshtoviy indeks", "индекс", "індекс"]),
    (Whole(Region), &["oblast", "край", "respublika"]),
    (Whole(Country), &["strana", "kraina", "strana prozhivaniya", "kraina prozhivannya"]),
    (Whole(RegisteredAt), &[
        "data registratsii", "data reiestratsii", "data sozdaniya", "data stvorennya",
    ]),
    (DocumentType, &["tip dokumenta", "vid dokumenta", "tip dokumentu"]),
    (DocumentSeries, &["seriya pasporta", "seriya dokumenta", "seriya dokumentu", "seriya"]),
    (Whole(Alias), &["devichya familiya", "divoche prizvyshche"]),
    (Unused, &[
        "semeynoe polozhenie", "vozrast", "primechanie", "kommentariy",
        "strana rozhdeniya", "kraina narodzhennya", "rayon", "natsionalnost",
    ]),
];
