//! Lists of pairs, persons or groups: small tables whose columns have well-known names.

pub mod column;

use super::batch::Row;
use super::error::ReadError;
use super::table::Table;
use column::{Columns, Names};
use compact_str::CompactString;
use hashbrown::HashMap;
use std::path::Path;

/// A list that cannot be used. Messages name the file, the line and the column, never a value.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ListingError {
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error("{file}: {says}")]
    File { file: String, says: String },
    #[error("{file}:{line}: {field}: {says}")]
    Row {
        file: String,
        line: u64,
        field: String,
        says: String,
    },
}

/// What was said of each pair, and on which line, so that a list that contradicts itself is refused.
#[derive(Default)]
pub struct Answers {
    of: HashMap<[CompactString; 2], (bool, u64)>,
}

impl Answers {
    /// # Errors
    /// Where an earlier row says the contrary of the pair; names both lines.
    pub fn add(
        &mut self,
        (row, columns, column): (Row<'_>, &Columns, usize),
        pair: [&str; 2],
        is_same: bool,
    ) -> Result<(), ListingError> {
        let first = self.of.entry(pair.map(CompactString::from));
        let (said, line) = *first.or_insert((is_same, row.line()));
        match said == is_same {
            true => Ok(()),
            false => {
                let says = format!("line {line} says the contrary of this pair; leave one of them");
                Err(columns.fault(row, column, says))
            }
        }
    }
}

/// Calls `with` on every row, with the columns that the names stand for.
pub fn each_row(
    path: &Path,
    names: &[Names],
    with: impl FnMut(Row<'_>, &Columns) -> Result<(), ListingError>,
) -> Result<(), ListingError> {
    let table = Table::open(path)?;
    let columns = Columns::find(&table, names)?;
    rows(table, &columns, with)
}

/// The same for an open table. A row that cannot be read is a fault: what is left out here would
/// change the outcome in silence.
pub fn rows(
    table: Table,
    columns: &Columns,
    mut with: impl FnMut(Row<'_>, &Columns) -> Result<(), ListingError>,
) -> Result<(), ListingError> {
    for batch in table {
        let batch = batch?;
        if let Some(rejected) = batch.rejected().first() {
            return Err(ListingError::Row {
                file: rejected.file.to_string(),
                line: rejected.line,
                field: match rejected.is_row() {
                    true => "the whole row".to_owned(),
                    false => rejected.field.to_string(),
                },
                says: rejected.reason.to_string(),
            });
        }
        for row in batch.rows() {
            with(row, columns)?;
        }
    }
    Ok(())
}
