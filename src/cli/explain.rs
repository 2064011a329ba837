//! `tocayo explain`: why a pair was, or was not, flagged.

use super::Failure;
use super::intake::{self, Source};
use super::output::{pseudonym, pseudonym_key};
use super::summary::Summary;
use super::terminal::Terminal;
use crate::engine::{Engine, Settings};
use crate::io::files::table::Table;
use crate::record::account::Record;
use crate::stage::decide::Verdict;
use crate::stage::explain::render::{Pair, json, text};
use crate::stage::explain::value::Side;
use crate::stage::explain::{Ledger, remedy, why_not};
use crate::stage::score::Model;
use std::path::{Path, PathBuf};

/// Say why two accounts were, or were not, flagged
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  tocayo explain A-17 A-93 --from out
  tocayo explain A-17 A-93 --from out --json
  tocayo explain A-17 A-93 --from out --input moved/accounts.csv

The table is read again for the two accounts; nothing personal is kept in the results.")]
pub struct Options {
    /// Account id
    pub a: String,
    /// Account id
    pub b: String,
    /// Folder of the results of a scan or a link
    #[arg(long, value_name = "DIR")]
    pub from: PathBuf,
    /// Where the table is now, if it was moved; give it twice after a link
    #[arg(long, value_name = "FILE")]
    pub input: Vec<PathBuf>,
    /// Show keyed digests in place of account ids, and no values
    #[arg(long, value_name = "KEYFILE")]
    pub pseudonymise: Option<PathBuf>,
    /// One JSON value instead of text
    #[arg(long)]
    pub json: bool,
}

pub fn run(options: &Options, terminal: &Terminal) -> Result<(), Failure> {
    let summary: Summary = serde_json::from_slice(&read(&options.from, "summary.json")?)?;
    let model = Model::from_json(&read(&options.from, "model.json")?)?;
    let reading = intake::reading_options(&summary.inputs[0].mapping, summary.inputs[0].pivot_year);
    let settings = Settings {
        extras: reading.extras.clone(),
        reading,
    };
    let engine = Engine::new(model, summary.policy.clone(), settings)?;
    let [a, b] = find_both(options, &summary)?;
    let key = options
        .pseudonymise
        .as_deref()
        .map(pseudonym_key)
        .transpose()?;
    let names = [&a, &b].map(|record| match &key {
        Some(key) => pseudonym(key, record.account_id.as_str()),
        None => record.account_id.as_str().to_owned(),
    });
    let side = |record, id| Side {
        id,
        record: key.is_none().then_some(record),
    };
    let pair = Pair {
        a: side(a.view(), &names[0]),
        b: side(b.view(), &names[1]),
    };
    print!(
        "{}",
        render(&engine, [&a, &b], &pair, options.json, terminal)
    );
    Ok(())
}

fn render(
    engine: &Engine,
    [a, b]: [&Record; 2],
    pair: &Pair<'_>,
    as_json: bool,
    terminal: &Terminal,
) -> String {
    let dress = |tone, text: &str| terminal.dress(tone, text);
    let outcomes = why_not::outcomes(&a.view(), &b.view(), &engine.model().terms().blocking);
    let gammas = engine.compare(&a.view(), &b.view());
    let ledger = Ledger::of(engine.model(), engine.policy(), &gammas);
    let clears_with = match ledger.decision.verdict {
        Verdict::Clear => "",
        _ => remedy::clears_with(engine.model(), engine.policy(), &gammas),
    };
    match (as_json, why_not::compared(&outcomes)) {
        (true, true) => format!("{:#}\n", json::ledger(&ledger, pair, clears_with)),
        (true, false) => format!("{:#}\n", json::never_compared(&outcomes, pair)),
        (false, true) => text::ledger(&ledger, pair, clears_with, &dress),
        (false, false) => text::never_compared(&outcomes, pair, &dress),
    }
}

fn find_both(options: &Options, summary: &Summary) -> Result<[Record; 2], Failure> {
    let ids = [options.a.as_str(), options.b.as_str()];
    let missing = |id: &str| {
        let says = "no account with this id in the table that was scanned";
        Failure::from(format!(
            "{id}: {says}; see rejected.csv for rows that were left out"
        ))
    };
    let tables = 0..summary.inputs.len();
    let mut found = tables.map(|at| find_in(options, summary, at, &ids));
    if summary.inputs.len() == 1 {
        let mut records = found.next().unwrap_or_else(|| Ok(Vec::new()))?;
        let mut take = |id: &str| {
            let at = records
                .iter()
                .position(|record| record.account_id.as_str() == id);
            at.map(|at| records.remove(at)).ok_or_else(|| missing(id))
        };
        return Ok([take(ids[0])?, take(ids[1])?]);
    }
    let mut take = |id: &str| -> Result<Record, Failure> {
        let records = found.next().unwrap_or_else(|| Ok(Vec::new()))?;
        let this = records
            .into_iter()
            .find(|record| record.account_id.as_str() == id);
        this.ok_or_else(|| missing(id))
    };
    Ok([take(ids[0])?, take(ids[1])?])
}

fn find_in(
    options: &Options,
    summary: &Summary,
    at: usize,
    ids: &[&str],
) -> Result<Vec<Record>, Failure> {
    let input = &summary.inputs[at];
    let path = options
        .input
        .get(at)
        .cloned()
        .unwrap_or_else(|| PathBuf::from(&input.file));
    if input.file == "standard input" && options.input.is_empty() {
        return Err("the scan read standard input; say with --input where the table is".into());
    }
    let table = Table::open(&path)?;
    if !input.mapping.fits(table.headers()) {
        let advice =
            "its columns are not those that were scanned; give the same table with --input";
        return Err(format!("{}: {advice}", path.display()).into());
    }
    intake::find(
        Source {
            table,
            mapping: input.mapping.clone(),
        },
        input.pivot_year,
        ids,
    )
}

fn read(folder: &Path, name: &str) -> Result<Vec<u8>, Failure> {
    let path = folder.join(name);
    std::fs::read(&path).map_err(|error| {
        let advice = "--from must name a folder written by `tocayo scan` or `tocayo link`";
        format!("{}: {error}; {advice}", path.display()).into()
    })
}
