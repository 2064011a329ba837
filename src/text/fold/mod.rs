//! Folds case, accents and scripts, so that spellings of one value meet.

pub mod script;
pub mod han;
mod arabic;
mod cyrillic;
mod greek;
mod hebrew;
pub mod kana;
mod latin;

use compact_str::CompactString;
use script::Script;

/// Where a letter stands in its word.
#[derive(Clone, Copy)]
struct Place {
    first: bool,
    last: bool,
}

/// Lower-case Latin letters and ASCII digits; every run of anything else becomes one space.
/// Accents are folded and other scripts romanised letter by letter.
///
/// ```
/// use tocayo::text::fold::fold;
/// assert_eq!(fold("  Łódź, ul. Świętej Anny 5"), "lodz ul swietej anny 5");
/// ```
pub fn fold(text: &str) -> CompactString {
    let mut folded = CompactString::default();
    for word in text.split(|c: char| !c.is_alphanumeric() && !is_joiner(c)) {
        let start = folded.len();
        if start > 0 {
            folded.push(' ');
        }
        let before = folded.len();
        for c in word.chars().filter(char::is_ascii_digit) {
            folded.push(c);
        }
        fold_word(word, &mut folded);
        if folded.len() == before {
            folded.truncate(start);
        } else if word.bytes().any(|b| b.is_ascii_digit()) {
            reorder_digits(word, &mut folded, before);
        }
    }
    folded
}

/// Appends the lower-case Latin letters of one word: accents folded, other scripts romanised.
/// Everything that is not a letter is dropped. Returns the script of its first letter.
pub fn fold_word(word: &str, out: &mut CompactString) -> Script {
    if word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        let start = out.len();
        out.push_str(word);
        out[start..].make_ascii_lowercase();
        return Script::Latin;
    }
    if word.is_ascii() {
        fold_ascii(word, out);
        return Script::Latin;
    }
    let script = Script::of_word(word);
    match script {
        Script::Latin => latin::fold(word, out),
        Script::Cyrillic => cyrillic::romanise(word, out),
        Script::Greek => greek::romanise(word, out),
        Script::Hebrew => hebrew::romanise(word, out),
        Script::Arabic => arabic::romanise(word, out),
        Script::Kana => kana::romanise(word, out),
        // Forms of one character may have readings of their own.
        Script::Han => latin::fold(&simplified(word), out),
        _ => latin::fold(word, out),
    }
    script
}

fn simplified(word: &str) -> CompactString {
    word.chars().map(han::simplified).collect()
}

fn fold_ascii(word: &str, out: &mut CompactString) {
    if word.bytes().all(|b| b.is_ascii_alphabetic()) && out.is_empty() {
        *out = CompactString::new(word);
        out.make_ascii_lowercase();
        return;
    }
    for byte in word.bytes().filter(u8::is_ascii_alphabetic) {
        out.push(byte.to_ascii_lowercase() as char);
    }
}

/// Marks inside a word that belong to it: combining accents, Hebrew points, geresh, joiners.
pub fn is_joiner(c: char) -> bool {
    matches!(c,
        '\'' | '\u{2019}' | '\u{2018}' | '`' | '\u{B4}' | '\u{2BC}' | '\u{2BB}' | '\u{5F3}' | '\u{5F4}'
        | '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5C7}' | '\u{64B}'..='\u{65F}' | '\u{670}'
        | '\u{200C}' | '\u{200D}' | '\u{AD}' | '\u{30FC}' | '\u{3099}' | '\u{309A}'
        | '\u{900}'..='\u{903}' | '\u{93A}'..='\u{94F}' | '\u{D82}'..='\u{DDF}' | '\u{A01}'..='\u{A75}'
        | '\u{E31}'..='\u{E4E}' | '\u{981}'..='\u{9CD}' | '\u{B82}'..='\u{BCD}' | '\u{C00}'..='\u{CCD}'
        | '\u{D00}'..='\u{D4D}')
}

/// Puts digits back where they stood among the letters of a mixed word such as `12b`.
fn reorder_digits(word: &str, folded: &mut CompactString, start: usize) {
    folded.truncate(start);
    let mut rest = word;
    while let Some(c) = rest.chars().next() {
        let digit = c.is_ascii_digit();
        let end = rest
            .find(|c: char| c.is_ascii_digit() != digit)
            .unwrap_or(rest.len());
        let (run, tail) = rest.split_at(end);
        if digit {
            folded.push_str(run);
        } else {
            fold_word(run, folded);
        }
        rest = tail;
    }
}

#[cfg(test)]
mod tests;
