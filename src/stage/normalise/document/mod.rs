//! Normalises document numbers, each by the scheme of its issuer.

pub mod keys;
pub mod scheme;
pub mod mrz;
pub mod encoded;
pub mod check;
pub mod column;
mod clean;
mod pattern;
mod placeholder;
mod resolve;
mod words;
#[cfg(test)]
mod tests;

use crate::record::account::RawDocument;
use crate::record::document::{Document, DocumentView, Provenance, SchemeId, Validity};
use crate::record::reading::Reading;
use crate::record::value::Country;
use crate::stage::normalise::memo::remembered;
use crate::text::ascii::{trim, whole};
use compact_str::{CompactString, format_compact};
use scheme::Fault;

/// What the engine makes of one delivered number, with its verdict in words.
pub struct Appraisal {
    pub reading: Reading<Document>,
    pub validity: Validity,
    /// Empty where the number is valid and nothing is to be said.
    pub reason: &'static str,
}

/// Normalises one delivered document.
///
/// The scheme is the declared one, or the one that the type words name, or is inferred from format,
/// country and check digit (`inferred`). `default_country` stands in where the document names none.
/// A number that fails its check digit is still a value, with [`Validity::Invalid`]: it may be a
/// slip of the pen. A number of no scheme that we know keeps `scheme: None`.
pub fn normalise(raw: &RawDocument<'_>, default_country: Option<Country>) -> Reading<Document> {
    of_bearer(raw, default_country, None)
}

/// The same for a bearer of this nationality: several countries call their numbers alike, and a word
/// means the bearer's where it names neither a country nor a number of the default one.
pub fn of_bearer(
    raw: &RawDocument<'_>,
    default_country: Option<Country>,
    nationality: Option<Country>,
) -> Reading<Document> {
    if trim(&raw.number).is_empty() {
        return Reading::Missing;
    }
    if mrz::is_declared(raw) {
        return match mrz::parse(&raw.number) {
            // Nobody types a zone by heart.
            Ok(zone) => Reading::Value(zone.document(match provenance(&raw.provenance) {
                Provenance::Unstated => Provenance::DocumentRead,
                stated => stated,
            })),
            Err(error) => Reading::Unreadable(error.reason()),
        };
    }
    let Some(typed) = clean::clean(whole(trim(&raw.number))) else {
        return Reading::Unreadable("too long for a document number");
    };
    let found = resolve::resolve(raw, &typed, [default_country, nationality]);
    let (number, judged) = canonical(raw, typed, found.scheme);
    let proven = judged == Some(Ok(())) && found.scheme.is_some_and(is_checked);
    if !proven && let Some(reason) = placeholder::reason(&number) {
        return Reading::Placeholder(reason);
    }
    if !number.bytes().any(|byte| byte.is_ascii_digit()) {
        return Reading::Unreadable("no digit in a document number");
    }
    Reading::Value(Document {
        scheme: found.scheme,
        country: found.country,
        validity: judged.map_or(Validity::Unknown, validity),
        provenance: provenance(&raw.provenance),
        inferred: found.inferred,
        number,
    })
}

/// Normalises one delivered document and says why it is valid, invalid or neither.
///
/// An undeclared or unknown scheme gives [`Validity::Unknown`] and the reason `unknown scheme`. A
/// placeholder of a declared scheme is judged by the scheme all the same: 123456789 has the form of
/// a Social Security number, and is nobody's.
pub fn appraise(raw: &RawDocument<'_>, default_country: Option<Country>) -> Appraisal {
    let reading = normalise(raw, default_country);
    let (validity, reason) = match &reading {
        Reading::Value(document) => match document.scheme {
            Some(_) if mrz::is_declared(raw) => zone_verdict(document),
            Some(id) => check(id, &document.number),
            None => (Validity::Unknown, UNKNOWN_SCHEME),
        },
        _ if scheme_is_unknown(raw) => (Validity::Unknown, UNKNOWN_SCHEME),
        Reading::Placeholder(reason) => (form_of_placeholder(raw), *reason),
        Reading::Unreadable(reason) => (Validity::Invalid, *reason),
        Reading::Missing => (Validity::Invalid, "empty"),
    };
    Appraisal {
        reading,
        validity,
        reason,
    }
}

/// Judges a canonical number by its scheme; the reason is empty where there is nothing to say.
pub fn check(scheme: SchemeId, number: &str) -> (Validity, &'static str) {
    match scheme::get(scheme).judge(number) {
        Ok(()) => (Validity::Valid, ""),
        Err(fault) => (fault.validity(), fault.reason()),
    }
}

/// The name of a document's scheme, with its country: `es.dni`, `passport.ES`, `be.idcard`.
pub fn scheme_name(document: DocumentView<'_>) -> Option<CompactString> {
    let name = scheme::get(document.scheme?).name;
    let own = name.contains('.');
    Some(match document.country.as_ref().map(Country::as_str) {
        Some(country) if name == "passport" => format_compact!("passport.{country}"),
        Some(country) if !own => format_compact!("{}.{name}", country.to_ascii_lowercase()),
        _ => CompactString::new(name),
    })
}

const UNKNOWN_SCHEME: &str = "unknown scheme";

/// The form in which the scheme writes it, a label in front taken off.
fn canonical(
    raw: &RawDocument<'_>,
    typed: CompactString,
    scheme: Option<SchemeId>,
) -> (CompactString, Option<Result<(), Fault>>) {
    let Some(scheme) = scheme.map(scheme::get) else {
        let number = clean::without_signs(&typed);
        return (clean::with_mask(&number).unwrap_or(number), None);
    };
    let number = trim(&raw.number);
    let unlabelled = words::after_label(scheme, number);
    let (number, judged) = match unlabelled.len() < number.len() {
        true => resolve::canonical(scheme, &clean::clean(unlabelled).unwrap_or(typed)),
        false => resolve::canonical(scheme, &typed),
    };
    (number, Some(judged))
}

fn zone_verdict(document: &Document) -> (Validity, &'static str) {
    match document.validity {
        Validity::Valid => (Validity::Valid, ""),
        validity => (validity, Fault::CheckDigit.reason()),
    }
}

fn form_of_placeholder(raw: &RawDocument<'_>) -> Validity {
    let declared = scheme::by_name(&raw.scheme).zip(clean::clean(&raw.number));
    declared.map_or(Validity::Invalid, |((id, _), typed)| {
        let (_, judged) = canonical(raw, typed, Some(id));
        judged.map_or(Validity::Unknown, validity)
    })
}

fn scheme_is_unknown(raw: &RawDocument<'_>) -> bool {
    !trim(&raw.scheme).is_empty()
        && !mrz::is_declared(raw)
        && scheme::by_name(&raw.scheme).is_none()
}

fn is_checked(id: SchemeId) -> bool {
    scheme::get(id).catches > scheme::Catches::Nothing
}

fn validity(judged: Result<(), Fault>) -> Validity {
    judged.map_or_else(Fault::validity, |()| Validity::Valid)
}

fn provenance(text: &str) -> Provenance {
    if text.is_empty() {
        return Provenance::Unstated;
    }
    remembered!(Provenance, text, || match words::fold(text).as_str() {
        "document read" => Provenance::DocumentRead,
        "registry" => Provenance::Registry,
        "self typed" => Provenance::SelfTyped,
        _ => Provenance::Unstated,
    })
}
