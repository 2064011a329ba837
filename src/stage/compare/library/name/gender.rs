//! Names whose masculine and feminine differ by an ending: two people of one family, not a slip.

use crate::record::name::Token;

/// Endings of surnames, masculine and feminine. Polish: o2.pl on the counts of Kowalski and Kowalska;
/// Czech, Slovak, Bulgarian, Russian, Lithuanian, Icelandic, Greek: general knowledge.
const SURNAME_ENDINGS: &[(&str, &str)] = &[
    ("ski", "ska"),
    ("cki", "cka"),
    ("dzki", "dzka"),
    ("sky", "ska"),
    ("sky", "skaya"),
    ("skiy", "skaya"),
    ("skii", "skaia"),
    ("skyi", "ska"),
    ("ny", "na"),
    ("owy", "owa"),
    ("ov", "ova"),
    ("ev", "eva"),
    ("iev", "ieva"),
    ("yov", "yova"),
    ("in", "ina"),
    ("yn", "yna"),
    ("oy", "aya"),
    ("yy", "aya"),
    ("as", "iene"),
    ("as", "aite"),
    ("is", "iene"),
    ("is", "yte"),
    ("us", "iene"),
    ("us", "ute"),
    ("ys", "yte"),
    ("son", "dottir"),
    ("os", "ou"),
    ("is", "i"),
    ("as", "a"),
    ("ovich", "ovna"),
    ("evich", "evna"),
    ("ovych", "ivna"),
    ("evych", "ivna"),
];

/// Czech and Slovak women add -ova to any surname, Polish wives -owa.
const FEMININE_ADDITIONS: &[&str] = &["ova", "owa"];

/// Feminine given names without -a that have a form with it: Ann is Anna, not her brother.
const FEMININE_WITHOUT_A: &[&str] = &[
    "ann",
    "carolin",
    "catherin",
    "diann",
    "elisabet",
    "elisabeth",
    "elizabet",
    "elizabeth",
    "ester",
    "hann",
    "helen",
    "isabel",
    "jenn",
    "judit",
    "judith",
    "karin",
    "katrin",
    "leann",
    "lilian",
    "mariam",
    "marian",
    "marilyn",
    "raquel",
    "susan",
    "suzann",
    "vivian",
];

/// Whether the two words (the shorter first) are the forms for a man and a woman of one name.
pub(super) fn are_forms_of_one_name(a: &str, b: &str) -> bool {
    let begin_alike = a.len() >= 2 && b.as_bytes().get(..2) == Some(&a.as_bytes()[..2]);
    begin_alike && (given_forms(a, b) || surname_forms(a, b) || surname_forms(b, a))
}

/// The same for given names only, in any order: Jan, Jana.
pub(super) fn are_given_forms(a: &str, b: &str) -> bool {
    given_forms(a, b) || given_forms(b, a)
}

/// The same for surnames only: Kowalski, Kowalska, but not Martin, Martina.
pub(super) fn are_forms_of_one_surname(a: &Token, b: &Token) -> bool {
    let given = a.kin.is_listed() && b.kin.is_listed();
    !given && (surname_forms(&a.text, &b.text) || surname_forms(&b.text, &a.text))
}

/// Joan, Joana; Antonio, Antonia.
fn given_forms(a: &str, b: &str) -> bool {
    if a.len() == b.len() {
        let (Some(x), Some(y)) = (a.strip_suffix('o'), b.strip_suffix('a')) else {
            return matches!((a.strip_suffix('a'), b.strip_suffix('o')), (Some(x), Some(y)) if x == y);
        };
        return x == y;
    }
    b.strip_suffix('a') == Some(a)
        && a.len() >= 3
        && !a.ends_with(['a', 'e', 'i', 'o', 'u', 'h'])
        && FEMININE_WITHOUT_A.binary_search(&a).is_err()
}

fn surname_forms(man: &str, woman: &str) -> bool {
    if !woman.ends_with(['a', 'e', 'r', 'u', 'i']) {
        return false;
    }
    let stem = common_beginning(man, woman);
    // Lengths first: they rule out nearly all endings.
    let by_ending = SURNAME_ENDINGS.iter().any(|&(his, hers)| {
        man.len() + hers.len() == woman.len() + his.len()
            && man.len() >= his.len() + 2
            && man.len() - his.len() <= stem
            && man.ends_with(his)
            && woman.ends_with(hers)
    });
    by_ending
        || stem == man.len()
            && FEMININE_ADDITIONS
                .iter()
                .any(|hers| woman.strip_suffix(hers) == Some(man))
}

/// `false` where words that end in these letters are no forms for a man and a woman, unless hers is his
/// with an ending.
pub(super) const fn could_be_endings(his: u8, hers: u8) -> bool {
    matches!(
        (his, hers),
        (b'i' | b'y' | b'h' | b'o' | b's', b'a') | (b's', b'e' | b'u' | b'i') | (b'n', b'r')
    )
}

/// How many bytes two words begin with in common.
pub(super) fn common_beginning(a: &str, b: &str) -> usize {
    let letters = a.bytes().zip(b.bytes());
    letters.take_while(|(x, y)| x == y).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_that_are_not_added_end_in_known_letters() {
        let last = |ending: &str| ending.bytes().last().unwrap_or_default();
        for (his, hers) in SURNAME_ENDINGS {
            let is_added = hers.starts_with(his);
            assert!(
                is_added || could_be_endings(last(his), last(hers)),
                "{his} {hers}"
            );
        }
    }

    #[test]
    fn forms() {
        assert!(FEMININE_WITHOUT_A.is_sorted());
        for (a, b, expected) in [
            ("kowalski", "kowalska", true),
            ("novak", "novakova", true),
            ("ivanov", "ivanova", true),
            ("joan", "joana", true),
            ("antonio", "antonia", true),
            ("kazlauskas", "kazlauskiene", true),
            ("jonsson", "jonsdottir", true),
            ("ann", "anna", false),
            ("maria", "mario", true),
            ("garcia", "lopez", false),
        ] {
            assert_eq!(are_forms_of_one_name(a, b), expected, "{a} {b}");
        }
    }
}
