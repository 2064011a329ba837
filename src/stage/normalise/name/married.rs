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

/// Hungarian `Jánosné`, wife of János.
pub(super) fn is_wife_of(token: &Token) -> bool {
    token.native.ends_with("né")
        && token
            .text
            .strip_suffix("ne")
            .is_some_and(|husband| husband.len() > 3 && lexicon::is_known(husband))
}

fn is_patronymic(surname: &str) -> bool {
    surname.ends_with("ez") || WITHOUT_DE.binary_search(&surname).is_ok()
}
