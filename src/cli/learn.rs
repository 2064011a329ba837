//! Makes an engine ready for a base: with a given model, or with one learnt from the base itself.

use super::Failure;
use super::progress::Progress;
use super::summary::Clock;
use crate::engine::freeze::{Counted, Pairing};
use crate::engine::labels::Labels;
use crate::engine::train::{Lessons, train};
use crate::engine::{Engine, Settings};
use crate::record::base::Base;
use crate::stage::block::plan::Costs;
use crate::stage::block::{Blocked, Candidates, block};
use crate::stage::decide::Policy;
use crate::stage::score::Model;

/// A base, and what is given beside it.
pub struct Given<'a> {
    pub base: &'a dyn Base,
    pub pairing: Pairing,
    pub settings: Settings,
    /// The extra columns that nobody declared.
    pub hints: Vec<String>,
    pub policy: Policy,
    /// By default one is learnt.
    pub model: Option<Model>,
    /// What people have said of the accounts.
    pub labels: &'a Labels,
}

/// An engine for a base, and the pairs that its blocking plan leaves.
pub struct Ready<'a> {
    pub engine: Engine,
    pub candidates: Candidates<'a>,
    pub costs: Costs,
}

/// What a model is made from.
enum Start {
    Given(Box<Model>),
    Counted(Counted),
}

/// Counts the base, plans the blocking, and learns the weights unless a model is given.
pub fn ready<'a>(
    given: Given<'a>,
    clock: &mut Clock,
    progress: &Progress,
) -> Result<Ready<'a>, Failure> {
    let Given {
        base,
        pairing,
        settings,
        hints,
        policy,
        model,
        labels,
    } = given;
    progress.stage("blocking");
    let start = match model {
        Some(model) => Start::Given(Box::new(model)),
        None => Start::Counted(Counted::of(base)?),
    };
    let given = match &start {
        Start::Given(model) => Some(&model.terms().blocking),
        Start::Counted(_) => None,
    };
    let Blocked {
        plan,
        costs,
        candidates,
    } = block(base, pairing, given)?;
    let (model, learns) = match start {
        Start::Given(model) => (*model, false),
        Start::Counted(counted) => {
            let model = counted.freeze(plan, pairing, &settings.extras)?;
            (model.with_hints(hints), true)
        }
    };
    let mut engine = Engine::new(model, policy, settings)?;
    clock.lap("block");
    if learns {
        progress.stage("learning");
        let lessons = Lessons {
            base,
            candidates: &candidates,
            costs: &costs,
            pairing,
            labels,
        };
        engine = engine.with_model(train(&engine, lessons)?)?;
        clock.lap("train");
    }
    Ok(Ready {
        engine,
        candidates,
        costs,
    })
}
