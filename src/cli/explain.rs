//! `tocayo explain`: why a pair was, or was not, flagged.

use super::intake::{self, Source};
use super::outcome::outcomes;
use super::output::{pseudonym, pseudonym_key};
use super::summary::Summary;
use super::terminal::{self, Terminal};
use super::{Failure, WrongUsage, config, overwrite, since};
use crate::engine::Engine;
use crate::io::files::source::STANDARD_INPUT;
use crate::io::files::table::Table;
use crate::io::files::write::atomic;
use crate::io::files::write::cell::stands_for;
use crate::record::account::Record;
use crate::stage::explain::Explanation;
use crate::stage::explain::explanation::step_up;
use crate::stage::explain::notice::{Notice, notice};
use crate::stage::explain::outcome::Outcome;
use crate::stage::explain::render::{Lang, Pair, html, json, text};
use crate::stage::explain::value::{Side, printable};
use crate::stage::explain::why_not::{self, Trial, compared};
use crate::stage::score::Model;
use std::path::{Path, PathBuf};

/// Say why two accounts were, or were not, flagged
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  tocayo explain A-17 A-93 --from out
  tocayo explain A-17 A-93 --from out --json
  tocayo explain A-17 A-93 --from out --html why.html
  tocayo explain A-17 A-93 --from out --audience customer --lang es
  tocayo explain A-17 A-93 --from out --with phone_refuted=B
  tocayo explain A-17 A-93 --from out --input moved/accounts.csv

--with says what was found out since, and may be given several times; A and B are the first and \
the second account, or give their ids:
  phone_verified=A            its customer typed a code sent to its phone
  phone_verified=both         one person typed the codes of both, in one session
  phone_refuted=B             its customer does not control its phone
  second_surname=A:LÓPEZ      birth_place=A:SEVILLA
  national_number=A:es.dni:12345678Z
  document_read=A             its documents were read, and say what had been typed
  selfie=match                or close, or different: a comparison from outside

The customer of a notice is the first account. The table is read again for the two accounts: \
of the results only report.html holds names and values.")]
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
    /// Write one self-contained page instead of text
    #[arg(long, value_name = "FILE", conflicts_with = "json")]
    pub html: Option<PathBuf>,
    /// For whom: everything, no personal values, or the customer's notice
    #[arg(long, value_name = "WHO", default_value = "analyst")]
    pub audience: Audience,
    /// Language of the customer's notice
    #[arg(long, value_name = "LANG")]
    pub lang: Option<Language>,
    /// What was found out since; see below
    #[arg(long, value_name = "OUTCOME")]
    pub with: Vec<String>,
}

/// For whom an explanation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Audience {
    /// Everything
    Analyst,
    /// Levels, weights, digests and rules, no personal values
    Auditor,
    /// The notice for the customer of the first account
    Customer,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Language {
    En,
    Es,
}

pub fn run(options: &Options, config: Option<&Path>, terminal: &Terminal) -> Result<(), Failure> {
    if config.is_some() {
        config::read(config)?.region()?;
        terminal
            .say("--config was checked and not used: the table is read as the scan has read it");
    }
    if options.lang.is_some() && options.audience != Audience::Customer {
        let says = "--lang is the language of the customer's notice; say --audience customer";
        return Err(WrongUsage(says).into());
    }
    let ids = [options.a.as_str(), options.b.as_str()];
    let outcomes = outcomes(&options.with, ids).map_err(WrongUsage)?;
    let summary: Summary = parse(&options.from, "summary.json", |bytes| {
        serde_json::from_slice(bytes).map_err(Into::into)
    })?;
    refuse_page((options, config), &summary)?;
    let engine = engine(options, &summary)?;
    let key = options.pseudonymise.as_deref();
    let key = key.map(pseudonym_key).transpose()?;
    let records = find_both(options, &summary, key.as_ref())?;
    let names = [&records[0], &records[1]].map(|record| match &key {
        Some(key) => pseudonym(key, record.account_id.as_str()),
        None => record.account_id.as_str().to_owned(),
    });
    let told = tell(&engine, &records, &outcomes)?;
    let mut changed = None;
    // What was never compared was not flagged, and without the key nobody knows whose the flags are.
    if outcomes.is_empty() && told.never.is_none() && summary.pseudonymised == key.is_some() {
        let ids = [names[0].as_str(), names[1].as_str()];
        changed = since::changed(&options.from, ids, &told.explanation.ledger);
    }
    match changed {
        Some(note) => terminal.warn(&note),
        None => warn_of_other_bytes(options, &summary, terminal),
    }
    let first = summary.inputs.first();
    let columns = first.map_or(Vec::new(), |input| input.mapping.names_of_extras());
    let hidden = key.is_some() || options.audience == Audience::Auditor;
    let page = Page {
        told: &told,
        names: &names,
        columns: &columns,
        hidden,
        options,
    };
    match &options.html {
        None => Ok(terminal.print(&page.text(terminal)?)?),
        Some(path) => write_page(path, &page.html()),
    }
}

/// Refuses a page that would take the place of what it is made of.
fn refuse_page(
    (options, config): (&Options, Option<&Path>),
    summary: &Summary,
) -> Result<(), Failure> {
    let Some(page) = &options.html else {
        return Ok(());
    };
    let page = (page.as_path(), "--html");
    let tables = summary.inputs.iter().map(|input| Path::new(&input.file));
    let given = options.input.iter().chain(&options.pseudonymise);
    let is_read: Vec<&Path> = tables
        .chain(given.map(PathBuf::as_path))
        .chain(config)
        .collect();
    overwrite::refuse(page, &is_read)?;
    overwrite::refuse_result(page, &options.from)
}

/// A table is read to its end for it, so that only those are that are said to lie elsewhere, or were
/// written after the results.
fn warn_of_other_bytes(options: &Options, summary: &Summary, terminal: &Terminal) {
    let written = |path: &Path| std::fs::metadata(path).and_then(|of| of.modified()).ok();
    let results = written(&options.from.join("summary.json"));
    for (at, input) in summary.inputs.iter().enumerate() {
        let moved = options.input.get(at);
        let path = moved.map_or(Path::new(&input.file), PathBuf::as_path);
        let is_newer = || {
            written(path)
                .zip(results)
                .is_some_and(|(table, results)| table > results)
        };
        if let Some(digest) = &input.digest
            && (moved.is_some() || is_newer())
        {
            let note = since::other_bytes(path, digest);
            note.iter().for_each(|note| terminal.warn(note));
        }
    }
}

fn engine(options: &Options, summary: &Summary) -> Result<Engine, Failure> {
    let model = parse(&options.from, "model.json", |bytes| {
        Model::from_json(bytes).map_err(Into::into)
    })?;
    let Some(first) = summary.inputs.first() else {
        return Err(damaged(
            &options.from.join("summary.json"),
            "no table is named in it",
        ));
    };
    let reading = first.mapping.reading(first.pivot_year);
    Ok(Engine::new(model, summary.policy.clone(), reading)?)
}

/// What there is to tell of a pair.
struct Told {
    /// The records as they are now, outcomes included.
    records: [Record; 2],
    explanation: Explanation,
    /// Where the pair was never compared, and nothing has been found out since.
    never: Option<Vec<Trial>>,
}

fn tell(engine: &Engine, [a, b]: &[Record; 2], outcomes: &[Outcome]) -> Result<Told, Failure> {
    let explainer = engine.explainer();
    let (records, supplied) = step_up(a, b, outcomes).map_err(|fault| fault.to_string())?;
    let views = (&records[0].view(), &records[1].view());
    let explanation = explainer.explain_with(views, supplied);
    let trials = why_not::outcomes(&a.view(), &b.view(), &engine.model().terms().blocking);
    let never = (outcomes.is_empty() && !compared(&trials)).then_some(trials);
    Ok(Told {
        records,
        explanation,
        never,
    })
}

/// One explanation, for one audience.
struct Page<'a> {
    told: &'a Told,
    names: &'a [String; 2],
    /// What the extra columns are called.
    columns: &'a [String],
    hidden: bool,
    options: &'a Options,
}

impl Page<'_> {
    fn pair(&self) -> Pair<'_> {
        let side = |at: usize| Side {
            id: &self.names[at],
            record: (!self.hidden).then_some(self.told.records[at].view()),
        };
        Pair {
            a: side(0),
            b: side(1),
            columns: self.columns,
        }
    }

    fn lang(&self) -> Lang {
        match self.options.lang {
            Some(Language::Es) => Lang::Es,
            _ => Lang::En,
        }
    }

    fn notice(&self) -> Notice {
        notice(&self.told.explanation.ledger, &self.told.records[0].view())
    }

    fn text(&self, terminal: &Terminal) -> Result<String, Failure> {
        if self.options.json {
            return Ok(terminal::json(&self.json())?);
        }
        let dress = |tone, text: &str| terminal.dress(tone, text);
        let (pair, explanation) = (self.pair(), &self.told.explanation);
        Ok(match (self.options.audience, &self.told.never) {
            (Audience::Customer, _) => text::notice(&self.notice(), self.lang()),
            (_, Some(trials)) => text::never_compared(trials, explanation, &pair, &dress),
            (Audience::Auditor, None) => text::audit(explanation, &pair, &dress),
            (Audience::Analyst, None) => text::explanation(explanation, &pair, &dress),
        })
    }

    fn json(&self) -> serde_json::Value {
        let (pair, explanation) = (self.pair(), &self.told.explanation);
        match (self.options.audience, &self.told.never) {
            (Audience::Customer, _) => json::notice(&self.notice(), &self.names[0], self.lang()),
            (_, Some(trials)) => json::never_compared(trials, explanation, &pair),
            (_, None) => json::explanation(explanation, &pair),
        }
    }

    fn html(&self) -> String {
        let (pair, explanation) = (self.pair(), &self.told.explanation);
        match (self.options.audience, &self.told.never) {
            (Audience::Customer, _) => html::notice(&self.notice(), self.lang()),
            (_, Some(trials)) => html::never_compared(trials, explanation, &pair),
            (_, None) => html::explanation(explanation, &pair),
        }
    }
}

fn write_page(path: &Path, page: &str) -> Result<(), Failure> {
    let written = atomic::write(path, page.as_bytes());
    written.map_err(|error| format!("{}: {error}", path.display()).into())
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
    let called = |asked: &str, id: &str| {
        stands_for(asked, id) || key.is_some_and(|key| pseudonym(key, id) == asked)
    };
    let wanted: [&dyn Fn(&str) -> bool; 2] =
        [&|id| called(&options.a, id), &|id| called(&options.b, id)];
    let mut tables = Vec::new();
    for at in 0..summary.inputs.len() {
        tables.push(find_in(options, summary, at, wanted)?);
    }
    let missing = |id: &str| not_found(id, (options, summary), key.is_some());
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

fn not_found(id: &str, (options, summary): (&Options, &Summary), has_key: bool) -> Failure {
    let inputs = summary.inputs.iter().enumerate();
    let read = inputs.map(|(at, input)| match options.input.get(at) {
        Some(moved) => moved.to_string_lossy(),
        None => input.file.as_str().into(),
    });
    let files: Vec<_> = read.collect();
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
    if input.file == STANDARD_INPUT && moved.is_none() {
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
