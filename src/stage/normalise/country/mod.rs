//! Reads countries and nationalities: ISO codes, names in eight languages and in their own, and demonyms.

mod code;
mod de;
mod demonym;
mod en;
mod es;
mod fr;
mod it;
mod native;
mod pl;
mod pt;
mod tr;

use super::lookup::{Row, Table, count, join};
use super::{place, unknown};
use crate::record::reading::Reading;
use crate::record::value::Country;
use crate::stage::normalise::memo::remembered;
use crate::text::ascii::trim;
use compact_str::CompactString;
use hashbrown::HashMap;
use std::sync::LazyLock;

const TABLES: [&[Row<&str>]; 10] = [
    en::NAMES,
    es::NAMES,
    pt::NAMES,
    fr::NAMES,
    de::NAMES,
    it::NAMES,
    pl::NAMES,
    tr::NAMES,
    demonym::NAMES,
    code::ALPHA3,
];

/// Where a word means two countries, the earlier table decides.
static NAMES: [Row<&str>; count(TABLES)] = join(TABLES);
static TABLE: Table<&str, 4096> = Table::new(&NAMES);

/// By the folded word.
static NATIVE: LazyLock<HashMap<CompactString, Country>> = LazyLock::new(|| {
    let called = native::NAMES.iter().flat_map(|(code, names)| {
        let country = Country::new(code);
        names
            .iter()
            .filter_map(move |name| Some((place::fold(name), country?)))
    });
    called.collect()
});

/// Whether there is a country of this code, by [`Country::place`].
static ALPHA2: [bool; Country::COUNT] = {
    let (mut known, mut at) = ([false; Country::COUNT], 0);
    while at < code::ALPHA2.len() {
        if let Some(country) = Country::new(code::ALPHA2[at]) {
            known[country.place()] = true;
        }
        at += 1;
    }
    known
};

/// Reads `ES`, `ESP`, `España`, `Spanish`, `espanola`, … into a country.
pub fn normalise(text: &str) -> Reading<Country> {
    let text = trim(text);
    if text.is_empty() {
        return Reading::Missing;
    }
    if let Some(country) = alpha2(text) {
        return Reading::Value(country);
    }
    remembered!(Reading<Country>, text, || by_name(text))
}

fn by_name(text: &str) -> Reading<Country> {
    if let Some(reason) = unknown::reason(text) {
        return Reading::Placeholder(reason);
    }
    let folded = place::fold(text);
    let native = || NATIVE.get(&folded).copied();
    let listed = || TABLE.find(&folded).and_then(Country::new);
    let country = match text.is_ascii() {
        true => listed().or_else(native),
        // مصر becomes `msr`, which is a code.
        false => native().or_else(listed),
    };
    match country {
        Some(country) => Reading::Value(country),
        None => Reading::Unreadable("no country of this name"),
    }
}

/// The country of a code in a machine-readable zone, fillers already off: `ESP`, `D`.
pub fn of_travel_document(code: &str) -> Option<Country> {
    let code = code.to_ascii_lowercase();
    let rows = code::ALPHA3;
    let at = rows.binary_search_by(|(known, _)| (*known).cmp(code.as_str()));
    Country::new(rows[at.ok()?].1)
}

fn alpha2(text: &str) -> Option<Country> {
    let country = Country::new(text)?;
    match &country.bytes() {
        b"UK" => Country::new("GB"),
        // Of no standard, and in use everywhere.
        b"XK" => Some(country),
        // Namibia's, and what statistical programs write for a missing value, far more often.
        b"NA" => None,
        _ => ALPHA2[country.place()].then_some(country),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::normalise::lookup::is_sorted;
    use proptest::prelude::*;

    #[test]
    fn tables_are_sorted_and_folded() {
        assert!(TABLES.iter().all(|table| is_sorted(table)));
        assert!(code::ALPHA2.is_sorted());
        for (name, country) in NAMES {
            assert_eq!(place::fold(name), name);
            let is_told = alpha2(country).is_some();
            assert!(is_told || matches!(country, "EU" | "NA"), "{name}");
        }
        let mut words = hashbrown::HashSet::new();
        for (country, names) in native::NAMES {
            for name in *names {
                assert!(words.insert(place::fold(name)), "{name}");
                let read = normalise(name).value();
                assert_eq!(read, Country::new(country), "{name}");
            }
        }
    }

    #[test]
    fn reads_codes_names_and_demonyms() {
        let table = [
            ("es", "ES"),
            ("ESP", "ES"),
            ("España", "ES"),
            ("SPAIN", "ES"),
            ("Espanha", "ES"),
            ("Hiszpania", "ES"),
            ("İspanya", "ES"),
            ("española", "ES"),
            ("UK", "GB"),
            ("U.S.A.", "US"),
            ("EE.UU.", "US"),
            ("Côte d'Ivoire", "CI"),
            ("D", "DE"),
            ("Elfenbeinküste", "CI"),
            ("Российская Федерация", "RU"),
            ("РФ", "RU"),
            ("日本", "JP"),
            ("대한민국", "KR"),
            ("مصر", "EG"),
            ("msr", "MS"),
            ("WNI", "ID"),
            ("Sverige", "SE"),
        ];
        for (text, expected) in table {
            let country = normalise(text).value();
            assert_eq!(
                country.as_ref().map(Country::as_str),
                Some(expected),
                "{text}"
            );
        }
        assert!(matches!(normalise("Narnia"), Reading::Unreadable(_)));
        assert!(matches!(normalise("N/A"), Reading::Placeholder(_)));
        assert!(matches!(normalise("NA"), Reading::Placeholder(_)));
        assert!(matches!(normalise(" "), Reading::Missing));
    }

    #[test]
    fn codes_of_travel_documents_are_no_names() {
        let read = |code| of_travel_document(code).map(|country| country.as_str().to_owned());
        assert_eq!(read("ESP").as_deref(), Some("ES"));
        assert_eq!(read("D").as_deref(), Some("DE"));
        assert_eq!(read("EUE").as_deref(), Some("EU"));
        assert_eq!([read("ES"), read("SPAIN"), read("")], [None, None, None]);
    }

    proptest! {
        #[test]
        fn never_panics(text in ".*") {
            normalise(&text);
        }
    }
}
