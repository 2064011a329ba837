//! Keeps learnt weights in the shape that the levels have by their meaning: more agreement never
//! weighs less.

use crate::stage::score::LevelTerms;

/// Makes log2(m / u) rise with the expert's weight of the level, by pooling neighbours that stand
/// the wrong way round (isotonic regression). u stays; m moves. `levels` holds, for each level, its
/// starting terms, its learnt terms, and how many pairs speak for the learnt weight.
pub fn rise(levels: &mut [(LevelTerms, &mut LevelTerms, f64)]) {
    levels.sort_by(|(left, ..), (right, ..)| weight(left).total_cmp(&weight(right)));
    let mut pools: Vec<Pool> = Vec::new();
    for (_, learnt, pairs) in levels.iter() {
        pools.push(Pool {
            weight: weight(learnt),
            pairs: pairs.max(0.1),
            levels: 1,
        });
        while let [.., left, right] = pools[..]
            && left.weight > right.weight
        {
            pools.truncate(pools.len() - 2);
            pools.push(left.with(right));
        }
    }
    let weights = pools
        .iter()
        .flat_map(|pool| std::iter::repeat_n(pool.weight, pool.levels));
    for ((_, learnt, _), weight) in levels.iter_mut().zip(weights) {
        learnt.m = (learnt.u * weight.exp2()).min(1.0);
    }
}

/// The number to six significant digits, so that a model can be read aloud.
pub fn rounded(p: f64) -> f64 {
    let digits = 6 - 1 - p.abs().log10().floor() as i32;
    let scale = 10f64.powi(digits);
    if scale.is_finite() && scale > 0.0 {
        (p * scale).round() / scale
    } else {
        p
    }
}

fn weight(terms: &LevelTerms) -> f64 {
    (terms.m / terms.u).log2()
}

/// Neighbouring levels that share one weight.
#[derive(Clone, Copy)]
struct Pool {
    weight: f64,
    pairs: f64,
    levels: usize,
}

impl Pool {
    fn with(self, other: Pool) -> Pool {
        let pairs = self.pairs + other.pairs;
        Pool {
            weight: (self.weight * self.pairs + other.weight * other.pairs) / pairs,
            pairs,
            levels: self.levels + other.levels,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(m: f64, u: f64) -> LevelTerms {
        LevelTerms {
            m,
            u,
            h: None,
            rarity: 0.0,
            usual: None,
        }
    }

    #[test]
    fn what_falls_is_pooled() {
        let start = [terms(0.1, 0.4), terms(0.2, 0.4), terms(0.7, 0.2)];
        let mut learnt = [terms(0.4, 0.4), terms(0.1, 0.4), terms(0.5, 0.2)];
        let mut levels: Vec<_> = start.into_iter().zip(&mut learnt).map(|(s, l)| (s, l, 1.0)).collect();
        rise(&mut levels);
        let weights: Vec<f64> = learnt.iter().map(weight).collect();
        assert!(weights.is_sorted(), "{weights:?}");
        assert_eq!(weights[0], weights[1]);
    }

    #[test]
    fn six_digits_stay() {
        assert_eq!(rounded(0.123_456_789), 0.123_457);
        assert_eq!(rounded(1.234_567_89e-9), 1.234_57e-9);
    }
}
