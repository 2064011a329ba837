//! `tocayo evaluate`: how good the flags are, where the truth is known.

use super::intake;
use super::progress::{self, Progress};
use super::terminal::{self, Terminal, count};
use super::{Failure, WrongUsage, config, overwrite};
use crate::io::files::write::atomic;
use crate::lab::evaluate::read::{self, Lookup, flags::flags, truth::truth};
use crate::lab::evaluate::render::{html, text};
use crate::lab::evaluate::{Evaluation, Inputs, Side, Truth, Unlisted, evaluate, origin};
use crate::record::population::Population;
use hashbrown::HashSet;
use std::path::{Path, PathBuf};

/// Measure flags against the truth
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  tocayo evaluate --flags out/flags.csv --truth truth.csv
  tocayo evaluate --flags out/flags.csv --truth truth.csv --accounts accounts.csv --why why.csv
  tocayo evaluate --flags out/flags.csv --truth truth.csv --html evaluation.html

The truth is a table of accounts and persons (account_id,person_id), or one of true pairs \
(account_a,account_b). After a link, give one truth of all accounts, one of true pairs, or, where \
both tables have the same ids, --truth twice: of the left table, then of the right one.")]
pub struct Options {
    /// Pairs that were found: flags.csv, or any table of pairs
    #[arg(long, value_name = "FILE")]
    pub flags: PathBuf,
    /// What is true: accounts with persons, or pairs
    #[arg(long, value_name = "FILE", required = true)]
    pub truth: Vec<PathBuf>,
    /// Groups that were found; by default those that the flags name
    #[arg(long, value_name = "FILE")]
    pub clusters: Option<PathBuf>,
    /// The accounts, to measure by group; give it twice after a link
    #[arg(long, value_name = "FILE")]
    pub accounts: Vec<PathBuf>,
    /// Hard pairs (account_a,account_b,story), to measure by story
    #[arg(long, value_name = "FILE")]
    pub why: Option<PathBuf>,
    /// What an account means that the truth does not list; by default `refuse`, and `alone` where
    /// the truth lists pairs
    #[arg(long, value_name = "HOW")]
    pub unlisted: Option<Meaning>,
    /// One JSON value instead of text
    #[arg(long)]
    pub json: bool,
    /// Also write a page with plots
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
}

/// What an account means that the truth does not list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Meaning {
    /// The truth is the wrong one: stop
    Refuse,
    /// Nobody knows: leave its pairs out, and count them
    Skip,
    /// It is the only account of its person
    Alone,
}

pub fn run(options: &Options, config: Option<&Path>, terminal: &Terminal) -> Result<(), Failure> {
    if options.truth.len() > 2 || options.accounts.len() > 2 {
        return Err(WrongUsage("there are at most two tables, a left and a right one").into());
    }
    if options.truth.len() == 2 && options.clusters.is_some() {
        let advice = "clusters.csv does not tell the accounts of two tables apart; leave out \
                      --clusters, and the groups that the flags name are measured";
        return Err(WrongUsage(advice).into());
    }
    if let Some(page) = &options.html {
        refuse_page(page, options, config)?;
    }
    let evaluation = measure(options, config, terminal)?;
    if evaluation.unlisted_pairs > 0 {
        let pairs = count(evaluation.unlisted_pairs, "pair");
        terminal.say(&format!(
            "{pairs} left out: the truth does not list an account of theirs"
        ));
    }
    if let Some(path) = &options.html {
        write_page(path, &evaluation).map_err(|error| {
            format!(
                "{}: {error}; --html must name a file that can be written",
                path.display()
            )
        })?;
    }
    let dress = |tone, text: &str| terminal.dress(tone, text);
    Ok(terminal.print(&match options.json {
        true => terminal::json(&evaluation)?,
        false => text::render(&evaluation, &dress),
    })?)
}

/// Refuses a page that would take the place of what is measured, or of what else that run has written.
fn refuse_page(page: &Path, options: &Options, config: Option<&Path>) -> Result<(), Failure> {
    let page = (page, "--html");
    let tables = options.truth.iter().chain(&options.accounts);
    let lists = options.clusters.iter().chain(&options.why);
    let is_read: Vec<&Path> = tables
        .chain(lists)
        .chain([&options.flags])
        .map(PathBuf::as_path)
        .chain(config)
        .collect();
    overwrite::refuse(page, &is_read)?;
    match options.flags.canonicalize() {
        Ok(flags) => overwrite::refuse_result(page, flags.parent().unwrap_or(&flags)),
        Err(_) => Ok(()),
    }
}

fn measure(
    options: &Options,
    config: Option<&Path>,
    terminal: &Terminal,
) -> Result<Evaluation, Failure> {
    let mut truth = truth(&options.truth)?;
    let by_default = match truth.knows_everyone() {
        true => Unlisted::Refuse,
        false => Unlisted::Alone,
    };
    let unlisted = options.unlisted.map_or(by_default, Meaning::unlisted);
    let accounts = accounts(options, config, terminal)?;
    let placed = accounts.place(&mut truth, unlisted);
    if !options.accounts.is_empty() {
        placed.check(options, terminal)?;
    }
    let mut lookup = Lookup {
        truth: &mut truth,
        unlisted,
        met: [0; 2],
    };
    let found = flags(&options.flags, &mut lookup)?;
    // Who says what unlisted accounts are has thought of them.
    if lookup.is_of_others() && options.unlisted != Some(Meaning::Alone) {
        return Err(of_others(options).into());
    }
    let clusters = match &options.clusters {
        Some(path) => Some(read::clusters(path, &mut lookup)?),
        None => None,
    };
    let stories = match &options.why {
        Some(path) => read::stories(path, &mut lookup)?,
        None => Vec::new(),
    };
    let groupings = match options.accounts.is_empty() {
        true => Vec::new(),
        false => origin::groupings(&accounts.population, &placed.rows, truth.accounts())?,
    };
    Ok(evaluate(&Inputs {
        truth: &truth,
        found: &found,
        clusters: clusters.as_deref(),
        groupings: &groupings,
        stories: &stories,
    }))
}

fn of_others(options: &Options) -> String {
    format!(
        "{}: hardly any of its account ids is in the truth: the two name accounts differently. If \
         the scan took row numbers or another column for the account id, set account_id under \
         [columns] and scan again; --unlisted alone measures all the same",
        options.flags.display()
    )
}

/// The accounts of the tables, the left one's first.
struct Accounts {
    population: Population,
    left: usize,
    complete: bool,
}

/// The accounts of the truth in the tables.
struct Placed {
    /// The account of the truth for every row, if it lists one.
    rows: Vec<Option<u32>>,
    /// How many accounts the truth listed of itself.
    listed: usize,
}

fn accounts(
    options: &Options,
    config: Option<&Path>,
    terminal: &Terminal,
) -> Result<Accounts, Failure> {
    let progress = Progress::new(progress::READ, terminal);
    let mut population = Population::new();
    let mut left = None;
    let config = config::read(config)?;
    for path in &options.accounts {
        let source = intake::open(path, &config)?;
        intake::read(source, &mut population, &mut Vec::new(), &progress)?;
        left.get_or_insert(population.len());
    }
    progress.finish();
    Ok(Accounts {
        left: left.unwrap_or_default(),
        complete: !options.accounts.is_empty(),
        population,
    })
}

impl Accounts {
    fn place(&self, truth: &mut Truth, unlisted: Unlisted) -> Placed {
        let listed = truth.accounts();
        let mut place = |row: crate::record::population::Row| {
            let id = self.population.account_id(row);
            let side = match (row.0 as usize) < self.left {
                true => Side::Left,
                false => Side::Right,
            };
            match unlisted {
                Unlisted::Alone => Some(truth.add_alone(side, id)),
                Unlisted::Refuse | Unlisted::Skip => truth.find(side, id),
            }
        };
        let rows = self.population.rows().map(&mut place).collect();
        if self.complete && unlisted == Unlisted::Alone {
            truth.set_complete();
        }
        Placed { rows, listed }
    }
}

impl Placed {
    /// Groups are made of what the tables say of the accounts of the truth.
    ///
    /// # Errors
    /// Where the tables hold hardly any of these: they are others.
    fn check(&self, options: &Options, terminal: &Terminal) -> Result<(), Failure> {
        let is_listed = |account: &u32| (*account as usize) < self.listed;
        let met: HashSet<u32> = self
            .rows
            .iter()
            .flatten()
            .copied()
            .filter(is_listed)
            .collect();
        if self.listed > 0 && met.len() * 100 < self.listed.min(self.rows.len()).max(1) {
            let files: Vec<_> = options
                .accounts
                .iter()
                .map(|path| path.display().to_string())
                .collect();
            return Err(format!(
                "{}: hardly any account of the truth is in it: the two name accounts differently, or \
                 --accounts names another table; if another column holds the account id, set \
                 account_id under [columns] of --config",
                files.join(" and ")
            )
            .into());
        }
        match self.listed - met.len() {
            0 => {}
            1 => terminal.say("1 account of the truth is not in --accounts, and in no group"),
            missing => terminal.say(&format!(
                "{missing} accounts of the truth are not in --accounts, and in no group"
            )),
        }
        Ok(())
    }
}

impl Meaning {
    const fn unlisted(self) -> Unlisted {
        match self {
            Meaning::Refuse => Unlisted::Refuse,
            Meaning::Skip => Unlisted::Skip,
            Meaning::Alone => Unlisted::Alone,
        }
    }
}

fn write_page(path: &Path, evaluation: &Evaluation) -> std::io::Result<()> {
    atomic::write(path, html::render(evaluation).as_bytes())
}
