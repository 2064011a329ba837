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

use super::codes;
use super::value::printable;
use crate::stage::compare::Comparison;
use std::borrow::Cow;

/// The two accounts of a ledger as people should see them: ids, and optionally their values by
/// comparison. Text that customers typed is cleaned of control and direction characters.
pub struct Pair<'a> {
    /// The account that stands on the left, or first.
    pub a: super::value::Side<'a>,
    /// The other one.
    pub b: super::value::Side<'a>,
    /// What the extra columns are called, in order; empty where that is not known.
    pub columns: &'a [String],
}

impl Pair<'_> {
    /// What it is called in codes.
    pub fn code(&self, comparison: Comparison) -> String {
        codes::of(comparison, self.columns)
    }

    /// What people call it: completes "the … are equal".
    pub fn label(&self, comparison: Comparison) -> Cow<'static, str> {
        let column = match comparison {
            Comparison::Extra(at) => self.columns.get(usize::from(at)),
            _ => None,
        };
        match column {
            Some(column) => format!("values of {}", printable(column)).into(),
            None => comparison.label().into(),
        }
    }
}
