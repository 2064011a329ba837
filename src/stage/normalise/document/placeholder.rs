//! Values in a document column that stand for "none".

use crate::stage::normalise::lookup::Words;

/// Why this cleaned number stands for no number, if it does.
pub fn reason(number: &str) -> Option<&'static str> {
    let first = number.chars().next();
    if number.is_empty() || TABLE.contains(number) {
        return Some("stands for no document");
    }
    if is_temporary(number) {
        return Some("a temporary number, made of birth date and sex");
    }
    if number.len() >= 3 && number.chars().all(|c| Some(c) == first) {
        return Some("one character repeated");
    }
    let counted = number.len() >= 5 && COUNTED.iter().any(|run| run.starts_with(number));
    counted.then_some("counted digits")
}

/// Britain's employers and benefit offices write TN, day, month and year of birth and M or F where
/// they know no National Insurance number. Source: HMRC National Insurance Manual NIM39110; TN begins
/// no number that was issued.
fn is_temporary(number: &str) -> bool {
    let Some(rest) = number.strip_prefix("TN") else {
        return false;
    };
    let two = |at: usize| rest.get(at..at + 2).and_then(|digits| digits.parse().ok());
    rest.len() == 7
        && rest.ends_with(['M', 'F'])
        && two(0).is_some_and(|day: u8| (1..=31).contains(&day))
        && two(2).is_some_and(|month: u8| (1..=12).contains(&month))
        && two(4).is_some()
}

const COUNTED: [&str; 3] = ["01234567890123", "12345678901234", "98765432109876"];

static TABLE: Words<128> = Words::new(WORDS);

/// Upper case, no separators, sorted.
const WORDS: &[&str] = &[
    "0",
    "00",
    "AUCUN",
    "BRAK",
    "DESCONHECIDO",
    "DESCONOCIDO",
    "KEINE",
    "MISSING",
    "NA",
    "NAN",
    "NENHUM",
    "NESSUNO",
    "NIL",
    "NINGUNO",
    "NO",
    "NODOCUMENT",
    "NONE",
    "NOTAPPLICABLE",
    "NOTAVAILABLE",
    "NOTIENE",
    "NULL",
    "PENDIENTE",
    "PENDING",
    "SD",
    "SINDATOS",
    "SINDNI",
    "SN",
    "TBA",
    "TBC",
    "TBD",
    "TEST",
    "UNBEKANNT",
    "UNDEFINED",
    "UNKNOWN",
    "YOK",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stands_for_nothing() {
        assert!(WORDS.is_sorted());
        for number in [
            "",
            "NA",
            "NONE",
            "000000000",
            "XXXX",
            "****",
            "123456789",
            "987654321",
            "TN010565M",
            "TN311299F",
        ] {
            assert!(reason(number).is_some(), "{number}");
        }
        for number in [
            "12345678Z",
            "1234567891",
            "X1234567L",
            "AB123456C",
            "TN010565A",
            "TN991365M",
            "TN01056M",
        ] {
            assert!(reason(number).is_none(), "{number}");
        }
    }
}
