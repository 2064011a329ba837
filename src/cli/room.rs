//! `--memory`: how much memory a run may take, and where the rest goes.

use super::accounts::Growing;
use super::intake::Source;
use super::scan::{Given, Judging};
use super::{Failure, WrongUsage};
use crate::io::spill::Spill;
use crate::stage::score::Model;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// Room for a base that may be larger than memory.
#[derive(clap::Args)]
pub struct Room {
    /// Work within about this much memory (8G, 500M); what does not fit goes to a folder
    #[arg(long, value_name = "SIZE", value_parser = size)]
    pub memory: Option<u64>,
    /// The folder for what does not fit into memory; by default `spill` within that of the results
    #[arg(long, value_name = "DIR", requires = "memory")]
    pub spill: Option<PathBuf>,
    /// Go on where a run with the same tables and options was interrupted, if one was
    #[arg(long, requires = "memory")]
    pub resume: bool,
}

impl Room {
    /// # Errors
    /// When a run on these files cannot be gone on with.
    pub fn check(&self, files: &[&PathBuf]) -> Result<(), Failure> {
        let advice = "standard input cannot be read again from its beginning; give a file to \
                      --resume";
        match self.resume && files.iter().any(|file| file.as_path() == Path::new("-")) {
            true => Err(WrongUsage(advice).into()),
            false => Ok(()),
        }
    }

    /// Where the accounts of these tables are put as they are read.
    pub fn growing(
        &self,
        tables: &[(&Path, &Source)],
        judging: &Judging,
        given: &Given,
    ) -> Result<Growing, Failure> {
        let Some(memory) = self.memory else {
            return Ok(Growing::default());
        };
        let model = given.model.as_ref().map(Model::id);
        let run = serde_json::json!({
            "version": env!("CARGO_PKG_VERSION"),
            "tables": tables.iter().map(|(file, source)| stamp(file, source)).collect::<Vec<_>>(),
            "policy": given.policy.id(),
            "model": model,
            "min_probability": judging.min_probability,
        });
        let by_default = || judging.out.join("spill");
        let folder = self.spill.clone().unwrap_or_else(by_default);
        let spill = Spill::open(&folder, &run.to_string(), self.resume)?;
        Growing::within(memory, spill)
    }
}

/// What tells a table from what it was before.
fn stamp(path: &Path, source: &Source) -> serde_json::Value {
    let metadata = path.metadata().ok();
    let bytes = metadata.as_ref().map(std::fs::Metadata::len);
    let modified = metadata.and_then(|metadata| metadata.modified().ok());
    let modified = modified.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    serde_json::json!({
        "file": path.to_string_lossy(),
        "mapping": source.mapping,
        "bytes": bytes,
        "modified_ns": modified.map(|time| time.as_nanos().to_string()),
    })
}

/// Bytes, with K, M, G or T for powers of 1,024.
fn size(text: &str) -> Result<u64, String> {
    let advice = "a size is a number with K, M, G or T behind it, such as 8G or 500M";
    let text = text
        .trim()
        .trim_end_matches(['B', 'b'])
        .trim_end_matches(['i', 'I']);
    let (number, factor) = match text.char_indices().next_back() {
        Some((at, unit)) if unit.is_ascii_alphabetic() => {
            let power = "KMGT".find(unit.to_ascii_uppercase()).ok_or(advice)?;
            (&text[..at], 1u64 << (10 * (power + 1)))
        }
        _ => (text, 1),
    };
    let number: f64 = number.trim().parse().map_err(|_| advice.to_owned())?;
    let bytes = number * factor as f64;
    match bytes >= 1.0 && bytes <= i64::MAX as f64 {
        true => Ok(bytes as u64),
        false => Err(advice.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_as_people_write_them() {
        let table = [
            ("8G", Some(8 << 30)),
            ("8GiB", Some(8 << 30)),
            ("500m", Some(500 << 20)),
            ("1.5 K", Some(1536)),
            ("1000", Some(1000)),
            ("", None),
            ("G", None),
            ("8X", None),
            ("-1G", None),
            ("0", None),
            ("inf", None),
        ];
        for (text, expected) in table {
            assert_eq!(size(text).ok(), expected, "{text}");
        }
    }
}
