//! The keys of an object as names of columns: dotted, and a list by what its entries say they are.

use serde_json::{Map, Value};

/// What holds the value of an entry that names itself: `{"type": "mobile", "number": "+34 6…"}`.
const VALUES: [&str; 2] = ["value", "number"];

/// What names it, the most telling first.
const LABELS: [&str; 4] = ["type", "system", "kind", "label"];

/// A name or an address that is used no more, or never was one's own by law, must not pass for the
/// first of the list.
const PAST: [&str; 7] = [
    "maiden", "old", "former", "previous", "nickname", "alias", "temp",
];

/// Kinds of identifier. Source: HL7 v2 table 0203, in public use under FHIR's CC0.
const IDENTIFIERS: [(&str, &str); 6] = [
    ("SS", "ssn"),
    ("PPN", "passport"),
    ("DL", "driving_licence"),
    ("NI", "national_id"),
    ("TAX", "tax_id"),
    ("MR", "medical_record"),
];

/// Longer texts are no labels.
const LONGEST: usize = 32;

/// Calls back with every scalar below this key. Entries of a list count from the second of their
/// name on: `phones`, `phones.2`; `telecom.phone`, `telecom.email`, `telecom.email.2`.
pub fn flatten(key: &str, value: &Value, each: &mut impl FnMut(&str, &Value)) {
    match value {
        Value::Object(inner) => {
            for (name, value) in inner {
                flatten(&format!("{key}.{name}"), value, each);
            }
        }
        Value::Array(items) => {
            let mut met: Vec<String> = Vec::new();
            for item in items {
                let entry = Entry::of(item);
                let name = match entry.label.as_str() {
                    "" => key.to_owned(),
                    label => format!("{key}.{label}"),
                };
                let nth = 1 + met.iter().filter(|other| **other == name).count();
                let numbered = match nth {
                    1 => name.clone(),
                    _ => format!("{name}.{nth}"),
                };
                met.push(name);
                entry.flatten(&numbered, each);
            }
        }
        scalar => each(key, scalar),
    }
}

/// An entry of a list.
struct Entry<'a> {
    item: &'a Value,
    /// What it says it is; empty if nothing.
    label: String,
    /// The keys that say so.
    said_by: Vec<&'static str>,
    /// The key of what it is.
    value: Option<&'static str>,
}

impl<'a> Entry<'a> {
    fn of(item: &'a Value) -> Self {
        let none = Entry {
            item,
            label: String::new(),
            said_by: Vec::new(),
            value: None,
        };
        let Some(object) = item.as_object() else {
            return none;
        };
        if ["street", "city"]
            .iter()
            .any(|key| object.contains_key(*key))
        {
            // The number of a house.
            return none;
        }
        let used = object.get("use").and_then(Value::as_str).unwrap_or("");
        let is_scalar = |key: &&str| object.get(*key).is_some_and(is_scalar);
        let label = LABELS
            .iter()
            .find_map(|key| Some((*key, label(object.get(*key)?)?)));
        match (VALUES.into_iter().find(is_scalar), label) {
            (Some(value), Some((key, label))) => Entry {
                label: match is_word(used) && !["official", "usual"].contains(&used) {
                    true => format!("{label}.{used}"),
                    false => label,
                },
                said_by: vec![key, "system", "use"],
                value: Some(value),
                ..none
            },
            (None, _) if PAST.contains(&used) => Entry {
                label: used.to_owned(),
                said_by: vec!["use"],
                ..none
            },
            _ => none,
        }
    }

    fn flatten(&self, key: &str, each: &mut impl FnMut(&str, &Value)) {
        let Some(object) = self.item.as_object() else {
            return flatten(key, self.item, each);
        };
        for (name, value) in object {
            match name.as_str() {
                name if Some(name) == self.value => each(key, value),
                name if self.said_by.contains(&name) => {}
                name => flatten(&format!("{key}.{name}"), value, each),
            }
        }
    }
}

/// The word by which a label names the entry: a text, the end of an address, or FHIR's coding.
fn label(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.rsplit(['/', ':']).next()?,
        Value::Object(concept) => coding(concept)?,
        _ => return None,
    };
    let known = IDENTIFIERS.iter().find(|(code, _)| *code == text);
    match known {
        Some((_, word)) => Some((*word).to_owned()),
        None => is_word(text).then(|| text.to_owned()),
    }
}

fn coding(concept: &Map<String, Value>) -> Option<&str> {
    let codings = concept.get("coding").and_then(Value::as_array);
    let code = codings.and_then(|all| all.first()?.get("code")?.as_str());
    code.or_else(|| concept.get("text")?.as_str())
}

fn is_word(text: &str) -> bool {
    let is_of_word = |letter: char| letter.is_alphabetic() || matches!(letter, ' ' | '_' | '-');
    !text.is_empty() && text.len() <= LONGEST && text.chars().all(is_of_word)
}

fn is_scalar(value: &Value) -> bool {
    value.is_string() || value.is_number()
}
