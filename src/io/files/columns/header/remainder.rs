//! What a header that is not known as it is says once the words around its core are left out.
//!
//! `zip_cd`, `RESIDENCE_CITY` and `name.given` say no more than `zip`, `city` and `given name`.
//! A word that belongs to another person or body makes the column somebody else's.

use super::frame::{self, Frame};
use super::{Meaning, Recognised, look_up};
use crate::record::field::Field;

/// Longer ones are sentences.
const MOST_WORDS: usize = 7;
/// What a known header is ahead of one that had a word left out or spelt out.
const STEP: u16 = 100;

/// The meaning of the longest known core.
pub fn recognise(words: &[String]) -> Option<Recognised> {
    if words.is_empty() || words.len() > MOST_WORDS {
        return None;
    }
    let words = frame::spelt_out(words);
    let own: Vec<String> = words
        .iter()
        .filter(|word| !frame::is_another(word))
        .cloned()
        .collect();
    if own.len() < words.len() || is_of_a_contact(&words) {
        return of_another(&own);
    }
    core_of(&words)
}

/// `contact.telecom.phone`: FHIR's contacts of a patient are relatives and guardians.
fn is_of_a_contact(words: &[String]) -> bool {
    matches!(words, [first, second, ..] if first == "contact" && second == "telecom")
}

/// Not used, so that its contents are not taken for the person's own; but whatever numbers
/// something (`branch_customer_no`) may yet number the rows.
fn of_another(rest: &[String]) -> Option<Recognised> {
    const NUMBERS: &[&str] = &["id", "number", "key", "code", "ref", "uid", "uuid"];
    let personal = core_of(rest).is_some_and(|core| frame::is_personal(core.meaning));
    let numbers = rest.iter().any(|word| NUMBERS.contains(&word.as_str()));
    (personal || !numbers).then_some(Recognised {
        meaning: Meaning::Unused,
        rank: STEP,
    })
}

fn core_of(words: &[String]) -> Option<Recognised> {
    (0..words.len()).find_map(|dropped| {
        (0..=dropped).rev().find_map(|front| {
            let (before, rest) = words.split_at(front);
            let (core, after) = rest.split_at(words.len() - dropped);
            // Looking up is the dear part: most words frame nothing.
            if !before.iter().chain(after).all(|word| frame::frames(word)) {
                return None;
            }
            let found = known(core)?;
            let framed = before
                .iter()
                .all(|word| Frame::Before.fits(word, found.meaning))
                && after
                    .iter()
                    .all(|word| Frame::After.fits(word, found.meaning))
                && (after.iter().all(|word| is_ordinal(word)) || !frame::needs_its_end(core));
            framed.then_some(Recognised {
                rank: found.rank + STEP * (1 + dropped as u16),
                ..found
            })
        })
    })
}

/// `mobile1`, `mobile2`.
fn is_ordinal(word: &str) -> bool {
    matches!(word.as_bytes(), [b'1'..=b'9'])
}

/// The meaning of these words with nothing left out.
pub fn known(core: &[String]) -> Option<Recognised> {
    look_up(&core.concat())
        .or_else(|| turned(core))
        .or_else(|| numbered(core))
}

/// `name.given`, `city_nm`: two words mean the same in either order; but `country_id` is no
/// `id_country`.
fn turned(core: &[String]) -> Option<Recognised> {
    let [first, second] = core else {
        return None;
    };
    look_up(&format!("{second}{first}")).filter(|found| frame::is_of_a_person(found.meaning))
}

/// `forename2`: a further part of a name.
fn numbered(core: &[String]) -> Option<Recognised> {
    let [name @ .., number] = core else {
        return None;
    };
    let part: u8 = number.parse().ok().filter(|part| (2..=9).contains(part))?;
    let found = look_up(&name.concat()).or_else(|| turned(name));
    let found = found.filter(|_| !frame::needs_its_end(name))?;
    match found.meaning {
        Meaning::Part(field @ (Field::GivenName | Field::FamilyName), 1) => Some(Recognised {
            meaning: Meaning::Part(field, part),
            ..found
        }),
        _ => None,
    }
}
