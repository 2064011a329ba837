//! Pairs that agree in nearly everything and may still be two people's: a person must look.

use tocayo::engine::Engine;
use tocayo::record::account::RawRecord;
use tocayo::record::field::Field;
use tocayo::stage::decide::Verdict;

type Account = &'static [(Field, &'static str)];

/// Two accounts, what they have in common beside, and what may be said of them.
struct Row {
    says: &'static str,
    a: Account,
    b: Account,
    both: Account,
    document: Option<(&'static str, &'static str)>,
    expected: &'static [Verdict],
}

use Field::*;
use Verdict::{Clear, Duplicate, Review};

const HOME_AND_PHONE: Account = &[
    (BirthDate, "1986-05-17"),
    (FamilyName, "Brodwick"),
    (Street, "Mayer Street 12"),
    (City, "Boise"),
    (Postcode, "83702"),
    (Phone, "+1 208 555 0142"),
];
const HOME_OF_WHOLE_NAMES: Account = &[
    (BirthDate, "1986-05-17"),
    (Street, "Mayer Street 12"),
    (City, "Boise"),
    (Postcode, "83702"),
    (Phone, "+1 208 555 0142"),
];

const ROWS: &[Row] = &[
    Row {
        says: "one national number, two names in one column",
        a: &[(Name, "Daniel Zubiri Oteiza")],
        b: &[(Name, "Marcos Iturbe Llorente")],
        both: &[(BirthDate, "1981-06-05")],
        document: Some(("es.dni", "54362315K")),
        expected: &[Review],
    },
    Row {
        says: "one passport and birth date, two names",
        a: &[(GivenName, "Kawsar"), (FamilyName, "Mridha")],
        b: &[(GivenName, "Rahim"), (FamilyName, "Sikdar")],
        both: &[(BirthDate, "1988-05-04")],
        document: Some(("passport.BD", "BX0123457")),
        expected: &[Clear, Review],
    },
    Row {
        says: "father and son of one name, born on one day of the year",
        a: &[(GivenName, "Howard"), (BirthDate, "1984-12-20")],
        b: &[(GivenName, "Howard"), (BirthDate, "1964-12-20")],
        both: &[
            (FamilyName, "Quimbleton"),
            (Street, "Mayer Street 12"),
            (City, "Boise"),
            (Postcode, "83702"),
            (Phone, "+1 208 555 0142"),
        ],
        document: None,
        expected: &[Clear, Review],
    },
    Row {
        says: "a man's and a woman's name of the same words",
        a: &[(GivenName, "José María")],
        b: &[(GivenName, "María José")],
        both: HOME_AND_PHONE,
        document: None,
        expected: &[Clear],
    },
    Row {
        says: "two names, of which one could begin like a later name of the other",
        a: &[(GivenName, "Rachel C")],
        b: &[(GivenName, "Cindy")],
        both: HOME_AND_PHONE,
        document: None,
        expected: &[Clear],
    },
    Row {
        says: "an initial that stands first is its holder's",
        a: &[(GivenName, "R Cynthia")],
        b: &[(GivenName, "Cynthia")],
        both: HOME_AND_PHONE,
        document: None,
        expected: &[Review, Duplicate],
    },
    Row {
        says: "twins of names a letter apart, in one column",
        a: &[(Name, "Neha Brodwick Sharma")],
        b: &[(Name, "Sneha Brodwick Sharma")],
        both: HOME_OF_WHOLE_NAMES,
        document: None,
        expected: &[Clear, Review],
    },
    Row {
        says: "one person, written alike",
        a: &[(GivenName, "Helen")],
        b: &[(GivenName, "Helen")],
        both: HOME_AND_PHONE,
        document: None,
        expected: &[Duplicate],
    },
];

#[test]
fn what_could_be_two_people_s_goes_to_a_person() {
    let engine = Engine::starting();
    let account = |id: &'static str, own: Account, row: &Row| {
        let fields = own.iter().chain(row.both);
        let raw = fields.fold(RawRecord::new(id), |raw, (field, value)| {
            raw.with(*field, *value)
        });
        let raw = match row.document {
            Some((scheme, number)) => raw.with_document(scheme, number),
            None => raw,
        };
        engine.normalise(&raw).record
    };
    let mut wrong = Vec::new();
    for row in ROWS {
        let (a, b) = (account("A-1", row.a, row), account("A-2", row.b, row));
        let judged = engine.judge(&a.view(), &b.view());
        let verdict = judged.decision.verdict;
        if !row.expected.contains(&verdict) {
            wrong.push(format!("{}: {verdict}", row.says));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
