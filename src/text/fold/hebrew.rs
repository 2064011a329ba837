//! Hebrew to Latin: unpointed consonants, with the letters that also stand for vowels.

use super::Place;
use compact_str::CompactString;

pub(super) fn romanise(word: &str, out: &mut CompactString) {
    let mut letters = word
        .chars()
        .filter(|c| !matches!(c, '\u{591}'..='\u{5C7}'))
        .peekable();
    let mut previous = None;
    while let Some(c) = letters.next() {
        let geresh = letters
            .peek()
            .is_some_and(|&next| matches!(next, '\'' | '\u{2019}' | '\u{5F3}'));
        if geresh {
            letters.next();
        }
        let last = letters.peek().is_none();
        out.push_str(match (c, geresh) {
            ('ג', true) => "j",
            ('ז', true) => "zh",
            ('צ' | 'ץ', true) => "ch",
            ('ת', true) => "th",
            ('ד', true) => "dh",
            ('ח', true) => "kh",
            _ => letter(
                c,
                previous,
                Place {
                    first: previous.is_none(),
                    last,
                },
            ),
        });
        previous = Some(c);
    }
}

/// ו and י are consonants at the start of a word and where doubled, vowels elsewhere.
fn letter(c: char, previous: Option<char>, place: Place) -> &'static str {
    match c {
        'א' | 'ע' => "a",
        'ב' if place.first => "b",
        'ב' => "v",
        'ג' => "g",
        'ד' => "d",
        'ה' if place.last => "a",
        'ה' => "h",
        'ו' if place.first || previous == Some('ו') => "v",
        'ו' => "o",
        'ז' => "z",
        'ח' => "h",
        'ט' | 'ת' => "t",
        'י' if place.first => "y",
        'י' => "i",
        'כ' | 'ך' => "k",
        'ל' => "l",
        'מ' | 'ם' => "m",
        'נ' | 'ן' => "n",
        'ס' => "s",
        'פ' => "p",
        'ף' => "f",
        'צ' | 'ץ' => "ts",
        'ק' => "k",
        'ר' => "r",
        'ש' => "sh",
        _ => "",
    }
}
