//! A scan from start to exit on populations of growing size: time by stage, candidate pairs, pairs a
//! second and bytes an account, beside what the `csv` crate needs to walk the same file.
//!
//! `cargo bench --bench scale` makes 10⁵ and 10⁶ accounts; other sizes follow `--`, and so does
//! `--memory 16G`, which is handed to the scan.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

const SIZES: [u64; 2] = [100_000, 1_000_000];

/// What a scan may take whatever the size of the table.
const FIXED_BYTES: f64 = 200e6;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let sizes = arguments.iter().filter_map(|size| size.parse().ok());
    let given: Vec<u64> = sizes.collect();
    let memory = arguments.iter().skip_while(|word| *word != "--memory");
    let memory: Vec<&str> = memory.take(2).map(String::as_str).collect();
    let sizes = if given.is_empty() { &SIZES[..] } else { &given };
    println!(
        "| accounts | csv crate | read | block | train | compare | write | start to exit | pairs | pairs a second | bytes an account |"
    );
    println!("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    for &accounts in sizes {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("scale_{accounts}"));
        let table = population(accounts, &folder)?;
        let walked = walk(&table)?;
        let started = Instant::now();
        let out = folder.join("out");
        let scan = ["scan", text(&table), "--out", text(&out), "--quiet"];
        tocayo(&[&scan[..], &memory].concat())?;
        let elapsed = started.elapsed().as_secs_f64();
        let summary = std::fs::read(out.join("summary.json"))?;
        let summary: serde_json::Value = serde_json::from_slice(&summary)?;
        let number = |pointer: &str| summary.pointer(pointer).and_then(serde_json::Value::as_f64);
        let stage = |name: &str| number(&format!("/seconds/{name}")).unwrap_or(0.0);
        let pairs = number("/candidate_pairs").unwrap_or(0.0);
        let beyond = number("/peak_memory_bytes").unwrap_or(0.0) - FIXED_BYTES;
        println!(
            "| {accounts} | {walked:.2} s | {:.2} | {:.2} | {:.2} | {:.2} | {:.2} | {elapsed:.2} s | {pairs} | {:.2} M | {:.0} |",
            stage("read"),
            stage("block"),
            stage("train"),
            stage("compare"),
            stage("write"),
            pairs / stage("compare").max(1e-9) / 1e6,
            beyond.max(0.0) / accounts as f64,
        );
    }
    Ok(())
}

/// Accounts of which one in a hundred is a duplicate; kept for the next time.
fn population(accounts: u64, folder: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let table = folder.join("accounts.csv");
    if !table.exists() {
        let accounts = accounts.to_string();
        tocayo(&[
            "synth",
            "--accounts",
            &accounts,
            "--seed",
            "1",
            "--out",
            text(folder),
        ])?;
    }
    Ok(table)
}

/// Seconds that the `csv` crate needs to read every record, on one thread.
fn walk(table: &Path) -> Result<f64, Box<dyn Error>> {
    let started = Instant::now();
    let mut reader = csv::Reader::from_path(table)?;
    let mut record = csv::ByteRecord::new();
    while reader.read_byte_record(&mut record)? {}
    Ok(started.elapsed().as_secs_f64())
}

fn tocayo(arguments: &[&str]) -> Result<(), Box<dyn Error>> {
    let status = Command::new(env!("CARGO_BIN_EXE_tocayo"))
        .args(arguments)
        .status()?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("tocayo {} failed", arguments[0]).into())
    }
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap_or_default()
}
