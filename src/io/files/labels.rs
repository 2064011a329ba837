//! What people have said of accounts: pairs that were judged, or who each account belongs to.

use std::path::Path;

/// Labels as written, by account id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LabelFile {
    /// Two accounts, and whether they are one person's.
    Pairs(Vec<(String, String, bool)>),
    /// An account and its person.
    Persons(Vec<(String, String)>),
}

/// Why labels cannot be used. Names file, line and field, never a value.
#[derive(Debug, thiserror::Error)]
pub enum LabelError {
    #[error("{file}: {error}")]
    Unreadable { file: String, error: csv::Error },
    #[error(
        "{file}: line {line}: `{field}` is none of true, false, 1, 0, yes, no, duplicate, different"
    )]
    NoAnswer {
        file: String,
        line: u64,
        field: String,
    },
    #[error("{file}: line {line}: `{field}` is empty")]
    Empty {
        file: String,
        line: u64,
        field: String,
    },
    #[error(
        "{file}: the header needs `account_a,account_b,same_person`, or `account_id,person_id`"
    )]
    Header { file: String },
}

/// Columns that may hold the answer of a pair.
const ANSWERS: [&str; 5] = ["same_person", "judgement", "label", "is_match", "match"];

/// Reads a table with a header: `account_a,account_b,same_person`, where without the third column
/// every pair is one person's; or `account_id,person_id`.
pub fn read(path: &Path) -> Result<LabelFile, LabelError> {
    let file = path.display().to_string();
    let unreadable = |error| LabelError::Unreadable {
        file: file.clone(),
        error,
    };
    let mut reader = csv::Reader::from_path(path).map_err(unreadable)?;
    let header = reader.headers().map_err(unreadable)?.clone();
    let names: Vec<String> = header
        .iter()
        .map(|name| name.trim().trim_start_matches('\u{feff}').to_lowercase())
        .collect();
    let find = |wanted: &[&str]| {
        names
            .iter()
            .position(|name| wanted.contains(&name.as_str()))
    };
    let pair = find(&["account_a"]).zip(find(&["account_b"]));
    let person = find(&["account_id", "id"]).zip(find(&["person_id", "person", "cluster"]));
    let mut lines = Lines {
        file: &file,
        names: &names,
        reader,
    };
    match (pair, person) {
        (Some((a, b)), _) => lines.pairs([a, b], find(&ANSWERS)).map(LabelFile::Pairs),
        (None, Some((id, person))) => lines.persons([id, person]).map(LabelFile::Persons),
        _ => Err(LabelError::Header { file }),
    }
}

struct Lines<'a> {
    file: &'a str,
    names: &'a [String],
    reader: csv::Reader<std::fs::File>,
}

impl Lines<'_> {
    fn pairs(
        &mut self,
        at: [usize; 2],
        answer: Option<usize>,
    ) -> Result<Vec<(String, String, bool)>, LabelError> {
        let said = |row: &csv::StringRecord| match answer.map(|at| row.get(at).unwrap_or("")) {
            None => Some(true),
            Some(text) => is_same(text),
        };
        self.each(
            at,
            |row, [a, b]| Some((a, b, said(row)?)),
            answer.unwrap_or(0),
        )
    }

    fn persons(&mut self, at: [usize; 2]) -> Result<Vec<(String, String)>, LabelError> {
        self.each(at, |_, [id, person]| Some((id, person)), at[1])
    }

    /// Reads two filled columns of every line. `make` gives nothing where the column `doubtful`
    /// cannot be read.
    fn each<T>(
        &mut self,
        at: [usize; 2],
        make: impl Fn(&csv::StringRecord, [String; 2]) -> Option<T>,
        doubtful: usize,
    ) -> Result<Vec<T>, LabelError> {
        let (file, names) = (self.file, self.names);
        let field = |at: usize| names.get(at).cloned().unwrap_or_default();
        let mut all = Vec::new();
        for row in self.reader.records() {
            let row = row.map_err(|error| LabelError::Unreadable {
                file: file.to_owned(),
                error,
            })?;
            let line = row.position().map_or(0, csv::Position::line);
            let values = at.map(|at| row.get(at).unwrap_or("").trim().to_owned());
            if let Some(empty) = values.iter().position(String::is_empty) {
                return Err(LabelError::Empty {
                    file: file.to_owned(),
                    line,
                    field: field(at[empty]),
                });
            }
            all.push(make(&row, values).ok_or_else(|| LabelError::NoAnswer {
                file: file.to_owned(),
                line,
                field: field(doubtful),
            })?);
        }
        Ok(all)
    }
}

fn is_same(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "true" | "1" | "yes" | "same" | "duplicate" | "match" => Some(true),
        "false" | "0" | "no" | "different" | "clear" | "no_match" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(name: &str, text: &str) -> Result<LabelFile, LabelError> {
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
        let persons = parsed("persons", "account_id,person_id\na,1\n").expect("persons");
        let expected = vec![("a".to_owned(), "1".to_owned())];
        assert_eq!(persons, LabelFile::Persons(expected));
    }

    #[test]
    fn faults_name_line_and_field() {
        let fault = |name, text| parsed(name, text).expect_err("a fault").to_string();
        let said = fault("answer", "account_a,account_b,label\na,b,perhaps\n");
        assert!(
            said.contains("line 2") && said.contains("`label`"),
            "{said}"
        );
        let said = fault("empty", "account_id,person_id\na,1\n,2\n");
        assert!(
            said.contains("line 3") && said.contains("`account_id`"),
            "{said}"
        );
        assert!(fault("header", "x,y\n").contains("header"));
    }
}
