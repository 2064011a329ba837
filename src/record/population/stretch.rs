//! Some thousand rows that lie together, so that a population grows without moving what it holds.

use super::core::Core;
use crate::record::name::NamePart;
use std::ops::Range;

/// Rows of one stretch, but the last of a population, which may have fewer.
pub(super) const ROWS: usize = 1 << ROWS_LOG2;
pub(super) const ROWS_LOG2: u32 = 12;

#[derive(Default)]
pub(super) struct Stretch {
    pub cores: Vec<Core>,
    /// The texts of all rows end to end.
    pub text: String,
    /// The words of all names end to end.
    pub parts: Vec<NamePart>,
}

impl Stretch {
    /// With room for the rows of a full one.
    pub fn full() -> Self {
        Stretch {
            cores: Vec::with_capacity(ROWS),
            ..Stretch::default()
        }
    }

    pub fn is_full(&self) -> bool {
        self.cores.len() == ROWS
    }

    /// Appends a row.
    ///
    /// # Panics
    /// Where the rows of one stretch hold more than four gigabytes.
    pub fn push(
        &mut self,
        core: Core,
        push_texts: impl FnOnce(&mut String),
        parts: impl Iterator<Item = NamePart>,
    ) {
        let start = |at: usize| u32::try_from(at).expect("4,096 rows hold less than 4 GB");
        let places = (start(self.text.len()), start(self.parts.len()));
        self.cores.push(core.at(places));
        push_texts(&mut self.text);
        self.parts.extend(parts);
        if self.is_full() {
            self.text.shrink_to_fit();
            self.parts.shrink_to_fit();
        }
    }

    /// The texts of a row.
    #[inline]
    pub fn texts(&self, row: usize) -> &str {
        let end = self.cores.get(row + 1);
        let end = end.map_or(self.text.len(), |next| next.text as usize);
        &self.text[self.cores[row].text as usize..end]
    }

    /// Where the words of the name of a row stand.
    #[inline]
    pub fn name(&self, row: usize) -> Range<usize> {
        let end = self.cores.get(row + 1);
        let end = end.map_or(self.parts.len(), |next| next.name as usize);
        self.cores[row].name as usize..end
    }

    /// Whether every row is cut out of what there is.
    pub fn is_sound(&self) -> bool {
        let texts = self.cores.iter().map(|core| core.text as usize);
        let names = self.cores.iter().map(|core| core.name as usize);
        let texts = texts.chain([self.text.len()]);
        let names = names.chain([self.parts.len()]);
        let begins = self
            .cores
            .first()
            .is_none_or(|core| (core.text, core.name) == (0, 0));
        begins
            && texts.clone().is_sorted()
            && names.is_sorted()
            && texts.into_iter().all(|at| self.text.is_char_boundary(at))
    }

    /// Bytes of the heap that it holds.
    pub fn bytes(&self) -> usize {
        self.cores.capacity() * size_of::<Core>()
            + self.text.capacity()
            + self.parts.capacity() * size_of::<NamePart>()
    }
}
