//! Street types and other words that addresses abbreviate, by language.
//!
//! Sources: USPS Publication 28 appendix C, 2024 (English); libpostal dictionaries as a check of
//! which abbreviations exist; everyday usage [K], 2026-11. Latin letters without accents.

use crate::record::value::Country;
use crate::stage::normalise::lookup::{Row, Table, count, join};
use crate::text::metric::osa;

/// Where in the street a short form has its meaning: `st` is saint before a name, street after it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Position {
    First,
    Later,
    Anywhere,
}
use Position::{Anywhere as A, First as L, Later as T};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    En,
    Es,
    Pt,
    Fr,
    De,
    It,
    Pl,
    Tr,
}
use Language::*;

#[derive(Clone, Copy)]
pub(super) struct Word {
    /// The full form; empty where the word is dropped.
    pub full: &'static str,
    position: Position,
    language: Language,
}

/// The language in which a country writes most of its addresses.
pub(super) fn language(country: Country) -> Option<Language> {
    Some(match country.as_str() {
        "US" | "GB" | "IE" | "AU" | "NZ" | "CA" | "ZA" | "IN" | "NG" | "KE" | "UG" => En,
        _ if country.speaks_spanish() => Es,
        "PT" | "BR" | "AO" | "MZ" => Pt,
        "FR" | "BE" | "LU" | "MC" | "SN" | "MA" | "DZ" | "TN" => Fr,
        "DE" | "AT" | "CH" => De,
        "IT" => It,
        "PL" => Pl,
        "TR" => Tr,
        _ => return None,
    })
}

/// The full form of a word in this position. Where languages disagree, the country's decides,
/// then the order of the tables.
pub(super) fn full(
    word: &str,
    first: Position,
    language: Option<Language>,
) -> Option<&'static str> {
    let fits = |row: &&Row<Word>| row.1.position == A || row.1.position == first;
    let rows = TABLE.rows(word);
    let mut fitting = rows.iter().filter(fits);
    let own = rows
        .iter()
        .filter(fits)
        .find(|row| Some(row.1.language) == language);
    own.or_else(|| fitting.next()).map(|row| row.1.full)
}

/// An English type of street, which ends the name of one.
pub(super) fn ends_street(word: &str) -> bool {
    let is_type = |row: &Row<Word>| row.1.language == En && row.1.position == T;
    TABLE.rows(word).iter().any(is_type)
}

/// A type of street that begins its name: `calle`, `via`, `ul`.
pub(super) fn begins_street(word: &str) -> bool {
    let is_type = |row: &Row<Word>| row.1.language != En && row.1.position == L;
    TABLE.rows(word).iter().any(is_type)
}

/// Folded words that tell a street by its type: `elm street`, `via roma`, `kungsgatan`.
pub(super) fn tells_street(words: &[&str]) -> bool {
    let is_type = |word: &&str| {
        let ends = TABLE.rows(word).iter().any(|row| row.1.position == T);
        ends && !ENDS_OF_TOWNS.contains(word)
    };
    let is_compound = |word: &&str| ENDS_OF_COMPOUNDS.iter().any(|end| word.ends_with(end));
    let leads = words.first().is_some_and(|word| begins_street(word));
    leads || words.iter().skip(1).any(is_type) || words.iter().any(is_compound)
}

/// Types of street in which towns end too: `Garden Grove`, `Cleveland Heights`. [K], 2026-11.
const ENDS_OF_TOWNS: [&str; 3] = ["gardens", "grove", "heights"];

/// Types of street that are written in one word with the name, or in languages that have no table
/// above. [K], 2026-11.
#[rustfmt::skip]
const ENDS_OF_COMPOUNDS: [&str; 18] = [
    "allee", "gade", "gasse", "gata", "gatan", "laan", "platz", "plein", "prospekt", "straat", "str",
    "strasse", "ulica", "ulitsa", "utca", "vagen", "vej", "weg",
];

/// A long type of street with a slip in it: `stret`.
pub(super) fn nearly_ends_street(word: &str) -> bool {
    let is_near = |full: &str| full.len() > 4 && osa::within(word, full, 1).is_some();
    let types = ENGLISH.iter().filter(|row| row.1.position == T);
    word.len() > 3 && types.map(|row| row.0).any(is_near)
}

/// The word, in full, is a type of street or a direction: it tells streets apart only a little.
pub(crate) fn is_generic(word: &str) -> bool {
    TABLE.rows(word).iter().any(|row| row.1.full == word)
}

const fn word(full: &'static str, position: Position, language: Language) -> Word {
    Word {
        full,
        position,
        language,
    }
}

const TABLES: [&[Row<Word>]; 8] = [
    ENGLISH, SPANISH, PORTUGUESE, FRENCH, GERMAN, ITALIAN, POLISH, TURKISH,
];

static WORDS: [Row<Word>; count(TABLES)] = join(TABLES);
static TABLE: Table<Word, 1024> = Table::new(&WORDS);

/// English.
#[rustfmt::skip]
const ENGLISH: &[Row<Word>] = &[
    ("alley", word("alley", T, En)), ("ave", word("avenue", T, En)),
    ("aven", word("avenue", T, En)), ("avenu", word("avenue", T, En)),
    ("avenue", word("avenue", T, En)), ("blvd", word("boulevard", T, En)),
    ("boul", word("boulevard", T, En)), ("boulevard", word("boulevard", T, En)),
    ("bvd", word("boulevard", T, En)), ("cct", word("circuit", T, En)),
    ("cir", word("circle", T, En)), ("circ", word("circle", T, En)),
    ("circle", word("circle", T, En)), ("circuit", word("circuit", T, En)),
    ("cl", word("close", T, En)), ("close", word("close", T, En)), ("clse", word("close", T, En)),
    ("court", word("court", T, En)), ("cr", word("crescent", T, En)),
    ("crcuit", word("circuit", T, En)), ("cres", word("crescent", T, En)),
    ("crescent", word("crescent", T, En)), ("crsnt", word("crescent", T, En)),
    ("crt", word("court", T, En)), ("ct", word("court", T, En)), ("dr", word("doctor", L, En)),
    ("dr", word("drive", T, En)), ("drive", word("drive", T, En)), ("drv", word("drive", T, En)),
    ("e", word("east", A, En)), ("east", word("east", A, En)),
    ("expressway", word("expressway", T, En)), ("expy", word("expressway", T, En)),
    ("gardens", word("gardens", T, En)), ("gdns", word("gardens", T, En)),
    ("gr", word("grove", T, En)), ("grove", word("grove", T, En)), ("grv", word("grove", T, En)),
    ("heights", word("heights", T, En)), ("highway", word("highway", T, En)),
    ("hts", word("heights", T, En)), ("hwy", word("highway", T, En)),
    ("lane", word("lane", T, En)), ("ln", word("lane", T, En)), ("mt", word("mount", A, En)),
    ("n", word("north", A, En)), ("ne", word("northeast", A, En)),
    ("north", word("north", A, En)), ("northeast", word("northeast", A, En)),
    ("northwest", word("northwest", A, En)), ("nw", word("northwest", A, En)),
    ("parade", word("parade", T, En)), ("parkway", word("parkway", T, En)),
    ("pde", word("parade", T, En)), ("pkwy", word("parkway", T, En)),
    ("pky", word("parkway", T, En)), ("pl", word("place", T, En)), ("place", word("place", T, En)),
    ("rd", word("road", T, En)),
    ("road", word("road", T, En)), ("s", word("south", A, En)), ("se", word("southeast", A, En)),
    ("south", word("south", A, En)), ("southeast", word("southeast", A, En)),
    ("southwest", word("southwest", A, En)), ("sq", word("square", T, En)),
    ("square", word("square", T, En)), ("st", word("saint", L, En)),
    ("st", word("street", T, En)), ("str", word("street", T, En)),
    ("street", word("street", T, En)), ("sw", word("southwest", A, En)),
    ("tce", word("terrace", T, En)), ("ter", word("terrace", T, En)),
    ("terr", word("terrace", T, En)), ("terrace", word("terrace", T, En)),
    ("trail", word("trail", T, En)), ("trl", word("trail", T, En)), ("w", word("west", A, En)),
    ("way", word("way", T, En)), ("west", word("west", A, En)), ("wy", word("way", T, En)),
];

/// Spanish, Catalan, Galician.
#[rustfmt::skip]
const SPANISH: &[Row<Word>] = &[
    ("av", word("avenida", L, Es)), ("avd", word("avenida", L, Es)),
    ("avda", word("avenida", L, Es)), ("ave", word("avenida", L, Es)),
    ("avenida", word("avenida", L, Es)), ("avgda", word("avenida", L, Es)),
    ("avinguda", word("avenida", L, Es)), ("barrio", word("barrio", L, Es)),
    ("bo", word("barrio", L, Es)), ("c", word("calle", L, Es)), ("call", word("calle", L, Es)),
    ("calle", word("calle", L, Es)), ("callejon", word("callejon", L, Es)),
    ("cam", word("camino", L, Es)), ("camino", word("camino", L, Es)),
    ("carrera", word("carrera", L, Es)), ("carretera", word("carretera", L, Es)),
    ("cjon", word("callejon", L, Es)), ("cl", word("calle", L, Es)),
    ("cll", word("calle", L, Es)), ("clle", word("calle", L, Es)),
    ("cmno", word("camino", L, Es)), ("cno", word("camino", L, Es)),
    ("cra", word("carrera", L, Es)), ("crta", word("carretera", L, Es)),
    ("ctra", word("carretera", L, Es)), ("dg", word("diagonal", L, Es)),
    ("diagonal", word("diagonal", L, Es)), ("dr", word("doctor", A, Es)),
    ("glorieta", word("glorieta", L, Es)), ("gral", word("general", A, Es)),
    ("gta", word("glorieta", L, Es)), ("kr", word("carrera", L, Es)),
    ("kra", word("carrera", L, Es)), ("pasaje", word("pasaje", L, Es)),
    ("paseo", word("paseo", L, Es)), ("passeig", word("paseo", L, Es)),
    ("pg", word("paseo", L, Es)), ("pje", word("pasaje", L, Es)), ("pl", word("plaza", L, Es)),
    ("placa", word("plaza", L, Es)), ("plaza", word("plaza", L, Es)),
    ("plz", word("plaza", L, Es)), ("po", word("paseo", L, Es)), ("pol", word("poligono", L, Es)),
    ("polig", word("poligono", L, Es)), ("poligono", word("poligono", L, Es)),
    ("praza", word("plaza", L, Es)), ("psje", word("pasaje", L, Es)),
    ("pso", word("paseo", L, Es)), ("pza", word("plaza", L, Es)),
    ("rambla", word("rambla", L, Es)), ("rbla", word("rambla", L, Es)),
    ("rda", word("ronda", L, Es)), ("ronda", word("ronda", L, Es)), ("sta", word("santa", A, Es)),
    ("sto", word("santo", A, Es)), ("transversal", word("transversal", L, Es)),
    ("trav", word("travesia", L, Es)), ("travesia", word("travesia", L, Es)),
    ("trva", word("travesia", L, Es)), ("tv", word("transversal", L, Es)),
    ("urb", word("urbanizacion", L, Es)), ("urbanizacion", word("urbanizacion", L, Es)),
    ("vgen", word("virgen", A, Es)),
];

/// Portuguese.
#[rustfmt::skip]
const PORTUGUESE: &[Row<Word>] = &[
    ("al", word("alameda", L, Pt)), ("alam", word("alameda", L, Pt)),
    ("alameda", word("alameda", L, Pt)), ("av", word("avenida", L, Pt)),
    ("avenida", word("avenida", L, Pt)), ("bc", word("beco", L, Pt)),
    ("beco", word("beco", L, Pt)), ("dr", word("doutor", A, Pt)), ("est", word("estrada", L, Pt)),
    ("estr", word("estrada", L, Pt)), ("estrada", word("estrada", L, Pt)),
    ("largo", word("largo", L, Pt)), ("lg", word("largo", L, Pt)), ("pc", word("praca", L, Pt)),
    ("pca", word("praca", L, Pt)), ("pr", word("praca", L, Pt)), ("praca", word("praca", L, Pt)),
    ("qta", word("quinta", L, Pt)), ("quinta", word("quinta", L, Pt)), ("r", word("rua", L, Pt)),
    ("rod", word("rodovia", L, Pt)), ("rodovia", word("rodovia", L, Pt)),
    ("rua", word("rua", L, Pt)), ("sta", word("santa", A, Pt)), ("sto", word("santo", A, Pt)),
    ("tr", word("travessa", L, Pt)), ("trav", word("travessa", L, Pt)),
    ("travessa", word("travessa", L, Pt)), ("tv", word("travessa", L, Pt)),
];

/// French.
#[rustfmt::skip]
const FRENCH: &[Row<Word>] = &[
    ("all", word("allee", L, Fr)), ("allee", word("allee", L, Fr)), ("av", word("avenue", L, Fr)),
    ("ave", word("avenue", L, Fr)), ("avenue", word("avenue", L, Fr)),
    ("bd", word("boulevard", L, Fr)), ("bld", word("boulevard", L, Fr)),
    ("blvd", word("boulevard", L, Fr)), ("boul", word("boulevard", L, Fr)),
    ("boulevard", word("boulevard", L, Fr)), ("ch", word("chemin", L, Fr)),
    ("che", word("chemin", L, Fr)), ("chem", word("chemin", L, Fr)),
    ("chemin", word("chemin", L, Fr)), ("cours", word("cours", L, Fr)),
    ("crs", word("cours", L, Fr)), ("faubourg", word("faubourg", A, Fr)),
    ("fbg", word("faubourg", A, Fr)), ("fg", word("faubourg", A, Fr)),
    ("gal", word("general", A, Fr)), ("imp", word("impasse", L, Fr)),
    ("impasse", word("impasse", L, Fr)), ("lot", word("lotissement", L, Fr)),
    ("lotissement", word("lotissement", L, Fr)), ("pas", word("passage", L, Fr)),
    ("pass", word("passage", L, Fr)), ("passage", word("passage", L, Fr)),
    ("pl", word("place", L, Fr)), ("place", word("place", L, Fr)), ("q", word("quai", L, Fr)),
    ("quai", word("quai", L, Fr)), ("r", word("rue", L, Fr)), ("res", word("residence", L, Fr)),
    ("residence", word("residence", L, Fr)), ("route", word("route", L, Fr)),
    ("rte", word("route", L, Fr)), ("rue", word("rue", L, Fr)), ("sq", word("square", L, Fr)),
    ("square", word("square", L, Fr)), ("st", word("saint", A, Fr)),
    ("ste", word("sainte", A, Fr)),
];

/// German.
#[rustfmt::skip]
const GERMAN: &[Row<Word>] = &[
    ("allee", word("allee", T, De)), ("ch", word("chaussee", T, De)),
    ("chaussee", word("chaussee", T, De)), ("dr", word("doktor", A, De)),
    ("gasse", word("gasse", T, De)), ("pl", word("platz", T, De)),
    ("platz", word("platz", T, De)), ("ring", word("ring", T, De)), ("st", word("sankt", A, De)),
    ("str", word("strasse", T, De)), ("strasse", word("strasse", T, De)),
    ("weg", word("weg", T, De)),
];

/// Italian.
#[rustfmt::skip]
const ITALIAN: &[Row<Word>] = &[
    ("cda", word("contrada", L, It)), ("contrada", word("contrada", L, It)),
    ("corso", word("corso", L, It)), ("cso", word("corso", L, It)),
    ("largo", word("largo", L, It)), ("lgo", word("largo", L, It)),
    ("loc", word("localita", L, It)), ("localita", word("localita", L, It)),
    ("p", word("piazza", L, It)), ("piazza", word("piazza", L, It)),
    ("piazzale", word("piazzale", L, It)), ("ple", word("piazzale", L, It)),
    ("pza", word("piazza", L, It)), ("pzza", word("piazza", L, It)), ("s", word("san", A, It)),
    ("s", word("santo", A, It)), ("str", word("strada", L, It)),
    ("strada", word("strada", L, It)), ("v", word("via", L, It)), ("vco", word("vicolo", L, It)),
    ("via", word("via", L, It)), ("viale", word("viale", L, It)), ("vic", word("vicolo", L, It)),
    ("vicolo", word("vicolo", L, It)), ("vle", word("viale", L, It)),
];

/// Polish; ulica goes without saying and is dropped.
#[rustfmt::skip]
const POLISH: &[Row<Word>] = &[
    ("al", word("aleja", L, Pl)), ("aleja", word("aleja", L, Pl)),
    ("aleje", word("aleja", L, Pl)), ("os", word("osiedle", L, Pl)),
    ("osiedle", word("osiedle", L, Pl)), ("pl", word("plac", L, Pl)),
    ("plac", word("plac", L, Pl)), ("rondo", word("rondo", L, Pl)),
    ("sw", word("swietego", A, Pl)), ("swietego", word("swietego", A, Pl)),
    ("ul", word("", L, Pl)), ("ulica", word("", L, Pl)), ("ulicy", word("", L, Pl)),
];

/// Turkish.
#[rustfmt::skip]
const TURKISH: &[Row<Word>] = &[
    ("apartman", word("apartman", A, Tr)), ("apartmani", word("apartman", A, Tr)),
    ("blv", word("bulvar", T, Tr)), ("bulv", word("bulvar", T, Tr)),
    ("bulvar", word("bulvar", T, Tr)), ("bulvari", word("bulvar", T, Tr)),
    ("cad", word("cadde", T, Tr)), ("cadde", word("cadde", T, Tr)),
    ("caddesi", word("cadde", T, Tr)), ("cd", word("cadde", T, Tr)),
    ("mah", word("mahalle", A, Tr)), ("mahalle", word("mahalle", A, Tr)),
    ("mahallesi", word("mahalle", A, Tr)), ("mh", word("mahalle", A, Tr)),
    ("sk", word("sokak", T, Tr)), ("sok", word("sokak", T, Tr)), ("sokagi", word("sokak", T, Tr)),
    ("sokak", word("sokak", T, Tr)),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::normalise::lookup::is_sorted;

    #[test]
    fn tables_are_sorted() {
        assert!(TABLES.iter().all(|table| is_sorted(table)));
    }

    #[test]
    fn the_country_and_the_position_decide() {
        assert_eq!(full("st", L, None), Some("saint"));
        assert_eq!(full("st", T, None), Some("street"));
        assert_eq!(full("av", L, None), Some("avenida"));
        assert_eq!(full("av", L, Some(Fr)), Some("avenue"));
        assert_eq!(full("mayor", L, None), None);
        assert!(is_generic("calle") && !is_generic("mayor"));
    }
}
