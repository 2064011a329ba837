//! Headers that mean one thing in their own language and another, or nothing, elsewhere.
//!
//! `Van` is a surname in Afrikaans and `from` in Dutch; `Ünvan` is an address in Azeri and a title in
//! Turkish. Other headers of the table tell.

use super::{Recognised, as_written, look_up, recognise, words};

/// A header, the known one that it means the same as, and those of which one must stand beside it.
type Beside = (&'static str, &'static str, &'static [&'static str]);

#[rustfmt::skip]
const BESIDE: &[Beside] = &[
    ("van", "achternaam", &["voornaam", "voorname", "noemnaam", "naam", "volle name"]),
    ("unvan", "adres", &[
        "dogum tarixi", "seher", "vetendasliq", "telefon nomresi", "mobil nomre", "fin", "fin kod",
        "olke", "ata adi",
    ]),
    ("fin", "fin kod", &["soyad", "dogum tarixi", "seher", "ata adi", "vetendasliq"]),
    ("belt", "lokalita", &["kunjom", "isem", "triq"]),
    ("nav", "isim", &["pasnav", "roja jidayikbune", "bajar"]),
    ("nan", "dni", &["abizena", "abizenak", "jaiotze data", "izen abizenak"]),
    ("kraj", "mjesto", &["priimek", "datum rojstva", "rojstni datum", "ime in priimek"]),
    ("gari", "grad", &["suna", "sunan mahaifi", "ranar haihuwa", "cikakken suna"]),
    ("ni", "ni number", &["cyfenw", "enw cyntaf", "enw llawn"]),
    ("matricule", "lu matricule", &["virnumm", "gebuertsdatum"]),
    ("pin", "jshshir", &["tugilgan sana", "туғилган санаси"]),
    ("pin", "жеке номер", &["туулган күнү", "фамилиясы"]),
];

/// What only another header tells ranks behind what is known by itself.
const STEP: u16 = 50;

/// What each header of a table says.
pub fn recognise_all(headers: &[String]) -> Vec<Option<Recognised>> {
    let keys: Vec<[String; 2]> = headers.iter().map(|header| keys(header)).collect();
    let stands = |word: &&str| {
        let word = word.replace(' ', "");
        keys.iter().any(|key| key.contains(&word))
    };
    let told = |key: &[String; 2]| {
        let beside = BESIDE.iter();
        let mut beside = beside.filter(|(word, ..)| key[0] == *word);
        beside.find(|(.., company)| company.iter().any(&stands))
    };
    let of = |(header, key): (&String, &[String; 2])| match told(key) {
        Some((_, like, _)) => look_up(&like.replace(' ', "")).map(|found| Recognised {
            rank: found.rank + STEP,
            ..found
        }),
        None => recognise(header),
    };
    headers.iter().zip(&keys).map(of).collect()
}

/// The header in Latin letters, and as it is written.
fn keys(header: &str) -> [String; 2] {
    [words(header).concat(), as_written::key(header)]
}

#[cfg(test)]
mod tests {
    use super::super::Meaning;
    use super::*;
    use crate::record::field::Field;

    #[test]
    fn other_headers_tell() {
        let of = |headers: &str| {
            let headers: Vec<String> = headers.split('|').map(str::to_owned).collect();
            recognise_all(&headers)[0].map(|found| found.meaning)
        };
        let surname = Some(Meaning::Part(Field::FamilyName, 1));
        let home = Some(Meaning::Part(Field::Address, 1));
        for (headers, expected) in [
            ("Van|Voornaam", surname),
            ("Van|Tot|Bedrag", None),
            ("Ünvan|Doğum tarixi|Ad", home),
            ("Ünvan|Doğum tarihi|Ad", Some(Meaning::Unused)),
            ("Nav|Paşnav", Some(Meaning::SomeName)),
            ("Kraj|Imię", Some(Meaning::Whole(Field::Country))),
            ("Kraj|Priimek", Some(Meaning::Whole(Field::City))),
            ("FİN|Soyad", Some(recognise("FIN kod").unwrap().meaning)),
        ] {
            assert_eq!(of(headers), expected, "{headers}");
        }
    }

    #[test]
    fn what_a_header_is_like_is_known() {
        for (word, like, _) in BESIDE {
            assert!(look_up(&like.replace(' ', "")).is_some(), "{word}: {like}");
        }
    }
}
