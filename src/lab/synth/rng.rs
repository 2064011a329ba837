//! Seeded chance: the same draws on every machine, thread and run.
//!
//! SplitMix64 (Steele, Lea and Flood 2014; public domain). Everything that the generator draws is
//! a pure function of the seed, of what it is for, and of an index, so that any account can be
//! made without making those before it.

/// A stream of draws.
#[derive(Clone)]
pub struct Rng(u64);

const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

/// A hash of both numbers.
pub fn mix(a: u64, b: u64) -> u64 {
    finish(a ^ finish(b.wrapping_add(STEP)))
}

fn finish(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

impl Rng {
    pub fn new(key: u64) -> Self {
        Rng(finish(key))
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        finish(self.0)
    }

    /// Evenly from 0 up to but not including `end`; 0 where `end` is 0.
    pub fn below(&mut self, end: u64) -> u64 {
        ((u128::from(self.next()) * u128::from(end)) >> 64) as u64
    }

    /// Evenly from `first` to `last`, both included.
    pub fn between(&mut self, first: u64, last: u64) -> u64 {
        first + self.below(last.saturating_sub(first) + 1)
    }

    pub fn chance(&mut self, share: f64) -> bool {
        ((self.next() >> 11) as f64) < share * (1u64 << 53) as f64
    }

    /// One of them, each as likely; `None` where there is none.
    pub fn one<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.below(of.len() as u64) as usize)
    }
}

/// Whether the coin that belongs to this key falls so; the same each time it is asked.
pub fn coin(key: u64, share: f64) -> bool {
    ((key >> 11) as f64) < share * (1u64 << 53) as f64
}

/// A fixed disorder of the numbers below `size`: each comes out once, and tells nothing of what
/// went in. A Feistel network, walked until it falls inside.
#[derive(Clone, Copy)]
pub struct Shuffle {
    size: u64,
    half: u32,
    key: u64,
}

impl Shuffle {
    pub fn new(size: u64, key: u64) -> Self {
        let bits = 64 - size.saturating_sub(1).leading_zeros();
        let half = bits.div_ceil(2).max(1);
        Shuffle { size, half, key }
    }

    /// `index` is taken modulo the size.
    pub fn apply(&self, index: u64) -> u64 {
        let mut at = index % self.size.max(1);
        loop {
            at = self.round_trip(at);
            if at < self.size || self.size == 0 {
                return at;
            }
        }
    }

    fn round_trip(&self, at: u64) -> u64 {
        let mask = (1u64 << self.half) - 1;
        let (mut left, mut right) = (at >> self.half, at & mask);
        for round in 0..4 {
            let mixed = finish(right ^ self.key.rotate_left(round * 13)) & mask;
            (left, right) = (right, left ^ mixed);
        }
        left << self.half | right
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shuffle_hits_each_number_once() {
        for size in [1, 2, 3, 10, 1000, 1025] {
            let shuffle = Shuffle::new(size, 7);
            let mut seen: Vec<u64> = (0..size).map(|at| shuffle.apply(at)).collect();
            seen.sort_unstable();
            assert_eq!(seen, (0..size).collect::<Vec<_>>());
        }
    }

    #[test]
    fn published_first_draws() {
        // SplitMix64 from state 1234567, as in the test vectors that circulate with it.
        let mut rng = Rng(1_234_567);
        assert_eq!(rng.next(), 6_457_827_717_110_365_317);
        assert_eq!(rng.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn no_range_is_left() {
        let mut rng = Rng::new(1);
        assert_eq!(rng.below(0), 0);
        for _ in 0..1000 {
            assert!((3..=5).contains(&rng.between(3, 5)));
        }
    }
}
