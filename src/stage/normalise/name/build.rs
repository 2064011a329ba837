//! Collects the words of a name and prepares each of them for comparison.

use super::split::Word;
use super::{abd, east_asian, initial, japanese, lexicon, married};
use crate::record::name::{self, Generation, Name, NamePart, Role, Token};
use crate::record::reading::Reading;
use crate::record::value::ValueHash;
use crate::text::fold::{fold_word, han, script::Script};
use crate::text::phonetic::sound;
use compact_str::CompactString;
use std::borrow::Cow;

/// A name holds at most this many words; the rest are left out.
const MAX_WORDS: usize = 16;

/// A name in the making.
#[derive(Default)]
pub(super) struct Builder {
    name: Name,
    placeholder: bool,
    japanese: bool,
    surname_first: bool,
    /// An `Abd` that waits for its second half.
    servant: Option<Role>,
}

impl Builder {
    pub(super) fn has_identity(&self) -> bool {
        self.name.parts.iter().any(|part| part.role().is_identity())
    }

    pub(super) fn has(&self, word: &Word<'_>) -> bool {
        let mut known = self.name.tokens.iter();
        known.any(|token| token.text == word.spelling.token.text)
    }

    pub(super) fn set_generation(&mut self, generation: Generation) {
        self.name.generation = Some(generation);
    }

    pub(super) fn set_truncated(&mut self) {
        self.name.maybe_truncated = true;
    }

    pub(super) fn set_surname_first(&mut self) {
        self.surname_first = true;
    }

    pub(super) fn set_japanese(&mut self) {
        self.japanese = true;
    }

    pub(super) fn note_placeholder(&mut self) {
        self.placeholder = true;
    }

    /// Adds a word in its part. The second half of an `Abd` stands in another part
    /// only where it is a known one: `Abd al` and `Rahman`, but not `Abdul` and `Pölitz`.
    pub(super) fn push(&mut self, word: &Word<'_>, role: Role) {
        if let Some(of) = self.servant.filter(|of| *of != role)
            && !abd::is_article(word.folded())
            && word.spelling.token.script == Script::Latin
            && !abd::is_second_half(word.folded())
        {
            self.servant = None;
            self.add(abdul(), of);
        }
        match self.servant {
            Some(_) if abd::is_article(word.folded()) => {}
            Some(role) => {
                self.servant = None;
                self.add(servant_of(word), role);
            }
            None if abd::is_servant(word.folded()) => self.servant = Some(role),
            None => self.add(word.spelling.token.clone(), role),
        }
    }

    /// The name, or why there is none.
    pub(super) fn finish(mut self) -> Reading<Name> {
        if let Some(role) = self.servant.take() {
            self.add(abdul(), role);
        }
        self.split_unspaced();
        if self.surname_first {
            self.put_surname_last();
        }
        if self.japanese {
            for token in &mut self.name.tokens {
                if token.script == Script::Han {
                    token.word.script = Script::Kanji;
                }
            }
        }
        married::set_husband_aside(&mut self.name.parts, &self.name.tokens);
        if self.has_identity() {
            Reading::Value(self.name)
        } else if self.placeholder {
            Reading::Placeholder("stands for an unknown name")
        } else {
            Reading::Unreadable("no letters in the name")
        }
    }

    fn add(&mut self, token: Token, role: Role) {
        if self.name.parts.len() >= MAX_WORDS {
            return;
        }
        let role = if role.is_identity() && married::is_wife_of(&token) {
            Role::Alias
        } else {
            role
        };
        let part = NamePart::new(self.name.tokens.len() as u32, role);
        self.name.parts.push(part);
        self.name.tokens.push(token);
    }

    /// Puts the first word of the name after the others, as most languages write it.
    fn put_surname_last(&mut self) {
        let parts = &mut self.name.parts;
        let surname = parts.iter().position(|part| part.role().is_identity());
        if let Some(at) = surname {
            parts.rotate_left(at + 1);
        }
    }

    /// An East Asian name in one word becomes surname and given name.
    fn split_unspaced(&mut self) {
        // A reading may stand beside it.
        let mut own = self.name.parts.iter();
        let (Some(part), true) = (own.next(), own.all(|part| !part.role().is_identity())) else {
            return;
        };
        let only = &self.name.tokens[0];
        if part.role() != Role::Either || !matches!(only.script, Script::Han | Script::Hangul) {
            return;
        }
        let native = only.native.clone();
        let length = match self.japanese {
            true => japanese::surname_length(&native).filter(|length| *length < native.len()),
            false => east_asian::surname_length(&native),
        };
        let Some(length) = length else {
            return;
        };
        let readings = std::mem::take(&mut self.name);
        for word in [&native[..length], &native[length..]] {
            let mut folded = CompactString::default();
            let script = fold_word(word, &mut folded);
            self.add(token(word, folded, script), Role::Either);
        }
        let others = readings.parts.iter().zip(readings.tokens).skip(1);
        for (part, token) in others {
            self.add(token, part.role());
        }
        self.name.generation = readings.generation;
        self.name.maybe_truncated = readings.maybe_truncated;
    }
}

/// `Abdul` without a second half, as who is called by the first alone writes it.
fn abdul() -> Token {
    token("", CompactString::const_new("abdul"), Script::Latin)
}

/// The word after an `Abd`, as one with it.
fn servant_of(word: &Word<'_>) -> Token {
    let script = word.spelling.token.script;
    let second = strip_arabic_article(word.folded(), script);
    let text = match script {
        Script::Arabic => Cow::Owned(format!("عبد{}", word.text)),
        _ => Cow::Borrowed(word.text),
    };
    token(&text, abd::fuse(second), script)
}

/// Prepares a word that no `Abd` stands before, by the habits of its script.
pub(super) fn token_of(text: &str, folded: &str, script: Script) -> Token {
    let own = match abd::canonical(folded) {
        _ if script == Script::Arabic && folded.len() > 4 && text.starts_with("ال") => {
            strip_arabic_article(folded, script).into()
        }
        Some(whole) => whole,
        None => strip_mrz_filler(folded),
    };
    token(text, own, script)
}

/// An initial that is written with several letters, as the first of them.
pub(super) fn initial_of(folded: &str) -> Token {
    let first = CompactString::new(&folded[..1]);
    Token {
        word: word(&first, Script::Latin),
        text: first,
        native: folded.into(),
    }
}

/// Prepares one word for comparison.
fn token(text: &str, mut folded: CompactString, script: Script) -> Token {
    if !text.is_ascii() && folded.len() > 1 && initial::is_letter(text) {
        folded.truncate(1);
    }
    let simplified = |c| {
        if script == Script::Han {
            han::simplified(c)
        } else {
            c
        }
    };
    let native = if text.is_ascii() {
        CompactString::default()
    } else {
        text.chars()
            .flat_map(char::to_lowercase)
            .map(simplified)
            .collect()
    };
    Token {
        word: word(&folded, script),
        text: folded,
        native,
    }
}

fn word(folded: &str, script: Script) -> name::Word {
    let (mut letters, mut again, mut more) = (0u32, 0u32, 0u8);
    for byte in folded.bytes() {
        let letter = 1 << (byte.wrapping_sub(b'a') & 31);
        more = more.saturating_add(u8::from(again & letter != 0));
        again |= letters & letter;
        letters |= letter;
    }
    let length = folded.len().min(usize::from(u8::MAX)) as u8;
    name::Word {
        hash: ValueHash::of(folded.as_bytes()),
        sound: sound(folded),
        kin: lexicon::kin(folded),
        beginning: beginning(folded.as_bytes()),
        letters,
        again,
        length,
        more,
        script,
    }
}

fn beginning(word: &[u8]) -> u32 {
    match word.first_chunk() {
        Some(first) => u32::from_le_bytes(*first),
        None => {
            let short = word.iter().rev();
            short.fold(0, |bytes, &byte| bytes << 8 | u32::from(byte))
        }
    }
}

fn strip_arabic_article(folded: &str, script: Script) -> &str {
    match folded.strip_prefix("al") {
        Some(rest) if script == Script::Arabic && rest.len() > 1 => rest,
        _ => folded,
    }
}

/// Machine-readable zones write Ñ as NXX and Ü as UXX in some countries; no name has these letters.
fn strip_mrz_filler(folded: &str) -> CompactString {
    match folded.as_bytes().contains(&b'x') && (folded.contains("nxx") || folded.contains("uxx")) {
        true => folded.replace("nxx", "n").replace("uxx", "u").into(),
        false => folded.into(),
    }
}
