//! Writes `accounts.csv`, `truth.csv` and `why.csv`: blocks on all threads, in order, in constant
//! memory.

use super::Population;
use super::namesake::{self, Entry};
use super::record::{Account, HEADER, compose, occasion};
use super::why;
use crate::io::files::write::atomic::Atomic;
use rayon::prelude::*;
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Rows that one thread makes at a time.
const BLOCK: u64 = 4096;
/// Blocks that are in memory at a time: about 50 MB.
const BLOCKS: u64 = 48;

/// The three files as they are being written.
pub struct Files {
    accounts: Atomic,
    truth: Atomic,
    why: Atomic,
}

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    pub accounts: u64,
    pub people: u64,
    pub pairs: u64,
}

/// One block of rows.
struct Block {
    accounts: String,
    truth: String,
    namesakes: Vec<Entry>,
}

/// A file of this folder that has the name of one of ours and another header: somebody's own table.
pub fn foreign(folder: &Path) -> Option<PathBuf> {
    let ours = [
        ("accounts.csv", HEADER),
        ("truth.csv", TRUTH),
        ("why.csv", why::HEADER),
    ];
    let is_foreign = |(name, header): (&str, &str)| {
        let path = folder.join(name);
        let mut start = Vec::with_capacity(header.len());
        let file = File::open(&path).ok()?;
        file.take(header.len() as u64)
            .read_to_end(&mut start)
            .ok()?;
        (start != header.as_bytes()).then_some(path)
    };
    ours.into_iter().find_map(is_foreign)
}

const TRUTH: &str = "account_id,person_id\n";

impl Files {
    /// In this folder, which is made if it is missing.
    pub fn create(folder: &Path) -> io::Result<Self> {
        Ok(Files {
            accounts: Atomic::create(&folder.join("accounts.csv"))?,
            truth: Atomic::create(&folder.join("truth.csv"))?,
            why: Atomic::create(&folder.join("why.csv"))?,
        })
    }

    /// Writes the population; `progress` hears of rows as they are written.
    ///
    /// # Errors
    /// When the disk does not take it; then no file appears.
    pub fn write(
        mut self,
        population: &Population,
        progress: &(dyn Fn(u64) + Sync),
    ) -> io::Result<Written> {
        self.accounts.write_all(HEADER.as_bytes())?;
        self.truth.write_all(TRUTH.as_bytes())?;
        self.why.write_all(why::HEADER.as_bytes())?;
        let rows = population.roster.accounts;
        let mut namesakes = Vec::new();
        in_order(
            rows,
            |rows| block(population, rows),
            |block| {
                self.accounts.write_all(block.accounts.as_bytes())?;
                self.truth.write_all(block.truth.as_bytes())?;
                progress(block.truth.bytes().filter(|&byte| byte == b'\n').count() as u64);
                namesakes.extend(block.namesakes);
                Ok(())
            },
        )?;
        let pairs = self.write_why(population, namesakes)?;
        self.accounts.commit()?;
        self.truth.commit()?;
        self.why.commit()?;
        Ok(Written {
            accounts: rows,
            people: population.roster.people,
            pairs,
        })
    }

    fn write_why(&mut self, population: &Population, namesakes: Vec<Entry>) -> io::Result<u64> {
        let mut pairs = 0;
        let make = |range: std::ops::Range<u64>| {
            let mut text = String::new();
            range.for_each(|at| why::write_neighbourhood(population, at, &mut text));
            text
        };
        let mut write = |text: String| {
            pairs += text.bytes().filter(|&byte| byte == b'\n').count() as u64;
            self.why.write_all(text.as_bytes())
        };
        in_order(why::neighbourhoods(population), make, &mut write)?;
        let mut text = String::new();
        namesake::write(population, namesakes, &mut text);
        write(text)?;
        Ok(pairs)
    }
}

fn block(population: &Population, rows: std::ops::Range<u64>) -> Block {
    let mut block = Block {
        accounts: String::with_capacity(rows.clone().count() * 280),
        truth: String::with_capacity(rows.clone().count() * 20),
        namesakes: Vec::new(),
    };
    let mut account = Account::default();
    for row in rows {
        let slot = population.roster.slot(row);
        let person = population.person(population.roster.person(slot));
        let occasion = occasion(population, &person, slot);
        compose(population, &person, &occasion, &mut account);
        population
            .roster
            .write_account_id(slot, &mut block.accounts);
        account.write(&mut block.accounts);
        population.roster.write_account_id(slot, &mut block.truth);
        block.truth.push(',');
        population
            .roster
            .write_person_id(person.number, &mut block.truth);
        block.truth.push('\n');
        if slot == person.number {
            block.namesakes.extend(namesake::entry(population, &person));
        }
    }
    block
}

/// Makes blocks of `0..end` on all threads and hands them on in order; the next ones are made while
/// these are written.
fn in_order<T: Send>(
    end: u64,
    make: impl Fn(std::ops::Range<u64>) -> T + Sync,
    mut write: impl FnMut(T) -> io::Result<()> + Send,
) -> io::Result<()> {
    let batch = |first: u64| -> Vec<T> {
        let blocks = (first..end.min(first + BLOCK * BLOCKS)).step_by(BLOCK as usize);
        let ranges: Vec<_> = blocks.map(|from| from..end.min(from + BLOCK)).collect();
        ranges.into_par_iter().map(&make).collect()
    };
    let mut made = batch(0);
    let mut next = BLOCK * BLOCKS;
    while !made.is_empty() {
        let (written, following) = rayon::join(
            || {
                std::mem::take(&mut made)
                    .into_iter()
                    .try_for_each(&mut write)
            },
            || batch(next),
        );
        written?;
        made = following;
        next += BLOCK * BLOCKS;
    }
    Ok(())
}
