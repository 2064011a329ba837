//! Makes an engine ready for a base, and says how far it is.

use super::Failure;
use super::progress::Progress;
use super::summary::Clock;
use crate::engine::{Labels, Preparation, Prepared};

/// Prepares the base, and learns the weights unless a model is given.
pub fn ready<'a>(
    preparation: Preparation<'a>,
    labels: &Labels,
    (clock, progress): (&mut Clock, &Progress),
) -> Result<Prepared<'a>, Failure> {
    let has_to_learn = preparation.has_to_learn();
    progress.stage("blocking");
    let mut prepared = preparation.block()?;
    clock.lap("block");
    if has_to_learn {
        progress.stage("learning");
        prepared = prepared.learn(labels)?;
        clock.lap("train");
    }
    Ok(prepared)
}
