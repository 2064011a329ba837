//! Gives every column at most one use: the configuration first, then headers, then contents.

use super::super::batch::{Batch, Row};
use super::cell::signs;
use super::content::Profile;
use super::header::{self, Meaning, Recognised};
use super::mapping::{ExtraColumn, FieldColumns, How, Join, Mapping};
use super::settings::{ACCOUNT_ID, ColumnList, TableSettings, birth_parts, position};
use super::{
    account_id, age, ambiguous, by_content, cell, claim, complementary, describe, documents, guess,
    hints, house_numbers, name_order, place_and_date, region, sexes,
};
use crate::record::field::Field;
use crate::stage::normalise::unknown;
use std::collections::VecDeque;

/// The digits of a subscriber's number and its area.
const FEWEST_DIGITS: usize = 7;

/// What is known while columns are given out.
pub struct Recogniser<'a> {
    pub headers: &'a [String],
    /// The first rows.
    pub sample: &'a VecDeque<Batch>,
    pub profiles: &'a [Profile],
    pub settings: &'a TableSettings,
    pub meanings: Vec<Option<Recognised>>,
    pub used: Vec<bool>,
    /// Fields that the configuration decided, also by leaving them out.
    pub decided: Vec<Field>,
    pub mapping: Mapping,
    pub says: Vec<String>,
    /// Why a column is not used, where it is known.
    pub reasons: Vec<Option<&'static str>>,
}

impl<'a> Recogniser<'a> {
    pub fn new(
        (headers, sample): (&'a [String], &'a VecDeque<Batch>),
        profiles: &'a [Profile],
        settings: &'a TableSettings,
    ) -> Self {
        Recogniser {
            headers,
            sample,
            profiles,
            settings,
            meanings: header::recognise_all(headers),
            used: vec![false; headers.len()],
            decided: Vec::new(),
            mapping: Mapping {
                headers: headers.to_vec(),
                region: settings
                    .region
                    .default
                    .as_ref()
                    .map(|code| code.to_ascii_uppercase()),
                ..Default::default()
            },
            says: Vec::new(),
            reasons: vec![None; headers.len()],
        }
    }

    /// The settled mapping, with its sentences.
    pub fn run(mut self) -> Mapping {
        self.declared();
        claim::release(&mut self);
        guess::settle(&mut self);
        account_id::settle(&mut self);
        region::settle(&mut self);
        documents::settle(&mut self);
        ambiguous::settle_headers(&mut self);
        ambiguous::birth_date_parts(&mut self);
        for &field in Field::ALL {
            self.by_header(field);
        }
        place_and_date::settle(&mut self);
        ambiguous::drop_redundant_names(&mut self);
        guess::forget(&mut self);
        by_content::settle(&mut self);
        age::settle(&mut self);
        sexes::settle(&mut self);
        name_order::settle(&mut self);
        house_numbers::settle(&mut self);
        self.mapping.fields.sort_by_key(|entry| entry.field);
        hints::settle(&mut self);
        self.aliases();
        self.mapping.unused = (0..self.headers.len())
            .filter(|&column| !self.used[column])
            .collect();
        describe::settle(&mut self);
        self.mapping.says = self.says;
        self.mapping
    }

    /// The first rows, one after the other.
    pub fn rows(&self) -> impl Iterator<Item = Row<'a>> + Clone + use<'a> {
        self.sample.iter().flat_map(Batch::rows)
    }

    /// Says what a person should see without asking.
    pub fn note(&mut self, sentence: String) {
        self.mapping.notes.push(sentence.clone());
        self.says.push(sentence);
    }

    pub fn meaning(&self, column: usize) -> Option<Meaning> {
        self.meanings[column].map(|recognised| recognised.meaning)
    }

    /// Free columns whose header satisfies this.
    pub fn free(&self, accept: impl Fn(Meaning) -> bool) -> Vec<usize> {
        let fits =
            |&column: &usize| !self.used[column] && self.meaning(column).is_some_and(&accept);
        (0..self.headers.len()).filter(fits).collect()
    }

    pub fn resolve(&self, list: &ColumnList) -> Vec<usize> {
        list.names()
            .filter_map(|name| position(self.headers, name))
            .collect()
    }

    pub fn has(&self, field: Field) -> bool {
        !self.mapping.columns_of(field).is_empty()
    }

    fn declared(&mut self) {
        for &field in Field::ALL {
            let Some(list) = self.settings.columns.by_field.get(field.name()) else {
                continue;
            };
            self.decided.push(field);
            let mut columns = self.resolve(list);
            let order = self
                .settings
                .columns
                .birth_date_order
                .as_deref()
                .and_then(birth_parts);
            let mut join = self.join(field, &columns);
            if let (Field::BirthDate, Some(order), 3) = (field, order, columns.len()) {
                columns = order.map(|at| columns[at]).to_vec();
                join = Join::YearMonthDay;
            }
            self.take(FieldColumns {
                field,
                columns,
                join,
                how: How::Declared,
            });
        }
        if let Some(list) = self.settings.columns.by_field.get(ACCOUNT_ID) {
            self.mapping.account_id = self.resolve(list);
            self.mark(&self.mapping.account_id.clone());
        }
        for extra in &self.settings.extra {
            if let Some(column) = position(self.headers, &extra.column) {
                self.used[column] = true;
                self.mapping.extras.push(ExtraColumn {
                    name: self.headers[column].clone(),
                    column,
                    kind: extra.kind,
                });
            }
        }
        if self.has(Field::Name) {
            self.decided.extend([Field::GivenName, Field::FamilyName]);
        } else if self.has(Field::GivenName) && self.has(Field::FamilyName) {
            self.decided.push(Field::Name);
        }
    }

    pub fn mark(&mut self, columns: &[usize]) {
        for &column in columns {
            self.used[column] = true;
        }
    }

    pub fn take(&mut self, found: FieldColumns) {
        if found.columns.is_empty() {
            return;
        }
        self.mark(&found.columns);
        self.mapping.fields.push(found);
    }

    fn by_header(&mut self, field: Field) {
        if self.decided.contains(&field) || self.has(field) {
            return;
        }
        match field {
            Field::Alias => return,
            _ if field.has_several() => return self.by_headers(field),
            _ => {}
        }
        let columns: Vec<usize> = match self.best(|meaning| meaning == Meaning::Whole(field)) {
            Some(column) if !self.is_completed(field) => vec![column],
            whole => {
                let parts = (0..=9).filter_map(|part| match part {
                    1 => self
                        .best(|meaning| meaning == Meaning::Part(field, 1))
                        .or(whole),
                    _ => self.best(|meaning| meaning == Meaning::Part(field, part)),
                });
                parts.collect()
            }
        };
        if let &[column] = columns.as_slice() {
            let columns = complementary::with_others(self, field, column);
            return self.take_several(field, columns, Join::First);
        }
        self.take(FieldColumns {
            field,
            columns,
            join: Join::Words,
            how: How::Header,
        });
    }

    /// One column, or several that become one value so.
    fn take_several(&mut self, field: Field, columns: Vec<usize>, several: Join) {
        let join = match columns.len() {
            0 | 1 => Join::Words,
            _ => several,
        };
        self.take(FieldColumns {
            field,
            columns,
            join,
            how: How::Header,
        });
    }

    /// Every column of another name, also where it counts as a hint beside. A second column of surnames is
    /// one: that of birth beside the one in use.
    fn aliases(&mut self) {
        if self.decided.contains(&Field::Alias) {
            return;
        }
        let is_hint = |column| self.mapping.hints().any(|hint| hint.column == column);
        let is_alias = |&column: &usize| {
            let is_free = !self.used[column] || is_hint(column);
            is_free
                && match self.meaning(column) {
                    Some(Meaning::Whole(Field::Alias)) => true,
                    Some(
                        Meaning::Whole(Field::FamilyName) | Meaning::Part(Field::FamilyName, 1),
                    ) => self.has(Field::FamilyName) && !self.is_refuted(column),
                    _ => false,
                }
        };
        self.take(FieldColumns {
            field: Field::Alias,
            columns: (0..self.headers.len()).filter(is_alias).collect(),
            join: Join::Words,
            how: How::Header,
        });
        self.mapping.fields.sort_by_key(|entry| entry.field);
    }

    /// Every column that holds it, the one with the commonest word first.
    fn by_headers(&mut self, field: Field) {
        let first = self.best(|meaning| meaning == Meaning::Whole(field));
        let mut further = self.free(|meaning| meaning == Meaning::Whole(field));
        further.retain(|&column| {
            Some(column) != first
                && self.holds_whole(field, column)
                && !header::may_be_anothers(&self.headers[column])
        });
        further.sort_by_key(|&column| self.rank(column));
        let columns = first.into_iter().chain(further).collect();
        self.take_several(field, columns, Join::Each);
    }

    /// Declared columns of a field that people have several of: a value each, unless parts of one
    /// number stand apart.
    fn join(&self, field: Field, columns: &[usize]) -> Join {
        let is_part = |&column: &usize| field == Field::Phone && self.holds_parts(column);
        if let &[column] = columns
            && self.meaning(column) == Some(Meaning::BirthPlaceAndDate)
        {
            return match field {
                Field::BirthDate => Join::DateBesidePlace,
                Field::BirthPlace => Join::PlaceBesideDate,
                _ => Join::Words,
            };
        }
        match columns.len() > 1 && field.has_several() && !columns.iter().any(is_part) {
            true => Join::Each,
            false => Join::Words,
        }
    }

    /// Whether most cells are numbers too short to be a phone: a country's code, an extension.
    fn holds_parts(&self, column: usize) -> bool {
        let is_part = |cell: &str| {
            let signs = signs(cell);
            (1..FEWEST_DIGITS).contains(&signs.digits) && signs.letters == 0
        };
        let (parts, others) = self.tell(column, is_part);
        parts > others
    }

    /// Whether most cells are as long as a phone number and its area, or mail addresses.
    fn holds_whole(&self, field: Field, column: usize) -> bool {
        let is_whole = |cell: &str| match field {
            Field::Email => cell::is_email(cell),
            _ => signs(cell).digits >= FEWEST_DIGITS,
        };
        let (whole, others) = self.tell(column, is_whole);
        whole > others
    }

    /// How many cells are so, and how many are not; those that stand for "unknown" are neither.
    pub fn tell(&self, column: usize, is_so: impl Fn(&str) -> bool) -> (usize, usize) {
        let cells = self.rows().map(|row| row.cell(column));
        let known = cells.filter(|cell| !cell.is_empty() && unknown::reason(cell).is_none());
        let (so, others): (Vec<&str>, Vec<&str>) = known.partition(|cell| is_so(cell));
        (so.len(), others.len())
    }

    /// A street name that a column of street types precedes, or an address that others continue.
    fn is_completed(&self, field: Field) -> bool {
        matches!(field, Field::Street)
            && !self
                .free(|meaning| meaning == Meaning::Part(field, 0))
                .is_empty()
    }

    /// Of several columns that could be it: one that is filled, with the commonest word, leftmost.
    fn best(&self, accept: impl Fn(Meaning) -> bool) -> Option<usize> {
        let columns = self
            .free(accept)
            .into_iter()
            .filter(|&column| !self.is_refuted(column));
        columns.min_by_key(|&column| (self.profiles[column].filled == 0, self.rank(column), column))
    }

    /// How usual the word of a header is for its meaning.
    pub fn rank(&self, column: usize) -> u16 {
        self.meanings[column].map_or(u16::MAX, |recognised| recognised.rank)
    }

    /// `state` may be a part of a country or the state of an account.
    pub fn is_refuted(&self, column: usize) -> bool {
        let profile = &self.profiles[column];
        self.meaning(column) == Some(Meaning::Whole(Field::Region))
            && profile.mostly(profile.standings)
    }
}
