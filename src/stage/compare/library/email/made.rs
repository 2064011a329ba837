//! Mailboxes that are made of their owner's name, as most are.

use crate::record::name::{NameView, Token};

/// So many digits at least are no accident of two people.
const TELLING_DIGITS: usize = 3;

/// Whether both have the same digits, and enough of them.
pub(super) fn share_digits(a: &str, b: &str) -> bool {
    let digits = |text: &str| -> Vec<u8> { text.bytes().filter(u8::is_ascii_digit).collect() };
    let (a, b) = (digits(a), digits(b));
    a.len() >= TELLING_DIGITS && a == b
}

/// More initials than these spell anything.
const MOST_INITIALS: usize = 2;

/// Whether the letters are words of the name in any order, whole but for an initial or two.
pub(super) fn is_made_of(local: &str, name: NameView<'_>) -> bool {
    let letters: String = local.chars().filter(|c| c.is_alphabetic()).collect();
    let words = || name.parts.iter().map(|part| &name.tokens[part.token()]);
    !letters.is_empty() && covers(&letters, &words, false, MOST_INITIALS)
}

/// Whether words and initials spell what is left of the letters; `whole` if a word already did.
fn covers<'a, I: Iterator<Item = &'a Token>>(
    letters: &str,
    words: &impl Fn() -> I,
    whole: bool,
    initials: usize,
) -> bool {
    if letters.is_empty() {
        return whole;
    }
    let by_word = words().any(|word| {
        let rest = letters.strip_prefix(word.text.as_str());
        rest.is_some_and(|rest| {
            word.text.len() > 1 && covers(rest, words, whole || word.text.len() > 2, initials)
        })
    });
    let by_initial = || {
        let first = letters.chars().next();
        let rest = &letters[first.map_or(0, char::len_utf8)..];
        words().any(|word| word.text.chars().next() == first)
            && covers(rest, words, whole, initials - 1)
    };
    by_word || initials > 0 && by_initial()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::normalise::name::normalise;

    #[test]
    fn words_and_initials_of_the_name() {
        let name = normalise("Ana María", "García Ruiz", "", "").value();
        let name = name.expect("a name");
        let table = [
            ("ana.garcia81", true),
            ("garciaruiz", true),
            ("agarcia", true),
            ("garcia.am", true),
            ("ag", false),
            ("anagarcita", false),
            ("pepe81", false),
            ("81", false),
        ];
        for (local, expected) in table {
            assert_eq!(is_made_of(local, name.view()), expected, "{local}");
        }
    }

    #[test]
    fn digits_in_common_are_no_accident() {
        assert!(share_digits("ana8310", "ruiz8310"));
        assert!(!share_digits("ana81", "ruiz81"));
        assert!(!share_digits("ana8310", "ana8311"));
    }
}
