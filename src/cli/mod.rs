//! The command line: one file per subcommand.

mod inspect;
mod scan;
mod link;
mod explain;
mod train;
mod evaluate;
mod lint;
mod outcome;
mod normalise;
mod compare;
mod synth;
mod config;
mod field;
mod hints;
mod shard;
mod since;
mod across;
mod admission;
mod accounts;
mod intake;
mod room;
mod learn;
mod output;
mod overwrite;
mod report;
mod summary;
mod terminal;
mod progress;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;
use terminal::Terminal;

/// What went wrong, for a person; the exit code is 1.
type Failure = Box<dyn std::error::Error + Send + Sync>;

/// The arguments do not go together; the exit code is 2.
#[derive(Debug, thiserror::Error)]
#[error("{0}\n\nFor more information, try '--help'.")]
struct WrongUsage(&'static str);

/// The results are written, and the run's own health check says not to trust them, as it has told
/// the person at the terminal; the exit code is 3.
#[derive(Debug, thiserror::Error)]
#[error("the results should not be trusted")]
struct Untrusted;

/// Tells a duplicate account from a namesake, and says why.
#[derive(Parser)]
#[command(name = "tocayo", version, about, max_term_width = 100, after_help = EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    shared: Shared,
}

const EXAMPLES: &str = "\
Examples:
  tocayo inspect accounts.csv                 what would be understood, and what a scan would cost
  tocayo scan accounts.csv --out out          find possible duplicate accounts
  tocayo explain A-17 A-93 --from out         why this pair was flagged, or was not
  zstdcat export.csv.zst | tocayo scan - --out out

Exit codes: 0 done; 1 the work could not be done; 2 wrong usage; 3 done, but do not trust it.";

/// Where the options of every command stand in the help of one.
const AFTER_ITS_OWN: usize = 900;

/// Options of every command.
#[derive(clap::Args)]
struct Shared {
    /// TOML file that says what the columns mean
    #[arg(long, global = true, value_name = "FILE", display_order = AFTER_ITS_OWN)]
    config: Option<PathBuf>,
    /// Threads to use; all cores by default
    #[arg(long, global = true, value_name = "N", value_parser = threads, display_order = AFTER_ITS_OWN)]
    threads: Option<usize>,
    /// When to colour: a terminal decides by default, and NO_COLOR turns it off
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", display_order = AFTER_ITS_OWN)]
    color: terminal::Color,
    /// No progress and no summary on standard error
    #[arg(long, short, global = true, display_order = AFTER_ITS_OWN)]
    quiet: bool,
}

#[derive(Subcommand)]
enum Command {
    Inspect(inspect::Options),
    Scan(scan::Options),
    Link(link::Options),
    Explain(explain::Options),
    Train(train::Options),
    Evaluate(evaluate::Options),
    Lint(lint::Options),
    Normalise(normalise::Options),
    Compare(compare::Options),
    Synth(synth::Options),
}

/// Parses the arguments, runs the command, and gives the exit code.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    if let Some(threads) = cli.shared.threads {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
        if let Err(error) = pool.build_global() {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    }
    let terminal = Terminal::new(cli.shared.color, cli.shared.quiet);
    let config = cli.shared.config.as_deref();
    let outcome = match cli.command {
        Command::Inspect(options) => inspect::run(&options, config, &terminal),
        Command::Scan(options) => scan::run(&options, config, &terminal),
        Command::Link(options) => link::run(&options, config, &terminal),
        Command::Explain(options) => explain::run(&options, config, &terminal),
        Command::Train(options) => train::run(&options, config, &terminal),
        Command::Evaluate(options) => evaluate::run(&options, config, &terminal),
        Command::Lint(options) => lint::run(&options, config, &terminal),
        Command::Normalise(options) => normalise::run(&options, config),
        Command::Compare(options) => compare::run(&options, config),
        Command::Synth(options) => synth::run(&options, &terminal),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) if is_broken_pipe(failure.as_ref()) => ExitCode::SUCCESS,
        Err(failure) if failure.is::<Untrusted>() => ExitCode::from(3),
        Err(failure) => {
            terminal.failure(failure.as_ref());
            match failure.is::<WrongUsage>() {
                true => ExitCode::from(2),
                false => ExitCode::FAILURE,
            }
        }
    }
}

/// No machine has so many cores that this would help, and threads are not free.
const MORE_THREADS: usize = 1_024;

fn threads(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(0) => Err("at least 1 thread is needed".to_owned()),
        Ok(MORE_THREADS..) => Err(format!("fewer than {MORE_THREADS} threads are of use")),
        Ok(threads) => Ok(threads),
        Err(_) => Err("not a number of threads".to_owned()),
    }
}

/// `tocayo … | head` closes our output early; that is the reader's right, not a failure.
fn is_broken_pipe(failure: &(dyn std::error::Error + 'static)) -> bool {
    let closed = |error: &std::io::Error| error.kind() == std::io::ErrorKind::BrokenPipe;
    if let Some(csv::ErrorKind::Io(error)) = failure.downcast_ref().map(csv::Error::kind) {
        return closed(error);
    }
    failure.downcast_ref().is_some_and(closed)
}
