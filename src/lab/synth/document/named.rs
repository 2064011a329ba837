//! Numbers computed from the name: Mexico's CURP, Italy's codice fiscale.

use super::draw;
use crate::lab::synth::calendar::{Date, digits};
use crate::lab::synth::culture::Umlauts;
use crate::lab::synth::person::Person;
use crate::lab::synth::record::naming::Wording;
use crate::lab::synth::record::style::plain;
use crate::lab::synth::rng::{coin, mix};
use crate::record::value::Sex;
use crate::stage::normalise::document::scheme::{by_name, get};

/// The codes of the states, and that of those born abroad.
const STATES: &[u8; 66] = b"ASBCBSCCCLCMCSCHDFDGGTGRHGJCMCMNMSNTNLOCPLQTQRSPSLSRTCTSTLVZYNZSNE";

/// Belfiore codes of the larger cities, where a sixth of Italians live (Istat 2024).
const TOWNS: [&str; 10] = [
    "H501", "F205", "F839", "L219", "G273", "D969", "A944", "D612", "A662", "C351",
];
const IN_TOWNS: f64 = 0.16;

/// Appends this person's number. It is computed from the name at birth.
pub fn write(scheme: &str, person: &Person<'_>, out: &mut String) {
    let wording = Wording {
        second_surname: true,
        ..Wording::default()
    };
    let (mut given, mut family) = (String::with_capacity(32), String::with_capacity(48));
    person.write_given(wording, &mut given);
    person.write_family(wording, &mut family);
    let (given, family) = (capitals(&given), capitals(&family));
    match scheme {
        "mx.curp" => curp(person, (&given, &family), out),
        _ => codice_fiscale(person, (&given, &family), out),
    }
}

fn curp(person: &Person<'_>, (given, family): (&str, &str), out: &mut String) {
    let start = out.len();
    let mut surnames = family.split(' ').filter(|word| word.len() > 3);
    let first = surnames.next().unwrap_or(family);
    let second = surnames.next().unwrap_or("X");
    let mut words = given.split(' ');
    let mut name = words.next().unwrap_or("X");
    if matches!(name, "JOSE" | "MARIA") {
        name = words.next().unwrap_or(name);
    }
    let is_vowel = |c: &char| "AEIOU".contains(*c);
    out.push(head(first));
    out.push(first.chars().skip(1).find(is_vowel).unwrap_or('X'));
    out.push(head(second));
    out.push(head(name));
    date(person.birth, out);
    out.push(if person.sex == Sex::Female { 'M' } else { 'H' });
    let (states, _) = STATES.as_chunks::<2>();
    let state = draw(mix(person.key, 13), states.len() as u64);
    out.extend(states[state as usize].map(char::from));
    for word in [first, second, name] {
        let inner = word
            .chars()
            .skip(1)
            .find(|c| !is_vowel(c) && c.is_ascii_uppercase());
        out.push(inner.unwrap_or('X'));
    }
    // The registry gives namesakes of one birthday another character here.
    let homonym = draw(mix(person.key, 14), 10);
    match person.birth.year {
        2000.. => out.push((b'A' + homonym as u8) as char),
        _ => digits(homonym, 1, out),
    }
    close("mx.curp", start, ("0123456789", out));
}

fn codice_fiscale(person: &Person<'_>, (given, family): (&str, &str), out: &mut String) {
    let start = out.len();
    three(family, None, out);
    three(given, Some([0, 2, 3]), out);
    digits(u64::from(person.birth.year % 100), 2, out);
    out.push(b"ABCDEHLMPRST"[usize::from(person.birth.month) - 1] as char);
    let day = person.birth.day + if person.sex == Sex::Female { 40 } else { 0 };
    digits(u64::from(day), 2, out);
    let key = mix(person.key, 15);
    match person.origin.code.as_str() {
        "IT" => birth_town(key, out),
        // Those born abroad have a country's code, which begins with Z.
        origin => {
            let country = origin
                .bytes()
                .fold(0u64, |sum, byte| sum * 26 + u64::from(byte));
            out.push('Z');
            digits(100 + country % 600, 3, out);
        }
    }
    close(
        "it.codicefiscale",
        start,
        ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", out),
    );
}

/// Of eight thousand comuni, most have codes from A001 to L999.
fn birth_town(key: u64, out: &mut String) {
    if coin(mix(key, 1), IN_TOWNS) {
        out.push_str(TOWNS[draw(key, 10) as usize]);
        return;
    }
    let code = draw(key, 12 * 999);
    out.push((b'A' + (code / 999) as u8) as char);
    digits(1 + code % 999, 3, out);
}

/// Consonants, then vowels, then X; of a given name with four consonants the first, third, fourth.
fn three(name: &str, picked: Option<[usize; 3]>, out: &mut String) {
    let letters = || name.chars().filter(char::is_ascii_uppercase);
    let is_vowel = |c: &char| "AEIOU".contains(*c);
    let consonants = || letters().filter(|c| !is_vowel(c));
    match picked {
        Some(picked) if consonants().count() >= 4 => {
            let at = |at: usize| consonants().nth(at);
            out.extend(picked.into_iter().filter_map(at));
        }
        _ => {
            let vowels = letters().filter(is_vowel);
            let filled = consonants().chain(vowels).chain(std::iter::repeat('X'));
            out.extend(filled.take(3));
        }
    }
}

/// The check character is the one that the engine's own check accepts.
fn close(scheme: &str, start: usize, (alphabet, out): (&str, &mut String)) {
    let Some((scheme, _)) = by_name(scheme) else {
        return;
    };
    for check in alphabet.chars() {
        out.push(check);
        if get(scheme).judge(&out[start..]).is_ok() {
            return;
        }
        out.pop();
    }
    out.push('0');
}

fn head(word: &str) -> char {
    word.chars().find(char::is_ascii_uppercase).unwrap_or('X')
}

fn date(birth: Date, out: &mut String) {
    digits(u64::from(birth.year % 100), 2, out);
    digits(u64::from(birth.month), 2, out);
    digits(u64::from(birth.day), 2, out);
}

fn capitals(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    plain(&name.replace(['ñ', 'Ñ'], "X"), Umlauts::Dropped, &mut text);
    text.make_ascii_uppercase();
    text
}
