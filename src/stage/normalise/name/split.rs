//! Cuts a column into words, each with all that can be said of it alone.

use super::words::Senses;
use super::{build, initial, misread};
use crate::record::name::Token;
use crate::stage::normalise::memo::remembered;
use crate::text::fold::script::Script;
use crate::text::fold::{fold_word, is_joiner, kana};
use compact_str::CompactString;
use smallvec::SmallVec;
use std::rc::Rc;

/// A word with the character that ended it.
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    pub(super) spelling: Rc<Spelling>,
    pub(super) after: char,
    pub(super) bracketed: bool,
}

/// A name has far fewer words than this; what follows them in a cell is read by nobody.
const MOST_WORDS: usize = 64;

pub(super) type Words<'a> = SmallVec<[Word<'a>; 6]>;

/// What a word is, whatever stands around it.
#[derive(Clone)]
pub(super) struct Spelling {
    pub(super) senses: Senses,
    /// The word prepared for comparison, as it is where no `Abd` stands before it.
    pub(super) token: Token,
    /// The word in Latin letters, where the token has others.
    folded: Option<CompactString>,
}

impl<'a> Word<'a> {
    fn read(text: &'a str, after: char, bracketed: bool) -> Self {
        let mut spelling = remembered!(Rc<Spelling>, text, || Rc::new(Spelling::of(text)));
        if after == '.' && spelling.can_be_initial() {
            Rc::make_mut(&mut spelling).shorten();
        }
        Word {
            text,
            spelling,
            after,
            bracketed,
        }
    }

    /// The word with a beginning that was abbreviated.
    pub(super) fn begin_with(&mut self, beginning: &str) {
        self.spelling = Rc::new(Spelling::of(&format!("{beginning}{}", self.folded())));
    }

    /// The word in lower-case Latin letters.
    pub(super) fn folded(&self) -> &str {
        let Spelling { token, folded, .. } = &*self.spelling;
        folded.as_ref().unwrap_or(&token.text)
    }
}

impl Spelling {
    fn of(text: &str) -> Self {
        let read = misread::letters(text);
        let text = read.as_deref().unwrap_or(text);
        let whole = kana::full_width(text);
        let text = whole.as_deref().unwrap_or(text);
        let mut folded = CompactString::default();
        let script = fold_word(text, &mut folded);
        let token = build::token_of(text, &folded, script);
        let senses = match script {
            Script::Arabic | Script::Hebrew | Script::Han | Script::Kana | Script::Hangul
                if !is_abbreviated(text) =>
            {
                Senses::of(&folded).by_accident()
            }
            _ => Senses::of(&folded),
        };
        Spelling {
            senses,
            folded: (token.text != folded).then_some(folded),
            token,
        }
    }

    /// Whether a full stop behind it makes it an initial, as `Yu.`
    fn can_be_initial(&self) -> bool {
        self.token.native.is_empty() && initial::is_written_out(&self.token.text)
    }

    fn shorten(&mut self) {
        let initial = build::initial_of(&self.token.text);
        let whole = std::mem::replace(&mut self.token, initial);
        self.folded.get_or_insert(whole.text);
    }
}

/// Hebrew marks what is shortened: ד״ר.
fn is_abbreviated(text: &str) -> bool {
    text.contains(['\u{5F3}', '\u{5F4}', '\''])
}

/// The words of a text. Brackets and quotation marks enclose some of them; a full stop after the
/// blank that ended a word ends it too.
pub(super) fn split(text: &str) -> Words<'_> {
    let mut words = Words::new();
    let mut bracketed = false;
    let mut rest = text;
    while !rest.is_empty() && words.len() < MOST_WORDS {
        let (word, others) = rest.split_at(letters(rest));
        let mark = others.chars().next().unwrap_or(' ');
        if !word.is_empty() {
            let word = Word::read(word, mark, bracketed);
            if !word.folded().is_empty() {
                words.push(word);
            }
        }
        match mark {
            '(' | '[' | '"' | '“' | '«' if !bracketed => bracketed = true,
            ')' | ']' | '"' | '”' | '»' => bracketed = false,
            '.' => {
                if let Some(word) = words.last_mut().filter(|word| word.after.is_whitespace()) {
                    word.after = '.';
                }
            }
            _ => {}
        }
        rest = others.get(mark.len_utf8()..).unwrap_or("");
    }
    words
}

/// How many bytes of letters the text begins with.
fn letters(text: &str) -> usize {
    match text.bytes().position(|byte| !LETTERS[usize::from(byte)]) {
        Some(at) if text.as_bytes()[at].is_ascii() => at,
        Some(_) => text.find(|c| !is_letter(c)).unwrap_or(text.len()),
        None => text.len(),
    }
}

fn is_letter(c: char) -> bool {
    match c.is_ascii() {
        true => is_ascii_letter(c as u8),
        false => c.is_alphanumeric() || is_joiner(c),
    }
}

/// The ASCII letters of a word, by their codes.
static LETTERS: [bool; 256] = {
    let mut letters = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        letters[byte] = is_ascii_letter(byte as u8);
        byte += 1;
    }
    letters
};

const fn is_ascii_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'\'' | b'`')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_without_end_is_not_all_cut() {
        assert_eq!(split(&"mr ".repeat(MOST_WORDS + 1)).len(), MOST_WORDS);
    }
}
