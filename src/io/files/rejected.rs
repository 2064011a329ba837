//! Rows left out and values that could not be read: data, not failure, and never in silence.

use crate::record::packed::Words;
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
pub struct SeenIds {
    ids: Words,
    /// By the index of the id; 0 for the empty one as long as it was not seen.
    lines: Vec<u64>,
}

impl Default for SeenIds {
    fn default() -> Self {
        SeenIds {
            ids: Words::default(),
            lines: vec![0],
        }
    }
}

impl SeenIds {
    /// `Err` with a rejection that names both lines if the id was seen before; the first row
    /// with an id stays.
    pub fn admit(&mut self, file: &Arc<str>, line: u64, id: &str) -> Result<(), Rejected> {
        let at = self.ids.intern(id) as usize;
        if let Some(first) = self.lines.get(at).filter(|line| **line > 0) {
            let reason = format!("same id as line {first}");
            return Err(Rejected::row(file, line, reason));
        }
        match self.lines.get_mut(at) {
            Some(empty) => *empty = line,
            None => self.lines.push(line),
        }
        Ok(())
    }
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
}
