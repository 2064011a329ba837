//! Cuts a header into words that can be looked up.

/// The words of a header: lower case, without accents, articles and prepositions.
pub fn words(header: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let letters: Vec<char> = any_ascii::any_ascii(&without_ordinals(header))
        .chars()
        .collect();
    for (index, &letter) in letters.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| letters[before]);
        let after = letters.get(index + 1).copied();
        if starts_word(before, letter, after) {
            finish(&mut words, &mut word);
        }
        if letter.is_ascii_alphanumeric() {
            word.push(letter.to_ascii_lowercase());
        } else if letter == '#' {
            word.push_str("number");
            finish(&mut words, &mut word);
        } else if letter == '\'' {
            // `date d'inscription`, but `driver's licence`.
            if word.len() == 1 {
                word.clear();
            }
        } else {
            finish(&mut words, &mut word);
        }
    }
    finish(&mut words, &mut word);
    drop_elided_articles(&mut words);
    words
}

/// `Nº` is a number, `2º` and `2.º` the second.
fn without_ordinals(header: &str) -> String {
    let mut plain = String::with_capacity(header.len());
    for letter in header.chars() {
        let is_ordinal = matches!(letter, 'º' | '°' | 'ª');
        let before = plain.trim_end_matches('.').chars().next_back();
        match is_ordinal {
            true if before.is_some_and(|before| before.is_ascii_digit()) => plain.push(' '),
            true => plain.push_str("o "),
            false => plain.push(letter),
        }
    }
    plain
}

/// `date_d_inscription`; single letters beside others are an abbreviation: `d.o.b.`.
fn drop_elided_articles(words: &mut Vec<String>) {
    let long = |word: Option<&String>| word.is_some_and(|word| word.len() > 1);
    for at in (1..words.len()).rev() {
        let elided = matches!(words[at].as_str(), "d" | "l");
        if elided && long(words.get(at - 1)) && long(words.get(at + 1)) {
            words.remove(at);
        }
    }
}

/// `firstName`, `IDNumber`, `address1`.
fn starts_word(before: Option<char>, letter: char, after: Option<char>) -> bool {
    let Some(before) = before else {
        return false;
    };
    let camel = letter.is_ascii_uppercase()
        && (before.is_ascii_lowercase()
            || before.is_ascii_uppercase() && after.is_some_and(|next| next.is_ascii_lowercase()));
    camel || before.is_ascii_alphabetic() && letter.is_ascii_digit()
}

fn finish(words: &mut Vec<String>, word: &mut String) {
    match word.as_str() {
        "" => {}
        _ if CONNECTIVES.contains(&word.as_str()) => word.clear(),
        _ if NUMBER.contains(&word.as_str()) => {
            word.clear();
            words.push("number".to_owned());
        }
        _ => words.push(std::mem::take(word)),
    }
}

const CONNECTIVES: &[&str] = &[
    "of", "the", "de", "del", "della", "delle", "dei", "di", "da", "do", "dos", "du", "des", "la",
    "el", "le", "os", "der",
];

const NUMBER: &[&str] = &[
    "no", "nr", "nro", "num", "numb", "number", "numero", "nummer", "numer", "numara", "numarasi",
    "nu", "nums", "nbr", "nmbr", "nomor", "cislo", "numar", "numarul", "nomer",
];
