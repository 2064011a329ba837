//! The prior and every piece of evidence; their total is the score.

use super::outcome::Supplied;
use super::remark::{Remark, What};
use super::rescore::{Rescore, Rescored};
use crate::stage::compare::{Comparison, ComparisonLevel, Gamma, Gammas, levels};
use crate::stage::decide::{Decision, Policy};
use crate::stage::score::{Evidence, MatchWeight, Model, ModelId, Probability};

/// A judgement, itemised.
#[derive(Clone, Debug)]
#[must_use]
pub struct Ledger {
    /// Log odds of one person before any comparison, in bits.
    pub prior: MatchWeight,
    /// In the order of comparisons; missing values are not listed.
    pub evidence: Vec<Evidence>,
    /// Comparisons of which a side is missing: evidence of nothing.
    pub missing: Vec<Comparison>,
    /// What was found out since, from outside; empty in a scan.
    pub supplied: Vec<Supplied>,
    /// Prior, evidence and what was supplied, added in order: the score.
    pub total: MatchWeight,
    /// That of the total.
    pub probability: Probability,
    /// By the policy; the rule is spelt out in [`Ledger::rule`].
    pub decision: Decision,
    /// From this probability on a person should look.
    pub review: Probability,
    /// From this probability on it is a duplicate.
    pub duplicate: Probability,
    /// Name and sentence of the policy rule that decided, or that confirms what the thresholds
    /// decided.
    pub rule: Option<(String, String)>,
    /// With it the same two records give the same ledger again.
    pub model_id: ModelId,
    /// The hash of the policy, as [`Policy::id`] gives it.
    pub policy_id: String,
    /// What the records say of lines beside their levels; empty where they were not at hand.
    pub remarks: Vec<Remark>,
}

/// A policy beside its id, which is worth computing once.
#[derive(Clone, Copy)]
pub struct NamedPolicy<'a> {
    /// What decides.
    pub policy: &'a Policy,
    /// Its [`Policy::id`].
    pub id: &'a str,
}

/// Bits that are shown as none.
pub const NOTHING: f64 = 0.05;

impl Ledger {
    /// Itemises what the model and the policy say of these agreements.
    pub fn of(model: &Model, policy: &Policy, gammas: &Gammas) -> Ledger {
        let id = policy.id();
        Ledger::with(model, NamedPolicy { policy, id: &id }, gammas, Vec::new())
    }

    /// The same with evidence from outside.
    pub fn with(
        model: &Model,
        NamedPolicy { policy, id }: NamedPolicy<'_>,
        gammas: &Gammas,
        supplied: Vec<Supplied>,
    ) -> Ledger {
        let rescore = Rescore {
            model,
            policy,
            supplied: &supplied,
        };
        let Rescored {
            total,
            probability,
            decision,
        } = rescore.judge(gammas);
        let rule = policy.rule_behind(decision, gammas);
        Ledger {
            prior: model.prior(),
            evidence: model.evidence(gammas).collect(),
            missing: missing(gammas),
            supplied,
            total,
            probability,
            decision,
            review: policy.review,
            duplicate: policy.duplicate,
            rule: rule.map(|rule| (rule.name.clone(), rule.says.clone())),
            model_id: model.id().clone(),
            policy_id: id.to_owned(),
            remarks: Vec::new(),
        }
    }

    /// What a line says, as a sentence of a person: completes "the birth dates …".
    pub fn says(&self, line: &Evidence) -> &'static str {
        let says = |what| match what {
            What::Says(says) => Some(says),
            What::Held { .. } => None,
        };
        let remark = self.remark(line.comparison).and_then(says);
        remark.unwrap_or(line.level().says)
    }

    /// What there is to remark on a line.
    pub fn remark(&self, comparison: Comparison) -> Option<What> {
        let mut remarks = self.remarks.iter();
        let found = remarks.find(|remark| remark.comparison == comparison)?;
        Some(found.what)
    }

    /// The lowest and the highest score on the way from nothing to the total, line by line as the
    /// ledger is drawn: the prior, what speaks for one person, what speaks against, what was
    /// supplied.
    pub fn range(&self) -> (f64, f64) {
        let lines = self.in_favour().into_iter().chain(self.against());
        let steps = [self.prior.0]
            .into_iter()
            .chain(lines.map(Evidence::bits))
            .chain(self.supplied.iter().map(|line| line.bits.into()));
        let mut at = 0.0;
        steps.fold((0.0_f64, 0.0_f64), |(lowest, highest), step| {
            at += step;
            (lowest.min(at), highest.max(at))
        })
    }

    /// Evidence that speaks for one person, weightiest first.
    pub fn in_favour(&self) -> Vec<&Evidence> {
        let mut found: Vec<_> = self
            .evidence
            .iter()
            .filter(|line| line.bits() > NOTHING)
            .collect();
        found.sort_by(|left, right| right.bits().total_cmp(&left.bits()));
        found
    }

    /// Evidence that speaks for two people, weightiest first.
    pub fn against(&self) -> Vec<&Evidence> {
        let mut found: Vec<_> = self
            .evidence
            .iter()
            .filter(|line| line.bits() < -NOTHING)
            .collect();
        found.sort_by(|left, right| left.bits().total_cmp(&right.bits()));
        found
    }

    /// Known on both sides, and evidence of nothing, or next to nothing.
    pub fn silent(&self) -> Vec<&Evidence> {
        let silent = self
            .evidence
            .iter()
            .filter(|line| line.bits().abs() <= NOTHING);
        silent.collect()
    }

    /// The hash of ids, levels and weights: the same judgement has the same digest, and it holds
    /// no personal value.
    pub fn digest(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        let mut text = |text: &str| {
            hasher.update(&(text.len() as u64).to_le_bytes());
            hasher.update(text.as_bytes());
        };
        text(&self.model_id.0);
        text(&self.policy_id);
        text(&self.total.0.to_bits().to_string());
        for line in &self.evidence {
            text(line.level().name);
            text(&line.bits().to_bits().to_string());
        }
        for line in &self.supplied {
            text(line.code);
            text(&line.bits.to_bits().to_string());
        }
        hasher.finalize().to_hex()[..32].to_owned()
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
