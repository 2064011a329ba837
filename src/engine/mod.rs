//! The stages wired once, for batch and online alike.

#![warn(missing_docs)]

pub(crate) mod freeze;
mod labels;
mod sample;
mod train;
mod prepare;
mod limit;
mod ceiling;
mod glance;
mod sketch;
mod sketched;
pub mod survey;
mod batch;
pub mod health;
mod online;

pub use batch::{Flag, Progress, Scan, ScanOptions};
pub use freeze::LearnError;
pub use labels::Labels;
pub use online::{AlreadyEnrolled, Candidate, Index, Screening};
pub use prepare::{Preparation, Prepared};

pub use crate::stage::block::Pairing;
pub use crate::stage::normalise::ReadingOptions;

use crate::record::account::{RawRecord, RecordView};
use crate::record::field::ExtraKind;
use crate::stage::block::BlockingPlan;
use crate::stage::compare::{Gammas, compare, compare_all_but_names};
use crate::stage::decide::{Decision, Policy};
use crate::stage::explain::{Explainer, Ledger};
use crate::stage::normalise::{self, Normalised};
use crate::stage::score::starting::{self, Base};
use crate::stage::score::{MatchWeight, Model, Probability};

/// The size of base that [`Engine::starting`] assumes.
const STARTING_BASE: u64 = 1_000_000;

/// A model, a policy, and how values are read, checked and immutable: everything that a judgement of a
/// pair depends on. `Send + Sync`; share it in an `Arc`.
#[derive(Clone, Debug)]
#[must_use]
pub struct Engine {
    model: Model,
    policy: Policy,
    reading: ReadingOptions,
}

/// What the engine says of a pair, without the itemisation.
#[derive(Clone, Copy, Debug, PartialEq)]
#[must_use]
#[non_exhaustive]
pub struct Judged {
    /// Prior and evidence, in bits.
    pub score: MatchWeight,
    /// That of the score.
    pub probability: Probability,
    /// By the policy.
    pub decision: Decision,
}

/// The engine was given a model for other extra columns than are read.
#[derive(Debug, thiserror::Error)]
#[error(
    "the model was made with the extra columns [{}], and [{}] are read now; read those of the model \
     in its order (`[[extra]]` in a configuration, `ReadingOptions::with_extras` in a program; those \
     of kind hint are found by their headers), or make a new model",
    kinds(.model),
    kinds(.declared)
)]
pub struct ExtrasDiffer {
    model: Vec<ExtraKind>,
    declared: Vec<ExtraKind>,
}

fn kinds(extras: &[ExtraKind]) -> String {
    let kinds: Vec<&str> = extras.iter().map(|kind| kind.name()).collect();
    kinds.join(", ")
}

impl Engine {
    /// An engine of these three parts.
    ///
    /// # Errors
    /// Where the model was made for other extra columns than are read.
    pub fn new(
        model: Model,
        policy: Policy,
        reading: ReadingOptions,
    ) -> Result<Engine, ExtrasDiffer> {
        if model.terms().extras != reading.extras {
            return Err(ExtrasDiffer {
                model: model.terms().extras.clone(),
                declared: reading.extras,
            });
        }
        Ok(Engine {
            model,
            policy,
            reading,
        })
    }

    /// The shipped model, for a base of a million accounts of which nothing is known yet, and the
    /// shipped policy. Enough to start with; a model made from the base itself knows better.
    pub fn starting() -> Engine {
        let base = Base {
            accounts: STARTING_BASE,
            prior: starting::prior_within(STARTING_BASE),
            blocking: BlockingPlan::starting(),
            ..Base::default()
        };
        let model = starting::model(base).expect("the shipped starting model is complete");
        Engine {
            model,
            policy: Policy::shipped(),
            reading: ReadingOptions::default(),
        }
    }

    /// The same policy and reading with another model. Where no extra columns are read, those of the
    /// model are: see [`Engine::with_reading`].
    ///
    /// # Errors
    /// Where other extra columns are read.
    pub fn with_model(&self, model: Model) -> Result<Engine, ExtrasDiffer> {
        let reading = beside(&model, self.reading.clone());
        Engine::new(model, self.policy.clone(), reading)
    }

    /// The same model and policy with values that are read so. Where this names no extra columns,
    /// those of the model are read, hints included: their values are the extras of a
    /// [`RawRecord`], in the order of the model's `extras`, and what is not there weighs nothing.
    ///
    /// # Errors
    /// Where it names other extra columns than the model's.
    pub fn with_reading(&self, reading: ReadingOptions) -> Result<Engine, ExtrasDiffer> {
        let reading = beside(&self.model, reading);
        Engine::new(self.model.clone(), self.policy.clone(), reading)
    }

    /// Everything that a score depends on beside the two records.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// What turns a score into a decision.
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// How [`Engine::normalise`] reads values.
    pub fn reading(&self) -> &ReadingOptions {
        &self.reading
    }

    /// What a delivered row means, and what of it could not be read.
    pub fn normalise(&self, raw: &RawRecord<'_>) -> Normalised {
        normalise::record(raw, &self.reading)
    }

    /// How two records agree.
    pub fn compare(&self, a: &RecordView<'_>, b: &RecordView<'_>) -> Gammas {
        compare(a, b, &self.reading.extras, &self.model.terms().frequencies)
    }

    /// The same with the names left missing.
    fn compare_all_but_names(&self, a: &RecordView<'_>, b: &RecordView<'_>) -> Gammas {
        compare_all_but_names(a, b, &self.reading.extras, &self.model.terms().frequencies)
    }

    /// Judges a pair: compare, weigh, decide. Symmetric in the pair.
    pub fn judge(&self, a: &RecordView<'_>, b: &RecordView<'_>) -> Judged {
        self.judge_gammas(&self.compare(a, b))
    }

    fn judge_gammas(&self, gammas: &Gammas) -> Judged {
        let score = self.model.score(gammas);
        let probability = score.probability();
        Judged {
            score,
            probability,
            decision: self.policy.decide(probability, gammas),
        }
    }

    /// The same judgement, itemised.
    pub fn explain(&self, a: &RecordView<'_>, b: &RecordView<'_>) -> Ledger {
        Ledger::of(&self.model, &self.policy, &self.compare(a, b))
    }

    /// Explains pairs as this engine judges them; make it once for many pairs.
    pub fn explainer(&self) -> Explainer<'_> {
        Explainer::new(&self.model, &self.policy, &self.reading.extras)
    }
}

/// Who declares no extra columns takes those of the model.
fn beside(model: &Model, reading: ReadingOptions) -> ReadingOptions {
    match reading.extras.is_empty() {
        true => reading.with_extras(model.terms().extras.clone()),
        false => reading,
    }
}
