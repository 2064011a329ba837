//! Names that nothing but their cells shows to be those of people.

use super::guessed::{FAMILY, GIVEN, all_are, cell};
use super::{mapping_of, rows, summary};

#[test]
fn names_alone_show_that_a_table_is_one_of_people() {
    all_are(&[
        ("no,x", "id,name", "account_id=no name=x"),
        ("no,author", "id,listed", "account_id=no name=author"),
        (
            "no,x,y",
            "id,given,family",
            "account_id=no given_name=x family_name=y",
        ),
        // Given names by themselves may be those of ships and of storms.
        ("no,x", "id,given", "account_id=no"),
        ("no,shop", "id,name", "account_id=no"),
    ]);
}

#[rustfmt::skip]
mod things {
    pub const MAKES: [&str; 6] = [
        "Alfa Romeo", "Aston Martin", "Mercedes Benz", "Land Rover", "Rolls Royce", "Great Wall",
    ];
    pub const MODELS: [&str; 9] = [
        "Giulia", "Vantage", "Sprinter", "Defender", "Phantom", "Spider", "Vogue", "Ghost", "Rapide",
    ];
    pub const GOODS: [&str; 8] = [
        "Green", "Black", "Jasmine", "Lemon", "Rose", "Mint", "Apple", "Almond",
    ];
    pub const KINDS: [&str; 8] = [
        "Tea", "Soap", "Cake", "Syrup", "Oil", "Candle", "Jam", "Spread",
    ];
    pub const BEFORE: [&str; 9] = [
        "San", "Santa", "Los", "New", "Port", "Fort", "Mount", "Lake", "North",
    ];
    pub const TOWNS: [&str; 9] = [
        "Rosa", "Maria", "Angeles", "York", "Elizabeth", "Worth", "Vernon", "Jackson", "Charles",
    ];
}

#[test]
fn things_and_places_alone_are_no_people() {
    use things::{BEFORE, GOODS, KINDS, MAKES, MODELS, TOWNS};
    let firms = [
        "Holdings", "Partners", "Brothers", "Motors", "Foods", "Capital",
    ];
    for (header, cell) in [
        (
            "model",
            (&|at: usize| format!("{} {}", MAKES[at % 6], MODELS[at / 6 % 9]))
                as &dyn Fn(usize) -> String,
        ),
        ("x", &|at| {
            format!("{} {}", GOODS[at % 8], KINDS[at / 8 % 8])
        }),
        ("x", &|at| {
            format!("{} {}", BEFORE[at % 9], TOWNS[at / 9 % 9])
        }),
        ("x", &|at| format!("{} {}", FAMILY[at % 27], firms[at % 6])),
    ] {
        let csv = rows(&format!("id,{header}"), 80, |at| {
            format!("{},{}", at + 5, cell(at))
        });
        assert_eq!(summary(&mapping_of(&csv)), "account_id=id", "{}", cell(0));
    }
}

#[test]
fn some_people_have_one_name() {
    let csv = rows("no,x,dob", 120, |at| {
        let given = GIVEN[at % 25];
        let name = match at % 4 {
            0 => format!("{given}{}", FAMILY[at % 27].to_lowercase()),
            _ => format!("{given} {}", FAMILY[at % 27]),
        };
        format!("{at},{name},{}", cell("birth", at))
    });
    assert_eq!(
        summary(&mapping_of(&csv)),
        "account_id=no name=x birth_date=dob"
    );
    let csv = rows("no,x,dob", 120, |at| {
        let town = ["Kirkton", "New Norham", "Eastry", "Port Elvan"][at % 4];
        let letters = [b'a' + (at % 26) as u8, b'a' + (at / 26) as u8];
        let town = format!("{town}{}", String::from_utf8_lossy(&letters));
        format!("{at},{town},{}", cell("birth", at))
    });
    assert_eq!(summary(&mapping_of(&csv)), "account_id=no birth_date=dob");
}

#[test]
fn a_word_for_a_person_over_a_few_marks_is_no_name() {
    all_are(&[
        (
            "id,apellidos,estudiante,dob",
            "id,family,flag,birth",
            "account_id=id family_name=apellidos birth_date=dob",
        ),
        (
            "id,Paciente,dob",
            "id,name,birth",
            "account_id=id name=Paciente birth_date=dob",
        ),
    ]);
}
