//! Reads the tables that an evaluation needs: flags, truth, groups, stories.

pub mod column;
pub mod flags;
pub mod truth;

use super::Story;
use super::truth::{Side, Truth, Unlisted};
use crate::io::files::batch::Row;
use crate::io::files::error::ReadError;
use crate::io::files::table::Table;
use column::Columns;
use hashbrown::HashMap;
use std::path::Path;

/// A table that cannot be used. Messages name the file, the line and the column, never a value.
#[derive(Debug, thiserror::Error)]
pub enum EvaluateError {
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

/// Groups by account of the truth, from `account_id,cluster_id`.
pub fn clusters(path: &Path, lookup: &mut Lookup<'_>) -> Result<Vec<Option<u32>>, EvaluateError> {
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut groups = Vec::new();
    each_row(path, &[column::ACCOUNT, column::CLUSTER], |row, columns| {
        if let Some(account) = lookup.account(row, columns, 0, Side::Left)? {
            let next = numbers.len() as u32;
            let name = columns.filled(row, 1)?;
            let number = *numbers.entry(name.to_owned()).or_insert(next);
            groups.push((account, number));
        }
        Ok(())
    })?;
    let mut by_account = vec![None; lookup.truth.accounts()];
    for (account, number) in groups {
        by_account[account as usize] = Some(number);
    }
    Ok(by_account)
}

/// Hard pairs, from `account_a,account_b,story`. Pairs with an account that the truth does not
/// list are left out.
pub fn stories(path: &Path, lookup: &mut Lookup<'_>) -> Result<Vec<Story>, EvaluateError> {
    let mut stories = Vec::new();
    each_row(
        path,
        &[column::LEFT, column::RIGHT, column::STORY],
        |row, columns| {
            let a = lookup.truth.find(Side::Left, columns.filled(row, 0)?);
            let b = lookup.truth.find(Side::Right, columns.filled(row, 1)?);
            if let (Some(a), Some(b)) = (a, b) {
                let story = row.cell(columns.at[2]).to_owned();
                stories.push(Story::told_by(lookup.truth, a, b, story));
            }
            Ok(())
        },
    )?;
    Ok(stories)
}

/// Finds accounts in the truth, and does with those it does not list as was asked.
pub struct Lookup<'a> {
    pub truth: &'a mut Truth,
    pub unlisted: Unlisted,
}

impl Lookup<'_> {
    /// `None` for an account to be left out.
    fn account(
        &mut self,
        row: Row<'_>,
        columns: &Columns,
        column: usize,
        side: Side,
    ) -> Result<Option<u32>, EvaluateError> {
        let id = columns.filled(row, column)?;
        match (self.truth.find(side, id), self.unlisted) {
            (Some(account), _) => Ok(Some(account)),
            (None, Unlisted::Skip) => Ok(None),
            (None, Unlisted::Alone) => Ok(Some(self.truth.add_alone(side, id))),
            (None, Unlisted::Refuse) => Err(columns.fault(
                row,
                column,
                "the truth does not list this account; say with --unlisted what that means",
            )),
        }
    }
}

/// Calls `with` on every row, with the columns that the names stand for.
pub(super) fn each_row(
    path: &Path,
    names: &[column::Names],
    with: impl FnMut(Row<'_>, &Columns) -> Result<(), EvaluateError>,
) -> Result<(), EvaluateError> {
    let table = Table::open(path)?;
    let columns = Columns::find(&table, names)?;
    rows(table, &columns, with)
}

/// The same for an open table. A row that cannot be read is a fault: what is left out here would
/// change the figures in silence.
pub(super) fn rows(
    table: Table,
    columns: &Columns,
    mut with: impl FnMut(Row<'_>, &Columns) -> Result<(), EvaluateError>,
) -> Result<(), EvaluateError> {
    for batch in table {
        let batch = batch?;
        if let Some(rejected) = batch.rejected().first() {
            return Err(EvaluateError::Row {
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
