//! Tells the name of a company by its legal form. Nothing is read of it: a scan is of persons, and
//! says so where most of its names are none.

use crate::text::ascii::trim;
use compact_str::CompactString;

/// Whether the name ends, or in some languages begins, with a legal form. Some forms are surnames too
/// (`Sa`), so that one name alone proves nothing.
pub fn is_company(name: &str) -> bool {
    let name = trim(name);
    let is_form = |word: &str| FORMS.contains(&letters(word).as_str());
    let last = name.rsplit(char::is_whitespace).next();
    let first = name.split(char::is_whitespace).next();
    name.contains(char::is_whitespace) && last.is_some_and(is_form)
        || first.is_some_and(|word| LEADING.contains(&word) && word != name)
        || !name.is_ascii() && WITHIN.iter().any(|form| name.contains(form))
}

/// `S.L.` and `SL` are one form; longer words than any form are none.
fn letters(word: &str) -> CompactString {
    let kept = word.chars().filter(|c| !matches!(c, '.' | ',' | '(' | ')'));
    kept.flat_map(char::to_lowercase)
        .take(LONGEST + 1)
        .collect()
}

const LONGEST: usize = 12;

#[rustfmt::skip]
const FORMS: &[&str] = &[
    // English.
    "ltd", "limited", "plc", "llp", "llc", "lp", "inc", "incorporated", "corp", "corporation",
    "company", "co", "holdings", "group", "pty", "pvt",
    // Spanish and Portuguese; `cv` ends S.A. de C.V.
    "sl", "slu", "sll", "slp", "sa", "sau", "sas", "srl", "rl", "cv", "ltda", "lda", "eireli", "spa",
    // German, Dutch and Nordic.
    "gmbh", "ag", "kg", "ohg", "ug", "ev", "eg", "mbh", "se", "bv", "nv", "vof", "as", "asa", "aps",
    "ab", "oy", "oyj",
    // French and Italian.
    "sarl", "sasu", "eurl", "sci", "snc", "srls",
    // Polish, Czech, Hungarian, Romanian, Turkish; `oo` ends sp. z o.o.
    "oo", "spzoo", "sro", "kft", "zrt", "nyrt", "şti", "aş",
];

const LEADING: &[&str] = &["ООО", "ОАО", "ЗАО", "ПАО", "ТОВ", "PT", "PT."];

const WITHIN: &[&str] = &["有限公司", "株式会社", "有限会社", "주식회사", "(주)"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_company_is_known_by_its_legal_form() {
        let table = [
            ("Acme Trading S.L.", true),
            ("ACME TRADING SL", true),
            ("Bolt Steel GmbH", true),
            ("Crane Foods, Inc.", true),
            ("Dyna Motors S.A. de C.V.", true),
            ("Echo Sp. z o.o.", true),
            ("Smith & Sons (Pty) Ltd", true),
            ("ООО Ромашка", true),
            ("株式会社山田", true),
            ("上海贸易有限公司", true),
            ("María Etxegoien Ruiz", false),
            ("Limited", false),
            ("Ag", false),
            ("John Corporal", false),
            ("", false),
        ];
        for (name, expected) in table {
            assert_eq!(is_company(name), expected, "{name}");
        }
    }
}
