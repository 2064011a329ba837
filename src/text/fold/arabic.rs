//! Arabic and Persian letters to Latin, short vowels unwritten as they are.

use super::Place;
use compact_str::CompactString;

pub(super) fn romanise(word: &str, out: &mut CompactString) {
    let start = out.len();
    let mut letters = word.chars().filter(|c| !is_mark(*c)).peekable();
    while let Some(c) = letters.next() {
        let first = out.len() == start;
        let last = letters.peek().is_none();
        out.push_str(letter(c, Place { first, last }));
    }
}

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{640}' | '\u{200C}' | '\u{200D}'
    )
}

/// و and ي are consonants at the start of a word, vowels elsewhere as often as not.
fn letter(c: char, place: Place) -> &'static str {
    match c {
        'ا' | 'أ' | 'إ' | 'آ' | 'ٱ' | 'ع' | 'ى' => "a",
        'ب' => "b",
        'پ' => "p",
        'ت' | 'ط' => "t",
        'ث' => "th",
        'ج' => "j",
        'چ' => "ch",
        'ح' | 'ه' | 'ھ' if !place.last => "h",
        'ح' => "h",
        'ه' | 'ھ' | 'ة' | 'ہ' => "a",
        'خ' => "kh",
        'د' | 'ض' => "d",
        'ذ' => "dh",
        'ر' | 'ړ' => "r",
        'ز' | 'ظ' => "z",
        'ژ' => "zh",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'غ' => "gh",
        'ف' => "f",
        'ڤ' => "v",
        'ق' => "q",
        'ک' | 'ك' | 'ڪ' => "k",
        'گ' => "g",
        'ل' => "l",
        'م' => "m",
        'ن' | 'ں' => "n",
        'و' if place.first => "w",
        'و' | 'ؤ' | 'ۆ' | 'ۇ' => "u",
        'ي' | 'ی' | 'ې' if place.first => "y",
        'ي' | 'ی' | 'ئ' | 'ې' => "i",
        'ے' => "e",
        _ => "",
    }
}
