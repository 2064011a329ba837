//! What an initial says beyond its first Latin letter: Ш. and С. both begin with an `s` there.

use crate::record::name::Token;
use crate::text::fold::fold_word;
use crate::text::fold::script::Script;
use compact_str::CompactString;

/// Whether one could begin the other, of which at least one is an initial and the first letters are
/// the same.
#[inline]
pub(super) fn can_be_one(a: &Token, b: &Token) -> bool {
    if a.native.is_empty() && b.native.is_empty() {
        return true;
    }
    if a.script == b.script && matches!(a.script, Script::Cyrillic | Script::Greek) {
        return begin_alike(&a.native, &b.native);
    }
    let (a, b) = (written_out(a), written_out(b));
    a.starts_with(b.as_str()) || b.starts_with(a.as_str())
}

/// A Latin initial, which may stand for a particle and its surname.
pub(super) fn is_latin(word: &Token) -> bool {
    word.is_initial() && word.native.is_empty()
}

/// Whether two words of a script begin with the same letter, or with two of one sound (е, э).
fn begin_alike(a: &str, b: &str) -> bool {
    let first = |word: &str| {
        let mut letters = CompactString::default();
        let end = word.chars().next().map_or(0, char::len_utf8);
        fold_word(&word[..end], &mut letters);
        letters
    };
    first(a) == first(b)
}

/// All Latin letters of a word.
fn written_out(word: &Token) -> CompactString {
    if !word.is_initial() || word.native.is_empty() {
        return word.text.clone();
    }
    let mut letters = CompactString::default();
    fold_word(&word.native, &mut letters);
    letters
}

#[cfg(test)]
mod tests {
    use super::super::align::align;
    use super::super::compare;
    use super::super::levels::whole;
    use super::super::relation::{Relation, relation};
    use crate::record::frequency::Frequencies;
    use crate::record::name::Token;
    use crate::stage::compare::level::Gamma;
    use crate::stage::normalise::name::normalise_whole;

    /// The first word of a name.
    fn word(text: &str) -> Token {
        let name = normalise_whole(&format!("{text} Novak")).value();
        name.map_or(Token::NONE, |name| name.tokens[0].clone())
    }

    #[test]
    fn initials_of_several_latin_letters() {
        let initial = Some(Relation::Initial);
        for (a, b, expected) in [
            ("Ю.", "Юрий", initial),
            ("Ю", "Юрий", initial),
            ("Ю.", "Yuri", initial),
            ("Yu.", "Юрий", initial),
            ("Yu.", "Yuri", initial),
            ("Yu.", "Yakov", None),
            ("Ю.", "Яков", None),
            ("Ж.", "Жанна", initial),
            ("Ш.", "Семён", None),
            ("Ш.", "С.", None),
            ("С.", "Шамиль", None),
            ("Ш.", "Ш.", Some(Relation::Equal)),
            ("Ш.", "Sh.", Some(Relation::Transliteration)),
            ("Θ.", "Θεόδωρος", initial),
            ("Χ.", "Χρήστος", initial),
            ("Zs.", "Zsuzsanna", initial),
            ("Ch.", "Christina", initial),
            ("Ch.", "Carlos", None),
            ("C.", "Christina", initial),
            ("И.", "Игорь", initial),
            ("Ye.", "Y.", Some(Relation::Equal)),
        ] {
            let (a_word, b_word) = (word(a), word(b));
            let met = relation(&a_word, &b_word).map(|met| met.0);
            assert_eq!(met, expected, "{a} {b}");
            let turned = relation(&b_word, &a_word).map(|met| met.0);
            assert_eq!(turned, expected, "{b} {a}");
        }
    }

    #[test]
    fn an_initial_may_stand_for_the_particle() {
        let is_met = |a: &str, b: &str| {
            let (a, b) = (normalise_whole(a).value(), normalise_whole(b).value());
            let (a, b) = (a.unwrap_or_default(), b.unwrap_or_default());
            let (there, back) = (align(a.view(), b.view()), align(b.view(), a.view()));
            assert_eq!(there.left_a, back.left_b);
            there.left_a.is_empty() && there.left_b.is_empty()
        };
        for (a, b, expected) in [
            ("Danny D.", "Danny Dela Cruz", true),
            ("Danny C.", "Danny Dela Cruz", true),
            ("Danny L.", "Danny Dela Cruz", false),
            ("Hany E.", "Hany El Sayed", true),
            ("Hany S.", "Hany El Sayed", true),
            ("Jan V.", "Jan van den Berg", true),
            ("Jan D.", "Jan van den Berg", true),
            ("Jan K.", "Jan van den Berg", false),
            ("D. Danny", "Danny Cruz", false),
        ] {
            assert_eq!(is_met(a, b), expected, "{a} {b}");
        }
        let name = |text| normalise_whole(text).value().unwrap_or_default();
        let (a, b) = (name("Danny D."), name("Danny Dela Cruz"));
        let compared = compare(a.view().into(), b.view().into(), &Frequencies::default());
        assert_eq!(compared.whole.gamma, Gamma::level(whole::INITIALS));
    }

    #[test]
    fn a_character_is_no_initial() {
        for text in ["李", "金", "Yu", "あ"] {
            assert!(!word(text).is_initial(), "{text}");
        }
    }
}
