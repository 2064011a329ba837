//! Slips of fingers and scanners: which letter goes wrong, and into what.
//!
//! Kinds: Damerau 1964 (59 % substitution, 16 % deletion, 10 % insertion, 2 % transposition, shared
//! out to 100); the first letter seldom goes wrong: Pollock and Zamora 1984 (7.8 %); the neighbour
//! on the keyboard in 70 % of substitutions (Febrl: same row 40 %, same column 30 %).

use crate::lab::synth::calendar::Date;
use crate::lab::synth::rng::Rng;

/// Rows of a keyboard; a letter's neighbours are beside it and below.
const KEYS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/// What a scanner takes for what (pseudopeople's pairs, both ways).
const LOOK_ALIKES: &[(char, char)] = &[
    ('5', 'S'),
    ('2', 'Z'),
    ('1', 'I'),
    ('6', 'G'),
    ('8', 'B'),
    ('0', 'O'),
    ('O', 'Q'),
    ('U', 'V'),
    ('C', 'G'),
    ('E', 'F'),
    ('H', 'N'),
    ('I', 'L'),
];

/// One letter of the name goes wrong.
pub fn mistype(name: &mut String, rng: &mut Rng) {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 3 {
        return;
    }
    let first = if rng.chance(0.078) { 0 } else { 1 };
    let target = first + rng.below((letters - first) as u64) as usize;
    let mut characters: Vec<char> = name.chars().collect();
    let mut of_letters = characters
        .iter()
        .enumerate()
        .filter(|(_, c)| c.is_alphabetic());
    let Some(at) = of_letters.nth(target).map(|(at, _)| at) else {
        return;
    };
    match rng.below(87) {
        0..59 => characters[at] = neighbour(characters[at], rng),
        59..75 => drop(characters.remove(at)),
        75..85 => characters.insert(at, characters[at]),
        _ if at + 1 < characters.len() => characters.swap(at, at + 1),
        _ => characters.swap(at - 1, at),
    }
    *name = characters.into_iter().collect();
}

/// A scanner reads one capital for another.
pub fn misread(name: &mut String, rng: &mut Rng) {
    let alike = |c: char| {
        let mut pairs = LOOK_ALIKES
            .iter()
            .filter(|(a, b)| c.is_alphabetic() && b.is_alphabetic() && a.is_alphabetic());
        pairs.find_map(|&(a, b)| match c {
            c if c == a => Some(b),
            c if c == b => Some(a),
            _ => None,
        })
    };
    let count = name.chars().filter(|&c| alike(c).is_some()).count();
    let target = rng.below(count as u64) as usize;
    let mut seen = 0;
    *name = name
        .chars()
        .map(|c| match alike(c) {
            Some(other) => {
                seen += 1;
                if seen - 1 == target { other } else { c }
            }
            None => c,
        })
        .collect();
}

/// One digit of a number goes wrong, or two neighbours change places.
pub fn misdial(number: &mut String, rng: &mut Rng) {
    let mut bytes = number.clone().into_bytes();
    let digits: Vec<usize> = (0..bytes.len())
        .filter(|&at| bytes[at].is_ascii_digit())
        .collect();
    let Some(&at) = rng.one(&digits) else {
        return;
    };
    let next = digits
        .iter()
        .find(|&&other| other == at + 1 && bytes[other] != bytes[at]);
    match (rng.chance(0.4), next) {
        (true, Some(&next)) => bytes.swap(at, next),
        _ => bytes[at] = b'0' + (bytes[at] - b'0' + 1 + rng.below(9) as u8) % 10,
    }
    if let Ok(text) = String::from_utf8(bytes) {
        *number = text;
    }
}

/// Half are day and month in each other's place, the rest one digit.
pub fn misdate(date: Date, rng: &mut Rng) -> Date {
    if rng.chance(0.5)
        && let Some(swapped) = date.swapped()
    {
        return swapped;
    }
    match rng.below(3) {
        0 => Date {
            day: 1 + (date.day + rng.below(26) as u8) % 28,
            ..date
        },
        1 => {
            let month = 1 + (date.month + rng.below(10) as u8) % 12;
            Date {
                month,
                day: date.day.min(28),
                ..date
            }
        }
        _ => {
            let year = if rng.chance(0.5) {
                date.year + 1
            } else {
                date.year - 1
            };
            Date {
                year,
                day: date.day.min(28),
                ..date
            }
        }
    }
}

fn neighbour(c: char, rng: &mut Rng) -> char {
    let lower = c.to_ascii_lowercase();
    let place = KEYS
        .iter()
        .enumerate()
        .find_map(|(row, keys)| Some((row, keys.find(lower)?)));
    let Some((row, at)) = place else {
        return if c.is_uppercase() { 'A' } else { 'e' };
    };
    let other = match rng.below(100) {
        0..40 => (
            row,
            if rng.chance(0.5) {
                at + 1
            } else {
                at.wrapping_sub(1)
            },
        ),
        40..70 => (if row == 0 { 1 } else { row - 1 }, at),
        _ => (rng.below(3) as usize, rng.below(7) as usize),
    };
    let row = KEYS[other.0].as_bytes();
    let key = row[other.1.min(row.len() - 1)] as char;
    let key = if key == lower {
        KEYS[1].as_bytes()[(at + 2) % 9] as char
    } else {
        key
    };
    if c.is_uppercase() {
        key.to_ascii_uppercase()
    } else {
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_change_one_thing() {
        let mut rng = Rng::new(4);
        for _ in 0..2000 {
            let mut name = "Martínez de Oña".to_owned();
            mistype(&mut name, &mut rng);
            let lengths = name.chars().count().abs_diff(15);
            assert!(lengths <= 1, "{name}");
            let mut number = "12345678Z".to_owned();
            misdial(&mut number, &mut rng);
            assert!(number != "12345678Z" && number.len() == 9, "{number}");
            let date = Date::new(1980, 2, 28);
            let wrong = misdate(date, &mut rng);
            assert!(wrong.day <= wrong.days_in_month() && wrong.month <= 12 && wrong.day > 0);
        }
        for short in ["", "X", "Ma", "阿"] {
            let mut name = short.to_owned();
            mistype(&mut name, &mut rng);
            misread(&mut name, &mut rng);
            misdial(&mut name, &mut rng);
            assert_eq!(name, short);
        }
    }
}
