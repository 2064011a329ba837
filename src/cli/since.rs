//! Whether an explanation is of the table that was scanned.

use crate::io::files::source::digest;
use crate::io::files::write::cell::neutralise;
use crate::stage::decide::Verdict;
use crate::stage::explain::Ledger;
use std::path::Path;

/// What to tell where this file is not, byte for byte, the one that was scanned: what it says of the
/// accounts may have been changed in a way that leaves the score as it was.
pub fn other_bytes(path: &Path, scanned: &str) -> Option<String> {
    let digest = digest(path).ok()?;
    (digest != scanned).then(|| {
        format!(
            "{}: this is not the file that was scanned, byte for byte; this explains the accounts as \
             they are in it",
            path.display()
        )
    })
}

/// Weights are written rounded.
const ROUNDING: f64 = 0.001;

/// What to tell a person where the flags of a run say something else of this pair than the ledger that
/// is made of it now: the table was changed since. `None` where they agree, or cannot be read.
pub fn changed(folder: &Path, [a, b]: [&str; 2], ledger: &Ledger) -> Option<String> {
    let mut flags = csv::Reader::from_path(folder.join("flags.csv")).ok()?;
    let headers = flags.headers().ok()?.clone();
    let column = |name: &str| headers.iter().position(|header| header == name);
    let columns = (
        column("account_a")?,
        column("account_b")?,
        column("match_weight")?,
    );
    let [a, b] = [a, b].map(neutralise);
    let is_pair = |row: &csv::StringRecord| {
        let ids = (row.get(columns.0), row.get(columns.1));
        ids == (Some(&*a), Some(&*b)) || ids == (Some(&*b), Some(&*a))
    };
    let written = flags.records().filter_map(Result::ok).find(is_pair);
    let then: Option<f64> = written.and_then(|row| row.get(columns.2)?.parse().ok());
    let what = match then {
        Some(weight) if (weight - ledger.total.0).abs() <= ROUNDING => return None,
        Some(weight) => format!("gave this pair {weight:+.1} bits"),
        None if ledger.decision.verdict == Verdict::Clear => return None,
        None => "did not flag this pair".to_owned(),
    };
    Some(format!(
        "the run in {} {what}, so one of the accounts is not as it was scanned; this explains them as \
         they are now",
        folder.display()
    ))
}
