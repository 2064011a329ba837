//! The degrees of agreement of given names, surnames, whole names and suffixes.
//!
//! From least to most agreement; the starting weights are in `score/starting.toml`.

use crate::stage::compare::level::levels;

/// Given names.
pub mod given {
    use super::levels;

    levels! {
        CONFLICT: "conflict", Differs, "differ";
        GENDER_FORMS: "gender_forms", Differs,
            "are the masculine and the feminine form of one name";
        PART_CONFLICT: "part_conflict", Differs, "agree in one name and differ in another";
        SLIP_APART: "slip_apart", Open, "are two names, one slip of the keyboard apart";
        KINDRED: "kindred", Open, "are two names of one origin";
        SOUNDS_ALIKE: "sounds_alike", Open, "are alike in sound or in part, no more";
        SWAPPED: "swapped", Open, "stand in the surname column on one side";
        ALIAS: "alias", Open, "agree by another name that the holder is known by";
        INITIAL: "initial", Open, "agree as far as an initial says";
        SUBSET: "subset", Open, "agree, and one side has more of them";
        RELATED: "related", Agrees, "are forms of one name (nickname, translation or abbreviation)";
        SIMILAR: "similar", Open, "are similar";
        TYPO: "typo", Agrees, "differ by a slip of the keyboard";
        VARIANT: "variant", Agrees, "are spellings of one name";
        EQUAL: "equal", Agrees, "are equal";
    }
}

/// Surnames.
pub mod family {
    use super::levels;

    levels! {
        CONFLICT: "conflict", Differs, "differ";
        GENDER_FORM_CONFLICT: "gender_form_conflict", Differs,
            "are the forms for a man and a woman of one family";
        SECOND_SURNAME_CONFLICT: "second_surname_conflict", Differs,
            "agree in the first and differ in the second, both documented";
        SOUNDS_ALIKE: "sounds_alike", Open, "are alike in sound or in part, no more";
        SWAPPED: "swapped", Open, "stand in the given-name column on one side";
        ALIAS: "alias", Open, "agree by a married, maiden or other name";
        SUBSET: "subset", Open, "agree, and one side has more of them";
        ORDER_SWAPPED: "order_swapped", Open, "are the same in another order";
        GENDER_FORMS: "gender_forms", Open, "differ by the ending for a man and a woman";
        SIMILAR: "similar", Open, "are similar";
        TYPO: "typo", Agrees, "differ by a slip of the keyboard";
        VARIANT: "variant", Agrees, "are spellings of one name";
        EQUAL: "equal", Agrees, "are equal";
    }
}

/// Whole names, where a side does not say which word is which.
pub mod whole {
    use super::levels;

    levels! {
        UNRELATED: "unrelated", Differs, "have nothing in common";
        FAINT: "faint", Differs, "have little in common";
        WEAK: "weak", Differs, "are hardly alike";
        CONFLICT: "conflict", Differs, "agree in one word and differ in another";
        LAST_WORD_CONFLICT: "last_word_conflict", Differs, "begin with one name and end with two";
        FIRST_WORD_CONFLICT: "first_word_conflict", Differs, "end with one name and begin with two";
        GENDER_FORM_CONFLICT: "gender_form_conflict", Differs,
            "are the forms for a man and a woman of one family";
        SECOND_SURNAME_CONFLICT: "second_surname_conflict", Differs,
            "agree but for one word that differs on both sides";
        SLIP_APART: "slip_apart", Open, "agree but for two names, one slip of the keyboard apart";
        KINDRED: "kindred", Open, "agree but for two names of one origin";
        FAIR: "fair", Open, "are somewhat alike";
        ONE_WORD: "one_word", Open, "agree in the only word of one side";
        ALIAS: "alias", Open, "agree by a married, maiden or other name";
        INITIALS: "initials", Open, "agree as far as initials say";
        SUBSET: "subset", Agrees, "agree, and one side has more words";
        ORDER_SWAPPED: "order_swapped", Open, "have the same words, two of them in another order";
        READINGS: "readings", Open, "could be one Chinese name in the readings of two languages";
        GENDER_FORMS: "gender_forms", Agrees,
            "agree, and a surname has the ending for a man on one side and for a woman on the other";
        RELATED: "related", Agrees, "agree by a nickname, translation or abbreviation";
        CLOSE: "close", Agrees, "are much alike";
        TYPO: "typo", Agrees, "differ by a slip of the keyboard";
        VARIANT: "variant", Agrees, "are spellings of one name";
        EQUAL: "equal", Agrees, "are equal";
    }
}

/// Generational suffixes.
pub mod suffix {
    use super::levels;

    levels! {
        CONFLICT: "conflict", Differs, "are of two generations";
        ONE_SIDED: "one_sided", Open, "stand on one side only";
        EQUAL: "equal", Agrees, "are equal";
    }
}
