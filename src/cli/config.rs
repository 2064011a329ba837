//! The configuration file: TOML, unknown keys refused, all faults at once.

use super::Failure;
use crate::io::files::columns::settings::TableSettings;
use std::path::Path;

/// Reads the file, or gives the defaults where there is none.
pub fn read(path: Option<&Path>) -> Result<TableSettings, Failure> {
    let Some(path) = path else {
        return Ok(TableSettings::default());
    };
    let text = std::fs::read_to_string(path)
        .map_err(|error| format!("{}: {error}; check the path of --config", path.display()))?;
    toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()).into())
}
