//! The configuration file: TOML, unknown keys refused, all faults at once.

use super::Failure;
use crate::io::files::columns::mapping::Mapping;
use crate::io::files::columns::settings::{Fault, Faults, TableSettings};
use crate::io::files::columns::understand;
use crate::io::files::table::Table;
use crate::record::value::Country;
use std::path::{Path, PathBuf};

/// What the file says, and what of it could not be read.
#[derive(Default)]
pub struct Config {
    path: PathBuf,
    settings: TableSettings,
    faults: Vec<Fault>,
}

/// Reads the file, or gives the defaults where there is none. Faults are kept until the table is
/// open, so that they are told together with those that only the table can show.
pub fn read(path: Option<&Path>) -> Result<Config, Failure> {
    let Some(path) = path else {
        return Ok(Config::default());
    };
    let text = std::fs::read_to_string(path)
        .map_err(|error| format!("{}: {error}; check the path of --config", path.display()))?;
    let (settings, faults) = TableSettings::from_toml(&text);
    Ok(Config {
        path: path.to_owned(),
        settings,
        faults,
    })
}

impl Config {
    /// What the columns of this table mean.
    pub fn understand(&self, table: &Table) -> Result<Mapping, Failure> {
        if self.faults.is_empty() {
            let understood = understand(table, &self.settings);
            return understood.map_err(|Faults(faults)| self.refuse(&faults, table));
        }
        // What could not be read is told once, not again as a column that is missing.
        let is_told = |key: &str| {
            let keys = self.faults.iter().map(|fault| fault.key.as_str());
            keys.filter_map(|told| key.strip_prefix(told))
                .any(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        let mut more = self.settings.check(table.headers());
        more.retain(|fault| !is_told(&fault.key));
        Err(self.refuse(&[self.faults.clone(), more].concat(), table))
    }

    /// The country for phones and documents that name none, for commands that read no table.
    pub fn region(&self) -> Result<Option<Country>, Failure> {
        let mut faults = self.faults.clone();
        faults.extend(self.settings.region_fault());
        if faults.is_empty() {
            return Ok(self
                .settings
                .region
                .default
                .as_deref()
                .and_then(Country::new));
        }
        Err(format!("{}:{}", self.path.display(), lines(&faults)).into())
    }

    /// Whether columns that nobody declared may count.
    pub fn wants_hints(&self) -> bool {
        self.settings.hints.wanted
    }

    fn refuse(&self, faults: &[Fault], table: &Table) -> Failure {
        format!(
            "{}:{}\n`tocayo inspect {}` without --config shows what the columns are called",
            self.path.display(),
            lines(faults),
            table.file(),
        )
        .into()
    }
}

fn lines(faults: &[Fault]) -> String {
    faults.iter().map(|fault| format!("\n  {fault}")).collect()
}
