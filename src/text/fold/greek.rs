//! Greek to Latin after ELOT 743, whose digraphs ICAO also follows.

use super::Place;
use compact_str::CompactString;
use unicode_normalization::UnicodeNormalization;

pub(super) fn romanise(word: &str, out: &mut CompactString) {
    let mut letters = word
        .nfd()
        .filter(|c| !matches!(c, '\u{300}'..='\u{36F}'))
        .map(|c| c.to_lowercase().next().unwrap_or(c))
        .peekable();
    let start = out.len();
    while let Some(c) = letters.next() {
        let pair = letters.peek().and_then(|&next| {
            digraph(
                c,
                next,
                Place {
                    first: out.len() == start,
                    last: false,
                },
            )
        });
        match pair {
            Some(latin) => {
                letters.next();
                out.push_str(latin);
            }
            None => out.push_str(letter(c)),
        }
    }
}

fn digraph(first: char, second: char, place: Place) -> Option<&'static str> {
    Some(match (first, second) {
        ('μ', 'π') => "b",
        ('ν', 'τ') if place.first => "d",
        ('ν', 'τ') => "nd",
        ('γ', 'κ') => "g",
        ('γ', 'γ') => "ng",
        ('γ', 'χ') => "nch",
        ('τ', 'ζ') => "j",
        ('τ', 'σ') => "ts",
        ('ο', 'υ') => "ou",
        ('α', 'υ') => "av",
        ('ε', 'υ') => "ev",
        ('α', 'ι') => "ai",
        ('ε', 'ι') | ('ο', 'ι') => "i",
        _ => return None,
    })
}

fn letter(c: char) -> &'static str {
    match c {
        'α' => "a",
        'β' => "v",
        'γ' => "g",
        'δ' => "d",
        'ε' => "e",
        'ζ' => "z",
        'η' | 'ι' => "i",
        'θ' => "th",
        'κ' => "k",
        'λ' => "l",
        'μ' => "m",
        'ν' => "n",
        'ξ' => "x",
        'ο' | 'ω' => "o",
        'π' => "p",
        'ρ' => "r",
        'σ' | 'ς' => "s",
        'τ' => "t",
        'υ' => "y",
        'φ' => "f",
        'χ' => "ch",
        'ψ' => "ps",
        _ => "",
    }
}
