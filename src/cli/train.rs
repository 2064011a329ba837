//! `tocayo train`: learns a model from a table, with labels if there are any.

use super::intake;
use super::learn;
use super::output::write_model;
use super::progress::{self, Progress};
use super::summary::Clock;
use super::terminal::{self, Terminal, count};
use super::{Failure, config, overwrite};
use crate::engine::{Labels, Preparation};
use crate::io::files::labels::{self, LabelFile};
use crate::io::files::write::cell::stands_for;
use crate::record::population::{Population, Row};
use crate::stage::score::{Learnt, Model};
use hashbrown::HashMap;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Learn a model from a table
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  tocayo train accounts.csv --out model.json
  tocayo train accounts.csv --out model.json --labels judgements.csv
  tocayo scan tomorrow.csv --out out --model model.json

`scan` and `link` learn by themselves. A model of its own keeps the weights the same from night to \
night, and from the batch to the onboarding service.

Labels are a table account_a,account_b,same_person (true or false, one row a pair that somebody has \
judged) or account_id,person_id. They correct what is learnt and calibrate the probabilities; the \
weights stay those of the same comparisons.")]
pub struct Options {
    /// The table: CSV, JSON Lines or Parquet, also .gz or .zst; `-` is standard input
    pub file: PathBuf,
    /// The model file to write
    #[arg(long, value_name = "MODEL")]
    pub out: PathBuf,
    /// Pairs that people have judged, or whose account each is
    #[arg(long, value_name = "FILE")]
    pub labels: Option<PathBuf>,
    /// Print what was learnt as one JSON value on standard output
    #[arg(long)]
    pub json: bool,
}

pub fn run(options: &Options, config: Option<&Path>, terminal: &Terminal) -> Result<(), Failure> {
    let config = config::read(config)?;
    let tables = [Some(&options.file), options.labels.as_ref()];
    overwrite::refuse(
        (&options.out, "--out"),
        &tables.into_iter().flatten().collect::<Vec<_>>(),
    )?;
    let written = options.labels.as_deref().map(labels::read).transpose()?;
    let source = intake::open(&options.file, &config)?;
    let progress = Progress::new(progress::LEARN, terminal);
    let mut population = Population::new();
    let mut rejected = Vec::new();
    let input = intake::read(source, &mut population, &mut rejected, &progress)?;
    if population.is_empty() {
        terminal.warn(&format!(
            "{}: no account was read, so that the model is the one that is shipped",
            input.file
        ));
    }
    let reading = input.mapping.reading(input.pivot_year);
    let labels = match written {
        Some(written) => by_row(written, &population, terminal),
        None => Labels::None,
    };
    let preparation = Preparation::of(&population)
        .with_reading(reading)
        .with_hints(input.mapping.names_of_hints());
    let prepared = learn::ready(preparation, &labels, (&mut Clock::start(), &progress))?;
    progress.finish();
    let model = prepared.engine.model();
    write(&options.out, model)?;
    if let Some(learnt) = &model.terms().learnt {
        tell(learnt, &population, terminal);
        if options.json {
            let told = serde_json::json!({
                "model_id": model.id(),
                "accounts": population.len(),
                "prior": model.terms().prior,
                "learnt": learnt,
                "calibration": model.terms().calibration,
            });
            terminal.print(&terminal::json(&told)?)?;
        }
    }
    Ok(())
}

fn write(path: &Path, model: &Model) -> Result<(), Failure> {
    let advice = "--out must name a file that can be written";
    let written = write_model(model, path);
    written.map_err(|error| format!("{}: {error}; {advice}", path.display()).into())
}

/// Labels of accounts that the table does not hold are counted and left out.
fn by_row(file: LabelFile, population: &Population, terminal: &Terminal) -> Labels {
    let rows: HashMap<&str, Row> = population
        .rows()
        .map(|row| (population.account_id(row), row))
        .collect();
    let row = |id: &str| {
        let unguarded = || rows.get_key_value(id.strip_prefix('\'')?);
        let found = rows.get_key_value(id).or_else(unguarded);
        found
            .filter(|(known, _)| stands_for(id, known))
            .map(|(_, row)| *row)
    };
    let mut unknown = 0u64;
    let labels = match file {
        LabelFile::Pairs(pairs) => {
            let mut known = BTreeMap::new();
            for (a, b, is_same) in pairs {
                match row(&a).zip(row(&b)) {
                    Some((a, b)) if a != b => {
                        known.insert((a.min(b), a.max(b)), is_same);
                    }
                    _ => unknown += 1,
                }
            }
            Labels::Pairs(known)
        }
        LabelFile::Persons(persons) => {
            let mut numbers: HashMap<String, u32> = HashMap::new();
            let mut of_row = vec![None; population.len()];
            for (id, person) in persons {
                let next = numbers.len() as u32;
                let number = *numbers.entry(person).or_insert(next);
                match row(&id) {
                    Some(row) => of_row[row.0 as usize] = Some(number),
                    None => unknown += 1,
                }
            }
            Labels::Persons(of_row)
        }
    };
    if unknown > 0 {
        terminal.say(&format!(
            "{} left out, of accounts that are not in the table",
            count(unknown, "label")
        ));
    }
    labels
}

fn tell(learnt: &Learnt, population: &Population, terminal: &Terminal) {
    let missed = match learnt.missed {
        Some(missed) => format!(
            "blocking is thought to miss about {}",
            count(missed as u64, "pair")
        ),
        None => "nobody can say how many blocking misses".to_owned(),
    };
    terminal.say(&format!(
        "learnt from {}, in {} rounds: about {} of one person; {missed}",
        count(population.len() as u64, "account"),
        learnt.rounds,
        count(learnt.matches as u64, "pair"),
    ));
    if let Some(refused) = &learnt.refused {
        terminal.say(&format!(
            "what was learnt makes no sense (the {refused} of one person would mostly differ), so \
             that the starting weights were kept"
        ));
    }
}
