//! Document columns: as declared, or as headers name them.

use super::header::Meaning;
use super::header::documents::DocumentHint;
use super::is_scheme_name;
use super::mapping::{DocumentColumns, Given, How};
use super::recognise::Recogniser;
use super::settings::{DocumentSettings, PROVENANCES, nearest, position};
use crate::record::value::Country;
use crate::stage::normalise::document::column::scheme_of;
use crate::stage::normalise::document::scheme;

/// The scheme that the values of a column prove, where its header names numbers that several countries
/// call so, or any identity number.
pub fn proven_scheme<'v>(
    meaning: Meaning,
    values: impl Iterator<Item = &'v str>,
) -> Option<&'static str> {
    let Meaning::Document(hint) = meaning else {
        return None;
    };
    let is_any = hint.doc_type.is_empty() && hint.country.is_empty();
    if !hint.scheme.is_empty() || hint.by_region.is_empty() && !is_any {
        return None;
    }
    let countries: Vec<&str> = hint.by_region.iter().map(|(country, _)| *country).collect();
    scheme_of(values.filter(|value| !value.is_empty()), &countries)
}

/// Settles the documents; declared ones replace all that headers would say.
pub fn settle(recogniser: &mut Recogniser<'_>) {
    let settings = recogniser.settings;
    if settings.documents.is_empty() {
        by_header(recogniser);
    } else {
        for document in &settings.documents {
            declared(recogniser, document);
        }
    }
}

fn declared(recogniser: &mut Recogniser<'_>, document: &DocumentSettings) {
    let headers = recogniser.headers;
    let Some(number) = position(headers, &document.number) else {
        return;
    };
    let given = |text: &Option<String>, is_fixed: &dyn Fn(&str) -> bool| match text {
        None => Given::Nothing,
        Some(text) if is_fixed(text) => Given::Fixed(text.clone()),
        Some(name) => position(headers, name).map_or(Given::Nothing, Given::Column),
    };
    let columns = DocumentColumns {
        number,
        scheme: given(&document.scheme, &is_scheme_name),
        doc_type: given(&document.doc_type, &|_| false),
        country: given(&document.country, &|text| Country::new(text).is_some()),
        provenance: given(&document.provenance, &|text| PROVENANCES.contains(&text)),
        how: How::Declared,
    };
    if let Given::Fixed(name) = &columns.scheme
        && scheme::by_name(name).is_none()
    {
        let near = nearest(name, scheme::all().map(|(_, scheme)| scheme.name));
        recogniser.mapping.notes.push(format!(
            "the scheme \"{name}\" is not known, so these numbers are of no scheme{near}"
        ));
    }
    push(recogniser, columns);
}

fn by_header(recogniser: &mut Recogniser<'_>) {
    let first = |meaning: Meaning| {
        let columns = recogniser.free(|other| other == meaning);
        columns
            .first()
            .map_or(Given::Nothing, |&column| Given::Column(column))
    };
    let scheme = first(Meaning::DocumentScheme);
    let doc_type = first(Meaning::DocumentType);
    let country = first(Meaning::DocumentCountry);
    let provenance = first(Meaning::DocumentProvenance);
    let numbers = recogniser.free(|meaning| matches!(meaning, Meaning::Document(_)));
    let alone = numbers.len() == 1;
    for number in numbers {
        let Some(Meaning::Document(hint)) = recogniser.meaning(number) else {
            continue;
        };
        let mut columns = from_hint(hint, number, recogniser.mapping.region.as_deref());
        // Columns of scheme, type and country speak of the number that is not named otherwise.
        let unnamed = columns.scheme == Given::Nothing && columns.doc_type == Given::Nothing;
        if unnamed {
            columns.scheme = scheme.clone();
            columns.doc_type = doc_type.clone();
        }
        if (unnamed || alone) && columns.country == Given::Nothing {
            columns.country = country.clone();
        }
        if unnamed || alone {
            columns.provenance = provenance.clone();
        }
        if let Some(scheme) = recogniser.profiles[number].scheme
            && is_open(&columns, scheme)
        {
            columns.scheme = Given::Fixed(scheme.to_owned());
        }
        push(recogniser, columns);
    }
}

/// Whether nothing but the default country speaks of the scheme, and it does not speak of another
/// country than this scheme's.
fn is_open(columns: &DocumentColumns, proven: &str) -> bool {
    let is_said = |given: &Given| matches!(given, Given::Column(_));
    let agrees = match &columns.scheme {
        Given::Nothing => true,
        Given::Fixed(scheme) => scheme.split('.').next() == proven.split('.').next(),
        Given::Column(_) => false,
    };
    agrees && !is_said(&columns.doc_type) && !is_said(&columns.country)
}

fn from_hint(hint: &DocumentHint, number: usize, region: Option<&str>) -> DocumentColumns {
    let fixed = |text: &str| match text {
        "" => Given::Nothing,
        text => Given::Fixed(text.to_owned()),
    };
    let of_region = hint
        .by_region
        .iter()
        .find(|(country, _)| Some(*country) == region);
    DocumentColumns {
        number,
        scheme: fixed(of_region.map_or(hint.scheme, |(_, scheme)| scheme)),
        doc_type: fixed(hint.doc_type),
        country: fixed(hint.country),
        provenance: Given::Nothing,
        how: How::Header,
    }
}

fn push(recogniser: &mut Recogniser<'_>, columns: DocumentColumns) {
    recogniser.used[columns.number] = true;
    for part in [
        &columns.scheme,
        &columns.doc_type,
        &columns.country,
        &columns.provenance,
    ] {
        if let Given::Column(column) = part {
            recogniser.used[*column] = true;
        }
    }
    recogniser.mapping.documents.push(columns);
}
