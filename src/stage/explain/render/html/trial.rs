//! The page of a pair that was never compared.

use super::escape::{Text, sentence, typed};
use super::shell;
use crate::stage::explain::Explanation;
use crate::stage::explain::render::{Pair, figure, phrase};
use crate::stage::explain::why_not::{Trial, nearest_miss};
use std::fmt::Write;

/// Each blocking rule and what kept the two apart, the nearest miss, and what would have been said.
pub fn never_compared(trials: &[Trial], would_be: &Explanation, pair: &Pair<'_>) -> String {
    let mut out = format!(
        "<header><p class=\"eyebrow\">Why this pair was never compared</p><h1>{} <span \
         class=\"and\">and</span> {}</h1><div class=\"verdict clear\"><span class=\"pill\">Clear</span>\
         <p class=\"lead\">No blocking rule makes them candidates.</p></div>",
        typed(pair.a.id),
        typed(pair.b.id),
    );
    let miss = match nearest_miss(trials) {
        Some(trial) => format!("{}: {}", trial.rule.says(), phrase::apart(trial)),
        None => "the two share nothing that a rule looks at".to_owned(),
    };
    let ledger = &would_be.ledger;
    let _ = write!(
        out,
        "<p class=\"ground\"><b>Nearest miss</b> {}.</p><p class=\"ground\"><b>If compared</b> {} ({}, {} \
         bits).</p></header><main><section><h2>Each rule, and what kept the two apart</h2><table \
         class=\"rules\"><thead><tr><th scope=\"col\">Candidates share</th><th scope=\"col\">Kept \
         apart, for</th></tr></thead><tbody>",
        Text(&miss),
        ledger.decision.verdict,
        figure::percent(ledger.probability.0),
        figure::bits(ledger.total.0),
    );
    for trial in trials {
        let _ = write!(
            out,
            "<tr><th scope=\"row\">{}</th><td>{}</td></tr>",
            sentence(trial.rule.says()),
            sentence(&phrase::apart(trial))
        );
    }
    out.push_str("</tbody></table></section></main>");
    super::footer(&mut out, ledger, pair);
    shell::page("en", &super::title(pair), &out)
}
