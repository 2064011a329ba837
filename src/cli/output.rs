//! The files of a run: flags, clusters, rejected rows, model, summary.

mod flags;

pub(super) use self::flags::explain;
use super::accounts::Accounts;
use super::intake::Input;
use super::report;
use super::scan::Job;
use super::summary::{FlagCounts, Summary, capped, peak_memory};
use super::terminal::{count, shell_word};
use super::{Failure, Untrusted, overwrite};
use crate::engine::health::{self, Health, Run};
use crate::engine::{Engine, Flag, Scan};
use crate::io::files::source::STANDARD_INPUT;
use crate::io::files::write::atomic;
use crate::io::files::write::clusters::ClustersCsv;
use crate::io::files::write::rejected::RejectedCsv;
use crate::io::files::write::staging::Staging;
use crate::record::population::Row;
use crate::stage::block::plan::Costs;
use crate::stage::decide::Verdict;
use crate::stage::score::Model;
use hashbrown::HashMap;
use std::collections::BTreeMap;
use std::path::Path;

/// A finished run.
pub struct Outcome<'a> {
    pub job: Job<'a>,
    pub accounts: &'a Accounts,
    pub engine: Engine,
    pub scan: Scan<'a>,
    /// Pairs kept for the report that are not among the flags.
    pub below: Vec<Flag>,
    pub costs: &'a Costs,
}

/// Writes every file of a run and tells the person at the terminal what was found.
pub fn write(mut outcome: Outcome<'_>) -> Result<(), Failure> {
    let folder = outcome.job.judging.out.clone();
    let at_fault = |error: std::io::Error| -> Failure {
        let advice = "the results could not be written; check the space and the permissions";
        format!("{}: {error}; {advice}", folder.display()).into()
    };
    let (text, summary) = place_files(&mut outcome, &folder).map_err(at_fault)?;
    tell(&outcome, &summary);
    if outcome.job.judging.json {
        outcome.job.terminal.print(&text)?;
    }
    match summary.health.trusted {
        true => Ok(()),
        false => Err(Untrusted.into()),
    }
}

/// Gives the summary, and the same as JSON. Where a file cannot be written, the folder keeps the
/// results of the run before, all of them.
fn place_files(outcome: &mut Outcome<'_>, folder: &Path) -> std::io::Result<(String, Summary)> {
    let staging = Staging::create(folder)?;
    let written = write_files(outcome, staging.path())?;
    staging.put_in_place(overwrite::OF_A_RUN)?;
    Ok(written)
}

fn write_files(outcome: &mut Outcome<'_>, folder: &Path) -> std::io::Result<(String, Summary)> {
    let names = Names {
        key: outcome.job.given.key,
    };
    let clusters = cluster_ids(outcome, &names);
    let (flags, model) = rayon::join(
        || flags::write(outcome, folder, (&names, &clusters)),
        || write_model(outcome.engine.model(), &folder.join("model.json")),
    );
    flags?;
    write_clusters(outcome, folder, &names, &clusters)?;
    let mut rejected = RejectedCsv::create(&folder.join("rejected.csv"))?;
    outcome
        .job
        .rejected
        .iter()
        .try_for_each(|row| rejected.write(row))?;
    rejected.finish()?;
    model?;
    outcome.job.clock.lap("write");
    let summary = summary(outcome);
    let wanted = outcome.job.judging.report;
    if let Some(population) = outcome.accounts.population().filter(|_| wanted) {
        let page = report::page(outcome, population, (&names, &clusters), &summary)?;
        atomic::write(&folder.join("report.html"), page.as_bytes())?;
    }
    let text = serde_json::to_string_pretty(&summary)? + "\n";
    atomic::write(&folder.join("summary.json"), text.as_bytes())?;
    Ok((text, summary))
}

/// Writes a model file.
pub fn write_model(model: &Model, path: &Path) -> std::io::Result<()> {
    atomic::write_with(path, |file| model.write_json(file))
}

/// What accounts are called in the results: their ids, or keyed digests of them.
pub struct Names {
    key: Option<[u8; 32]>,
}

impl Names {
    pub fn of(&self, outcome: &Outcome<'_>, row: Row) -> String {
        let id = outcome.scan.accounts.account_id(row);
        match &self.key {
            Some(key) => pseudonym(key, id),
            None => id.to_owned(),
        }
    }
}

/// The key that a key file stands for.
pub fn pseudonym_key(path: &Path) -> Result<[u8; 32], Failure> {
    let secret = std::fs::read(path).map_err(|error| {
        format!(
            "{}: {error}; check the path of --pseudonymise",
            path.display()
        )
    })?;
    if secret.trim_ascii().len() < 16 {
        let advice = "a key must have at least 16 bytes; make one with `openssl rand -hex 32`";
        return Err(format!("{}: {advice}", path.display()).into());
    }
    Ok(blake3::derive_key(
        "tocayo 2026-11 account pseudonyms",
        secret.trim_ascii(),
    ))
}

/// What an account is called where its id must not be seen: 128 bits of a keyed hash.
pub fn pseudonym(key: &[u8; 32], id: &str) -> String {
    blake3::keyed_hash(key, id.as_bytes()).to_hex()[..32].to_owned()
}

/// Cluster ids by row. They depend on the members only.
fn cluster_ids(outcome: &Outcome<'_>, names: &Names) -> HashMap<Row, String> {
    let mut ids = HashMap::new();
    for members in &outcome.scan.clusters {
        let mut called: Vec<String> = members.iter().map(|row| names.of(outcome, *row)).collect();
        called.sort_unstable();
        let mut hasher = blake3::Hasher::new();
        for name in called {
            hasher.update(&(name.len() as u64).to_le_bytes());
            hasher.update(name.as_bytes());
        }
        let id = hasher.finalize().to_hex()[..16].to_owned();
        ids.extend(members.iter().map(|row| (*row, id.clone())));
    }
    ids
}

fn write_clusters(
    outcome: &Outcome<'_>,
    folder: &Path,
    names: &Names,
    clusters: &HashMap<Row, String>,
) -> std::io::Result<()> {
    let mut rows: Vec<(&String, String)> = clusters
        .iter()
        .map(|(row, id)| (id, names.of(outcome, *row)))
        .collect();
    rows.sort_unstable();
    let mut csv = ClustersCsv::create(&folder.join("clusters.csv"))?;
    rows.iter()
        .try_for_each(|(cluster_id, account_id)| csv.write(account_id, cluster_id))?;
    csv.finish()
}

fn summary(outcome: &Outcome<'_>) -> Summary {
    let Outcome {
        job,
        engine,
        scan,
        costs,
        ..
    } = outcome;
    let by_rule: BTreeMap<String, u64> = scan
        .pairs_by_rule
        .iter()
        .map(|(rule, pairs)| (rule.name().to_owned(), *pairs))
        .collect();
    let learnt = engine.model().terms().learnt.as_ref();
    let mut seconds = job.clock.seconds.clone();
    seconds.insert("total".to_owned(), (job.clock.total() * 1e4).round() / 1e4);
    Summary {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        accounts: outcome.accounts.base().accounts() as u64,
        rejected_rows: job.inputs.iter().map(|input| input.rejected_rows).sum(),
        unreadable_values: job.inputs.iter().map(|input| input.unreadable_values).sum(),
        inputs: job.inputs.clone(),
        candidate_pairs: by_rule.values().sum(),
        candidate_pairs_by_rule: by_rule,
        capped: capped(costs),
        estimated_missed_pairs: learnt
            .and_then(|learnt| learnt.missed)
            .map(|missed| missed as u64),
        learnt: learnt.cloned(),
        health: health(outcome),
        flags: flag_counts(scan),
        clusters: scan.clusters.len() as u64,
        accounts_in_clusters: scan
            .clusters
            .iter()
            .map(|members| members.len() as u64)
            .sum(),
        duplicates_kept_apart: scan.kept_apart,
        pseudonymised: job.judging.pseudonymise.is_some(),
        model_id: engine.model().id().0.clone(),
        policy_id: engine.policy().id(),
        policy: engine.policy().clone(),
        threads: rayon::current_num_threads(),
        seconds,
        peak_memory_bytes: peak_memory(),
    }
}

fn flag_counts(scan: &Scan) -> FlagCounts {
    let count = |verdict| {
        let flags = scan.flags.iter();
        flags
            .filter(|flag| flag.judged.decision.verdict == verdict)
            .count() as u64
    };
    FlagCounts {
        duplicate: count(Verdict::Duplicate),
        review: count(Verdict::Review),
        clear: count(Verdict::Clear),
    }
}

fn health(outcome: &Outcome<'_>) -> Health {
    let inputs = &outcome.job.inputs;
    health::examine(&Run {
        engine: &outcome.engine,
        accounts: outcome.accounts.base().accounts(),
        scan: &outcome.scan,
        rows: inputs.iter().map(|input| input.rows).sum(),
        rejected_rows: inputs.iter().map(|input| input.rejected_rows).sum(),
        comparable: inputs.iter().any(|input| input.mapping.is_comparable()),
        unread_birth_dates: inputs.iter().find_map(Input::unread_birth_dates),
        company_names: inputs.iter().map(|input| input.company_names).sum(),
    })
}

fn tell(outcome: &Outcome<'_>, summary: &Summary) {
    let terminal = outcome.job.terminal;
    let folder = outcome.job.judging.out.display();
    terminal.say(&format!(
        "{}, {} compared in {:.1} s: {} duplicate, {} to review",
        count(summary.accounts, "account"),
        count(summary.candidate_pairs, "pair"),
        summary.seconds.get("total").copied().unwrap_or_default(),
        summary.flags.duplicate,
        summary.flags.review,
    ));
    if summary.rejected_rows + summary.unreadable_values > 0 {
        terminal.say(&format!(
            "{} left out and {} not read: see {folder}/rejected.csv",
            count(summary.rejected_rows, "row"),
            count(summary.unreadable_values, "value"),
        ));
    }
    say_kept_apart(outcome, summary);
    warn_of_empty_tables(outcome, summary);
    warn_of_one_table_twice(outcome);
    let guessed = |input: &&Input| input.mapping.id_is_guessed && input.rejected_rows > 0;
    for input in summary.inputs.iter().filter(guessed) {
        terminal.say(&format!(
            "{}: the column of ids was taken by what it contains, and {} left out; if it is not \
             the account id, set account_id under [columns]",
            input.file,
            count(input.rejected_rows, "row"),
        ));
    }
    for (rule, capped) in summary.capped.iter().filter(|(_, capped)| !capped.rule_off) {
        terminal.say(&format!(
            "the blocking rule `{rule}` left out {} that too many accounts share: {} are compared \
             only where another rule finds them",
            count(capped.keys, "key"),
            count(capped.pairs, "pair"),
        ));
    }
    for finding in &summary.health.findings {
        terminal.warn(&match finding.doubts {
            true => format!("do not trust this run: {}", finding.says),
            false => finding.says.clone(),
        });
    }
    match example(outcome) {
        Some(example) => terminal.say(&format!("results in {folder}/; for example: {example}")),
        None => terminal.say(&format!("results in {folder}/")),
    }
}

/// An empty `cluster_id` beside a duplicate would look like an oversight.
fn say_kept_apart(outcome: &Outcome<'_>, summary: &Summary) {
    if summary.duplicates_kept_apart > 0 {
        outcome.job.terminal.say(&format!(
            "{} kept out of the clusters, because other members contradict each other: \
             group=kept_apart in {}/flags.csv",
            count(summary.duplicates_kept_apart, "duplicate flag"),
            outcome.job.judging.out.display(),
        ));
    }
}

/// An empty delivery may be right, so that it is no failure; yet it should be known.
fn warn_of_empty_tables(outcome: &Outcome<'_>, summary: &Summary) {
    let is_empty = |input: &&Input| input.rows == input.rejected_rows;
    for input in summary.inputs.iter().filter(is_empty) {
        let why = match input.rows {
            0 => "it has no rows".to_owned(),
            rows => format!(
                "{} left out: see {}/rejected.csv",
                count(rows, "row"),
                outcome.job.judging.out.display()
            ),
        };
        let says = format!("{}: no account was read; {why}", input.file);
        outcome.job.terminal.warn(&says);
    }
}

fn warn_of_one_table_twice(outcome: &Outcome<'_>) {
    if let [left, right] = outcome.job.inputs.as_slice()
        && left.digest.is_some()
        && left.digest == right.digest
    {
        outcome.job.terminal.warn(
            "the two tables are the same file, and each account was compared with itself; \
             `tocayo scan` finds the duplicates of one table",
        );
    }
}

/// A command that explains the first flag, if it can be typed.
fn example(outcome: &Outcome<'_>) -> Option<String> {
    let flag = outcome.scan.flags.first()?;
    if outcome.job.given.key.is_some() {
        return None;
    }
    let id = |row| shell_word(outcome.scan.accounts.account_id(row));
    let folder = shell_word(&outcome.job.judging.out.to_string_lossy())?;
    let (a, b) = (id(flag.a)?, id(flag.b)?);
    let command = format!("tocayo explain {a} {b} --from {folder}");
    let inputs = outcome.job.inputs.iter().map(|input| input.file.as_str());
    let is_piped = |file: &str| file == STANDARD_INPUT;
    if !inputs.clone().any(is_piped) {
        return Some(command);
    }
    // What was piped in is gone; all tables of a link are given, in their order.
    let named = inputs.map(|file| match is_piped(file) {
        true => Some("FILE".to_owned()),
        false => shell_word(file),
    });
    let named: Option<Vec<String>> = named.collect();
    let named = named?.join(" --input ");
    Some(format!(
        "{command} --input {named} (FILE holds what was read from {STANDARD_INPUT})"
    ))
}
