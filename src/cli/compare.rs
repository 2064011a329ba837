//! `tocayo compare`: how two values of a field agree.

use super::Failure;
use super::field::{self, Given, Kind, read_columns};
use super::terminal::{StandardOutput, cell};
use crate::engine::Engine;
use crate::record::account::RecordView;
use crate::stage::compare::library::name;
use crate::stage::compare::{Comparison, Gammas, Stance};
use crate::stage::explain::value::Side;
use crate::stage::normalise;
use crate::text::metric::jaro_winkler;
use std::path::{Path, PathBuf};

/// Show how two values of a field agree
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  tocayo compare name 'José García López' 'GARCIA LOPEZ, PEPE'
  tocayo compare birth_date 04/03/1980 1980-04-03
  tocayo compare name --csv pairs.csv

Writes left,right,level,similarity,match_weight,agrees. Weights are those of the shipped model, in \
bits. agrees is true, false or unknown: would a careful analyst take the two for one person's?")]
pub struct Options {
    /// What kind of values these are
    pub field: Kind,
    /// One value
    #[arg(required_unless_present = "csv", conflicts_with = "csv")]
    pub left: Option<String>,
    /// The other
    #[arg(required_unless_present = "csv", conflicts_with = "csv")]
    pub right: Option<String>,
    /// Read pairs from the columns `left` and `right` of this file; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub csv: Option<PathBuf>,
    /// Document scheme of both values
    #[arg(long, default_value = "", hide_default_value = true)]
    pub scheme: String,
    /// Two-letter country of both values
    #[arg(long, default_value = "", hide_default_value = true, value_parser = field::country)]
    pub country: String,
}

/// How two values agree.
struct Shown {
    level: String,
    similarity: f64,
    match_weight: f64,
    agrees: &'static str,
}

pub fn run(options: &Options, config: Option<&Path>) -> Result<(), Failure> {
    let reading = field::reading(config)?;
    let engine = Engine::starting();
    let rows = match (&options.csv, &options.left, &options.right) {
        (Some(path), ..) => read_columns(path, &["left", "right"], 2)?,
        (None, left, right) => {
            vec![vec![
                left.clone().unwrap_or_default(),
                right.clone().unwrap_or_default(),
            ]]
        }
    };
    let mut writer = csv::Writer::from_writer(StandardOutput::lock());
    writer.write_record([
        "left",
        "right",
        "level",
        "similarity",
        "match_weight",
        "agrees",
    ])?;
    for row in rows {
        let given = |value: &String| Given {
            value: value.clone(),
            scheme: options.scheme.clone(),
            country: options.country.clone(),
        };
        let (left, right) = (given(&row[0]), given(&row[1]));
        let record = |given| normalise::record(&options.field.record(given), &reading).record;
        let shown = show(
            &engine,
            options.field,
            &record(&left).view(),
            &record(&right).view(),
        );
        let (similarity, weight) = (shown.similarity, shown.match_weight);
        writer.write_record([
            &*cell(&row[0]),
            &*cell(&row[1]),
            &shown.level,
            &format!("{similarity:.4}"),
            &format!("{weight:.3}"),
            shown.agrees,
        ])?;
    }
    Ok(writer.flush()?)
}

fn show(engine: &Engine, field: Kind, left: &RecordView<'_>, right: &RecordView<'_>) -> Shown {
    let gammas = engine.compare(left, right);
    let held: Vec<Comparison> = field
        .comparisons()
        .iter()
        .copied()
        .filter(|comparison| gammas.level(*comparison).is_some())
        .collect();
    let levels = held
        .iter()
        .filter_map(|comparison| gammas.level(*comparison));
    let level: Vec<&str> = levels.map(|level| level.name).collect();
    let evidence = engine
        .model()
        .evidence(&gammas)
        .filter(|line| held.contains(&line.comparison));
    let agrees = match field {
        Kind::Name => name::agrees(left.name, right.name),
        _ => agrees(&gammas, &held),
    };
    Shown {
        level: if level.is_empty() {
            "missing".to_owned()
        } else {
            level.join("+")
        },
        similarity: match held.is_empty() {
            true => 0.0,
            false => similarity(field, left, right),
        },
        // An empty sum is -0.
        match_weight: evidence.map(|line| line.bits()).sum::<f64>() + 0.0,
        agrees: match agrees {
            Some(true) => "true",
            Some(false) => "false",
            None => "unknown",
        },
    }
}

/// One comparison that differs settles it; else one that agrees.
fn agrees(gammas: &Gammas, held: &[Comparison]) -> Option<bool> {
    let stances: Vec<Stance> = held.iter().filter_map(|c| gammas.stance(*c)).collect();
    if stances.contains(&Stance::Differs) {
        return Some(false);
    }
    stances.contains(&Stance::Agrees).then_some(true)
}

fn similarity(field: Kind, left: &RecordView<'_>, right: &RecordView<'_>) -> f64 {
    if matches!(field, Kind::Name | Kind::GivenName | Kind::FamilyName) {
        return name::similarity(left.name, right.name).into();
    }
    let says = |record: &RecordView<'_>| {
        let side = Side {
            id: "",
            record: Some(*record),
        };
        let parts = field
            .comparisons()
            .iter()
            .map(|comparison| side.says(*comparison));
        parts.collect::<Vec<_>>().join(" ")
    };
    jaro_winkler::similarity(&says(left), &says(right))
}
