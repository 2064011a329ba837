//! A ledger as text for a terminal: a waterfall of bits.

use super::Pair;
use crate::record::account::Standing;
use crate::stage::block::BlockingRule;
use crate::stage::compare::Comparison;
use crate::stage::decide::Verdict;
use crate::stage::explain::Ledger;
use crate::stage::explain::why_not::Outcome;
use crate::stage::score::{Evidence, MatchWeight};
use std::fmt::Write;

/// How a stretch of text should stand out; a terminal makes colours of it, a file nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    For,
    Against,
    Faint,
    Strong,
}

/// Dresses a stretch of text in a tone.
pub type Dress<'a> = &'a dyn Fn(Tone, &str) -> String;

/// Bits that one character of a bar stands for.
const BITS_A_CELL: f64 = 1.5;
const LONGEST_BAR: usize = 16;

/// The ledger as text.
pub fn ledger(ledger: &Ledger, pair: &Pair<'_>, clears_with: &str, dress: Dress<'_>) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "{}  and  {}\n", pair.a.label(), pair.b.label());
    let verdict = format!("{}", ledger.decision.verdict).to_uppercase();
    let alone = match ledger.decision.rule {
        Some(_) => "by a rule of the policy; the evidence alone says",
        None => "",
    };
    let _ = writeln!(
        out,
        "{}  {alone}{}{} ({} bits)\n",
        dress(tone_of(ledger.decision.verdict), &verdict),
        if alone.is_empty() {
            "probability "
        } else {
            " "
        },
        percent(ledger.probability.0),
        bits(ledger.total.0),
    );
    let _ = writeln!(
        out,
        "{:>7}  {:<18}  before any comparison: {}",
        bits(ledger.prior.0),
        bar(ledger.prior.0),
        odds(ledger.prior)
    );
    section(
        &mut out,
        "speaks for one person",
        &ledger.in_favour(),
        pair,
        dress,
    );
    section(
        &mut out,
        "speaks for two people",
        &ledger.against(),
        pair,
        dress,
    );
    let _ = writeln!(
        out,
        "{:─>7}\n{:>7}  {:<18}  {}",
        "",
        bits(ledger.total.0),
        bar(ledger.total.0),
        dress(Tone::Strong, "the score")
    );
    closing(&mut out, ledger, pair, clears_with, dress);
    out
}

/// Why two accounts were never compared, as text.
pub fn never_compared(
    outcomes: &[(BlockingRule, Outcome)],
    pair: &Pair<'_>,
    dress: Dress<'_>,
) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "{}  and  {}\n", pair.a.label(), pair.b.label());
    let _ = writeln!(
        out,
        "{}   never compared: no blocking rule makes them candidates\n",
        dress(Tone::Strong, "CLEAR")
    );
    for (rule, outcome) in outcomes {
        let _ = writeln!(
            out,
            "  {:<60} {}",
            rule.says(),
            dress(Tone::Faint, outcome.says())
        );
    }
    out
}

fn section(out: &mut String, title: &str, lines: &[&Evidence], pair: &Pair<'_>, dress: Dress<'_>) {
    if lines.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n         {}", dress(Tone::Faint, title));
    for line in lines {
        let tone = if line.bits() > 0.0 {
            Tone::For
        } else {
            Tone::Against
        };
        let _ = writeln!(
            out,
            "{:>7}  {}  {}",
            bits(line.bits()),
            dress(tone, &format!("{:<18}", bar(line.bits()))),
            sentence(line),
        );
        if let Some(values) = values(line, pair) {
            let _ = writeln!(out, "{:29}{}", "", dress(Tone::Faint, &values));
        }
    }
}

fn sentence(line: &Evidence) -> String {
    let said = format!("the {} {}", line.comparison.label(), line.level().says);
    match line.rarity {
        rarity if rarity > 0.5 => format!("{said}, rare here ({})", bits(rarity.into())),
        rarity if rarity < -0.5 => format!("{said}, common here ({})", bits(rarity.into())),
        _ => said,
    }
}

fn values(line: &Evidence, pair: &Pair<'_>) -> Option<String> {
    let (a, b) = (pair.a.says(line.comparison), pair.b.says(line.comparison));
    match (a.is_empty(), b.is_empty()) {
        (true, true) => None,
        _ if a == b => Some(a),
        _ => Some(format!("{a}  |  {b}")),
    }
}

fn closing(
    out: &mut String,
    ledger: &Ledger,
    pair: &Pair<'_>,
    clears_with: &str,
    dress: Dress<'_>,
) {
    let _ = writeln!(out);
    let mut note = |label: &str, text: &str| {
        let mut label = format!("{label:<13}");
        for line in wrapped(text, NOTE_WIDTH) {
            let _ = writeln!(out, "{} {line}", dress(Tone::Faint, &label));
            label = " ".repeat(13);
        }
    };
    match (&ledger.rule, ledger.decision.rule) {
        (Some((name, says)), Some(_)) => note("decided by", &format!("{says} ({name})")),
        (rule, _) => {
            note("decided by", "the thresholds of the policy");
            if let Some((name, says)) = rule {
                note("and by", &format!("{says} ({name})"));
            }
        }
    }
    if standing_differs(pair) {
        note(
            "standing",
            "one account is verified and one was never completed: this is not two verified accounts",
        );
    }
    if !clears_with.is_empty() {
        note("clears with", &clears_with.replace('_', " "));
    }
    let missing = unknown(ledger);
    if !missing.is_empty() {
        note("no evidence", &missing.join(", "));
    }
    note("model", &ledger.model_id.0);
    note("policy", &ledger.policy_id);
}

/// What a side does not say. A name is compared either whole or by its parts: the other way is
/// not missed.
fn unknown(ledger: &Ledger) -> Vec<&'static str> {
    let parts = [Comparison::GivenName, Comparison::FamilyName];
    let held = |comparison| {
        ledger
            .evidence
            .iter()
            .any(|line| line.comparison == comparison)
    };
    let (whole, in_parts) = (held(Comparison::Name), parts.into_iter().any(held));
    let missed = |comparison: &Comparison| match comparison {
        Comparison::Name => !in_parts,
        comparison if parts.contains(comparison) => !whole,
        _ => true,
    };
    let missing = ledger.missing.iter().copied().filter(missed);
    missing.map(Comparison::label).collect()
}

/// Columns of a note, beside its label.
const NOTE_WIDTH: usize = 86;

/// Lines of at most `width` characters, broken between words.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let length = |text: &str| text.chars().count();
        let line = lines
            .last_mut()
            .filter(|line| line.is_empty() || length(line) + 1 + length(word) <= width);
        match line {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

fn standing_differs(pair: &Pair<'_>) -> bool {
    let standings = [pair.a.standing(), pair.b.standing()];
    standings.contains(&Standing::Verified) && standings.contains(&Standing::Incomplete)
}

const fn tone_of(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::Clear => Tone::For,
        Verdict::Review => Tone::Strong,
        Verdict::Duplicate => Tone::Against,
    }
}

fn bits(bits: f64) -> String {
    format!("{bits:+.1}").replace('-', "−")
}

fn bar(bits: f64) -> String {
    let cells = ((bits.abs() / BITS_A_CELL).round() as usize).clamp(1, LONGEST_BAR);
    let bar: String = std::iter::repeat_n(if bits >= 0.0 { '█' } else { '░' }, cells).collect();
    bar
}

/// A probability that never rounds to certainty.
pub fn percent(probability: f64) -> String {
    match probability {
        p if p > 0.9999 => "over 99.99 %".to_owned(),
        p if p < 0.0001 => "under 0.01 %".to_owned(),
        p => format!("{:.2} %", p * 100.0),
    }
}

fn odds(weight: MatchWeight) -> String {
    if weight.0 < 0.0 {
        format!(
            "1 pair in {} is one person's",
            thousands((1.0 / weight.probability().0).round())
        )
    } else {
        format!("odds {:.1} to 1", weight.odds())
    }
}

fn thousands(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
