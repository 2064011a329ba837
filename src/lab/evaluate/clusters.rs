//! How good groups of accounts are: whole groups, pairs within them, and account by account.

use super::score::PairScore;
use super::truth::find_root;
use super::{Found, FoundPair, Truth};
use crate::stage::decide::Verdict;
use hashbrown::HashMap;
use serde::Serialize;
use std::collections::BTreeMap;

/// Groups as they were found, and as links from a threshold on would make them.
#[derive(Clone, Debug, Serialize)]
pub struct ClusterMeasures {
    /// Where the groups come from: `clusters`, `flags` (their cluster ids) or `links` (what
    /// duplicates connect).
    pub from: &'static str,
    pub found: ClusterMeasure,
    /// What pairs from a probability on connect, through others too.
    pub by_probability: Vec<AtProbability>,
}

#[derive(Clone, Debug, Serialize)]
pub struct AtProbability {
    pub probability: f64,
    #[serde(flatten)]
    pub measure: ClusterMeasure,
}

/// Sums of squares by what they are divided by.
type Squares = BTreeMap<u64, u64>;

/// How good a grouping is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ClusterMeasure {
    /// Groups of two or more; correct are those that are all the accounts of one person.
    pub whole: PairScore,
    /// Pairs within groups.
    pub pairwise: PairScore,
    /// Account by account (Bagga and Baldwin 1998): how much of its group is its person's, and
    /// how much of its person is in its group. Accounts without a group are groups of one.
    pub b_cubed: BCubed,
    /// Accounts in the largest group.
    pub largest: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct BCubed {
    pub precision: Option<f64>,
    pub recall: Option<f64>,
    pub f1: Option<f64>,
}

/// Measures the groups of a table, or else those that the flags say.
pub fn measures(truth: &Truth, found: &Found, table: Option<&[Option<u32>]>) -> ClusterMeasures {
    let duplicate = |pair: &FoundPair| pair.verdict == Verdict::Duplicate;
    let (from, labels) = match table {
        Some(labels) => ("clusters", linked_by_label(labels)),
        None if found.has_clusters => ("flags", linked(truth, found, |pair| pair.label.0 != 0)),
        None => ("links", linked(truth, found, duplicate)),
    };
    let scored = found.pairs.iter().any(|pair| !pair.probability.is_nan());
    let thresholds: &[f64] = if scored {
        &super::curve::PROBABILITIES
    } else {
        &[]
    };
    let at = |&probability: &f64| {
        let labels = linked(truth, found, |pair| {
            pair.probability >= probability && !pair.ruled_out
        });
        AtProbability {
            probability,
            measure: measure(truth, &labels),
        }
    };
    ClusterMeasures {
        from,
        found: measure(truth, &labels),
        by_probability: thresholds.iter().map(at).collect(),
    }
}

/// Measures a grouping: for each account the first account of its group.
pub fn measure(truth: &Truth, group: &[u32]) -> ClusterMeasure {
    let mut size = vec![0u64; group.len()];
    group.iter().for_each(|&group| size[group as usize] += 1);
    // Squares by divisor: whole numbers, so that their order cannot change the sum.
    let (mut precision, mut recall) = (Squares::new(), Squares::new());
    let mut whole = 0;
    let mut together = 0;
    let mut count = |both: u64, in_group: u64, of_person: u64| {
        whole += u64::from(both > 1 && both == in_group && both == of_person);
        together += pairs(both);
        *precision.entry(in_group).or_default() += both * both;
        *recall.entry(of_person).or_default() += both * both;
    };
    // Accounts of one person in one group of two or more.
    let mut shared: HashMap<(u32, u32), u64> = HashMap::new();
    for (account, &group) in group.iter().enumerate() {
        let person = truth.person(account as u32);
        match size[group as usize] {
            1 => count(1, 1, truth.size(person)),
            _ => *shared.entry((group, person)).or_default() += 1,
        }
    }
    for ((group, person), both) in shared {
        count(both, size[group as usize], truth.size(person));
    }
    let groups = size.iter().filter(|size| **size > 1).count() as u64;
    let [people, wanted] = truth.several();
    ClusterMeasure {
        whole: PairScore::new(groups, whole, people),
        pairwise: PairScore::new(size.iter().copied().map(pairs).sum(), together, wanted),
        b_cubed: BCubed::new(&precision, &recall, group.len() as u64),
        largest: size.iter().copied().max().unwrap_or(0),
    }
}

const fn pairs(accounts: u64) -> u64 {
    accounts * accounts.saturating_sub(1) / 2
}

impl BCubed {
    fn new(precision: &Squares, recall: &Squares, accounts: u64) -> Self {
        let mean = |squares: &Squares| {
            let quotients = squares.iter().map(|(&by, &sum)| sum as f64 / by as f64);
            let sum: f64 = quotients.sum();
            (accounts > 0).then(|| sum / accounts as f64)
        };
        let (precision, recall) = (mean(precision), mean(recall));
        let f1 = precision.zip(recall).map(|(p, r)| 2.0 * p * r / (p + r));
        BCubed {
            precision,
            recall,
            f1,
        }
    }
}

/// Groups are what the wanted pairs connect.
fn linked(truth: &Truth, found: &Found, wanted: impl Fn(&FoundPair) -> bool) -> Vec<u32> {
    let mut root: Vec<u32> = (0..truth.accounts() as u32).collect();
    for pair in found.pairs.iter().filter(|pair| wanted(pair)) {
        let (a, b) = (find_root(&mut root, pair.a), find_root(&mut root, pair.b));
        root[a.max(b) as usize] = a.min(b);
    }
    (0..root.len() as u32)
        .map(|at| find_root(&mut root, at))
        .collect()
}

/// The first account with a label stands for all with it.
fn linked_by_label(labels: &[Option<u32>]) -> Vec<u32> {
    let mut first: HashMap<u32, u32> = HashMap::new();
    let numbered = labels.iter().zip(0..);
    numbered
        .map(|(label, at)| label.map_or(at, |label| *first.entry(label).or_insert(at)))
        .collect()
}
