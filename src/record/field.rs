//! The closed list of fields an account can have, and the declared extra columns.

use serde::{Deserialize, Serialize};

macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident = $name:literal),+ $(,)?) => {
        /// A field of an account. Documents and extra columns are lists and stand beside it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Field { $($(#[$doc])* $variant),+ }

        impl Field {
            /// Every field, in the order of declaration.
            pub const ALL: &'static [Field] = &[$(Field::$variant),+];

            /// The name used in configuration files, messages and JSON.
            pub const fn name(self) -> &'static str {
                match self { $(Field::$variant => $name),+ }
            }
        }
    };
}

fields! {
    /// Given names, in one text.
    GivenName = "given_name",
    /// Surnames, in one text.
    FamilyName = "family_name",
    /// The whole name, where nobody has parted it.
    Name = "name",
    /// Jr, III, ….
    NameSuffix = "name_suffix",
    /// Another name of the person: a maiden, married or former one.
    Alias = "alias",
    /// The birth date in any common spelling, or a part of it.
    BirthDate = "birth_date",
    /// Where the person was born.
    BirthPlace = "birth_place",
    /// F, M, X, or words for them in many languages.
    Sex = "sex",
    /// A country in any spelling.
    Nationality = "nationality",
    /// A phone number, national or with its country code.
    Phone = "phone",
    /// A mail address.
    Email = "email",
    /// The street, perhaps with the number of the house.
    Street = "street",
    /// The number of the house, where it stands apart.
    HouseNumber = "house_number",
    /// Staircase, floor and door.
    Unit = "unit",
    /// The town.
    City = "city",
    /// Postal code, ZIP code, PLZ, ….
    Postcode = "postcode",
    /// Province, state or the like.
    Region = "region",
    /// The country of residence, in any spelling.
    Country = "country",
    /// The whole address in one text.
    Address = "address",
    /// An id of the device that the customer uses.
    DeviceId = "device_id",
    /// From where the customer came.
    IpAddress = "ip_address",
    /// When the account was opened; it is no evidence.
    RegisteredAt = "registered_at",
    /// Whether the customer was verified; it is no evidence.
    Verified = "verified",
    /// How far he was verified, in words of the firm; it is no evidence.
    KycLevel = "kyc_level",
}

impl Field {
    /// How many fields there are.
    pub const COUNT: usize = Self::ALL.len();

    /// Whether an account can have further values of it: people have several phones.
    pub const fn has_several(self) -> bool {
        matches!(self, Field::Phone | Field::Email)
    }

    /// The field with this configuration name.
    pub fn from_name(name: &str) -> Option<Field> {
        Self::ALL.iter().copied().find(|field| field.name() == name)
    }
}

/// What the values of an extra column mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExtraKind {
    /// Words that may be misspelt.
    Text,
    /// One of a few values; different is different.
    Category,
    /// A code: equal or not.
    Exact,
    /// A quantity; close is nearly equal.
    Number,
    /// A calendar date.
    Date,
    /// Words or a quantity that nobody declared: what two accounts share of it counts, and by itself
    /// is no reason to call them duplicates.
    Hint,
}

impl ExtraKind {
    /// As configurations and models call it.
    pub const fn name(self) -> &'static str {
        match self {
            ExtraKind::Text => "text",
            ExtraKind::Category => "category",
            ExtraKind::Exact => "exact",
            ExtraKind::Number => "number",
            ExtraKind::Date => "date",
            ExtraKind::Hint => "hint",
        }
    }
}
