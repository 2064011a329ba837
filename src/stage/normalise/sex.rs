//! Reads sex as forms and documents state it in many languages.

use super::lookup::{Row, Table};
use super::{place, unknown};
use crate::record::reading::Reading;
use crate::record::value::Sex;
use crate::text::ascii::trim;
use compact_str::CompactString;
use serde::{Deserialize, Serialize};

/// What the letters of a column stand for, where its other letters tell that they are not those of
/// passports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Letters {
    /// `M` is male, `F` female, as in passports; `V` is the Dutch *vrouw*.
    #[default]
    Passport,
    /// *Hombre*, *mujer*.
    HombreMujer,
    /// *Varón*, *mujer*; *vyras*, *moteris*.
    VaronMujer,
    /// *Mies*, *nainen*; *mees*, *naine*.
    MiesNainen,
    /// *Férfi*, *nő*.
    FerfiNo,
    /// A column of nothing but 0 and 1 marks the one sex or the other, and 0 is no unknown one.
    ZeroOne,
    /// The same, where the names of another table tell that 0 is male.
    OneZero,
}

impl Letters {
    /// A lone letter that means something else than in passports.
    fn read(self, text: &str) -> Option<Sex> {
        let letter = match text.as_bytes() {
            [letter] => letter.to_ascii_lowercase(),
            _ => return None,
        };
        match (self, letter) {
            (Letters::HombreMujer | Letters::VaronMujer, b'm') => F,
            (Letters::VaronMujer, b'v') | (Letters::FerfiNo, b'f') | (Letters::OneZero, b'0') => M,
            (Letters::OneZero, b'1') => F,
            (Letters::MiesNainen | Letters::FerfiNo, b'n') | (Letters::ZeroOne, b'0') => F,
            _ => None,
        }
    }
}

/// Reads `F`, `mujer`, `Mężczyzna`, `2`, `<`, `Herr`, … A lone `M` is what the column's letters say.
pub fn normalise(text: &str, letters: Letters) -> Reading<Sex> {
    let text = trim(text);
    if text.is_empty() {
        return Reading::Missing;
    }
    if let Some(sex) = letters.read(text).or_else(|| letter(text)) {
        return Reading::Value(sex);
    }
    if let Some(reason) = unknown::reason(text) {
        return Reading::Placeholder(reason);
    }
    let found = match text.is_ascii() {
        true => TABLE.find(&place::fold(text)),
        false => NATIVE
            .find(&lower(text))
            .or_else(|| TABLE.find(&place::fold(text))),
    };
    match found {
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

/// Lower case, without full stops and Greek accents.
fn lower(text: &str) -> CompactString {
    let letters = text.chars().filter(|c| *c != '.');
    let plain = |c| match c {
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' => 'ι',
        'ό' => 'ο',
        'ύ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        _ => c,
    };
    letters.flat_map(char::to_lowercase).map(plain).collect()
}

const F: Option<Sex> = Some(Sex::Female);
const M: Option<Sex> = Some(Sex::Male);
const X: Option<Sex> = Some(Sex::Other);

static TABLE: Table<Option<Sex>, 512> = Table::new(WORDS);
static NATIVE: Table<Option<Sex>, 256> = Table::new(NATIVE_WORDS);

/// Folded, sorted; with forms of address, where a column has them for the sex. Sources: ISO 5218 (0, 1,
/// 2, 9); en es pt fr de it pl tr nl ru uk [K], 2026-11; ca eu fi et hu ro sv da nb is lt lv hr sl sq vi
/// id ms [K], 2026-11.
#[rustfmt::skip]
const WORDS: &[Row<Option<Sex>>] = &[
    ("0", None), ("1", M), ("2", F), ("9", None), ("b", M), ("barbat", M), ("bay", M),
    ("bayan", F), ("boy", M), ("cewek", F), ("chlapec", M), ("cowok", M), ("d", X), ("dhkr", M),
    ("dhr", M), ("divers", X), ("don", M), ("dona", F), ("donna", F), ("dreng", M), ("e", M),
    ("emakumea", F), ("erkek", M), ("f", F), ("fem", F), ("female", F), ("femeie", F),
    ("femenino", F), ("femer", F), ("feminin", F), ("feminino", F), ("femme", F), ("femmina", F),
    ("femminile", F), ("ferfi", M), ("fr", F), ("frau", F), ("girl", F), ("gizon", M),
    ("gizona", M), ("gutt", M), ("h", M), ("herr", M), ("holka", F), ("hom", M), ("hombre", M),
    ("home", M), ("homem", M), ("homme", M), ("hr", M), ("jongen", M), ("k", F), ("kadin", F),
    ("karl", M), ("karlmadur", M), ("kobieta", F), ("kona", F), ("kvinde", F), ("kvinna", F),
    ("kvinne", F), ("l", M), ("laki", M), ("laki laki", M), ("lelaki", M), ("m", M),
    ("madame", F), ("mademoiselle", F), ("male", M), ("man", M), ("mand", M), ("mann", M),
    ("mannlich", M), ("masc", M), ("maschile", M), ("maschio", M), ("masculin", M),
    ("masculino", M), ("mashkull", M), ("mees", M), ("meisje", F), ("meneer", M), ("mevr", F),
    ("mevrouw", F), ("mezczyzna", M), ("mies", M), ("miss", F), ("mister", M), ("mlle", F),
    ("mme", F), ("monsieur", M), ("moski", M), ("moteris", F), ("mr", M), ("mrs", F), ("ms", F),
    ("mujer", F), ("mulher", F), ("muskarac", M), ("muski", M), ("musko", M), ("muz", M),
    ("muzhskoy", M), ("mw", F), ("naine", F), ("nainen", F), ("nam", M), ("no binario", X),
    ("non binary", X), ("nonbinary", X), ("nu", F), ("other", X), ("otro", X), ("p", F),
    ("pan", M), ("pani", F), ("perempuan", F), ("pojke", M), ("pria", M), ("senor", M),
    ("senora", F), ("senorita", F), ("sieviete", F), ("sig", M), ("sig ra", F), ("signor", M),
    ("signora", F), ("signore", M), ("signorina", F), ("sr", M), ("sra", F), ("srta", F),
    ("uomo", M), ("v", F), ("varon", M), ("virietis", M), ("vrouw", F), ("vyras", M), ("w", F),
    ("wanita", F), ("weiblich", F), ("woman", F), ("z", F), ("zena", F), ("zenska", F),
    ("zenski", F), ("zensko", F), ("zhenskiy", F),
];

/// As written in its script, lower case, sorted. ru uk bg sr be kk uz mn ar fa ur he el th hi bn ta te zh ja
/// ko ka hy am [K], 2026-11.
#[rustfmt::skip]
const NATIVE_WORDS: &[Row<Option<Sex>>] = &[
    ("nő", F), ("α", M), ("ανδρασ", M), ("αντρασ", M), ("αρρεν", M), ("αρσενικο", M),
    ("γυναικα", F), ("θ", F), ("θηλυ", F), ("θηλυκο", F), ("аёл", F), ("ер", M), ("еркек", M),
    ("ж", F), ("жаночы", F), ("жен", F), ("жена", F), ("женска", F), ("женски", F),
    ("женский", F), ("женско", F), ("женщина", F), ("жін", F), ("жінка", F), ("жіноча", F),
    ("жіночий", F), ("м", M), ("муж", M), ("мужской", M), ("мужчина", M), ("мужчынскі", M),
    ("мушки", M), ("мушко", M), ("мъж", M), ("мъжки", M), ("ч", M), ("чол", M), ("чоловік", M),
    ("чоловіча", M), ("чоловіча стать", M), ("чоловічий", M), ("эмэгтэй", F), ("эр", M),
    ("эркак", M), ("әйел", F), ("արական", M), ("իգական", F), ("אישה", F), ("אשה", F), ("גבר", M),
    ("ז", M), ("זכר", M), ("נ", F), ("נקבה", F), ("آقا", M), ("أنثى", F), ("أنثي", F),
    ("السيد", M), ("السيدة", F), ("امرأة", F), ("انثى", F), ("انثي", F), ("خانم", F), ("ذكر", M),
    ("رجل", M), ("زن", F), ("عورت", F), ("مؤنث", F), ("مؤنّث", F), ("مذكر", M), ("مذکر", M),
    ("مرد", M), ("مونث", F), ("पुरुष", M), ("महिला", F), ("स्त्री", F), ("নারী", F), ("পুরুষ", M),
    ("মহিলা", F), ("ஆண்", M), ("பெண்", F), ("పురుషుడు", M), ("స్త్రీ", F), ("ช", M), ("ชาย", M),
    ("ญ", F), ("นาง", F), ("นางสาว", F), ("นาย", M), ("หญิง", F), ("เพศชาย", M), ("เพศหญิง", F),
    ("კაცი", M), ("მამრობითი", M), ("მდედრობითი", F), ("ქალი", F), ("ሴት", F), ("ወንድ", M),
    ("先生", M), ("女", F), ("女士", F), ("女子", F), ("女性", F), ("小姐", F), ("男", M), ("男士", M),
    ("男子", M), ("男性", M), ("남", M), ("남성", M), ("남자", M), ("여", F), ("여성", F), ("여자", F),
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Reading<Sex> {
        normalise(text, Letters::Passport)
    }

    #[test]
    fn words_are_sorted() {
        for words in [WORDS, NATIVE_WORDS] {
            let unsorted = words.windows(2).find(|pair| pair[0].0 >= pair[1].0);
            assert!(unsorted.is_none(), "{:?}", unsorted.map(|pair| pair[1].0));
        }
        for (word, _) in NATIVE_WORDS {
            assert_eq!(lower(word), *word);
        }
    }

    #[test]
    fn reads_many_languages() {
        let female = "F female Mujer weiblich Kadın kobieta 2 Ж жен. ж أنثى 女 女性 여 נקבה زن Γυναίκα ΘΗΛΥ \
            หญิง Nữ महिला Perempuan P nainen Frau Señora Mme Kvinna Žena жіноча";
        for text in female.split_whitespace() {
            assert!(read(text) == Reading::Value(Sex::Female), "{text}");
        }
        let male = "m Varón Hombre Männlich Mężczyzna erkek 1 М муж. ч ذكر 男 男性 남 זכר مرد Άνδρας ΑΝΔΡΑΣ \
            ชาย Nam पुरुष Laki-laki L mies Herr Señor Mr. férfi чоловік";
        for text in male.split_whitespace() {
            assert!(read(text) == Reading::Value(Sex::Male), "{text}");
        }
        assert!(read("X") == Reading::Value(Sex::Other));
        for word in ["f", "m"] {
            assert_eq!(TABLE.find(word).flatten(), letter(word));
        }
        assert!(matches!(read("9"), Reading::Placeholder(_)));
        assert!(matches!(read("blue"), Reading::Unreadable(_)));
    }

    #[test]
    fn letters_mean_what_their_column_says() {
        use Letters::*;
        for (text, letters, expected) in [
            ("M", HombreMujer, Sex::Female),
            ("H", HombreMujer, Sex::Male),
            ("m", VaronMujer, Sex::Female),
            ("V", VaronMujer, Sex::Male),
            ("V", Passport, Sex::Female),
            ("N", MiesNainen, Sex::Female),
            ("M", MiesNainen, Sex::Male),
            ("F", FerfiNo, Sex::Male),
            ("0", ZeroOne, Sex::Female),
            ("1", ZeroOne, Sex::Male),
            ("0", OneZero, Sex::Male),
            ("1", OneZero, Sex::Female),
        ] {
            let read = normalise(text, letters);
            assert!(read == Reading::Value(expected), "{text} {letters:?}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in ".*") {
            normalise(&text, Letters::Passport);
        }
    }
}
