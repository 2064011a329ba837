//! The same measures for groups of accounts: whom the engine serves worse.

use super::innocent::{FlagRate, wilson, worst_verdicts};
use super::score::{PairScore, share};
use super::truth::count_ends;
use super::{Found, FoundPair, Truth};
use crate::stage::decide::Verdict;
use serde::Serialize;

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
    /// Pairs called `duplicate` of which either account is in the group.
    pub pairs: PairScore,
    /// Pairs called `duplicate` or `review` of which either account is in the group.
    pub pairs_with_review: PairScore,
}

impl GroupMeasure {
    /// Its innocent customers are flagged more than others: the interval lies above the average.
    pub fn stands_out(&self) -> bool {
        let above = |low: Option<f64>| low.is_some_and(|low| low > 1.0);
        above(self.ratio_low) || above(self.review_ratio_low)
    }
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
            pairs,
            pairs_with_review,
        },
    );
    GroupMeasures {
        name: grouping.name,
        groups: groups.collect(),
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

/// A group's rate over everybody's, and the lower bound of its interval over the same; `None`
/// where nobody at all was flagged, or nobody could be.
fn ratio([flagged, innocent]: [u64; 2], [all_flagged, all_innocent]: [u64; 2]) -> [Option<f64>; 2] {
    let everybody = share(all_flagged, all_innocent).filter(|rate| *rate > 0.0);
    let over = |rate: Option<f64>| rate.zip(everybody).map(|(rate, all)| rate / all);
    let low = wilson(flagged, innocent).map(|[low, _]| low);
    [over(share(flagged, innocent)), over(low)]
}
