//! Columns of numbers that may lie outside memory: written in pieces, read back a column at a time.

use super::numbers::{Numbers, Pile};
use std::io;
use std::sync::Arc;

/// Somewhere outside memory where runs of numbers are put, to be read back as often as wanted. They
/// are gone when it is dropped.
pub trait Scratch: Send + Sync {
    /// Where these numbers were put.
    fn put(&self, numbers: &[u64]) -> io::Result<Place>;

    /// Appends the numbers that were put here.
    fn read(&self, place: Place, into: &mut Vec<u64>) -> io::Result<()>;
}

/// Where a run of numbers lies in a [`Scratch`]: how many lie before it, and how many it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Numbers, not bytes.
    pub start: u64,
    /// Numbers, not bytes.
    pub len: u64,
}

/// Columns of numbers that many tasks have made parts of.
pub struct Shelf {
    /// `None` where everything is kept in memory.
    scratch: Option<Arc<dyn Scratch>>,
    columns: Vec<Column>,
}

/// The parts of one column.
#[derive(Default)]
pub struct Column {
    runs: Vec<Run>,
}

enum Run {
    Kept(Numbers),
    Put(Arc<dyn Scratch>, Place),
}

impl Shelf {
    /// An empty one, which keeps its numbers in memory unless it is given a scratch.
    pub fn new(scratch: Option<Arc<dyn Scratch>>) -> Self {
        Shelf {
            scratch,
            columns: Vec::new(),
        }
    }

    /// Takes what some tasks have made: of each task its columns, in the order of those here.
    pub fn put(&mut self, tasks: Vec<Vec<Pile>>) -> io::Result<()> {
        let width = tasks.iter().map(Vec::len).max().unwrap_or(0);
        if self.columns.len() < width {
            self.columns.resize_with(width, Column::default);
        }
        match self.scratch.clone() {
            None => self.keep(tasks),
            Some(scratch) => self.put_away(&scratch, &tasks)?,
        }
        Ok(())
    }

    fn keep(&mut self, tasks: Vec<Vec<Pile>>) {
        for task in tasks {
            for (column, pile) in self.columns.iter_mut().zip(task) {
                column.runs.extend(pile.into_runs().map(Run::Kept));
            }
        }
    }

    /// What all tasks have of a column lies together.
    fn put_away(&mut self, scratch: &Arc<dyn Scratch>, tasks: &[Vec<Pile>]) -> io::Result<()> {
        let mut together = Vec::new();
        for (at, column) in self.columns.iter_mut().enumerate() {
            together.clear();
            let parts = tasks.iter().filter_map(|task| task.get(at));
            let runs = parts.flat_map(Pile::runs);
            runs.for_each(|run| together.extend_from_slice(run));
            if !together.is_empty() {
                let place = scratch.put(&together)?;
                column.runs.push(Run::Put(scratch.clone(), place));
            }
        }
        Ok(())
    }

    /// In the order in which tasks gave them.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The columns, each of which can be dropped before the next one is read.
    pub fn into_columns(self) -> Vec<Column> {
        self.columns
    }
}

impl Column {
    /// How many numbers it has.
    pub fn len(&self) -> u64 {
        let len = |run: &Run| match run {
            Run::Kept(numbers) => numbers.len() as u64,
            Run::Put(_, place) => place.len,
        };
        self.runs.iter().map(len).sum()
    }

    /// Whether it has no number.
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// Appends all its numbers, in the order in which they were put.
    pub fn read(&self, into: &mut Vec<u64>) -> io::Result<()> {
        into.reserve(self.len() as usize);
        for run in &self.runs {
            match run {
                Run::Kept(numbers) => into.extend_from_slice(numbers),
                Run::Put(scratch, place) => scratch.read(*place, into)?,
            }
        }
        Ok(())
    }
}
