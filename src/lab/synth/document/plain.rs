//! Numbers that say nothing of their bearer, with check digits where they have them.
//!
//! Layouts and checks: the sources of `stage::normalise::document::scheme`, whose own check judges
//! them in the tests.

use super::draw;
use crate::lab::synth::calendar::digits;
use crate::lab::synth::person::Person;
use crate::lab::synth::rng::Rng;
use crate::stage::normalise::document::check::{verhoeff, weighted};

/// Appends this person's number; nothing for a scheme that is not here.
pub fn write(scheme: &str, person: &Person<'_>, out: &mut String) {
    let of = |size| person.serial(size);
    match scheme {
        "es.dni" => {
            let number = of(99_999_000) + 1;
            digits(number, 8, out);
            out.push(spanish_letter(number));
        }
        "es.nie" => nie(of(30_000_000), out),
        "pt.nif" => portuguese(of(30_000_000), out),
        "br.cpf" => brazilian(of(999_999_000) + 1, out),
        "ar.dni" => digits(10_000_000 + of(85_000_000), 8, out),
        "cl.rut" => chilean(5_000_000 + of(21_000_000), out),
        "co.cedula" => digits(1_000_000_000 + of(300_000_000), 10, out),
        "nl.bsn" => dutch(2 * of(40_000_000) + 10_000_000, out),
        "tr.tckimlik" => turkish(of(900_000_000) + 100_000_000, out),
        "in_.aadhaar" => indian(of(80_000_000_000) + 20_000_000_000, out),
        "us.ssn" => american(of(665 * 99 * 9999), out),
        _ => {}
    }
}

/// A card whose number changes when it is renewed.
pub fn card(scheme: &str, key: u64, out: &mut String) {
    let mut rng = Rng::new(key);
    let letters: &[u8] = match scheme {
        "de.idcard" => b"CFGHJKLMNPRTVWXYZ0123456789",
        _ => b"0123456789ABCDEFGHJKLMNPRSTUVWXYZ",
    };
    let first = draw(key, 17) as usize;
    out.push(b"CFGHJKLMNPRTVWXYZ"[first] as char);
    // The second character belongs to the office, whose code holds digits.
    digits(rng.below(10), 1, out);
    let rest = (2..9).filter_map(|_| rng.one(letters));
    out.extend(rest.map(|&byte| byte as char));
}

fn spanish_letter(number: u64) -> char {
    b"TRWAGMYFPDXBNJZSQVHLCKE"[(number % 23) as usize] as char
}

fn nie(number: u64, out: &mut String) {
    out.push(b"XYZ"[(number / 10_000_000) as usize % 3] as char);
    digits(number % 10_000_000, 7, out);
    out.push(spanish_letter(number));
}

fn portuguese(number: u64, out: &mut String) {
    let start = out.len();
    digits(10_000_000 + number, 8, out);
    let sum = weighted(&out[start..], &[9, 8, 7, 6, 5, 4, 3, 2]);
    digits(u64::from((11 - sum % 11) % 11 % 10), 1, out);
}

fn brazilian(number: u64, out: &mut String) {
    let start = out.len();
    digits(number, 9, out);
    for weights in [
        &[10, 9, 8, 7, 6, 5, 4, 3, 2][..],
        &[11, 10, 9, 8, 7, 6, 5, 4, 3, 2],
    ] {
        let sum = weighted(&out[start..], weights);
        digits(u64::from((11 - sum % 11) % 11 % 10), 1, out);
    }
}

fn chilean(number: u64, out: &mut String) {
    let places = if number < 10_000_000 { 7 } else { 8 };
    let start = out.len();
    digits(number, places, out);
    let reversed = out[start..].bytes().rev();
    let sum: u32 = reversed
        .zip((2..8).cycle())
        .map(|(byte, weight)| u32::from(byte - b'0') * weight)
        .sum();
    out.push(b"0123456789K"[((11 - sum % 11) % 11) as usize] as char);
}

/// A body whose check would be ten is not given out, but the next one: of two neighbours one has
/// another check, and only even bodies are asked for, so that no two people are given one number.
fn dutch(number: u64, out: &mut String) {
    let start = out.len();
    for body in number.. {
        out.truncate(start);
        digits(body, 8, out);
        let check = weighted(&out[start..], &[9, 8, 7, 6, 5, 4, 3, 2]) % 11;
        if check < 10 {
            return digits(u64::from(check), 1, out);
        }
    }
}

fn turkish(number: u64, out: &mut String) {
    let start = out.len();
    digits(number, 9, out);
    let odd = weighted(&out[start..], &[1, 0, 1, 0, 1, 0, 1, 0, 1]);
    let even = weighted(&out[start..], &[0, 1, 0, 1, 0, 1, 0, 1]);
    digits(u64::from((7 * odd + 10 * 9 - even) % 10), 1, out);
    let sum = weighted(&out[start..], &[1; 10]);
    digits(u64::from(sum % 10), 1, out);
}

fn indian(number: u64, out: &mut String) {
    let start = out.len();
    digits(number, 11, out);
    for check in 0..10 {
        digits(check, 1, out);
        if verhoeff(&out[start..]) {
            return;
        }
        out.pop();
    }
}

fn american(number: u64, out: &mut String) {
    digits(number / (99 * 9999) + 1, 3, out);
    digits(number / 9999 % 99 + 1, 2, out);
    digits(number % 9999 + 1, 4, out);
}
