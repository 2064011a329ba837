//! The sections of the configuration that say what a table holds.

mod fault;
mod parse;

pub use fault::{Fault, Faults};

use super::dates::DateOrder;
use crate::record::field::{ExtraKind, Field};
use crate::record::reading::Reading;
use crate::record::value::Country;
use crate::stage::normalise::country;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// `[columns]`, `[[documents]]`, `[[extra]]`, `[dates]`, `[region]` and `[hints]` together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TableSettings {
    pub columns: ColumnSettings,
    pub documents: Vec<DocumentSettings>,
    pub extra: Vec<ExtraSettings>,
    pub dates: DateSettings,
    pub region: RegionSettings,
    pub hints: HintSettings,
}

/// `[columns]`: field names to columns. Unknown names are refused by [`TableSettings::check`], so
/// that all faults are reported at once.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ColumnSettings {
    /// In which order three columns of `birth_date` stand: a permutation of `ymd`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth_date_order: Option<String>,
    #[serde(flatten)]
    pub by_field: BTreeMap<String, ColumnList>,
}

/// One column, or several that are joined in order. An empty name or list leaves the field out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ColumnList {
    One(String),
    Many(Vec<String>),
}

impl ColumnList {
    /// The names, without empty ones.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let all = match self {
            ColumnList::One(name) => std::slice::from_ref(name),
            ColumnList::Many(names) => names.as_slice(),
        };
        all.iter()
            .map(String::as_str)
            .filter(|name| !name.is_empty())
    }
}

/// One entry of `[[documents]]`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentSettings {
    /// The column of the number.
    pub number: String,
    /// A scheme name, or the column that holds one.
    pub scheme: Option<String>,
    /// The column that says which kind of document it is.
    #[serde(rename = "type")]
    pub doc_type: Option<String>,
    /// The column of the issuing country, or a two-letter code.
    pub country: Option<String>,
    /// The column of the provenance, or one of `document-read`, `registry`, `self-typed`.
    pub provenance: Option<String>,
}

/// One entry of `[[extra]]`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtraSettings {
    pub column: String,
    pub kind: ExtraKind,
}

/// `[dates]`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DateSettings {
    pub order: Option<DateOrder>,
}

/// `[region]`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RegionSettings {
    /// ISO 3166-1 alpha-2.
    pub default: Option<String>,
}

/// `[hints]`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct HintSettings {
    /// Whether columns that nobody knows count as hints, where no extra column is declared.
    #[serde(rename = "use")]
    pub wanted: bool,
}

impl Default for HintSettings {
    fn default() -> Self {
        HintSettings { wanted: true }
    }
}

/// The key of `[columns]` that says which column holds the id of an account.
pub const ACCOUNT_ID: &str = "account_id";
/// A comparison knows its extra column by one byte.
const MOST_EXTRAS: usize = u8::MAX as usize;
/// What may be told by the column of another field: an id may be a mail address, and a country that
/// of the address and of the customer.
const MAY_SHARE: [&str; 5] = [
    ACCOUNT_ID,
    "country",
    "registered_at",
    "verified",
    "kyc_level",
];
/// What a provenance may be.
pub const PROVENANCES: [&str; 3] = ["document-read", "registry", "self-typed"];

impl TableSettings {
    /// All faults against the columns of a table; none means that every name resolves.
    pub fn check(&self, headers: &[String]) -> Vec<Fault> {
        let mut check = Check {
            headers,
            faults: Vec::new(),
        };
        check.columns(&self.columns);
        for (index, document) in self.documents.iter().enumerate() {
            check.document(index, document);
        }
        if self.extra.len() > MOST_EXTRAS {
            check.fault("extra", &format!("at most {MOST_EXTRAS} extra columns"));
        }
        for (index, extra) in self.extra.iter().enumerate() {
            let key = format!("extra[{index}].column");
            check.column(&key, &extra.column);
            check.extra_once(&key, (&self.columns, &self.extra[..index]), &extra.column);
            if extra.kind == ExtraKind::Hint {
                let says =
                    "a hint is what nobody declares; say text, category, exact, number or date";
                check.fault(&format!("extra[{index}].kind"), says);
            }
        }
        check.faults.extend(self.region_fault());
        check.faults
    }

    /// What is wrong with `region.default`, the one key that needs no table to be checked.
    pub fn region_fault(&self) -> Option<Fault> {
        let region = self.region.default.as_deref()?;
        let says = match (Country::new(region), country::normalise(region)) {
            (None, _) => "a country is two letters, such as \"ES\"",
            // Kosovo has no code of its own in the standard, and a numbering plan.
            (Some(code), _) if code.as_str() == "XK" => return None,
            (Some(code), Reading::Value(country)) if code == country => return None,
            (_, Reading::Value(country)) => {
                &format!("the code of this country is \"{}\"", country.as_str())
            }
            _ => "no country has this code of two letters (ISO 3166-1)",
        };
        Some(Fault::new("region.default", says))
    }
}

/// The position of a column by its name, capitals aside if nothing else fits.
pub fn position(headers: &[String], name: &str) -> Option<usize> {
    let name = name.trim();
    let exact = headers.iter().position(|header| header == name);
    exact.or_else(|| {
        headers
            .iter()
            .position(|header| header.to_lowercase() == name.to_lowercase())
    })
}

struct Check<'a> {
    headers: &'a [String],
    faults: Vec<Fault>,
}

impl Check<'_> {
    fn columns(&mut self, columns: &ColumnSettings) {
        for (field, list) in &columns.by_field {
            let key = format!("columns.{field}");
            if field != ACCOUNT_ID && Field::from_name(field).is_none() {
                let names = Field::ALL
                    .iter()
                    .map(|field| field.name())
                    .chain([ACCOUNT_ID]);
                let says = format!("there is no such field{}", nearest(field, names));
                self.fault(&key, &says);
            }
            let names: Vec<&str> = list.names().collect();
            for (index, name) in names.iter().enumerate() {
                self.column(&key, name);
                if self.is_among(name, names[..index].iter().copied()) {
                    self.fault(&key, &format!("the column \"{name}\" is named twice"));
                }
                self.field_once((columns, field), name);
            }
        }
        self.names(columns);
        self.birth_date_order(columns);
    }

    /// A column that is evidence of two fields would count twice.
    fn field_once(&mut self, (columns, field): (&ColumnSettings, &str), name: &str) {
        let counts = |field: &str| !MAY_SHARE.contains(&field);
        let mut before = columns.by_field.iter();
        let double = before.find(|(other, list)| {
            let other = other.as_str();
            let twice = other < field && counts(other) && counts(field);
            twice && self.is_among(name, list.names())
        });
        if let Some((other, _)) = double {
            let says = format!("the column \"{name}\" is columns.{other} already");
            self.fault(&format!("columns.{field}"), &says);
        }
    }

    /// A column that is a field or an extra already would count twice.
    fn extra_once(
        &mut self,
        key: &str,
        (columns, before): (&ColumnSettings, &[ExtraSettings]),
        name: &str,
    ) {
        let mut fields = columns.by_field.iter();
        let field = fields.find(|(_, list)| self.is_among(name, list.names()));
        if let Some((field, _)) = field {
            self.fault(
                key,
                &format!("the column \"{name}\" is columns.{field} already"),
            );
        } else if self.is_among(name, before.iter().map(|extra| extra.column.as_str())) {
            self.fault(
                key,
                &format!("the column \"{name}\" is an [[extra]] already"),
            );
        }
    }

    /// Whether one of these names is of the same column; one that the table lacks is a fault of its
    /// own.
    fn is_among<'n>(&self, name: &str, mut others: impl Iterator<Item = &'n str>) -> bool {
        let at = position(self.headers, name);
        at.is_some() && others.any(|other| position(self.headers, other) == at)
    }

    fn names(&mut self, columns: &ColumnSettings) {
        let declares = |field: Field| {
            columns
                .by_field
                .get(field.name())
                .is_some_and(|list| list.names().next().is_some())
        };
        if declares(Field::Name) && (declares(Field::GivenName) || declares(Field::FamilyName)) {
            self.fault(
                "columns.name",
                "give either name, or given_name and family_name",
            );
        }
    }

    fn birth_date_order(&mut self, columns: &ColumnSettings) {
        let list = columns.by_field.get(Field::BirthDate.name());
        let count = list.map_or(0, |list| list.names().count());
        match &columns.birth_date_order {
            Some(order) if birth_parts(order).is_none() => {
                self.fault(
                    "columns.birth_date_order",
                    "it must hold y, m and d once each, such as \"ymd\"",
                );
            }
            Some(_) if count != 3 => {
                self.fault(
                    "columns.birth_date_order",
                    "it needs birth_date to be a list of three columns",
                );
            }
            None if count == 3 => {
                self.fault(
                    "columns.birth_date",
                    "three columns need birth_date_order, such as \"ymd\"",
                );
            }
            _ => {}
        }
    }

    fn document(&mut self, index: usize, document: &DocumentSettings) {
        let key = |part: &str| format!("documents[{index}].{part}");
        self.column(&key("number"), &document.number);
        if let Some(scheme) = &document.scheme {
            self.scheme(&key("scheme"), scheme);
        }
        if let Some(column) = &document.doc_type {
            self.column(&key("type"), column);
        }
        if let Some(country) = &document.country
            && Country::new(country).is_none()
        {
            self.column(&key("country"), country);
        }
        if let Some(provenance) = &document.provenance
            && !PROVENANCES.contains(&provenance.as_str())
        {
            self.column(&key("provenance"), provenance);
        }
        let alone = document.scheme.is_none() && document.doc_type.is_none();
        if alone && document.country.is_none() {
            self.fault(
                &key("number"),
                "say at least one of scheme, type and country",
            );
        }
    }

    /// The name of a scheme, or of a column that says it.
    fn scheme(&mut self, key: &str, name: &str) {
        match super::documents::misspelt(name) {
            Some(near) if position(self.headers, name).is_none() => {
                let says = format!("there is no scheme \"{name}\"; did you mean \"{near}\"?");
                self.fault(key, &says);
            }
            _ if super::is_scheme_name(name) => {}
            _ => self.column(key, name),
        }
    }

    fn column(&mut self, key: &str, name: &str) {
        if name.is_empty() {
            self.fault(key, "it names no column");
        } else if position(self.headers, name).is_none() {
            let near = nearest(name, self.headers.iter().map(String::as_str));
            self.fault(key, &format!("the table has no column \"{name}\"{near}"));
        }
    }

    fn fault(&mut self, key: &str, says: &str) {
        self.faults.push(Fault::new(key, says));
    }
}

/// Year, month and day as positions in the list of columns.
pub fn birth_parts(order: &str) -> Option<[usize; 3]> {
    let at = |part| order.to_ascii_lowercase().find(part);
    (order.len() == 3).then(|| Some([at('y')?, at('m')?, at('d')?]))?
}

/// `; did you mean "dob"?`, if something is near enough.
pub fn nearest<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> String {
    let name = name.to_lowercase();
    let likeness = |other: &str| strsim::jaro_winkler(&name, &other.to_lowercase());
    let best = names
        .map(|other| (likeness(other), other))
        .max_by(|a, b| a.0.total_cmp(&b.0));
    match best {
        Some((likeness, other)) if likeness >= 0.8 => format!("; did you mean \"{other}\"?"),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests;
