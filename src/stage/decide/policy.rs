//! A policy: two thresholds and a list of rules, to be read aloud.

use super::condition::Condition;
use super::decision::{Decision, Verdict};
use crate::stage::compare::{Comparison, Gammas, Stance};
use crate::stage::score::Probability;
use crate::text::fault;
use serde::{Deserialize, Serialize};

const SHIPPED_TOML: &str = include_str!("policy.toml");

/// When a pair is flagged, and what no score overrides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// From this probability on a person should look.
    pub review: Probability,
    /// From this probability on it is a duplicate.
    pub duplicate: Probability,
    /// Each may hold a verdict up or down; see [`Policy::decide`]. Those of the shipped policy where a
    /// file says nothing of rules: thresholds alone must not call namesakes duplicates.
    #[serde(default = "shipped_rules", rename = "rule")]
    pub rules: Vec<Rule>,
}

/// A limit on the verdict where its conditions hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Stable name, a reason code.
    pub name: String,
    /// One sentence for a person.
    pub says: String,
    /// All of these hold…
    #[serde(default)]
    pub when: Vec<Condition>,
    /// …and none of these…
    #[serde(default)]
    pub unless: Vec<Condition>,
    /// …and nothing outside this list agrees, where there is a list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreement_only_in: Vec<Comparison>,
    /// …and the probability is below this, where it is given. What the rule stands on may be a slip where
    /// all else is beyond doubt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<Probability>,
    /// The gravest verdict that a pair may then have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Verdict>,
    /// The mildest one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<Verdict>,
}

/// Why a policy cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PolicyError {
    /// The text is not repeated: a wrong file may hold anything.
    #[error("policy: line {line}: {says}")]
    Unreadable {
        /// Counted from 1.
        line: usize,
        /// What the reader of TOML found, without any value.
        says: String,
    },
    /// A threshold lies outside 0 to 1.
    #[error("policy: `{key}` must be a probability between 0 and 1")]
    NotAProbability {
        /// `review` or `duplicate`, or `below` of a rule.
        key: &'static str,
    },
    /// Pairs would be duplicates before anybody looked at them.
    #[error("policy: `review` must not be above `duplicate`")]
    Crossed,
    /// A rule, by its name, that limits nothing.
    #[error("policy: rule `{0}` has neither `at_most` nor `at_least`, so it would do nothing")]
    Idle(String),
    /// A rule, by its name, that no verdict could meet.
    #[error("policy: rule `{0}` asks for more in `at_least` than it allows in `at_most`")]
    Contradictory(String),
    /// A name that two rules have.
    #[error("policy: two rules are called `{0}`, and a name is the reason code of one")]
    Repeated(String),
    /// All faults of a policy that could be read, a line each.
    #[error("{}", lines(.0))]
    Several(Vec<PolicyError>),
}

fn shipped_rules() -> Vec<Rule> {
    Policy::shipped().rules
}

fn lines(faults: &[PolicyError]) -> String {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    lines.join("\n  ")
}

impl Policy {
    /// The shipped policy.
    ///
    /// # Panics
    /// Never in a released build: a test reads it.
    pub fn shipped() -> Policy {
        Policy::from_toml(SHIPPED_TOML).expect("the shipped policy is valid")
    }

    /// Reads a policy file, in the form of the shipped one (`policy.toml` beside this module).
    ///
    /// # Errors
    /// Where the text is no such file, and for all faults of its thresholds and rules at once.
    pub fn from_toml(text: &str) -> Result<Policy, PolicyError> {
        let policy: Policy = toml::from_str(text).map_err(|error| PolicyError::Unreadable {
            line: fault::line(text, error.span().map_or(0, |span| span.start)),
            says: fault::without_values(error.message()),
        })?;
        let mut faults = policy.faults();
        match faults.len() {
            0 => Ok(policy),
            1 => Err(faults.remove(0)),
            _ => Err(PolicyError::Several(faults)),
        }
    }

    fn faults(&self) -> Vec<PolicyError> {
        let thresholds = [("review", self.review), ("duplicate", self.duplicate)];
        let limits = self.rules.iter().filter_map(|rule| rule.below);
        let mut faults: Vec<PolicyError> = thresholds
            .into_iter()
            .chain(limits.map(|below| ("below", below)))
            .filter(|(_, Probability(p))| !(0.0..=1.0).contains(p))
            .map(|(key, _)| PolicyError::NotAProbability { key })
            .collect();
        if faults.is_empty() && self.review > self.duplicate {
            faults.push(PolicyError::Crossed);
        }
        let idle = |rule: &&Rule| rule.at_most.is_none() && rule.at_least.is_none();
        let idle = self.rules.iter().filter(idle);
        faults.extend(idle.map(|rule| PolicyError::Idle(rule.name.clone())));
        for (at, rule) in self.rules.iter().enumerate() {
            if rule.at_most.is_some_and(|most| rule.at_least > Some(most)) {
                faults.push(PolicyError::Contradictory(rule.name.clone()));
            }
            if self.rules[..at].iter().any(|other| other.name == rule.name) {
                faults.push(PolicyError::Repeated(rule.name.clone()));
            }
        }
        faults
    }

    /// The content hash of the policy, so that a decision can name it.
    pub fn id(&self) -> String {
        let text = serde_json::to_vec(self).unwrap_or_default();
        blake3::hash(&text).to_hex()[..32].to_owned()
    }

    /// The verdict on a pair. Rules limit one after the other what the thresholds say, those that hold it
    /// up after those that only hold it down; the last that changes the verdict is named.
    pub fn decide(&self, probability: Probability, gammas: &Gammas) -> Decision {
        let mut decision = Decision {
            verdict: self.by_threshold(probability),
            rule: None,
        };
        let rules = || self.rules.iter().enumerate();
        let hold_down = rules().filter(|(_, rule)| rule.at_least.is_none());
        let hold_up = rules().filter(|(_, rule)| rule.at_least.is_some());
        for (at, rule) in hold_down.chain(hold_up) {
            let limited = rule.limit(decision.verdict);
            let applies = rule.below.is_none_or(|below| probability < below);
            if applies && limited != decision.verdict && rule.holds(gammas) {
                decision = Decision {
                    verdict: limited,
                    rule: Some(at),
                };
            }
        }
        decision
    }

    /// The rule that stands behind a decision: the one that made it, else the first that holds and
    /// would not allow a graver verdict than the thresholds gave.
    pub fn rule_behind(&self, decision: Decision, gammas: &Gammas) -> Option<&Rule> {
        let confirms = |rule: &&Rule| rule.at_most == Some(decision.verdict) && rule.holds(gammas);
        match decision.rule {
            Some(at) => self.rules.get(at),
            None => self.rules.iter().find(confirms),
        }
    }

    fn by_threshold(&self, probability: Probability) -> Verdict {
        if probability >= self.duplicate {
            Verdict::Duplicate
        } else if probability >= self.review {
            Verdict::Review
        } else {
            Verdict::Clear
        }
    }
}

impl Rule {
    /// Whether all that the rule asks of a pair is so.
    pub fn holds(&self, gammas: &Gammas) -> bool {
        self.when.iter().all(|condition| condition.holds(gammas))
            && !self.unless.iter().any(|condition| condition.holds(gammas))
            && (self.agreement_only_in.is_empty() || self.nothing_else_agrees(gammas))
    }

    fn nothing_else_agrees(&self, gammas: &Gammas) -> bool {
        Comparison::FIXED
            .iter()
            .copied()
            .chain((0..gammas.extras_len()).map(|at| Comparison::Extra(at as u8)))
            .filter(|comparison| !self.agreement_only_in.contains(comparison))
            .all(|comparison| gammas.stance(comparison) != Some(Stance::Agrees))
    }

    fn limit(&self, verdict: Verdict) -> Verdict {
        let capped = self.at_most.map_or(verdict, |most| verdict.min(most));
        self.at_least.map_or(capped, |least| capped.max(least))
    }
}

#[cfg(test)]
mod tests;
