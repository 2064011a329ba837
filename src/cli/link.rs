//! `tocayo link`: the same across two tables.

use super::scan::{Judging, scan};
use super::terminal::Terminal;
use super::{Failure, WrongUsage, config};
use std::path::{Path, PathBuf};

/// Find accounts of one person across two tables
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  tocayo link customers.csv blocked.csv --out out
  tocayo link customers.parquet applicants.csv --out out --config bank.toml

In flags.csv, account_a is from the left table and account_b from the right one. \
Pairs within one table are not looked at; `tocayo scan` does that.")]
pub struct Options {
    /// The left table: CSV, JSON Lines or Parquet, also .gz or .zst; `-` is standard input
    pub left: PathBuf,
    /// The right table, in any of these forms
    pub right: PathBuf,
    #[command(flatten)]
    pub judging: Judging,
}

pub fn run(options: &Options, config: Option<&Path>, terminal: &Terminal) -> Result<(), Failure> {
    if options.left == Path::new("-") && options.right == Path::new("-") {
        let advice = "only one of the two tables can be standard input; give the other as a file";
        return Err(WrongUsage(advice).into());
    }
    let config = config::read(config)?;
    let tables = [&options.left, &options.right];
    scan(&tables, &options.judging, (&config, terminal))
}
