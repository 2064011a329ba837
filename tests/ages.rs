//! Ages of a copy of some years ago, linked with a table that tells when people were born.

mod support;

use support::{folder, rows, tocayo};

/// Half of 240 people are in both tables.
#[test]
fn ages_are_of_the_year_that_the_other_table_tells() {
    let here = folder("ages");
    let born = |at: usize| 1950 + at * 7 % 45;
    let letters = |at: usize| -> String {
        let digits = [at / 36, at / 6 % 6, at % 6];
        let syllable = |digit: usize| ["ra", "lo", "me", "ti", "gu", "ne"][digit % 6];
        digits.into_iter().map(syllable).collect()
    };
    let person = |at: usize| {
        let given = ["Ruth", "Harriet", "Joyce", "Peter", "Isaac", "Moses"][at % 6];
        format!("{given},{}sson", letters(at))
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
    let (left, right) = (here.join("copy.csv"), here.join("register.csv"));
    std::fs::write(&left, copy).expect("the test can write");
    std::fs::write(&right, register).expect("the test can write");
    let out = here.join("out");
    let arguments = [&left, &right].map(|file| file.to_str().expect("a UTF-8 path"));
    let out_text = out.to_str().expect("a UTF-8 path");
    let run = tocayo(&["link", arguments[0], arguments[1], "--out", out_text]);
    let told = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{told}");
    assert!(
        told.contains("the ages in age are taken as of 2017"),
        "{told}"
    );
    let found = rows(&out.join("flags.csv"));
    assert!(found.len() > 100, "{}", found.len());
}
