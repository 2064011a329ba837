//! Amharic, Somali and Hausa headers.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &["የደንበኛ ቁጥር", "lambarka macmiilka", "lambar abokin ciniki"]),
    (Part(GivenName, 1), &["magaca koowaad", "magaca hore", "sunan farko"]),
    (Part(GivenName, 2), &["magaca dhexe", "sunan tsakiya"]),
    (Part(FamilyName, 1), &[
        "የአባት ስም", "የቤተሰብ ስም", "magaca qoyska", "magaca dambe", "magaca ugu dambeeya",
        "sunan mahaifi", "sunan iyali",
    ]),
    (Part(FamilyName, 2), &["የአያት ስም"]),
    (Whole(Name), &[
        "ሙሉ ስም", "magaca oo dhan", "magaca oo buuxa", "magaca buuxa", "cikakken suna",
    ]),
    (SomeName, &["ስም", "magaca", "magac", "suna"]),
    (Whole(BirthDate), &[
        "የትውልድ ቀን", "የልደት ቀን", "የትውልድ ዘመን", "taariikhda dhalashada", "ranar haihuwa",
    ]),
    (BirthYear, &["የትውልድ ዓመት", "sanadka dhalashada", "shekarar haihuwa"]),
    (Whole(BirthPlace), &["የትውልድ ቦታ", "goobta dhalashada", "meesha dhalashada", "wurin haihuwa"]),
    (Whole(Sex), &["ጾታ", "ፆታ", "jinsiga", "jinsi"]),
    (Whole(Nationality), &["ዜግነት", "jinsiyadda"]),
    (Whole(Phone), &[
        "ስልክ", "ስልክ ቁጥር", "የስልክ ቁጥር", "ሞባይል", "ሞባይል ቁጥር", "taleefan", "taleefanka", "telefoon",
        "telefoonka", "lambarka taleefanka", "lambar waya", "waya",
    ]),
    (Whole(Email), &["ኢሜይል", "ኢሜል", "iimayl", "iimaylka", "imel"]),
    (Part(Address, 1), &[
        "አድራሻ", "የመኖሪያ አድራሻ", "cinwaan", "cinwaanka", "adireshi", "adireshin gida",
    ]),
    (Whole(HouseNumber), &["የቤት ቁጥር"]),
    (Whole(City), &["ከተማ", "magaalo", "magaalada", "birni"]),
    (Whole(Region), &["ክልል", "gobol", "gobolka", "jiha"]),
    (Whole(Country), &["አገር", "ሀገር", "dalka"]),
    (Unused, &["ዕድሜ", "እድሜ", "የእናት ስም", "dada", "magaca hooyada", "magaca aabaha", "shekaru"]),
];
