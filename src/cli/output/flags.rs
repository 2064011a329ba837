//! The flags of a run, explained, in every form that is wanted.

use super::super::scan::Format;
use super::{Names, Outcome};
use crate::engine::Flag;
use crate::io::files::write::flags::{FlagRow, FlagsCsv, FlagsFile, FlagsJsonLines};
#[cfg(feature = "parquet")]
use crate::io::files::write::parquet::FlagsParquet;
use crate::record::population::Row;
use crate::stage::decide::Verdict;
use crate::stage::explain::render::{Pair, json};
use crate::stage::explain::value::Side;
use crate::stage::explain::{Explainer, Ledger, codes};
use hashbrown::HashMap;
use rayon::prelude::*;
use serde_json::Value;
use std::borrow::Cow;
use std::io;
use std::path::Path;

/// Flags explained in one go: enough for all cores, few enough to hold.
const FLAGS_AT_ONCE: usize = 16_384;

/// Writes them in their order.
pub fn write(
    outcome: &Outcome<'_>,
    folder: &Path,
    (names, clusters): (&Names, &HashMap<Row, String>),
) -> io::Result<()> {
    let mut files = files(outcome, folder)?;
    let explainer = outcome.engine.explainer();
    let first = outcome.job.inputs.first();
    let columns = first.map_or(Vec::new(), |input| input.mapping.names_of_extras());
    for flags in outcome.scan.flags.chunks(FLAGS_AT_ONCE) {
        let written: Vec<Written> = flags
            .par_iter()
            .map(|flag| explain_flag(outcome, (names, &columns), (flag, &explainer)))
            .collect();
        for (flag, written) in flags.iter().zip(&written) {
            let cluster = clusters
                .get(&flag.a)
                .filter(|id| clusters.get(&flag.b) == Some(*id));
            let decision = flag.judged.decision.verdict.to_string();
            let is_apart = cluster.is_none() && flag.judged.decision.verdict == Verdict::Duplicate;
            let against = match is_apart {
                true => codes::kept_apart(&written.against).into(),
                false => Cow::Borrowed(written.against.as_str()),
            };
            let row = FlagRow {
                account_a: &written.account_a,
                account_b: &written.account_b,
                decision: &decision,
                probability: flag.judged.probability.0,
                match_weight: flag.judged.score.0,
                reasons: &written.reasons,
                against: &against,
                clears_with: written.clears_with,
                cluster_id: cluster.map_or("", String::as_str),
            };
            for file in &mut files {
                file.write(&row, &written.ledger)?;
            }
        }
    }
    files.into_iter().try_for_each(FlagsFile::finish)
}

fn files(outcome: &Outcome<'_>, folder: &Path) -> io::Result<Vec<Box<dyn FlagsFile>>> {
    let mut files: Vec<Box<dyn FlagsFile>> =
        vec![Box::new(FlagsCsv::create(&folder.join("flags.csv"))?)];
    let mut formats = outcome.job.judging.format.clone();
    formats.sort_unstable();
    formats.dedup();
    for format in formats {
        let path = folder.join(format.file());
        files.push(match format {
            Format::Jsonl => Box::new(FlagsJsonLines::create(&path)?),
            #[cfg(feature = "parquet")]
            Format::Parquet => Box::new(FlagsParquet::create(&path)?),
        });
    }
    Ok(files)
}

/// A flag with everything that its row says.
struct Written {
    account_a: String,
    account_b: String,
    reasons: String,
    against: String,
    clears_with: &'static str,
    /// The whole ledger; null where no form has it.
    ledger: Value,
}

fn explain_flag(
    outcome: &Outcome<'_>,
    (names, columns): (&Names, &[String]),
    (flag, explainer): (&Flag, &Explainer<'_>),
) -> Written {
    let (ledger, clears_with) = explain(outcome, flag, explainer);
    let (a, b) = (names.of(outcome, flag.a), names.of(outcome, flag.b));
    let side = |id| Side { id, record: None };
    let pair = Pair {
        a: side(&a),
        b: side(&b),
        columns,
    };
    let whole = match outcome.job.judging.format.is_empty() {
        true => Value::Null,
        false => json::ledger(&ledger, &pair, clears_with),
    };
    Written {
        reasons: codes::reasons(&ledger, columns),
        against: codes::against(&ledger, columns),
        ledger: whole,
        clears_with,
        account_a: a,
        account_b: b,
    }
}

/// The ledger of a flag, and what would clear it.
pub fn explain(
    outcome: &Outcome<'_>,
    flag: &Flag,
    explainer: &Explainer<'_>,
) -> (Ledger, &'static str) {
    let accounts = &outcome.scan.accounts;
    let (a, b) = (accounts.view(flag.a), accounts.view(flag.b));
    let gammas = explainer.compare(&a, &b);
    let clears_with = explainer.clears_with(a, b, &gammas);
    (explainer.ledger(&gammas, Vec::new()), clears_with)
}
