//! The kinds of value that are counted.

/// Which values are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A word of a given name.
    GivenToken,
    /// A word of a surname.
    FamilyToken,
    /// A given name and a nationality.
    GivenOfNation,
    /// A surname and a nationality.
    FamilyOfNation,
    /// A whole name, word by word in order.
    WholeName,
    /// The first given name with the first surname.
    FirstNames,
    /// All given names, word by word in order, of who has several.
    GivenNames,
    /// A whole name that many bear, and a nationality.
    WholeNameOfNation,
    /// The same of first names.
    FirstNamesOfNation,
    /// The same of given names.
    GivenNamesOfNation,
    /// The first given name with the year of birth, and with 1 January where that is the day: how
    /// old its bearers are, and how many have a birthday that stands for "unknown".
    GivenBirth,
    /// Month and day.
    BirthDay,
    /// The same and a nationality: where birthdays are seldom known, one of them stands for all.
    BirthDayOfNation,
    /// The year alone.
    BirthYear,
    /// The whole text.
    BirthPlace,
    /// The country.
    Nationality,
    /// A number, whatever its scheme.
    Document,
    /// A number in E.164.
    Phone,
    /// A mail address by the rules of its provider.
    Mailbox,
    /// The part before the at sign.
    MailLocal,
    /// Street, house number and unit.
    Door,
    /// The street without a number.
    Street,
    /// The town.
    City,
    /// As normalised.
    Postcode,
    /// The id of a device.
    Device,
    /// The whole address.
    IpAddress,
    /// A phone, mailbox, device or document that many accounts hold, and who holds it.
    PhoneOfHolder,
    /// See [`Kind::PhoneOfHolder`].
    MailboxOfHolder,
    /// See [`Kind::PhoneOfHolder`].
    DeviceOfHolder,
    /// See [`Kind::PhoneOfHolder`].
    DocumentOfHolder,
    /// A text of the extra column at this position.
    Extra(u8),
}

impl Kind {
    pub(super) const NAMED: [(Kind, &'static str); 30] = [
        (Kind::GivenToken, "given_token"),
        (Kind::FamilyToken, "family_token"),
        (Kind::GivenOfNation, "given_of_nation"),
        (Kind::FamilyOfNation, "family_of_nation"),
        (Kind::WholeName, "whole_name"),
        (Kind::FirstNames, "first_names"),
        (Kind::GivenBirth, "given_birth"),
        (Kind::BirthDay, "birth_day"),
        (Kind::BirthYear, "birth_year"),
        (Kind::BirthPlace, "birth_place"),
        (Kind::Nationality, "nationality"),
        (Kind::Document, "document"),
        (Kind::Phone, "phone"),
        (Kind::Mailbox, "mailbox"),
        (Kind::MailLocal, "mail_local"),
        (Kind::Door, "door"),
        (Kind::Street, "street"),
        (Kind::City, "city"),
        (Kind::Postcode, "postcode"),
        (Kind::Device, "device"),
        (Kind::IpAddress, "ip_address"),
        (Kind::BirthDayOfNation, "birth_day_of_nation"),
        (Kind::PhoneOfHolder, "phone_of_holder"),
        (Kind::MailboxOfHolder, "mailbox_of_holder"),
        (Kind::DeviceOfHolder, "device_of_holder"),
        (Kind::DocumentOfHolder, "document_of_holder"),
        (Kind::GivenNames, "given_names"),
        (Kind::WholeNameOfNation, "whole_name_of_nation"),
        (Kind::FirstNamesOfNation, "first_names_of_nation"),
        (Kind::GivenNamesOfNation, "given_names_of_nation"),
    ];

    /// A dense number; extras follow the named ones.
    #[inline]
    pub(super) const fn index(self) -> usize {
        match self {
            Kind::GivenToken => 0,
            Kind::FamilyToken => 1,
            Kind::GivenOfNation => 2,
            Kind::FamilyOfNation => 3,
            Kind::WholeName => 4,
            Kind::FirstNames => 5,
            Kind::GivenBirth => 6,
            Kind::BirthDay => 7,
            Kind::BirthYear => 8,
            Kind::BirthPlace => 9,
            Kind::Nationality => 10,
            Kind::Document => 11,
            Kind::Phone => 12,
            Kind::Mailbox => 13,
            Kind::MailLocal => 14,
            Kind::Door => 15,
            Kind::Street => 16,
            Kind::City => 17,
            Kind::Postcode => 18,
            Kind::Device => 19,
            Kind::IpAddress => 20,
            Kind::BirthDayOfNation => 21,
            Kind::PhoneOfHolder => 22,
            Kind::MailboxOfHolder => 23,
            Kind::DeviceOfHolder => 24,
            Kind::DocumentOfHolder => 25,
            Kind::GivenNames => 26,
            Kind::WholeNameOfNation => 27,
            Kind::FirstNamesOfNation => 28,
            Kind::GivenNamesOfNation => 29,
            Kind::Extra(position) => Self::NAMED.len() + position as usize,
        }
    }

    /// The kind that counts the same values by nationality: of several words of a name, those that many
    /// bear.
    pub const fn of_nation(self) -> Option<Kind> {
        match self {
            Kind::GivenToken => Some(Kind::GivenOfNation),
            Kind::FamilyToken => Some(Kind::FamilyOfNation),
            Kind::BirthDay => Some(Kind::BirthDayOfNation),
            Kind::WholeName => Some(Kind::WholeNameOfNation),
            Kind::FirstNames => Some(Kind::FirstNamesOfNation),
            Kind::GivenNames => Some(Kind::GivenNamesOfNation),
            _ => None,
        }
    }

    /// The kind that counts those of the same values that many hold, by holder.
    pub const fn of_holder(self) -> Option<Kind> {
        match self {
            Kind::Phone => Some(Kind::PhoneOfHolder),
            Kind::Mailbox => Some(Kind::MailboxOfHolder),
            Kind::Device => Some(Kind::DeviceOfHolder),
            Kind::Document => Some(Kind::DocumentOfHolder),
            _ => None,
        }
    }

    pub(super) fn at(index: usize) -> Kind {
        match Self::NAMED.get(index) {
            Some((kind, _)) => *kind,
            None => Kind::Extra((index - Self::NAMED.len()) as u8),
        }
    }

    pub(super) fn name(self) -> String {
        if let Kind::Extra(position) = self {
            return format!("extra_{position}");
        }
        let named = Self::NAMED.iter().find(|(kind, _)| *kind == self);
        named.map_or("", |(_, name)| name).to_owned()
    }

    pub(super) fn from_name(name: &str) -> Option<Kind> {
        if let Some(position) = name.strip_prefix("extra_") {
            return position.parse().ok().map(Kind::Extra);
        }
        Self::NAMED
            .iter()
            .find(|(_, known)| *known == name)
            .map(|(kind, _)| *kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_numbered_as_they_are_named() {
        for (at, (kind, _)) in Kind::NAMED.iter().enumerate() {
            assert_eq!(kind.index(), at);
            assert_eq!(Kind::at(at), *kind);
        }
        assert_eq!(Kind::at(Kind::Extra(7).index()), Kind::Extra(7));
    }
}
