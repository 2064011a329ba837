//! Reads the tables that an evaluation needs: flags, truth, groups, stories.

pub mod flags;
pub mod truth;

use super::Story;
use super::truth::{Side, Truth, Unlisted};
use crate::io::files::batch::Row;
use crate::io::files::listing::column::{self, Columns};
use crate::io::files::listing::{ListingError, each_row};
use hashbrown::HashMap;
use std::path::Path;

/// Groups by account of the truth, from `account_id,cluster_id`.
pub fn clusters(path: &Path, lookup: &mut Lookup<'_>) -> Result<Vec<Option<u32>>, ListingError> {
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
pub fn stories(path: &Path, lookup: &mut Lookup<'_>) -> Result<Vec<Story>, ListingError> {
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
    /// How many ids the truth listed, and how many it did not.
    pub met: [u64; 2],
}

/// Fewer ids than this may all be strangers to a truth that is the right one.
const ENOUGH_IDS: u64 = 20;

impl Lookup<'_> {
    /// Whether the truth speaks of other ids than those looked up: it lists hardly any of them.
    pub fn is_of_others(&self) -> bool {
        let [listed, unlisted] = self.met;
        listed + unlisted >= ENOUGH_IDS && listed * 100 < unlisted
    }

    /// `None` for an account to be left out.
    fn account(
        &mut self,
        row: Row<'_>,
        columns: &Columns,
        column: usize,
        side: Side,
    ) -> Result<Option<u32>, ListingError> {
        let id = columns.filled(row, column)?;
        let found = self.truth.find(side, id);
        self.met[usize::from(found.is_none())] += 1;
        match (found, self.unlisted) {
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
