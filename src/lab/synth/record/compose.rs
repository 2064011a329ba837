//! Makes an account out of a person, a moment and a channel.

use super::account::Account;
use super::channel::Channel;
use super::evade::evade;
use super::names::names;
use super::slip::{misdate, misdial, mistype};
use crate::lab::synth::Population;
use crate::lab::synth::calendar::{DAY, END, Moment, write_moment};
use crate::lab::synth::contact::{Line, phone_index, write_email, write_phone};
use crate::lab::synth::document::{Kind, Paper};
use crate::lab::synth::person::{Change, Person, key as person_key};
use crate::lab::synth::rng::{Rng, coin, mix};
use crate::record::value::Sex;

/// Why an account was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    First,
    /// The first was forgotten, or seemed lost.
    Forgotten,
    /// Never verified, and given up half-way.
    Abandoned,
    /// To be taken for somebody else.
    Evasion,
}

/// When, why and how an account was opened.
#[derive(Clone, Copy, Debug)]
pub struct Occasion {
    pub moment: Moment,
    pub reason: Reason,
    pub channel: Channel,
    key: u64,
}

/// Duplicates that are registrations never finished: an assumption.
const ABANDONED: f64 = 0.12;

/// When, why and how the account in this slot was opened.
pub fn occasion(population: &Population, person: &Person<'_>, slot: u64) -> Occasion {
    let key = mix(mix(population.recipe.seed, 0x534C_4F54), slot);
    let mut rng = Rng::new(key);
    let first = person.first_moment();
    let mut occasion = Occasion {
        moment: first,
        reason: Reason::First,
        channel: Channel::draw(&mut rng),
        key: mix(key, 1),
    };
    if population.roster.is_duplicate(slot) {
        let left = u64::from(END - first - DAY);
        occasion.moment = first + DAY + rng.below(left) as Moment;
        occasion.reason = match () {
            () if rng.chance(population.recipe.evasion) => Reason::Evasion,
            () if rng.chance(ABANDONED) => Reason::Abandoned,
            () => Reason::Forgotten,
        };
    }
    if occasion.reason == Reason::Abandoned {
        occasion.channel = Channel::SelfTyped;
    }
    occasion
}

/// Fills the account.
pub fn compose(
    population: &Population,
    person: &Person<'_>,
    occasion: &Occasion,
    account: &mut Account,
) {
    account.clear();
    let mut rng = Rng::new(occasion.key);
    names(person, occasion, &mut rng, account);
    birth(population, person, occasion, (&mut rng, account));
    contacts(population, person, occasion, (&mut rng, account));
    papers(population, person, occasion, (&mut rng, account));
    standing(occasion, &mut rng, account);
    if occasion.reason == Reason::Evasion {
        evade(population, person, occasion, (&mut rng, account));
    }
    let secret = mix(person.key, 23);
    let shared = match coin(mix(person.family.home.key, 24), 0.08) {
        true => mix(person.family.home.key, 24),
        false => secret,
    };
    if !coin(mix(occasion.key, 2), 0.2) {
        // Four in ten still have the device of their first account.
        let is_same = occasion.reason == Reason::First || coin(mix(occasion.key, 3), 0.4);
        let device = if is_same {
            shared
        } else {
            mix(occasion.key, 4)
        };
        account.device_id.push_str("d-");
        write_hex(device, &mut account.device_id);
    }
}

fn write_hex(number: u64, out: &mut String) {
    for place in (0..12).rev() {
        out.push(b"0123456789abcdef"[(number >> (place * 4)) as usize & 15] as char);
    }
}

fn birth(
    population: &Population,
    person: &Person<'_>,
    occasion: &Occasion,
    (rng, account): (&mut Rng, &mut Account),
) {
    let rates = occasion.channel.rates();
    let is_abandoned = occasion.reason == Reason::Abandoned;
    let wrong = rng.chance(rates.birth);
    let date = if wrong {
        misdate(person.birth, rng)
    } else {
        person.birth
    };
    account.has_wrong_data |= wrong;
    if !rng.chance(if is_abandoned { 0.12 } else { 0.002 }) {
        date.write(&mut account.birth_date);
    }
    if !rng.chance(rates.missing) {
        account.sex = if person.sex == Sex::Female { "F" } else { "M" };
    }
    let citizen = person.is_citizen(occasion.moment);
    if !rng.chance(rates.missing) {
        let code = if citizen {
            &person.residence.code
        } else {
            &person.origin.code
        };
        account.nationality.push_str(code);
    }
    // Where someone was born is asked for by some forms only.
    if let Some(home) = person.origin.home.filter(|_| rng.chance(0.35)) {
        let cities = &population.world.countries[home].cities;
        let city = cities.draw(&mut Rng::new(mix(person.key, 26)));
        account.birth_place.push_str(&city.name);
    }
}

fn contacts(
    population: &Population,
    person: &Person<'_>,
    occasion: &Occasion,
    (rng, account): (&mut Rng, &mut Account),
) {
    let roster = &population.roster;
    let line = person.line(&population.world, population.recipe.seed);
    let is_again = occasion.reason != Reason::First;
    // Whoever registers again has often lost the mailbox or the number of the first account.
    let lost = if is_again { rng.below(100) } else { 99 };
    let line = if lost < 10 { Line::Own } else { line };
    let index =
        phone_index(person, line, occasion.moment, roster) + later(lost < 10, roster.people);
    write_phone(person, index, rng, &mut account.phone);
    let mut version = person.version(Change::Mailbox, occasion.moment);
    if (5..20).contains(&lost) {
        version += 4;
    }
    match person.uses_family_mailbox() {
        true => {
            let head = Person::new(
                &population.world,
                population.recipe.seed,
                person.family.home.first,
            );
            write_email(&head, 0, roster, &mut account.email);
        }
        false => write_email(person, version, roster, &mut account.email),
    }
    vary_mailbox(rng, &mut account.email);
    person.write_address(&population.world, occasion.moment, &mut account.address);
    account.country.push_str(&person.residence.code);
    if rng.chance(0.025) {
        account.phone.clear();
    }
    if rng.chance(0.015) {
        account.email.clear();
    }
    let no_address = if occasion.reason == Reason::Abandoned {
        0.45
    } else {
        0.05
    };
    if rng.chance(no_address) {
        account.address.clear();
    } else if occasion.channel == Channel::SelfTyped && rng.chance(0.02) {
        mistype(&mut account.address.street, rng);
    }
}

/// A number far from those that anyone else has.
fn later(is_new: bool, people: u64) -> u64 {
    if is_new { people.saturating_mul(20) } else { 0 }
}

/// One mailbox in several spellings: a tag, other capitals.
fn vary_mailbox(rng: &mut Rng, email: &mut String) {
    let at = email.find('@').unwrap_or(0);
    match rng.below(200) {
        0 if email.ends_with("@gmail.com") => email.insert_str(at, "+pay"),
        1 if email.ends_with("@gmail.com") && at > 4 => email.insert(3, '.'),
        2..6 => email.make_ascii_uppercase(),
        _ => {}
    }
}

fn papers(
    population: &Population,
    person: &Person<'_>,
    occasion: &Occasion,
    (rng, account): (&mut Rng, &mut Account),
) {
    let usual = person.usual_paper();
    let other = match usual {
        Kind::National => Kind::Passport,
        Kind::Passport => Kind::National,
    };
    let is_again = occasion.reason != Reason::First;
    let kind = if is_again && rng.chance(0.2) {
        other
    } else {
        usual
    };
    let none = match (occasion.reason, occasion.channel) {
        (Reason::Abandoned, _) => 0.75,
        (_, Channel::SelfTyped) => 0.14,
        _ => 0.01,
    };
    if rng.chance(none) {
        return;
    }
    person.paper(kind, occasion.moment, &mut account.paper);
    if borrows(population, person, occasion) {
        let lender = Person::new(
            &population.world,
            population.recipe.seed,
            person.family.home.first,
        );
        lender.paper(
            lender.usual_paper(),
            lender.first_moment(),
            &mut account.paper,
        );
    }
    if rng.chance(occasion.channel.rates().document) {
        misdial(&mut account.paper.number, rng);
        account.has_wrong_data = true;
    }
    account.document_source = occasion.channel.as_str();
    if kind == Kind::National && !person.scheme(occasion.moment).is_empty() && rng.chance(0.10) {
        let mut passport = Paper::default();
        person.paper(Kind::Passport, occasion.moment, &mut passport);
        account.passport_number.push_str(&passport.number);
    }
}

/// Share of relatives who show the paper of the head of the household as their own: an assumption.
const BORROWED: f64 = 0.002;

/// Whether this account was opened with a relative's paper.
pub fn borrows(population: &Population, person: &Person<'_>, occasion: &Occasion) -> bool {
    let lender = person.family.home.first;
    let related = person.number != lender && occasion.reason == Reason::First;
    related
        && lender < population.roster.people
        && coin(mix(person_key(occasion.key, lender), 5), BORROWED)
}

fn standing(occasion: &Occasion, rng: &mut Rng, account: &mut Account) {
    write_moment(occasion.moment, &mut account.registered_at);
    let is_read = occasion.channel != Channel::SelfTyped;
    let (verified, level) = match (occasion.reason, is_read) {
        (Reason::Abandoned, _) => ("false", "none"),
        (_, true) if rng.chance(0.6) => ("true", "full"),
        (_, true) => ("true", "basic"),
        (_, false) if rng.chance(0.55) => ("true", "basic"),
        _ => ("false", "none"),
    };
    (account.verified, account.kyc_level) = (verified, level);
    if verified == "false" && account.paper.scheme.is_empty() {
        account.kyc_level = "none";
    }
}
