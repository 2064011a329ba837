//! What several test files share: running the command, reading its tables, measuring pairs.

#![allow(dead_code, reason = "each test file uses a part of it")]

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Two account ids, the lower first.
pub type Pair = (String, String);

/// An unordered pair of ids.
pub fn pair(a: &str, b: &str) -> Pair {
    if a <= b {
        (a.to_owned(), b.to_owned())
    } else {
        (b.to_owned(), a.to_owned())
    }
}

/// Runs the built command.
pub fn tocayo(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tocayo"));
    command
        .args(arguments)
        .env("NO_COLOR", "1")
        .output()
        .expect("the command starts")
}

/// Runs the command and expects exit code 0; gives its standard output.
pub fn tocayo_ok(arguments: &[&str]) -> String {
    let output = tocayo(arguments);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "tocayo {arguments:?} failed: {errors}"
    );
    String::from_utf8(output.stdout).expect("output is UTF-8")
}

/// Asserts that the README shows this output below this command; with `UPDATE_DOCS=1` it is made so.
pub fn assert_in_readme(command: &str, output: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = std::fs::read_to_string(&path).expect("the README");
    let prompt = format!("```text\n$ {command}\n");
    let (before, after) = readme.split_once(&prompt).expect("the command is shown");
    let (shown, rest) = after.split_once("\n```").expect("the block ends");
    if shown.trim() == output.trim() {
        return;
    }
    assert!(
        std::env::var_os("UPDATE_DOCS").is_some(),
        "README.md does not show what `{command}` says; write it again with UPDATE_DOCS=1"
    );
    let gap = if shown.starts_with('\n') { "\n" } else { "" };
    let readme = format!("{before}{prompt}{gap}{}\n```{rest}", output.trim());
    std::fs::write(&path, readme).expect("the README is written");
}

/// An empty folder of this test's own.
pub fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&path);
    std::fs::create_dir_all(&path).expect("a folder for the test");
    path
}

/// A path as an argument.
pub fn text(path: &Path) -> &str {
    path.to_str().expect("a UTF-8 path")
}

/// Writes a file of this name, and says where it is.
pub fn write(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, content).expect("the test can write");
    path
}

/// A table that comes with the project.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(name)
}

/// A public table beside the project; `None`, said aloud, where it is absent.
pub fn shared(path: &str) -> Option<PathBuf> {
    let full = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data")
        .join(path);
    if !full.exists() {
        eprintln!("skipped: there is no {path} among the public tables");
        return None;
    }
    Some(full)
}

/// The rows of a CSV file, by column name. Cells and headers are trimmed.
pub fn rows(path: &Path) -> Vec<HashMap<String, String>> {
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .trim(csv::Trim::All)
        .from_path(path)
        .expect("the table opens");
    let headers = reader.headers().expect("a header").clone();
    let row = |record: csv::StringRecord| {
        headers
            .iter()
            .zip(record.iter())
            .map(|(h, c)| (h.to_owned(), c.to_owned()))
            .collect()
    };
    reader
        .records()
        .map(|record| row(record.expect("a row")))
        .collect()
}

/// A scored pair of `flags.csv`.
pub struct Scored {
    pub pair: Pair,
    pub decision: String,
    pub probability: f64,
    pub weight: f64,
}

/// The rows of a `flags.csv`.
pub fn flags(folder: &Path) -> Vec<Scored> {
    let number = |text: &String| text.parse().expect("a number");
    rows(&folder.join("flags.csv"))
        .iter()
        .map(|row| Scored {
            pair: pair(&row["account_a"], &row["account_b"]),
            decision: row["decision"].clone(),
            probability: number(&row["probability"]),
            weight: number(&row["match_weight"]),
        })
        .collect()
}

/// All pairs of accounts that share a person.
pub fn pairs_of<'a>(truth: impl Iterator<Item = (&'a str, &'a str)>) -> HashSet<Pair> {
    let mut people: HashMap<&str, Vec<&str>> = HashMap::new();
    for (account, person) in truth {
        people.entry(person).or_default().push(account);
    }
    let mut pairs = HashSet::new();
    for accounts in people.values() {
        for (at, a) in accounts.iter().enumerate() {
            pairs.extend(accounts[at + 1..].iter().map(|b| pair(a, b)));
        }
    }
    pairs
}

/// Precision, recall and F1 of some pairs against the truth.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
    pub precision: f64,
    pub recall: f64,
    pub f1: f64,
}

pub fn measure<'a>(found: impl Iterator<Item = &'a Pair>, truth: &HashSet<Pair>) -> Measure {
    let (mut right, mut all) = (0, 0);
    for pair in found {
        all += 1;
        right += u32::from(truth.contains(pair));
    }
    of_counts(right, all, truth.len())
}

fn of_counts(right: u32, all: u32, truth: usize) -> Measure {
    let precision = f64::from(right) / f64::from(all.max(1));
    let recall = f64::from(right) / truth.max(1) as f64;
    Measure {
        precision,
        recall,
        f1: 2.0 * precision * recall / (precision + recall).max(1e-9),
    }
}

/// The best F1 over all thresholds of the match weight; tied pairs stand or fall together.
pub fn best_f1(scored: &mut [Scored], truth: &HashSet<Pair>) -> Measure {
    scored.sort_by(|left, right| right.weight.total_cmp(&left.weight));
    let (mut right, mut all) = (0, 0);
    let mut best = Measure {
        precision: 0.0,
        recall: 0.0,
        f1: 0.0,
    };
    for tied in scored.chunk_by(|left, right| left.weight == right.weight) {
        all += tied.len() as u32;
        right += tied
            .iter()
            .filter(|scored| truth.contains(&scored.pair))
            .count() as u32;
        let here = of_counts(right, all, truth.len());
        if here.f1 > best.f1 {
            best = here;
        }
    }
    best
}
