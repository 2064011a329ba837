//! A ledger as one JSON value.

use super::Pair;
use crate::stage::block::BlockingRule;
use crate::stage::explain::Ledger;
use crate::stage::explain::why_not::Outcome;
use crate::stage::score::Evidence;
use serde_json::{Value, json};

/// The ledger. Values of the two accounts appear only where the pair carries their records.
pub fn ledger(ledger: &Ledger, pair: &Pair<'_>, clears_with: &str) -> Value {
    let missing: Vec<String> = ledger.missing.iter().map(ToString::to_string).collect();
    let rule = ledger
        .rule
        .as_ref()
        .map(|(name, says)| json!({ "name": name, "says": says }));
    json!({
        "account_a": pair.a.id,
        "account_b": pair.b.id,
        "compared": true,
        "decision": ledger.decision.verdict,
        "rule": rule,
        "probability": ledger.probability,
        "match_weight": ledger.total,
        "prior": ledger.prior,
        "evidence": ledger.evidence.iter().map(|line| evidence(line, pair)).collect::<Vec<_>>(),
        "missing": missing,
        "clears_with": if clears_with.is_empty() { Value::Null } else { clears_with.into() },
        "model_id": ledger.model_id,
        "policy_id": ledger.policy_id,
    })
}

/// Why two accounts were never compared.
pub fn never_compared(outcomes: &[(BlockingRule, Outcome)], pair: &Pair<'_>) -> Value {
    let rules: Vec<Value> = outcomes
        .iter()
        .map(|(rule, outcome)| json!({ "rule": rule.name(), "outcome": outcome.says() }))
        .collect();
    json!({
        "account_a": pair.a.id,
        "account_b": pair.b.id,
        "compared": false,
        "decision": "clear",
        "rules": rules,
    })
}

fn evidence(line: &Evidence, pair: &Pair<'_>) -> Value {
    let mut value = json!({
        "comparison": line.comparison,
        "level": line.level().name,
        "says": line.level().says,
        "weight": line.weight,
        "rarity": line.rarity,
        "bits": line.bits(),
        "odds": line.bits().exp2(),
    });
    if pair.a.record.is_some() && pair.b.record.is_some() {
        value["a"] = pair.a.says(line.comparison).into();
        value["b"] = pair.b.says(line.comparison).into();
    }
    value
}
