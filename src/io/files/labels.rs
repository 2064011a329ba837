//! What people have said of accounts: pairs that were judged, or who each account belongs to.

use super::listing::column::{self, Columns};
use super::listing::{Answers, ListingError, rows};
use super::table::Table;
use std::path::Path;

/// Labels as written, by account id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LabelFile {
    /// Two accounts, and whether they are one person's.
    Pairs(Vec<(String, String, bool)>),
    /// An account and its person.
    Persons(Vec<(String, String)>),
}

/// Reads a list with a header: `account_a,account_b,same_person`; of two columns only, every pair is
/// one person's; or `account_id,person_id`. Other usual names are understood too.
///
/// # Errors
/// Where the file cannot be read, or says something else. Messages name file, line and field,
/// never a value.
pub fn read(path: &Path) -> Result<LabelFile, ListingError> {
    let table = Table::open(path)?;
    let has = |names: &[column::Names]| names.iter().all(|names| column::has(&table, *names));
    if has(&[column::LEFT, column::RIGHT]) {
        pairs(table).map(LabelFile::Pairs)
    } else if has(&[column::ACCOUNT, column::PERSON]) {
        persons(table).map(LabelFile::Persons)
    } else {
        Err(ListingError::File {
            file: table.file().to_string(),
            says: "the header needs `account_a,account_b,same_person`, or `account_id,person_id`"
                .to_owned(),
        })
    }
}

fn pairs(table: Table) -> Result<Vec<(String, String, bool)>, ListingError> {
    let wanted = [column::LEFT, column::RIGHT, column::SAME_PERSON];
    let columns = Columns::find(&table, &wanted)?;
    if !columns.has(2) && table.headers().len() > 2 {
        return Err(ListingError::File {
            file: table.file().to_string(),
            says: "no column says which pairs are one person's; call it `same_person` (true or \
                   false), or leave all columns but the two ids out where every pair is"
                .to_owned(),
        });
    }
    let mut pairs = Vec::new();
    let mut answers = Answers::default();
    rows(table, &columns, |row, columns| {
        let (a, b) = (columns.filled(row, 0)?, columns.filled(row, 1)?);
        let is_same = columns.same_person(row, 2)?.unwrap_or(true);
        answers.add((row, columns, 2), [a.min(b), a.max(b)], is_same)?;
        pairs.push((a.to_owned(), b.to_owned(), is_same));
        Ok(())
    })?;
    Ok(pairs)
}

fn persons(table: Table) -> Result<Vec<(String, String)>, ListingError> {
    let columns = Columns::find(&table, &[column::ACCOUNT, column::PERSON])?;
    let mut persons = Vec::new();
    rows(table, &columns, |row, columns| {
        let (id, person) = (columns.filled(row, 0)?, columns.filled(row, 1)?);
        persons.push((id.to_owned(), person.to_owned()));
        Ok(())
    })?;
    Ok(persons)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(name: &str, text: &str) -> Result<LabelFile, ListingError> {
        let path =
            std::env::temp_dir().join(format!("tocayo-labels-{}-{name}", std::process::id()));
        std::fs::write(&path, text).expect("a temporary file");
        let found = read(&path);
        std::fs::remove_file(&path).expect("it was there");
        found
    }

    #[test]
    fn pairs_and_persons() {
        let pairs = parsed(
            "pairs",
            "account_a,account_b,judgement\na,b,duplicate\na,c,no\n",
        );
        let expected = vec![
            ("a".to_owned(), "b".to_owned(), true),
            ("a".to_owned(), "c".to_owned(), false),
        ];
        assert_eq!(pairs.expect("pairs"), LabelFile::Pairs(expected));
        let alone = parsed("alone", "account_a,account_b\na,b\n").expect("pairs");
        let one = vec![("a".to_owned(), "b".to_owned(), true)];
        assert_eq!(alone, LabelFile::Pairs(one));
        for text in ["account_id,person_id\na,1\n", "rec_id;Cluster\na;1\n"] {
            let persons = parsed("persons", text).expect("persons");
            let expected = vec![("a".to_owned(), "1".to_owned())];
            assert_eq!(persons, LabelFile::Persons(expected));
        }
    }

    #[test]
    fn faults_name_line_and_field() {
        let fault = |name, text| parsed(name, text).expect_err("a fault").to_string();
        let said = fault("answer", "account_a,account_b,label\na,b,perhaps\n");
        assert!(
            said.contains(":2: label: it is none of true, false"),
            "{said}"
        );
        let said = fault("empty", "account_id,person_id\na,1\n,2\n");
        assert!(said.contains(":3: account_id: it is empty"), "{said}");
        assert!(fault("header", "x,y\n").contains("header"));
        for (name, text) in [
            ("flags", "account_a,account_b,decision\na,b,clear\n"),
            ("unknown", "account_a,account_b,opinion\na,b,no\n"),
        ] {
            let said = fault(name, text);
            assert!(said.contains("no column says which pairs"), "{said}");
        }
        let header = "account_a,account_b,same_person\n";
        let said = fault("torn", &format!("{header}a,b,yes\nc,d,no\nb,a,no\n"));
        assert!(
            said.contains(":4: same_person: line 2 says the contrary"),
            "{said}"
        );
        assert!(parsed("twice", &format!("{header}a,b,yes\nb,a,yes\n")).is_ok());
    }
}
