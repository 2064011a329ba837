//! Jaro similarity that is kinder to words that begin alike, as most slips come late in a word.

use super::jaro;
use super::scale::letters;

/// Only words that are already this alike (and more) profit from a common beginning.
///
/// `strsim` and jellyfish have this threshold; other implementations boost every pair.
pub const BOOST_ABOVE: f64 = 0.7;
/// How many letters of a common beginning count.
pub const LONGEST_PREFIX: usize = 4;
/// What each of them takes off the distance.
pub const PREFIX_WEIGHT: f64 = 0.1;

/// Room for the rounding of the last operations, so that a bound stays a bound.
const ROUNDING: f64 = 1e-12;

/// Jaro–Winkler similarity, 0 to 1; equal to `strsim::jaro_winkler` bit for bit.
pub fn similarity(a: &str, b: &str) -> f64 {
    boosted(jaro::similarity(a, b), || common_prefix(a, b))
}

/// 1 less [`similarity`].
pub fn distance(a: &str, b: &str) -> f64 {
    1.0 - similarity(a, b)
}

/// The similarity, if it reaches `floor`.
pub fn at_least(a: &str, b: &str, floor: f64) -> Option<f64> {
    Some(similarity(a, b)).filter(|&found| found >= floor)
}

/// No less than [`similarity`], without reading the words: lengths, letters and beginnings only.
///
/// A sketch is made once for a word, and a bound costs a few nanoseconds.
pub fn upper_bound(a: &Sketch, b: &Sketch) -> f64 {
    let (a_len, b_len) = (usize::from(a.len), usize::from(b.len));
    if a_len == usize::from(u8::MAX) || b_len == usize::from(u8::MAX) {
        return 1.0;
    }
    if a_len == 0 || b_len == 0 {
        return if a_len == b_len { 1.0 } else { 0.0 };
    }
    let common =
        (a_len.saturating_sub(a.letters_beyond(b))).min(b_len.saturating_sub(b.letters_beyond(a)));
    if common == 0 {
        return 0.0;
    }
    let most = jaro::formula(common, 0, a_len, b_len);
    (boosted(most, || a.prefix_shared(b)) + ROUNDING).min(1.0)
}

/// What a bound needs of a word, in sixteen bytes.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Sketch {
    /// Bit `c` is set where a letter of class `c` (its code modulo 32) occurs, bit `32 + c` where
    /// the class occurs twice or more.
    classes: u64,
    /// The low bytes of the first letters.
    prefix: [u8; LONGEST_PREFIX],
    /// Letters; 255 stands for "255 or more", of which nothing is known.
    len: u8,
}

impl Sketch {
    pub fn new(word: &str) -> Sketch {
        let mut sketch = Sketch {
            len: letters(word).min(usize::from(u8::MAX)) as u8,
            ..Sketch::default()
        };
        for (slot, letter) in sketch.prefix.iter_mut().zip(word.chars()) {
            *slot = letter as u8;
        }
        for letter in word.chars() {
            let class = 1u64 << (letter as u32 % 32);
            sketch.classes |= (sketch.classes & class) << 32 | class;
        }
        sketch
    }

    /// At least this many letters here have no partner there.
    fn letters_beyond(&self, other: &Sketch) -> usize {
        (self.classes & !other.classes).count_ones() as usize
    }

    fn prefix_shared(&self, other: &Sketch) -> usize {
        let shorter = usize::from(self.len.min(other.len));
        let same = self
            .prefix
            .iter()
            .zip(&other.prefix)
            .take_while(|(a, b)| a == b);
        same.count().min(shorter)
    }
}

/// The prefix is looked at only where it counts.
#[inline]
fn boosted(jaro: f64, prefix: impl FnOnce() -> usize) -> f64 {
    if jaro > BOOST_ABOVE {
        jaro + PREFIX_WEIGHT * prefix() as f64 * (1.0 - jaro)
    } else {
        jaro
    }
}

fn common_prefix(a: &str, b: &str) -> usize {
    let letters = a.chars().zip(b.chars()).take(LONGEST_PREFIX);
    letters.take_while(|(left, right)| left == right).count()
}
