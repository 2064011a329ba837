//! Greek headers, romanised as headers are folded, and as they are usually typed.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "kodikos pelati", "arithmos pelati", "kodikos asthenous", "arithmos mitroou",
        "arithmos logariasmou",
    ]),
    (Part(GivenName, 1), &["mikro onoma", "proto onoma"]),
    (Part(FamilyName, 1), &["eponymo", "epitheto", "eponimo", "epwnymo"]),
    (Whole(Name), &[
        "onomateponymo", "onomateponimo", "onoma kai eponymo", "onoma eponymo", "eponymo onoma",
        "pliris onoma", "pliris onomasia",
    ]),
    (SomeName, &[
        "onoma", "asthenis", "asthenes", "pelatis", "mathitis", "foititis", "ypallilos",
        "paiktis",
    ]),
    (Whole(BirthDate), &[
        "imerominia gennisis", "im gennisis", "im nia gennisis", "gennisi", "imer gennisis",
        "hmerominia gennisis", "hmerominia gennhshs", "genethlia",
    ]),
    (BirthYear, &["etos gennisis"]),
    (BirthMonth, &["minas gennisis"]),
    (BirthDay, &["imera gennisis"]),
    (Whole(BirthPlace), &["topos gennisis", "poli gennisis"]),
    (Whole(Sex), &["fylo"]),
    (Whole(Nationality), &["ypikootita", "ithageneia", "ethnikotita"]),
    (Whole(Phone), &[
        "tilefono", "kinito", "kinito tilefono", "arithmos tilefonou", "tilefono epikoinonias",
        "thlefono", "kinhto", "stathero tilefono", "stathero", "τηλ", "κιν",
    ]),
    (Whole(Email), &["ilektroniko tachydromeio", "dieythynsi email", "ilektroniki dieythynsi"]),
    (Part(Address, 1), &[
        "dieythynsi", "dieythynsi katoikias", "diefthynsi", "dieuthinsi", "dieuthynsi",
        "tachydromiki dieythynsi",
    ]),
    (Whole(Street), &["odos"]),
    (Whole(HouseNumber), &["arithmos odou"]),
    (SomeNumber, &["arithmos"]),
    (Whole(Unit), &["diamerisma", "orofos"]),
    (Whole(City), &["poli", "polh", "dimos"]),
    (Whole(Postcode), &["tachydromikos kodikas", "τκ", "taxydromikos kodikas", "tach kodikas"]),
    (Whole(Region), &["nomos", "perifereia"]),
    (Whole(Country), &["chora", "chora katoikias", "chora diamonis"]),
    (Whole(RegisteredAt), &["imerominia eggrafis", "im eggrafis", "imerominia dimioyrgias"]),
    (DocumentType, &["typos eggrafoy", "eidos eggrafoy"]),
    (Unused, &[
        "onoma patros", "patronymo", "onoma mitros", "mitronymo", "ilikia", "oikogeneiaki katastasi",
        "paratiriseis", "chora gennisis",
    ]),
];
