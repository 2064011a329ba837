//! An explanation as one page: no script, no network, light and dark, on paper and on a phone.

pub mod escape;
mod shell;
mod fall;
mod panel;
mod notice;
mod trial;

pub use notice::notice;
pub use trial::never_compared;

use super::{Pair, figure, phrase};
use crate::stage::decide::Verdict;
use crate::stage::explain::{Explanation, Ledger};
use escape::{Text, sentence, typed};
use std::fmt::Write;

/// The page of a pair. Values appear only where the pair carries its records.
pub fn explanation(explanation: &Explanation, pair: &Pair<'_>) -> String {
    let mut out = String::new();
    header(&mut out, &explanation.ledger, pair);
    out.push_str("<main>");
    fall::section(&mut out, &explanation.ledger, pair);
    out.push_str("<div class=\"two\">");
    panel::stories(&mut out, explanation);
    panel::namesakes(&mut out, explanation, pair);
    out.push_str("</div><div class=\"two\">");
    panel::offers(&mut out, explanation);
    panel::counterfactuals(&mut out, explanation, pair);
    out.push_str("</div></main>");
    footer(&mut out, &explanation.ledger, pair);
    shell::page("en", &title(pair), &out)
}

fn title(pair: &Pair<'_>) -> String {
    format!("{} and {}", pair.a.label(), pair.b.label())
}

fn header(out: &mut String, ledger: &Ledger, pair: &Pair<'_>) {
    let verdict = ledger.decision.verdict;
    let _ = write!(
        out,
        "<header><p class=\"eyebrow\">Why this pair</p><h1>{} <span class=\"and\">and</span> {}</h1>\
         <div class=\"verdict {verdict}\"><span class=\"pill\">{}</span><p class=\"lead\">{}</p></div>",
        typed(pair.a.id),
        typed(pair.b.id),
        name_of(verdict),
        lead(ledger),
    );
    for (label, says) in phrase::decided_by(ledger) {
        let _ = write!(
            out,
            "<p class=\"ground\"><b>{}</b> {}.</p>",
            sentence(label),
            Text(&says)
        );
    }
    if let Some(standing) = phrase::standing(pair) {
        let _ = write!(out, "<p class=\"ground note\">{}.</p>", sentence(standing));
    }
    out.push_str("</header>");
}

const fn name_of(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Clear => "Clear",
        Verdict::Review => "Review",
        Verdict::Duplicate => "Duplicate",
    }
}

fn lead(ledger: &Ledger) -> String {
    let of = match ledger.decision.rule {
        Some(_) => "that they are one person’s by the evidence alone, which a rule overrides",
        None => "that they are one person’s",
    };
    format!(
        "<b>{}</b> {of} <span class=\"bits\">{} bits</span>",
        figure::percent(ledger.probability.0),
        figure::bits(ledger.total.0)
    )
}

fn footer(out: &mut String, ledger: &Ledger, pair: &Pair<'_>) {
    out.push_str("<footer>");
    if !ledger.missing.is_empty() {
        let missing = phrase::missing(ledger, pair);
        let _ = write!(
            out,
            "<p><b>No evidence</b>, for the two have nothing there that can be compared: {}. That \
             weighs nothing.</p>",
            Text(&missing.join(", "))
        );
    }
    let _ = write!(
        out,
        "<p class=\"ids\"><span>model {}</span> <span>policy {}</span> <span>ledger {}</span></p></footer>",
        Text(&ledger.model_id.0),
        Text(&ledger.policy_id),
        ledger.digest()
    );
}
