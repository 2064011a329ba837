//! Keeps learnt weights in the shape that the levels have by their meaning: more agreement never
//! weighs less.

use crate::stage::score::LevelTerms;

/// Makes log2(m / u) rise with the expert's weight of the level, by pooling neighbours that stand
/// the wrong way round (isotonic regression): a pool weighs what its levels weigh as one level, so
/// that the m of all levels together stay what they were. m / h stays what it was too: what tells
/// two strangers apart less than was thought is no sign of a household. `levels` holds the starting
/// and the learnt terms of each level.
pub fn rise(levels: &mut [(LevelTerms, &mut LevelTerms)]) {
    levels.sort_by(|(left, _), (right, _)| weight(left).total_cmp(&weight(right)));
    let mut pools: Vec<Pool> = Vec::new();
    for (_, learnt) in levels.iter() {
        pools.push(Pool {
            m: learnt.m,
            u: learnt.u,
            levels: 1,
        });
        while let [.., left, right] = pools[..]
            && left.ratio() > right.ratio()
        {
            pools.truncate(pools.len() - 2);
            pools.push(left.with(right));
        }
    }
    let ratios = pools
        .iter()
        .flat_map(|pool| std::iter::repeat_n(pool.ratio(), pool.levels));
    for ((_, learnt), ratio) in levels.iter_mut().zip(ratios) {
        let m = (learnt.u * ratio).min(1.0);
        learnt.h = learnt.h.map(|h| (h * m / learnt.m).min(1.0));
        learnt.m = m;
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
    m: f64,
    u: f64,
    levels: usize,
}

impl Pool {
    fn ratio(self) -> f64 {
        self.m / self.u
    }

    fn with(self, other: Pool) -> Pool {
        Pool {
            m: self.m + other.m,
            u: self.u + other.u,
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
            kept: false,
            conditional: false,
        }
    }

    #[test]
    fn what_falls_is_pooled() {
        let start = [terms(0.1, 0.4), terms(0.2, 0.4), terms(0.7, 0.2)];
        let mut learnt = [terms(0.4, 0.4), terms(0.1, 0.4), terms(0.5, 0.2)];
        let mut levels: Vec<_> = start.into_iter().zip(&mut learnt).collect();
        rise(&mut levels);
        let weights: Vec<f64> = learnt.iter().map(weight).collect();
        assert!(weights.is_sorted(), "{weights:?}");
        assert!((weights[0] - weights[1]).abs() < 1e-9, "{weights:?}");
        let all: f64 = learnt.iter().map(|terms| terms.m).sum();
        assert!((all - 1.0).abs() < 1e-9, "{all}");
    }

    #[test]
    fn a_pool_says_no_more_of_households_than_its_levels_did() {
        let household = |m, u, h| LevelTerms {
            h: Some(h),
            ..terms(m, u)
        };
        let start = [terms(0.1, 0.4), terms(0.2, 0.4)];
        let mut learnt = [household(0.4, 0.4, 0.2), household(0.1, 0.4, 0.02)];
        let mut levels: Vec<_> = start.into_iter().zip(&mut learnt).collect();
        rise(&mut levels);
        let ratios = learnt.map(|terms| terms.m / terms.h.expect("it was given"));
        assert!((ratios[0] - 2.0).abs() < 1e-9 && (ratios[1] - 5.0).abs() < 1e-9);
    }

    #[test]
    fn six_digits_stay() {
        assert_eq!(rounded(0.123_456_789), 0.123_457);
        assert_eq!(rounded(1.234_567_89e-9), 1.234_57e-9);
    }
}
