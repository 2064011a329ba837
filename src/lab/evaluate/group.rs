//! The same measures for groups of accounts: whom the engine serves worse.

use super::innocent::{FlagRate, wilson, worst_verdicts};
use super::score::{PairScore, share};
use super::truth::count_ends;
use super::{Found, FoundPair, Truth};
use crate::stage::decide::Verdict;
use serde::Serialize;
use std::f64::consts::TAU;

/// A way to group accounts.
#[derive(Clone, Debug)]
pub struct Grouping {
    pub name: &'static str,
    pub labels: Vec<String>,
    /// By account of the truth, a position in `labels`; [`NO_LABEL`] for accounts that the table
    /// does not hold.
    pub label: Vec<u16>,
}

pub const NO_LABEL: u16 = u16::MAX;

/// A grouping, measured.
#[derive(Clone, Debug, Serialize)]
pub struct GroupMeasures {
    pub name: &'static str,
    pub groups: Vec<GroupMeasure>,
}

/// One group, measured.
#[derive(Clone, Debug, Serialize)]
pub struct GroupMeasure {
    pub label: String,
    pub accounts: u64,
    pub people_with_one_account: Option<u64>,
    /// Innocent customers called `duplicate`.
    pub duplicate: Option<FlagRate>,
    /// Innocent customers called `duplicate` or `review`.
    pub duplicate_or_review: Option<FlagRate>,
    /// The group's rate of innocent customers called `duplicate` over everybody's.
    pub ratio: Option<f64>,
    /// The lower bound of the rate's interval over everybody's rate: above 1, the
    /// whole interval is above the average.
    pub ratio_low: Option<f64>,
    /// The same two for `duplicate` or `review`.
    pub review_ratio: Option<f64>,
    pub review_ratio_low: Option<f64>,
    /// The probability that so many of its innocent customers or more are called `duplicate`, or
    /// `review` (the less of the two), if they are troubled as often as everybody is.
    pub chance: Option<f64>,
    /// That is too small to be chance, with as many groups as were looked at.
    pub stands_out: bool,
    /// Pairs called `duplicate` of which either account is in the group.
    pub pairs: PairScore,
    /// Pairs called `duplicate` or `review` of which either account is in the group.
    pub pairs_with_review: PairScore,
}

/// Counts of one group.
#[derive(Clone, Default)]
struct Tally {
    accounts: u64,
    innocent: u64,
    duplicate: u64,
    review: u64,
}

/// Measures every group; empty ones are left out.
pub fn measures(truth: &Truth, found: &Found, grouping: &Grouping) -> GroupMeasures {
    let (tallies, all) = tally(truth, found, grouping);
    let wanted = truth.true_pairs_touching(&grouping.label, grouping.labels.len());
    let scores = |least: Verdict| {
        let flagged = count(grouping, found, |pair| pair.verdict >= least);
        let correct = count(grouping, found, |pair| {
            pair.verdict >= least && truth.is_true(pair.a, pair.b)
        });
        let both = flagged.into_iter().zip(correct);
        let scores = both.zip(&wanted);
        scores
            .map(|((flagged, correct), &wanted)| PairScore::new(flagged, correct, wanted))
            .collect::<Vec<_>>()
    };
    let (duplicate, review) = (scores(Verdict::Duplicate), scores(Verdict::Review));
    let known = truth.knows_everyone();
    let duplicate_all = [all.duplicate, all.innocent];
    let review_all = [all.review, all.innocent];
    let rows = grouping
        .labels
        .iter()
        .zip(tallies)
        .zip(duplicate)
        .zip(review);
    let groups = rows.filter(|(((_, tally), _), _)| tally.accounts > 0).map(
        |(((label, tally), pairs), pairs_with_review)| GroupMeasure {
            label: label.clone(),
            accounts: tally.accounts,
            people_with_one_account: known.then_some(tally.innocent),
            duplicate: known.then(|| FlagRate::new(tally.duplicate, tally.innocent)),
            duplicate_or_review: known.then(|| FlagRate::new(tally.review, tally.innocent)),
            ratio: ratio([tally.duplicate, tally.innocent], duplicate_all)[0],
            ratio_low: ratio([tally.duplicate, tally.innocent], duplicate_all)[1],
            review_ratio: ratio([tally.review, tally.innocent], review_all)[0],
            review_ratio_low: ratio([tally.review, tally.innocent], review_all)[1],
            chance: chance([tally.duplicate, tally.innocent], duplicate_all)
                .into_iter()
                .chain(chance([tally.review, tally.innocent], review_all))
                .reduce(f64::min),
            stands_out: false,
            pairs,
            pairs_with_review,
        },
    );
    let mut groups: Vec<GroupMeasure> = groups.collect();
    mark(&mut groups);
    GroupMeasures {
        name: grouping.name,
        groups,
    }
}

fn tally(truth: &Truth, found: &Found, grouping: &Grouping) -> (Vec<Tally>, Tally) {
    let worst = worst_verdicts(truth, found);
    let mut tallies = vec![Tally::default(); grouping.labels.len()];
    let mut all = Tally::default();
    for (account, &label) in grouping.label.iter().enumerate() {
        let Some(group) = tallies.get_mut(usize::from(label)) else {
            continue;
        };
        let innocent = truth.knows_everyone() && truth.is_innocent(account as u32);
        for tally in [group, &mut all] {
            tally.accounts += 1;
            tally.innocent += u64::from(innocent);
            tally.duplicate += u64::from(innocent && worst[account] >= Verdict::Duplicate);
            tally.review += u64::from(innocent && worst[account] >= Verdict::Review);
        }
    }
    (tallies, all)
}

fn count(grouping: &Grouping, found: &Found, wanted: impl Fn(&FoundPair) -> bool) -> Vec<u64> {
    let mut counts = vec![0; grouping.labels.len()];
    for pair in found.pairs.iter().filter(|pair| wanted(pair)) {
        let ends = [pair.a, pair.b].map(|end| grouping.label[end as usize]);
        count_ends(&mut counts, ends);
    }
    counts
}

/// Marks the groups that chance does not explain. Of many groups some are always far from the
/// average, so each is held to its share of one error in twenty (Bonferroni), for either verdict.
fn mark(groups: &mut [GroupMeasure]) {
    let limit = 0.05 / (2 * groups.len()).max(1) as f64;
    for group in groups {
        group.stands_out = group.chance.is_some_and(|chance| chance < limit);
    }
}

/// The probability that chance flags so many of a group or more, at everybody's rate; `None` where
/// nobody was flagged at all. Customers are flagged two by two, so that they count half.
fn chance([flagged, innocent]: [u64; 2], [all_flagged, all_innocent]: [u64; 2]) -> Option<f64> {
    let everybody = share(all_flagged, all_innocent).filter(|rate| *rate > 0.0)?;
    Some(poisson_tail(
        flagged.div_ceil(2),
        innocent as f64 * everybody / 2.0,
    ))
}

/// The probability of `least` events or more where `mean` are expected: Poisson's, and the normal
/// distribution's where it is as good.
fn poisson_tail(least: u64, mean: f64) -> f64 {
    const MANY: f64 = 500.0;
    if mean > MANY {
        let z = (least as f64 - 0.5 - mean) / mean.sqrt();
        // Mills' ratio bounds the tail from above: a mark is never too easily given.
        return if z <= 1.0 {
            1.0
        } else {
            (-z * z / 2.0).exp() / z / TAU.sqrt()
        };
    }
    let mut term = (-mean).exp();
    let mut below = 0.0;
    for events in 0..least {
        below += term;
        term *= mean / (events + 1) as f64;
    }
    // What is left of one is lost in rounding where it is small; the first term bounds it then.
    (1.0 - below).max(term)
}

/// A group's rate over everybody's, and the lower bound of its interval over the same; `None`
/// where nobody at all was flagged, or nobody could be.
fn ratio([flagged, innocent]: [u64; 2], [all_flagged, all_innocent]: [u64; 2]) -> [Option<f64>; 2] {
    let everybody = share(all_flagged, all_innocent).filter(|rate| *rate > 0.0);
    let over = |rate: Option<f64>| rate.zip(everybody).map(|(rate, all)| rate / all);
    let low = wilson(flagged, innocent).map(|[low, _]| low);
    [over(share(flagged, innocent)), over(low)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_are_those_of_the_tables() {
        // Poisson, mean 2: P(X >= 3) = 0.3233; mean 10: P(X >= 20) = 0.003454.
        assert!((poisson_tail(3, 2.0) - 0.323_324).abs() < 1e-6);
        assert!((poisson_tail(20, 10.0) - 0.003_454).abs() < 1e-6);
        assert_eq!(poisson_tail(0, 10.0), 1.0);
        assert!(poisson_tail(600, 501.0) < 1e-4 && poisson_tail(502, 501.0) > 0.3);
        assert!(poisson_tail(60, 1.0) > 0.0);
    }

    #[test]
    fn one_flag_in_a_handful_of_people_is_chance() {
        let few = chance([1, 7], [354, 20_000]).expect("somebody was flagged");
        assert!(few > 0.05, "{few}");
        let many = chance([40, 700], [354, 20_000]).expect("somebody was flagged");
        assert!(many < 1e-3, "{many}");
    }
}
