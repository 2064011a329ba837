//! Reads the flags: pairs with what was decided, and how sure.

use super::Lookup;
use crate::io::files::batch::Row;
use crate::io::files::listing::column::{self, Columns};
use crate::io::files::listing::{ListingError, each_row};
use crate::lab::evaluate::found::{Found, FoundPair, Label};
use crate::lab::evaluate::truth::Side;
use crate::stage::decide::Verdict;
use crate::stage::score::Probability;
use compact_str::CompactString;
use hashbrown::{HashMap, HashSet};
use std::path::Path;

const COLUMNS: [column::Names; 7] = [
    column::LEFT,
    column::RIGHT,
    column::DECISION,
    column::PROBABILITY,
    column::WEIGHT,
    column::AGAINST,
    column::CLUSTER_OF_PAIR,
];
const DECISION: usize = 2;
const PROBABILITY: usize = 3;
const WEIGHT: usize = 4;
const AGAINST: usize = 5;
const CLUSTER: usize = 6;

/// Reads `flags.csv`, or any table of pairs. Without decisions every pair is a duplicate; without
/// match weights, pairs rank by probability.
pub fn flags(path: &Path, lookup: &mut Lookup<'_>) -> Result<Found, ListingError> {
    let mut pairs = Vec::new();
    let mut seen: HashSet<(u32, u32)> = HashSet::new();
    let mut groups: HashMap<CompactString, u32> = HashMap::new();
    let (mut unlisted, mut has_clusters) = (0, false);
    each_row(path, &COLUMNS, |row, columns| {
        has_clusters = columns.has(CLUSTER);
        let a = lookup.account(row, columns, 0, Side::Left)?;
        let b = lookup.account(row, columns, 1, Side::Right)?;
        let (Some(a), Some(b)) = (a, b) else {
            unlisted += 1;
            return Ok(());
        };
        if a == b {
            return Err(columns.fault(row, 1, "it is the same account as the other"));
        }
        if !seen.insert((a.min(b), a.max(b))) {
            return Err(columns.fault(row, 1, "this pair was listed before"));
        }
        let next = groups.len() as u32 + 1;
        let label = match row.cell(columns.at[CLUSTER]) {
            "" => Label(0),
            name => Label(*groups.entry(name.into()).or_insert(next)),
        };
        pairs.push(FoundPair {
            a,
            b,
            label,
            ..judged(row, columns)?
        });
        Ok(())
    })?;
    Ok(Found {
        unlisted,
        has_clusters,
        ..Found::new(pairs)
    })
}

/// What the row says of its pair.
fn judged(row: Row<'_>, columns: &Columns) -> Result<FoundPair, ListingError> {
    let verdict = match row.cell(columns.at[DECISION]) {
        _ if !columns.has(DECISION) => Verdict::Duplicate,
        "duplicate" => Verdict::Duplicate,
        "review" => Verdict::Review,
        "clear" => Verdict::Clear,
        _ => return Err(columns.fault(row, DECISION, "it is none of duplicate, review, clear")),
    };
    let probability = number(row, columns, PROBABILITY)?;
    if probability.is_some_and(|p| !(0.0..=1.0).contains(&p)) {
        return Err(columns.fault(row, PROBABILITY, "it does not lie between 0 and 1"));
    }
    let weight = number(row, columns, WEIGHT)?;
    // Certainty is no finite weight; what is written as certain ranks first.
    let of_probability = |p| Probability(p).weight().0.clamp(-1e3, 1e3);
    let ruled = row.cell(columns.at[AGAINST]).starts_with("rule=");
    Ok(FoundPair {
        a: 0,
        b: 0,
        verdict,
        probability: probability.unwrap_or(f64::NAN),
        match_weight: weight.or(probability.map(of_probability)).unwrap_or(0.0),
        ruled_out: ruled && verdict == Verdict::Clear,
        label: Label(0),
    })
}

fn number(row: Row<'_>, columns: &Columns, column: usize) -> Result<Option<f64>, ListingError> {
    if !columns.has(column) {
        return Ok(None);
    }
    let number = columns.filled(row, column)?.parse::<f64>().ok();
    match number.filter(|number| number.is_finite()) {
        Some(number) => Ok(Some(number)),
        None => Err(columns.fault(row, column, "it is not a number")),
    }
}
