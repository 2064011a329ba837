//! The fewest edits and swaps of neighbouring letters, where no place is edited twice.

use super::positions::{FEW, Lanes, MOST, Positions, Table};

/// Optimal string alignment distance in letters; equal to `strsim::osa_distance`.
pub fn distance(a: &str, b: &str) -> usize {
    if !(a.is_ascii() && b.is_ascii()) {
        return strsim::osa_distance(a, b);
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let word = short.as_bytes();
    match word.len() {
        0 => long.len(),
        len if len <= FEW => edits(&Lanes::new(word), len, long.as_bytes()),
        len if len <= MOST => edits(&Table::new(word), len, long.as_bytes()),
        _ => strsim::osa_distance(a, b),
    }
}

/// Letters of the longer side that no edit touches: its length less [`distance`].
pub fn similarity(a: &str, b: &str) -> usize {
    letters(a).max(letters(b)) - distance(a, b)
}

/// The distance, if it is at most `k`.
pub fn within(a: &str, b: &str, k: usize) -> Option<usize> {
    if k <= 1 && a.is_ascii() && b.is_ascii() {
        return at_most_one(a.as_bytes(), b.as_bytes()).filter(|&found| found <= k);
    }
    if letters(a).abs_diff(letters(b)) > k || lack_letters(a, b, k) {
        return None;
    }
    Some(distance(a, b)).filter(|&found| found <= k)
}

fn letters(word: &str) -> usize {
    match word.is_ascii() {
        true => word.len(),
        false => word.chars().count(),
    }
}

/// The distance, if it is one or none: what is left between a common beginning and a common end
/// tells. Both are ASCII.
fn at_most_one(a: &[u8], b: &[u8]) -> Option<usize> {
    if a.len().abs_diff(b.len()) > 1 {
        return None;
    }
    let front = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[front..], &b[front..]);
    let ends = a.iter().rev().zip(b.iter().rev());
    let back = ends.take_while(|(x, y)| x == y).count();
    match (&a[..a.len() - back], &b[..b.len() - back]) {
        ([], []) => Some(0),
        ([_] | [], [_] | []) => Some(1),
        ([w, x], [y, z]) if w == z && x == y => Some(1),
        _ => None,
    }
}

/// Whether the letters that one side has and the other lacks already cost more than `k` edits: an
/// edit takes away one letter of either side at most. `false` where that cannot be seen.
fn lack_letters(a: &str, b: &str, k: usize) -> bool {
    let (of_a, of_b) = (Letters::of(a), Letters::of(b));
    let lacking = |x: Letters, y: Letters| (x.classes & !y.classes).count_ones() as usize;
    (of_a.all | of_b.all).is_ascii() && lacking(of_a, of_b).max(lacking(of_b, of_a)) > k
}

/// Which bytes occur, by their low six bits, and all of them laid over one another.
#[derive(Clone, Copy)]
struct Letters {
    classes: u64,
    all: u8,
}

impl Letters {
    fn of(word: &str) -> Letters {
        let none = Letters { classes: 0, all: 0 };
        word.bytes().fold(none, |letters, byte| Letters {
            classes: letters.classes | 1 << (byte & 63),
            all: letters.all | byte,
        })
    }
}

/// A column of the edit matrix as two bit sets, the steps up and the steps down, one letter of
/// `long` at a time; a diagonal also where two letters met crosswise. Source: Myers 1999 as simplified by
/// Hyyrö 2003, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances".
#[inline]
fn edits(short: &impl Positions, short_len: usize, long: &[u8]) -> usize {
    let last = 1u64 << (short_len - 1);
    let (mut up, mut down) = (u64::MAX, 0u64);
    let (mut diagonal, mut equal_before) = (0u64, 0u64);
    let mut distance = short_len;
    for &letter in long {
        let equal = short.of(letter);
        let swapped = ((!diagonal & equal) << 1) & equal_before;
        diagonal = ((equal & up).wrapping_add(up) ^ up) | equal | down | swapped;
        let (rise, fall) = (down | !(diagonal | up), diagonal & up);
        distance += usize::from(rise & last != 0);
        distance -= usize::from(fall & last != 0);
        let rise = rise << 1 | 1;
        up = fall << 1 | !(diagonal | rise);
        down = rise & diagonal;
        equal_before = equal;
    }
    distance
}
