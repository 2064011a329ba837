//! What the letters of a column of sexes stand for: M is a man in a passport and a *mujer* beside an H.

use super::header::words;
use super::mapping::{FieldColumns, How, Join};
use super::recognise::Recogniser;
use crate::record::field::Field;
use crate::record::reading::Reading;
use crate::record::value::Country;
use crate::stage::normalise::sex::{self, Letters};

/// One in so many known cells is there on purpose; fewer are slips.
const SLIPS: usize = 50;
/// On fewer cells a form of address shows nothing.
const ENOUGH: usize = 20;

/// Headers of languages in which a man is a *varón* or *vyras*.
const OF_VARON: &[&str] = &["sexo", "genero", "lytis", "dzimums"];

/// Settles the letters of the column of sexes; without one, a form of address may tell.
pub fn settle(recogniser: &mut Recogniser<'_>) {
    address(recogniser);
    let Some(&column) = recogniser.mapping.columns_of(Field::Sex).first() else {
        return;
    };
    let letters = letters(recogniser, column);
    recogniser.mapping.sexes = letters;
    let said = match letters {
        Letters::Passport | Letters::OneZero => return,
        Letters::HombreMujer => "H is a man and M a woman, since it has H and M and no F",
        Letters::VaronMujer => "V is a man and M a woman, since it has V and M and no F",
        Letters::MiesNainen => "M is a man and N a woman, since it has M and N and no F",
        Letters::FerfiNo => "F is a man and N a woman, since it has F and N and no M",
        Letters::ZeroOne => "0 and 1 are the two sexes, since it has nothing else",
    };
    let header = &recogniser.headers[column];
    recogniser.says.push(format!("{header}: {said}"));
}

fn letters(recogniser: &Recogniser<'_>, column: usize) -> Letters {
    let rows = recogniser.rows();
    let mut counts = [0usize; 128];
    let mut filled = 0;
    for row in rows {
        let cell = row.cell(column).trim();
        filled += usize::from(!cell.is_empty());
        if let [letter @ ..0x80] = cell.as_bytes() {
            counts[usize::from(letter.to_ascii_lowercase())] += 1;
        }
    }
    let count = |letter: u8| counts[usize::from(letter)];
    let all: usize = (b'a'..=b'z').map(count).sum();
    let has = |letter: u8| count(letter) > 0 && count(letter) * SLIPS >= all;
    let only =
        |[a, b]: [u8; 2]| has(a) && has(b) && !"fhmnv".bytes().any(|c| c != a && c != b && has(c));
    match () {
        _ if only([b'h', b'm']) => Letters::HombreMujer,
        _ if only([b'm', b'v']) && is_of_varon(recogniser, column) => Letters::VaronMujer,
        _ if only([b'm', b'n']) => Letters::MiesNainen,
        _ if only([b'f', b'n']) => Letters::FerfiNo,
        _ if [b'0', b'1']
            .iter()
            .all(|digit| count(*digit) * SLIPS > filled)
            && count(b'0') + count(b'1') == filled =>
        {
            Letters::ZeroOne
        }
        _ => Letters::Passport,
    }
}

fn is_of_varon(recogniser: &Recogniser<'_>, column: usize) -> bool {
    let words = words(&recogniser.headers[column]);
    let region = recogniser.mapping.region.as_deref();
    let speaks_so = |country: Country| country.speaks_spanish() || country.as_str() == "LT";
    words.iter().any(|word| OF_VARON.contains(&word.as_str()))
        || region.and_then(Country::new).is_some_and(speaks_so)
}

/// `Anrede`, `Tratamiento`: what nearly all are called says what they are.
fn address(recogniser: &mut Recogniser<'_>) {
    if recogniser.has(Field::Sex) || recogniser.decided.contains(&Field::Sex) {
        return;
    }
    let is_told = |cell: &str| matches!(sex::normalise(cell, Letters::Passport), Reading::Value(_));
    let fits = |&column: &usize| {
        let words = words(&recogniser.headers[column]);
        let is_address = words.iter().any(|word| ADDRESS.contains(&word.as_str()));
        let (told, others) = recogniser.tell(column, is_told);
        !recogniser.used[column] && is_address && told >= ENOUGH && told * 10 >= (told + others) * 8
    };
    let found = (0..recogniser.headers.len()).find(fits);
    recogniser.take(FieldColumns {
        field: Field::Sex,
        columns: found.into_iter().collect(),
        join: Join::Words,
        how: How::Content,
    });
}

/// Words of headers for a form of address.
const ADDRESS: &[&str] = &[
    "aanhef",
    "anrede",
    "appellativo",
    "civilite",
    "honorific",
    "hitap",
    "prefix",
    "salutation",
    "title",
    "titel",
    "titolo",
    "titre",
    "titulo",
    "tratamiento",
    "tratamento",
    "tytul",
    "zwrot",
];

#[cfg(test)]
mod tests {
    use super::super::tests::{mapping_of, rows};
    use crate::record::field::Field;
    use crate::stage::normalise::sex::Letters;

    fn letters(header: &str, cells: &[&str]) -> Letters {
        let csv = rows(&format!("id,name,{header}"), 60, |at| {
            format!("{at},Ana Ruiz,{}", cells[at % cells.len()])
        });
        mapping_of(&csv).sexes
    }

    #[test]
    fn letters_are_read_by_their_column() {
        for (header, cells, expected) in [
            ("sexo", &["H", "M", "M", ""][..], Letters::HombreMujer),
            ("sexo", &["V", "M"], Letters::VaronMujer),
            ("geslacht", &["M", "V"], Letters::Passport),
            ("sex", &["M", "F", "X"], Letters::Passport),
            ("sexo", &["M", "F", "H"], Letters::Passport),
            ("sexo", &["M", "M"], Letters::Passport),
            ("sukupuoli", &["M", "N"], Letters::MiesNainen),
            ("sex", &["0", "1", ""], Letters::ZeroOne),
            ("sex", &["0", "1", "2"], Letters::Passport),
        ] {
            assert_eq!(letters(header, cells), expected, "{header} {cells:?}");
        }
    }

    #[test]
    fn a_form_of_address_tells_the_sex() {
        let csv = rows("id,name,Anrede", 60, |at| {
            format!("{at},Ana Ruiz,{}", ["Herr", "Frau"][at % 2])
        });
        assert_eq!(mapping_of(&csv).columns_of(Field::Sex), [2]);
        let csv = rows("id,name,title", 60, |at| {
            format!("{at},Ana Ruiz,{}", ["Dr", "Engineer"][at % 2])
        });
        assert!(mapping_of(&csv).columns_of(Field::Sex).is_empty());
    }
}
