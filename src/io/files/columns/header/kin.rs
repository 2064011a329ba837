//! Whose column it is that a relative's name heads: `NM_MAE` and `nombre_madre` are one.

use super::words;

/// Words for one relative in many languages, folded. [K]
#[rustfmt::skip]
const KIN: &[&[&str]] = &[
    &[
        "mother", "mothers", "mom", "mum", "mae", "madre", "mere", "mutter", "anne", "annesi", "ana", "mati",
        "matka", "matki", "matky", "materi", "mat", "mama", "mamei", "anya", "anyja", "moder", "moeder", "mor",
        "mitros", "mitera", "ibu", "majka", "majke", "motina", "motinos", "aiti", "ema", "nene", "nena",
    ],
    &[
        "father", "fathers", "dad", "pai", "padre", "pere", "vater", "baba", "babasi", "ata", "ojciec",
        "ojca", "otec", "otce", "otets", "ottsa", "tata", "tatalui", "apa", "apja", "fader", "vader",
        "far", "patros", "pateras", "ayah", "bapak", "otac", "oca", "tevas", "tevo", "isa", "babai",
    ],
    &[
        "grandfather", "abuelo", "avo", "grootvader", "grossvater", "nonno", "dziadek", "dede", "kakek",
    ],
    &["spouse", "conyuge", "conjuge", "conjoint", "ehepartner", "coniuge", "malzonek", "esi", "pasangan"],
    &[
        "guardian", "tutor", "tuteur", "vormund", "tutore", "opiekun", "veli", "wali", "encargado",
        "responsavel", "acudiente", "apoderado",
    ],
];

/// What may stand beside such a word: a father's occupation is not his name.
#[rustfmt::skip]
const NAME: &[&str] = &[
    "name", "names", "nm", "nam", "nome", "nombre", "nom", "naam", "namn", "navn", "nama", "nimi", "imie", "ime",
    "jmeno", "nev", "ad", "adi", "isim", "ismi", "nume", "full", "first",
];

/// Whether both headers head the name of the same relative.
pub fn are_of_one_relative(one: &str, other: &str) -> bool {
    let relative = |header: &str| {
        let words = words(header);
        let words = words.iter().map(String::as_str);
        let others: Vec<&str> = words.filter(|word| !NAME.contains(word)).collect();
        let [own] = others[..] else {
            return None;
        };
        KIN.iter().position(|kin| kin.contains(&own))
    };
    relative(one).is_some_and(|kin| relative(other) == Some(kin))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_relative_in_two_languages() {
        assert!(are_of_one_relative("nome_mae", "NM_MAE"));
        assert!(are_of_one_relative("Mother's name", "nombre_madre"));
        assert!(are_of_one_relative("father", "VaterName"));
        assert!(!are_of_one_relative("father_job", "father_name"));
        assert!(!are_of_one_relative("father", "mother_name"));
        assert!(!are_of_one_relative("village", "ward"));
    }
}
