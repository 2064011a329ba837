//! Tables of names as delivered and the tokens that they become.

use super::*;
use crate::record::name::{Generation, Role};
use proptest::prelude::*;

/// Tokens with their role as a letter: `jose/G garcia/F`.
fn show(reading: &Reading<Name>) -> String {
    let Reading::Value(name) = reading else {
        return "-".to_owned();
    };
    let view = name.view();
    let words: Vec<String> = view
        .parts
        .iter()
        .map(|part| {
            let letter = match part.role() {
                Role::Given => 'G',
                Role::Family => 'F',
                Role::Either => 'E',
                Role::Particle => 'p',
                Role::Alias => 'a',
            };
            format!("{}/{letter}", view.tokens[part.token()].text)
        })
        .collect();
    words.join(" ")
}

#[test]
fn columns_kept_apart() {
    for (given, family, expected) in [
        (
            "José Luis",
            "García López",
            "jose/G luis/G garcia/F lopez/F",
        ),
        ("Mª del Carmen", "Ruiz", "ma/G del/p carmen/G ruiz/F"),
        ("Dr. Juan", "de la Cruz", "juan/G de/p la/p cruz/F"),
        ("María", "López de Pérez", "maria/G lopez/F de/p perez/a"),
        ("FNU", "Singh", "singh/F"),
        ("Abd al", "Rahman", "abdulrahman/G"),
        ("J.M.", "Janssen", "j/G m/G janssen/F"),
        ("Jean-Pierre", "d'Artagnan", "jean/G pierre/G dartagnan/F"),
        ("Christopher", "Null", "christopher/G null/F"),
        ("Anna", "Schmidt geb. Müller", "anna/G schmidt/F muller/a"),
    ] {
        assert_eq!(
            show(&normalise(given, family, "", "")),
            expected,
            "{given} {family}"
        );
    }
}

#[test]
fn whole_names() {
    for (whole, expected) in [
        ("Talıbov, Vasif", "vasif/G talibov/F"),
        ("John Morris, Baron Morris of Aberavon", "john/E morris/E"),
        (
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
            "anna/G maria/G eriksson/F",
        ),
        ("MUNXXOZ<<JOSE<<<<", "jose/G munoz/F"),
        ("JUAN PUIG I FERRER", "juan/E puig/E i/p ferrer/E"),
        ("John E. Smith", "john/E e/E smith/E"),
        ("Al Gore", "al/E gore/E"),
        ("Ghazi al-Aridi", "ghazi/E al/p aridi/E"),
        ("Ravi Kumar S/O Mohan Lal", "ravi/E kumar/E"),
        ("張宇人", "zhang/E yuren/E"),
        ("Abd el Rahman Hassan", "abdulrahman/E hassan/E"),
        ("عبد الرحمن", "abdulrhmn/E"),
        ("Robert (Bob) Smith", "robert/E bob/a smith/E"),
        ("Iyambo, Nickey (RESIGNED)", "nickey/G iyambo/F"),
        ("Kovács Jánosné", "kovacs/E janosne/a"),
    ] {
        assert_eq!(show(&normalise_whole(whole)), expected, "{whole}");
    }
}

#[test]
fn generations() {
    for (whole, suffix, generation) in [
        ("Roy Beggs, Jr.", "", Some(2)),
        ("John Smith III", "", Some(3)),
        ("John Smith", "Sr", Some(1)),
        ("João Silva Neto", "", Some(3)),
        ("John Smith", "", None),
    ] {
        let name = normalise("", "", whole, suffix).value().expect("a name");
        assert_eq!(name.generation, generation.map(Generation), "{whole}");
    }
}

#[test]
fn nothing_and_placeholders() {
    assert!(matches!(normalise("", " ", "", ""), Reading::Missing));
    for whole in ["XXX", "Unknown", "FNU LNU", "N/A", "Test", "NULL"] {
        assert!(
            !matches!(normalise_whole(whole), Reading::Value(_)),
            "{whole}"
        );
    }
    assert!(matches!(normalise_whole("123"), Reading::Unreadable(_)));
}

#[test]
fn truncated_machine_readable_names() {
    let name = normalise_whole("GARCIA<HERNANDEZ<<MARIA<DEL<CA")
        .value()
        .expect("a name");
    assert!(name.maybe_truncated);
}

proptest! {
    #[test]
    fn no_input_panics(given in "\\PC*", family in "\\PC*", whole in "\\PC*", suffix in "\\PC*") {
        let _ = normalise(&given, &family, "", &suffix);
        if let Reading::Value(name) = normalise("", "", &whole, &suffix) {
            for part in &name.parts {
                prop_assert!(part.token() < name.tokens.len());
            }
        }
    }
}
