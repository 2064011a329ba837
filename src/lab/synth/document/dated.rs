//! Numbers that hold the birth date, and mostly the sex.

use super::draw;
use crate::lab::synth::calendar::{Date, digits};
use crate::lab::synth::person::Person;
use crate::lab::synth::rng::mix;
use crate::record::value::Sex;
use crate::stage::normalise::document::check::{luhn, weighted};

/// Appends this person's number.
pub fn write(scheme: &str, person: &Person<'_>, out: &mut String) {
    let start = out.len();
    let key = mix(person.key, 12);
    match scheme {
        "pl.pesel" => pesel(person, key, out),
        "ua.rntrc" => ukrainian(person, key, out),
        "ro.cnp" => romanian(person, key, out),
        "gr.amka" => greek(person, key, out),
        "hu.adoazonosito" => hungarian(person, key, out),
        "vn.cccd" => vietnamese(person, key, out),
        _ => korean(person, key, out),
    }
    debug_assert!(out.len() > start);
}

fn year_month_day(birth: Date, month: u8, out: &mut String) {
    digits(u64::from(birth.year % 100), 2, out);
    digits(u64::from(month), 2, out);
    digits(u64::from(birth.day), 2, out);
}

/// An even digit for her, an odd one for him, as most schemes have it.
fn sexed(sex: Sex, key: u64) -> u64 {
    2 * draw(key, 5) + u64::from(sex != Sex::Female)
}

fn pesel(person: &Person<'_>, key: u64, out: &mut String) {
    let start = out.len();
    let century = if person.birth.year >= 2000 { 20 } else { 0 };
    year_month_day(person.birth, person.birth.month + century, out);
    digits(draw(key, 1000), 3, out);
    digits(sexed(person.sex, mix(key, 1)), 1, out);
    let sum = weighted(&out[start..], &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3]);
    digits(u64::from((10 - sum % 10) % 10), 1, out);
}

fn ukrainian(person: &Person<'_>, key: u64, out: &mut String) {
    let start = out.len();
    let days = person.birth.number() - Date::new(1899, 12, 31).number();
    for attempt in 0.. {
        out.truncate(start);
        digits(u64::from(days), 5, out);
        digits(draw(mix(key, attempt), 1000), 3, out);
        digits(sexed(person.sex, mix(key, attempt)), 1, out);
        let sum = weighted(&out[start..], &[10, 5, 7, 9, 4, 6, 10, 5, 7]);
        if sum % 11 < 10 {
            return digits(u64::from(sum % 11), 1, out);
        }
    }
}

fn romanian(person: &Person<'_>, key: u64, out: &mut String) {
    let start = out.len();
    let century = if person.birth.year >= 2000 { 5 } else { 1 };
    digits(century + u64::from(person.sex == Sex::Female), 1, out);
    year_month_day(person.birth, person.birth.month, out);
    digits(1 + draw(key, 46), 2, out);
    digits(1 + draw(mix(key, 1), 999), 3, out);
    let sum = weighted(&out[start..], &[2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]);
    digits(
        u64::from(match sum % 11 {
            10 => 1,
            check => check,
        }),
        1,
        out,
    );
}

fn greek(person: &Person<'_>, key: u64, out: &mut String) {
    let start = out.len();
    digits(u64::from(person.birth.day), 2, out);
    digits(u64::from(person.birth.month), 2, out);
    digits(u64::from(person.birth.year % 100), 2, out);
    digits(draw(key, 1000), 3, out);
    digits(sexed(person.sex, mix(key, 1)), 1, out);
    for check in 0..10 {
        digits(check, 1, out);
        if luhn(&out[start..]) {
            return;
        }
        out.pop();
    }
}

fn hungarian(person: &Person<'_>, key: u64, out: &mut String) {
    let start = out.len();
    let days = person.birth.number() - Date::new(1867, 1, 1).number();
    for attempt in 0.. {
        out.truncate(start);
        out.push('8');
        digits(u64::from(days), 5, out);
        digits(draw(mix(key, attempt), 1000), 3, out);
        let check = weighted(&out[start..], &[1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11;
        if check < 10 {
            return digits(u64::from(check), 1, out);
        }
    }
}

fn vietnamese(person: &Person<'_>, key: u64, out: &mut String) {
    digits(1 + draw(key, 96), 3, out);
    let century = if person.birth.year >= 2000 { 2 } else { 0 };
    digits(century + u64::from(person.sex == Sex::Female), 1, out);
    digits(u64::from(person.birth.year % 100), 2, out);
    digits(draw(mix(key, 1), 1_000_000), 6, out);
}

/// Since 2020 the last six are drawn and nothing checks them; older ones end in a check digit.
fn korean(person: &Person<'_>, key: u64, out: &mut String) {
    let start = out.len();
    year_month_day(person.birth, person.birth.month, out);
    let century = if person.birth.year >= 2000 { 3 } else { 1 };
    digits(century + u64::from(person.sex == Sex::Female), 1, out);
    digits(draw(key, 90_000), 5, out);
    let sum = weighted(&out[start..], &[2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]);
    digits(u64::from((11 - sum % 11) % 10), 1, out);
}
