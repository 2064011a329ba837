//! Mailboxes that are made of their owner's name, as most are.

use crate::record::name::NameView;

/// So many digits at least are no accident of two people.
const TELLING_DIGITS: usize = 3;

/// Whether both have the same digits, and enough of them.
pub(super) fn share_digits(a: &str, b: &str) -> bool {
    let digits = |text: &str| -> Vec<u8> { text.bytes().filter(u8::is_ascii_digit).collect() };
    let (a, b) = (digits(a), digits(b));
    a.len() >= TELLING_DIGITS && a == b
}

/// Whether both have the same letters, and differ in dots, hyphens or digits at most.
pub(super) fn share_letters(a: &str, b: &str) -> bool {
    letters(a) == letters(b)
}

fn letters(local: &str) -> String {
    let letters = local.chars().filter(|c| c.is_alphabetic());
    letters.flat_map(char::to_lowercase).collect()
}

/// Of shorter words many others are made.
const TELLING_LETTERS: usize = 4;

/// Whether a whole word of the name is among the letters.
pub(super) fn has_word_of(local: &str, name: NameView<'_>) -> bool {
    let letters = letters(local);
    let mut words = name
        .parts
        .iter()
        .map(|part| &name.tokens[part.token()].text);
    words.any(|word| word.len() >= TELLING_LETTERS && letters.contains(word.as_str()))
}

/// More initials than these spell anything.
const MOST_INITIALS: u32 = 2;

/// Whether the letters are words of the name in any order, whole but for an initial or two.
pub(super) fn is_made_of(local: &str, name: NameView<'_>) -> bool {
    let letters = letters(local);
    let words = name
        .parts
        .iter()
        .map(|part| &name.tokens[part.token()].text);
    // What can have been spelt up to each letter: place by place and not way by way, for a name may
    // be made so that there are very many ways.
    let mut spelt = vec![Spelt::NEVER; letters.len() + 1];
    spelt[0] = Spelt::NOTHING;
    for (at, first) in letters.char_indices() {
        let so_far = spelt[at];
        if so_far == Spelt::NEVER {
            continue;
        }
        for word in words.clone() {
            if word.len() > 1 && letters[at..].starts_with(word.as_str()) {
                spelt[at + word.len()].add(so_far.with_word(word.len()));
            }
            if word.starts_with(first) {
                spelt[at + first.len_utf8()].add(so_far.with_initial());
            }
        }
    }
    spelt[letters.len()].is_name()
}

/// The ways to have come to a place. Two bits for each number of initials used: the lower one where no
/// word that says something was among what was spelt, the higher one where one was.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Spelt(u8);

impl Spelt {
    const NEVER: Spelt = Spelt(0);
    const NOTHING: Spelt = Spelt(1);
    const ALL: u8 = (1 << (2 * (MOST_INITIALS + 1))) - 1;
    const WITH_WORD: u8 = 0b10_1010;

    fn add(&mut self, other: Spelt) {
        self.0 |= other.0;
    }

    /// Words of two letters say no more than initials.
    fn with_word(self, length: usize) -> Spelt {
        match length > 2 {
            true => Spelt((self.0 | self.0 << 1) & Self::WITH_WORD),
            false => self,
        }
    }

    fn with_initial(self) -> Spelt {
        Spelt(self.0 << 2 & Self::ALL)
    }

    fn is_name(self) -> bool {
        self.0 & Self::WITH_WORD != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::normalise::name::{RawName, normalise};

    #[test]
    fn words_and_initials_of_the_name() {
        let name = normalise(RawName::of("Ana María", "García Ruiz")).value();
        let name = name.expect("a name");
        let table = [
            ("ana.garcia81", true),
            ("garciaruiz", true),
            ("agarcia", true),
            ("garcia.am", true),
            ("ag", false),
            ("agr", false),
            ("agrm", false),
            ("mragarcia", false),
            ("anagarcita", false),
            ("pepe81", false),
            ("81", false),
        ];
        for (local, expected) in table {
            assert_eq!(is_made_of(local, name.view()), expected, "{local}");
        }
    }

    #[test]
    fn a_name_with_very_many_ways_to_spell_is_read_once() {
        let name = normalise(RawName::of("Aa Aaa Aaaa", "Aaaaa Aaaaaa")).value();
        let name = name.expect("a name");
        let local = "a".repeat(4_000);
        assert!(is_made_of(&local, name.view()));
        assert!(!is_made_of(&(local + "b"), name.view()));
    }

    #[test]
    fn digits_in_common_are_no_accident() {
        assert!(share_digits("ana8310", "ruiz8310"));
        assert!(!share_digits("ana81", "ruiz81"));
        assert!(!share_digits("ana8310", "ana8311"));
    }
}
