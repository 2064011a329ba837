//! An explanation as text for an auditor: codes, weights, digests and rules, no personal value.

use super::notes::Notes;
use super::{Dress, Tone};
use crate::stage::decide::Verdict;
use crate::stage::explain::Explanation;
use crate::stage::explain::hypothesis::TOLD;
use crate::stage::explain::outcome::Outside;
use crate::stage::explain::render::{Pair, figure, phrase};
use crate::stage::score::Evidence;
use std::fmt::Write;

/// What was decided on what ground, checkable against the model and the policy by their ids.
pub fn audit(explanation: &Explanation, pair: &Pair<'_>, dress: Dress<'_>) -> String {
    let mut out = super::heading(pair);
    table(&mut out, (explanation, pair), dress);
    let mut notes = Notes::new(&mut out, dress);
    notes.gap();
    grounds(&mut notes, explanation);
    if let Some(of) = &explanation.namesakes {
        let unnamed = Pair {
            a: pair.a.hidden(),
            b: pair.b.hidden(),
            columns: pair.columns,
        };
        notes.gap();
        notes.items("by chance", &phrase::namesakes(of, &unnamed));
    }
    notes.gap();
    codes(&mut notes, explanation, pair);
    notes.gap();
    notes.line("ledger", &explanation.ledger.digest());
    notes.line("model", &explanation.ledger.model_id.0);
    notes.line("policy", &explanation.ledger.policy_id);
    if !explanation.ledger.supplied.is_empty() {
        notes.line("outside", &Outside::id());
    }
    out
}

fn table(out: &mut String, (explanation, pair): (&Explanation, &Pair<'_>), dress: Dress<'_>) {
    let ledger = &explanation.ledger;
    let head = format!(
        "{:<44} {:>8} {:>8} {:>10} {:>8}  {}",
        "evidence", "weight", "rarity", "household", "bits", "odds"
    );
    let _ = writeln!(out, "{}", dress(Tone::Faint, &head));
    let mut row = |code: &str, [weight, rarity, household]: [f64; 3]| {
        let bits = weight + rarity + household;
        let line = format!(
            "{code:<44} {:>8} {:>8} {:>10} {:>8}  {}",
            figure::bits(weight),
            figure::bits(rarity),
            figure::bits(household),
            figure::bits(bits),
            figure::odds(bits)
        );
        let _ = writeln!(out, "{}", line.trim_end());
    };
    row("prior", [ledger.prior.0, 0.0, 0.0]);
    for line in &ledger.evidence {
        let parts = [line.weight, line.rarity, line.shared];
        row(&code(line, pair), parts.map(f64::from));
    }
    for comparison in &ledger.missing {
        row(&format!("{}=missing", pair.code(*comparison)), [0.0; 3]);
    }
    for line in &ledger.supplied {
        row(line.code, [line.bits.into(), 0.0, 0.0]);
    }
    let _ = writeln!(
        out,
        "{:<44} {:>8} {:>8} {:>10} {:>8}  {}",
        "total",
        "",
        "",
        "",
        figure::bits(ledger.total.0),
        figure::percent(ledger.probability.0)
    );
}

fn code(line: &Evidence, pair: &Pair<'_>) -> String {
    format!("{}={}", pair.code(line.comparison), line.level().name)
}

fn grounds(notes: &mut Notes<'_>, explanation: &Explanation) {
    let ledger = &explanation.ledger;
    notes.line("decision", &ledger.decision.verdict.to_string());
    for (label, says) in phrase::decided_by(ledger) {
        notes.line(label, &says);
    }
}

fn codes(notes: &mut Notes<'_>, explanation: &Explanation, pair: &Pair<'_>) {
    let stories: Vec<String> = explanation
        .hypotheses
        .iter()
        .take(TOLD)
        .map(|told| format!("{} {}", told.story.name, figure::share(told.probability)))
        .collect();
    notes.items("stories", &stories);
    let changed: Vec<String> = explanation
        .changed_by
        .iter()
        .map(|found| phrase::counterfactual(found, pair))
        .collect();
    notes.items("otherwise", &changed);
    let clears = |verdict: Verdict| verdict == Verdict::Clear;
    let offers: Vec<String> = explanation
        .offers
        .iter()
        .filter(|offer| clears(offer.if_two.decision.verdict))
        .map(|offer| format!("{}: {}", offer.remedy.code, phrase::offer(offer)))
        .collect();
    notes.items("clears with", &offers);
}
