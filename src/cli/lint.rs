//! `tocayo lint`: what a simple rule, as vendors ship them, would flag in this base.

use super::learn;
use super::progress::{self, Progress};
use super::scan::{read_model, read_policy};
use super::summary::Clock;
use super::terminal::{self, Terminal, count};
use super::{Failure, config, hints, intake};
use crate::engine::{Labels, Preparation};
use crate::lab::lint::{Chance, Example, Lint, Rule, lint};
use crate::record::population::Population;
use crate::stage::decide::{Policy, Verdict};
use crate::stage::explain::render::figure;
use crate::stage::explain::render::text::{Tone, wrapped};
use crate::stage::explain::value::printable;
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// Show what a simple rule would flag, how much of it is coincidence, and what the engine says
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  tocayo lint --rule 'birth_date + family_name' accounts.csv
  tocayo lint --rule 'name + birth_date' export.parquet --json
  tocayo lint --rule phone accounts.csv --model out/model.json

A rule is fields joined by `+`; it flags two accounts where all of them are equal once normalised \
(José and JOSE, 14/03/1980 and 1980-03-14). Fields are those of the configuration: given_name, \
family_name, name, name_suffix, alias, birth_date, birth_place, sex, nationality, phone, email, \
street, house_number, unit, city, postcode, region, country, address, device_id, ip_address; and \
document, first_given_name, first_family_name, extra:COLUMN. Any number in common counts, any phone \
and any mail address.

By chance is what this base's own frequencies of names and birthdays bring together among different \
people. The engine's word is on all of the flagged pairs, or on 100,000 of them, drawn evenly.")]
pub struct Options {
    /// The table: CSV, JSON Lines or Parquet, also .gz or .zst; `-` is standard input
    pub file: PathBuf,
    /// The rule: fields that must all be equal, joined by `+`
    #[arg(long, value_name = "RULE")]
    pub rule: Rule,
    /// A model file; by default one is learnt from the table, which takes most of the time
    #[arg(long, value_name = "FILE")]
    pub model: Option<PathBuf>,
    /// A policy file (TOML): thresholds and rules of the engine
    #[arg(long, value_name = "FILE")]
    pub policy: Option<PathBuf>,
    /// One JSON value instead of text
    #[arg(long)]
    pub json: bool,
}

pub fn run(options: &Options, config: Option<&Path>, terminal: &Terminal) -> Result<(), Failure> {
    let config = config::read(config)?;
    let policy = options.policy.as_deref().map(read_policy).transpose()?;
    let model = options.model.as_deref().map(read_model).transpose()?;
    let mut source = intake::open(&options.file, &config)?;
    let known = (model.as_ref(), &config);
    hints::settle(std::slice::from_mut(&mut source), known)?;
    let declared = source.mapping.extras.iter();
    let declared: Vec<&str> = declared.map(|extra| extra.name.as_str()).collect();
    let rule = options.rule.clone().with_extras(&declared)?;
    let progress = Progress::new(progress::LEARN, terminal);
    let mut population = Population::new();
    let mut rejected = Vec::new();
    let input = intake::read(source, &mut population, &mut rejected, &progress)?;
    let reading = input.mapping.reading(input.pivot_year);
    let preparation = Preparation::of(&population)
        .with_reading(reading)
        .with_hints(input.mapping.names_of_hints())
        .with_policy(policy.unwrap_or_else(Policy::shipped))
        .with_model(model);
    let clock = &mut Clock::start();
    let prepared = learn::ready(preparation, &Labels::None, (clock, &progress))?;
    progress.finish();
    let found = lint(&prepared.engine, &population, &rule);
    if input.rejected_rows > 0 {
        let rows = count(input.rejected_rows, "row");
        terminal.say(&format!("{rows} left out; `tocayo inspect` says why"));
    }
    Ok(terminal.print(&match options.json {
        true => json(&found)?,
        false => text(&found, terminal),
    })?)
}

fn json(found: &Lint) -> Result<String, Failure> {
    let mut value = serde_json::to_value(found)?;
    value["one_person"] = serde_json::json!(found.one_person());
    Ok(terminal::json(&value)?)
}

fn text(found: &Lint, terminal: &Terminal) -> String {
    let mut out = String::new();
    let title = |text: &str| terminal.dress(Tone::Strong, text);
    let _ = writeln!(out, "{}", title(&found.rule));
    out.push('\n');
    base(&mut out, found);
    if found.pairs > 0 {
        chance(&mut out, found);
        verdicts(&mut out, found);
        examples(&mut out, &found.judged.examples, terminal);
    }
    out
}

/// A line of the text: what it is about, and what it says, folded.
fn line(out: &mut String, about: &str, says: &str) {
    for (at, part) in wrapped(says, 84, 0).into_iter().enumerate() {
        let about = if at == 0 { about } else { "" };
        let _ = writeln!(out, "{about:<13} {part}");
    }
}

fn number(of: u64, what: &str) -> String {
    let plural = if of == 1 { "" } else { "s" };
    format!("{} {what}{plural}", figure::count(of as f64))
}

fn base(out: &mut String, found: &Lint) {
    let mut says = number(found.accounts, "account");
    if found.lacking > 0 {
        let lacking = found.lacking_by_part.iter().filter(|(_, count)| *count > 0);
        let lacking: Vec<String> = lacking
            .map(|(part, count)| format!("{part} {}", figure::count(*count as f64)))
            .collect();
        let _ = write!(
            says,
            "; {} of them lack a part of the rule and are never flagged (without {})",
            figure::count(found.lacking as f64),
            lacking.join(", ")
        );
    }
    line(out, "base", &says);
    if found.pairs == 0 {
        return line(out, "flags", "nothing: no two accounts agree in all of it");
    }
    let at_most = if found.pairs_at_most { "at most " } else { "" };
    let says = format!(
        "{at_most}{} among {}, {} of all; the most common value alone makes {} of {}",
        number(found.pairs, "pair"),
        number(found.accounts_flagged, "account"),
        share(found.accounts_flagged as f64, found.accounts as f64),
        number(found.largest_pairs, "pair"),
        number(found.largest, "account"),
    );
    line(out, "flags", &says);
}

fn share(part: f64, whole: f64) -> String {
    match part / whole * 100.0 {
        p if p > 0.0 && p < 0.1 => "under 0.1 %".to_owned(),
        p => format!("{p:.1} %"),
    }
}

fn chance(out: &mut String, found: &Lint) {
    let says = match found.chance {
        Chance::Expected { pairs } => format!(
            "about {} of these pairs ({}) would come together if nobody had two accounts: different \
             people who agree by coincidence",
            about(pairs),
            share(pairs.min(found.pairs as f64), found.pairs as f64),
        ),
        Chance::NamesOnly => {
            "the rule looks at names, sex or nationality alone, so that every pair \
             that is not one person's is a coincidence"
                .to_owned()
        }
        Chance::CannotTell => "the rule looks at one thing that people share for a reason (a \
             family's phone or mailbox, a borrowed document); how often that is chance, the base \
             cannot tell"
            .to_owned(),
    };
    line(out, "by chance", &says);
}

fn about(pairs: f64) -> String {
    match pairs {
        p if p >= 10.0 => figure::count(p.round()),
        p if p >= 0.1 => format!("{p:.1}"),
        0.0 => "0".to_owned(),
        _ => "fewer than 0.1".to_owned(),
    }
}

fn verdicts(out: &mut String, found: &Lint) {
    let judged = &found.judged;
    let of = match judged.all {
        true => "says of these pairs".to_owned(),
        false => format!(
            "says of {}, drawn evenly from all",
            number(judged.pairs, "pair")
        ),
    };
    line(out, "the engine", &of);
    let counts = [
        (Verdict::Duplicate, judged.duplicate),
        (Verdict::Review, judged.review),
        (Verdict::Clear, judged.clear),
    ];
    for (verdict, count) in counts {
        let of_judged = count as f64 / judged.pairs as f64;
        let scaled = match judged.all {
            true => String::new(),
            false => format!("   about {} of all", about(of_judged * found.pairs as f64)),
        };
        let verdict = verdict.to_string();
        let (count, share) = (
            figure::count(count as f64),
            share(count as f64, judged.pairs as f64),
        );
        let _ = writeln!(
            out,
            "{:<13}   {verdict:<10}{count:>9}   {share:>11}{scaled}",
            ""
        );
    }
    let cleared = judged.cleared_by.iter().take(3);
    let cleared: Vec<String> = cleared
        .map(|(rule, count)| format!("{rule} {}", figure::count(*count as f64)))
        .collect();
    if !cleared.is_empty() {
        line(out, "cleared by", &cleared.join(", "));
    }
    if let Some(one) = found.one_person() {
        line(out, "in short", &in_short(one, found.pairs as f64));
    }
}

fn in_short(one: f64, pairs: f64) -> String {
    let wrong = (pairs - one) / one;
    let each = match wrong {
        w if !w.is_finite() || one < 0.5 => {
            return "hardly any of these pairs is one person's".into();
        }
        w if w < 1.0 => String::new(),
        w if w < 10.0 => format!(": for each of them the rule flags {w:.1} pairs of two people"),
        w => format!(
            ": for each of them the rule flags {} pairs of two people",
            figure::count(w.round())
        ),
    };
    format!(
        "about {} of the {} are one person's ({}){each}",
        about(one),
        number(pairs as u64, "pair"),
        share(one, pairs)
    )
}

fn examples(out: &mut String, examples: &[Example], terminal: &Terminal) {
    let width = |id: &str| printable(id).chars().count();
    let widest = |of: fn(&Example) -> &str| {
        let ids = examples.iter().map(|example| width(of(example)));
        ids.max().unwrap_or(0).min(40)
    };
    let (a, b) = (
        widest(|example| &example.account_a),
        widest(|example| &example.account_b),
    );
    for (at, example) in examples.iter().enumerate() {
        let about = if at == 0 { "examples" } else { "" };
        let verdict = format!("{:<10}", example.decision.to_string());
        let tone = match example.decision {
            Verdict::Clear => Tone::Against,
            Verdict::Review => Tone::Strong,
            Verdict::Duplicate => Tone::For,
        };
        let why = example.rule.as_deref().map(|rule| format!("  {rule}"));
        let _ = writeln!(
            out,
            "{about:<13}   {}{:<a$}  {:<b$}   {}{}",
            terminal.dress(tone, &verdict),
            printable(&example.account_a),
            printable(&example.account_b),
            probability(example, why.is_some()),
            why.unwrap_or_default(),
        );
    }
}

/// Padded where a rule stands behind it.
fn probability(example: &Example, padded: bool) -> String {
    let percent = figure::percent(example.probability);
    match padded {
        true => format!("{percent:<12}"),
        false => percent,
    }
}
