//! The blocking rules: records that share a key of one of them are candidates.

use crate::record::population::Look;
use serde::{Deserialize, Serialize};

macro_rules! rules {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $says:literal, $largest:literal;)+) => {
        /// One way in which two accounts become candidates. Earlier rules own the pairs that
        /// later rules also find.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
        )]
        #[serde(rename_all = "snake_case")]
        pub enum BlockingRule { $($(#[$doc])* $variant,)+ }

        impl BlockingRule {
            pub const ALL: &'static [BlockingRule] = &[$(BlockingRule::$variant),+];

            /// The name in `summary.json` and in models.
            pub const fn name(self) -> &'static str {
                match self { $(BlockingRule::$variant => $name),+ }
            }

            /// For people: completes "accounts that share …".
            pub const fn says(self) -> &'static str {
                match self { $(BlockingRule::$variant => $says),+ }
            }

            /// What [`BlockingRule::largest_block`] is in a large base.
            const fn largest_block_of_many(self) -> u32 {
                match self { $(BlockingRule::$variant => $largest),+ }
            }
        }
    };
}

rules! {
    DocumentNumber = "document_number", "a document number", 200;
    Phone = "phone", "a phone", 100;
    Mailbox = "mailbox", "a mailbox", 100;
    /// The part before the at sign, at any domain.
    MailLocal = "mail_local", "the first part of an e-mail address", 50;
    Device = "device", "a device", 100;
    /// A word of the name by its sound, and the whole birth date.
    NameBirthDate = "name_birth_date", "a sound in the name and the birth date", 300;
    /// Two words of the name by their sounds, and the whole birth date.
    NamesBirthDate = "names_birth_date", "two sounds in the name and the birth date", 300;
    /// Two words of the name by their sounds, and the year of birth.
    NamesBirthYear = "names_birth_year", "two sounds in the name and the year of birth", 100;
    /// Two words of the name by their sounds, and the day and month of birth.
    NamesBirthDay = "names_birth_day", "two sounds in the name and the day and month of birth", 100;
    /// Two words of the name by their sounds, and the town.
    NamesTown = "names_town", "two sounds in the name and the town", 60;
    /// Street and house number, and a word of the name by its sound.
    NameDoor = "name_door", "a sound in the name and the street address", 60;
    BirthDatePostcode = "birth_date_postcode", "the birth date and the postcode", 60;
    /// Street, house number and town, whoever lives there.
    Door = "door", "the street address", 30;
    /// A word of the name by its sound, and the day and month of birth.
    NameBirthDay = "name_birth_day", "a sound in the name and the day and month of birth", 40;
    NameBirthMonth = "name_birth_month", "a sound in the name and the month and year of birth", 40;
    NamePostcode = "name_postcode", "a sound in the name and the postcode", 40;
    NameTown = "name_town", "a sound in the name and the town", 30;
    /// A word of the name by its sound, and a word of a column that no field is made of: a father, a
    /// village, a ward. Tables without birth dates have little else that tells namesakes apart.
    NameExtra = "name_extra", "a sound in the name and a word of a further column", 30;
    /// Two values of columns that no field is made of, of accounts without a name: a register under
    /// pseudonyms has nothing else.
    Extras = "extras", "two values of further columns, where there is no name", 30;
    /// The digits of house number and of postcode, sorted: the street may be misspelt, and digits
    /// swapped.
    DoorPostcode = "door_postcode", "the house number and the postcode", 30;
    /// The first or the second half of a number: one wrong digit leaves the other half.
    DocumentHalf = "document_half", "half of a document number", 20;
    PhoneHalf = "phone_half", "half of a phone number", 20;
    /// The letters of the first part of an e-mail address, sorted: letters may be swapped.
    MailLetters = "mail_letters", "the letters of an e-mail address", 20;
    BirthDate = "birth_date", "the birth date", 20;
    /// Two words of the name by their sounds.
    Names = "names", "two sounds in the name", 20;
    /// One word of the name by its sound.
    Name = "name", "a sound in the name", 15;
    /// Any two accounts: a base this small can be compared whole.
    Everybody = "everybody", "the base, which is small enough to be compared whole", 2_000;
}

/// In a base of this many accounts and more, blocks are as large as a rule says.
const LARGE: u64 = 1 << 17;

/// How many times as large blocks may be in a base of this many accounts: the smaller it is, the
/// more of it can be looked at.
pub const fn breadth(accounts: u64) -> u64 {
    match accounts {
        0 => 1,
        1..LARGE => LARGE / accounts,
        _ => 1,
    }
}

impl BlockingRule {
    /// A key that more accounts than this share when a model is frozen, in a base of so many
    /// accounts, is left out, and reported.
    pub fn largest_block(self, accounts: u64) -> u32 {
        match self {
            BlockingRule::Everybody => self.largest_block_of_many(),
            _ => {
                let wide = breadth(accounts) as u32;
                self.largest_block_of_many().saturating_mul(wide)
            }
        }
    }

    /// What its keys are made of.
    pub const fn look(self) -> Look {
        use BlockingRule as Rule;
        match self {
            Rule::NameBirthDate
            | Rule::NamesBirthDate
            | Rule::NamesBirthYear
            | Rule::NamesBirthDay
            | Rule::NameBirthDay
            | Rule::NameBirthMonth
            | Rule::BirthDate
            | Rule::Names
            | Rule::Name
            | Rule::Phone
            | Rule::PhoneHalf
            | Rule::Everybody => Look::NONE,
            Rule::DocumentNumber
            | Rule::DocumentHalf
            | Rule::Mailbox
            | Rule::MailLocal
            | Rule::MailLetters
            | Rule::Device
            | Rule::BirthDatePostcode
            | Rule::NamePostcode
            | Rule::NameExtra
            | Rule::Extras
            | Rule::DoorPostcode => Look::TEXTS,
            Rule::NamesTown | Rule::NameTown => Look::PLACES,
            Rule::NameDoor | Rule::Door => Look::ALL,
        }
    }

    /// Rules that look at one thing that many people share: worth their cost on a small base only.
    pub const fn is_broad(self) -> bool {
        matches!(
            self,
            BlockingRule::BirthDate
                | BlockingRule::Names
                | BlockingRule::Name
                | BlockingRule::Everybody
        )
    }

    /// The rule that finds whatever this one finds and more, but for keys that are too common: this
    /// one is worth its own keys only where the other is too dear.
    pub const fn stands_in_for(self) -> Option<BlockingRule> {
        match self {
            BlockingRule::NamesBirthDate => Some(BlockingRule::NameBirthDate),
            _ => None,
        }
    }
}
