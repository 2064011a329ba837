//! The degrees of agreement of given names, surnames, whole names and suffixes.
//!
//! From least to most agreement; the starting weights are in `score/starting.toml`.

use crate::stage::compare::level::{ComparisonLevel, Stance};

const fn level(name: &'static str, stance: Stance, says: &'static str) -> ComparisonLevel {
    ComparisonLevel { name, stance, says }
}

/// Given names.
pub mod given {
    use super::*;
    use Stance::{Agrees, Differs, Open};

    pub const LEVELS: &[ComparisonLevel] = &[
        level("conflict", Differs, "differ"),
        level(
            "gender_forms",
            Differs,
            "are the masculine and the feminine form of one name",
        ),
        level(
            "part_conflict",
            Differs,
            "agree in one name and differ in another",
        ),
        level(
            "slip_apart",
            Open,
            "are two names, one slip of the keyboard apart",
        ),
        level("kindred", Open, "are two names of one origin"),
        level(
            "sounds_alike",
            Open,
            "are alike in sound or in part, no more",
        ),
        level("swapped", Open, "stand in the surname column on one side"),
        level(
            "alias",
            Open,
            "agree by another name that the holder is known by",
        ),
        level("initial", Open, "agree as far as an initial says"),
        level("subset", Open, "agree, and one side has more of them"),
        level(
            "related",
            Agrees,
            "are forms of one name (nickname, translation or abbreviation)",
        ),
        level("similar", Open, "are similar"),
        level("typo", Agrees, "differ by a slip of the keyboard"),
        level("variant", Agrees, "are spellings of one name"),
        level("equal", Agrees, "are equal"),
    ];
    pub const CONFLICT: usize = 0;
    pub const GENDER_FORMS: usize = 1;
    pub const PART_CONFLICT: usize = 2;
    pub const SLIP_APART: usize = 3;
    pub const KINDRED: usize = 4;
    pub const SOUNDS_ALIKE: usize = 5;
    pub const SWAPPED: usize = 6;
    pub const ALIAS: usize = 7;
    pub const INITIAL: usize = 8;
    pub const SUBSET: usize = 9;
    pub const RELATED: usize = 10;
    pub const SIMILAR: usize = 11;
    pub const TYPO: usize = 12;
    pub const VARIANT: usize = 13;
    pub const EQUAL: usize = 14;
}

/// Surnames.
pub mod family {
    use super::*;
    use Stance::{Agrees, Differs, Open};

    pub const LEVELS: &[ComparisonLevel] = &[
        level("conflict", Differs, "differ"),
        level(
            "gender_form_conflict",
            Differs,
            "are the forms for a man and a woman of one family",
        ),
        level(
            "second_surname_conflict",
            Differs,
            "agree in the first and differ in the second, both documented",
        ),
        level(
            "sounds_alike",
            Open,
            "are alike in sound or in part, no more",
        ),
        level(
            "swapped",
            Open,
            "stand in the given-name column on one side",
        ),
        level("alias", Open, "agree by a married, maiden or other name"),
        level("subset", Open, "agree, and one side has more of them"),
        level("order_swapped", Open, "are the same in another order"),
        level(
            "gender_forms",
            Open,
            "differ by the ending for a man and a woman",
        ),
        level("similar", Open, "are similar"),
        level("typo", Agrees, "differ by a slip of the keyboard"),
        level("variant", Agrees, "are spellings of one name"),
        level("equal", Agrees, "are equal"),
    ];
    pub const CONFLICT: usize = 0;
    pub const GENDER_FORM_CONFLICT: usize = 1;
    pub const SECOND_SURNAME_CONFLICT: usize = 2;
    pub const SOUNDS_ALIKE: usize = 3;
    pub const SWAPPED: usize = 4;
    pub const ALIAS: usize = 5;
    pub const SUBSET: usize = 6;
    pub const ORDER_SWAPPED: usize = 7;
    pub const GENDER_FORMS: usize = 8;
    pub const SIMILAR: usize = 9;
    pub const TYPO: usize = 10;
    pub const VARIANT: usize = 11;
    pub const EQUAL: usize = 12;
}

/// Whole names, where a side does not say which word is which.
pub mod whole {
    use super::*;
    use Stance::{Agrees, Differs, Open};

    pub const LEVELS: &[ComparisonLevel] = &[
        level("unrelated", Differs, "have nothing in common"),
        level("faint", Differs, "have little in common"),
        level("weak", Differs, "are hardly alike"),
        level(
            "conflict",
            Differs,
            "agree in one word and differ in another",
        ),
        level(
            "last_word_conflict",
            Differs,
            "begin with one name and end with two",
        ),
        level(
            "first_word_conflict",
            Differs,
            "end with one name and begin with two",
        ),
        level(
            "gender_form_conflict",
            Differs,
            "are the forms for a man and a woman of one family",
        ),
        level(
            "second_surname_conflict",
            Differs,
            "agree but for one word that differs on both sides",
        ),
        level(
            "slip_apart",
            Open,
            "agree but for two names, one slip of the keyboard apart",
        ),
        level("kindred", Open, "agree but for two names of one origin"),
        level("fair", Open, "are somewhat alike"),
        level("one_word", Open, "agree in the only word of one side"),
        level("alias", Open, "agree by a married, maiden or other name"),
        level("initials", Open, "agree as far as initials say"),
        level("subset", Agrees, "agree, and one side has more words"),
        level(
            "order_swapped",
            Open,
            "have the same words, two of them in another order",
        ),
        level(
            "readings",
            Open,
            "could be one Chinese name in the readings of two languages",
        ),
        level(
            "gender_forms",
            Agrees,
            "agree, and a surname has the ending for a man on one side and for a woman on the other",
        ),
        level(
            "related",
            Agrees,
            "agree by a nickname, translation or abbreviation",
        ),
        level("close", Agrees, "are much alike"),
        level("typo", Agrees, "differ by a slip of the keyboard"),
        level("variant", Agrees, "are spellings of one name"),
        level("equal", Agrees, "are equal"),
    ];
    pub const UNRELATED: usize = 0;
    pub const FAINT: usize = 1;
    pub const WEAK: usize = 2;
    pub const CONFLICT: usize = 3;
    pub const LAST_WORD_CONFLICT: usize = 4;
    pub const FIRST_WORD_CONFLICT: usize = 5;
    pub const GENDER_FORM_CONFLICT: usize = 6;
    pub const SECOND_SURNAME_CONFLICT: usize = 7;
    pub const SLIP_APART: usize = 8;
    pub const KINDRED: usize = 9;
    pub const FAIR: usize = 10;
    pub const ONE_WORD: usize = 11;
    pub const ALIAS: usize = 12;
    pub const INITIALS: usize = 13;
    pub const SUBSET: usize = 14;
    pub const ORDER_SWAPPED: usize = 15;
    pub const READINGS: usize = 16;
    pub const GENDER_FORMS: usize = 17;
    pub const RELATED: usize = 18;
    pub const CLOSE: usize = 19;
    pub const TYPO: usize = 20;
    pub const VARIANT: usize = 21;
    pub const EQUAL: usize = 22;
}

/// Generational suffixes.
pub mod suffix {
    use super::*;

    pub const LEVELS: &[ComparisonLevel] = &[
        level("conflict", Stance::Differs, "are of two generations"),
        level("one_sided", Stance::Open, "stand on one side only"),
        level("equal", Stance::Agrees, "are equal"),
    ];
    pub const CONFLICT: usize = 0;
    pub const ONE_SIDED: usize = 1;
    pub const EQUAL: usize = 2;
}
