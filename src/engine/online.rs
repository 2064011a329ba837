//! One applicant against all: the same keys, the same judge, over an index in memory.

use super::{Engine, Judged};
use crate::record::account::{AccountId, Record, RecordView};
use crate::record::population::{Population, Row};
use crate::stage::block::{BlockingKey, BlockingRule, Keys, keys};
use crate::stage::decide::Verdict;
use crate::stage::explain::Ledger;
use hashbrown::{HashMap, HashSet};
use smallvec::SmallVec;
use std::sync::Arc;

/// Enrolled accounts by blocking key. Append-only underneath: what is replaced or removed is no
/// longer found, and stays in memory until [`Index::compact`].
pub struct Index {
    engine: Arc<Engine>,
    population: Population,
    live: HashMap<AccountId, Row>,
    by_key: HashMap<BlockingKey, SmallVec<[Row; 2]>>,
}

/// An enrolled account that an applicant resembles.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Of the enrolled account.
    pub account_id: AccountId,
    /// The same as a scan says of the pair, bit for bit.
    pub judged: Judged,
    /// The first blocking rule by which the two share a key.
    pub found_by: BlockingRule,
}

/// One applicant's ranked, decided candidates.
#[derive(Clone, Debug, Default)]
#[must_use]
#[non_exhaustive]
pub struct Screening {
    /// Flagged candidates, most probable first, then by account id.
    pub candidates: Vec<Candidate>,
    /// How many enrolled accounts were compared.
    pub compared: usize,
}

/// An account with this id is enrolled already.
#[derive(Debug, thiserror::Error)]
#[error("an account with this id is enrolled already; replace it instead")]
pub struct AlreadyEnrolled;

impl Screening {
    /// The gravest verdict on any candidate.
    pub fn verdict(&self) -> Verdict {
        let verdicts = self
            .candidates
            .iter()
            .map(|candidate| candidate.judged.decision.verdict);
        verdicts.max().unwrap_or(Verdict::Clear)
    }
}

impl Index {
    /// An empty index.
    pub fn new(engine: Arc<Engine>) -> Self {
        Index {
            engine,
            population: Population::new(),
            live: HashMap::new(),
            by_key: HashMap::new(),
        }
    }

    /// An index of these accounts. A repeated account id replaces the earlier record.
    pub fn build(engine: Arc<Engine>, records: impl IntoIterator<Item = Record>) -> Self {
        let mut index = Index::new(engine);
        for record in records {
            index.replace(record);
        }
        index
    }

    /// The engine that judges, to be shared with those who normalise applicants.
    pub fn engine(&self) -> &Arc<Engine> {
        &self.engine
    }

    /// How many accounts are enrolled.
    pub fn len(&self) -> usize {
        self.live.len()
    }

    /// Whether nobody is enrolled.
    pub fn is_empty(&self) -> bool {
        self.live.is_empty()
    }

    /// The enrolled account with this id.
    pub fn get(&self, id: &AccountId) -> Option<RecordView<'_>> {
        self.live.get(id).map(|row| self.population.view(*row))
    }

    /// Judges an applicant against every enrolled candidate; nothing is kept. An enrolled account
    /// with the applicant's own id is not compared.
    pub fn screen(&self, applicant: &RecordView<'_>) -> Screening {
        let mut seen = HashSet::new();
        let mut candidates = Vec::new();
        for key in self.keys(applicant) {
            for &row in self.by_key.get(&key).into_iter().flatten() {
                let other = self.population.view(row);
                if other.account_id == applicant.account_id || !seen.insert(row) {
                    continue;
                }
                let judged = self.engine.judge(applicant, &other);
                if judged.decision.verdict != Verdict::Clear {
                    let (account_id, found_by) = (other.account_id.into(), key.rule());
                    candidates.push(Candidate {
                        account_id,
                        judged,
                        found_by,
                    });
                }
            }
        }
        candidates.sort_by(|left, right| {
            let by_score = right.judged.score.0.total_cmp(&left.judged.score.0);
            by_score.then_with(|| left.account_id.cmp(&right.account_id))
        });
        Screening {
            candidates,
            compared: seen.len(),
        }
    }

    /// The itemised judgement of an applicant and an enrolled account as it is now; `None` where there
    /// is none with this id.
    pub fn explain(&self, applicant: &RecordView<'_>, enrolled: &AccountId) -> Option<Ledger> {
        let enrolled = self.get(enrolled)?;
        Some(self.engine.explain(applicant, &enrolled))
    }

    /// Adds an account.
    pub fn enrol(&mut self, record: Record) -> Result<(), AlreadyEnrolled> {
        if self.live.contains_key(&record.account_id) {
            return Err(AlreadyEnrolled);
        }
        self.append(record);
        Ok(())
    }

    /// Adds an account, or puts this record in the place of the one with its id.
    pub fn replace(&mut self, record: Record) {
        self.remove(&record.account_id);
        self.append(record);
    }

    /// Takes an account out of the index; tells whether it was there.
    pub fn remove(&mut self, id: &AccountId) -> bool {
        let Some(row) = self.live.remove(id) else {
            return false;
        };
        for key in self.keys(&self.population.view(row)) {
            if let Some(rows) = self.by_key.get_mut(&key) {
                rows.retain(|other| *other != row);
            }
        }
        true
    }

    /// How many records that were replaced or removed are still in memory.
    pub fn removed(&self) -> usize {
        self.population.len() - self.live.len()
    }

    /// Lets go of what was replaced or removed, down to the words of names and places. It reads every
    /// account once more and holds both indexes while it does.
    pub fn compact(&mut self) {
        let mut rows: Vec<Row> = self.live.values().copied().collect();
        rows.sort_unstable();
        let records = rows
            .iter()
            .map(|row| self.population.view(*row).to_record());
        *self = Index::build(self.engine.clone(), records);
    }

    fn append(&mut self, record: Record) {
        let id = record.account_id.clone();
        let row = self.population.push(record);
        for key in self.keys(&self.population.view(row)) {
            self.by_key.entry(key).or_default().push(row);
        }
        self.live.insert(id, row);
    }

    fn keys(&self, record: &RecordView<'_>) -> Keys {
        self.engine.model().terms().blocking.filter(keys(record))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::account::RawRecord;
    use crate::record::field::Field;

    #[test]
    fn an_applicant_is_compared_with_few_of_a_growing_base() {
        const GIVEN: [&str; 4] = ["Antonio", "Maria", "Jose", "Carmen"];
        const FAMILY: [&str; 4] = ["Garcia", "Lopez", "Martin", "Ruiz"];
        let account = |at: usize| {
            let born = format!(
                "{}-{:02}-{:02}",
                1950 + at % 53,
                1 + at % 11,
                1 + at / 7 % 28
            );
            RawRecord::new(format!("A-{at}"))
                .with(Field::GivenName, GIVEN[at % 4])
                .with(Field::FamilyName, FAMILY[at / 4 % 4])
                .with(Field::BirthDate, born)
                .with(
                    Field::Phone,
                    format!("+34 6{:08}", at * 7_919 % 100_000_000),
                )
        };
        let engine = Arc::new(Engine::starting());
        let records = (0..4_000).map(|at| engine.normalise(&account(at)).record);
        let index = Index::build(engine.clone(), records);
        let applicant = RawRecord::new("new")
            .with(Field::GivenName, "Antonio")
            .with(Field::FamilyName, "Garcia")
            .with(Field::BirthDate, "1975-06-15")
            .with(Field::Phone, "+34 699 000 001");
        let compared = index
            .screen(&engine.normalise(&applicant).record.view())
            .compared;
        assert!(compared > 0 && compared < index.len() / 20, "{compared}");
    }
}
