//! From a base to an engine that knows it: counted, blocked, and its weights learnt.

use super::freeze::{Counted, LearnError};
use super::labels::Labels;
use super::train::{Lessons, train};
use super::{Engine, ReadingOptions};
use crate::record::base::Base;
use crate::stage::block::plan::Costs;
use crate::stage::block::{Blocked, Candidates, Pairing, block};
use crate::stage::decide::Policy;
use crate::stage::score::Model;

/// What an engine for a base is made from, each with a default: the pairs within the base, the
/// default reading, the shipped policy, and a model that is yet to be learnt.
#[derive(Clone)]
#[must_use = "nothing is read before `block` or `learn`"]
pub struct Preparation<'a> {
    base: &'a dyn Base,
    pairing: Pairing,
    reading: ReadingOptions,
    hints: Vec<String>,
    policy: Policy,
    model: Option<Model>,
}

/// An engine for a base, and the pairs that are worth comparing in it.
///
/// The three parts are public, and are meant to be taken apart: a scan uses the candidates up, and the
/// engine explains and screens long after it.
#[must_use]
pub struct Prepared<'a> {
    /// With the given model, the learnt one, or, before [`Prepared::learn`], with the starting
    /// weights and the frequencies of the base.
    pub engine: Engine,
    /// The pairs that the blocking plan of the engine's model leaves.
    pub candidates: Candidates<'a>,
    /// What these pairs cost, by blocking rule, and what was left out.
    pub costs: Costs,
}

impl Engine {
    /// Learns from a base, without labels, what a scan of it needs: [`Preparation`] with its defaults.
    ///
    /// ```
    /// use tocayo::engine::{Engine, Prepared, ScanOptions};
    /// # use tocayo::record::population::Population;
    /// # let population = Population::new();
    /// let Prepared { engine, candidates, .. } = Engine::learn(&population)?;
    /// let scan = engine.scan(candidates, ScanOptions::default())?;
    /// println!("{} pairs to look at", scan.flags.len());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Where a base that is not in memory cannot be read.
    ///
    /// # Panics
    /// Past 2^29 accounts.
    pub fn learn(base: &dyn Base) -> Result<Prepared<'_>, LearnError> {
        Preparation::of(base).learn()
    }
}

impl<'a> Preparation<'a> {
    /// Of this base, with every default.
    pub fn of(base: &'a dyn Base) -> Self {
        Preparation {
            base,
            pairing: Pairing::Within,
            reading: ReadingOptions::default(),
            hints: Vec::new(),
            policy: Policy::shipped(),
            model: None,
        }
    }

    /// Which rows are paired: any two, or those of one table with those of another.
    pub fn with_pairing(self, pairing: Pairing) -> Self {
        Preparation { pairing, ..self }
    }

    /// How the records of the base were read; an applicant is read alike.
    pub fn with_reading(self, reading: ReadingOptions) -> Self {
        Preparation { reading, ..self }
    }

    /// What those extra columns are called that nobody declared; a learnt model keeps the names.
    pub fn with_hints(self, hints: Vec<String>) -> Self {
        Preparation { hints, ..self }
    }

    /// What turns a score into a decision.
    pub fn with_policy(self, policy: Policy) -> Self {
        Preparation { policy, ..self }
    }

    /// A model of an earlier run, with its blocking plan; `None` learns one.
    pub fn with_model(self, model: impl Into<Option<Model>>) -> Self {
        Preparation {
            model: model.into(),
            ..self
        }
    }

    /// Whether there is a model to be learnt, since none was given.
    pub fn has_to_learn(&self) -> bool {
        self.model.is_none()
    }

    /// The whole way: [`Preparation::block`], and [`Prepared::learn`] without labels unless a model
    /// was given.
    ///
    /// # Errors
    /// As those two.
    pub fn learn(self) -> Result<Prepared<'a>, LearnError> {
        let has_to_learn = self.has_to_learn();
        let prepared = self.block()?;
        match has_to_learn {
            true => prepared.learn(&Labels::None),
            false => Ok(prepared),
        }
    }

    /// The first step, and most of the work: counts the values of the base unless a model is given,
    /// plans the blocking, and makes the candidate pairs.
    ///
    /// # Errors
    /// Where a base that is not in memory cannot be read, where what is made of it cannot be put
    /// anywhere, and where the given model was made for other extra columns than were read.
    ///
    /// # Panics
    /// Past 2^29 accounts.
    pub fn block(self) -> Result<Prepared<'a>, LearnError> {
        let Preparation {
            base,
            pairing,
            reading,
            hints,
            policy,
            model,
        } = self;
        // Before the pairs are made, since both need room.
        let counted = match &model {
            Some(_) => None,
            None => Some(Counted::of(base)?),
        };
        let given = model.as_ref().map(|model| &model.terms().blocking);
        let Blocked {
            plan,
            costs,
            candidates,
        } = block(base, pairing, given)?;
        let frozen = counted.map(|counted| counted.freeze(plan, pairing, &reading.extras));
        let frozen = frozen.transpose()?.map(|model| model.with_hints(hints));
        let model = model
            .or(frozen)
            .expect("a base without a model was counted");
        Ok(Prepared {
            engine: Engine::new(model, policy, reading)?,
            candidates,
            costs,
        })
    }
}

impl Prepared<'_> {
    /// The second step: the weights, from the base itself and from what people have said of its
    /// accounts. The frequencies and the blocking plan stay as they are.
    ///
    /// The result depends neither on the number of threads nor on the order of the rows.
    ///
    /// # Errors
    /// Where a base that is not in memory cannot be read again.
    pub fn learn(self, labels: &Labels) -> Result<Self, LearnError> {
        let lessons = Lessons {
            candidates: &self.candidates,
            costs: &self.costs,
            labels,
        };
        let model = train(&self.engine, lessons)?;
        Ok(Prepared {
            engine: self.engine.with_model(model)?,
            ..self
        })
    }
}
