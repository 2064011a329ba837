//! Accounts as packed columns, append-only: what a scan or an index holds.

mod core;
mod mailbox;
mod stretch;
mod texts;
mod stored;
#[cfg(test)]
mod tests;

use self::core::Core;
pub use self::core::Places;
use super::account::{Record, RecordView};
use super::address::AddressView;
use super::name::{Name, NamePart, NameView, Token};
use super::tokens::Tokens;
use super::words::Words;
use smallvec::SmallVec;
use std::hint::black_box;
use std::ops::Range;
use stretch::{ROWS, ROWS_LOG2, Stretch};
use texts::Texts;

/// A position in a population.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Row(pub u32);

/// What is looked at of an account, beside what is packed side by side: dates, phone, the parts of the
/// name and so on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Look {
    /// Street, city, region and birth place.
    pub places: bool,
    /// The id, the mailbox, documents, device, house number, postcode and extras.
    pub texts: bool,
    /// The words of the name.
    pub words: bool,
}

impl Look {
    /// Nothing of what is fetched from far; the rest is there anyway.
    pub const NONE: Look = Look {
        places: false,
        texts: false,
        words: false,
    };
    /// The words of the name alone.
    pub const WORDS: Look = Look {
        words: true,
        ..Look::NONE
    };
    /// The texts alone.
    pub const TEXTS: Look = Look {
        texts: true,
        ..Look::NONE
    };
    /// The places alone.
    pub const PLACES: Look = Look {
        places: true,
        ..Look::NONE
    };
    /// The whole account.
    pub const ALL: Look = Look {
        places: true,
        texts: true,
        words: true,
    };

    /// What is looked at by either.
    pub const fn and(self, other: Look) -> Look {
        Look {
            places: self.places || other.places,
            texts: self.texts || other.texts,
            words: self.words || other.words,
        }
    }
}

/// So many accounts are fetched at a time: what they hold still is in the cache when it is used.
const FETCHED: u32 = 32;

/// Bytes that come from memory together.
const CACHE_LINE: usize = 64;

/// Normalised accounts. Rows are never changed or removed; distinct words of names, streets and
/// places are held once, and what few accounts share is packed end to end.
#[derive(Default)]
pub struct Population {
    /// All full but the last.
    stretches: Vec<Stretch>,
    /// Streets and places.
    words: Words,
    tokens: Tokens,
}

impl Extend<Record> for Population {
    fn extend<I: IntoIterator<Item = Record>>(&mut self, records: I) {
        for record in records {
            self.push(record);
        }
    }
}

impl FromIterator<Record> for Population {
    fn from_iter<I: IntoIterator<Item = Record>>(records: I) -> Self {
        let mut population = Population::new();
        population.extend(records);
        population
    }
}

impl Population {
    /// Of nobody yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many accounts it holds.
    pub fn len(&self) -> usize {
        let last = self.stretches.last();
        last.map_or(0, |last| {
            (self.stretches.len() - 1) * ROWS + last.cores.len()
        })
    }

    /// Whether it holds no account.
    pub fn is_empty(&self) -> bool {
        self.stretches.is_empty()
    }

    /// The row of each account, in order.
    pub fn rows(&self) -> impl Iterator<Item = Row> + use<> {
        (0..self.len() as u32).map(Row)
    }

    /// Appends a record and tells where it is.
    ///
    /// # Panics
    /// Past `u32::MAX` accounts.
    pub fn push(&mut self, mut record: Record) -> Row {
        let row = self.next_row();
        let core = Core::of(&record, |word| self.words.intern(word));
        let Name { parts, tokens, .. } = std::mem::take(&mut record.name);
        let tokens = tokens.into_iter().map(|token| self.tokens.intern(token));
        let places: SmallVec<[u32; 8]> = tokens.collect();
        let place = |part: &NamePart| NamePart::new(places[part.token()], part.role());
        let push_texts = |to: &mut String| texts::push(&record, to);
        self.last().push(core, push_texts, parts.iter().map(place));
        row
    }

    /// Appends the rows of another population that are wanted, in their order.
    ///
    /// # Panics
    /// Past `u32::MAX` accounts.
    pub fn append(&mut self, other: Population, wanted: impl Fn(Row) -> bool) {
        let words: Vec<u32> = other
            .words
            .iter()
            .map(|word| self.words.intern(word))
            .collect();
        let tokens: Vec<u32> = other
            .tokens
            .into_values()
            .into_iter()
            .map(|token| self.tokens.intern(token))
            .collect();
        for (at, stretch) in other.stretches.into_iter().enumerate() {
            let rows = 0..stretch.cores.len();
            for row in rows.filter(|row| wanted(Row((at * ROWS + row) as u32))) {
                self.next_row();
                let core = stretch.cores[row].with_words(&words);
                let parts = stretch.parts[stretch.name(row)].iter();
                self.last().push(
                    core,
                    |to| to.push_str(stretch.texts(row)),
                    parts.map(|part| NamePart::new(tokens[part.token()], part.role())),
                );
            }
        }
    }

    /// The account at this row.
    ///
    /// # Panics
    /// If the row is not of this population.
    pub fn view(&self, row: Row) -> RecordView<'_> {
        self.look_at(row, Look::ALL)
    }

    /// The account at this row, its places and texts empty where nobody looks: what lies elsewhere in
    /// memory is not fetched.
    ///
    /// # Panics
    /// If the row is not of this population.
    #[inline(always)]
    pub fn look_at(&self, row: Row, look: Look) -> RecordView<'_> {
        let (stretch, at) = self.find(row);
        let core = &stretch.cores[at];
        let row = match look.texts {
            true => Texts::of(stretch.texts(at)),
            false => Texts::none(),
        };
        let places = core.places.map(|word| match look.places {
            true => self.words.get(word),
            false => "",
        });
        RecordView {
            account_id: row.account_id,
            name: self.name_in(stretch, at),
            birth_date: core.birth_date(),
            birth_place: texts::text(places.birth_place),
            sex: core.sex(),
            nationality: core.nationality(),
            phone: core.phone(|word| self.words.get(word)),
            email: row.email(core.mailbox()),
            further: row.further,
            address: AddressView {
                street: places.street,
                house_number: row.house_number,
                unit: row.unit,
                city: places.city,
                postcode: row.postcode,
                region: places.region,
                country: core.country(),
            },
            documents: row.documents,
            device_id: row.device_id,
            ip_address: row.ip_address,
            standing: core.standing(),
            extras: row.extras,
            findings: core.findings(),
        }
    }

    /// These rows, a few at a time, each few after all that is looked at of them came from memory at once
    /// and not one after the other.
    pub fn fetched(&self, rows: Range<u32>, look: Look) -> impl Iterator<Item = Range<u32>> {
        let starts = rows.clone().step_by(FETCHED as usize);
        starts.map(move |start| {
            let few = start..rows.end.min(start + FETCHED);
            self.fetch(few.clone(), look);
            few
        })
    }

    #[inline]
    fn fetch(&self, rows: Range<u32>, look: Look) {
        let byte = |text: &str, at: usize| text.as_bytes().get(at).map_or(0, |byte| *byte);
        let seen = |row: u32| {
            let (stretch, at) = self.find(Row(row));
            let mut seen = 0;
            if look.texts {
                let texts = stretch.texts(at);
                seen ^= byte(texts, 0) ^ byte(texts, CACHE_LINE);
            }
            if look.places {
                let Places { street, city, .. } = stretch.cores[at].places;
                seen ^= byte(self.words.get(street), 0) ^ byte(self.words.get(city), 0);
            }
            if look.words {
                let tokens = self.tokens.all();
                let parts = stretch.parts[stretch.name(at)].iter();
                seen ^= parts.fold(0, |all, part| all ^ tokens[part.token()].length);
            }
            seen
        };
        if look != Look::NONE {
            black_box(rows.map(seen).fold(0, |all, seen| all ^ seen));
        }
    }

    /// The name of the account at this row.
    ///
    /// # Panics
    /// If the row is not of this population.
    pub fn name(&self, row: Row) -> NameView<'_> {
        let (stretch, at) = self.find(row);
        self.name_in(stretch, at)
    }

    /// Where the words of the name of this row stand among [`Population::name_parts`].
    ///
    /// # Panics
    /// If the row is not of this population.
    pub fn name_place(&self, row: Row) -> Range<usize> {
        let (stretch, at) = self.find(row);
        stretch.name(at)
    }

    /// The words of the places of this row, by index; see [`Population::words`].
    ///
    /// # Panics
    /// If the row is not of this population.
    #[inline]
    pub fn places(&self, row: Row) -> Places<u32> {
        let (stretch, at) = self.find(row);
        stretch.cores[at].places
    }

    /// Every distinct word of a street or place, by index; the first is empty.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The words of the names of the rows around this one, end to end.
    ///
    /// # Panics
    /// If the row is not of this population.
    #[inline]
    pub fn name_parts(&self, row: Row) -> &[NamePart] {
        &self.find(row).0.parts
    }

    /// Every distinct word of a name, as the parts of names count them.
    pub fn tokens(&self) -> &[Token] {
        self.tokens.all()
    }

    /// # Panics
    /// If the row is not of this population.
    pub fn account_id(&self, row: Row) -> &str {
        let (stretch, at) = self.find(row);
        texts::account_id(stretch.texts(at))
    }

    /// Gives back what only adding accounts needs; adding more costs a look at all words.
    pub fn settle(&mut self) {
        self.words.settle();
        self.tokens.settle();
    }

    /// Bytes of the heap that it holds.
    pub fn bytes(&self) -> usize {
        let stretches = self.stretches.iter().map(Stretch::bytes).sum::<usize>();
        let list = self.stretches.capacity() * size_of::<Stretch>();
        stretches + list + self.words.bytes() + self.tokens.bytes()
    }

    fn next_row(&self) -> Row {
        Row(u32::try_from(self.len()).expect("a population holds at most 2^32 accounts"))
    }

    /// The stretch that the next row belongs to.
    fn last(&mut self) -> &mut Stretch {
        match self.stretches.last() {
            None => self.stretches.push(Stretch::default()),
            Some(last) if last.is_full() => self.stretches.push(Stretch::full()),
            Some(_) => {}
        }
        self.stretches.last_mut().expect("one was pushed")
    }

    /// The stretch of a row and where it is there.
    #[inline]
    fn find(&self, Row(row): Row) -> (&Stretch, usize) {
        let stretch = &self.stretches[(row >> ROWS_LOG2) as usize];
        (stretch, row as usize % ROWS)
    }

    fn name_in<'a>(&'a self, stretch: &'a Stretch, at: usize) -> NameView<'a> {
        let core = &stretch.cores[at];
        NameView {
            parts: &stretch.parts[stretch.name(at)],
            tokens: self.tokens.all(),
            generation: core.generation(),
            maybe_truncated: core.is_name_truncated(),
        }
    }
}
