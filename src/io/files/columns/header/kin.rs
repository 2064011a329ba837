//! Whose column it is that a relative's name heads: `NM_MAE` and `nombre_madre` are one.

use super::words;

/// Words for one relative in many languages, folded. [K]
#[rustfmt::skip]
const KIN: &[&[&str]] = &[
    &[
        "mother", "mothers", "mae", "madre", "mere", "mutter", "anne", "matki", "matky", "materi",
        "mamei", "anyja", "moder", "moeder", "mitros", "ibu", "majka", "motina",
    ],
    &[
        "father", "fathers", "pai", "padre", "pere", "vater", "baba", "ojca", "otce", "ottsa",
        "tatalui", "apja", "fader", "vader", "patros", "ayah", "otac", "tevas",
    ],
    &[
        "grandfather", "abuelo",
    ],
    &[
        "spouse", "conyuge", "conjoint", "ehepartner", "coniuge",
    ],
    &[
        "guardian", "tutor", "tuteur", "vormund", "tutore", "opiekun",
    ],
];

/// Which relative the word names, by a number.
pub(super) fn relative(word: &str) -> Option<usize> {
    KIN.iter().position(|kin| kin.contains(&word))
}

/// What may stand beside such a word: a father's occupation is not his name.
#[rustfmt::skip]
const NAME: &[&str] = &[
    "name", "names", "nm", "nam", "nome", "nombre", "nom", "naam", "namn", "navn", "nama", "nimi", "imie", "ime",
    "jmeno", "nev", "ad", "adi", "isim", "ismi", "nume", "full", "first",
];

/// Whether both headers head the name of the same relative.
pub fn are_of_one_relative(one: &str, other: &str) -> bool {
    let whose = |header: &str| {
        let words = words(header);
        let words = words.iter().map(String::as_str);
        let others: Vec<&str> = words.filter(|word| !NAME.contains(word)).collect();
        match others[..] {
            [own] => relative(own),
            _ => None,
        }
    };
    whose(one).is_some_and(|kin| whose(other) == Some(kin))
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
