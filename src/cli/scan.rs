//! `tocayo scan`: finds the possible duplicate accounts of one table.

use super::accounts::{Accounts, Growing};
use super::config::Config;
use super::intake::{self, Input, Source};
use super::learn;
use super::output::{self, Outcome, pseudonym_key};
use super::progress::{self, Progress};
use super::report;
use super::room::Room;
use super::summary::Clock;
use super::terminal::Terminal;
use super::{Failure, Untrusted, across, config, hints, overwrite};
use crate::engine::{Labels, Pairing, Preparation, Prepared, ScanOptions};
use crate::io::files::columns::mapping::{ExtraColumn, is_one_header};
use crate::io::files::rejected::Rejected;
use crate::io::spill::Spill;
use crate::record::population::Row;
use crate::stage::decide::{Policy, Verdict};
use crate::stage::explain::value::printable;
use crate::stage::score::Model;
use std::path::{Path, PathBuf};

/// Find the possible duplicate accounts of one table
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  tocayo scan accounts.csv --out out
  tocayo scan export.csv.gz --config bank.toml --out nightly --model model.json
  tocayo scan accounts.csv --out shared --pseudonymise key.txt
  tocayo scan accounts.csv --out out --report
  tocayo scan all.csv.zst --out out --memory 8G --spill /scratch/tocayo

Writes flags.csv, clusters.csv, rejected.csv, model.json and summary.json into the folder.")]
pub struct Options {
    /// The table: CSV, JSON Lines or Parquet, also .gz or .zst; `-` is standard input
    pub file: PathBuf,
    #[command(flatten)]
    pub judging: Judging,
}

/// What `scan` and `link` share.
#[derive(clap::Args)]
pub struct Judging {
    /// Folder for the results; made if it is not there
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// A model file; by default one is made from the table and the shipped weights
    #[arg(long, value_name = "FILE")]
    pub model: Option<PathBuf>,
    /// A policy file (TOML): thresholds, and rules in place of the shipped ones where it has any
    #[arg(long, value_name = "FILE")]
    pub policy: Option<PathBuf>,
    /// Also write scored pairs from this probability on, even if they are clear
    #[arg(long, value_name = "P", value_parser = probability, allow_negative_numbers = true)]
    pub min_probability: Option<f64>,
    /// Write keyed digests (blake3) in place of account ids; the key is the content of this file
    #[arg(long, value_name = "KEYFILE")]
    pub pseudonymise: Option<PathBuf>,
    /// Also write flags.jsonl or flags.parquet, or both: every flag with its whole ledger
    #[arg(long, value_name = "FORMAT", value_delimiter = ',')]
    pub format: Vec<Format>,
    /// Also write report.html: one page with every flag, its reasons, and the state of the base.
    /// It shows names and values: keep it as you keep the table. It needs all accounts in memory,
    /// so it does not go with --memory
    #[arg(long, conflicts_with = "memory")]
    pub report: bool,
    /// Print the summary as one JSON value on standard output
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub room: Room,
}

/// Further forms of the flags.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Format {
    Jsonl,
    #[cfg(feature = "parquet")]
    Parquet,
}

impl Format {
    /// The file that it is written to.
    pub const fn file(self) -> &'static str {
        match self {
            Format::Jsonl => "flags.jsonl",
            #[cfg(feature = "parquet")]
            Format::Parquet => "flags.parquet",
        }
    }
}

fn probability(text: &str) -> Result<f64, String> {
    let value: f64 = text.parse().map_err(|_| "not a number".to_owned())?;
    if (0.0..=1.0).contains(&value) {
        Ok(value)
    } else {
        Err("must lie between 0 and 1".to_owned())
    }
}

pub fn run(options: &Options, config: Option<&Path>, terminal: &Terminal) -> Result<(), Failure> {
    let config = config::read(config)?;
    scan(&[&options.file], &options.judging, (&config, terminal))
}

/// Reads one table, or two to be linked, and judges.
pub fn scan(
    files: &[&PathBuf],
    judging: &Judging,
    (config, terminal): (&Config, &Terminal),
) -> Result<(), Failure> {
    judging.room.check(files)?;
    overwrite::refuse_in(&judging.out, files)?;
    let given = Given::read(judging)?;
    let clock = Clock::start();
    let sources = files.iter().map(|file| intake::open(file, config));
    let mut sources = sources.collect::<Result<Vec<_>, _>>()?;
    hints::settle(&mut sources, (given.model.as_ref(), config))?;
    across::settle(files, &mut sources, config)?;
    overwrite::make_folder(&judging.out)?;
    for source in &sources {
        say_notes(source, terminal);
    }
    let tables = files.iter().map(|file| file.as_path()).zip(&sources);
    let tables: Vec<(&Path, &Source)> = tables.collect();
    let mut accounts = judging.room.growing(&tables, judging, &given)?;
    let mut job = Job {
        inputs: Vec::new(),
        pairing: Pairing::Within,
        rejected: Vec::new(),
        judging,
        given,
        terminal,
        clock,
    };
    let progress = Progress::new(progress::SCAN, terminal);
    let read = job.read(sources, &mut accounts, &progress);
    let accounts = match &read {
        Ok(()) => accounts.finish()?,
        Err(_) => accounts.break_off()?,
    };
    let done = read.and_then(|()| judge(job, &accounts, &progress));
    progress.finish();
    match (&done, accounts.spill()) {
        (Err(failure), Some(_)) if is_of_damage(failure) => (),
        (Err(failure), Some(spill)) if !failure.is::<Untrusted>() => terminal.say(&format!(
            "what was done is kept in {}; the same command with --resume goes on from there",
            spill.folder().display()
        )),
        _ => accounts.discard()?,
    }
    done
}

/// What was put away is damaged: the failure says to remove it, and nothing can go on from it.
fn is_of_damage(failure: &Failure) -> bool {
    let error = failure.downcast_ref::<std::io::Error>();
    error.is_some_and(|error| error.kind() == std::io::ErrorKind::InvalidData)
}

/// What a person should know of how the columns were understood, without asking.
fn say_notes(source: &Source, terminal: &Terminal) {
    let file = source.table.file();
    for note in &source.mapping.notes {
        terminal.say(&format!("{file}: {note}"));
    }
    let hints = source.mapping.hints();
    let as_written = |hint: &ExtraColumn| {
        let header = &source.mapping.headers[hint.column];
        match is_one_header(header, &hint.name) {
            true => printable(header),
            false => format!(
                "{} (compared with {})",
                printable(header),
                printable(&hint.name)
            ),
        }
    };
    let hints: Vec<String> = hints.map(as_written).collect();
    if !hints.is_empty() {
        terminal.say(&format!(
            "{file}: nobody declared {}; what two accounts share there counts as a hint",
            hints.join(", ")
        ));
    }
}

/// What is known of accounts that are ready to be judged, and what to do with the result.
pub struct Job<'a> {
    pub inputs: Vec<Input>,
    pub pairing: Pairing,
    pub rejected: Vec<Rejected>,
    pub judging: &'a Judging,
    pub given: Given,
    pub terminal: &'a Terminal,
    pub clock: Clock,
}

impl Job<'_> {
    fn read(
        &mut self,
        sources: Vec<Source>,
        accounts: &mut Growing,
        progress: &Progress,
    ) -> Result<(), Failure> {
        for source in sources {
            if !self.inputs.is_empty() {
                self.pairing = Pairing::Between(Row(accounts.len() as u32));
            }
            let input = intake::read(source, accounts, &mut self.rejected, progress)?;
            self.inputs.push(input);
        }
        self.clock.lap("read");
        Ok(())
    }
}

/// Makes an engine ready, by the model that an interrupted run has noted where there is one.
fn ready<'a>(
    job: &mut Job<'_>,
    accounts: &'a Accounts,
    progress: &Progress,
) -> Result<Prepared<'a>, Failure> {
    let first = &job.inputs[0];
    let noted = accounts.spill().map(noted_model).transpose()?.flatten();
    let preparation = Preparation::of(accounts.base())
        .with_pairing(job.pairing)
        .with_reading(first.mapping.reading(first.pivot_year))
        .with_hints(first.mapping.names_of_hints())
        .with_policy(job.given.policy.clone())
        .with_model(noted.or(job.given.model.take()));
    let prepared = learn::ready(preparation, &Labels::None, (&mut job.clock, progress))?;
    if let Some(spill) = accounts.spill() {
        spill.note_text(MODEL, |file| prepared.engine.model().write_json(file))?;
    }
    Ok(prepared)
}

fn noted_model(spill: &Spill) -> Result<Option<Model>, Failure> {
    let Some(text) = spill.recall_text(MODEL)? else {
        return Ok(None);
    };
    match Model::from_json(text.as_bytes()) {
        Ok(model) => Ok(Some(model)),
        Err(_) => Err(spill.damaged_text(MODEL).into()),
    }
}

/// The name under which a run notes its model.
const MODEL: &str = "model.json";

/// Blocks, judges, groups, and writes the results.
fn judge(mut job: Job<'_>, accounts: &Accounts, progress: &Progress) -> Result<(), Failure> {
    let Prepared {
        engine,
        candidates,
        costs,
    } = ready(&mut job, accounts, progress)?;
    let wanted = job.judging.min_probability.unwrap_or(f64::INFINITY);
    progress.stage("comparing");
    let pairs = candidates.count();
    let kept_from = match job.judging.report {
        true => wanted.min(report::LEAST_PROBABILITY),
        false => wanted,
    };
    let told = |more| progress.more(more, pairs);
    let options = ScanOptions::default()
        .with_min_probability(kept_from)
        .with_progress(&told);
    let mut scan = engine.scan(candidates, options)?;
    progress.finish();
    job.clock.lap("compare");
    let (flags, below) = std::mem::take(&mut scan.flags)
        .into_iter()
        .partition(|flag| {
            let judged = flag.judged;
            judged.decision.verdict != Verdict::Clear || judged.probability.0 >= wanted
        });
    scan.flags = flags;
    output::write(Outcome {
        job,
        accounts,
        engine,
        scan,
        below,
        costs: &costs,
    })
}

/// The files beside the table, read before it, so that a fault in them costs no time.
pub struct Given {
    pub policy: Policy,
    pub model: Option<Model>,
    /// The key of the pseudonyms that stand for account ids.
    pub key: Option<[u8; 32]>,
}

impl Given {
    pub fn read(judging: &Judging) -> Result<Given, Failure> {
        Ok(Given {
            policy: judging
                .policy
                .as_deref()
                .map_or_else(|| Ok(Policy::shipped()), read_policy)?,
            model: judging.model.as_deref().map(read_model).transpose()?,
            key: judging
                .pseudonymise
                .as_deref()
                .map(pseudonym_key)
                .transpose()?,
        })
    }
}

pub(super) fn read_policy(path: &Path) -> Result<Policy, Failure> {
    let advice = "check the path of --policy";
    let text = std::fs::read_to_string(path)
        .map_err(|error| format!("{}: {error}; {advice}", path.display()))?;
    Policy::from_toml(&text).map_err(|error| format!("{}: {error}", path.display()).into())
}

pub(super) fn read_model(path: &Path) -> Result<Model, Failure> {
    let advice = "--model must name a model.json that tocayo wrote";
    let bytes =
        std::fs::read(path).map_err(|error| format!("{}: {error}; {advice}", path.display()))?;
    Model::from_json(&bytes)
        .map_err(|error| format!("{}: {error}; {advice}", path.display()).into())
}
