//! Columns of numbers that may lie outside memory: written in pieces, read back a column at a time.

use std::io;
use std::ops::Range;
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
    pub start: u64,
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
    Kept(Vec<u64>),
    /// A part of what is kept of several columns in one piece.
    Bound(Arc<Vec<u64>>, Range<usize>),
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
    pub fn put(&mut self, tasks: Vec<Vec<Vec<u64>>>) -> io::Result<()> {
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

    fn keep(&mut self, tasks: Vec<Vec<Vec<u64>>>) {
        for task in tasks {
            for (column, numbers) in self.columns.iter_mut().zip(task) {
                if !numbers.is_empty() {
                    column.runs.push(Run::Kept(numbers));
                }
            }
        }
    }

    /// What all tasks have of a column lies together.
    fn put_away(&mut self, scratch: &Arc<dyn Scratch>, tasks: &[Vec<Vec<u64>>]) -> io::Result<()> {
        let mut together = Vec::new();
        for (at, column) in self.columns.iter_mut().enumerate() {
            together.clear();
            let parts = tasks.iter().filter_map(|task| task.get(at));
            parts.for_each(|part| together.extend_from_slice(part));
            if !together.is_empty() {
                let place = scratch.put(&together)?;
                column.runs.push(Run::Put(scratch.clone(), place));
            }
        }
        Ok(())
    }

    /// Brings what tasks have made into few pieces of memory: what is needed for long should not lie
    /// scattered among what is dropped soon, for the room between would be of little use.
    pub fn bind(&mut self) {
        for columns in self.columns.chunks_mut(COLUMNS_BOUND) {
            let loose = columns.iter().flat_map(|column| &column.runs);
            let loose = loose.map(Run::loose).sum();
            if loose == 0 {
                continue;
            }
            let mut bound = Vec::with_capacity(loose);
            let bind = |column: &Column| {
                let start = bound.len();
                for run in &column.runs {
                    if let Run::Kept(numbers) = run {
                        bound.extend_from_slice(numbers);
                    }
                }
                start..bound.len()
            };
            let places: Vec<Range<usize>> = columns.iter().map(bind).collect();
            let bound = Arc::new(bound);
            for (column, place) in columns.iter_mut().zip(places) {
                column.runs.retain(|run| run.loose() == 0);
                column.runs.push(Run::Bound(bound.clone(), place));
            }
        }
    }

    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The columns, each of which can be dropped before the next one is read.
    pub fn into_columns(self) -> Vec<Column> {
        self.columns
    }
}

/// So many columns lie in one piece where they were bound.
pub const COLUMNS_BOUND: usize = 256;

impl Run {
    /// How many numbers lie in a piece of their own.
    fn loose(&self) -> usize {
        match self {
            Run::Kept(numbers) => numbers.len(),
            Run::Bound(..) | Run::Put(..) => 0,
        }
    }
}

impl Column {
    /// How many numbers it has.
    pub fn len(&self) -> u64 {
        let len = |run: &Run| match run {
            Run::Kept(numbers) => numbers.len() as u64,
            Run::Bound(_, place) => place.len() as u64,
            Run::Put(_, place) => place.len,
        };
        self.runs.iter().map(len).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// Appends all its numbers, in the order in which they were put.
    pub fn read(&self, into: &mut Vec<u64>) -> io::Result<()> {
        into.reserve(self.len() as usize);
        for run in &self.runs {
            match run {
                Run::Kept(numbers) => into.extend_from_slice(numbers),
                Run::Bound(bound, place) => into.extend_from_slice(&bound[place.clone()]),
                Run::Put(scratch, place) => scratch.read(*place, into)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_bound_is_read_as_it_was_put(
            tasks in prop::collection::vec(
                prop::collection::vec(prop::collection::vec(any::<u64>(), 0..4), COLUMNS_BOUND + 2),
                0..4,
            ),
            bound in any::<[bool; 4]>(),
        ) {
            let (mut shelf, mut loose) = (Shelf::new(None), Shelf::new(None));
            for (task, bind) in tasks.into_iter().zip(bound) {
                loose.put(vec![task.clone()]).expect("in memory");
                shelf.put(vec![task]).expect("in memory");
                if bind {
                    shelf.bind();
                }
            }
            for (column, expected) in shelf.columns().iter().zip(loose.columns()) {
                let (mut read, mut numbers) = (Vec::new(), Vec::new());
                column.read(&mut read).expect("in memory");
                expected.read(&mut numbers).expect("in memory");
                prop_assert_eq!(read, numbers);
                prop_assert_eq!(column.len(), expected.len());
            }
        }
    }
}
