//! `tocayo synth`: a population of accounts with known truth.

use super::terminal::{Terminal, count};
use super::{Failure, WrongUsage, overwrite};
use crate::lab::synth::{Files, Population, Recipe, foreign};
use std::path::PathBuf;
use std::time::Instant;

/// Make a population of accounts with known truth
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  tocayo synth --accounts 100000 --seed 1 --out population
  tocayo synth --accounts 1000000 --seed 7 --duplicates 0.03 --evasion 0.4 --out hard
  tocayo scan population/accounts.csv --out found
  tocayo evaluate --flags found/flags.csv --truth population/truth.csv

Writes accounts.csv, truth.csv (account_id,person_id) and why.csv (what each hard pair is: account_a, \
account_b, same_person, story); earlier ones are replaced, tables of another make never. The same seed gives the same bytes, on any number of threads.

People bear names of 24 cultures with real frequencies, live in households, move, change phones, \
marry, renew papers and are naturalised; twins, fathers and sons of one name, namesakes with one \
birthday, recycled and shared phones come at the rates of life. Duplicates are mostly forgotten \
accounts, some are registrations given up half-way, some are meant to deceive. Rates of errors by \
channel follow Febrl, pseudopeople and studies of registers; the documentation of lab::synth says \
which figure is from where, and which are assumptions. Nobody in it exists; numbers and mailboxes are \
well-formed all the same, so do not write to them.")]
pub struct Options {
    /// How many accounts
    #[arg(long, value_name = "N")]
    pub accounts: u64,
    /// Where chance starts; the same seed gives the same files
    #[arg(long, value_name = "S", default_value_t = 0)]
    pub seed: u64,
    /// Folder for the files
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// Share of the accounts that are somebody's second or third, at most 0.5
    #[arg(long, value_name = "SHARE", default_value_t = 0.01)]
    pub duplicates: f64,
    /// Share of those that are meant to deceive
    #[arg(long, value_name = "SHARE", default_value_t = 0.15)]
    pub evasion: f64,
}

pub fn run(options: &Options, terminal: &Terminal) -> Result<(), Failure> {
    let started = Instant::now();
    let population = Population::new(Recipe {
        accounts: options.accounts,
        seed: options.seed,
        duplicates: options.duplicates,
        evasion: options.evasion,
    })
    .map_err(|fault| WrongUsage(fault.0))?;
    if let Some(file) = foreign(&options.out) {
        let says =
            "synth did not make this table, and would write over it; give --out another name";
        return Err(format!("{}: {says}", file.display()).into());
    }
    overwrite::make_folder(&options.out)?;
    let bar = terminal.bar("writing", options.accounts);
    let files = Files::create(&options.out);
    let written = files.and_then(|files| files.write(&population, &|rows| bar.inc(rows)));
    let written = written.map_err(|error| {
        let advice = "the tables could not be written; check the space and the permissions";
        format!("{}: {error}; {advice}", options.out.display())
    })?;
    bar.finish_and_clear();
    let seconds = started.elapsed().as_secs_f64();
    terminal.say(&format!(
        "{} of {} and {} in {}, {seconds:.1} s",
        count(written.accounts, "account"),
        match written.people {
            1 => "1 person".to_owned(),
            people => format!("{people} people"),
        },
        count(written.pairs, "hard pair"),
        options.out.display(),
    ));
    Ok(())
}
