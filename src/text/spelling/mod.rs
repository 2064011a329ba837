//! How the letters of other scripts are spelt in Latin, with what each spelling costs, so that a word
//! and its romanisation can be compared without choosing one romanisation.
//!
//! A line of a table is a letter and its Latin spellings, each with its cost in half bits (-2 log2
//! of its share; `-` is "not written"): `в v1 w3`. The shares were learnt by expectation-maximisation
//! on four fifths of the word pairs of github.com/steveash/NETransliteration-COLING2018 (CC0-1.0,
//! 2018-06-04), letter by letter; passport spellings (ICAO Doc 9303-3 §6) and letters that are
//! missing there were added by hand. Lines are sorted by letter.

pub mod korean;

use super::fold::script::Script;
use any_ascii::any_ascii_char;

/// Words longer than this are compared as far as this.
const MAX: usize = 24;

/// At most this many spellings of a letter are tried.
const SPELLINGS: usize = 20;

/// A Latin letter that no letter of the word accounts for.
const INSERTED: u16 = 12;

/// A letter of the word that is not written, where its line does not offer that.
const UNWRITTEN: u16 = 14;

/// The pinyin of a Chinese character, beside what transliterated names make of it.
const PINYIN: u16 = 5;

/// What each Latin letter costs by its share in names, in half bits.
const LETTER: [u16; 26] = [
    6, 11, 10, 10, 7, 13, 11, 10, 7, 14, 10, 8, 10, 8, 8, 12, 19, 8, 8, 9, 10, 12, 13, 19, 12, 13,
];

/// How well a Latin word spells a word of another script: the share of the Latin word's information
/// that the other word explains. 1 is all of it, about 0.6 is common, below 0 is none; `None` where
/// the script has no table.
///
/// ```
/// use tocayo::text::{fold::script::Script, spelling::fit};
/// assert!(fit("клинтон", Script::Cyrillic, "clinton") > Some(0.6));
/// assert!(fit("клинтон", Script::Cyrillic, "sanders") < Some(0.0));
/// ```
pub fn fit(native: &str, script: Script, latin: &str) -> Option<f32> {
    let table = table(script)?;
    let latin = &latin.as_bytes()[..latin.len().min(MAX)];
    if latin.is_empty() || !latin.is_ascii() {
        return None;
    }
    let mut row = Row::start(latin.len());
    for letter in Letters::of(native).take(MAX) {
        let spellings = Spellings::of(letter, table, script);
        if !spellings.is_empty() {
            row = row.advance(&spellings, latin);
        }
    }
    let unexplained: u16 = latin.iter().map(|&b| letter_cost(b)).sum();
    Some(1.0 - f32::from(row.0[latin.len()]) / f32::from(unexplained))
}

fn table(script: Script) -> Option<&'static str> {
    Some(match script {
        Script::Cyrillic => include_str!("cyrillic.txt"),
        Script::Hebrew => include_str!("hebrew.txt"),
        Script::Arabic => include_str!("arabic.txt"),
        Script::Kana => include_str!("kana.txt"),
        Script::Hangul => include_str!("hangul.txt"),
        Script::Han => include_str!("han.txt"),
        Script::Latin | Script::Greek | Script::Other | Script::Kanji => return None,
    })
}

fn letter_cost(letter: u8) -> u16 {
    LETTER
        .get(usize::from(letter.wrapping_sub(b'a')))
        .copied()
        .unwrap_or(INSERTED)
}

/// The least cost of spelling the letters so far as each prefix of the Latin word.
struct Row([u16; MAX + 1]);

impl Row {
    fn start(length: usize) -> Self {
        let mut costs = [u16::MAX / 2; MAX + 1];
        for (at, cost) in costs.iter_mut().enumerate().take(length + 1) {
            *cost = INSERTED * at as u16;
        }
        Row(costs)
    }

    fn advance(&self, spellings: &Spellings, latin: &[u8]) -> Self {
        let mut next = Row([u16::MAX / 2; MAX + 1]);
        for at in 0..=latin.len() {
            let here = self.0[at];
            improve(&mut next.0[at], here.saturating_add(UNWRITTEN));
            for &(spelling, cost) in spellings.iter() {
                if starts_with(&latin[at..], spelling) {
                    improve(&mut next.0[at + spelling.len()], here.saturating_add(cost));
                }
            }
        }
        for at in 1..=latin.len() {
            let inserted = next.0[at - 1].saturating_add(INSERTED);
            improve(&mut next.0[at], inserted);
        }
        next
    }
}

/// Pinyin comes with a capital.
fn starts_with(latin: &[u8], spelling: &[u8]) -> bool {
    latin
        .get(..spelling.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(spelling))
}

fn improve(cost: &mut u16, other: u16) {
    *cost = (*cost).min(other);
}

/// The spellings of one letter.
struct Spellings {
    list: [(&'static [u8], u16); SPELLINGS],
    count: usize,
}

impl Spellings {
    fn of(letter: char, table: &'static str, script: Script) -> Self {
        let mut spellings = Spellings {
            list: [(&[], 0); SPELLINGS],
            count: 0,
        };
        for spelling in line(table, letter)
            .unwrap_or_default()
            .split_ascii_whitespace()
        {
            let digits = spelling.trim_start_matches(|c: char| !c.is_ascii_digit());
            let latin = &spelling[..spelling.len() - digits.len()];
            let latin = if latin == "-" { "" } else { latin };
            spellings.push(latin.as_bytes(), digits.parse().unwrap_or(UNWRITTEN));
        }
        if script == Script::Han {
            spellings.push(any_ascii_char(letter).as_bytes(), PINYIN);
        }
        spellings
    }

    fn push(&mut self, latin: &'static [u8], cost: u16) {
        if self.count < SPELLINGS {
            self.list[self.count] = (latin, cost);
            self.count += 1;
        }
    }

    fn is_empty(&self) -> bool {
        self.count == 0
    }

    fn iter(&self) -> impl Iterator<Item = &(&'static [u8], u16)> {
        self.list[..self.count].iter()
    }
}

/// The rest of the line that begins with this letter.
fn line(table: &'static str, letter: char) -> Option<&'static str> {
    let (mut low, mut high) = (0, table.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let before = table.as_bytes()[low..middle]
            .iter()
            .rposition(|&b| b == b'\n');
        let start = before.map_or(low, |at| low + at + 1);
        let end = table[start..]
            .find('\n')
            .map_or(table.len(), |length| start + length);
        let first = table[start..end].chars().next()?;
        match first.cmp(&letter) {
            std::cmp::Ordering::Equal => return table.get(start + first.len_utf8()..end),
            std::cmp::Ordering::Less => low = end + 1,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    None
}

/// The letters of a word as the tables list them: Hangul by jamo, hiragana as katakana, one form
/// for each Arabic letter.
struct Letters<'a> {
    rest: std::str::Chars<'a>,
    pending: [Option<char>; 2],
}

impl<'a> Letters<'a> {
    fn of(word: &'a str) -> Self {
        Letters {
            rest: word.chars(),
            pending: [None, None],
        }
    }
}

impl Iterator for Letters<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        if let Some(letter) = self.pending[0].take() {
            self.pending.swap(0, 1);
            return Some(letter);
        }
        let letter = self.rest.next()?;
        Some(match letter {
            '\u{AC00}'..='\u{D7A3}' => {
                let index = letter as u32 - 0xAC00;
                let last = index % 28;
                self.pending[0] = char::from_u32(0x1161 + (index % 588) / 28);
                self.pending[1] = (last > 0).then(|| char::from_u32(0x11A7 + last)).flatten();
                return char::from_u32(0x1100 + index / 588);
            }
            '\u{3041}'..='\u{3096}' => char::from_u32(letter as u32 + 0x60)?,
            '\u{2019}' | '\u{5F3}' | '`' => '\'',
            'ک' => 'ك',
            'ی' | 'ى' => 'ي',
            'ہ' | 'ھ' => 'ه',
            other => other,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn true_spellings_fit_and_others_do_not() {
        for (native, script, latin, other) in [
            ("юлия", Script::Cyrillic, "iuliia", "tamara"),
            ("щербаков", Script::Cyrillic, "shcherbakov", "dzerzhinsky"),
            ("ג'ונסון", Script::Hebrew, "johnson", "barbara"),
            ("محمد", Script::Arabic, "mohammed", "khalid"),
            ("シュミット", Script::Kana, "schmidt", "tanaka"),
            ("클린턴", Script::Hangul, "clinton", "barack"),
            ("克林顿", Script::Han, "clinton", "barack"),
            ("王", Script::Han, "wang", "clark"),
        ] {
            let (good, bad) = (fit(native, script, latin), fit(native, script, other));
            assert!(good > Some(0.3), "{native} {latin} {good:?}");
            assert!(bad < Some(0.1), "{native} {other} {bad:?}");
        }
    }

    #[test]
    fn tables_are_sorted_and_every_line_is_found() {
        for script in [
            Script::Cyrillic,
            Script::Hebrew,
            Script::Arabic,
            Script::Kana,
            Script::Hangul,
            Script::Han,
        ] {
            let table = table(script).expect("a table");
            let letters: Vec<char> = table
                .lines()
                .filter_map(|line| line.chars().next())
                .collect();
            assert!(letters.is_sorted(), "{script:?}");
            for letter in letters {
                assert!(
                    line(table, letter).is_some_and(|rest| !rest.is_empty()),
                    "{letter}"
                );
            }
            assert_eq!(line(table, '\u{10FFFF}'), None);
            assert_eq!(line(table, '!'), None);
        }
    }

    proptest! {
        #[test]
        fn no_word_panics(native in "\\PC*", latin in "\\PC*") {
            for script in [Script::Han, Script::Hangul, Script::Arabic, Script::Kana] {
                let _ = fit(&native, script, &latin);
            }
        }
    }
}
