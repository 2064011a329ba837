//! Joins small sorted tables of knowledge into one and indexes it, at compile time.
//!
//! Each language or country keeps a table of its own that someone from there can check; looking a
//! word up takes one step whatever the number of tables.

/// A row of a table: the word looked up, and what it means.
pub(crate) type Row<T> = (&'static str, T);

/// Rows sorted by word, and where each word is. `SLOTS` is a power of two, at least twice the
/// number of rows.
pub(crate) struct Table<T: 'static, const SLOTS: usize> {
    rows: &'static [Row<T>],
    slots: [u16; SLOTS],
}

impl<T: Copy, const SLOTS: usize> Table<T, SLOTS> {
    pub(crate) const fn new(rows: &'static [Row<T>]) -> Self {
        let mut slots = empty(rows.len());
        let mut at = 0;
        while at < rows.len() {
            if at == 0 || precedes(rows[at - 1].0, rows[at].0) {
                insert(&mut slots, rows[at].0, at);
            }
            at += 1;
        }
        Table { rows, slots }
    }

    /// The rows of this word, in the order of their tables.
    pub(crate) fn rows(&self, word: &str) -> &'static [Row<T>] {
        let Some(from) = find(&self.slots, word.as_bytes(), |at| self.rows[at].0) else {
            return &[];
        };
        let length = self.rows[from..]
            .iter()
            .take_while(|row| row.0 == word)
            .count();
        &self.rows[from..from + length]
    }

    /// The meaning of this word in the first table that has it.
    pub(crate) fn find(&self, word: &str) -> Option<T> {
        find(&self.slots, word.as_bytes(), |at| self.rows[at].0).map(|at| self.rows[at].1)
    }
}

/// Words without a meaning of their own. `SLOTS` as for a [`Table`].
pub(crate) struct Words<const SLOTS: usize> {
    words: &'static [&'static str],
    slots: [u16; SLOTS],
}

impl<const SLOTS: usize> Words<SLOTS> {
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let mut slots = empty(words.len());
        let mut at = 0;
        while at < words.len() {
            insert(&mut slots, words[at], at);
            at += 1;
        }
        Words { words, slots }
    }

    pub(crate) fn contains(&self, word: &str) -> bool {
        self.contains_bytes(word.as_bytes())
    }

    pub(crate) fn contains_bytes(&self, word: &[u8]) -> bool {
        find(&self.slots, word, |at| self.words[at]).is_some()
    }
}

/// The rows of all tables, sorted by word; rows of one word stay in the order of their tables.
/// Every table must be sorted, and `N` must be the number of rows.
pub(crate) const fn join<T: Copy, const N: usize, const TABLES: usize>(
    tables: [&[Row<T>]; TABLES],
) -> [Row<T>; N] {
    let mut joined = [first(&tables); N];
    let mut taken = [0usize; TABLES];
    let mut at = 0;
    while at < N {
        let table = least(&tables, &taken);
        joined[at] = tables[table][taken[table]];
        taken[table] += 1;
        at += 1;
    }
    joined
}

/// How many rows the tables have.
pub(crate) const fn count<T: Copy, const TABLES: usize>(tables: [&[Row<T>]; TABLES]) -> usize {
    let (mut rows, mut table) = (0, 0);
    while table < TABLES {
        rows += tables[table].len();
        table += 1;
    }
    rows
}

/// A slot holds the place of a word plus one, or 0; a word whose slot is taken is in the next one.
const fn empty<const SLOTS: usize>(words: usize) -> [u16; SLOTS] {
    assert!(SLOTS.is_power_of_two() && SLOTS >= 2 * words && words < u16::MAX as usize);
    [0; SLOTS]
}

const fn insert<const SLOTS: usize>(slots: &mut [u16; SLOTS], word: &str, at: usize) {
    let mut slot = slot::<SLOTS>(word.as_bytes());
    while slots[slot] != 0 {
        slot = (slot + 1) % SLOTS;
    }
    slots[slot] = at as u16 + 1;
}

fn find<const SLOTS: usize>(
    slots: &[u16; SLOTS],
    word: &[u8],
    known: impl Fn(usize) -> &'static str,
) -> Option<usize> {
    let mut slot = slot::<SLOTS>(word);
    while slots[slot] != 0 {
        let at = usize::from(slots[slot]) - 1;
        if known(at).as_bytes() == word {
            return Some(at);
        }
        slot = (slot + 1) % SLOTS;
    }
    None
}

/// Five letters and the length tell nearly all words of a table apart.
const fn slot<const SLOTS: usize>(bytes: &[u8]) -> usize {
    let length = bytes.len();
    if length == 0 {
        return 0;
    }
    let (second, before_last) = (1 % length, length - 1 - 1 % length);
    let key = [
        bytes[0],
        bytes[second],
        bytes[length / 2],
        bytes[before_last],
        bytes[length - 1],
        length as u8,
        0,
        0,
    ];
    let mixed = u64::from_le_bytes(key).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed >> 32) as usize % SLOTS
}

const fn first<T: Copy, const TABLES: usize>(tables: &[&[Row<T>]; TABLES]) -> Row<T> {
    tables[0][0]
}

/// The table whose next row comes first.
const fn least<T: Copy, const TABLES: usize>(
    tables: &[&[Row<T>]; TABLES],
    taken: &[usize; TABLES],
) -> usize {
    let (mut best, mut table) = (TABLES, 0);
    while table < TABLES {
        if taken[table] < tables[table].len() {
            let word = tables[table][taken[table]].0;
            if best == TABLES || precedes(word, tables[best][taken[best]].0) {
                best = table;
            }
        }
        table += 1;
    }
    best
}

const fn precedes(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() {
        if a[at] != b[at] {
            return a[at] < b[at];
        }
        at += 1;
    }
    a.len() < b.len()
}

/// Whether every word follows the one before it.
#[cfg(test)]
pub(crate) fn is_sorted<T>(table: &[Row<T>]) -> bool {
    table.windows(2).all(|pair| pair[0].0 <= pair[1].0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: &[Row<u8>] = &[("b", 1), ("d", 2)];
    const B: &[Row<u8>] = &[("a", 3), ("b", 4), ("e", 5)];
    const BOTH: [Row<u8>; count([A, B])] = join([A, B]);
    static TABLE: Table<u8, 16> = Table::new(&BOTH);
    static WORDS: Words<8> = Words::new(&["", "a", "bc"]);

    #[test]
    fn joins_in_order_and_finds_every_row() {
        assert_eq!(BOTH, [("a", 3), ("b", 1), ("b", 4), ("d", 2), ("e", 5)]);
        assert_eq!(TABLE.rows("b"), [("b", 1), ("b", 4)]);
        assert_eq!(TABLE.rows("c"), []);
        assert_eq!(TABLE.find("e"), Some(5));
        assert_eq!(TABLE.find(""), None);
        assert!(WORDS.contains("") && WORDS.contains("bc") && !WORDS.contains("cb"));
    }
}
