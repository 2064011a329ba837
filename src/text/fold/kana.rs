//! Hiragana and katakana to Hepburn, long vowels written once, as passports do.

use any_ascii::any_ascii_char;
use compact_str::CompactString;
use std::ops::RangeInclusive;
use unicode_normalization::UnicodeNormalization;

/// Half-width katakana, whose voicing is a mark of its own: ｶﾞ.
const HALF_WIDTH: RangeInclusive<char> = '\u{ff65}'..='\u{ff9f}';

/// The word in full width, where it has half-width katakana.
pub fn full_width(word: &str) -> Option<CompactString> {
    let is_half = |c: char| HALF_WIDTH.contains(&c);
    (!word.is_ascii() && word.contains(is_half)).then(|| word.nfkc().collect())
}

pub(super) fn romanise(word: &str, out: &mut CompactString) {
    let start = out.len();
    let mut doubled = false;
    let whole = full_width(word);
    for c in whole.as_deref().unwrap_or(word).chars() {
        let c = katakana(c);
        match c {
            'ッ' => doubled = true,
            'ー' => {}
            'ャ' | 'ュ' | 'ョ' => contract(out, start, small_y(c)),
            'ァ' | 'ィ' | 'ゥ' | 'ェ' | 'ォ' | 'ヮ' => foreign(out, start, small(c)),
            _ => {
                let before = out.len();
                push(c, out);
                if doubled && let Some(&first) = out.as_bytes().get(before) {
                    out.insert(before, if first == b'c' { 't' } else { first as char });
                }
                doubled = false;
            }
        }
    }
}

fn katakana(c: char) -> char {
    match c as u32 {
        code @ 0x3041..=0x3096 => char::from_u32(code + 0x60).unwrap_or(c),
        _ => c,
    }
}

fn push(c: char, out: &mut CompactString) {
    match c {
        'ヴ' => out.push_str("vu"),
        'ヂ' => out.push_str("ji"),
        'ヅ' => out.push_str("zu"),
        'ヲ' => out.push('o'),
        _ => out.extend(
            any_ascii_char(c)
                .chars()
                .filter(char::is_ascii_alphabetic)
                .map(|c| c.to_ascii_lowercase()),
        ),
    }
}

/// シ and ャ make `sha`, キ and ャ make `kya`.
fn contract(out: &mut CompactString, start: usize, vowel: char) {
    if out.len() > start && out.ends_with(['i', 'e']) {
        out.pop();
    }
    if !out.ends_with("sh") && !out.ends_with("ch") && !out.ends_with('j') {
        out.push('y');
    }
    out.push(vowel);
}

/// フ and ァ make `fa`, テ and ィ make `ti`, ウ and ィ make `wi`.
fn foreign(out: &mut CompactString, start: usize, vowel: char) {
    if out.len() > start {
        match out.pop() {
            Some('u') if out.len() == start || out.ends_with(['a', 'e', 'i', 'o', 'u']) => {
                out.push('w');
            }
            Some('i' | 'e' | 'o' | 'u') => {}
            Some(other) => out.push(other),
            None => {}
        }
    }
    out.push(vowel);
}

fn small_y(c: char) -> char {
    match c {
        'ャ' => 'a',
        'ュ' => 'u',
        _ => 'o',
    }
}

fn small(c: char) -> char {
    match c {
        'ァ' | 'ヮ' => 'a',
        'ィ' => 'i',
        'ゥ' => 'u',
        'ェ' => 'e',
        _ => 'o',
    }
}
