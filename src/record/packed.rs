//! Text in bulk: short texts of each row packed end to end, and words that many rows share.

use foldhash::fast::FixedState;
use hashbrown::HashTable;
use std::hash::BuildHasher;

/// `N` short texts for each row, empty ones included.
///
/// A row is written as its lengths and its texts, all as text, so that slices need no check but
/// that of their bounds.
pub struct Cells<const N: usize> {
    text: String,
    /// Where the first of each [`STRETCH`] rows begins.
    bases: Vec<u64>,
    /// Where each row ends, from the base of its stretch.
    ends: Vec<u32>,
}

/// So many rows share a base; few enough that four bytes are enough for the ends within it, since no
/// row of a table is longer than a quarter of a megabyte, or it is held in one stretch alone.
const STRETCH: usize = 1 << 12;

/// Lengths from this one on are written in [`LONG_DIGITS`] more bytes, seven bits each.
const LONG: usize = 127;
const LONG_DIGITS: usize = 5;

impl<const N: usize> Default for Cells<N> {
    fn default() -> Self {
        Cells {
            text: String::new(),
            bases: Vec::new(),
            ends: Vec::new(),
        }
    }
}

impl<const N: usize> Cells<N> {
    /// Appends the texts of the next row.
    ///
    /// # Panics
    /// Where 4,096 rows in a row hold more than four gigabytes.
    pub fn push(&mut self, cells: [&str; N]) {
        for cell in cells {
            self.push_length(cell.len());
        }
        for cell in cells {
            self.text.push_str(cell);
        }
        self.end_row();
    }

    /// Appends a row of another table as it is.
    pub fn push_row_of(&mut self, other: &Self, row: usize) {
        self.text.push_str(other.row(row));
        self.end_row();
    }

    /// The texts of a row.
    pub fn get(&self, row: usize) -> [&str; N] {
        let text = self.row(row);
        let mut lengths = [0; N];
        let mut at = 0;
        for length in &mut lengths {
            (*length, at) = length_at(text, at);
        }
        lengths.map(|length| {
            let cell = &text[at..at + length];
            at += length;
            cell
        })
    }

    /// The first text of a row.
    pub fn first(&self, row: usize) -> &str {
        let text = self.row(row);
        let (length, mut at) = length_at(text, 0);
        for _ in 1..N {
            (_, at) = length_at(text, at);
        }
        &text[at..at + length]
    }

    fn row(&self, row: usize) -> &str {
        let base = self.bases[row / STRETCH];
        let start = match row % STRETCH {
            0 => 0,
            _ => self.ends[row - 1],
        };
        let place = |at: u32| (base + u64::from(at)) as usize;
        &self.text[place(start)..place(self.ends[row])]
    }

    fn push_length(&mut self, length: usize) {
        if length < LONG {
            self.text.push(length as u8 as char);
            return;
        }
        self.text.push(LONG as u8 as char);
        for digit in 0..LONG_DIGITS {
            self.text.push((length >> (7 * digit) & 0x7F) as u8 as char);
        }
    }

    fn end_row(&mut self) {
        let row = self.ends.len();
        if row.is_multiple_of(STRETCH) {
            let base = self
                .bases
                .last()
                .map_or(0, |base| base + u64::from(self.ends[row - 1]));
            self.bases.push(base);
        }
        let base = self.bases[row / STRETCH];
        let end = u32::try_from(self.text.len() as u64 - base);
        self.ends
            .push(end.expect("4,096 rows hold less than four gigabytes"));
    }
}

/// A length and where the next one is written.
fn length_at(text: &str, at: usize) -> (usize, usize) {
    let bytes = text.as_bytes();
    let short = usize::from(bytes[at]);
    if short < LONG {
        return (short, at + 1);
    }
    let digits = &bytes[at + 1..=at + LONG_DIGITS];
    let length = digits
        .iter()
        .rev()
        .fold(0, |length, digit| length << 7 | usize::from(*digit));
    (length, at + 1 + LONG_DIGITS)
}

/// Distinct texts, each with a dense index; the empty text is 0.
pub struct Words {
    text: String,
    ends: Vec<usize>,
    /// Hash and index.
    index: HashTable<(u32, u32)>,
}

impl Default for Words {
    fn default() -> Self {
        Words {
            text: String::new(),
            ends: vec![0],
            index: HashTable::new(),
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
        let hash = FixedState::default().hash_one(word.as_bytes());
        let short = (hash >> 32) as u32;
        let is_word = |&(known, at): &(u32, u32)| known == short && self.get(at) == word;
        if let Some(&(_, at)) = self.index.find(spread(short), is_word) {
            return at;
        }
        let at = u32::try_from(self.ends.len()).expect("at most 2^32 distinct texts");
        self.text.push_str(word);
        self.ends.push(self.text.len());
        self.index
            .insert_unique(spread(short), (short, at), |&(hash, _)| spread(hash));
        at
    }

    pub fn get(&self, index: u32) -> &str {
        let index = index as usize;
        match index.checked_sub(1) {
            None => "",
            Some(before) => &self.text[self.ends[before]..self.ends[index]],
        }
    }

    /// Every text by index, the empty one included.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len() as u32).map(|at| self.get(at))
    }
}

/// A table looks at the lowest and the highest bits of a hash.
pub(super) fn spread(hash: u32) -> u64 {
    u64::from(hash).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn cells_come_back_as_they_were(
            rows in prop::collection::vec(prop::array::uniform3(".{0,200}"), 0..40),
            copies in 1usize..200,
        ) {
            let mut cells = Cells::<3>::default();
            let mut copied = Cells::<3>::default();
            for _ in 0..copies {
                for [a, b, c] in &rows {
                    cells.push([a, b, c]);
                    copied.push_row_of(&cells, cells.ends.len() - 1);
                }
            }
            for at in 0..cells.ends.len() {
                let row = &rows[at % rows.len()];
                prop_assert_eq!(cells.get(at).map(str::to_owned), row.clone());
                prop_assert_eq!(copied.get(at).map(str::to_owned), row.clone());
                prop_assert_eq!(cells.first(at), row[0].as_str());
            }
        }

        #[test]
        fn words_have_one_index_each(words in prop::collection::vec("[a-c]{0,2}", 0..60)) {
            let mut interned = Words::default();
            for word in &words {
                let at = interned.intern(word);
                prop_assert_eq!(interned.intern(word), at);
                prop_assert_eq!(interned.get(at), word.as_str());
                prop_assert!((at as usize) < interned.iter().count());
            }
        }
    }
}
