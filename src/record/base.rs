//! A base of accounts: in one piece in memory, or in segments of which few are in memory at once.

use super::account::RecordView;
use super::population::{Population, Row};
use super::scratch::{Scratch, Shelf};
use std::io;
use std::ops::{Deref, Range};
use std::sync::Arc;

/// Accounts to be scanned. Rows are numbered through all segments.
pub trait Base: Sync {
    /// The first row of each segment, then how many accounts there are.
    fn bounds(&self) -> Vec<u32>;

    /// The accounts of one segment, which may have to be read from outside memory.
    fn segment(&self, at: usize) -> io::Result<Held<'_>>;

    /// Room outside memory for numbers about all accounts, where they do not fit in memory.
    fn scratch(&self) -> io::Result<Option<Arc<dyn Scratch>>>;

    /// What was noted under this name by an earlier run that did not finish.
    fn recall(&self, _name: &str) -> io::Result<Option<Vec<u64>>> {
        Ok(None)
    }

    /// Notes what another run could go on from, should this one not finish.
    fn note(&self, _name: &str, _numbers: &[u64]) -> io::Result<()> {
        Ok(())
    }
}

/// A base in one piece.
impl Base for Population {
    fn bounds(&self) -> Vec<u32> {
        vec![0, self.len() as u32]
    }

    fn segment(&self, _at: usize) -> io::Result<Held<'_>> {
        Ok(Held::Lent(self))
    }

    fn scratch(&self) -> io::Result<Option<Arc<dyn Scratch>>> {
        Ok(None)
    }
}

/// A population that lies in memory anyway, or that was read.
pub enum Held<'a> {
    /// It lies in memory, and goes on to.
    Lent(&'a Population),
    /// It was read, and is gone when this is dropped.
    Read(Box<Population>),
}

impl Deref for Held<'_> {
    type Target = Population;

    fn deref(&self) -> &Population {
        match self {
            Held::Lent(population) => population,
            Held::Read(population) => population,
        }
    }
}

impl dyn Base + '_ {
    /// How many accounts there are.
    pub fn accounts(&self) -> usize {
        self.bounds().last().map_or(0, |end| *end as usize)
    }

    /// How many segments there are.
    pub fn segments(&self) -> usize {
        self.bounds().len() - 1
    }

    /// How many steps through all accounts are taken at once, each of which makes numbers that are gone
    /// before the next: all where the accounts are few; two where segments are read for them, since
    /// to read one again costs about what the numbers of a step do; and else one.
    pub fn steps_at_once(&self) -> usize {
        match self.segments() {
            _ if self.is_small() => usize::MAX,
            1 => 1,
            _ => 2,
        }
    }

    /// Whether numbers of all kinds about all accounts take no more memory than anybody has.
    pub fn is_small(&self) -> bool {
        self.accounts() <= 1 << 20
    }

    /// Visits every segment, with the number of its first row.
    pub fn visit(
        &self,
        mut visit: impl FnMut(Row, &Population) -> io::Result<()>,
    ) -> io::Result<()> {
        let bounds = self.bounds();
        for (at, first) in bounds[..bounds.len() - 1].iter().enumerate() {
            visit(Row(*first), &*self.segment(at)?)?;
        }
        Ok(())
    }

    /// An empty shelf for numbers about all accounts.
    pub fn shelf(&self) -> io::Result<Shelf> {
        Ok(Shelf::new(self.scratch()?))
    }

    /// Brings these accounts into memory, if they are not there.
    pub fn gather(&self, rows: impl IntoIterator<Item = Row>) -> io::Result<Gathered<'_>> {
        if self.segments() == 1
            && let Held::Lent(population) = self.segment(0)?
        {
            return Ok(Gathered {
                population: Held::Lent(population),
                rows: None,
            });
        }
        let mut rows: Vec<Row> = rows.into_iter().collect();
        rows.sort_unstable();
        rows.dedup();
        let mut population = Population::new();
        self.visit(|first, segment| {
            let own = of_segment(&rows, first.0..first.0 + segment.len() as u32);
            for row in own {
                population.push(segment.view(Row(row.0 - first.0)).to_record());
            }
            Ok(())
        })?;
        Ok(Gathered {
            population: Held::Read(Box::new(population)),
            rows: Some(rows),
        })
    }
}

/// The sorted rows that are of a segment.
fn of_segment(rows: &[Row], segment: Range<u32>) -> &[Row] {
    let place = |bound: u32| rows.partition_point(|row| row.0 < bound);
    &rows[place(segment.start)..place(segment.end)]
}

/// Some accounts of a base, in memory.
pub struct Gathered<'a> {
    population: Held<'a>,
    /// Which rows of the base these are, sorted; `None` where they are all.
    rows: Option<Vec<Row>>,
}

impl Gathered<'_> {
    /// The account at this row of the base.
    ///
    /// # Panics
    /// If it was not asked for.
    pub fn view(&self, row: Row) -> RecordView<'_> {
        self.population.view(self.place(row))
    }

    /// The id of the account at this row of the base.
    ///
    /// # Panics
    /// If it was not asked for.
    pub fn account_id(&self, row: Row) -> &str {
        self.population.account_id(self.place(row))
    }

    fn place(&self, row: Row) -> Row {
        match &self.rows {
            None => row,
            Some(rows) => {
                let place = rows.binary_search(&row);
                Row(place.expect("the account was gathered") as u32)
            }
        }
    }
}
