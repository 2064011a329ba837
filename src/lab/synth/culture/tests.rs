//! Holds the tables of names to what they say.

use super::*;
use crate::lab::synth::rng::Rng;
use hashbrown::HashMap;

#[test]
fn every_table_reads() {
    let cultures = all().expect("tables are sound");
    assert_eq!(cultures.len(), TABLES.len());
    for culture in &cultures {
        for share in [
            culture.like_father,
            culture.married_name,
            culture.second_given,
            culture.show_second_given,
            culture.respelling,
        ] {
            assert!((0.0..=1.0).contains(&share), "{}", culture.name);
        }
    }
}

#[test]
fn tables_say_where_they_come_from() {
    for (name, text) in TABLES {
        assert!(text.starts_with("# "), "{name}: no source");
    }
}

#[test]
fn shares_follow_the_table_and_the_tail_is_long() {
    let cultures = all().expect("tables are sound");
    let spain = cultures.iter().find(|culture| culture.name == "spain");
    let surnames = &spain.expect("spain").surnames;
    let mut rng = Rng::new(3);
    let mut counts: HashMap<NameId, u32> = HashMap::new();
    for _ in 0..200_000 {
        *counts.entry(surnames.draw(&mut rng)).or_default() += 1;
    }
    let mut garcia = String::new();
    surnames.write(NameId(0), 0, &mut garcia);
    assert_eq!(garcia, "García");
    // 1,449 thousand of 49 million is 3.0 %.
    let share = f64::from(counts[&NameId(0)]) / 200_000.0;
    assert!((0.027..0.050).contains(&share), "{share}");
    assert!(counts.len() > 15_000, "{}", counts.len());
}

#[test]
fn ranks_of_a_tail_are_different_names() {
    let cultures = all().expect("tables are sound");
    for culture in &cultures {
        let surnames = &culture.surnames;
        let names: hashbrown::HashSet<String> = (0..200)
            .map(|rank| {
                let mut name = String::new();
                surnames.write(NameId(surnames.size() + rank), 0, &mut name);
                name
            })
            .collect();
        let least = if culture.custom == Custom::Syllables {
            50
        } else {
            150
        };
        assert!(names.len() > least, "{}: {}", culture.name, names.len());
        assert!(!names.contains(""), "{}", culture.name);
    }
}
