//! A model: prior, m and u for each level, frozen frequencies and blocking plan; named by its hash.

use super::weight::{MatchWeight, Probability};
use crate::record::field::ExtraKind;
use crate::record::frequency::Frequencies;
use crate::stage::block::BlockingPlan;
use crate::stage::compare::{Comparison, Gamma, levels};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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
    /// The share of the rarity adjustment that applies, 0 to 1.
    #[serde(default)]
    pub rarity: f64,
    /// Bits of surprise in an average agreement on this level; where it is not given, those of
    /// the comparison's highest level (-log2 of its u).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usual: Option<f64>,
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
    /// By comparison and level name.
    pub comparisons: BTreeMap<Comparison, BTreeMap<String, LevelTerms>>,
    /// The kinds of the declared extra columns, in order.
    pub extras: Vec<ExtraKind>,
    pub blocking: BlockingPlan,
    pub frequencies: Frequencies,
}

/// Why a model cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    #[error("the model is not valid JSON for this version: {0}")]
    Unreadable(#[from] serde_json::Error),
    #[error("the model has layout version {found}; this program reads version {expected}")]
    Version { found: u32, expected: u32 },
    #[error("the model's content does not match its id: it was changed after it was made")]
    WrongId,
    #[error("model: {comparison}.{level}: {fault}")]
    Level {
        comparison: String,
        level: String,
        fault: &'static str,
    },
    #[error("model: the prior must lie between 0 and 1, exclusive")]
    Prior,
}

/// A checked model, ready to weigh evidence. Immutable.
#[derive(Clone, Debug)]
pub struct Model {
    id: ModelId,
    terms: Terms,
    prior: MatchWeight,
    weights: WeightTable,
}

/// What a level weighs, ready for the sum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LevelWeight {
    pub weight: f32,
    pub rarity_share: f32,
    /// Bits of surprise in an average agreement on this level.
    pub usual_surprisal: f32,
}

/// Weights by comparison index, then by gamma - 1.
type WeightTable = Vec<Vec<LevelWeight>>;

#[derive(Serialize, Deserialize)]
struct WrittenModel {
    id: ModelId,
    #[serde(flatten)]
    terms: Terms,
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
        if !(terms.prior > 0.0 && terms.prior < 1.0) {
            return Err(ModelError::Prior);
        }
        let extras = (0..terms.extras.len()).map(|position| Comparison::Extra(position as u8));
        let weights = Comparison::FIXED
            .iter()
            .copied()
            .chain(extras)
            .map(|comparison| weigh(&terms, comparison))
            .collect::<Result<_, _>>()?;
        let id = ModelId(blake3::hash(&serde_json::to_vec(&terms)?).to_hex()[..32].to_owned());
        Ok(Model {
            id,
            prior: Probability(terms.prior).weight(),
            terms,
            weights,
        })
    }

    /// Reads a model file and checks that it is what its id says.
    pub fn from_json(bytes: &[u8]) -> Result<Model, ModelError> {
        let written: WrittenModel = serde_json::from_slice(bytes)?;
        let model = Model::new(written.terms)?;
        if model.id == written.id {
            Ok(model)
        } else {
            Err(ModelError::WrongId)
        }
    }

    /// The model file: the id and the terms, as indented JSON.
    pub fn to_json(&self) -> String {
        let written = WrittenModel {
            id: self.id.clone(),
            terms: self.terms.clone(),
        };
        serde_json::to_string_pretty(&written).unwrap_or_default()
    }

    pub fn id(&self) -> &ModelId {
        &self.id
    }

    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    pub fn prior(&self) -> MatchWeight {
        self.prior
    }

    /// What this level of this comparison weighs; `None` for a missing value.
    pub fn level(&self, comparison: Comparison, gamma: Gamma) -> Option<&LevelWeight> {
        let at = usize::from(gamma.0).checked_sub(1)?;
        self.weights.get(comparison.index())?.get(at)
    }
}

fn weigh(terms: &Terms, comparison: Comparison) -> Result<Vec<LevelWeight>, ModelError> {
    let fault = |level: &str, fault| ModelError::Level {
        comparison: comparison.to_string(),
        level: level.to_owned(),
        fault,
    };
    let known = terms
        .comparisons
        .get(&comparison)
        .ok_or_else(|| fault("*", "missing"))?;
    let levels = levels(comparison);
    if let Some(name) = known
        .keys()
        .find(|name| !levels.iter().any(|l| l.name == **name))
    {
        return Err(fault(name, "there is no such level"));
    }
    let get = |name: &str| {
        known
            .get(name)
            .copied()
            .ok_or_else(|| fault(name, "missing"))
    };
    let usual_of_top = match levels.last() {
        Some(top) => -get(top.name)?.u.log2(),
        None => 0.0,
    };
    let weigh_level = |name: &str| {
        let LevelTerms {
            m,
            u,
            rarity,
            usual,
        } = get(name)?;
        if !(m > 0.0 && m <= 1.0 && u > 0.0 && u <= 1.0 && (0.0..=1.0).contains(&rarity)) {
            return Err(fault(name, "m and u must lie in (0, 1], rarity in [0, 1]"));
        }
        Ok(LevelWeight {
            weight: (m / u).log2() as f32,
            rarity_share: rarity as f32,
            usual_surprisal: usual.unwrap_or(usual_of_top) as f32,
        })
    };
    levels.iter().map(|level| weigh_level(level.name)).collect()
}
