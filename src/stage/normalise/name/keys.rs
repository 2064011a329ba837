//! What blocking hashes of a name: the sound of each word, so that typos and romanisations of one
//! name usually share a key.

use crate::record::name::{NameView, Role, Token};
use smallvec::SmallVec;

/// The sound of one word and the part that it plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// `Given`, `Family` or `Either`.
    pub role: Role,
    /// As in `Token::sound`.
    pub sound: u64,
}

/// One key for each identity word, sorted, without repeats. Initials and particles give none; an alias
/// counts as a surname, since a married or maiden name may be the other record's only one.
pub fn block_keys(name: NameView<'_>) -> SmallVec<[Key; 8]> {
    block_keys_by(name, |token| sound_of(&name.tokens[token]))
}

/// The same where the sounds of the words lie elsewhere, by token.
pub fn block_keys_by(name: NameView<'_>, sound: impl Fn(usize) -> u64) -> SmallVec<[Key; 8]> {
    let parts = name
        .parts
        .iter()
        .filter(|part| part.role() != Role::Particle);
    let keys = parts.map(|part| Key {
        role: match part.role() {
            Role::Alias => Role::Family,
            role => role,
        },
        sound: sound(part.token()),
    });
    let mut keys: SmallVec<[Key; 8]> = keys.filter(|key| key.sound != 0).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The sound of a word that blocking looks at, or 0.
pub fn sound_of(token: &Token) -> u64 {
    if token.is_initial() { 0 } else { token.sound }
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
