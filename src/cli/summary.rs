//! `summary.json`: counts, what was capped, time by stage, peak memory, model and version.

use super::intake::Input;
use crate::engine::health::Health;
use crate::stage::block::plan::Costs;
use crate::stage::decide::Policy;
use crate::stage::score::Learnt;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::time::Instant;

/// Everything that a run says about itself. `explain` reads it back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Summary {
    pub version: String,
    pub inputs: Vec<Input>,
    pub accounts: u64,
    pub rejected_rows: u64,
    pub unreadable_values: u64,
    pub candidate_pairs: u64,
    pub candidate_pairs_by_rule: BTreeMap<String, u64>,
    /// What blocking left out, by rule.
    pub capped: BTreeMap<String, Capped>,
    /// Pairs of one person that no blocking rule finds, by an estimate; `None` where the model was
    /// not learnt.
    pub estimated_missed_pairs: Option<u64>,
    /// How the model was learnt.
    pub learnt: Option<Learnt>,
    /// Whether these results should be trusted.
    pub health: Health,
    pub flags: FlagCounts,
    pub clusters: u64,
    pub accounts_in_clusters: u64,
    /// Flags that say duplicate of two accounts that are not in one cluster, because other members
    /// contradict each other. Runs of before do not tell.
    #[serde(default)]
    pub duplicates_kept_apart: u64,
    pub pseudonymised: bool,
    pub model_id: String,
    pub policy_id: String,
    pub policy: Policy,
    pub threads: usize,
    /// Seconds by stage.
    pub seconds: BTreeMap<String, f64>,
    /// `None` where the system does not tell.
    pub peak_memory_bytes: Option<u64>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct FlagCounts {
    pub duplicate: u64,
    pub review: u64,
    /// Scored pairs that were asked for with `--min-probability`.
    pub clear: u64,
}

/// What one blocking rule left out.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Capped {
    /// The whole rule is left out: on a base of this size it would cost too much.
    pub rule_off: bool,
    /// Keys that too many accounts share.
    pub keys: u64,
    /// Pairs that were left out; other rules may have found some of them.
    pub pairs: u64,
}

/// What was left out, rule by rule; rules that left out nothing are not listed.
pub fn capped(costs: &Costs) -> BTreeMap<String, Capped> {
    costs
        .iter()
        .filter(|(_, cost)| cost.off || cost.capped_keys > 0)
        .map(|(rule, cost)| {
            let off = if cost.off { cost.pairs } else { 0 };
            let capped = Capped {
                rule_off: cost.off,
                keys: cost.capped_keys,
                pairs: cost.capped_pairs + off,
            };
            (rule.name().to_owned(), capped)
        })
        .collect()
}

/// Measures the stages of a run, one after the other.
pub struct Clock {
    last: Instant,
    started: Instant,
    pub seconds: BTreeMap<String, f64>,
}

impl Clock {
    pub fn start() -> Self {
        let now = Instant::now();
        Clock {
            last: now,
            started: now,
            seconds: BTreeMap::new(),
        }
    }

    /// The time since the last lap belongs to this stage.
    pub fn lap(&mut self, stage: &str) {
        let now = Instant::now();
        let seconds = now.duration_since(self.last).as_secs_f64();
        self.last = now;
        self.seconds
            .insert(stage.to_owned(), (seconds * 1e4).round() / 1e4);
    }

    pub fn total(&self) -> f64 {
        self.started.elapsed().as_secs_f64()
    }
}

/// The most memory that this process has held, in bytes, where Linux tells.
pub fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}
