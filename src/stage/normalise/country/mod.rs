//! Reads countries and nationalities: ISO codes, names in eight languages, and demonyms.

mod code;
mod de;
mod demonym;
mod en;
mod es;
mod fr;
mod it;
mod pl;
mod pt;
mod tr;

use super::lookup::{Row, Table, count, join};
use super::{place, unknown};
use crate::record::reading::Reading;
use crate::record::value::Country;
use crate::stage::normalise::memo::remembered;
use crate::text::ascii::trim;

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
    match TABLE.find(&place::fold(text)).and_then(Country::new) {
        Some(country) => Reading::Value(country),
        None => Reading::Unreadable("no country of this name"),
    }
}

fn alpha2(text: &str) -> Option<Country> {
    let country = Country::new(text)?;
    match &country.bytes() {
        b"UK" => Country::new("GB"),
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
            assert!(is_told || matches!(country, "XK" | "NA"), "{name}");
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

    proptest! {
        #[test]
        fn never_panics(text in ".*") {
            normalise(&text);
        }
    }
}
