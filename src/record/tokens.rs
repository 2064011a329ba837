//! Distinct words of names, each held once.

use super::index::Index;
use super::name::{Kin, NamePart, Token, Word};
use super::section::{Input, Output, invalid};
use super::value::ValueHash;
use crate::text::fold::script::Script;
use compact_str::CompactString;
use foldhash::fast::FixedState;
use std::hash::BuildHasher;
use std::io::{self, Read, Write};

/// Distinct tokens, each with a dense index.
#[derive(Default)]
pub struct Tokens {
    values: Vec<Token>,
    /// Lists all tokens or none: see [`Tokens::settle`].
    index: Index,
}

impl Tokens {
    /// The index of this token, which is added if it is new.
    ///
    /// # Panics
    /// Past [`NamePart::MOST_TOKENS`].
    pub fn intern(&mut self, token: Token) -> u32 {
        if self.index.is_empty() {
            self.index = Index::of(self.values.iter().map(identity));
        }
        let hash = identity(&token);
        let is_same = |at: u32| {
            let known = &self.values[at as usize];
            known.text == token.text && known.native == token.native
        };
        if let Some(at) = self.index.find(hash, is_same) {
            return at;
        }
        let at = self.values.len() as u32;
        assert!(at < NamePart::MOST_TOKENS, "at most 2^29 distinct words");
        self.values.push(token);
        self.index.insert(hash, at);
        at
    }

    /// Every distinct token, by index.
    pub fn all(&self) -> &[Token] {
        &self.values
    }

    /// The tokens, by index.
    pub fn into_values(self) -> Vec<Token> {
        self.values
    }

    /// Gives back what only adding needs; the next token that is added costs a look at all.
    pub fn settle(&mut self) {
        self.index = Index::default();
        self.values.shrink_to_fit();
    }

    /// Bytes of the heap that they hold.
    pub fn bytes(&self) -> usize {
        let texts = self
            .values
            .iter()
            .flat_map(|token| [&token.text, &token.native]);
        let apart = texts.filter(|text| text.is_heap_allocated());
        let apart: usize = apart.map(CompactString::capacity).sum();
        self.values.capacity() * size_of::<Token>() + apart + self.index.bytes()
    }

    pub(super) fn write_to(&self, out: &mut Output<'_, impl Write>) -> io::Result<()> {
        out.values(&self.values, word_bytes)?;
        let texts = self
            .values
            .iter()
            .flat_map(|token| [&token.text, &token.native]);
        let lengths: Vec<u32> = texts.clone().map(|text| text.len() as u32).collect();
        out.values(&lengths, |length| length.to_le_bytes())?;
        let texts: String = texts.map(CompactString::as_str).collect();
        out.bytes(texts.as_bytes())
    }

    pub(super) fn read_from(input: &mut Input<'_, impl Read>) -> io::Result<Self> {
        let words = input.values(word)?;
        let lengths = input.values(|bytes| Some(u32::from_le_bytes(*bytes)))?;
        let texts = input.text()?;
        let mut at = 0;
        let mut next = |length: u32| {
            let text = texts.get(at..)?.get(..length as usize)?;
            at += text.len();
            Some(CompactString::new(text))
        };
        let (lengths, _) = lengths.as_chunks();
        let token = |(word, [text, native]): (Word, &[u32; 2])| {
            Some(Token {
                text: next(*text)?,
                native: next(*native)?,
                word,
            })
        };
        let pairs = words.into_iter().zip(lengths);
        let values = pairs.map(token).collect::<Option<Vec<Token>>>();
        let values = values.filter(|values| values.len() == lengths.len() && at == texts.len());
        let few = |values: &Vec<Token>| values.len() <= NamePart::MOST_TOKENS as usize;
        Ok(Tokens {
            values: values.filter(few).ok_or_else(invalid)?,
            index: Index::default(),
        })
    }
}

/// A hash of what makes two tokens one: the rest follows from the text and the original.
fn identity(token: &Token) -> u32 {
    let original = match token.native.is_empty() {
        true => 0,
        false => FixedState::default().hash_one(token.native.as_bytes()),
    };
    ((token.hash.0 ^ original) >> 32) as u32
}

/// A word in a file.
const WORD: usize = 47;

fn word_bytes(token: &Token) -> [u8; WORD] {
    let word = &token.word;
    let mut bytes = [0; WORD];
    let longs = [word.hash.0, word.sound, word.kin.0[0], word.kin.0[1]];
    let ints = [word.beginning, word.letters, word.again];
    let longs = longs.iter().flat_map(|long| long.to_le_bytes());
    let ints = ints.iter().flat_map(|int| int.to_le_bytes());
    let rest = [word.length, word.more, word.script as u8];
    for (to, byte) in bytes.iter_mut().zip(longs.chain(ints).chain(rest)) {
        *to = byte;
    }
    bytes
}

fn word(bytes: &[u8; WORD]) -> Option<Word> {
    let long = |at: usize| u64::from_le_bytes(std::array::from_fn(|byte| bytes[8 * at + byte]));
    let int = |at: usize| u32::from_le_bytes(std::array::from_fn(|byte| bytes[at + byte]));
    let [length, more, script] = [bytes[44], bytes[45], bytes[46]];
    Some(Word {
        hash: ValueHash(long(0)),
        sound: long(1),
        kin: Kin([long(2), long(3)]),
        beginning: int(32),
        letters: int(36),
        again: int(40),
        length,
        more,
        script: Script::ALL
            .into_iter()
            .find(|known| *known as u8 == script)?,
    })
}
