//! Learns from a table of accounts, scans it, and prints the pairs that a person should see:
//! `cargo run --example scan_population [accounts.csv]`.

use std::error::Error;
use std::path::PathBuf;
use tocayo::engine::{Preparation, Prepared, ScanOptions};
use tocayo::io::files::columns::{settings::TableSettings, understand};
use tocayo::io::files::table::Table;
use tocayo::record::population::Population;
use tocayo::stage::explain::codes;
use tocayo::stage::normalise;

const SHOWN: usize = 10;

fn main() -> Result<(), Box<dyn Error>> {
    let invented = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/accounts.csv");
    let path = std::env::args_os()
        .nth(1)
        .unwrap_or_else(|| invented.into());
    let table = Table::open(&PathBuf::from(path))?;
    let mapping = understand(&table, &TableSettings::default())?;
    // Two-digit years need to know in which year they are read; a service asks its clock.
    let reading = mapping.reading(2026);

    let mut population = Population::new();
    for batch in table {
        for row in batch?.rows() {
            // A row without an id is data to be reported, not a reason to stop.
            if let Ok(raw) = mapping.record(row) {
                population.push(normalise::record(&raw, &reading).record);
            }
        }
    }

    let prepared = Preparation::of(&population).with_reading(reading).learn()?;
    // The scan uses the pairs up, and the engine goes on to explain them.
    let Prepared {
        engine, candidates, ..
    } = prepared;
    let scan = engine.scan(candidates, ScanOptions::default())?;

    println!(
        "{} accounts, {} pairs to look at",
        population.len(),
        scan.flags.len()
    );
    for flag in scan.flags.iter().take(SHOWN) {
        let ledger = engine.explain(&population.view(flag.a), &population.view(flag.b));
        println!(
            "{:<9}  {}  {}  {}",
            flag.judged.decision.verdict,
            population.account_id(flag.a),
            population.account_id(flag.b),
            codes::reasons(&ledger, &[])
        );
    }
    Ok(())
}
