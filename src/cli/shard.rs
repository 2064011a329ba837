//! A piece of a table, normalised into a population of its own that can be appended to the whole.

use crate::io::files::batch::Batch;
use crate::io::files::columns::mapping::Mapping;
use crate::io::files::rejected::Rejected;
use crate::record::account::RawRecord;
use crate::record::field::Field;
use crate::record::population::Population;
use crate::stage::normalise::name::company::is_company;
use crate::stage::normalise::{self, Normalised, ReadingOptions, Unread};

/// Bits that say which fields of a row are filled.
pub const FILLED_BITS: usize = 32;
/// The bit of the documents; others are those of the fields.
pub const DOCUMENTS: u32 = 31;
/// The bit of a name that looks like a company's.
pub const COMPANY: u32 = 30;

/// The usable rows of a batch.
pub struct Shard {
    /// A row for each of `rows`.
    pub population: Population,
    pub rows: Vec<ShardRow>,
    /// Values that were there and are treated as missing, by position in `rows`.
    pub unread: Vec<(u32, Unread)>,
    /// Rows that cannot be used.
    pub rejected: Vec<Rejected>,
}

/// What is kept of a row beside its record.
#[derive(Clone, Copy)]
pub struct ShardRow {
    pub line: u64,
    /// Bit `n` stands for the n-th field, the highest for the documents: it was not empty; and that
    /// of [`COMPANY`].
    pub filled: u32,
}

impl Shard {
    pub fn of(batch: &Batch, mapping: &Mapping, options: &ReadingOptions) -> Shard {
        let mut shard = Shard {
            population: Population::new(),
            rows: Vec::with_capacity(batch.len()),
            unread: Vec::new(),
            rejected: Vec::new(),
        };
        let mut raw = RawRecord::new("");
        for row in batch.rows() {
            match mapping.read_into(row, &mut raw) {
                Ok(()) => shard.push(row.line(), &raw, options),
                Err(rejected) => shard.rejected.push(rejected),
            }
        }
        shard
    }

    fn push(&mut self, line: u64, raw: &RawRecord<'_>, options: &ReadingOptions) {
        let Normalised { record, unread } = normalise::record(raw, options);
        let at = self.rows.len() as u32;
        self.unread
            .extend(unread.into_iter().map(|value| (at, value)));
        self.rows.push(ShardRow {
            line,
            filled: filled(raw),
        });
        self.population.push(record);
    }
}

fn filled(raw: &RawRecord<'_>) -> u32 {
    let bit = |field: &Field| u32::from(!raw.get(*field).is_empty()) << *field as u32;
    let fields: u32 = Field::ALL.iter().map(bit).sum();
    let mut documents = raw.documents.iter();
    let mut names = [Field::Name, Field::FamilyName, Field::GivenName].into_iter();
    let has_documents = documents.any(|document| !document.number.is_empty());
    let is_company = names.any(|name| is_company(raw.get(name)));
    fields | u32::from(has_documents) << DOCUMENTS | u32::from(is_company) << COMPANY
}
