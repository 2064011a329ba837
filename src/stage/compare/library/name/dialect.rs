//! A Chinese name in the readings of two languages: Ang Wei Neng, Âng Ûi-lêng (Hokkien), Fùng Vì-nèn
//! (Hakka).
//!
//! Only where a side is a scholar's romanisation with tone marks: two documents that spell such names
//! differently are two names. Sources: Pe̍h-ōe-jī and Pha̍k-fa-sṳ initials; general knowledge.

use super::align::token;
use crate::record::name::{NameView, Token};
use crate::stage::normalise::name::lexicon::kinship;
use crate::text::fold::script::Script;

/// Surname and two syllables.
const SYLLABLES: usize = 3;

/// Initials that one character can have in different languages share a bit.
const LABIAL: u8 = 1;
const DENTAL: u8 = 2;
const BACK: u8 = 4;
const LIQUID: u8 = 8;

/// Whether the two could be one name read twice.
pub(super) fn are_readings_of_one_name(a: NameView<'_>, b: NameView<'_>) -> bool {
    let (Some(x), Some(y)) = (last_words(a), last_words(b)) else {
        return false;
    };
    let syllables = |words: &[&Token; SYLLABLES]| words.iter().all(|word| is_syllable(word));
    if !is_marked(&x) && !is_marked(&y) || !syllables(&x) || !syllables(&y) {
        return false;
    }
    let one_surname = x[0].text == y[0].text || kinship(&x[0].text, &y[0].text).is_some();
    let codas = x.iter().zip(&y).filter(|(x, y)| coda(x) == coda(y)).count();
    let codas_needed = if one_surname {
        SYLLABLES - 1
    } else {
        SYLLABLES
    };
    let surnames = one_surname || alike(x[0], y[0]);
    surnames && codas >= codas_needed && (1..SYLLABLES).all(|at| alike(x[at], y[at]))
}

/// The last three words; a Western name may stand before them.
fn last_words<'a>(name: NameView<'a>) -> Option<[&'a Token; SYLLABLES]> {
    let count = name.parts.len();
    if !(SYLLABLES..=SYLLABLES + 1).contains(&count) {
        return None;
    }
    Some([count - 3, count - 2, count - 1].map(|at| token(name, at)))
}

/// Short, and with one run of vowels at most (`Ng` has none).
fn is_syllable(word: &Token) -> bool {
    let vowel = |b: &u8| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let runs = word
        .text
        .as_bytes()
        .chunk_by(|x, y| vowel(x) == vowel(y))
        .filter(|run| vowel(&run[0]));
    word.script == Script::Latin && word.text.len() <= 7 && runs.count() <= 1
}

fn is_marked(words: &[&Token; SYLLABLES]) -> bool {
    words.iter().any(|word| !word.native.is_empty())
}

fn alike(a: &Token, b: &Token) -> bool {
    initial(&a.text) & initial(&b.text) != 0
}

fn initial(syllable: &str) -> u8 {
    match syllable.as_bytes() {
        [b'n', b'g', ..] => BACK,
        [b'b' | b'p' | b'm', ..] => LABIAL,
        [b'f' | b'v' | b'w', ..] => LABIAL | BACK,
        [b'c', b'a' | b'o' | b'u', ..] => DENTAL | BACK,
        [b't' | b'd' | b'c' | b's' | b'z' | b'q' | b'x', ..] => DENTAL,
        [b'j', ..] => DENTAL | BACK,
        [b'l' | b'n' | b'r', ..] => LIQUID,
        [] => 0,
        _ => BACK,
    }
}

/// Nasal, stopped or open.
fn coda(syllable: &Token) -> u8 {
    match syllable.text.as_bytes().last() {
        Some(b'n' | b'g' | b'm') => 1,
        Some(b'k' | b't' | b'p') => 2,
        _ => 0,
    }
}
