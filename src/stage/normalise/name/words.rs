//! Words that are no part of identity, by what they are: titles, suffixes, particles, placeholders.

use super::{columns, honorific, remark, trailing};
use crate::record::name::Generation;
use crate::stage::normalise::lookup::{Row, Table, count, join};

/// Titles and forms of address, folded. Only dropped at the start of a name or column.
const TITLES: &[&str] = &[
    "adv", "alhaja", "alhaji", "atty", "capt", "chief", "cik", "col", "cpt", "dame", "dhr", "dipl",
    "doctor", "don", "dona", "dott", "dr", "dra", "drs", "encik", "eng", "fr", "frau", "fru",
    "gen", "hadji", "haji", "herr", "hon", "hr", "ing", "ir", "jud", "lady", "lcda", "lcdo", "lic",
    "lord", "lt", "m", "madame", "mag", "maj", "master", "me", "mevr", "miss", "mlle", "mme",
    "monsieur", "mosa", "mosamat", "mosammat", "most", "mr", "mrs", "ms", "mst", "musammat", "mw",
    "mx", "pan", "pani", "prof", "profa", "puan", "rev", "revd", "rt", "sen", "senor", "senora",
    "shri", "sig", "signor", "signora", "sir", "smt", "sr", "sra", "sri", "srta", "tn", "ustaz",
    "weyzero", "woizero",
];

/// Whether the folded word is a title or a form of address.
pub fn is_title(word: &str) -> bool {
    Senses::of(word).has(Senses::TITLE)
}

/// What follows a comma and is no given name: peerages and degrees.
const AFTER_COMMA: &[&str] = &[
    "baron",
    "baroness",
    "count",
    "countess",
    "dds",
    "duke",
    "earl",
    "esq",
    "jd",
    "lady",
    "llm",
    "lord",
    "marquess",
    "mba",
    "md",
    "mp",
    "msc",
    "obe",
    "phd",
    "qc",
    "viscount",
    "viscountess",
];

/// Notes in brackets that say something about the record, not the person's name.
const NOTES: &[&str] = &[
    "deceased",
    "resigned",
    "dead",
    "late",
    "ret",
    "retired",
    "dup",
    "duplicate",
    "old",
    "new",
];

const SUFFIXES: &[(&str, u8)] = &[
    ("2nd", 2),
    ("3rd", 3),
    ("4th", 4),
    ("filho", 2),
    ("fils", 2),
    ("h", 2),
    ("hijo", 2),
    ("i", 1),
    ("ifj", 2),
    ("ii", 2),
    ("iii", 3),
    ("iunior", 2),
    ("iv", 4),
    ("jnr", 2),
    ("jr", 2),
    ("jun", 2),
    ("junior", 2),
    // Czech, Slovak and Polish: the younger, the elder.
    ("ml", 2),
    ("neto", 3),
    ("nieto", 3),
    ("padre", 1),
    ("pai", 1),
    ("pere", 1),
    ("senior", 1),
    ("snr", 1),
    ("sr", 1),
    ("st", 1),
    ("v", 5),
];

/// Suffixes that nobody bears as a name, so that they count in any column.
const SUFFIXES_ANYWHERE: &[&str] = &[
    "filho", "hijo", "ii", "iii", "iunior", "iv", "jnr", "jr", "junior", "neto", "senior", "snr",
    "sr",
];

/// Particles of every custom, folded, sorted.
const PARTICLES: &[&str] = &[
    "a", "af", "al", "as", "av", "bin", "bint", "binte", "binti", "d", "da", "dal", "dalla", "das",
    "de", "degli", "dei", "del", "dela", "della", "delle", "dello", "delos", "den", "der", "des",
    "di", "do", "dos", "du", "e", "el", "het", "i", "ibn", "kizi", "kyzy", "l", "la", "las", "lo",
    "los", "of", "ogli", "oglu", "ogly", "oglyy", "op", "ould", "qizi", "ten", "ter", "the",
    "uulu", "van", "vande", "vanden", "vander", "ver", "vom", "von", "wld", "y", "zu", "zum",
    "zur",
];

/// "Born", "also called", "widow of": what follows is another name of the person.
const ALIAS_MARKERS: &[&str] = &[
    "aka", "alias", "born", "fka", "geb", "geborene", "nacida", "nascida", "nata", "nee", "vda",
    "viuda",
];

const PLACEHOLDERS: &[&str] = &[
    "anon",
    "anonyme",
    "anonymous",
    // A child not yet named.
    "baby",
    "blank",
    "desconhecido",
    "desconocido",
    "dummy",
    "fnu",
    "inconnu",
    "lnu",
    "missing",
    "nfn",
    "nln",
    "nmn",
    "nn",
    "nombre",
    "noname",
    "none",
    "sconosciuto",
    "test",
    "tester",
    "testuser",
    "unbekannt",
    "unk",
    "unknown",
    "unnamed",
    "xx",
];

/// Placeholders for one part of a name beside a real one: `Priya LNU`.
const PART_PLACEHOLDERS: &[&str] = &[
    "fnu", "lnu", "nfn", "nln", "nmn", "unk", "unknown", "xx", "xxx", "xxxx",
];

/// Words with which a remark begins, beside those of [`remark::CHILDREN`].
const REMARKS: &[&str] = &[
    "and", "bb", "bg", "boy", "child", "daughter", "decd", "deceased", "estate", "et", "fille",
    "fils", "girl", "hija", "hijo", "late", "nouveau", "nouvelle", "recem", "recien", "rn", "sohn",
    "son", "tochter", "und",
];

/// What a word could be besides a name: a set.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Senses(u8);

impl Senses {
    pub(super) const TITLE: Senses = Senses(1);
    pub(super) const PARTICLE: Senses = Senses(2);
    pub(super) const ALIAS_MARKER: Senses = Senses(4);
    pub(super) const SUFFIX: Senses = Senses(8);
    pub(super) const PLACEHOLDER: Senses = Senses(16);
    pub(super) const PART_PLACEHOLDER: Senses = Senses(32);
    /// It may begin a remark that is no name: see [`super::remark`].
    pub(super) const REMARK: Senses = Senses(64);
    /// It may be no part of a name: added at either end (see [`super::trailing`] and
    /// [`super::honorific`]), or for nobody. Letters are a degree in pieces.
    pub(super) const ADDED: Senses = Senses(128);

    /// Everything that this word, folded, could be.
    pub(super) fn of(word: &str) -> Senses {
        let listed = SENSES.rows(word).iter();
        let senses = listed.fold(0, |senses, (_, Senses(sense))| senses | sense);
        let bytes = word.as_bytes();
        let run = bytes.len() >= 3 && bytes.iter().all(|&b| b == bytes[0]);
        let of_form = match bytes.len() {
            1 => Self::ADDED.0,
            _ if run => Self::PLACEHOLDER.0,
            _ => 0,
        };
        Senses(senses | of_form)
    }

    /// What an unpointed script leaves of a word, or a reading of a character, is a title by accident:
    /// `jd` is Joud and Latin law, `alias` is Elias. Particles are listed as those scripts fold too.
    pub(super) fn by_accident(self) -> Senses {
        Senses(self.0 & Self::PARTICLE.0)
    }

    /// What either could be.
    pub(super) const fn and(self, other: Senses) -> Senses {
        Senses(self.0 | other.0)
    }

    pub(super) const fn has(self, sense: Senses) -> bool {
        self.0 & sense.0 != 0
    }
}

pub(super) fn is_after_comma(word: &str) -> bool {
    AFTER_COMMA.binary_search(&word).is_ok()
}

pub(super) fn is_note(word: &str) -> bool {
    NOTES.contains(&word)
}

/// The generation that a cell of the suffix column says, which may be a code.
pub(super) fn suffix_or_code(word: &str) -> Option<Generation> {
    let code = CODES.iter().find(|&&(code, _)| code == word);
    suffix(word).or_else(|| code.map(|&(_, number)| Generation(number)))
}

/// Codes of generations in credit reporting. Source: the Metro 2 format, base segment, Generation Code.
const CODES: &[(&str, u8)] = &[("s", 1), ("j", 2), ("2", 2), ("3", 3), ("4", 4), ("5", 5)];

/// The generation that a word of the suffix column says.
pub(super) fn suffix(word: &str) -> Option<Generation> {
    let at = SUFFIXES
        .binary_search_by_key(&word, |&(name, _)| name)
        .ok()?;
    Some(Generation(SUFFIXES[at].1))
}

static SENSES: Table<Senses, 1024> = Table::new(&ROWS);

const ROWS: [Row<Senses>; count(LISTS)] = join(LISTS);

const LISTS: [&[Row<Senses>]; 13] = [
    &rows::<{ TITLES.len() }>(TITLES, Senses::TITLE),
    &rows::<{ PARTICLES.len() }>(PARTICLES, Senses::PARTICLE),
    &rows::<{ ALIAS_MARKERS.len() }>(ALIAS_MARKERS, Senses::ALIAS_MARKER),
    &rows::<{ SUFFIXES_ANYWHERE.len() }>(SUFFIXES_ANYWHERE, Senses::SUFFIX),
    &rows::<{ PLACEHOLDERS.len() }>(PLACEHOLDERS, Senses::PLACEHOLDER),
    &rows::<{ PART_PLACEHOLDERS.len() }>(PART_PLACEHOLDERS, Senses::PART_PLACEHOLDER),
    &rows::<{ REMARKS.len() }>(REMARKS, Senses::REMARK),
    &rows::<{ remark::CHILDREN.len() }>(remark::CHILDREN, Senses::REMARK),
    &rows::<{ columns::NOBODY.len() }>(columns::NOBODY, Senses::ADDED),
    &rows::<{ remark::ORDER.len() }>(remark::ORDER, Senses::ADDED),
    &rows::<{ honorific::BEFORE.len() }>(honorific::BEFORE, Senses::ADDED),
    &rows::<{ trailing::ADDRESSES.len() }>(trailing::ADDRESSES, Senses::ADDED),
    &rows::<{ trailing::DEGREES.len() }>(trailing::DEGREES, Senses::ADDED),
];

const fn rows<const N: usize>(words: &[&'static str], sense: Senses) -> [Row<Senses>; N] {
    let mut rows = [("", sense); N];
    let mut at = 0;
    while at < N {
        rows[at].0 = words[at];
        at += 1;
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(PARTICLES.is_sorted());
        assert!(SUFFIXES_ANYWHERE.is_sorted());
        assert!(PART_PLACEHOLDERS.is_sorted());
        assert!(PLACEHOLDERS.is_sorted());
        assert!(ALIAS_MARKERS.is_sorted());
        assert!(AFTER_COMMA.is_sorted());
        assert!(SUFFIXES.is_sorted());
        assert!(TITLES.is_sorted());
        assert!(REMARKS.is_sorted());
        assert!(remark::CHILDREN.is_sorted());
        assert!(columns::NOBODY.is_sorted());
        assert!(remark::ORDER.is_sorted());
        assert!(honorific::BEFORE.is_sorted());
        assert!(trailing::ADDRESSES.is_sorted());
        assert!(trailing::DEGREES.is_sorted());
    }
}
