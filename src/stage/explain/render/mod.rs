//! Explanations for people and machines, one file for each form.

pub mod figure;
pub mod phrase;
pub mod plain;
pub mod text;
pub mod json;
pub mod html;
pub mod markup;
pub mod report;

pub use plain::Lang;

/// The two accounts of a ledger as people should see them: ids, and optionally their values by
/// comparison. Text that customers typed is cleaned of control and direction characters.
pub struct Pair<'a> {
    pub a: super::value::Side<'a>,
    pub b: super::value::Side<'a>,
}
