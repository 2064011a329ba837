//! Initials that take more than one Latin letter: Ю., Ж. and Θ., and the Yu., Ch. and Zs. of Latin texts.

use crate::text::fold::is_joiner;

/// First sounds that are written with several letters, as names are shortened to them: transliterated
/// Russian and Greek, Hungarian, Serbian, German, Uzbek. Sorted. General knowledge.
const WRITTEN_OUT: &[&str] = &[
    "ch", "chr", "cs", "dz", "dzh", "gy", "ia", "iu", "ju", "kh", "lj", "ly", "nj", "ny", "ph",
    "ps", "sch", "sh", "shch", "sz", "th", "ts", "ty", "ya", "ye", "yo", "yu", "zh", "zs",
];

/// Whether the word, with a full stop after it, stands for a name that begins so.
pub(super) fn is_written_out(word: &str) -> bool {
    (2..=4).contains(&word.len()) && WRITTEN_OUT.binary_search(&word).is_ok()
}

/// One letter of a script that has capitals: elsewhere a letter may be a syllable or a whole word.
pub(super) fn is_letter(text: &str) -> bool {
    /// Two of the letter, and a mark or two.
    const LONGEST: usize = 6;
    if text.len() > LONGEST {
        return false;
    }
    let mut letters = text.chars().filter(|c| !is_joiner(*c));
    let has_case = |c: char| c.is_lowercase() || c.is_uppercase();
    letters.next().is_some_and(has_case) && letters.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_sorted() {
        assert!(WRITTEN_OUT.is_sorted());
    }

    #[test]
    fn letters_are_told_from_syllables() {
        for (text, expected) in [
            ("Ю", true),
            ("ж", true),
            ("Θ", true),
            ("Й", true),
            ("Юр", false),
            ("龙", false),
            ("ณ", false),
            ("و", false),
        ] {
            assert_eq!(is_letter(text), expected, "{text}");
        }
    }
}
