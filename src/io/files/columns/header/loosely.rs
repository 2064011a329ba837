//! What a header may mean that nobody knows: a guess that its cells have to bear out.
//!
//! `inscrit_first_name` is a given name by its end, `a.fn` by what its neighbours are called, and `ph`
//! by hardly anything.

use super::{Meaning, Recognised, as_written, frame, look_up, remainder, things, words};
use crate::record::field::Field;
use hashbrown::HashMap;

/// What every guess is behind a header that is known.
pub const LOOSE: u16 = 1_000;
/// What a word that is left out costs.
const STEP: u16 = 100;
/// More words than this before or after a core are a sentence about something else.
const MOST_UNKNOWN: usize = 3;
/// So many columns nested in one thing show that it is no part of their names.
const NESTED: usize = 3;

/// For each header what it may mean, the likeliest first; nothing for one that is known.
pub fn recognise(headers: &[String]) -> Vec<Vec<Recognised>> {
    let headers: Vec<Vec<String>> = headers.iter().map(|header| own_words(header)).collect();
    let nests = nests(&headers);
    let guess = |words: &Vec<String>| {
        let mut guesses = guesses(words);
        let mut inner = words.as_slice();
        while let [outer, rest @ ..] = inner
            && !rest.is_empty()
            && nests.contains(outer)
        {
            inner = rest;
            let known = look_up(&inner.concat()).or_else(|| remainder::recognise(inner));
            guesses.extend(known.map(|found| behind(found, 0)));
            guesses.extend(terse(inner));
        }
        guesses.retain(|guess| is_guessed(guess.meaning));
        guesses
    };
    headers.iter().map(guess).collect()
}

/// What headers mean if the table is about somebody who is another elsewhere: `beneficiary_name` and
/// `beneficiary_dob` in a list of an aid programme.
pub fn about_another(headers: &[String]) -> Vec<Option<Recognised>> {
    let words: Vec<Vec<String>> = headers.iter().map(|header| words(header)).collect();
    let of = |whose: &&&str| {
        words
            .iter()
            .filter(|words| beside(words, whose).is_some())
            .count()
    };
    match things::PEOPLE.iter().max_by_key(of) {
        Some(whose) if of(&whose) > 1 => words.iter().map(|words| beside(words, whose)).collect(),
        _ => vec![None; headers.len()],
    }
}

/// The same of one header alone, which is enough where it has a name and no other does: `Name of
/// beneficiary`.
pub fn name_of_another(header: &str) -> Option<Recognised> {
    let words = words(header);
    let mut named = things::PEOPLE
        .iter()
        .filter_map(|whose| beside(&words, whose));
    named.find(|found| is_a_name(found.meaning))
}

/// What the words say beside the one that says whose it is.
fn beside(words: &[String], whose: &str) -> Option<Recognised> {
    let rest: Vec<String> = words
        .iter()
        .filter(|word| *word != whose)
        .cloned()
        .collect();
    if rest.len() == words.len() {
        return None;
    }
    let known = look_up(&rest.concat()).or_else(|| remainder::recognise(&rest))?;
    is_guessed(known.meaning).then(|| behind(known, 0))
}

fn is_a_name(meaning: Meaning) -> bool {
    use Field::*;
    matches!(
        meaning,
        Meaning::SomeName
            | Meaning::Whole(Name | GivenName | FamilyName)
            | Meaning::Part(GivenName | FamilyName, 1)
    )
}

/// The words of a header but for those of a form that asks: `Q2_first_name`, "What is your name?".
fn own_words(header: &str) -> Vec<String> {
    if as_written::is_needed(header) {
        return Vec::new();
    }
    let mut words = words(header);
    if let [question, number, ..] = words.as_slice()
        && matches!(
            question.as_str(),
            "q" | "question" | "pregunta" | "frage" | "v" | "var"
        )
        && number.bytes().all(|byte| byte.is_ascii_digit())
    {
        words.drain(..2);
    }
    let asked = words
        .iter()
        .take_while(|word| ASKING.contains(&word.as_str()))
        .count();
    // `su`, `is` and `your` alone are something else.
    if asked > 1
        || words
            .first()
            .is_some_and(|word| word == "your" || word == "please")
    {
        words.drain(..asked);
    }
    words
}

#[rustfmt::skip]
const ASKING: &[&str] = &[
    "what", "is", "your", "please", "enter", "provide", "give", "state", "tell", "us", "my",
    "which", "type", "write", "cual", "es", "su", "tu", "indique", "escriba", "ingrese",
    "introduzca", "quel", "quelle", "est", "votre", "ton", "ta", "wie", "lautet", "ist", "ihr",
    "ihre", "dein", "deine", "bitte", "qual", "e", "seu", "sua", "o", "a", "il", "tuo", "suo",
];

/// The first words that several columns share, with those nested within.
fn nests(headers: &[Vec<String>]) -> Vec<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for words in headers.iter().filter(|words| words.len() > 1) {
        for outer in &words[..words.len() - 1] {
            *counts.entry(outer).or_default() += 1;
        }
    }
    let shared = counts.into_iter().filter(|&(word, count)| {
        count >= NESTED && !frame::is_another(word) && !things::is_thing(word)
    });
    shared.map(|(word, _)| word.to_owned()).collect()
}

/// What the header says alone.
fn guesses(words: &[String]) -> Vec<Recognised> {
    let asked = look_up(&words.concat()).or_else(|| remainder::recognise(words));
    match asked.filter(|_| !words.is_empty()) {
        // `by` is a year of birth, and a town where no year is in it.
        Some(found) => [behind(found, 0)].into_iter().chain(terse(words)).collect(),
        None => terse(words).into_iter().chain(core_of(words)).collect(),
    }
}

fn behind(found: Recognised, dropped: usize) -> Recognised {
    let rank = LOOSE + found.rank + STEP * dropped as u16;
    Recognised { rank, ..found }
}

/// The longest known phrase with a few unknown words around it, unless they are somebody else's.
fn core_of(words: &[String]) -> Option<Recognised> {
    let words = frame::spelt_out(words);
    let is_others = |word: &String| frame::is_another(word) || things::is_thing(word);
    (1..words.len()).find_map(|dropped| {
        (0..=dropped).rev().find_map(|front| {
            let (before, rest) = words.split_at(front);
            let (core, after) = rest.split_at(words.len() - dropped);
            if before.len().max(after.len()) > MOST_UNKNOWN
                || before.iter().chain(after).any(is_others)
                || after.iter().any(|word| things::is_finding(word))
            {
                return None;
            }
            let found = remainder::known(core)?;
            is_telling(core, found.meaning, after.is_empty()).then(|| behind(found, dropped))
        })
    })
}

/// Whether the phrase is one of a person's whatever stands around it.
fn is_telling(core: &[String], meaning: Meaning, ends: bool) -> bool {
    use Field::*;
    let of = |fields: &[Field]| matches!(meaning, Meaning::Whole(field) | Meaning::Part(field, _) if fields.contains(&field));
    let phrase = core.len() > 1;
    let long = core.concat().len() > 3;
    let of_a_name = of(&[GivenName, FamilyName, Name]) || meaning == Meaning::SomeName;
    if of_a_name || of(&[BirthDate]) {
        let open = !phrase && (frame::needs_its_end(core) || !long && !of(&[BirthDate]));
        return !open && (ends || phrase || meaning != Meaning::SomeName);
    }
    let contact = of(&[Email, Phone, Sex, Nationality, Postcode]);
    let place = of(&[City, Address, Street, Country, Region]);
    let ends = ends && long && !frame::needs_its_end(core);
    match meaning {
        Meaning::Document(_) => phrase && ends,
        Meaning::BirthYear | Meaning::BirthMonth | Meaning::BirthDay => phrase,
        _ => contact && (phrase || ends) || place && ends,
    }
}

/// What is guessed at all: of a person, and nothing that numbers or judges the row.
fn is_guessed(meaning: Meaning) -> bool {
    use Field::*;
    match meaning {
        Meaning::Whole(field) | Meaning::Part(field, _) => !matches!(
            field,
            Alias | NameSuffix | Verified | KycLevel | RegisteredAt | DeviceId | IpAddress | Unit
        ),
        Meaning::SomeName
        | Meaning::BirthYear
        | Meaning::BirthMonth
        | Meaning::BirthDay
        | Meaning::Document(_) => true,
        _ => false,
    }
}

/// What an abbreviation may stand for.
fn terse(words: &[String]) -> Vec<Recognised> {
    let key = words.concat();
    let stands = TERSE
        .iter()
        .filter(|(_, short)| short.contains(&key.as_str()));
    let guess = |(at, (meaning, _)): (usize, &(Meaning, &[&str]))| Recognised {
        meaning: *meaning,
        rank: LOOSE + STEP * 2 + at as u16,
    };
    stands.enumerate().map(guess).collect()
}

/// In the order in which cells are asked: a state is two letters, a street is not.
#[rustfmt::skip]
const TERSE: &[(Meaning, &[&str])] = &[
    (Meaning::Part(Field::GivenName, 1), &[
        "gn", "fnm", "fstnm", "firstnm", "frstnm", "givn", "gname", "givenm", "fnme", "forenm",
        "gn1", "fn1", "gnm1",
    ]),
    (Meaning::Part(Field::GivenName, 2), &[
        "mn", "mnm", "midnm", "middlenm", "mdnm", "midinit", "midini", "mdinit", "middleinit", "minit",
    ]),
    (Meaning::Part(Field::FamilyName, 1), &[
        "ln", "sn", "lnm", "lstnm", "lastnm", "surn", "snm", "srnm", "surnm", "lnme", "famnm",
        "ln1", "sn1", "lnm1", "snm1",
    ]),
    (Meaning::Part(Field::FamilyName, 2), &["ln2", "sn2", "lnm2", "snm2", "surnm2"]),
    // Of a card for addresses it is the whole name; beside a surname it is what is left.
    (Meaning::SomeName, &["fn", "nm", "nam", "nme", "cn", "fullnm", "custnm", "clientnm"]),
    (Meaning::Whole(Field::BirthDate), &[
        "bd", "bdt", "birt", "brthdt", "dtbirth", "db", "dofb", "bdte", "brthd", "birthdt", "dtb",
        "dn", "ddn", "dnasc", "fnaci", "gebd",
    ]),
    (Meaning::Whole(Field::Phone), &[
        "ph", "phn", "pn", "tn", "mob", "mobno", "mbl", "cel", "phno", "phnum", "phnbr", "mobnum",
        "telno", "tlfn", "ph1", "ph2", "tel1", "tel2",
    ]),
    (Meaning::Whole(Field::Email), &["em", "eml", "emal", "emladdr", "emailadr", "emladr"]),
    (Meaning::Whole(Field::Sex), &["sx", "gen", "gdr", "gndr"]),
    (Meaning::Part(Field::Address, 1), &["ad", "adr", "add", "adrs", "addrs", "addrss", "ad1"]),
    (Meaning::Whole(Field::Street), &["st", "str", "strt", "stnm", "strnm", "strtnm"]),
    (Meaning::Whole(Field::Region), &["st", "sta", "stcd", "prov", "ste"]),
    (Meaning::Whole(Field::Country), &["co", "cn", "ctr", "cntr", "cty", "ctrycd", "cc"]),
    (Meaning::Whole(Field::City), &["cty", "ci", "cit", "twn", "ct", "ctynm", "citynm", "cy", "by"]),
    (Meaning::Whole(Field::Postcode), &[
        "zp", "pc", "pcd", "zipcd", "zc", "zpcd", "zpcode", "postcd", "zipc", "pcde", "zpc",
    ]),
    (Meaning::Whole(Field::Nationality), &["nat", "natnl", "ntl", "natn", "ntnlty"]),
];
