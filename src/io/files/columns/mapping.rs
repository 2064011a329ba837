//! The settled answer to which column holds what; kept with the results, so that a table can be
//! read again in the same way.

use super::super::batch::Row;
use super::super::rejected::Rejected;
use super::dates::{DateForm, DateOrder};
use super::header::words;
pub use super::join::Join;
use super::join::{filled, joined};
use crate::record::account::{RawDocument, RawRecord};
use crate::record::field::{ExtraKind, Field};
use crate::record::value::Country;
use crate::stage::normalise::ReadingOptions;
use crate::stage::normalise::date::DateStyle;
use crate::stage::normalise::sex::Letters;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Why a column is taken for what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// The configuration says so.
    Declared,
    /// The header says so.
    Header,
    /// The values say so.
    Content,
}

/// The columns of one field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FieldColumns {
    pub field: Field,
    pub columns: Vec<usize>,
    pub join: Join,
    pub how: How,
}

/// A part of a document: the same for every row, or in a column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Given {
    #[default]
    Nothing,
    Fixed(String),
    Column(usize),
}

/// The columns of one document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DocumentColumns {
    pub number: usize,
    /// What stands before the number.
    #[serde(default)]
    pub series: Given,
    pub scheme: Given,
    pub doc_type: Given,
    pub country: Given,
    pub provenance: Given,
    pub how: How,
    /// Words of the column of types that name no scheme by themselves, with the scheme that the numbers
    /// beside them prove.
    #[serde(default)]
    pub kinds: Vec<(String, String)>,
}

/// One extra column: declared, or a hint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExtraColumn {
    pub name: String,
    pub column: usize,
    pub kind: ExtraKind,
}

impl ExtraColumn {
    pub fn is_hint(&self) -> bool {
        self.kind == ExtraKind::Hint
    }
}

/// Which columns feed which fields. Columns are positions in `headers`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mapping {
    pub headers: Vec<String>,
    /// Empty: the number of the row is its id.
    pub account_id: Vec<usize>,
    /// The column of ids was taken for what it contains: its header does not say so.
    #[serde(default)]
    pub id_is_guessed: bool,
    /// In the order of [`Field::ALL`]; at most one entry a field.
    pub fields: Vec<FieldColumns>,
    pub documents: Vec<DocumentColumns>,
    pub extras: Vec<ExtraColumn>,
    /// How ambiguous birth dates read; `None` if there are none.
    pub date_order: Option<DateOrder>,
    /// What else their cells show of how they are written.
    #[serde(default)]
    pub dates: DateForm,
    /// What the letters of its column of sexes stand for.
    #[serde(default)]
    pub sexes: Letters,
    /// Its whole names begin with the surname.
    #[serde(default)]
    pub surname_first: bool,
    /// Its streets have numbers in their names, beside those of the houses in a column of their own.
    #[serde(default)]
    pub numbered_streets: bool,
    /// Country for phones and documents that name none.
    pub region: Option<String>,
    pub unused: Vec<usize>,
    /// A column that is called a birth date, and holds hardly any.
    #[serde(default)]
    pub refuted_birth_date: Option<String>,
    /// The same for people, a sentence each.
    pub says: Vec<String>,
    /// Those of them that a person should see without asking.
    #[serde(default)]
    pub notes: Vec<String>,
}

impl Mapping {
    /// How the values of this table are read. `pivot_year` is the year in which they are: a two-digit
    /// year is the latest that is not after it, and nobody was born after it.
    pub fn reading(&self, pivot_year: i16) -> ReadingOptions {
        let dates = DateStyle {
            order: self.date_order.unwrap_or(DateOrder::Dmy),
            pivot_year,
            may_come: false,
            serials: self.dates.serials,
            first_year: self.dates.first_year,
            calendar: self.dates.calendar,
        };
        ReadingOptions::default()
            .with_dates(dates)
            .with_default_country(self.region.as_deref().and_then(Country::new))
            .with_sexes(self.sexes)
            .with_surname_first(self.surname_first)
            .with_numbered_streets(self.numbered_streets)
            .with_extras(self.extras.iter().map(|extra| extra.kind).collect())
    }

    /// The columns of a field; empty if there are none.
    pub fn columns_of(&self, field: Field) -> &[usize] {
        let found = self.fields.iter().find(|entry| entry.field == field);
        found.map_or(&[], |entry| &entry.columns)
    }

    /// Whether there is anything but ids to compare accounts by.
    pub fn is_comparable(&self) -> bool {
        let mut extras = self.extras.iter();
        !self.fields.is_empty()
            || !self.documents.is_empty()
            || extras.any(|extra| !extra.is_hint())
    }

    /// What the extra columns are called, in order.
    pub fn names_of_extras(&self) -> Vec<String> {
        self.extras.iter().map(|extra| extra.name.clone()).collect()
    }

    /// The columns that count as hints.
    pub fn hints(&self) -> impl Iterator<Item = &ExtraColumn> {
        self.extras.iter().filter(|extra| extra.is_hint())
    }

    /// What they are called, in order.
    pub fn names_of_hints(&self) -> Vec<String> {
        self.hints().map(|hint| hint.name.clone()).collect()
    }

    /// Counts these columns as hints and no others. Capitals and separators of a header do not
    /// matter.
    ///
    /// # Errors
    /// With the name of a column that the table does not have, or that has another use.
    pub fn set_hints(&mut self, names: &[String]) -> Result<(), String> {
        let hints = self.hints().map(|hint| hint.column);
        let mut spare: Vec<usize> = self.unused.iter().copied().chain(hints).collect();
        self.extras.retain(|extra| !extra.is_hint());
        for name in names {
            let at = spare
                .iter()
                .position(|at| is_one_header(&self.headers[*at], name));
            let column = spare.swap_remove(at.ok_or_else(|| name.clone())?);
            self.extras.push(ExtraColumn {
                name: name.clone(),
                column,
                kind: ExtraKind::Hint,
            });
        }
        let fields = &self.fields;
        spare.retain(|column| !fields.iter().any(|entry| entry.columns.contains(column)));
        spare.sort_unstable();
        self.unused = spare;
        Ok(())
    }

    /// Calls the hints so, in their order: a model knows them by one name in two tables.
    pub fn name_hints(&mut self, names: &[String]) {
        let hints = self.extras.iter_mut().filter(|extra| extra.is_hint());
        for (hint, name) in hints.zip(names) {
            hint.name.clone_from(name);
        }
    }

    /// Whether a table has the columns this mapping was made for.
    pub fn fits(&self, headers: &[String]) -> bool {
        self.headers == headers
    }

    /// The row as a record that borrows from its batch.
    ///
    /// # Errors
    /// A row without an account id is rejected.
    pub fn record<'a>(&'a self, row: Row<'a>) -> Result<RawRecord<'a>, Rejected> {
        let mut record = RawRecord::new("");
        self.read_into(row, &mut record)?;
        Ok(record)
    }

    /// The same in place of another row that this mapping read, whose memory it takes over.
    ///
    /// # Errors
    /// A row without an account id is rejected.
    pub fn read_into<'a>(
        &'a self,
        row: Row<'a>,
        record: &mut RawRecord<'a>,
    ) -> Result<(), Rejected> {
        record.account_id = self.account_id_of(row)?;
        record.further.clear();
        for entry in &self.fields {
            record.set(entry.field, entry.value(row));
            if entry.join == Join::Each {
                let further = filled(row, &entry.columns).skip(1);
                let values = further.map(|text| (entry.field, text.into()));
                record.further.extend(values);
            }
        }
        record.documents.clear();
        record
            .documents
            .extend(self.documents.iter().filter_map(|it| it.value(row)));
        if row.has_documents() {
            record.documents.extend(nested_documents(row));
        }
        record.extras.clear();
        let extras = self.extras.iter();
        record
            .extras
            .extend(extras.map(|extra| Cow::Borrowed(row.cell(extra.column))));
        Ok(())
    }

    /// The account id of a row.
    ///
    /// # Errors
    /// When it is empty.
    pub fn account_id_of<'a>(&self, row: Row<'a>) -> Result<Cow<'a, str>, Rejected> {
        if self.account_id.is_empty() {
            return Ok(Cow::Owned(row.number().to_string()));
        }
        let id = joined(filled(row, &self.account_id));
        if id.is_empty() {
            return Err(Rejected::row(
                row.file(),
                row.line(),
                "the account id is empty",
            ));
        }
        Ok(id)
    }
}

fn nested_documents<'a>(row: Row<'a>) -> impl Iterator<Item = RawDocument<'a>> {
    let nested = row.documents().filter(|[number, ..]| !number.is_empty());
    nested.map(
        |[number, scheme, doc_type, country, provenance]| RawDocument {
            number: number.into(),
            scheme: scheme.into(),
            doc_type: doc_type.into(),
            country: country.into(),
            provenance: provenance.into(),
        },
    )
}

/// Whether two headers are the same but for capitals and what stands between words.
pub fn is_one_header(a: &str, b: &str) -> bool {
    a == b || words(a) == words(b) && !words(a).is_empty()
}

impl DocumentColumns {
    fn value<'a>(&'a self, row: Row<'a>) -> Option<RawDocument<'a>> {
        let number = row.cell(self.number);
        (!number.is_empty()).then(|| RawDocument {
            number: match self.series.value(row) {
                series if series.is_empty() => number.into(),
                series => format!("{series} {number}").into(),
            },
            scheme: match self.scheme.value(row) {
                unsaid if unsaid.is_empty() => self.proven_scheme(row),
                scheme => scheme,
            },
            doc_type: self.doc_type.value(row),
            country: self.country.value(row),
            provenance: self.provenance.value(row),
        })
    }

    /// What the word of this row was seen to mean; a country that the row states says more.
    fn proven_scheme<'a>(&'a self, row: Row<'a>) -> Cow<'a, str> {
        if self.kinds.is_empty() || !self.country.value(row).is_empty() {
            return Cow::Borrowed("");
        }
        let word = self.doc_type.value(row);
        let mut kinds = self.kinds.iter();
        let found = kinds.find(|(kind, _)| *kind == word);
        Cow::Borrowed(found.map_or("", |(_, scheme)| scheme.as_str()))
    }
}

impl Given {
    #[inline]
    fn value<'a>(&'a self, row: Row<'a>) -> Cow<'a, str> {
        match self {
            Given::Nothing => Cow::Borrowed(""),
            Given::Fixed(value) => Cow::Borrowed(value.as_str()),
            Given::Column(column) => Cow::Borrowed(row.cell(*column)),
        }
    }
}
