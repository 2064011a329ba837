//! Rows left out and values that could not be read: data, not failure, and never in silence.

use crate::record::index::{self, Index};
use compact_str::CompactString;
use std::borrow::Cow;
use std::sync::Arc;

/// One line of `rejected.csv`. The reason never contains the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    pub file: Arc<str>,
    /// Line of the file on which the row begins, from 1; for Parquet the row, from 1.
    pub line: u64,
    /// The column or field; empty where the whole row was left out.
    pub field: CompactString,
    pub reason: Cow<'static, str>,
}

impl Rejected {
    /// The whole row is left out.
    pub fn row(file: &Arc<str>, line: u64, reason: impl Into<Cow<'static, str>>) -> Self {
        Rejected {
            file: file.clone(),
            line,
            field: CompactString::default(),
            reason: reason.into(),
        }
    }

    /// The row is kept; this value of it is read as missing.
    pub fn value(
        file: &Arc<str>,
        line: u64,
        field: &str,
        reason: impl Into<Cow<'static, str>>,
    ) -> Self {
        Rejected {
            field: field.into(),
            ..Rejected::row(file, line, reason)
        }
    }

    /// The whole row was left out, not one value of it.
    pub fn is_row(&self) -> bool {
        self.field.is_empty()
    }
}

/// The account ids seen so far, to reject the rows that repeat one.
#[derive(Default)]
pub struct SeenIds {
    /// For each id the line of its first row, the length of the id and the id; each begins at a
    /// multiple of [`STEP`].
    entries: Vec<u8>,
    /// By the hash of the id; places are counted in steps.
    index: Index,
}

/// Four bytes of an index reach so much farther.
const STEP: usize = 4;

impl SeenIds {
    /// `Err` with a rejection that names both lines if the id was seen before; the first row
    /// with an id stays.
    ///
    /// # Panics
    /// Where all ids hold more than 16 gigabytes.
    pub fn admit(&mut self, file: &Arc<str>, line: u64, id: &str) -> Result<(), Rejected> {
        let hash = index::hash(id.as_bytes());
        let is_id = |place| self.entry(place).1 == id.as_bytes();
        if let Some(place) = self.index.find(hash, is_id) {
            let first = self.entry(place).0;
            let reason = format!("same id as line {first}");
            return Err(Rejected::row(file, line, reason));
        }
        let place = u32::try_from(self.entries.len() / STEP).expect("at most 16 GB of ids");
        self.index.insert(hash, place);
        push_number(&mut self.entries, line);
        push_number(&mut self.entries, id.len() as u64);
        self.entries.extend_from_slice(id.as_bytes());
        let end = self.entries.len().next_multiple_of(STEP);
        self.entries.resize(end, 0);
        Ok(())
    }

    /// The line of an id, and the id.
    fn entry(&self, place: u32) -> (u64, &[u8]) {
        let mut rest = &self.entries[place as usize * STEP..];
        let line = take_number(&mut rest);
        let length = take_number(&mut rest);
        (line, &rest[..length as usize])
    }
}

/// Seven bits to a byte, the highest bit of all but the last set.
fn push_number(to: &mut Vec<u8>, mut number: u64) {
    while number > 0x7F {
        to.push(number as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

fn take_number(from: &mut &[u8]) -> u64 {
    let (mut number, mut shift) = (0, 0);
    while let [byte, rest @ ..] = *from {
        *from = rest;
        number |= u64::from(byte & 0x7F) << shift;
        shift += 7;
        if byte & 0x80 == 0 {
            break;
        }
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repeated_id_names_both_lines() {
        let file: Arc<str> = "accounts.csv".into();
        let mut seen = SeenIds::default();
        assert!(seen.admit(&file, 17, "a").is_ok());
        assert!(seen.admit(&file, 18, "b").is_ok());
        let rejected = seen.admit(&file, 40, "a").unwrap_err();
        assert_eq!(rejected.line, 40);
        assert_eq!(rejected.reason, "same id as line 17");
        assert!(rejected.is_row());
    }

    #[test]
    fn every_id_is_told_from_all_others() {
        let file: Arc<str> = "accounts.csv".into();
        let mut seen = SeenIds::default();
        let ids: Vec<String> = (0..2_000)
            .map(|at| "7".repeat(at % 300) + &at.to_string())
            .collect();
        let line = |at: usize| (at as u64).pow(5);
        for (at, id) in ids.iter().enumerate() {
            assert!(seen.admit(&file, line(at), id).is_ok());
        }
        for (at, id) in ids.iter().enumerate() {
            let rejected = seen.admit(&file, 9, id).unwrap_err();
            assert_eq!(rejected.reason, format!("same id as line {}", line(at)));
        }
    }
}
