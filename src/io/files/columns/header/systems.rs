//! Names of fields in systems and formats that many tables come from: SAP, GEDCOM, LDAP, vCard, HL7.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &[
        "kunnr", "lifnr", "pernr", "partner guid", "bu partner", "mrn", "empi", "employeenumber",
        "uid number",
    ]),
    (Part(GivenName, 1), &["givn", "namev", "vorna", "name first", "givenname"]),
    (Part(GivenName, 2), &["name middle", "nama 2", "midnm"]),
    (Part(FamilyName, 1), &["surn", "nachn", "name last"]),
    (Whole(BirthDate), &["birt", "gbdat", "birthdt", "personbirthdate", "dateofbirth", "pid 7"]),
    (Whole(BirthPlace), &["gbort", "birt plac"]),
    (Whole(Sex), &["gesch", "sexkz", "administrativesex"]),
    (Whole(Nationality), &["natio", "nati"]),
    (Whole(Phone), &[
        "telf 1", "telf 2", "telnum", "tel number", "telnum 1", "telephonenumber", "phon",
        "personmobilephone", "hphon", "wphon", "hphone", "wphone",
    ]),
    (Whole(Email), &["smtp addr", "emailadr", "personemail", "email adr"]),
    (Whole(Street), &["stras", "street ad"]),
    (Whole(City), &["ort 01", "city 1"]),
    (Whole(Postcode), &["pstlz", "post code 1"]),
    (Whole(Region), &["regio"]),
    (Whole(Country), &["land 1"]),
];
