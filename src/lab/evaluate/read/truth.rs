//! Reads the truth: which person each account is of, or which pairs are one person's.

use crate::io::files::listing::column::{self, Columns};
use crate::io::files::listing::{Answers, ListingError, rows};
use crate::io::files::table::Table;
use crate::lab::evaluate::truth::{Repeated, Side, Truth};
use compact_str::CompactString;
use hashbrown::{HashMap, HashSet};
use std::path::PathBuf;

/// Reads one truth over one table (or over two whose ids never meet), or two truths, of a left and
/// a right table whose ids do not know each other.
///
/// A table with columns such as `account_a,account_b` lists true pairs; if it has a column
/// `same_person`, only the rows that say so are true. Any other gives accounts and persons: in columns
/// that are called so, or in its only two.
pub fn truth(paths: &[PathBuf]) -> Result<Truth, ListingError> {
    let mut persons = HashMap::new();
    let mut truth = Truth::new(paths.len() > 1);
    for (path, side) in paths.iter().zip([Side::Left, Side::Right]) {
        let table = Table::open(path)?;
        if !(column::has(&table, column::LEFT) && column::has(&table, column::RIGHT)) {
            people(table, side, &mut truth, &mut persons)?;
        } else if paths.len() == 1 {
            return pairs(table);
        } else {
            return Err(ListingError::File {
                file: table.file().to_string(),
                says: "true pairs across two tables are one file; give --truth once".to_owned(),
            });
        }
    }
    Ok(truth)
}

fn people(
    table: Table,
    side: Side,
    truth: &mut Truth,
    persons: &mut HashMap<CompactString, u32>,
) -> Result<(), ListingError> {
    if !column::has(&table, column::PERSON) && table.headers().len() != 2 {
        return Err(no_truth(&table, 1, "it is no person's"));
    }
    let columns = Columns::find(&table, &[column::ACCOUNT, column::PERSON])?;
    if columns.at[0] == columns.at[1] {
        return Err(no_truth(&table, columns.at[1], "no other is an account's"));
    }
    rows(table, &columns, |row, columns| {
        let (id, name) = (columns.filled(row, 0)?, columns.filled(row, 1)?);
        let next = persons.len() as u32;
        let person = match persons.get(name) {
            Some(person) => *person,
            None => *persons.entry(name.into()).or_insert(next),
        };
        match truth.add(side, id, person) {
            Ok(_) => Ok(()),
            Err(Repeated) => Err(columns.fault(row, 0, "this account was listed before")),
        }
    })
}

/// Measuring against another table would give figures, and they would mean nothing.
fn no_truth(table: &Table, column: usize, why: &str) -> ListingError {
    let headers = table.headers();
    let name = headers.get(column).or(headers.last());
    ListingError::Row {
        file: table.file().to_string(),
        line: 1,
        field: name.cloned().unwrap_or_default(),
        says: format!(
            "this is not a table of the truth: by the name of this column {why}; call its columns \
             account_id and person_id, or account_a and account_b where it lists true pairs"
        ),
    }
}

/// True pairs. A pair of an id with itself shows that the two ids are of two tables.
fn pairs(table: Table) -> Result<Truth, ListingError> {
    let columns = Columns::find(&table, &[column::LEFT, column::RIGHT, column::SAME_PERSON])?;
    let found = Columns::find(&table, &[column::DECISION, column::PROBABILITY])?;
    if let (false, Some(&at)) = (
        columns.has(2),
        found.at.iter().find(|at| **at < table.headers().len()),
    ) {
        return Err(no_truth(
            &table,
            at,
            "its pairs were found, and nobody says that they are true",
        ));
    }
    let mut listed: Vec<[CompactString; 2]> = Vec::new();
    let mut wrong: Vec<[CompactString; 2]> = Vec::new();
    let mut answers = Answers::default();
    rows(table, &columns, |row, columns| {
        let pair = [columns.filled(row, 0)?, columns.filled(row, 1)?];
        let is_same = columns.same_person(row, 2)?.unwrap_or(true);
        answers.add((row, columns, 2), pair, is_same)?;
        match is_same {
            true => listed.push(pair.map(CompactString::from)),
            false => wrong.push(pair.map(CompactString::from)),
        }
        Ok(())
    })?;
    let two_tables = listed.iter().any(|[a, b]| a == b);
    let mut truth = Truth::new(two_tables);
    let mut accounts = |[a, b]: &[CompactString; 2]| {
        let (a, b) = (
            truth.add_alone(Side::Left, a),
            truth.add_alone(Side::Right, b),
        );
        (a.min(b), a.max(b))
    };
    let pairs: HashSet<_> = listed.iter().map(&mut accounts).collect();
    wrong.iter().for_each(|pair| {
        accounts(pair);
    });
    truth.set_pairs(pairs);
    Ok(truth)
}
