//! Names of a person beside his own: a married or maiden surname, a nickname in brackets, the name
//! he is also known by. They confirm, and never contradict.

use super::Pair;
use super::laid::{Laid, Positions};
use crate::record::name::{NameView, Role, Token};

/// Whether a word in this part of one name is another name of the other's bearer.
pub(super) fn has_alias_agreement(pair: &Pair<'_>, role: Role) -> bool {
    let one_way = |bearer: &Laid<'_>, own: &Laid<'_>| {
        let mut parts = bearer.view.parts.iter();
        parts.any(|part| part.role() == Role::Alias)
            && own
                .at(role)
                .iter()
                .any(|at| is_alias(bearer.view, own.word(at)))
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

#[cfg(test)]
mod tests {
    use super::super::levels::{family, given, whole};
    use super::super::{NameAgreements, compare};
    use crate::record::frequency::Frequencies;
    use crate::record::name::Name;
    use crate::stage::compare::Gamma;
    use crate::stage::normalise::name::{RawName, normalise};

    fn both_ways(a: RawName<'_>, b: RawName<'_>) -> NameAgreements {
        let [a, b] = [a, b].map(|raw| -> Name { normalise(raw).value().expect("a name") });
        let of =
            |a: &Name, b: &Name| compare(a.view().into(), b.view().into(), &Frequencies::default());
        let (met, back) = (of(&a, &b), of(&b, &a));
        assert_eq!(met.given.gamma, back.given.gamma);
        assert_eq!(met.family.gamma, back.family.gamma);
        assert_eq!(met.whole.gamma, back.whole.gamma);
        met
    }

    #[test]
    fn a_whole_name_is_known_by_another() {
        let known_as = |alias| RawName {
            alias,
            ..RawName::of("Mary", "Eastby")
        };
        let met = both_ways(known_as("Melissa Turner"), RawName::of("Melissa", "Turner"));
        assert_eq!(met.given.gamma, Gamma::level(given::ALIAS));
        assert_eq!(met.family.gamma, Gamma::level(family::ALIAS));
        let other = both_ways(known_as("Melissa Turner"), RawName::of("Susan", "Turner"));
        assert_eq!(other.given.gamma, Gamma::level(given::CONFLICT));
    }

    #[test]
    fn a_whole_name_in_one_column_too() {
        for (one, other, expected) in [
            ("Maria Lopez née Garcia", "Maria Garcia", whole::ALIAS),
            (
                "Maria Lopez née Garcia",
                "Maria Ruiz",
                whole::LAST_WORD_CONFLICT,
            ),
            ("Maria Lopez (Pilar Garcia)", "Pilar Garcia", whole::ALIAS),
            ("Maria Lopez (Pilar)", "Pilar", whole::UNRELATED),
        ] {
            let met = both_ways(RawName::whole(one), RawName::whole(other));
            assert_eq!(met.whole.gamma, Gamma::level(expected), "{one} {other}");
        }
    }
}
