//! Explanations as JSON, by the schema in `docs/schema/ledger.schema.json`.

use super::plain::{Lang, Words};
use super::{Pair, phrase};
use crate::stage::compare::levels;
use crate::stage::explain::counterfactual::{Change, Counterfactual};
use crate::stage::explain::hypothesis::Hypothesis;
use crate::stage::explain::ledger::NOTHING;
use crate::stage::explain::namesake::{Coincidence, Namesakes};
use crate::stage::explain::notice::Notice;
use crate::stage::explain::outcome::{Account, Outside, Supplied};
use crate::stage::explain::remedy::Offer;
use crate::stage::explain::rescore::Rescored;
use crate::stage::explain::why_not::{Common, Trial, nearest_miss};
use crate::stage::explain::{Explanation, Ledger};
use crate::stage::score::Evidence;
use serde_json::{Map, Value, json};

/// The ledger. Values of the two accounts appear only where the pair carries their records.
pub fn ledger(ledger: &Ledger, pair: &Pair<'_>, clears_with: &str) -> Value {
    let rule = ledger
        .rule
        .as_ref()
        .map(|(name, says)| json!({ "name": name, "says": says }));
    let missing = ledger.missing.iter().map(|of| pair.code(*of));
    let missing: Vec<String> = missing.collect();
    let line = |line| evidence(line, ledger, pair);
    let mut value = json!({
        "account_a": pair.a.id,
        "account_b": pair.b.id,
        "compared": true,
        "decision": ledger.decision.verdict,
        "decided_by_rule": ledger.decision.rule.is_some(),
        "thresholds": { "review": ledger.review, "duplicate": ledger.duplicate },
        "rule": rule,
        "probability": ledger.probability,
        "match_weight": ledger.total,
        "prior": ledger.prior,
        "evidence": ledger.evidence.iter().map(line).collect::<Vec<_>>(),
        "missing": missing,
        "clears_with": if clears_with.is_empty() { Value::Null } else { clears_with.into() },
        "model_id": ledger.model_id,
        "policy_id": ledger.policy_id,
        "digest": ledger.digest(),
    });
    if !ledger.supplied.is_empty() {
        value["supplied"] = ledger.supplied.iter().map(supplied).collect();
        value["outside_id"] = Outside::id().into();
    }
    value
}

/// Everything: the ledger, then what it means and what would change it.
pub fn explanation(explanation: &Explanation, pair: &Pair<'_>) -> Value {
    let mut value = ledger(&explanation.ledger, pair, explanation.clears_with());
    value["namesakes"] = explanation
        .namesakes
        .as_ref()
        .map_or(Value::Null, |of| namesakes(of, pair));
    value["stories"] = explanation.hypotheses.iter().map(story).collect();
    value["namesake_as_likely"] = explanation.namesake_as_likely.into();
    let changed_by = explanation.changed_by.iter();
    value["changed_by"] = changed_by
        .map(|found| counterfactual(found, pair))
        .collect();
    value["clears"] = explanation.offers.iter().map(offer).collect();
    value
}

/// Why two accounts were never compared, and what would have been said of them.
pub fn never_compared(trials: &[Trial], would_be: &Explanation, pair: &Pair<'_>) -> Value {
    let rules: Vec<Value> = trials.iter().map(trial).collect();
    json!({
        "account_a": pair.a.id,
        "account_b": pair.b.id,
        "compared": false,
        "decision": "clear",
        "rules": rules,
        "nearest_miss": nearest_miss(trials).map(|trial| trial.rule.name()),
        "if_compared": {
            "decision": would_be.ledger.decision.verdict,
            "probability": would_be.ledger.probability,
            "match_weight": would_be.ledger.total,
        },
        "model_id": would_be.ledger.model_id,
        "policy_id": would_be.ledger.policy_id,
    })
}

/// The customer's notice: nothing but his own account, codes and words.
pub fn notice(notice: &Notice, account: &str, lang: Lang) -> Value {
    let words = Words::of(notice, lang);
    let pairs = |codes: Vec<&str>, says: &[&str]| -> Vec<Value> {
        let both = codes.into_iter().zip(says);
        both.map(|(code, says)| json!({ "code": code, "says": says }))
            .collect()
    };
    let reasons = notice.reasons.iter().map(|reason| reason.code()).collect();
    let steps = notice.steps.iter().map(|step| step.code()).collect();
    json!({
        "account": account,
        "lang": lang.tag(),
        "decision": notice.verdict,
        "reasons": pairs(reasons, &words.reasons),
        "steps": pairs(steps, &words.steps),
        "says": words.paragraphs(),
    })
}

fn evidence(line: &Evidence, ledger: &Ledger, pair: &Pair<'_>) -> Value {
    let side = match line.bits() {
        bits if bits > NOTHING => "one_person",
        bits if bits < -NOTHING => "two_people",
        _ => "neither",
    };
    let mut value = json!({
        "comparison": pair.code(line.comparison),
        "level": line.level().name,
        "says": ledger.says(line),
        "speaks_for": side,
        "weight": line.weight,
        "rarity": line.rarity,
        // Nothing is 0, not -0.
        "household": line.shared + 0.0,
        "bits": line.bits(),
        "odds": line.bits().exp2(),
    });
    if pair.a.record.is_some() && pair.b.record.is_some() {
        value["a"] = pair.a.says(line.comparison).into();
        value["b"] = pair.b.says(line.comparison).into();
    }
    value
}

fn supplied(line: &Supplied) -> Value {
    let account = line.account.map(|account| match account {
        Account::A => "a",
        Account::B => "b",
    });
    json!({ "code": line.code, "account": account, "says": line.says, "bits": line.bits })
}

fn namesakes(base: &Namesakes, pair: &Pair<'_>) -> Value {
    let chance = |of: &Coincidence| {
        json!({
            "by_chance": of.by_chance,
            "one_person": of.one_person,
            "precision": base.precision(of),
        })
    };
    json!({
        "accounts": base.accounts,
        "bearers": base.bearers,
        "holders": base.holders,
        "name": chance(&base.name),
        "name_and_birth_date": base.name_and_birth_date.as_ref().map(chance),
        "everything": chance(&base.everything),
        "chance_for_one": base.chance_for_one,
        "says": phrase::namesakes(base, pair),
    })
}

fn story(hypothesis: &Hypothesis) -> Value {
    json!({
        "story": hypothesis.story.name,
        "person": hypothesis.story.person.name(),
        "probability": hypothesis.probability,
        "odds": hypothesis.probability / (1.0 - hypothesis.probability).max(f64::MIN_POSITIVE),
        "says": hypothesis.story.says,
        "telling": hypothesis.telling.as_slice(),
        "remedy": hypothesis.story.remedy,
    })
}

fn counterfactual(found: &Counterfactual, pair: &Pair<'_>) -> Value {
    let mut value = rescored(&found.then);
    value.insert(
        "changes".to_owned(),
        found
            .changes
            .iter()
            .map(|made| change(made, pair))
            .collect(),
    );
    Value::Object(value)
}

fn change(change: &Change, pair: &Pair<'_>) -> Value {
    let at = usize::from(change.to.0).checked_sub(1);
    let level = at.and_then(|at| levels(change.comparison).get(at));
    let to = level.map_or("missing", |level| level.name);
    json!({ "comparison": pair.code(change.comparison), "to": to })
}

fn offer(offer: &Offer) -> Value {
    json!({
        "code": offer.remedy.code,
        "ask": offer.remedy.ask,
        "effort": offer.remedy.effort.name(),
        "separates": f64::from(offer.remedy.separates) / 100.0,
        "if_two_people": rescored(&offer.if_two),
        "if_one_person": rescored(&offer.if_one),
    })
}

fn rescored(then: &Rescored) -> Map<String, Value> {
    let mut value = Map::new();
    value.insert("decision".to_owned(), json!(then.decision.verdict));
    value.insert("probability".to_owned(), json!(then.probability));
    value.insert("match_weight".to_owned(), json!(then.total));
    value
}

fn trial(trial: &Trial) -> Value {
    let part = |common: Common| -> Vec<&str> {
        let parts = trial.parts.iter().filter(|(_, how)| *how == common);
        parts.map(|(part, _)| part.name()).collect()
    };
    json!({
        "rule": trial.rule.name(),
        "outcome": trial.outcome.name(),
        "says": trial.outcome.says(),
        "shared": part(Common::Shared),
        "different": part(Common::Differs),
        "unknown": part(Common::Unknown),
    })
}
