//! Tables of names as delivered and the tokens that they become.

use super::*;
use crate::record::name::{Generation, Role};
use proptest::prelude::*;

mod beside;

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
            show(&normalise(RawName::of(given, family))),
            expected,
            "{given} {family}"
        );
    }
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
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
        ("Máté Mihályné", "mate/E mihalyne/a"),
        ("Kovácsné Nagy Éva", "kovacsne/a nagy/E eva/E"),
        ("René Dubois", "rene/E dubois/E"),
        ("ﾅｶﾞｲ ﾀﾞｲｽｹ", "nagai/E daisuke/E"),
        ("ﾊﾟｸ", "paku/E"),
        ("U Aung Kyaw", "aung/E kyaw/E"),
        ("Daw Khin Su", "khin/E su/E"),
        ("Ma Hnin Yu", "hnin/E yu/E"),
        ("Ma Su Lin", "ma/E su/E lin/E"),
        ("Ko Min Young", "ko/E min/E young/E"),
        ("U. Aung Kyaw", "u/E aung/E kyaw/E"),
        ("U Thant", "u/E thant/E"),
        ("W/ro Almaz Bekele", "almaz/E bekele/E"),
        ("Ato Abebe Bekele", "abebe/E bekele/E"),
        ("Ato Mensah", "ato/E mensah/E"),
        ("Almaz W/Mariam", "almaz/E woldemariam/E"),
        ("Almaz G/Medhin", "almaz/E gebremedhin/E"),
        ("Encik Ahmad Yusof", "ahmad/E yusof/E"),
        ("Chief Emeka Obi", "emeka/E obi/E"),
        ("özv. Kovács Jánosné", "kovacs/E janosne/a"),
        ("陳佩玲小姐", "chen/E peiling/E"),
        ("Новиков Ю. Ю.", "novikov/E y/E y/E"),
        ("Kovács Zs.", "kovacs/E z/E"),
        ("Dav15 R0berts", "davis/E roberts/E"),
        ("Mst. Salma Akter", "salma/E akter/E"),
        ("MOSAMMAT SALMA AKTER", "salma/E akter/E"),
        ("Ivo Most", "ivo/E most/E"),
        ("Most Ivo", "most/E ivo/E"),
    ] {
        assert_eq!(show(&normalise_whole(whole)), expected, "{whole}");
    }
}

#[test]
fn generations() {
    for (whole, suffix, generation) in [
        ("Roy Beggs, Jr.", "", Some(2)),
        ("Roy Beggs", "J", Some(2)),
        ("Roy Beggs, J.", "", None),
        ("John Smith III", "", Some(3)),
        ("John Smith", "Sr", Some(1)),
        ("João Silva Neto", "", Some(3)),
        ("ifj. Kovács János", "", Some(2)),
        ("Dr. id. Kovács János", "", Some(1)),
        ("Jan Novák ml.", "", Some(2)),
        ("Jan Novák st.", "", Some(1)),
        ("Novák Jan, ml.", "", Some(2)),
        ("Jan Novák", "st.", Some(1)),
        ("John Smith", "", None),
    ] {
        let raw = RawName {
            suffix,
            ..RawName::whole(whole)
        };
        let name = normalise(raw).value().expect("a name");
        assert_eq!(name.generation, generation.map(Generation), "{whole}");
    }
}

#[test]
fn names_that_look_like_titles_are_names() {
    for (whole, expected) in [
        ("MD KAWSAR MRIDHA", "md/E kawsar/E mridha/E"),
        ("MRIDHA, MD KAWSAR", "md/G kawsar/G mridha/F"),
        ("Smith, MD, PhD", "smith/E"),
        ("Maj Britt Andersson", "maj/E britt/E andersson/E"),
        ("Maj. John Andersson", "john/E andersson/E"),
        ("Jud Taylor", "jud/E taylor/E"),
        ("Iker Oquendo X", "iker/E oquendo/E"),
        ("Malcolm X", "malcolm/E x/E"),
        ("Iker Oquendo X.", "iker/E oquendo/E x/E"),
    ] {
        assert_eq!(show(&normalise_whole(whole)), expected, "{whole}");
    }
    for (given, family) in [("جود", "حداد"), ("אליאס", "כהן"), ("רון אליאס", "כהן")]
    {
        let name = normalise(RawName::of(given, family))
            .value()
            .expect("a name");
        let names = given.split(' ').count() + 1;
        let own = name.parts.iter().filter(|part| part.role().is_identity());
        assert_eq!(own.count(), names, "{given}");
    }
    for filler in ["X", "XX", "xxx", "X X"] {
        let name = normalise(RawName::of("Iker", &format!("Oquendo {filler}")));
        let expected = if filler == "X X" {
            "iker/G oquendo/F x/F"
        } else {
            "iker/G oquendo/F"
        };
        assert_eq!(show(&name), expected, "{filler}");
    }
    for (short, full) in [("md", "mohammad"), ("muh", "muhammad")] {
        assert_eq!(
            lexicon::kinship(short, full),
            Some(lexicon::Kinship::Abbreviation),
            "{short}"
        );
    }
}

#[test]
fn rarer_chinese_surnames_are_told_from_the_given_name() {
    for whole in ["应桂香", "應桂香", "凤霞", "鲍国安"] {
        let name = normalise_whole(whole).value().expect("a name");
        assert_eq!(name.parts.len(), 2, "{whole}");
    }
}

#[test]
fn nothing_and_placeholders() {
    assert!(matches!(normalise(RawName::of("", " ")), Reading::Missing));
    for whole in [
        "XXX",
        "Unknown",
        "FNU LNU",
        "N/A",
        "Test",
        "NULL",
        "NULL NULL",
        "Not Available",
        "Guest Checkout",
    ] {
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
    let is_truncated = |given: &str, family: &str| {
        let name = normalise(RawName::of(given, family)).value();
        name.expect("a name").maybe_truncated
    };
    assert!(is_truncated("MARIA DEL CARMEN", "GARCIA-FONTE"));
    // As many bytes, and no machine printed them.
    assert!(!is_truncated("Анна", "Вишневская"));
}

#[test]
fn an_unspaced_name_is_divided_where_surnames_come_first() {
    let read = |whole| {
        let raw = RawName {
            surname_first: true,
            ..RawName::whole(whole)
        };
        show(&normalise(raw))
    };
    let divided = read("王 伟 (Wei Wang)");
    assert_eq!(read("王伟 (Wei Wang)"), divided);
    assert_ne!(divided, "-");
}

#[test]
fn another_name_of_a_person_stands_beside_his_own() {
    let of = |alias| {
        show(&normalise(RawName {
            alias,
            ..RawName::of("Mary Ann", "Smith")
        }))
    };
    assert_eq!(of("Jones"), "mary/G ann/G smith/F jones/a");
    assert_eq!(of("Smith"), "mary/G ann/G smith/F");
    assert_eq!(of("NULL"), "mary/G ann/G smith/F");
    assert_eq!(of("Mrs. Mary Jones-Smith"), "mary/G ann/G smith/F jones/a");
    let alone = normalise(RawName {
        alias: "Jones",
        ..RawName::default()
    });
    assert!(matches!(alone, Reading::Missing));
}

#[test]
fn damaged_letters_are_read() {
    for whole in [
        "Garc&iacute;a, Jos&#233;",
        "GarcÃ\u{AD}a, JosÃ©",
        "García, José",
    ] {
        assert_eq!(show(&normalise_whole(whole)), "jose/G garcia/F", "{whole}");
    }
}

proptest! {
    #[test]
    fn no_input_panics(given in "\\PC*", family in "\\PC*", suffix in "\\PC*", alias in "\\PC*") {
        let parts = RawName { suffix: &suffix, alias: &alias, ..RawName::of(&given, &family) };
        let whole = RawName { suffix: &suffix, alias: &alias, ..RawName::whole(&given) };
        for name in [parts, whole].into_iter().filter_map(|raw| normalise(raw).value()) {
            for part in &name.parts {
                prop_assert!(part.token() < name.tokens.len());
            }
        }
    }
}
