//! The pairs that were found, as rows of a flags table say them.

use crate::stage::decide::Verdict;

/// A row of the flags. Accounts are those of the truth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FoundPair {
    pub a: u32,
    pub b: u32,
    pub verdict: Verdict,
    /// `NAN` where the table has no probabilities.
    pub probability: f64,
    /// In bits. Rows are ranked by it; where the table has none, by the probability.
    pub match_weight: f64,
    /// A rule of the policy says two people, whatever the score.
    pub ruled_out: bool,
    pub label: Label,
}

/// The group that a row names; 0 for none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Label(pub u32);

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Most weight first.
    pub pairs: Vec<FoundPair>,
    /// Rows left out because the truth does not list an account of theirs.
    pub unlisted: u64,
    /// The rows name groups.
    pub has_clusters: bool,
}

impl Found {
    /// Ranks the pairs.
    pub fn new(mut pairs: Vec<FoundPair>) -> Found {
        pairs.sort_unstable_by(|left, right| {
            let by_weight = right.match_weight.total_cmp(&left.match_weight);
            by_weight
                .then_with(|| right.probability.total_cmp(&left.probability))
                .then_with(|| (left.a, left.b).cmp(&(right.a, right.b)))
        });
        Found {
            pairs,
            ..Found::default()
        }
    }

    /// Whether a rule of the policy cleared a pair.
    pub fn has_ruled_out(&self) -> bool {
        self.pairs.iter().any(|pair| pair.ruled_out)
    }

    /// The pairs that no rule of the policy cleared.
    pub fn unruled(&self) -> impl Iterator<Item = &FoundPair> + Clone {
        self.pairs.iter().filter(|pair| !pair.ruled_out)
    }
}
