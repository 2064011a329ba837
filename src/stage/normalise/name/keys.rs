//! What blocking hashes of a name: the sound of each word, so that typos and romanisations of one
//! name usually share a key.

use crate::record::name::{NameView, Role};
use smallvec::SmallVec;

/// The sound of one word and the part that it plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// `Given`, `Family` or `Either`.
    pub role: Role,
    /// As in `Token::sound`.
    pub sound: u64,
}

/// One key for each identity word, sorted, without repeats. Initials and particles give none;
/// an alias counts as a
/// surname, since a married or maiden name may be the other record's only one.
pub fn block_keys(name: NameView<'_>) -> SmallVec<[Key; 8]> {
    let mut keys: SmallVec<[Key; 8]> = name
        .parts
        .iter()
        .filter(|part| part.role() != Role::Particle)
        .map(|part| (part.role(), &name.tokens[part.token()]))
        .filter(|(_, token)| !token.is_initial() && token.sound != 0)
        .map(|(role, token)| Key {
            role: if role == Role::Alias {
                Role::Family
            } else {
                role
            },
            sound: token.sound,
        })
        .collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::normalise::name::{RawName, normalise};

    #[test]
    fn romanisations_share_keys() {
        let keys = |given, family| {
            let name = normalise(RawName::of(given, family))
                .value()
                .expect("a name");
            block_keys(name.view())
        };
        assert_eq!(keys("Iuliia", "Shevchenko"), keys("Юлия", "Шевченко"));
        assert_eq!(keys("J. Luis", "Giménez"), keys("Luis", "de Jimenez"));
    }
}
