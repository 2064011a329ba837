//! Joins small sorted tables of knowledge into one sorted table, at compile time.
//!
//! Each language or country keeps a table of its own that someone from there can check; looking a
//! word up costs one binary search whatever the number of tables.

/// A row of a table: the word looked up, and what it means.
pub(crate) type Row<T> = (&'static str, T);

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

/// The rows of this word, in the order of their tables.
pub(crate) fn rows<'t, T>(table: &'t [Row<T>], word: &str) -> &'t [Row<T>] {
    let from = table.partition_point(|row| row.0 < word);
    let length = table[from..].iter().take_while(|row| row.0 == word).count();
    &table[from..from + length]
}

/// The meaning of this word in the first table that has it.
pub(crate) fn find<T: Copy>(table: &[Row<T>], word: &str) -> Option<T> {
    rows(table, word).first().map(|row| row.1)
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

    #[test]
    fn joins_in_order_and_finds_every_row() {
        assert_eq!(BOTH, [("a", 3), ("b", 1), ("b", 4), ("d", 2), ("e", 5)]);
        assert_eq!(rows(&BOTH, "b"), [("b", 1), ("b", 4)]);
        assert_eq!(find(&BOTH, "e"), Some(5));
        assert_eq!(find(&BOTH, "c"), None);
    }
}
