//! Reads sex as forms and documents state it in many languages.

use super::lookup::{Row, Table};
use super::{place, unknown};
use crate::record::reading::Reading;
use crate::record::value::Sex;
use crate::text::ascii::trim;

/// Reads `F`, `mujer`, `Mężczyzna`, `2`, `<`, …
///
/// A lone `M` is male, as in passports, though Spanish forms also use it for *mujer*.
pub fn normalise(text: &str) -> Reading<Sex> {
    let text = trim(text);
    if text.is_empty() {
        return Reading::Missing;
    }
    if let Some(sex) = letter(text) {
        return Reading::Value(sex);
    }
    if let Some(reason) = unknown::reason(text) {
        return Reading::Placeholder(reason);
    }
    match TABLE.find(&place::fold(text)) {
        Some(Some(sex)) => Reading::Value(sex),
        Some(None) => Reading::Placeholder("not known, by ISO 5218"),
        None => Reading::Unreadable("no word for a sex"),
    }
}

/// The letters that documents print.
fn letter(text: &str) -> Option<Sex> {
    match text {
        "F" | "f" => F,
        "M" | "m" => M,
        "X" | "x" | "<" => X,
        _ => None,
    }
}

const F: Option<Sex> = Some(Sex::Female);
const M: Option<Sex> = Some(Sex::Male);
const X: Option<Sex> = Some(Sex::Other);

static TABLE: Table<Option<Sex>, 256> = Table::new(WORDS);

/// Folded, sorted. Sources: ISO 5218 (0, 1, 2, 9); en es pt fr de it pl tr nl ru uk [K], 2026-11.
#[rustfmt::skip]
const WORDS: &[Row<Option<Sex>>] = &[
    ("0", None), ("1", M), ("2", F), ("9", None),
    ("boy", M), ("d", X), ("dhkr", M), ("divers", X), ("donna", F),
    ("e", M), ("erkek", M), ("f", F), ("female", F), ("femenino", F), ("feminin", F),
    ("feminino", F), ("femme", F), ("femmina", F), ("femminile", F), ("frau", F),
    ("girl", F), ("h", M), ("hombre", M), ("homem", M), ("homme", M),
    ("k", F), ("kadin", F), ("kobieta", F), ("m", M), ("male", M), ("man", M), ("mann", M),
    ("mannlich", M), ("maschile", M), ("maschio", M), ("masculin", M), ("masculino", M),
    ("mezczyzna", M), ("mujer", F), ("mulher", F), ("muz", M), ("muzhskoy", M),
    ("no binario", X), ("non binary", X), ("nonbinary", X), ("other", X), ("otro", X),
    ("uomo", M), ("v", F), ("varon", M), ("vrouw", F), ("w", F), ("weiblich", F), ("woman", F),
    ("zena", F), ("zhenskiy", F),
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_are_sorted() {
        let unsorted = WORDS.windows(2).find(|pair| pair[0].0 > pair[1].0);
        assert!(unsorted.is_none(), "{:?}", unsorted.map(|pair| pair[1].0));
    }

    #[test]
    fn reads_many_languages() {
        for text in ["F", "female", "Mujer", "weiblich", "Kadın", "kobieta", "2"] {
            assert!(normalise(text) == Reading::Value(Sex::Female), "{text}");
        }
        for text in [
            "m",
            "Varón",
            "Hombre",
            "Männlich",
            "Mężczyzna",
            "erkek",
            "1",
        ] {
            assert!(normalise(text) == Reading::Value(Sex::Male), "{text}");
        }
        assert!(normalise("X") == Reading::Value(Sex::Other));
        for word in ["f", "m"] {
            assert_eq!(TABLE.find(word).flatten(), letter(word));
        }
        assert!(matches!(normalise("9"), Reading::Placeholder(_)));
        assert!(matches!(normalise("blue"), Reading::Unreadable(_)));
    }

    proptest! {
        #[test]
        fn never_panics(text in ".*") {
            normalise(&text);
        }
    }
}
