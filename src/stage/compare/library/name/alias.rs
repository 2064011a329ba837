//! Names of a person beside his own: a married or maiden surname, a nickname in brackets, the name
//! he is also known by. They confirm, and never contradict.

use super::Pair;
use super::laid::{Laid, Positions};
use crate::record::name::{NameView, Role, Token};

/// Whether a word in this part of one name is another name of the other's bearer.
pub(super) fn has_alias_agreement(pair: &Pair<'_>, role: Role) -> bool {
    let one_way = |bearer: &Laid<'_>, own: &Laid<'_>| {
        let mut words = own.at(role).iter();
        words.any(|at| is_alias(bearer.view, own.word(at)))
    };
    one_way(pair.a, pair.b) || one_way(pair.b, pair.a)
}

/// Whether every one of these words of a name is another name of the other's bearer.
pub(super) fn explains(bearer: NameView<'_>, own: NameView<'_>, left: Positions) -> bool {
    let mut left = left.iter().map(|at| &own.tokens[own.parts[at].token()]);
    left.all(|word| is_alias(bearer, word))
}

fn is_alias(bearer: NameView<'_>, word: &Token) -> bool {
    let mut aliases = bearer
        .parts
        .iter()
        .filter(|part| part.role() == Role::Alias);
    aliases.any(|part| bearer.tokens[part.token()].text == word.text)
}
