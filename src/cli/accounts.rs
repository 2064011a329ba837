//! The accounts of a run: in memory, or where `--memory` is not enough for them, in a folder.

use super::Failure;
use super::admission::{ReadSoFar, Sink};
use crate::io::spill::Spill;
use crate::record::base::Base;
use crate::record::population::{Population, Row};
use serde::{Deserialize, Serialize};

/// All accounts of a run.
pub enum Accounts {
    Held(Box<Population>),
    Spilled(Spill),
}

impl Accounts {
    pub fn base(&self) -> &dyn Base {
        match self {
            Accounts::Held(population) => &**population,
            Accounts::Spilled(spill) => spill,
        }
    }

    /// Where all of them are in memory.
    pub fn population(&self) -> Option<&Population> {
        match self {
            Accounts::Held(population) => Some(population),
            Accounts::Spilled(_) => None,
        }
    }

    /// The folder, where they are in one.
    pub fn spill(&self) -> Option<&Spill> {
        match self {
            Accounts::Held(_) => None,
            Accounts::Spilled(spill) => Some(spill),
        }
    }

    /// The run is done: what it put outside memory is no longer wanted.
    pub fn discard(self) -> std::io::Result<()> {
        match self {
            Accounts::Held(_) => Ok(()),
            Accounts::Spilled(spill) => spill.remove(),
        }
    }
}

/// Accounts while they are read, one table after the other.
#[derive(Default)]
pub struct Growing {
    held: Population,
    /// Which tables were read before.
    table: usize,
    /// What of the tables is in `held`.
    parts: Vec<Part>,
    spilling: Option<Spilling>,
}

/// A part of a table.
#[derive(Serialize, Deserialize)]
struct Part {
    table: usize,
    so_far: ReadSoFar,
}

struct Spilling {
    spill: Spill,
    /// More bytes than this are put away.
    most_bytes: usize,
    /// What of the tables is in each segment of an earlier run.
    before: Vec<Vec<Part>>,
}

/// The share of the memory that one segment may take: two are held where pairs are compared, with
/// their sketches and the pairs themselves.
const SEGMENT_SHARE: u64 = 5;

impl Growing {
    /// Puts accounts that do not fit into so many bytes of memory into the folder.
    pub fn within(memory: u64, spill: Spill) -> Result<Self, Failure> {
        let parts = |at| -> std::io::Result<Vec<Part>> {
            let state = spill.state_of(at)?;
            serde_json::from_str(&state).map_err(|_| spill.damaged_state(at))
        };
        let before = (0..spill.segments()).map(parts).collect::<Result<_, _>>()?;
        Ok(Growing {
            spilling: Some(Spilling {
                before,
                most_bytes: (memory / SEGMENT_SHARE) as usize,
                spill,
            }),
            ..Growing::default()
        })
    }

    /// How many accounts there are so far.
    pub fn len(&self) -> usize {
        let away = self.spilling.as_ref();
        let bounds = away.map(|away| away.spill.bounds());
        let away = bounds.and_then(|bounds| bounds.last().copied());
        self.held.len() + away.unwrap_or_default() as usize
    }

    /// All tables were read.
    pub fn finish(mut self) -> Result<Accounts, Failure> {
        self.held.settle();
        let unread = !self.held.is_empty() || !self.parts.is_empty();
        match &self.spilling {
            Some(away) if away.spill.segments() > 0 && unread => self.put_held_away()?,
            _ => (),
        }
        match self.spilling {
            None => Ok(Accounts::Held(Box::new(self.held))),
            Some(away) if away.spill.segments() > 0 => Ok(Accounts::Spilled(away.spill)),
            Some(away) => {
                away.spill.remove()?;
                Ok(Accounts::Held(Box::new(self.held)))
            }
        }
    }

    /// Reading was broken off: what was put away can be gone on from, the rest is read again.
    pub fn break_off(self) -> Result<Accounts, Failure> {
        Growing {
            held: Population::new(),
            parts: Vec::new(),
            ..self
        }
        .finish()
    }

    fn put_held_away(&mut self) -> Result<(), Failure> {
        if let Some(away) = &mut self.spilling {
            let parts = std::mem::take(&mut self.parts);
            let state = serde_json::to_string(&parts)?;
            away.spill.push(&std::mem::take(&mut self.held), &state)?;
        }
        Ok(())
    }

    fn push_part(&mut self, so_far: ReadSoFar) {
        self.parts.push(Part {
            table: self.table,
            so_far,
        });
    }
}

impl Sink for Growing {
    fn append(&mut self, shard: Population, wanted: impl Fn(Row) -> bool) {
        self.held.append(shard, wanted);
    }

    fn is_full(&self) -> bool {
        let away = self.spilling.as_ref();
        away.is_some_and(|away| self.held.bytes() > away.most_bytes)
    }

    fn put_away(&mut self, so_far: ReadSoFar) -> Result<(), Failure> {
        self.push_part(so_far);
        self.put_held_away()
    }

    fn end_table(&mut self, so_far: Option<ReadSoFar>) {
        if let Some(so_far) = so_far {
            self.push_part(so_far);
        }
        self.table += 1;
    }

    fn before(&self) -> Vec<&ReadSoFar> {
        let segments = self.spilling.iter().flat_map(|away| &away.before);
        let own = segments.flatten().filter(|part| part.table == self.table);
        own.map(|part| &part.so_far).collect()
    }

    fn ids_before(&self, mut visit: impl FnMut(&str)) -> std::io::Result<()> {
        let Some(away) = &self.spilling else {
            return Ok(());
        };
        for (at, parts) in away.before.iter().enumerate() {
            if parts.iter().all(|part| part.table != self.table) {
                continue;
            }
            let segment = away.spill.segment(at)?;
            let mut first = 0;
            for Part { table, so_far } in parts {
                let rows = first..first + so_far.accounts;
                first = rows.end;
                if *table == self.table {
                    rows.for_each(|row| visit(segment.account_id(Row(row))));
                }
            }
        }
        Ok(())
    }
}
