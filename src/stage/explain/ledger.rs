//! The prior and every piece of evidence; their total is the score.

use crate::stage::compare::{Comparison, ComparisonLevel, Gamma, Gammas, levels};
use crate::stage::decide::{Decision, Policy};
use crate::stage::score::evidence::total;
use crate::stage::score::{Evidence, MatchWeight, Model, ModelId, Probability};

/// A judgement, itemised.
#[derive(Clone, Debug)]
pub struct Ledger {
    pub prior: MatchWeight,
    /// In the order of comparisons; missing values are not listed.
    pub evidence: Vec<Evidence>,
    /// Comparisons of which a side is missing: evidence of nothing.
    pub missing: Vec<Comparison>,
    /// Prior and evidence, added in order: the score.
    pub total: MatchWeight,
    pub probability: Probability,
    pub decision: Decision,
    /// Name and sentence of the policy rule that decided, or that confirms what the thresholds
    /// decided.
    pub rule: Option<(String, String)>,
    pub model_id: ModelId,
    pub policy_id: String,
}

impl Ledger {
    /// Itemises what the model and the policy say of these agreements.
    pub fn of(model: &Model, policy: &Policy, gammas: &Gammas) -> Ledger {
        let evidence: Vec<Evidence> = model.evidence(gammas).collect();
        let missing = missing(gammas);
        let total = total(model.prior(), evidence.iter().copied());
        let probability = total.probability();
        let decision = policy.decide(probability, gammas);
        let rule = policy.rule_behind(decision, gammas);
        Ledger {
            prior: model.prior(),
            evidence,
            missing,
            total,
            probability,
            decision,
            rule: rule.map(|rule| (rule.name.clone(), rule.says.clone())),
            model_id: model.id().clone(),
            policy_id: policy.id(),
        }
    }

    /// Evidence that speaks for one person, weightiest first.
    pub fn in_favour(&self) -> Vec<&Evidence> {
        let mut found: Vec<_> = self
            .evidence
            .iter()
            .filter(|line| line.bits() > 0.0)
            .collect();
        found.sort_by(|left, right| right.bits().total_cmp(&left.bits()));
        found
    }

    /// Evidence that speaks for two people, weightiest first.
    pub fn against(&self) -> Vec<&Evidence> {
        let mut found: Vec<_> = self
            .evidence
            .iter()
            .filter(|line| line.bits() < 0.0)
            .collect();
        found.sort_by(|left, right| left.bits().total_cmp(&right.bits()));
        found
    }
}

/// Comparisons without evidence. A name is compared either whole or in two parts, so that the way
/// not taken is not missing.
fn missing(gammas: &Gammas) -> Vec<Comparison> {
    let found = |comparison| gammas.gamma(comparison) != Gamma::MISSING;
    let in_parts = found(Comparison::GivenName) || found(Comparison::FamilyName);
    let other_way = |comparison| match comparison {
        Comparison::Name => in_parts,
        Comparison::GivenName | Comparison::FamilyName => found(Comparison::Name),
        _ => false,
    };
    let all = gammas.iter().map(|(comparison, _)| comparison);
    all.filter(|comparison| !found(*comparison) && !other_way(*comparison))
        .collect()
}

impl Evidence {
    /// The level that held.
    pub fn level(&self) -> &'static ComparisonLevel {
        &levels(self.comparison)[usize::from(self.gamma.0.max(1)) - 1]
    }
}
