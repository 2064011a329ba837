//! Collects the words of a name and prepares each of them for comparison.

use super::{abd, east_asian, lexicon, married};
use crate::record::name::{Generation, Name, NamePart, Role, Token, Word};
use crate::record::reading::Reading;
use crate::record::value::ValueHash;
use crate::stage::normalise::memo::remembered;
use crate::text::fold::{fold_word, han, script::Script};
use crate::text::phonetic::sound;
use compact_str::CompactString;
use std::borrow::Cow;

/// A name holds at most this many words; the rest are left out.
const MAX_WORDS: usize = 16;

/// A word: as written, folded to Latin letters, and its script.
pub(super) struct Spelt<'a> {
    pub(super) text: &'a str,
    pub(super) folded: CompactString,
    pub(super) script: Script,
}

/// A name in the making.
#[derive(Default)]
pub(super) struct Builder {
    name: Name,
    placeholder: bool,
    /// An `Abd` that waits for its second half.
    servant: Option<Role>,
}

impl Builder {
    pub(super) fn has_identity(&self) -> bool {
        self.name.parts.iter().any(|part| part.role().is_identity())
    }

    pub(super) fn set_generation(&mut self, generation: Generation) {
        self.name.generation = Some(generation);
    }

    pub(super) fn set_truncated(&mut self) {
        self.name.maybe_truncated = true;
    }

    pub(super) fn note_placeholder(&mut self) {
        self.placeholder = true;
    }

    /// Adds a word: as written, folded to Latin letters, its script and its part.
    pub(super) fn push(&mut self, word: Spelt<'_>, role: Role) {
        let Spelt {
            text,
            folded,
            script,
        } = word;
        match self.servant {
            Some(_) if abd::is_article(&folded) => return,
            Some(role) => {
                self.servant = None;
                let second = strip_arabic_article(&folded, script);
                let text = if script == Script::Arabic {
                    Cow::Owned(format!("عبد{text}"))
                } else {
                    Cow::Borrowed(text)
                };
                return self.add(
                    Spelt {
                        text: &text,
                        folded: abd::fuse(second),
                        script,
                    },
                    role,
                );
            }
            None if abd::is_servant(&folded) => {
                self.servant = Some(role);
                return;
            }
            None => {}
        }
        self.push_plain(
            Spelt {
                text,
                folded,
                script,
            },
            role,
        );
    }

    /// A word that no `Abd` waits for.
    fn push_plain(&mut self, word: Spelt<'_>, role: Role) {
        let Spelt {
            text,
            folded,
            script,
        } = word;
        if script == Script::Arabic && folded.len() > 4 && text.starts_with("ال") {
            return self.add(
                Spelt {
                    text,
                    folded: strip_arabic_article(&folded, script).into(),
                    script,
                },
                role,
            );
        }
        match abd::canonical(&folded) {
            Some(whole) => self.add(
                Spelt {
                    text,
                    folded: whole,
                    script,
                },
                role,
            ),
            None => self.add(
                Spelt {
                    text,
                    folded: strip_mrz_filler(folded),
                    script,
                },
                role,
            ),
        }
    }

    /// The name, or why there is none.
    pub(super) fn finish(mut self) -> Reading<Name> {
        if let Some(role) = self.servant.take() {
            self.add(
                Spelt {
                    text: "",
                    folded: CompactString::const_new("abdul"),
                    script: Script::Latin,
                },
                role,
            );
        }
        self.split_unspaced();
        married::set_husband_aside(&mut self.name.parts, &self.name.tokens);
        if self.has_identity() {
            Reading::Value(self.name)
        } else if self.placeholder {
            Reading::Placeholder("stands for an unknown name")
        } else {
            Reading::Unreadable("no letters in the name")
        }
    }

    fn add(&mut self, word: Spelt<'_>, role: Role) {
        let Spelt {
            text,
            folded,
            script,
        } = word;
        if self.name.parts.len() >= MAX_WORDS {
            return;
        }
        let token = token(text, folded, script);
        let role = if role.is_identity() && married::is_wife_of(&token) {
            Role::Alias
        } else {
            role
        };
        let part = NamePart::new(self.name.tokens.len() as u32, role);
        self.name.parts.push(part);
        self.name.tokens.push(token);
    }

    /// A Chinese or Korean name in one word becomes surname and given name.
    fn split_unspaced(&mut self) {
        let [part] = self.name.parts.as_slice() else {
            return;
        };
        let token = &self.name.tokens[0];
        if part.role() != Role::Either || !matches!(token.script, Script::Han | Script::Hangul) {
            return;
        }
        let native = token.native.clone();
        let Some(length) = east_asian::surname_length(&native) else {
            return;
        };
        self.name.parts.clear();
        self.name.tokens.clear();
        for word in [&native[..length], &native[length..]] {
            let mut folded = CompactString::default();
            let script = fold_word(word, &mut folded);
            self.add(
                Spelt {
                    text: word,
                    folded,
                    script,
                },
                Role::Either,
            );
        }
    }
}

/// Prepares one word for comparison.
pub(super) fn token(text: &str, folded: CompactString, script: Script) -> Token {
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
    let word = remembered!(Word, &folded, || word(&folded));
    Token {
        text: folded,
        native,
        word: Word { script, ..word },
    }
}

fn word(folded: &str) -> Word {
    let letters = folded
        .bytes()
        .fold(0u32, |bits, b| bits | 1 << (b.wrapping_sub(b'a') & 31));
    let length = folded.len().min(usize::from(u8::MAX)) as u8;
    Word {
        hash: ValueHash::of(folded.as_bytes()),
        sound: sound(folded),
        kin: lexicon::kin(folded),
        beginning: beginning(folded.as_bytes()),
        letters,
        length,
        repeats: length - letters.count_ones().min(length.into()) as u8,
        script: Script::Latin,
    }
}

fn beginning(word: &[u8]) -> u32 {
    let first = word.iter().take(4).rev();
    first.fold(0, |bytes, &byte| bytes << 8 | u32::from(byte))
}

fn strip_arabic_article(folded: &str, script: Script) -> &str {
    match folded.strip_prefix("al") {
        Some(rest) if script == Script::Arabic && rest.len() > 1 => rest,
        _ => folded,
    }
}

/// Machine-readable zones write Ñ as NXX and Ü as UXX in some countries; no name has these letters.
fn strip_mrz_filler(folded: CompactString) -> CompactString {
    if folded.as_bytes().contains(&b'x') && (folded.contains("nxx") || folded.contains("uxx")) {
        folded.replace("nxx", "n").replace("uxx", "u").into()
    } else {
        folded
    }
}
