//! Columns of lists, by the names that people give them.

use super::ListingError;
use crate::io::files::batch::Row;
use crate::io::files::table::Table;

/// The names that a column may have, the usual one first, and what to do where none is there.
#[derive(Clone, Copy)]
pub struct Names {
    pub known: &'static [&'static str],
    pub otherwise: Otherwise,
}

/// What stands in for a column that has none of its names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Otherwise {
    /// The column at this position.
    At(usize),
    /// Nothing: the table goes without.
    Without,
}

const fn names(known: &'static [&'static str], otherwise: Otherwise) -> Names {
    Names { known, otherwise }
}

pub const LEFT: Names = names(
    &[
        "account_a",
        "account_l",
        "account_1",
        "account_id_a",
        "account_id_l",
        "left",
        "left_id",
        "id_left",
        "id_a",
        "id_l",
        "id1",
        "id_1",
        "unique_id_l",
        "record_id_1",
        "a",
    ],
    Otherwise::At(0),
);
pub const RIGHT: Names = names(
    &[
        "account_b",
        "account_r",
        "account_2",
        "account_id_b",
        "account_id_r",
        "right",
        "right_id",
        "id_right",
        "id_b",
        "id_r",
        "id2",
        "id_2",
        "unique_id_r",
        "record_id_2",
        "b",
    ],
    Otherwise::At(1),
);
pub const DECISION: Names = names(&["decision", "verdict"], Otherwise::Without);
pub const PROBABILITY: Names = names(&["probability", "match_probability"], Otherwise::Without);
pub const WEIGHT: Names = names(&["match_weight", "weight", "score"], Otherwise::Without);
pub const AGAINST: Names = names(&["against"], Otherwise::Without);
pub const CLUSTER_OF_PAIR: Names = names(&["cluster_id"], Otherwise::Without);
pub const ACCOUNT: Names = names(
    &[
        "account_id",
        "account",
        "id",
        "record_id",
        "rec_id",
        "unique_id",
        "customer_id",
    ],
    Otherwise::At(0),
);
pub const PERSON: Names = names(
    &[
        "person_id",
        "person",
        "cluster_id",
        "cluster",
        "entity_id",
        "entity",
        "group_id",
        "true_id",
        "personid",
    ],
    Otherwise::At(1),
);
pub const CLUSTER: Names = names(PERSON_OR_CLUSTER, Otherwise::At(1));
const PERSON_OR_CLUSTER: &[&str] = &[
    "cluster_id",
    "cluster",
    "person_id",
    "entity_id",
    "group_id",
];
pub const STORY: Names = names(&["story", "what", "why", "reason"], Otherwise::At(2));
pub const SAME_PERSON: Names = names(
    &[
        "same_person",
        "is_match",
        "match",
        "label",
        "judgement",
        "is_duplicate",
        "duplicate",
        "outcome",
    ],
    Otherwise::Without,
);

/// What stands for "one person's", and for "two people's", in any case.
const SAME: [&str; 9] = [
    "true",
    "1",
    "1.0",
    "yes",
    "y",
    "t",
    "same",
    "duplicate",
    "match",
];
const DIFFERENT: [&str; 9] = [
    "false",
    "0",
    "0.0",
    "no",
    "n",
    "f",
    "different",
    "clear",
    "no_match",
];
const ANSWERS: &str = "it is none of true, false, 1, 0, yes, no, duplicate, different";

/// Where the wanted columns are, in the order in which they were asked for.
pub struct Columns {
    pub at: Vec<usize>,
    named: Vec<String>,
}

/// No column: every cell of it is empty.
const NOWHERE: usize = usize::MAX;

impl Columns {
    /// # Errors
    /// When the table has too few columns.
    pub fn find(table: &Table, wanted: &[Names]) -> Result<Columns, ListingError> {
        let headers: Vec<String> = table.headers().iter().map(|header| plain(header)).collect();
        let mut columns = Columns {
            at: Vec::new(),
            named: Vec::new(),
        };
        for names in wanted {
            let at = match (position(&headers, *names), names.otherwise) {
                (Some(at), _) => at,
                (None, Otherwise::At(at)) if at < headers.len() => at,
                (None, Otherwise::Without) => NOWHERE,
                (None, Otherwise::At(_)) => {
                    return Err(ListingError::File {
                        file: table.file().to_string(),
                        says: format!(
                            "there is no column `{}`, nor one to take for it",
                            names.known[0]
                        ),
                    });
                }
            };
            let header = table
                .headers()
                .get(at)
                .map_or(names.known[0], String::as_str);
            columns.named.push(header.to_owned());
            columns.at.push(at);
        }
        Ok(columns)
    }

    /// The cell of the wanted column, which must not be empty.
    pub fn filled<'a>(&self, row: Row<'a>, column: usize) -> Result<&'a str, ListingError> {
        match row.cell(self.at[column]) {
            "" => Err(self.fault(row, column, "it is empty")),
            cell => Ok(cell),
        }
    }

    pub fn has(&self, column: usize) -> bool {
        self.at[column] != NOWHERE
    }

    /// Whether the row says that its pair is one person's; `None` where the table has no such
    /// column.
    pub fn same_person(&self, row: Row<'_>, column: usize) -> Result<Option<bool>, ListingError> {
        if !self.has(column) {
            return Ok(None);
        }
        let cell = row.cell(self.at[column]);
        let is_one_of = |words: &[&str]| words.iter().any(|word| cell.eq_ignore_ascii_case(word));
        match () {
            _ if is_one_of(&SAME) => Ok(Some(true)),
            _ if is_one_of(&DIFFERENT) => Ok(Some(false)),
            _ => Err(self.fault(row, column, ANSWERS)),
        }
    }

    /// A fault of a cell.
    pub fn fault(&self, row: Row<'_>, column: usize, says: impl Into<String>) -> ListingError {
        ListingError::Row {
            file: row.file().to_string(),
            line: row.line(),
            field: self.named[column].clone(),
            says: says.into(),
        }
    }
}

/// Whether a table has a column of this name.
pub fn has(table: &Table, names: Names) -> bool {
    let headers: Vec<String> = table.headers().iter().map(|header| plain(header)).collect();
    position(&headers, names).is_some()
}

fn position(headers: &[String], names: Names) -> Option<usize> {
    let mut known = names.known.iter();
    known.find_map(|name| headers.iter().position(|header| header == name))
}

/// Lower case, words joined by underscores.
fn plain(header: &str) -> String {
    header.trim().to_lowercase().replace([' ', '-', '.'], "_")
}
