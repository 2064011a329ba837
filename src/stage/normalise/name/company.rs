//! Tells the name of a company by its legal form. Nothing is read of it: a scan is of persons, and
//! says so where most of its names are none.

use crate::stage::normalise::lookup::Words;
use crate::text::ascii::trim;

/// Whether the name ends, or in some languages begins, with a legal form. Some forms are surnames too
/// (`Sa`), so that one name alone proves nothing.
pub fn is_company(name: &str) -> bool {
    let name = trim(name);
    if name.bytes().fold(0, u8::max) >= EAST_ASIAN && WITHIN.iter().any(|form| name.contains(form))
    {
        return true;
    }
    let Some(blank) = name.bytes().rposition(|byte| byte.is_ascii_whitespace()) else {
        return false;
    };
    is_form(&name[blank + 1..]) || is_led(name)
}

fn is_led(name: &str) -> bool {
    let first = name.split_ascii_whitespace().next();
    !name.starts_with(|c: char| c.is_ascii() && c != 'P')
        && first.is_some_and(|first| LEADING.contains(&first))
}

/// `S.L.` and `SL` are one form.
fn is_form(word: &str) -> bool {
    if word.len() > LONGEST_WRITTEN {
        return false;
    }
    let (mut letters, mut length) = ([0; LONGEST_WRITTEN], 0);
    let kept = word
        .bytes()
        .filter(|byte| !matches!(byte, b'.' | b',' | b'(' | b')'));
    for byte in kept {
        letters[length] = byte.to_ascii_lowercase();
        length += 1;
    }
    TABLE.contains_bytes(&letters[..length])
}

/// Bytes of the longest form, and of what may stand between its letters.
const LONGEST_WRITTEN: usize = 16;

static TABLE: Words<256> = Words::new(FORMS);

/// Lower case, but for letters that are not ASCII.
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
    "oo", "spzoo", "sro", "kft", "zrt", "nyrt", "şti", "Şti", "Ştİ", "aş", "aŞ",
];

const LEADING: &[&str] = &["ООО", "ОАО", "ЗАО", "ПАО", "ТОВ", "PT", "PT."];

/// Letters of East Asia begin with this byte or a higher one.
const EAST_ASIAN: u8 = 0xE3;

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
            ("Fındık Gıda A.Ş.", true),
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
