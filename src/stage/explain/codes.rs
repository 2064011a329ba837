//! Reason codes: short, stable names of evidence, for tables and machines.

use super::ledger::Ledger;
use crate::stage::score::Evidence;

/// Bits below which evidence is not worth a reason.
const WORTH_SAYING: f64 = 0.5;

/// Codes of the evidence for one person, weightiest first: `phone=equal; family_name=equal`.
pub fn reasons(ledger: &Ledger) -> String {
    join(ledger.in_favour().into_iter())
}

/// Codes of the evidence for two people, weightiest first, led by the rule that decided.
pub fn against(ledger: &Ledger) -> String {
    let codes = join(ledger.against().into_iter());
    match &ledger.rule {
        Some((rule, _)) if codes.is_empty() => format!("rule={rule}"),
        Some((rule, _)) => format!("rule={rule}; {codes}"),
        None => codes,
    }
}

fn join<'a>(evidence: impl Iterator<Item = &'a Evidence>) -> String {
    let codes: Vec<String> = evidence
        .filter(|line| line.bits().abs() >= WORTH_SAYING)
        .map(|line| format!("{}={}", line.comparison, line.level().name))
        .collect();
    codes.join("; ")
}
