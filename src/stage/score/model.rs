//! A model: prior, m and u for each level, frozen frequencies and blocking plan; named by its hash.

use super::train::calibrate::Calibration;
use super::weight::MatchWeight;
use super::weights::Weights;
use crate::record::field::ExtraKind;
use crate::record::frequency::Frequencies;
use crate::stage::block::BlockingPlan;
use crate::stage::compare::Comparison;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::error::Error;
use std::io::{self, BufWriter, Write};
use std::sync::OnceLock;

/// The content hash (blake3, hexadecimal) of a model's terms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ModelId(pub String);

/// How often a level holds, and how far the rarity of the agreed value counts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelTerms {
    /// Probability of the level for two accounts of one person.
    pub m: f64,
    /// Probability of the level for accounts of two different people.
    pub u: f64,
    /// Probability of the level for two people of one household; where it is not given, the
    /// same as u.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub h: Option<f64>,
    /// The share of the rarity adjustment that applies, 0 to 1.
    #[serde(default)]
    pub rarity: f64,
    /// Bits of surprise in an average agreement on this level; where it is not given, those of
    /// the comparison's highest level (-log2 of its u).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usual: Option<f64>,
    /// Learning leaves the level as it is: it holds only where another comparison has told as
    /// much already, which strangers drawn at random cannot teach.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub kept: bool,
    /// The level can only hold where something else does, so that of the guesses m / u is known and
    /// how large they are is not: learning scales m by what it finds u to be.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub conditional: bool,
}

/// Everything a model says; its hash is the model's id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// Version of this layout.
    pub version: u32,
    /// How many accounts the base had when the model was frozen.
    pub accounts: u64,
    /// Probability that two accounts drawn at random are one person's.
    pub prior: f64,
    /// Probability that two accounts drawn at random are of two people of one household.
    pub household: f64,
    /// m, u and h of every level of every comparison, extra columns included.
    pub comparisons: LevelTable,
    /// By labels, if there were any.
    #[serde(default = "uncalibrated", skip_serializing_if = "Calibration::is_none")]
    pub calibration: Calibration,
    /// What was learnt from the base itself; not there in a model with the starting weights.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub learnt: Option<Learnt>,
    /// The kinds of the extra columns, in order.
    pub extras: Vec<ExtraKind>,
    /// What those of them are called that nobody declared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hints: Vec<String>,
    /// What is never compared in a base as large as this one was.
    pub blocking: BlockingPlan,
    /// How common each value was in the base.
    pub frequencies: Frequencies,
}

/// How a model was learnt from its base.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Learnt {
    /// Rounds of expectation-maximisation.
    pub rounds: u32,
    /// Pairs of one person among the candidates, by the model.
    pub matches: f64,
    /// Pairs of one person that no blocking rule finds, by the model: of the pairs that are found,
    /// so many by one independent rule, so many by two (Chao's lower bound).
    pub missed: Option<f64>,
    /// For each comparison, how many pairs of one person told how often its levels hold. At zero
    /// the comparison has kept its starting weights.
    pub same_person: BTreeMap<Comparison, f64>,
    /// Pairs that were labelled by people.
    pub labels: u64,
    /// What was learnt made no sense, in this comparison, so that the starting weights were kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<String>,
}

fn uncalibrated() -> Calibration {
    Calibration::NONE
}

/// Why a model cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ModelError {
    /// The source is what the JSON reader says, by line and column.
    #[error("the model is not valid JSON for this version: {0}")]
    Unreadable(#[source] Box<dyn Error + Send + Sync>),
    /// The file was made by a program with another layout.
    #[error("the model has layout version {found}; this program reads version {expected}")]
    Version {
        /// That of the file.
        found: u32,
        /// That of this program.
        expected: u32,
    },
    /// Somebody has edited the file, or cut it off.
    #[error("the model's content does not match its id: it was changed after it was made")]
    WrongId,
    /// A level is missing, is unknown, or has impossible terms.
    #[error("model: {comparison}.{level}: {fault}")]
    Level {
        /// By its name, such as `birth_date`.
        comparison: String,
        /// By its name, such as `equal`; `*` stands for all.
        level: String,
        /// What is wrong with it.
        fault: &'static str,
    },
    /// A prior of 0 or 1 could not be moved by any evidence.
    #[error("model: the priors must lie between 0 and 1, exclusive")]
    Prior,
}

fn unreadable(error: serde_json::Error) -> ModelError {
    ModelError::Unreadable(error.into())
}

/// m, u and h of every level, by comparison and level name.
pub type LevelTable = BTreeMap<Comparison, BTreeMap<String, LevelTerms>>;

/// A checked model, ready to weigh evidence. Immutable.
#[derive(Clone, Debug)]
#[must_use]
pub struct Model {
    /// Made when it is first asked for: all frequencies are read for it.
    id: OnceLock<ModelId>,
    terms: Terms,
    weights: Weights,
}

#[derive(Serialize)]
struct WrittenModel<'a> {
    id: &'a ModelId,
    #[serde(flatten)]
    terms: &'a Terms,
}

/// The hash of the terms as they are written, without a copy of them in memory.
fn id_of(terms: &Terms) -> ModelId {
    let mut writer = BufWriter::with_capacity(1 << 16, blake3::Hasher::new());
    serde_json::to_writer(&mut writer, terms).expect("terms are written and hashed");
    writer.flush().expect("a hasher takes all");
    ModelId(writer.get_ref().finalize().to_hex()[..32].to_owned())
}

impl Model {
    /// The layout that this version writes and reads.
    pub const VERSION: u32 = 1;

    /// Checks the terms and gives them their id.
    pub fn new(terms: Terms) -> Result<Model, ModelError> {
        if terms.version != Self::VERSION {
            return Err(ModelError::Version {
                found: terms.version,
                expected: Self::VERSION,
            });
        }
        let priors = (terms.prior, terms.household);
        let weights = Weights::new(priors, &terms.comparisons, terms.extras.len())?
            .calibrated(terms.calibration);
        Ok(Model {
            id: OnceLock::new(),
            terms,
            weights,
        })
    }

    /// The same with what the columns are called that nobody declared.
    pub fn with_hints(self, hints: Vec<String>) -> Model {
        Model {
            id: OnceLock::new(),
            terms: Terms {
                hints,
                ..self.terms
            },
            ..self
        }
    }

    /// Reads a model file and checks that it is what its id says.
    pub fn from_json(bytes: &[u8]) -> Result<Model, ModelError> {
        // Not by `flatten`, which would let unknown entries pass.
        let mut written: Map<String, Value> = serde_json::from_slice(bytes).map_err(unreadable)?;
        let id = written.remove("id").unwrap_or_default();
        let terms = serde_json::from_value(Value::Object(written)).map_err(unreadable)?;
        let model = Model::new(terms)?;
        match id.as_str() == Some(&model.id().0) {
            true => Ok(model),
            false => Err(ModelError::WrongId),
        }
    }

    /// The model file: the id and the terms, as indented JSON.
    pub fn to_json(&self) -> String {
        let mut text = Vec::new();
        self.write_json(&mut text).expect("memory takes all");
        String::from_utf8(text).expect("JSON is UTF-8")
    }

    /// The same, written piece by piece: a large base has a large model.
    ///
    /// # Errors
    /// Where `out` takes no more.
    pub fn write_json(&self, mut out: impl Write) -> io::Result<()> {
        let (id, terms) = (self.id(), &self.terms);
        serde_json::to_writer_pretty(&mut out, &WrittenModel { id, terms })?;
        out.write_all(b"\n")
    }

    /// The content hash.
    pub fn id(&self) -> &ModelId {
        self.id.get_or_init(|| id_of(&self.terms))
    }

    /// All that the model says, as it is written to its file.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Log odds, in bits, that a random pair is one person's; calibrated, if there were labels.
    pub fn prior(&self) -> MatchWeight {
        self.weights.prior
    }

    /// What every level weighs.
    pub fn weights(&self) -> &Weights {
        &self.weights
    }
}

impl LevelTerms {
    /// What is wrong with them, if anything.
    pub fn fault(&self) -> Option<&'static str> {
        let is_share = |p: f64| p > 0.0 && p <= 1.0;
        let fine = is_share(self.m)
            && is_share(self.u)
            && self.h.is_none_or(is_share)
            && (0.0..=1.0).contains(&self.rarity);
        (!fine).then_some("m, u and h must lie in (0, 1], rarity in [0, 1]")
    }
}
