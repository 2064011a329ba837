//! What is expected of each of the twenty-two people, and which documents must say nothing.

use super::people::{self, Pair};
use Expected::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    Clear,
    Review,
    Duplicate,
}

pub struct Archetype {
    /// From 1 to 22; a person with several variants has several rows.
    pub number: u8,
    pub says: &'static str,
    pub pair: fn() -> Pair,
    /// The decision is one of these.
    pub allowed: &'static [Expected],
    /// Occurs among the codes of the ledger (`rule=…`, `comparison=level`); empty if any will do.
    pub because: &'static str,
    /// Must not occur among them; empty if nothing is forbidden.
    pub never: &'static str,
}

const fn row(
    number: u8,
    says: &'static str,
    pair: fn() -> Pair,
    allowed: &'static [Expected],
) -> Archetype {
    Archetype {
        number,
        says,
        pair,
        allowed,
        because: "",
        never: "",
    }
}

impl Archetype {
    const fn because(mut self, code: &'static str) -> Self {
        self.because = code;
        self
    }

    const fn never(mut self, code: &'static str) -> Self {
        self.never = code;
        self
    }
}

const DIFFERENT_NUMBER: &str = "rule=different_national_number";
const DIFFERENT_GIVEN_NAME: &str = "rule=different_given_name";
const NOTHING_ELSE: &str = "rule=name_and_birth_date_only";

pub const ARCHETYPES: &[Archetype] = &[
    row(
        1,
        "one DNI, the name abbreviated",
        people::abbreviated_name,
        &[Duplicate],
    )
    .because("national_number=equal"),
    row(
        2,
        "one name and birthday, two valid DNIs",
        people::namesakes_with_two_dnis,
        &[Clear],
    )
    .because(DIFFERENT_NUMBER),
    row(
        2,
        "the same, both numbers typed by hand",
        people::namesakes_with_two_typed_dnis,
        &[Clear, Review],
    )
    .because("national_number=different"),
    row(
        3,
        "one name and birthday, one DNI missing",
        people::namesakes_with_one_dni,
        &[Review],
    ),
    row(
        3,
        "one name and birthday, no DNI at all",
        people::namesakes_with_no_dni,
        &[Review],
    ),
    row(
        4,
        "twins with consecutive DNIs",
        people::twins_with_consecutive_dnis,
        &[Clear],
    )
    .because("national_number=different"),
    row(
        4,
        "twins without papers",
        people::twins_without_papers,
        &[Clear],
    )
    .because(DIFFERENT_GIVEN_NAME),
    row(
        4,
        "twins, MARIA JOSE and MARIA LUISA",
        people::twins_whose_names_share_a_word,
        &[Clear],
    )
    .because(DIFFERENT_GIVEN_NAME),
    row(
        5,
        "old and new passport, one NIE",
        people::passports_beside_one_dni,
        &[Duplicate],
    )
    .because("national_number=equal"),
    row(
        5,
        "old and new passport, nothing else",
        people::passports_alone,
        &[Review],
    ),
    row(6, "NIE, then DNI", people::nie_then_dni, &[Review]).never("national_number=different"),
    row(
        6,
        "NIE, then DNI, one phone",
        people::nie_then_dni_with_one_phone,
        &[Review, Duplicate],
    )
    .never("national_number=different"),
    row(
        7,
        "father and son with one phone",
        people::father_and_son,
        &[Clear],
    ),
    row(
        7,
        "father and son of one whole name",
        people::father_and_son_of_one_whole_name,
        &[Clear],
    )
    .because("birth_date="),
    row(
        8,
        "Kowalski and Kowalska at home",
        people::kowalski_and_kowalska,
        &[Clear],
    ),
    row(
        9,
        "Iuliia and Yuliya with one RNOKPP",
        people::two_romanisations,
        &[Duplicate],
    )
    .because("national_number=equal"),
    row(
        10,
        "Mohamed Ahmed born on 1 January",
        people::common_name_and_default_birthday,
        &[Clear, Review],
    ),
    row(
        11,
        "a recycled phone and nothing else",
        people::recycled_phone,
        &[Clear],
    ),
    row(
        12,
        "a family's phone and mailbox",
        people::family_phone_and_mailbox,
        &[Clear],
    ),
    row(
        13,
        "day and month swapped, one CPF",
        people::day_and_month_swapped,
        &[Duplicate],
    )
    .because("national_number=equal"),
    row(
        14,
        "a PESEL that contradicts its own record",
        people::pesel_contradicts_birth_date,
        &[Review, Duplicate],
    ),
    row(15, "homocodes", people::homocodes, &[Clear]).because("national_number="),
    row(16, "CMND, then CCCD", people::cmnd_then_cccd, &[Review]).never("national_number="),
    row(
        17,
        "identity cards of two states",
        people::identity_cards_of_two_states,
        &[Review],
    )
    .because(NOTHING_ELSE),
    row(
        18,
        "a name cut short, one DNI",
        people::cut_short_with_one_dni,
        &[Duplicate],
    )
    .because("national_number=equal"),
    row(
        18,
        "a name cut short, no papers",
        people::cut_short_without_papers,
        &[Clear, Review],
    )
    .never(DIFFERENT_GIVEN_NAME),
    row(
        19,
        "one verified account, one abandoned registration",
        people::verified_and_abandoned,
        &[Review, Duplicate],
    ),
    row(
        20,
        "DNIs one digit apart, one invalid",
        people::one_digit_apart_one_invalid,
        &[Review, Duplicate],
    )
    .never(DIFFERENT_NUMBER),
    row(
        20,
        "DNIs one digit apart, both valid",
        people::one_digit_apart_both_valid,
        &[Clear],
    )
    .because(DIFFERENT_NUMBER),
    row(
        21,
        "one mailbox at Gmail, spelt twice",
        people::gmail_dots,
        &[Review, Duplicate],
    )
    .because("email="),
    row(
        21,
        "one mailbox at Gmail, two people",
        people::gmail_dots_of_a_couple,
        &[Clear],
    ),
    row(
        21,
        "two mailboxes at a company",
        people::company_dots,
        &[Clear],
    ),
    row(
        22,
        "an old number given to a man and to a woman",
        people::one_number_for_a_man_and_a_woman,
        &[Clear],
    ),
];

/// Documents that say nothing of a pair: with and without them, score and decision are the same.
pub struct SaysNothing {
    pub number: u8,
    pub with: fn() -> Pair,
    pub without: fn() -> Pair,
}

pub const SAYS_NOTHING: &[SaysNothing] = &[
    SaysNothing {
        number: 5,
        with: people::passports_alone,
        without: people::no_passports,
    },
    SaysNothing {
        number: 14,
        with: people::pesel_contradicts_birth_date,
        without: people::the_same_without_pesel,
    },
    SaysNothing {
        number: 16,
        with: people::cmnd_then_cccd,
        without: people::neither_cmnd_nor_cccd,
    },
    SaysNothing {
        number: 17,
        with: people::identity_cards_of_two_states,
        without: people::no_identity_cards,
    },
];
