//! Icelandic headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "vidskiptanumer", "vidskiptamannanumer", "vidskiptavinanumer", "felagsnumer",
        "sjuklinganumer", "reikningsnumer",
    ]),
    (Part(GivenName, 1), &["eiginnafn", "fornafn", "skirnarnafn"]),
    (Part(GivenName, 2), &["millinafn"]),
    (Part(FamilyName, 1), &["eftirnafn", "kenninafn", "fodurnafn"]),
    (Whole(Name), &["fullt nafn", "nafn vidskiptavinar", "nafn sjuklings"]),
    (SomeName, &["nafn", "sjuklingur", "nemandi", "starfsmadur", "vidskiptavinur"]),
    (Whole(BirthDate), &["faedingardagur", "faedingardagsetning", "faeddur", "faeddur dags"]),
    (BirthYear, &["faedingarar"]),
    (Whole(BirthPlace), &["faedingarstadur"]),
    (Whole(Sex), &["kyn"]),
    (Whole(Nationality), &["rikisfang", "rikisborgararettur", "thjoderni"]),
    (Whole(Phone), &["simi", "simanumer", "farsimi", "gsm simi", "farsimanumer", "heimasimi"]),
    (Whole(Email), &["netfang", "tolvupostur", "tolvupostfang"]),
    (Part(Address, 1), &["heimilisfang", "logheimili", "adsetur"]),
    (Whole(Street), &["gata", "gotuheiti"]),
    (Whole(HouseNumber), &["husnumer"]),
    (Whole(City), &["stadur", "baer", "sveitarfelag", "poststod", "baejarfelag"]),
    (Whole(Postcode), &["postnumer"]),
    (Whole(Country), &["busetuland"]),
    (Whole(RegisteredAt), &["skraningardagur", "stofnad"]),
    (Unused, &["aldur", "hjuskaparstada", "athugasemd"]),
];
