//! Words that many rows share, each held once.

use super::index::{self, Index};
use super::section::{Input, Output, invalid};
use std::io::{self, Read, Write};

/// Distinct texts, each with a dense index; the empty text is 0.
pub struct Words {
    text: String,
    /// Where each text ends, the empty one included.
    ends: Vec<usize>,
    /// Lists all texts or none: see [`Words::settle`].
    index: Index,
}

impl Default for Words {
    fn default() -> Self {
        Words {
            text: String::new(),
            ends: vec![0],
            index: Index::default(),
        }
    }
}

impl Words {
    /// The index of this text, which is added if it is new.
    ///
    /// # Panics
    /// Past `u32::MAX` distinct texts.
    pub fn intern(&mut self, word: &str) -> u32 {
        if word.is_empty() {
            return 0;
        }
        if self.index.is_empty() {
            let hashes: Vec<u32> = self
                .iter()
                .map(|word| index::hash(word.as_bytes()))
                .collect();
            self.index = Index::of(hashes.into_iter());
        }
        let hash = index::hash(word.as_bytes());
        if let Some(at) = self.index.find(hash, |at| self.get(at) == word) {
            return at;
        }
        let at = u32::try_from(self.ends.len()).expect("at most 2^32 distinct texts");
        self.text.push_str(word);
        self.ends.push(self.text.len());
        self.index.insert(hash, at);
        at
    }

    #[inline]
    pub fn get(&self, index: u32) -> &str {
        let index = index as usize;
        match index.checked_sub(1) {
            None => "",
            Some(before) => &self.text[self.ends[before]..self.ends[index]],
        }
    }

    /// How many texts there are, the empty one included.
    pub fn count(&self) -> usize {
        self.ends.len()
    }

    /// Every text by index, the empty one included.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len() as u32).map(|at| self.get(at))
    }

    /// Gives back what only adding needs; the next text that is added costs a look at all.
    pub fn settle(&mut self) {
        self.index = Index::default();
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    /// Bytes of the heap that they hold.
    pub fn bytes(&self) -> usize {
        self.text.capacity() + self.ends.capacity() * size_of::<usize>() + self.index.bytes()
    }

    pub(super) fn write_to(&self, out: &mut Output<'_, impl Write>) -> io::Result<()> {
        out.bytes(self.text.as_bytes())?;
        out.values(&self.ends, |end| (*end as u64).to_le_bytes())
    }

    pub(super) fn read_from(input: &mut Input<'_, impl Read>) -> io::Result<Self> {
        let text = input.text()?;
        let end = |bytes: &_| usize::try_from(u64::from_le_bytes(*bytes)).ok();
        let ends = input.values(end)?;
        let ordered = ends.first() == Some(&0) && ends.is_sorted();
        let whole = ends.last() == Some(&text.len()) && u32::try_from(ends.len()).is_ok();
        match ordered && whole && ends.iter().all(|end| text.is_char_boundary(*end)) {
            true => Ok(Words {
                text,
                ends,
                index: Index::default(),
            }),
            false => Err(invalid()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn words_have_one_index_each(words in prop::collection::vec("[a-c]{0,2}", 0..60)) {
            let mut interned = Words::default();
            for (count, word) in words.iter().enumerate() {
                let at = interned.intern(word);
                if count % 7 == 3 {
                    interned.settle();
                }
                prop_assert_eq!(interned.intern(word), at);
                prop_assert_eq!(interned.get(at), word.as_str());
                prop_assert!((at as usize) < interned.count());
            }
            let distinct: std::collections::HashSet<&str> = interned.iter().collect();
            prop_assert_eq!(distinct.len(), interned.count());
        }
    }
}
