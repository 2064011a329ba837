//! Headers that mean one thing in their own language and another, or nothing, elsewhere.
//!
//! `Van` is a surname in Afrikaans and `from` in Dutch; `Ünvan` is an address in Azeri and a title in
//! Turkish. Other headers of the table tell.

use super::{Recognised, as_written, frame, look_up, recognise, things, words};
use std::borrow::Cow;

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
    ("ln1", "last name", &["fn1", "gn1"]),
    ("ln2", "last name 2", &["fn1", "gn1"]),
    ("fn2", "given name 2", &["fn1"]),
    ("gn2", "given name 2", &["gn1"]),
    ("pin", "жеке номер", &["туулган күнү", "фамилиясы"]),
];

/// What only another header tells ranks behind what is known by itself.
const STEP: u16 = 50;

/// What each header of a table says.
pub fn recognise_all(headers: &[String]) -> Vec<Option<Recognised>> {
    let headers = &*without_a_prefix_of_all(headers);
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

/// The headers without what all of them begin with and nobody knows: `cl_nombre`, `cl_via`, `cl_cp`. Of
/// few columns it may be what they are about.
fn without_a_prefix_of_all(headers: &[String]) -> Cow<'_, [String]> {
    const FEWEST: usize = 5;
    let cut = |header: &String| {
        let (prefix, rest) = header.split_once(['_', '.', ':', ' '])?;
        (!rest.is_empty()).then(|| (prefix.to_lowercase(), rest.to_owned()))
    };
    let parts: Option<Vec<(String, String)>> = headers.iter().map(cut).collect();
    match parts {
        Some(parts)
            if parts.len() >= FEWEST
                && parts.iter().all(|(prefix, _)| *prefix == parts[0].0)
                && says_nothing(&parts[0].0) =>
        {
            parts.into_iter().map(|(_, rest)| rest).collect()
        }
        _ => headers.into(),
    }
}

fn says_nothing(prefix: &str) -> bool {
    let words = words(prefix);
    let is_other = |word: &String| frame::is_another(word) || things::is_thing(word);
    look_up(&words.concat()).is_none() && !words.iter().any(is_other)
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
    fn what_all_headers_begin_with_is_left_out() {
        let of = |headers: &str| {
            let headers: Vec<String> = headers.split('|').map(str::to_owned).collect();
            let found = recognise_all(&headers);
            found
                .into_iter()
                .map(|found| found.map(|found| found.meaning))
                .collect::<Vec<_>>()
        };
        let own = of("id|nombre|apellidos|via|sexo");
        assert_eq!(of("cl_id|cl_nombre|cl_apellidos|cl_via|cl_sexo"), own);
        assert_ne!(
            of("madre_id|madre_nombre|madre_apellidos|madre_via|madre_sexo"),
            own
        );
    }

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
