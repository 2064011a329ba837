//! What was written about a base, beside the model and the policy.

use crate::record::field::ExtraKind;
use crate::stage::normalise::ReadingOptions;

/// How values are read, and which extra columns there are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    pub reading: ReadingOptions,
    /// The kinds of the declared extra columns, in order.
    pub extras: Vec<ExtraKind>,
}
