//! An account meant to be taken for somebody else's: new contacts, another paper, small changes.

use super::account::Account;
use super::compose::Occasion;
use super::slip::{misdate, misdial, mistype};
use crate::lab::synth::Population;
use crate::lab::synth::contact::{Line, phone_index, write_email, write_phone};
use crate::lab::synth::document::Kind;
use crate::lab::synth::person::Person;
use crate::lab::synth::rng::Rng;

/// Contacts are new in nine of ten; of the identity, one to three parts change. No figures were
/// found for any of this: the shares are guesses.
pub fn evade(
    population: &Population,
    person: &Person<'_>,
    occasion: &Occasion,
    (rng, account): (&mut Rng, &mut Account),
) {
    let roster = &population.roster;
    if rng.chance(0.9) {
        let index = phone_index(person, Line::Own, occasion.moment, roster) + 40 * roster.people;
        account.phone.clear();
        write_phone(person, index, rng, &mut account.phone);
    }
    if rng.chance(0.9) {
        account.email.clear();
        write_email(person, 6, roster, &mut account.email);
    }
    if rng.chance(0.5) {
        account.address.clear();
    }
    paper(person, occasion, rng, account);
    let changes = 1 + rng.below(3);
    for _ in 0..changes {
        change(person, rng, account);
    }
}

/// The other paper, or the own one with a digit changed, or none.
fn paper(person: &Person<'_>, occasion: &Occasion, rng: &mut Rng, account: &mut Account) {
    let is_passport = account.paper.scheme.starts_with("passport");
    let other = if is_passport {
        Kind::National
    } else {
        Kind::Passport
    };
    match rng.below(100) {
        0..55 => person.paper(other, occasion.moment, &mut account.paper),
        55..80 => misdial(&mut account.paper.number, rng),
        80..90 => account.paper.clear(),
        _ => {}
    }
    account.passport_number.clear();
    if account.paper.number.is_empty() {
        account.document_source = "";
    }
}

fn change(person: &Person<'_>, rng: &mut Rng, account: &mut Account) {
    match rng.below(6) {
        0 => mistype(&mut account.family_name, rng),
        1 => mistype(&mut account.given_name, rng),
        2 => std::mem::swap(&mut account.given_name, &mut account.family_name),
        3 => {
            if let Some(space) = account.family_name.find(' ') {
                account.family_name.truncate(space);
            }
        }
        4 => {
            let date = person
                .birth
                .swapped()
                .unwrap_or_else(|| misdate(person.birth, rng));
            account.birth_date.clear();
            date.write(&mut account.birth_date);
        }
        _ => {
            account.birth_date.clear();
            misdate(person.birth, rng).write(&mut account.birth_date);
        }
    }
}
