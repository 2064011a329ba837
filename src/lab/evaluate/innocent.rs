//! False flags by person: how many customers with one account are told that they have several.

use super::score::share;
use super::{Found, Truth};
use crate::stage::decide::Verdict;
use serde::Serialize;

/// How many innocent customers were flagged. An innocent customer has one account.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct FlagRate {
    pub innocent: u64,
    pub flagged: u64,
    pub per_million: Option<f64>,
    /// Wilson's interval, 95 %.
    pub low_per_million: Option<f64>,
    pub high_per_million: Option<f64>,
}

/// Both decisions that trouble a customer.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct InnocentMeasures {
    pub duplicate: FlagRate,
    pub duplicate_or_review: FlagRate,
}

impl FlagRate {
    pub fn new(flagged: u64, innocent: u64) -> Self {
        let interval = wilson(flagged, innocent).map(|bounds| bounds.map(|bound| bound * 1e6));
        FlagRate {
            innocent,
            flagged,
            per_million: share(flagged, innocent).map(|rate| rate * 1e6),
            low_per_million: interval.map(|[low, _]| low),
            high_per_million: interval.map(|[_, high]| high),
        }
    }
}

/// Wilson's score interval for a share, 95 % (Wilson 1927): where the true share lies.
pub fn wilson(part: u64, whole: u64) -> Option<[f64; 2]> {
    const Z: f64 = 1.959_963_984_540_054;
    let p = share(part, whole)?;
    let n = whole as f64;
    let scale = 1.0 / (1.0 + Z * Z / n);
    let centre = (p + Z * Z / (2.0 * n)) * scale;
    let half = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt() * scale;
    // At the ends rounding must not leave a trace of what is certain.
    let low = if part == 0 { 0.0 } else { centre - half };
    let high = if part == whole { 1.0 } else { centre + half };
    Some([low, high])
}

/// Counts innocent customers, and those of them that were flagged.
pub fn measures(truth: &Truth, found: &Found) -> InnocentMeasures {
    let worst = worst_verdicts(truth, found);
    let innocent = (0..truth.accounts() as u32).filter(|&account| truth.is_innocent(account));
    let (mut all, mut duplicate, mut review) = (0, 0, 0);
    for account in innocent {
        let verdict = worst[account as usize];
        all += 1;
        duplicate += u64::from(verdict >= Verdict::Duplicate);
        review += u64::from(verdict >= Verdict::Review);
    }
    InnocentMeasures {
        duplicate: FlagRate::new(duplicate, all),
        duplicate_or_review: FlagRate::new(review, all),
    }
}

/// The gravest verdict that any pair brings on each account.
pub fn worst_verdicts(truth: &Truth, found: &Found) -> Vec<Verdict> {
    let mut worst = vec![Verdict::Clear; truth.accounts()];
    for pair in &found.pairs {
        for end in [pair.a, pair.b] {
            let verdict = &mut worst[end as usize];
            *verdict = (*verdict).max(pair.verdict);
        }
    }
    worst
}
