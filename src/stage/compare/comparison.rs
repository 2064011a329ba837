//! The closed list of comparisons; declared extra columns add their own.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

macro_rules! comparisons {
    ($($(#[$doc:meta])* $variant:ident = $index:literal, $name:literal, $label:literal;)+) => {
        /// Which evidence is weighed. One ledger line each.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Comparison {
            $($(#[$doc])* $variant,)+
            /// The declared extra column at this position.
            Extra(u8),
        }

        impl Comparison {
            /// Every comparison but the extras, in the order of a ledger.
            pub const FIXED: &'static [Comparison] = &[$(Comparison::$variant),+];

            /// Its position in a ledger; extras follow the fixed ones.
            pub const fn index(self) -> usize {
                match self {
                    $(Comparison::$variant => $index,)+
                    Comparison::Extra(position) => Self::FIXED.len() + position as usize,
                }
            }

            /// The comparison with this name in models and ledgers; extras are `extra_0`, ….
            pub fn from_name(name: &str) -> Option<Comparison> {
                match name {
                    $($name => Some(Comparison::$variant),)+
                    _ => name.strip_prefix("extra_")?.parse().ok().map(Comparison::Extra),
                }
            }

            /// What people call it: completes "the … are equal".
            pub const fn label(self) -> &'static str {
                match self {
                    $(Comparison::$variant => $label,)+
                    Comparison::Extra(_) => "values of an extra column",
                }
            }
        }

        impl fmt::Display for Comparison {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(Comparison::$variant => f.write_str($name),)+
                    Comparison::Extra(position) => write!(f, "extra_{position}"),
                }
            }
        }
    };
}

comparisons! {
    GivenName = 0, "given_name", "given names";
    FamilyName = 1, "family_name", "surnames";
    /// The whole name, where a side does not say which word is which.
    Name = 2, "name", "names";
    NameSuffix = 3, "name_suffix", "generation suffixes";
    BirthDate = 4, "birth_date", "birth dates";
    BirthPlace = 5, "birth_place", "places of birth";
    Sex = 6, "sex", "sexes";
    Nationality = 7, "nationality", "nationalities";
    /// Lifelong personal numbers.
    NationalNumber = 8, "national_number", "national numbers";
    /// Passports, cards and numbers of unknown scheme.
    Document = 9, "document", "documents";
    Phone = 10, "phone", "phones";
    Email = 11, "email", "e-mails";
    /// Street, house number, unit.
    Street = 12, "street", "street addresses";
    /// City, postcode, region.
    Locality = 13, "locality", "towns";
    Device = 14, "device", "devices";
    IpAddress = 15, "ip_address", "IP addresses";
}

impl Serialize for Comparison {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Comparison {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Comparison::from_name(&name)
            .ok_or_else(|| serde::de::Error::custom(format!("unknown comparison `{name}`")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_comparison_knows_its_place_and_name() {
        for (at, comparison) in Comparison::FIXED.iter().enumerate() {
            assert_eq!(comparison.index(), at);
            assert_eq!(
                Comparison::from_name(&comparison.to_string()),
                Some(*comparison)
            );
        }
        assert_eq!(Comparison::from_name("extra_3"), Some(Comparison::Extra(3)));
    }
}
