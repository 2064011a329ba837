//! Hard pairs by what they are: twins, namesakes, married names, …

use super::score::share;
use super::{Found, Truth};
use crate::stage::decide::Verdict;
use hashbrown::HashMap;
use serde::Serialize;
use std::collections::BTreeMap;

/// A pair whose story is known.
#[derive(Clone, Debug)]
pub struct Story {
    pub a: u32,
    pub b: u32,
    pub same_person: bool,
    pub story: String,
}

/// What became of the pairs of one story.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StoryMeasure {
    pub story: String,
    pub same_person: bool,
    pub pairs: u64,
    pub duplicate: u64,
    pub review: u64,
    /// Not flagged.
    pub clear: u64,
    /// Share called `duplicate`: recall if they are one person, false flags if they are two.
    pub share_duplicate: Option<f64>,
    /// Share called `duplicate` or `review`.
    pub share_flagged: Option<f64>,
}

/// The number that a story begins with, so that 2 comes before 10.
fn number(story: &str) -> u32 {
    let digits = story.split(|c: char| !c.is_ascii_digit()).next();
    digits
        .and_then(|digits| digits.parse().ok())
        .unwrap_or(u32::MAX)
}

/// Counts the verdicts by story; sorted, one person first.
pub fn measures(stories: &[Story], found: &Found) -> Vec<StoryMeasure> {
    let verdicts: HashMap<(u32, u32), Verdict> = found
        .pairs
        .iter()
        .map(|pair| ((pair.a.min(pair.b), pair.a.max(pair.b)), pair.verdict))
        .collect();
    let mut counts: BTreeMap<(bool, u32, &str), [u64; 3]> = BTreeMap::new();
    for story in stories {
        let pair = (story.a.min(story.b), story.a.max(story.b));
        let verdict = verdicts.get(&pair).copied().unwrap_or(Verdict::Clear);
        let told = story.story.as_str();
        let key = (!story.same_person, number(told), told);
        counts.entry(key).or_default()[verdict as usize] += 1;
    }
    counts
        .into_iter()
        .map(|((two, _, story), [clear, review, duplicate])| {
            let pairs = clear + review + duplicate;
            StoryMeasure {
                story: story.to_owned(),
                same_person: !two,
                pairs,
                duplicate,
                review,
                clear,
                share_duplicate: share(duplicate, pairs),
                share_flagged: share(duplicate + review, pairs),
            }
        })
        .collect()
}

impl Story {
    /// A pair of which the truth says whether it is one person's.
    pub fn told_by(truth: &Truth, a: u32, b: u32, story: String) -> Story {
        Story {
            same_person: truth.is_true(a, b),
            a,
            b,
            story,
        }
    }
}
