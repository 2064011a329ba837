//! Words that people and systems write where they know nothing.

use super::lookup::Words;
use crate::text::ascii::trim;

/// Why the text stands for "unknown", if it does: `N/A`, `XXXX`, `-`, `desconocido`, …
pub fn reason(text: &str) -> Option<&'static str> {
    let text = trim(text).as_bytes();
    let first = *text.first()?;
    if text.len() > LONGEST || first.is_ascii_digit() {
        return None;
    }
    match first {
        _ if is_mark(&first) && text.iter().all(is_mark) => Some("only punctuation"),
        b'x' | b'X' if text.len() > 1 && text.iter().all(|byte| matches!(byte, b'x' | b'X')) => {
            Some("a row of X")
        }
        _ => is_word(text).then_some("a word for unknown"),
    }
}

const LONGEST: usize = 24;

fn is_mark(byte: &u8) -> bool {
    matches!(byte, b'-' | b'_' | b'.' | b'?' | b'*' | b'#' | b'/')
}

fn is_word(text: &[u8]) -> bool {
    let mut lower = [0u8; LONGEST];
    let lower = &mut lower[..text.len()];
    lower.copy_from_slice(text);
    lower.make_ascii_lowercase();
    TABLE.contains_bytes(lower)
}

static TABLE: Words<128> = Words::new(WORDS);

/// Lower case, sorted. en es pt fr de it pl tr, and what software writes. [K]
const WORDS: &[&str] = &[
    "#n/a",
    "(null)",
    "<null>",
    "bilinmiyor",
    "brak",
    "brak danych",
    "desconhecido",
    "desconocida",
    "desconocido",
    "inconnu",
    "inconnue",
    "k.a.",
    "keine angabe",
    "n.a.",
    "n.d.",
    "n/a",
    "n/d",
    "na",
    "nan",
    "nd",
    "nieznany",
    "nil",
    "no aplica",
    "no consta",
    "no disponible",
    "non renseigne",
    "none",
    "not available",
    "not given",
    "not provided",
    "ns/nc",
    "null",
    "s/d",
    "sconosciuto",
    "sem dados",
    "sin datos",
    "test",
    "unbekannt",
    "undefined",
    "unk",
    "unknown",
    "yok",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted_and_found() {
        assert!(WORDS.is_sorted());
        for text in ["N/A", "xxxx", "--", " Desconocido ", "NULL", "?"] {
            assert!(reason(text).is_some(), "{text}");
        }
        for text in ["", "x", "Nadia", "1980-01-01", "none@x.com"] {
            assert!(reason(text).is_none(), "{text}");
        }
    }
}
