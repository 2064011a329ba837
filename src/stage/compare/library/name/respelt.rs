//! Spellings of one sound that a language has changed or writes in two ways: Đorđe and Djordje, Soekarno
//! and Sukarno.

use crate::record::name::Token;
use compact_str::CompactString;

/// Whether two words, of which neither is the other, are one name in two such spellings.
pub(super) fn is_written_otherwise(a: &Token, b: &Token) -> bool {
    const J: u32 = 1 << (b'j' - b'a');
    const OE: u32 = 1 << (b'o' - b'a') | 1 << (b'e' - b'a');
    // Most words have no such letters.
    let may_be = |word: &Token| word.letters & J != 0 || word.letters & OE == OE;
    (may_be(a) || may_be(b))
        && (has_crossed_d(a, b) || has_crossed_d(b, a) || is_old_indonesian(&a.text, &b.text))
}

/// Đ is written Dj where it is not at hand.
fn has_crossed_d(a: &Token, b: &Token) -> bool {
    const CROSSED: char = 'đ';
    if !a.native.contains(CROSSED) || !b.text.contains("dj") {
        return false;
    }
    // Both have as many sounds: `dj` of the one is the `d` of the other.
    let mut rest = b.text.as_str();
    let mut own = a.native.chars();
    for letter in a.text.chars() {
        let crossed = own.next() == Some(CROSSED);
        let same = match crossed {
            true => rest.strip_prefix("dj").or_else(|| rest.strip_prefix('d')),
            false => rest.strip_prefix(letter),
        };
        match same {
            Some(after) => rest = after,
            None => return false,
        }
    }
    rest.is_empty()
}

/// Until the reforms of 1947 and 1972 Indonesia wrote oe, tj and dj for u, c and j, and names keep it. Its
/// names end in vowels, and those of Germany and the Netherlands, where `oe` is another sound, seldom do.
fn is_old_indonesian(a: &str, b: &str) -> bool {
    const SHORTEST: usize = 6;
    let is_old = |word: &str| word.contains("oe") || word.contains("tj") || word.contains("dj");
    let ends = |word: &str| word.ends_with(['a', 'i', 'o']);
    a.len().min(b.len()) >= SHORTEST
        && ends(a)
        && ends(b)
        && (is_old(a) || is_old(b))
        && reformed(a) == reformed(b)
}

fn reformed(word: &str) -> CompactString {
    let word = word.replace("oe", "u").replace("tj", "c");
    word.replace("dj", "j").into()
}

#[cfg(test)]
mod tests {
    use super::super::relation::{Relation, relation};
    use crate::record::name::Token;
    use crate::stage::normalise::name::normalise_whole;

    fn word(text: &str) -> Token {
        let name = normalise_whole(text).value();
        name.map_or(Token::NONE, |name| name.tokens[0].clone())
    }

    #[test]
    fn one_sound_in_two_spellings() {
        for (a, b, expected) in [
            ("Đorđe", "Djordje", true),
            ("Đorđević", "Djordjevic", true),
            ("Đuro", "Djuro", true),
            ("Soekarno", "Sukarno", true),
            ("Soetrisno", "Sutrisno", true),
            ("Djojohadi", "Jojohadi", true),
            ("Moeller", "Muller", false),
            ("Djordje", "Dorde", false),
            ("Boeri", "Buri", false),
        ] {
            let (a_word, b_word) = (word(a), word(b));
            let met = relation(&a_word, &b_word).map(|met| met.0);
            assert_eq!(
                met == Some(Relation::Spelling),
                expected,
                "{a} {b}: {met:?}"
            );
            assert_eq!(met, relation(&b_word, &a_word).map(|met| met.0), "{b} {a}");
        }
    }
}
