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
use crate::stage::explain::value::{Side, printable};
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
    /// An account id
    pub a: String,
    /// The account id of the other
    pub b: String,
    /// Folder of the results of a scan or a link
    #[arg(long, value_name = "DIR")]
    pub from: PathBuf,
    /// Where the table is now, if it was moved; give it twice after a link
    #[arg(long, value_name = "FILE")]
    pub input: Vec<PathBuf>,
    /// Show keyed digests in place of account ids, and no values; either may be asked for
    #[arg(long, value_name = "KEYFILE")]
    pub pseudonymise: Option<PathBuf>,
    /// One JSON value instead of text
    #[arg(long)]
    pub json: bool,
}

pub fn run(options: &Options, terminal: &Terminal) -> Result<(), Failure> {
    let summary: Summary = parse(&options.from, "summary.json", |bytes| {
        serde_json::from_slice(bytes).map_err(Into::into)
    })?;
    let model = parse(&options.from, "model.json", |bytes| {
        Model::from_json(bytes).map_err(Into::into)
    })?;
    let Some(first) = summary.inputs.first() else {
        return Err(damaged(
            &options.from.join("summary.json"),
            "no table is named in it",
        ));
    };
    let reading = intake::reading_options(&first.mapping, first.pivot_year);
    let settings = Settings {
        extras: reading.extras.clone(),
        reading,
    };
    let engine = Engine::new(model, summary.policy.clone(), settings)?;
    let key = options
        .pseudonymise
        .as_deref()
        .map(pseudonym_key)
        .transpose()?;
    let [a, b] = find_both(options, &summary, key.as_ref())?;
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
    let text = render(&engine, [&a, &b], &pair, options.json, terminal);
    Ok(terminal.print(&text)?)
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

/// The two accounts; after a link, the one of the left table first.
fn find_both(
    options: &Options,
    summary: &Summary,
    key: Option<&[u8; 32]>,
) -> Result<[Record; 2], Failure> {
    let linked = summary.inputs.len() > 1;
    if options.a == options.b && !linked {
        let says = "this is one account, not a pair; give the ids of two";
        return Err(format!("{}: {says}", printable(&options.a)).into());
    }
    let called =
        |asked: &str, id: &str| id == asked || key.is_some_and(|key| pseudonym(key, id) == asked);
    let wanted: [&dyn Fn(&str) -> bool; 2] =
        [&|id| called(&options.a, id), &|id| called(&options.b, id)];
    let mut tables = Vec::new();
    for at in 0..summary.inputs.len() {
        tables.push(find_in(options, summary, at, wanted)?);
    }
    let missing = |id: &str| not_found(id, summary, key.is_some());
    match tables.as_mut_slice() {
        [[a, b]] => Ok([
            a.take().ok_or_else(|| missing(&options.a))?,
            b.take().ok_or_else(|| missing(&options.b))?,
        ]),
        [[Some(a), _], [_, Some(b)]] | [[_, Some(a)], [Some(b), _]] => Ok([a.clone(), b.clone()]),
        [[None, _], [None, _]] => Err(missing(&options.a)),
        [[_, None], [_, None]] => Err(missing(&options.b)),
        _ => Err(
            "both accounts are in one of the two tables, and a link compares across \
                  them; `tocayo scan` looks within one"
                .into(),
        ),
    }
}

fn not_found(id: &str, summary: &Summary, has_key: bool) -> Failure {
    let files: Vec<&str> = summary
        .inputs
        .iter()
        .map(|input| input.file.as_str())
        .collect();
    let advice = match summary.pseudonymised && !has_key {
        true => {
            "the results are pseudonymised, so give account ids of the table, or the key with \
             --pseudonymise KEYFILE"
        }
        false => "see rejected.csv for rows that were left out",
    };
    let (id, files) = (printable(id), files.join(" or "));
    format!("{id}: there is no account with this id in {files}; {advice}").into()
}

fn find_in(
    options: &Options,
    summary: &Summary,
    at: usize,
    wanted: [&dyn Fn(&str) -> bool; 2],
) -> Result<[Option<Record>; 2], Failure> {
    let input = &summary.inputs[at];
    let moved = options.input.get(at).cloned();
    if input.file == "standard input" && moved.is_none() {
        return Err("the scan read standard input; say with --input where the table is".into());
    }
    let advice = match moved {
        Some(_) => "",
        None => {
            "; if the table was moved, or you are in another folder, say where it is with --input"
        }
    };
    let path = moved.unwrap_or_else(|| PathBuf::from(&input.file));
    let table = Table::open(&path).map_err(|error| format!("{error}{advice}"))?;
    if !input.mapping.fits(table.headers()) {
        let advice =
            "its columns are not those that were scanned; give the same table with --input";
        return Err(format!("{}: {advice}", path.display()).into());
    }
    let mapping = input.mapping.clone();
    intake::find(Source { table, mapping }, input.pivot_year, wanted)
}

fn parse<T>(
    folder: &Path,
    name: &str,
    read: impl Fn(&[u8]) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let path = folder.join(name);
    let bytes = std::fs::read(&path).map_err(|error| {
        let advice = "--from must name a folder written by `tocayo scan` or `tocayo link`";
        format!("{}: {error}; {advice}", path.display())
    })?;
    read(&bytes).map_err(|error| damaged(&path, &error.to_string()))
}

fn damaged(path: &Path, why: &str) -> Failure {
    format!("{}: {why}; scan the table again", path.display()).into()
}
