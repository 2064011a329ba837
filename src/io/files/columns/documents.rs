//! Document columns: as declared, or as headers name them.

use super::header::documents::DocumentHint;
use super::header::{self, Meaning};
use super::is_scheme_name;
use super::mapping::{DocumentColumns, Given, How};
use super::recognise::Recogniser;
use super::settings::{DocumentSettings, PROVENANCES, nearest, position};
use crate::record::field::Field;
use crate::record::reading::Reading;
use crate::record::value::Country;
use crate::stage::normalise::country;
use crate::stage::normalise::document::column::{scheme_called, scheme_of, scheme_of_births};
use crate::stage::normalise::document::scheme;
use crate::text::metric::osa;
use hashbrown::HashMap;

/// Rows of the sample by which words of a column of types are settled.
const LOOKED_AT: usize = 4_000;
/// A column of more kinds is one of something else.
const MOST_KINDS: usize = 40;
/// A country from which one in so many bearers is.
const SHARE: usize = 5;

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

/// The scheme that this name misses by a slip. Other names may be those of schemes that are not ours.
pub fn misspelt(name: &str) -> Option<&'static str> {
    if scheme::by_name(name).is_some() || REAL.contains(&name) {
        return None;
    }
    let letters = |name: &str| {
        let small = name.to_ascii_lowercase();
        small.replace(['.', '_', '-', ' '], "")
    };
    let typed = letters(name);
    let slips = match typed.len() {
        LONG.. => 2,
        _ => 1,
    };
    let near = scheme::all().filter_map(|(_, scheme)| {
        let distance = osa::within(&typed, &letters(scheme.name), slips)?;
        Some((distance, scheme.name))
    });
    near.min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// Names of schemes of python-stdnum (2.2, 2025) that are a slip away from one of ours.
const REAL: [&str; 6] = ["cr.cpj", "dk.cvr", "kr.brn", "th.tin", "us.ptin", "us.tin"];
/// Two slips in fewer letters make another name.
const LONG: usize = 9;

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
        series: Given::Nothing,
        scheme: given(&document.scheme, &is_scheme_name),
        doc_type: given(&document.doc_type, &|_| false),
        country: given(&document.country, &|text| Country::new(text).is_some()),
        provenance: given(&document.provenance, &|text| PROVENANCES.contains(&text)),
        how: How::Declared,
        kinds: Vec::new(),
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
    let series = first(Meaning::DocumentSeries);
    let with_series = in_series(recogniser, &numbers);
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
        if with_series == Some(number) {
            columns.series = series.clone();
        }
        if let Some(scheme) = recogniser.profiles[number].scheme
            && is_open(&columns, scheme)
        {
            columns.scheme = Given::Fixed(scheme.to_owned());
        }
        push(recogniser, columns);
    }
}

/// The number that a column of series is of: a passport's, or one of any kind.
fn in_series(recogniser: &Recogniser<'_>, numbers: &[usize]) -> Option<usize> {
    let is_called = |number: usize, kind: &str| match recogniser.meaning(number) {
        Some(Meaning::Document(hint)) => hint.doc_type == kind && hint.scheme.is_empty(),
        _ => false,
    };
    let mut kinds = ["passport", ""].into_iter();
    kinds.find_map(|kind| {
        numbers
            .iter()
            .copied()
            .find(|&number| is_called(number, kind))
    })
}

/// On fewer rows than this, numbers under an unknown header prove nothing.
const ENOUGH_ROWS: usize = 50;

/// Takes columns without a use whose numbers tell by themselves what they are.
pub fn by_content(recogniser: &mut Recogniser<'_>) {
    if !recogniser.settings.documents.is_empty() {
        return;
    }
    for column in 0..recogniser.headers.len() {
        let header = &recogniser.headers[column];
        let is_free = !recogniser.used[column]
            && recogniser.meanings[column].is_none()
            && recogniser.profiles[column].distinct >= ENOUGH_ROWS
            && !header::is_of_something_else(header)
            && !header::may_be_anothers(header);
        if !is_free {
            continue;
        }
        let rows = recogniser.rows();
        let cells = rows.take(LOOKED_AT).map(|row| row.cell(column));
        let Some(scheme) = scheme_of_births(cells.filter(|cell| !cell.is_empty())) else {
            continue;
        };
        let columns = DocumentColumns {
            number: column,
            series: Given::Nothing,
            scheme: Given::Fixed(scheme.to_owned()),
            doc_type: Given::Nothing,
            country: Given::Nothing,
            provenance: Given::Nothing,
            how: How::Content,
            kinds: Vec::new(),
        };
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
        series: Given::Nothing,
        scheme: fixed(of_region.map_or(hint.scheme, |(_, scheme)| scheme)),
        doc_type: fixed(hint.doc_type),
        country: fixed(hint.country),
        provenance: Given::Nothing,
        how: How::Header,
        kinds: Vec::new(),
    }
}

/// The column of nationalities, whether or not it was given out yet.
fn nationality(recogniser: &Recogniser<'_>) -> Option<usize> {
    let given = recogniser.mapping.columns_of(Field::Nationality);
    given.first().copied().or_else(|| {
        let is_one = |meaning| meaning == Meaning::Whole(Field::Nationality);
        recogniser.free(is_one).first().copied()
    })
}

/// What the words of a column of types mean, where the numbers beside them prove it.
fn kinds(recogniser: &Recogniser<'_>, columns: &DocumentColumns) -> Vec<(String, String)> {
    let Given::Column(type_column) = columns.doc_type else {
        return Vec::new();
    };
    let nationality = nationality(recogniser);
    let rows = recogniser.rows().take(LOOKED_AT);
    // Of each word the numbers, and the nationalities beside them.
    let mut by_word: HashMap<&str, (Vec<&str>, HashMap<&str, usize>)> = HashMap::new();
    for row in rows {
        let [word, number] = [type_column, columns.number].map(|column| row.cell(column));
        let is_stated = matches!(columns.country, Given::Column(at) if !row.cell(at).is_empty());
        if word.is_empty() || number.is_empty() || is_stated {
            continue;
        }
        let (numbers, bearers) = by_word.entry(word).or_default();
        numbers.push(number);
        let bearer = nationality.map_or("", |column| row.cell(column));
        *bearers.entry(bearer).or_default() += 1;
    }
    if by_word.len() > MOST_KINDS {
        return Vec::new();
    }
    let region = recogniser.mapping.region.as_deref().and_then(Country::new);
    let mut kinds: Vec<(String, String)> = by_word
        .into_iter()
        .filter_map(|(word, (numbers, bearers))| {
            let shared = bearers
                .iter()
                .filter(|(_, count)| *count * SHARE >= numbers.len());
            let countries = shared.filter_map(|(text, _)| match country::normalise(text) {
                Reading::Value(country) => Some(country),
                _ => None,
            });
            let countries: Vec<Country> = countries.chain(region).collect();
            let countries: Vec<&str> = countries.iter().map(Country::as_str).collect();
            let scheme = scheme_called(word, numbers.into_iter(), &countries)?;
            Some((word.to_owned(), scheme.to_owned()))
        })
        .collect();
    kinds.sort_unstable();
    kinds
}

fn push(recogniser: &mut Recogniser<'_>, mut columns: DocumentColumns) {
    columns.kinds = kinds(recogniser, &columns);
    recogniser.used[columns.number] = true;
    for part in [
        &columns.series,
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
