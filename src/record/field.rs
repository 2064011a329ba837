//! The closed list of fields an account can have, and the declared extra columns.

use serde::{Deserialize, Serialize};

macro_rules! fields {
    ($($variant:ident = $name:literal),+ $(,)?) => {
        /// A field of an account. Documents and extra columns are lists and stand beside it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Field { $($variant),+ }

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
    GivenName = "given_name",
    FamilyName = "family_name",
    Name = "name",
    NameSuffix = "name_suffix",
    Alias = "alias",
    BirthDate = "birth_date",
    BirthPlace = "birth_place",
    Sex = "sex",
    Nationality = "nationality",
    Phone = "phone",
    Email = "email",
    Street = "street",
    HouseNumber = "house_number",
    Unit = "unit",
    City = "city",
    Postcode = "postcode",
    Region = "region",
    Country = "country",
    Address = "address",
    DeviceId = "device_id",
    IpAddress = "ip_address",
    RegisteredAt = "registered_at",
    Verified = "verified",
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
