//! The scheme of a whole column, where its numbers prove what nobody said.

use super::clean;
use super::resolve::canonical;
use super::scheme::{self, Catches, Grade, Scheme};
use super::words;
use crate::record::value::Country;
use crate::text::ascii::whole;

/// Of fewer numbers, check digits hold by chance.
const FEWEST: usize = 5;
/// So many numbers tell as much as all.
const ENOUGH: usize = 200;
/// Of a hundred numbers, so many must hold: the others are slips.
const HOLDING: usize = 90;

/// The lifelong scheme by whose check digits the numbers of a column hold, of those of these countries,
/// or of all where there are none. `None` where no scheme or several unlike ones would do.
pub fn scheme_of<'n>(
    numbers: impl Iterator<Item = &'n str>,
    countries: &[&str],
) -> Option<&'static str> {
    let mut numbers: Vec<_> = numbers
        .filter_map(|number| clean::clean(whole(number)))
        .take(ENOUGH)
        .collect();
    // One number again and again proves no more than once.
    numbers.sort_unstable();
    numbers.dedup();
    if numbers.len() < FEWEST {
        return None;
    }
    let of_country = |id| {
        let country = scheme::country_of(id);
        countries.is_empty() || country.is_some_and(|country| countries.contains(&country.as_str()))
    };
    let proven = scheme::all().filter(|(id, scheme)| {
        of_country(*id) && scheme.catches > Catches::Nothing && scheme.difference > Grade::Zero
    });
    let holds = |scheme: &Scheme, number: &str| canonical(scheme, number).1.is_ok();
    let counted = proven.map(|(_, scheme)| {
        let holding = numbers.iter().filter(|number| holds(scheme, number));
        (holding.count(), scheme)
    });
    let mut fitting: Vec<(usize, &Scheme)> = counted
        .filter(|(count, _)| count * 100 >= numbers.len() * HOLDING)
        .collect();
    // The first of those that hold as often.
    fitting.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let (_, best) = fitting.first()?;
    let mut held = numbers.iter();
    let number = held.find(|number| fitting.iter().all(|(_, scheme)| holds(scheme, number)))?;
    let family = |scheme: &Scheme| {
        let (number, _) = canonical(scheme, number);
        scheme.core(&number).0
    };
    let one = fitting
        .iter()
        .all(|(_, other)| family(other) == family(best));
    one.then_some(best.name)
}

/// The lifelong scheme of numbers of which nothing is said, if they tell when their holders were born:
/// a check digit alone may be that of a card or an account.
pub fn scheme_of_births<'n>(
    numbers: impl Iterator<Item = &'n str> + Clone,
) -> Option<&'static str> {
    let name = scheme_of(numbers.clone(), &[])?;
    let (id, _) = scheme::by_name(name)?;
    let scheme = scheme::get(id);
    let tells_birth = |number: &str| {
        let typed = clean::clean(whole(number))?;
        let (number, judged) = canonical(scheme, &typed);
        (scheme.encodes)(&number).birth.filter(|_| judged.is_ok())
    };
    numbers.filter_map(tells_birth).next().map(|_| name)
}

/// The scheme that the numbers prove of which a column says this word, where the word alone does not:
/// several countries call their numbers so, or nobody does. The countries are those of the bearers;
/// where a word is of several, it is of one of its own.
pub fn scheme_called<'n>(
    word: &str,
    numbers: impl Iterator<Item = &'n str>,
    countries: &[&str],
) -> Option<&'static str> {
    let folded = words::fold(word);
    if word.contains('.') && scheme::by_name(word).is_some() {
        return None;
    }
    // A passport has no lifelong number; an identity card may show one.
    if words::called("", &folded).any(|(_, scheme)| scheme.name != "idcard") {
        return None;
    }
    let callers = scheme::all().filter(|(_, scheme)| scheme.words.contains(&folded.as_str()));
    let callers: Vec<_> = callers
        .filter_map(|(id, _)| scheme::country_of(id))
        .collect();
    let callers: Vec<&str> = callers.iter().map(Country::as_str).collect();
    match callers.as_slice() {
        [] => scheme_of(numbers, countries),
        [_] => None,
        callers => scheme_of(numbers, callers),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_several_countries_are_settled_by_numbers() {
        let of = |word: &str, countries: &[&str]| scheme_called(word, DNI.into_iter(), countries);
        assert_eq!(of("DNI", &[]), Some("es.dni"));
        assert_eq!(
            of("Documento Nacional de Identidad", &["AR"]),
            Some("es.dni")
        );
        assert_eq!(of("1", &["ES"]), Some("es.dni"));
        assert_eq!(of("National ID", &["ES"]), Some("es.dni"));
        assert_eq!(of("1", &["FR"]), None);
        assert_eq!(of("Pasaporte", &["ES"]), None);
        assert_eq!(of("es.dni", &[]), None);
    }

    const DNI: [&str; 5] = [
        "12345678Z",
        "00000023T",
        "11.111.111-H",
        "87654321X",
        "50000000r",
    ];

    #[test]
    fn numbers_of_which_nothing_is_said_must_tell_a_birth() {
        let pesel = [
            "44051401359",
            "02070803628",
            "90090515836",
            "92071314764",
            "81100216357",
        ];
        assert_eq!(scheme_of_births(pesel.into_iter()), Some("pl.pesel"));
        assert_eq!(scheme_of_births(DNI.into_iter()), None);
    }

    #[test]
    fn numbers_tell_their_scheme() {
        let of =
            |numbers: &[&str], countries: &[&str]| scheme_of(numbers.iter().copied(), countries);
        assert_eq!(of(&DNI, &["AR", "ES"]), Some("es.dni"));
        assert_eq!(of(&DNI, &[]), Some("es.dni"));
        assert_eq!(of(&DNI[..4], &[]), None);
        assert_eq!(of(&[DNI[0]; 9], &[]), None);
        let foreigners = [&DNI[..], &["X1234567L", "Y1234567X"]].concat();
        assert_eq!(of(&foreigners, &["ES"]), Some("es.nif"));
        let wrong = DNI.map(|number| number.replace(['Z', 'T', 'H', 'X', 'r'], "A"));
        assert_eq!(scheme_of(wrong.iter().map(String::as_str), &["ES"]), None);
        let cpf = [
            "52998224725",
            "111.444.777-35",
            "39053344705",
            "86288366757",
            "98765432100",
        ];
        assert_eq!(of(&cpf, &[]), Some("br.cpf"));
        assert_eq!(
            of(
                &["1234567", "7654321", "1111111", "2345678", "9876543"],
                &[]
            ),
            None
        );
    }
}
