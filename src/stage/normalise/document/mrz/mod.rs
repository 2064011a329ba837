//! Machine-readable zones, parsed whole: TD1, TD2, TD3 and the French card of 1988–2021.
//!
//! Source: ICAO Doc 9303 parts 3 to 6, 8th edition, 2021; arrêté of 1988 for the French card.

mod layout;
#[cfg(test)]
mod tests;

use super::encoded::{Encoded, EncodedBirth};
use super::{normalise, scheme};
use crate::record::account::RawDocument;
use crate::record::document::{Document, Provenance, SchemeId, Validity};
use crate::record::reading::Reading;
use crate::record::value::{Country, Sex, redacted_debug};
use crate::stage::normalise::country::of_travel_document;
use crate::text::ascii::trim;
use compact_str::CompactString;
use thiserror::Error;

/// The shape of a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Three lines of 30: cards.
    Td1,
    /// Two lines of 36: larger cards.
    Td2,
    /// Two lines of 44: passports.
    Td3,
    /// Two lines of 36, the French identity card until 2021.
    FrenchCard,
}

/// Why a text is no machine-readable zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum MrzError {
    #[error("a machine-readable zone has three lines of 30, or two of 36 or 44 characters")]
    Length,
    #[error("a machine-readable zone holds capital letters, digits and < only")]
    Characters,
}

/// A check digit as printed, and whether it is the right one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct CheckDigit {
    pub given: char,
    pub holds: bool,
}

/// A date of six digits, YYMMDD; a part that is not a number is 0, unknown.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct ZoneDate {
    /// 0 to 99; the zone does not say the century.
    pub year: u8,
    pub month: u8,
    pub day: u8,
}

/// A parsed zone. Fillers are off; text fields have single spaces where fillers stood inside.
#[derive(Clone, PartialEq, Eq)]
pub struct Mrz {
    pub format: Format,
    pub document_code: CompactString,
    /// As printed: `ESP`, `D`, `UTO`.
    pub issuing_state: CompactString,
    pub nationality: CompactString,
    pub surname: CompactString,
    pub given_names: CompactString,
    /// The name fills its field, so more may have been cut off.
    pub maybe_truncated: bool,
    /// Whole, also where TD1 carries it on in the optional field.
    pub document_number: CompactString,
    /// YYMMDD as printed.
    pub birth_date: CompactString,
    pub sex: Option<Sex>,
    /// YYMMDD as printed; YYMM of issue on the French card.
    pub expiry_or_issue: CompactString,
    /// Optional data: two fields in TD1, one elsewhere; offices' codes on the French card.
    pub optional: [CompactString; 2],
    pub checks: Checks,
}

/// The check digits of a zone; `None` where the format has none.
#[derive(Clone, PartialEq, Eq)]
pub struct Checks {
    pub document_number: CheckDigit,
    pub birth_date: CheckDigit,
    pub expiry: Option<CheckDigit>,
    pub personal_number: Option<CheckDigit>,
    pub composite: Option<CheckDigit>,
}

/// Parses the text of a zone, with or without line breaks and blanks.
///
/// # Errors
/// If it has not the length of a zone, or is mostly other characters. A wrong check digit or a
/// single unreadable character is no error: see [`Mrz::is_valid`].
pub fn parse(text: &str) -> Result<Mrz, MrzError> {
    let zone: CompactString = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .take(100)
        .map(|c| c.to_ascii_uppercase())
        .collect();
    let strange = zone
        .bytes()
        .filter(|byte| !matches!(byte, b'0'..=b'9' | b'A'..=b'Z' | b'<'))
        .count();
    if strange > 3 {
        return Err(MrzError::Characters);
    }
    let zone: CompactString = zone
        .chars()
        .map(|c| if c.is_ascii() { c } else { '?' })
        .collect();
    match zone.len() {
        90 => Ok(layout::td1(&zone)),
        72 if zone.starts_with("IDFRA") => Ok(layout::french_card(&zone)),
        72 => Ok(layout::td2(&zone)),
        88 => Ok(layout::td3(&zone)),
        _ => Err(MrzError::Length),
    }
}

/// Whether a document column holds a zone: it says so, or looks like nothing else.
pub fn is_declared(raw: &RawDocument<'_>) -> bool {
    let said = |text: &str| trim(text).eq_ignore_ascii_case("mrz");
    let undeclared = trim(&raw.scheme).is_empty();
    let looks_like_one = || raw.number.len() >= 72 && raw.number.contains("<<");
    said(&raw.scheme) || undeclared && (said(&raw.doc_type) || looks_like_one())
}

impl MrzError {
    /// For people, without the zone.
    pub fn reason(self) -> &'static str {
        match self {
            MrzError::Length => "not the length of a machine-readable zone",
            MrzError::Characters => "not the characters of a machine-readable zone",
        }
    }
}

impl Mrz {
    /// Every check digit holds, the dates exist, and issuer and nationality are known codes.
    pub fn is_valid(&self) -> bool {
        let checks = &self.checks;
        let optional = [checks.expiry, checks.personal_number, checks.composite];
        let date = self.born();
        checks.document_number.holds
            && checks.birth_date.holds
            && optional.into_iter().flatten().all(|check| check.holds)
            && self.issuer().is_some()
            && of_travel_document(&self.nationality).is_some()
            && EncodedBirth::short(date.year.into(), date.month.into(), date.day.into()).exists()
    }

    /// The issuing country; `None` for organisations and specimens.
    pub fn issuer(&self) -> Option<Country> {
        of_travel_document(&self.issuing_state)
    }

    pub fn born(&self) -> ZoneDate {
        let part = |from: usize| {
            let digits = self.birth_date.get(from..from + 2);
            digits.and_then(|digits| digits.parse().ok()).unwrap_or(0)
        };
        ZoneDate {
            year: part(0),
            month: part(2),
            day: part(4),
        }
    }

    /// What the zone says about its bearer.
    pub fn encoded(&self) -> Encoded {
        let born = self.born();
        let holds = self.checks.birth_date.holds;
        Encoded {
            birth: holds
                .then(|| EncodedBirth::short(born.year.into(), born.month.into(), born.day.into())),
            sex: self.sex.filter(|&sex| sex != Sex::Other),
        }
    }

    /// The document itself, under its issuer's scheme.
    pub fn document(&self, provenance: Provenance) -> Document {
        let country = self.issuer();
        let valid = self.checks.document_number.holds;
        Document {
            scheme: self.scheme(),
            country,
            number: self.document_number.clone(),
            validity: if valid {
                Validity::Valid
            } else {
                Validity::Invalid
            },
            provenance,
            inferred: false,
        }
    }

    /// The document, and the personal number that its optional data may carry.
    pub fn documents(&self, provenance: Provenance) -> Vec<Document> {
        let carried = self.optional.iter().filter_map(|number| {
            let raw = RawDocument {
                number: number.as_str().into(),
                country: self.issuing_state.as_str().into(),
                ..Default::default()
            };
            match normalise(&raw, None) {
                Reading::Value(document) if is_proven(&document) => Some(Document {
                    provenance,
                    ..document
                }),
                _ => None,
            }
        });
        std::iter::once(self.document(provenance))
            .chain(carried)
            .collect()
    }

    fn scheme(&self) -> Option<SchemeId> {
        let kind = match self.document_code.as_bytes().first()? {
            b'P' => "passport",
            b'V' => "permit",
            _ => "idcard",
        };
        let generic = || scheme::by_name(kind).map(|(id, _)| id);
        if kind != "idcard" {
            return generic();
        }
        let country = self.issuer();
        let own = match country.as_ref().map(Country::as_str) {
            Some("ES") => scheme::by_name("es.support"),
            Some("PT") => scheme::by_name("pt.cc"),
            Some(code) => scheme::by_name(&[code, ".idcard"].concat()),
            None => None,
        };
        own.map(|(id, _)| id).or_else(generic)
    }
}

fn is_proven(document: &Document) -> bool {
    let checked = document
        .scheme
        .is_some_and(|id| scheme::get(id).catches > scheme::Catches::Nothing);
    checked && document.validity == Validity::Valid
}

redacted_debug!(CheckDigit, ZoneDate, Mrz, Checks);
