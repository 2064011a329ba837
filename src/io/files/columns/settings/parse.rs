//! Reads the configuration so that every fault is told at once, not only the first.

use super::{ColumnList, ColumnSettings, Fault, TableSettings, nearest};
use crate::text::fault;
use serde::de::DeserializeOwned;
use toml::{Table, Value};

const SECTIONS: [&str; 6] = ["columns", "documents", "extra", "dates", "region", "hints"];

impl TableSettings {
    /// What could be read of a TOML text, and all that could not. What the names of columns have
    /// to do with a table is for [`TableSettings::check`].
    pub fn from_toml(text: &str) -> (TableSettings, Vec<Fault>) {
        let mut parse = Parse::default();
        match text.parse::<Table>() {
            Ok(table) => parse.sections(table),
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                let says = fault::without_values(error.message());
                parse.fault(&format!("line {}", fault::line(text, at)), &says);
            }
        }
        (parse.settings, parse.faults)
    }
}

/// Keys that an entry must have, and what stands for them where they cannot be read.
type Needed<'a> = &'a [(&'a str, &'a str)];

#[derive(Default)]
struct Parse {
    settings: TableSettings,
    faults: Vec<Fault>,
}

impl Parse {
    fn sections(&mut self, table: Table) {
        for (key, value) in table {
            match key.as_str() {
                "columns" => self.columns(value),
                "documents" => {
                    let keys = ["number", "scheme", "type", "country", "provenance"];
                    let needed = [("number", "")];
                    self.settings.documents = self.list(&key, value, (&keys, &needed));
                }
                "extra" => {
                    let needed = [("column", ""), ("kind", "text")];
                    self.settings.extra = self.list(&key, value, (&["column", "kind"], &needed));
                }
                "dates" => self.settings.dates = self.one(&key, value, &["order"]),
                "region" => self.settings.region = self.one(&key, value, &["default"]),
                "hints" => self.settings.hints = self.one(&key, value, &["use"]),
                _ => {
                    let near = nearest(&key, SECTIONS.into_iter());
                    self.fault(&key, &format!("there is no such section{near}"));
                }
            }
        }
    }

    fn columns(&mut self, value: Value) {
        let Value::Table(table) = value else {
            return self.fault("columns", "it must be a section: [columns]");
        };
        let mut columns = ColumnSettings::default();
        for (key, value) in table {
            let full = format!("columns.{key}");
            match value {
                Value::String(order) if key == "birth_date_order" => {
                    columns.birth_date_order = Some(order);
                }
                _ => match value.try_into::<ColumnList>() {
                    Ok(list) => {
                        columns.by_field.insert(key, list);
                    }
                    Err(_) => {
                        self.fault(&full, "it must be the name of a column, or a list of them");
                    }
                },
            }
        }
        self.settings.columns = columns;
    }

    /// Every entry is kept, so that those after a faulty one keep their numbers; what is wrong in
    /// one stands as `needed` has it.
    fn list<T: DeserializeOwned>(
        &mut self,
        key: &str,
        value: Value,
        (keys, needed): (&[&str], Needed<'_>),
    ) -> Vec<T> {
        let Value::Array(entries) = value else {
            self.fault(key, &format!("it must be written [[{key}]], once for each"));
            return Vec::new();
        };
        let mut read = Vec::new();
        for (index, entry) in entries.into_iter().enumerate() {
            read.extend(self.entry(&format!("{key}[{index}]"), entry, (keys, needed)));
        }
        read
    }

    fn one<T: DeserializeOwned + Default>(&mut self, key: &str, value: Value, keys: &[&str]) -> T {
        self.entry(key, value, (keys, &[])).unwrap_or_default()
    }

    /// Reads key by key, so that one fault hides no other.
    fn entry<T: DeserializeOwned>(
        &mut self,
        key: &str,
        value: Value,
        (keys, needed): (&[&str], Needed<'_>),
    ) -> Option<T> {
        let blank = needed.iter().map(|(name, text)| (*name, *text));
        let mut good: Table = blank
            .map(|(name, text)| (name.into(), text.into()))
            .collect();
        let Value::Table(table) = value else {
            self.fault(key, &format!("it must be a section: [{key}]"));
            return Value::Table(good).try_into().ok();
        };
        for (name, _) in needed.iter().filter(|(name, _)| !table.contains_key(*name)) {
            self.fault(&format!("{key}.{name}"), "it is missing");
        }
        for (name, value) in table {
            let full = format!("{key}.{name}");
            if !keys.contains(&name.as_str()) {
                let near = nearest(&name, keys.iter().copied());
                self.fault(&full, &format!("there is no such key{near}"));
                continue;
            }
            let mut with = good.clone();
            with.insert(name, value);
            match Value::Table(with.clone()).try_into::<T>() {
                Ok(_) => good = with,
                Err(error) => self.fault(&full, &fault::without_values(error.message())),
            }
        }
        Value::Table(good).try_into().ok()
    }

    fn fault(&mut self, key: &str, says: &str) {
        self.faults.push(Fault::new(key, says));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_is_told() {
        let (settings, faults) = TableSettings::from_toml(
            "[columns]\ngiven_name = \"first\"\nemail = 3\n[colums]\n[dates]\norder = \"dym\"\n\
             [[documents]]\nscheme = \"es.dni\"\nprovenence = \"x\"\n[region]\ndefault = \"ES\"\n\
             [[extra]]\ncolumn = \"job\"\nkind = \"blob\"\n[[extra]]\ncolumn = \"a\"\nkind = \"text\"",
        );
        let keys: Vec<&str> = faults.iter().map(|fault| fault.key.as_str()).collect();
        let expected = [
            "colums",
            "columns.email",
            "dates.order",
            "documents[0].provenence",
            "documents[0].number",
            "extra[0].kind",
        ];
        assert_eq!(keys.len(), expected.len(), "{faults:?}");
        for key in expected {
            assert!(keys.contains(&key), "{key} is missing from {faults:?}");
        }
        assert_eq!(settings.region.default.as_deref(), Some("ES"));
        let columns: Vec<&str> = settings.extra.iter().map(|e| e.column.as_str()).collect();
        assert_eq!(columns, ["job", "a"]);
        assert_eq!(settings.columns.by_field.len(), 1);
    }

    #[test]
    fn text_that_is_no_toml_names_the_line() {
        let (_, faults) = TableSettings::from_toml("[columns]\nname = \n");
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].key, "line 2");
    }
}
