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
        _ if text.iter().any(u8::is_ascii_digit) => None,
        _ => is_word(text).then_some("a word for unknown"),
    }
}

const LONGEST: usize = 24;

fn is_mark(byte: &u8) -> bool {
    matches!(byte, b'-' | b'_' | b'.' | b'?' | b'*' | b'#' | b'/')
}

fn is_word(text: &[u8]) -> bool {
    let mut lower = [0u8; LONGEST];
    let mut length = 0;
    let mut rest = text;
    while let [first, after @ ..] = rest {
        (lower[length], rest) = match (first, after) {
            (0xC3, [second @ 0x80..=0xBF, after @ ..]) => (plain(*second), after),
            _ => (first.to_ascii_lowercase(), after),
        };
        length += 1;
    }
    TABLE.contains_bytes(&lower[..length])
}

/// The base of an accented Latin letter, by the second byte of its UTF-8 after 0xC3.
fn plain(second: u8) -> u8 {
    b"aaaaaa?ceeeeiiii?nooooo?ouuuuy??"[usize::from(second & 0x1F)]
}

static TABLE: Words<256> = Words::new(WORDS);

/// Lower case, without accents, sorted. en es pt fr de it pl tr, and what software writes. [K]
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
    "keine angaben",
    "n.a.",
    "n.d.",
    "n/a",
    "n/d",
    "na",
    "nan",
    "nao aplicavel",
    "nao conhecido",
    "nao consta",
    "nao disponivel",
    "nao especificado",
    "nao fornecido",
    "nao informada",
    "nao informado",
    "nao registrado",
    "nao se aplica",
    "nd",
    "nicht angegeben",
    "nicht bekannt",
    "nicht erfasst",
    "nicht verfuegbar",
    "nicht verfugbar",
    "nicht vorhanden",
    "nieznany",
    "nil",
    "no aplica",
    "no conocida",
    "no conocido",
    "no consta",
    "no data",
    "no disponible",
    "no especificada",
    "no especificado",
    "no facilitado",
    "no indicada",
    "no indicado",
    "no informada",
    "no informado",
    "no information",
    "no proporcionado",
    "no registrada",
    "no registrado",
    "no se sabe",
    "non applicabile",
    "non communique",
    "non comunicato",
    "non connu",
    "non disponibile",
    "non disponible",
    "non fornito",
    "non fourni",
    "non indicato",
    "non indique",
    "non noto",
    "non pervenuto",
    "non precise",
    "non registrato",
    "non renseigne",
    "non renseignee",
    "non specificato",
    "non specifie",
    "none",
    "not applicable",
    "not available",
    "not collected",
    "not disclosed",
    "not entered",
    "not given",
    "not informed",
    "not known",
    "not provided",
    "not recorded",
    "not reported",
    "not specified",
    "not stated",
    "not supplied",
    "ns/nc",
    "null",
    "ohne angabe",
    "pas de donnees",
    "s/d",
    "sans objet",
    "sconosciuto",
    "se desconoce",
    "sem dados",
    "sem informacao",
    "sin datos",
    "sin especificar",
    "sin informacion",
    "sin informar",
    "sin registrar",
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
        for text in [
            "N/A",
            "xxxx",
            "--",
            " Desconocido ",
            "NULL",
            "?",
            "Not recorded",
            "NOT STATED",
            "No consta",
            "Não informado",
            "NON RENSEIGNÉ",
            "Nicht verfügbar",
            "non précisé",
            "sin información",
        ] {
            assert!(reason(text).is_some(), "{text}");
        }
        for text in ["", "x", "Nadia", "1980-01-01", "none@x.com", "Not", "Noël"] {
            assert!(reason(text).is_none(), "{text}");
        }
    }
}
