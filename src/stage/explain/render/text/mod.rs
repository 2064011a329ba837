//! An explanation as text for a terminal: a waterfall of bits, and what it means.

mod audit;
mod waterfall;
mod notes;
mod notice;

pub use audit::audit;
pub use notes::wrapped;
pub use notice::notice;

use super::{Pair, figure, phrase};
use crate::stage::decide::Verdict;
use crate::stage::explain::Explanation;
use crate::stage::explain::remedy::Offer;
use crate::stage::explain::why_not::{Trial, nearest_miss};
use notes::Notes;
use std::fmt::Write;

/// How a stretch of text should stand out; a terminal makes colours of it, a file nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It speaks for one person.
    For,
    /// It speaks for two.
    Against,
    /// It matters less.
    Faint,
    /// A title or a verdict.
    Strong,
}

/// Dresses a stretch of text in a tone.
pub type Dress<'a> = &'a dyn Fn(Tone, &str) -> String;

/// Everything, for an analyst.
pub fn explanation(explanation: &Explanation, pair: &Pair<'_>, dress: Dress<'_>) -> String {
    let mut out = heading(pair);
    verdict(&mut out, explanation, dress);
    waterfall::draw(&mut out, &explanation.ledger, pair, dress);
    let mut notes = Notes::new(&mut out, dress);
    decision(&mut notes, explanation, pair);
    meaning(&mut notes, explanation, pair);
    ways_out(&mut notes, explanation, pair);
    notes.gap();
    notes.list("no evidence", &phrase::missing(&explanation.ledger, pair));
    notes.line("model", &explanation.ledger.model_id.0);
    notes.line("policy", &explanation.ledger.policy_id);
    out
}

/// Why two accounts were never compared, and what would have been said of them.
pub fn never_compared(
    trials: &[Trial],
    would_be: &Explanation,
    pair: &Pair<'_>,
    dress: Dress<'_>,
) -> String {
    let mut out = heading(pair);
    let _ = writeln!(
        out,
        "{}   never compared: no blocking rule makes them candidates\n",
        dress(Tone::Strong, "CLEAR")
    );
    let _ = writeln!(
        out,
        "  {:<60} {}",
        dress(Tone::Faint, "pairs are compared if they share"),
        dress(Tone::Faint, "these two")
    );
    for trial in trials {
        let _ = writeln!(
            out,
            "  {:<60} {}",
            trial.rule.says(),
            dress(Tone::Faint, &phrase::apart(trial))
        );
    }
    let mut notes = Notes::new(&mut out, dress);
    notes.gap();
    match nearest_miss(trials) {
        Some(trial) => {
            let miss = format!("{}: {}", trial.rule.says(), phrase::apart(trial));
            notes.line("nearest miss", &miss);
        }
        None => notes.line(
            "nearest miss",
            "none: the two share nothing that a rule looks at",
        ),
    }
    let ledger = &would_be.ledger;
    notes.line(
        "if compared",
        &format!(
            "{} ({}, {} bits)",
            ledger.decision.verdict,
            figure::percent(ledger.probability.0),
            figure::bits(ledger.total.0)
        ),
    );
    out
}

fn heading(pair: &Pair<'_>) -> String {
    format!("{}  and  {}\n\n", pair.a.label(), pair.b.label())
}

fn verdict(out: &mut String, explanation: &Explanation, dress: Dress<'_>) {
    let ledger = &explanation.ledger;
    let verdict = ledger.decision.verdict;
    let lead = match ledger.decision.rule {
        Some(_) => "by a rule of the policy; the evidence alone says ",
        None => "probability ",
    };
    let _ = writeln!(
        out,
        "{}  {lead}{} ({} bits)\n",
        dress(tone_of(verdict), &verdict.to_string().to_uppercase()),
        figure::percent(ledger.probability.0),
        figure::bits(ledger.total.0),
    );
}

fn decision(notes: &mut Notes<'_>, explanation: &Explanation, pair: &Pair<'_>) {
    notes.gap();
    for (label, says) in phrase::decided_by(&explanation.ledger) {
        notes.line(label, &says);
    }
    if let Some(standing) = phrase::standing(pair) {
        notes.line("standing", standing);
    }
}

fn meaning(notes: &mut Notes<'_>, explanation: &Explanation, pair: &Pair<'_>) {
    if let Some(namesakes) = &explanation.namesakes {
        notes.gap();
        notes.items("by chance", &phrase::namesakes(namesakes, pair));
    }
    notes.gap();
    for (at, (share, told)) in phrase::told(explanation).enumerate() {
        let label = if at == 0 { "stories" } else { "" };
        let share = format!("{:>5}", figure::share(share)).replace(' ', "\u{a0}");
        notes.led(label, &share, &phrase::story(told));
    }
    if let Some(odds) = phrase::odds_of_stories(explanation) {
        notes.line("", odds);
    }
    if let Some(to_do) = phrase::to_do(explanation) {
        notes.line("to do", to_do);
    }
}

fn ways_out(notes: &mut Notes<'_>, explanation: &Explanation, pair: &Pair<'_>) {
    let changed: Vec<String> = explanation
        .changed_by
        .iter()
        .map(|found| phrase::counterfactual(found, pair))
        .collect();
    if !changed.is_empty() {
        notes.gap();
        notes.items("otherwise", &changed);
    }
    if explanation.ledger.decision.verdict == Verdict::Clear {
        return;
    }
    notes.gap();
    let clears = |offer: &&Offer| offer.if_two.decision.verdict == Verdict::Clear;
    let (clear, help): (Vec<_>, Vec<_>) = explanation.offers.iter().partition(clears);
    let said = |offers: Vec<&Offer>| -> Vec<String> {
        let said = |offer: &Offer| format!("{}: {}", offer.remedy.ask, phrase::offer(offer));
        offers.into_iter().map(said).collect()
    };
    match clear.is_empty() {
        true => notes.line(
            "clears with",
            "none of the usual questions would clear it alone",
        ),
        false => notes.items("clears with", &said(clear)),
    }
    notes.items("would help", &said(help));
}

const fn tone_of(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::Clear => Tone::Against,
        Verdict::Review => Tone::Strong,
        Verdict::Duplicate => Tone::For,
    }
}
