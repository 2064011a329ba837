//! The names of an account, as this channel has them this time.

use super::account::Account;
use super::channel::Channel;
use super::compose::Occasion;
use super::naming::Wording;
use super::slip::{misread, mistype};
use super::style::Style;
use crate::lab::synth::culture::Custom;
use crate::lab::synth::person::Person;
use crate::lab::synth::rng::{Rng, coin, mix};

/// Fills in the given and the family name.
pub fn names(person: &Person<'_>, occasion: &Occasion, rng: &mut Rng, account: &mut Account) {
    let is_typed = occasion.channel == Channel::SelfTyped;
    let style = match is_typed {
        true => Style::of_typist(rng),
        false => Style::of_paper(rng),
    };
    let wording = wording(person, occasion, rng);
    let mut name = String::with_capacity(64);
    match is_typed && rng.chance(occasion.channel.rates().given) {
        true => shorten_given(person, wording, rng, &mut name),
        false => person.write_given(wording, &mut name),
    }
    style.write(&name, person.culture, &mut account.given_name);
    name.clear();
    person.write_family(wording, &mut name);
    style.write(&name, person.culture, &mut account.family_name);
    slip(occasion, rng, account);
    if style == Style::Machine {
        truncate(account);
    }
    if is_typed && rng.chance(fields_swapped(person)) {
        std::mem::swap(&mut account.given_name, &mut account.family_name);
    }
}

fn wording(person: &Person<'_>, occasion: &Occasion, rng: &mut Rng) -> Wording {
    let rates = occasion.channel.rates();
    let is_typed = occasion.channel == Channel::SelfTyped;
    let is_native = is_typed && ["UA", "RU", "BY"].contains(&person.residence.code.as_str());
    let shows = person.shows_second_given();
    let married = person.married.map(|(_, moment)| moment);
    Wording {
        second_given: match is_typed {
            true => shows && rng.chance(0.7),
            false => shows != rng.chance(0.04),
        },
        second_surname: !rng.chance(rates.second_surname) && keeps_second(person),
        married: married.is_some_and(|moment| moment <= occasion.moment),
        respelled: rng.chance(person.culture.respelling * rates.respelling),
        native: is_native && rng.chance(0.12),
    }
}

/// Fingers slip or scanners misread. Most departures of a typed given name are shortenings instead.
fn slip(occasion: &Occasion, rng: &mut Rng, account: &mut Account) {
    let rates = occasion.channel.rates();
    let (wrong, given): (fn(&mut String, &mut Rng), f64) = match occasion.channel {
        Channel::SelfTyped => (mistype, rates.given / 6.0),
        _ => (misread, rates.given),
    };
    if rng.chance(given) {
        wrong(&mut account.given_name, rng);
    }
    if rng.chance(rates.family) {
        wrong(&mut account.family_name, rng);
    }
}

/// Share of typed records with the family name in the field of the given one: where families come
/// first, people mistake the form more often.
fn fields_swapped(person: &Person<'_>) -> f64 {
    let is_syllables = matches!(
        person.culture.custom,
        Custom::Vietnamese | Custom::Syllables
    );
    if is_syllables || person.culture.name == "hungary" {
        0.04
    } else {
        0.004
    }
}

/// One in five Portuguese and Brazilians, and Argentines mostly, have or show one surname only.
fn keeps_second(person: &Person<'_>) -> bool {
    let share = match (person.culture.custom, person.origin.code.as_str()) {
        (Custom::Portuguese, _) => 0.80,
        (_, "AR") => 0.20,
        (_, "PH" | "UY") => 0.60,
        _ => 0.995,
    };
    coin(mix(person.key, 25), share)
}

/// What friends say, or the first word alone.
fn shorten_given(person: &Person<'_>, wording: Wording, rng: &mut Rng, out: &mut String) {
    let table = person.culture.given(person.sex);
    if let Some(familiar) = table.familiar(person.given, rng) {
        out.push_str(familiar);
        return;
    }
    person.write_given(
        Wording {
            second_given: false,
            ..wording
        },
        out,
    );
    if let Some(end) = out.find(' ') {
        out.truncate(end);
    }
}

/// The name line of a card has 30 places, fillers counted (Doc 9303-5); what does not fit is lost.
fn truncate(account: &mut Account) {
    const PLACES: usize = 30;
    let left = PLACES.saturating_sub(account.family_name.len() + 2).max(1);
    if account.given_name.len() > left {
        account.given_name.truncate(left);
        let end = account.given_name.trim_end().len();
        account.given_name.truncate(end);
    }
    account.family_name.truncate(PLACES - 3);
}
