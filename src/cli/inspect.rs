//! `tocayo inspect`: what was understood of a table, and what a scan would cost.

use super::intake::{self, Filling, Input};
use super::progress::{self, Progress};
use super::terminal::{self, Terminal, count};
use super::{Failure, config};
use crate::engine::survey::{Shared, Survey, survey};
use crate::io::files::rejected::Rejected;
use crate::record::population::Population;
use crate::stage::block::plan::RuleCost;
use crate::stage::block::{Pairing, block};
use crate::stage::explain::render::text::{Tone, wrapped};
use crate::stage::explain::value::{WHOLE, harmless};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// Show what is understood of a table, its faults, and what a scan would cost
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  tocayo inspect accounts.csv
  tocayo inspect export.parquet --json
  tocayo inspect accounts.csv --config bank.toml")]
pub struct Options {
    /// The table; `-` is standard input
    pub file: PathBuf,
    /// One JSON value instead of text
    #[arg(long)]
    pub json: bool,
}

/// Columns of a line of the text.
const WIDTH: usize = 98;

/// Everything that `inspect` tells.
#[derive(Serialize)]
struct Inspection {
    input: Input,
    accounts: u64,
    survey: Survey,
    /// Rows left out and values not read, by field and reason.
    rejected: BTreeMap<String, u64>,
    expected_candidate_pairs: BTreeMap<String, RuleCost>,
}

pub fn run(options: &Options, config: Option<&Path>, terminal: &Terminal) -> Result<(), Failure> {
    let settings = config::read(config)?;
    let source = intake::open(&options.file, &settings)?;
    let progress = Progress::new(progress::READ, terminal);
    let mut population = Population::new();
    let mut rejected = Vec::new();
    let input = intake::read(source, &mut population, &mut rejected, &progress)?;
    progress.finish();
    let costs = block(&population, Pairing::Within, None)?.costs;
    let inspection = Inspection {
        accounts: population.len() as u64,
        survey: survey(&population),
        rejected: count_reasons(&rejected),
        expected_candidate_pairs: costs
            .into_iter()
            .map(|(rule, cost)| (rule.name().to_owned(), cost))
            .collect(),
        input,
    };
    Ok(terminal.print(&match options.json {
        true => terminal::json(&inspection)?,
        false => render(&inspection, terminal),
    })?)
}

fn count_reasons(rejected: &[Rejected]) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    for row in rejected {
        // Reasons may name another line; counted together they must not.
        let reason = row.reason.split(" as line ").next().unwrap_or_default();
        let field = if row.field.is_empty() {
            "row"
        } else {
            row.field.as_str()
        };
        *counts.entry(format!("{field}: {reason}")).or_default() += 1;
    }
    counts
}

fn render(inspection: &Inspection, terminal: &Terminal) -> String {
    let mut out = String::new();
    let input = &inspection.input;
    let title = |text: &str| terminal.dress(Tone::Strong, text);
    let _ = writeln!(
        out,
        "{}",
        title(&format!(
            "{}: {}",
            input.file,
            count(inspection.accounts, "account")
        ))
    );
    let _ = writeln!(out, "\n{}", title("What the columns mean"));
    for line in &input.mapping.says {
        for part in wrapped(&harmless(line, WHOLE), WIDTH, 2) {
            let _ = writeln!(out, "  {part}");
        }
    }
    if !input.fields.is_empty() {
        let _ = writeln!(out, "\n{}", title("How well they are filled"));
        let head = "field               empty   unreadable  placeholder";
        let _ = writeln!(out, "  {head}");
    }
    for (field, filling) in &input.fields {
        let _ = writeln!(
            out,
            "  {}",
            filling_line(field, filling, inspection.accounts)
        );
    }
    reasons(&mut out, inspection, &title);
    stands_out(&mut out, &inspection.survey, &title);
    cost(&mut out, inspection, &title);
    out
}

fn filling_line(field: &str, filling: &Filling, accounts: u64) -> String {
    let share = |count: u64| match (count, accounts) {
        (0, _) | (_, 0) => "–".to_owned(),
        _ => format!("{:.1} %", count as f64 * 100.0 / accounts as f64),
    };
    // Given names and surnames that hold no name are counted under `name`, which has no column.
    let empty = match filling.filled {
        0 if filling.unreadable + filling.placeholder > 0 => 0,
        filled => accounts.saturating_sub(filled),
    };
    format!(
        "{field:<16} {:>8} {:>12} {:>12}",
        share(empty),
        share(filling.unreadable),
        share(filling.placeholder)
    )
}

fn reasons(out: &mut String, inspection: &Inspection, title: &dyn Fn(&str) -> String) {
    if inspection.rejected.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n{}", title("What could not be read"));
    for (reason, count) in &inspection.rejected {
        let _ = writeln!(out, "  {count:>8}  {reason}");
    }
}

fn stands_out(out: &mut String, survey: &Survey, title: &dyn Fn(&str) -> String) {
    let groups: [(&str, &[Shared]); 4] = [
        ("phones", &survey.shared_phones),
        ("e-mails", &survey.shared_emails),
        ("addresses", &survey.shared_addresses),
        ("document numbers", &survey.shared_documents),
    ];
    if survey.default_birthdays.is_empty() && groups.iter().all(|(_, shared)| shared.is_empty()) {
        return;
    }
    let _ = writeln!(out, "\n{}", title("What stands out"));
    for birthday in &survey.default_birthdays {
        let _ = writeln!(
            out,
            "  {} accounts are born on {:02}-{:02} (month-day), where chance would give {:.0}: a default birthday",
            birthday.accounts, birthday.month, birthday.day, birthday.expected,
        );
    }
    for (what, shared) in groups.iter().filter(|(_, shared)| !shared.is_empty()) {
        let list: Vec<String> = shared
            .iter()
            .map(|shared| format!("{} ({})", shared.value, shared.accounts))
            .collect();
        let _ = writeln!(out, "  most shared {what}: {}", list.join("; "));
    }
}

fn cost(out: &mut String, inspection: &Inspection, title: &dyn Fn(&str) -> String) {
    let _ = writeln!(out, "\n{}", title("What a scan would compare"));
    let (mut total, mut idle) = (0, 0);
    for (rule, cost) in &inspection.expected_candidate_pairs {
        if cost.pairs == 0 && cost.capped_keys == 0 && !cost.off {
            idle += 1;
            continue;
        }
        let note = match cost {
            RuleCost { off: true, .. } => "left out: too many for a base of this size".to_owned(),
            RuleCost { capped_keys: 0, .. } => String::new(),
            RuleCost {
                capped_keys,
                capped_pairs,
                ..
            } => {
                format!(
                    "{} too common, {} only where another rule finds them",
                    count(*capped_keys, "key"),
                    count(*capped_pairs, "pair"),
                )
            }
        };
        if !cost.off {
            total += cost.pairs;
        }
        let pairs = count(cost.pairs, "pair");
        let line = format!("  {rule:<20} {pairs:>18}  {note}");
        let _ = writeln!(out, "{}", line.trim_end());
    }
    if idle > 0 {
        let _ = writeln!(out, "  {} find none", count(idle, "further rule"));
    }
    let _ = writeln!(
        out,
        "  {:<20} {:>18}  at most: what several rules find is compared once",
        "all rules",
        count(total, "pair"),
    );
}
