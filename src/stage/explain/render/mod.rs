//! Ledgers for people and machines, one file for each form.

pub mod text;
pub mod json;
pub mod markup;
pub mod report;

/// The two accounts of a ledger as people should see them: ids, and optionally their values by
/// comparison. Text that customers typed is cleaned of control and direction characters.
pub struct Pair<'a> {
    pub a: super::value::Side<'a>,
    pub b: super::value::Side<'a>,
}
