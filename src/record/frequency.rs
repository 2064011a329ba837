//! How common each value is, frozen so that yesterday's decision can be replayed.

use super::value::ValueHash;
use hashbrown::HashMap;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Which values are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    GivenToken,
    FamilyToken,
    /// A given name and a nationality.
    GivenOfNation,
    /// A surname and a nationality.
    FamilyOfNation,
    /// A whole name, word by word in order.
    WholeName,
    /// The first given name with the first surname.
    FirstNames,
    /// The first given name with the year of birth, and with 1 January where that is the day: how
    /// old its bearers are, and how many have a birthday that stands for "unknown".
    GivenBirth,
    /// Month and day.
    BirthDay,
    BirthYear,
    BirthPlace,
    Nationality,
    Document,
    Phone,
    Mailbox,
    /// The part before the at sign.
    MailLocal,
    /// Street, house number and unit.
    Door,
    Street,
    City,
    Postcode,
    Device,
    IpAddress,
    Extra(u8),
}

/// Counts of the values of one kind.
#[derive(Clone, Debug, Default, PartialEq)]
struct Counts {
    /// How many values were counted, repeats included.
    total: u64,
    counts: HashMap<ValueHash, u32>,
}

/// The frozen frequencies of every kind.
///
/// Serialised as `{kind: {total, repeated: {hash: count}}}`, sorted, without the values that
/// were seen once: a value that is not listed counts as seen once.
#[derive(Clone, Debug, Default)]
pub struct Frequencies {
    /// By [`Kind::index`]; kinds that were never counted are empty or not there.
    kinds: Vec<Counts>,
}

/// The same values counted as often.
impl PartialEq for Frequencies {
    fn eq(&self, other: &Self) -> bool {
        self.counted().eq(other.counted())
    }
}

/// The names of all accounts count as this many words of every nationality, so that a nationality
/// of a few accounts has rare names too.
const FAR_NAMES: f32 = 20.0;

impl Frequencies {
    /// Counts one value of one account.
    pub fn count(&mut self, kind: Kind, value: ValueHash) {
        let counts = self.of_mut(kind.index());
        counts.total += 1;
        *counts.counts.entry(value).or_default() += 1;
    }

    /// Adds the counts of another part of the table.
    pub fn merge(&mut self, other: Frequencies) {
        for (kind, theirs) in other.kinds.into_iter().enumerate() {
            let ours = self.of_mut(kind);
            if ours.total == 0 {
                *ours = theirs;
                continue;
            }
            ours.total += theirs.total;
            for (value, count) in theirs.counts {
                *ours.counts.entry(value).or_default() += count;
            }
        }
    }

    /// The same without values that were seen once.
    pub fn frozen(mut self) -> Self {
        for counts in &mut self.kinds {
            counts.counts.retain(|_, count| *count > 1);
            counts.counts.shrink_to_fit();
        }
        self
    }

    /// The information in agreeing on this value, in bits: -log2 of its share among the values of
    /// its kind. A value never seen counts as seen once; `None` where nothing of the kind was
    /// ever counted, so that the caller's average applies.
    pub fn surprisal(&self, kind: Kind, value: ValueHash) -> Option<f32> {
        let counts = self.of(kind)?;
        let count = counts.counts.get(&value).copied().unwrap_or(1);
        Some((counts.total as f32 / count as f32).log2())
    }

    /// The same for a word of a name among the accounts of one nationality, where names go
    /// together: a rare surname and a rare given name may both be common in Hanoi. Never more than
    /// the information among all accounts.
    pub fn surprisal_among(&self, kind: Kind, value: ValueHash, nation: ValueHash) -> Option<f32> {
        let among_all = self.surprisal(kind, value)?;
        let (Some(within), Some(nations), Some(all)) = (
            kind.of_nation().and_then(|kind| self.of(kind)),
            self.of(Kind::Nationality),
            self.of(kind),
        ) else {
            return Some(among_all);
        };
        let count = |counts: &Counts, value| counts.counts.get(&value).copied().unwrap_or(1) as f32;
        let words = count(nations, nation) * all.total as f32 / nations.total as f32;
        // Without the bearer himself: of two accounts that share a word nobody else has, the
        // sharing says nothing on how common it is.
        let others = count(within, value.with(nation)) - 1.0;
        let share = (others + FAR_NAMES * (-among_all).exp2()) / (words + FAR_NAMES);
        Some(among_all.min(-share.log2()))
    }

    /// Probability that two values of this kind drawn at random are equal; `None` where fewer than
    /// two were counted.
    pub fn collision(&self, kind: Kind) -> Option<f64> {
        let counts = self.of(kind).filter(|counts| counts.total > 1)?;
        let pairs = |n: u64| n as f64 * (n - 1) as f64;
        // Summed in integers, so that the order of a hash map does not show in the last bit.
        let equal: u128 = counts
            .counts
            .values()
            .map(|&count| u128::from(count) * u128::from(count.max(1) - 1))
            .sum();
        Some(equal as f64 / pairs(counts.total))
    }

    /// How often the value was counted, and out of how many; a value never seen counts once.
    pub fn share(&self, kind: Kind, value: ValueHash) -> Option<(u64, u64)> {
        let counts = self.of(kind)?;
        Some((
            counts.counts.get(&value).copied().unwrap_or(1).into(),
            counts.total,
        ))
    }
}

impl Frequencies {
    fn of(&self, kind: Kind) -> Option<&Counts> {
        self.kinds
            .get(kind.index())
            .filter(|counts| counts.total > 0)
    }

    fn of_mut(&mut self, kind: usize) -> &mut Counts {
        if self.kinds.len() <= kind {
            self.kinds.resize_with(kind + 1, Counts::default);
        }
        &mut self.kinds[kind]
    }

    /// The kinds of which something was counted.
    fn counted(&self) -> impl Iterator<Item = (Kind, &Counts)> {
        let kinds = self.kinds.iter().enumerate();
        kinds
            .filter(|(_, counts)| counts.total > 0)
            .map(|(at, counts)| (Kind::at(at), counts))
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenCounts {
    total: u64,
    repeated: BTreeMap<String, u32>,
}

impl Serialize for Frequencies {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let written: BTreeMap<String, WrittenCounts> = self
            .counted()
            .map(|(kind, counts)| {
                let repeated = counts
                    .counts
                    .iter()
                    .filter(|&(_, &count)| count > 1)
                    .map(|(value, &count)| (format!("{:016x}", value.0), count))
                    .collect();
                (
                    kind.name(),
                    WrittenCounts {
                        total: counts.total,
                        repeated,
                    },
                )
            })
            .collect();
        written.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Frequencies {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde::de::Error;
        let written = BTreeMap::<String, WrittenCounts>::deserialize(deserializer)?;
        let mut frequencies = Frequencies::default();
        for (name, WrittenCounts { total, repeated }) in written {
            let kind = Kind::from_name(&name)
                .ok_or_else(|| D::Error::custom(format!("unknown kind of value `{name}`")))?;
            let mut counts = HashMap::with_capacity(repeated.len());
            for (hash, count) in repeated {
                let hash = u64::from_str_radix(&hash, 16).map_err(D::Error::custom)?;
                counts.insert(ValueHash(hash), count);
            }
            *frequencies.of_mut(kind.index()) = Counts { total, counts };
        }
        Ok(frequencies)
    }
}

impl Kind {
    const NAMED: [(Kind, &'static str); 21] = [
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
    ];

    /// A dense number; extras follow the named ones.
    #[inline]
    const fn index(self) -> usize {
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
            Kind::Extra(position) => Self::NAMED.len() + position as usize,
        }
    }

    /// The kind that counts the same words by nationality.
    pub const fn of_nation(self) -> Option<Kind> {
        match self {
            Kind::GivenToken => Some(Kind::GivenOfNation),
            Kind::FamilyToken => Some(Kind::FamilyOfNation),
            _ => None,
        }
    }

    fn at(index: usize) -> Kind {
        match Self::NAMED.get(index) {
            Some((kind, _)) => *kind,
            None => Kind::Extra((index - Self::NAMED.len()) as u8),
        }
    }

    fn name(self) -> String {
        if let Kind::Extra(position) = self {
            return format!("extra_{position}");
        }
        let named = Self::NAMED.iter().find(|(kind, _)| *kind == self);
        named.map_or("", |(_, name)| name).to_owned()
    }

    fn from_name(name: &str) -> Option<Kind> {
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
