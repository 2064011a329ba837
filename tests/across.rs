//! What one table tells of how the other is written: of which year its ages are, which sex its 0 is.

mod support;

use std::collections::HashMap;
use support::{folder, rows, text, tocayo, write};

/// A surname of its own for each of 216 people.
fn surname(at: usize) -> String {
    let syllable = |digit: usize| ["ra", "lo", "me", "ti", "gu", "ne"][digit % 6];
    let letters: String = [at / 36, at / 6 % 6, at % 6].map(syllable).concat();
    letters + "sson"
}

/// Links the two tables; what was said, and the flags.
fn link(name: &str, left: &str, right: &str) -> (String, Vec<HashMap<String, String>>) {
    let here = folder(name);
    let (left, right) = (
        write(&here, "left.csv", left),
        write(&here, "right.csv", right),
    );
    let out = here.join("out");
    let run = tocayo(&["link", text(&left), text(&right), "--out", text(&out)]);
    let told = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(run.status.success(), "{told}");
    (told, rows(&out.join("flags.csv")))
}

/// Half of 240 people are in both tables.
#[test]
fn ages_are_of_the_year_that_the_other_table_tells() {
    let born = |at: usize| 1950 + at * 7 % 45;
    let person = |at: usize| {
        let given = ["Ruth", "Harriet", "Joyce", "Peter", "Isaac", "Moses"][at % 6];
        format!("{given},{}", surname(at))
    };
    let phone = |at: usize| format!("+46701{:06}", at * 3_571 % 1_000_000);
    let mut copy = String::from("id,first_name,last_name,age,phone\n");
    let mut register = String::from("id,first_name,last_name,birth_year,mobile\n");
    for at in 0..240 {
        if at % 4 != 1 {
            let age = 2017 - born(at) - at % 2;
            copy += &format!("A{at},{},{age},{}\n", person(at), phone(at));
        }
        if at % 4 != 2 {
            register += &format!("B{at},{},{},{}\n", person(at), born(at), phone(at));
        }
    }
    let (told, found) = link("ages", &copy, &register);
    assert!(
        told.contains("the ages in age are taken as of 2017"),
        "{told}"
    );
    assert!(found.len() > 100, "{}", found.len());
}

#[test]
fn names_tell_which_sex_is_0() {
    let given = [
        ("Ruth", "F"),
        ("Peter", "M"),
        ("Joyce", "F"),
        ("Isaac", "M"),
        ("Harriet", "F"),
        ("Moses", "M"),
        ("Esther", "F"),
        ("Brian", "M"),
        ("Agnes", "F"),
        ("Julius", "M"),
        ("Alice", "F"),
        ("Simon", "M"),
    ];
    let born = |at: usize| {
        format!(
            "{}-{:02}-{:02}",
            1950 + at * 7 % 45,
            1 + at % 12,
            1 + at % 28
        )
    };
    let table = |rest: usize, sexes: [&str; 2]| {
        let mut table = String::from("id,first_name,last_name,sex,birth_date\n");
        for at in (0..216).filter(|at| at % 5 != rest) {
            let (name, sex) = given[at % given.len()];
            let sex = sexes[usize::from(sex == "M")];
            table += &format!("{rest}{at},{name},{},{sex},{}\n", surname(at), born(at));
        }
        table
    };
    let here = table(1, ["F", "M"]);
    let (told, ours) = link("sexes", &here, &table(2, ["1", "0"]));
    assert!(told.contains("0 is a man and 1 a woman"), "{told}");
    let (told, usual) = link("sexes_usual", &here, &table(2, ["0", "1"]));
    assert!(!told.contains("0 is a man"), "{told}");
    assert!(!ours.is_empty());
    assert_eq!(ours, usual);
}
