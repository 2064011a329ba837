//! Surnames that a marriage or a custom puts beside a person's own.

use super::lexicon;
use crate::record::name::{NamePart, Role, Token};

/// Spanish surnames that a wife's `de` is put before and that nobody bears with a `de` of their own,
/// besides those in -ez. General knowledge.
const WITHOUT_DE: &[&str] = &[
    "alonso", "blanco", "garcia", "martin", "moreno", "romero", "ruiz", "serrano",
];

/// `María López de Pérez`: the husband's surname becomes an alias. Surnames that are born with `de`
/// (de la Cruz, de León) stay.
pub(super) fn set_husband_aside(parts: &mut [NamePart], tokens: &[Token]) {
    let [before @ .., particle, last] = parts else {
        return;
    };
    let own = before
        .iter()
        .filter(|part| part.role().is_identity())
        .count();
    let needed = if last.role() == Role::Family { 1 } else { 2 };
    let own_family = before
        .iter()
        .filter(|part| part.role() == last.role())
        .count();
    let de = particle.role() == Role::Particle && tokens[particle.token()].text == "de";
    let surname = tokens[last.token()].text.as_str();
    if de && own >= needed && own_family >= needed && is_patronymic(surname) {
        *last = last.with_role(Role::Alias);
    }
}

/// Hungarian `Jánosné`, wife of János, and `Kovácsné`, wife of a Kovács.
pub(super) fn is_wife_of(token: &Token) -> bool {
    let is_husband = |name: &str| {
        name.len() > 3 && lexicon::is_known(name) || HUSBANDS.binary_search(&name).is_ok()
    };
    token.native.ends_with("né") && token.text.strip_suffix("ne").is_some_and(is_husband)
}

/// Common given names of men and surnames in Hungary. Source: lists of the Hungarian Central Statistical
/// Office, general knowledge; sorted.
#[rustfmt::skip]
const HUSBANDS: &[&str] = &[
    "adam", "antal", "arpad", "attila", "balazs", "balint", "balogh", "barna", "bela", "bence",
    "csaba", "daniel", "david", "denes", "dezso", "elemer", "erno", "farkas", "fekete", "ferenc",
    "gabor", "gaspar", "gergely", "geza", "gyorgy", "gyula", "horvath", "imre", "istvan", "janos",
    "jeno", "jozsef", "juhasz", "kalman", "karoly", "kiss", "kovacs", "krisztian", "lajos",
    "lakatos", "laszlo", "lorand", "lorant", "lorinc", "marton", "mate", "matyas", "meszaros",
    "mihaly", "miklos", "molnar", "nagy", "nandor", "nemeth", "norbert", "olah", "otto", "pal",
    "papp", "peter", "racz", "rezso", "robert", "sandor", "simon", "szabo", "szabolcs", "szilard",
    "takacs", "tamas", "tibor", "tivadar", "toth", "varga", "vilmos", "vince", "zoltan", "zsigmond",
    "zsolt",
];

fn is_patronymic(surname: &str) -> bool {
    surname.ends_with("ez") || WITHOUT_DE.binary_search(&surname).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_sorted() {
        assert!(HUSBANDS.is_sorted());
    }
}
