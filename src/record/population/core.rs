//! What a row holds in a fixed number of bytes.

use crate::record::account::{Finding, Record, Standing};
use crate::record::contact::{MailboxKind, Phone};
use crate::record::date::BirthDate;
use crate::record::name::Generation;
use crate::record::value::{Country, Sex};

/// Forty bytes of a row: small values side by side, and where the rest of the row is kept.
#[derive(Clone, Copy)]
pub(super) struct Core {
    /// From the lowest bit: the number, its country (10 bits), whether it is there, valid, long.
    phone: u64,
    /// Indexes of words.
    pub places: Places<u32>,
    /// From the highest bit: year (16 bits), month (4) and day (5) of birth, the sex (2), the standing
    /// (2), the kind of mailbox (2), whether the name may be cut off.
    bearer: u32,
    /// From the highest bit: nationality (10 bits), country of the address (10), generation (8) and
    /// whether there is one, what contradicts the record (3).
    origin: u32,
    /// Where the texts of the row begin in its stretch; they end where those of the next begin.
    pub text: u32,
    /// Where the words of its name begin in its stretch.
    pub name: u32,
}

/// What is interned of a row.
#[derive(Clone, Copy)]
pub struct Places<T> {
    /// See `Address::street`.
    pub street: T,
    /// See `Address::city`.
    pub city: T,
    /// See `Address::region`.
    pub region: T,
    /// See `Record::birth_place`.
    pub birth_place: T,
}

impl<T: Copy> Places<T> {
    /// The same with this made of each.
    #[inline]
    pub fn map<U>(self, mut f: impl FnMut(T) -> U) -> Places<U> {
        Places {
            street: f(self.street),
            city: f(self.city),
            region: f(self.region),
            birth_place: f(self.birth_place),
        }
    }

    /// Whether this is so of each.
    pub fn all(self, wanted: impl Fn(T) -> bool) -> bool {
        let all = [self.street, self.city, self.region, self.birth_place];
        all.into_iter().all(wanted)
    }
}

/// Numbers of this many bits and more are long: E.164 has fifteen digits at most, and what is typed
/// may have more.
const PHONE_BITS: u32 = 50;
const PHONE_COUNTRY: u32 = PHONE_BITS;
const PHONE_HERE: u64 = 1 << 60;
const PHONE_VALID: u64 = 1 << 61;
const PHONE_LONG: u64 = 1 << 62;

/// The month that stands for no birth date.
const UNBORN: u32 = 15;

/// What may contradict a record, each once.
const FINDINGS: [&[Finding]; 5] = {
    use Finding::{NumberContradictsBirthDate as BirthDate, NumberContradictsSex as Sex};
    [
        &[],
        &[BirthDate],
        &[Sex],
        &[BirthDate, Sex],
        &[Sex, BirthDate],
    ]
};

impl Core {
    /// `intern` gives the index of a word.
    pub fn of(record: &Record, intern: impl FnMut(&str) -> u32) -> Self {
        let mut intern = intern;
        let address = &record.address;
        let birth_place = record.birth_place.as_ref();
        Core {
            phone: record.phone.map_or(0, |phone| packed(phone, &mut intern)),
            places: Places {
                street: address.street.as_str(),
                city: &address.city,
                region: &address.region,
                birth_place: birth_place.map_or("", |place| &place.text),
            }
            .map(intern),
            bearer: bearer(record),
            origin: country_bits(record.nationality) << 22
                | country_bits(address.country) << 12
                | generation_bits(record.name.generation) << 3
                | findings_code(&record.findings),
            text: 0,
            name: 0,
        }
    }

    /// `word` gives a word by its index.
    #[inline]
    pub fn phone<'a>(&self, word: impl Fn(u32) -> &'a str) -> Option<Phone> {
        let number = self.phone & ((1 << PHONE_BITS) - 1);
        let number = match self.long_phone() {
            None => number,
            Some(at) => word(at).parse().unwrap_or_default(),
        };
        (self.phone & PHONE_HERE != 0).then_some(Phone {
            e164: number,
            country: country((self.phone >> PHONE_COUNTRY) as u32),
            valid: self.phone & PHONE_VALID != 0,
        })
    }

    /// The index of the word that the number is, if it is long.
    #[inline]
    fn long_phone(&self) -> Option<u32> {
        (self.phone & PHONE_LONG != 0).then_some(self.phone as u32)
    }

    #[inline]
    pub fn birth_date(&self) -> Option<BirthDate> {
        let month = self.bearer >> 12 & 15;
        (month != UNBORN).then_some(BirthDate {
            year: (self.bearer >> 16) as i16,
            month: month as u8,
            day: (self.bearer >> 7 & 31) as u8,
        })
    }

    #[inline]
    pub fn sex(&self) -> Option<Sex> {
        match self.bearer >> 5 & 3 {
            0 => None,
            1 => Some(Sex::Female),
            2 => Some(Sex::Male),
            _ => Some(Sex::Other),
        }
    }

    #[inline]
    pub fn standing(&self) -> Standing {
        match self.bearer >> 3 & 3 {
            0 => Standing::Verified,
            1 => Standing::Incomplete,
            _ => Standing::Unstated,
        }
    }

    #[inline]
    pub fn mailbox(&self) -> MailboxKind {
        match self.bearer >> 1 & 3 {
            0 => MailboxKind::Personal,
            1 => MailboxKind::Role,
            2 => MailboxKind::Relay,
            _ => MailboxKind::Disposable,
        }
    }

    #[inline]
    pub fn is_name_truncated(&self) -> bool {
        self.bearer & 1 != 0
    }

    #[inline]
    pub fn nationality(&self) -> Option<Country> {
        country(self.origin >> 22)
    }

    #[inline]
    pub fn country(&self) -> Option<Country> {
        country(self.origin >> 12)
    }

    #[inline]
    pub fn generation(&self) -> Option<Generation> {
        (self.origin & 8 != 0).then_some(Generation((self.origin >> 4) as u8))
    }

    #[inline]
    pub fn findings(&self) -> &'static [Finding] {
        FINDINGS[(self.origin & 7) as usize % FINDINGS.len()]
    }

    /// The same with texts and name that begin here.
    pub fn at(mut self, (text, name): (u32, u32)) -> Self {
        (self.text, self.name) = (text, name);
        self
    }

    /// The same with other indexes of the same words.
    pub fn with_words(mut self, new: &[u32]) -> Self {
        self.places = self.places.map(|word| new[word as usize]);
        if let Some(word) = self.long_phone() {
            self.phone ^= u64::from(word ^ new[word as usize]);
        }
        self
    }

    /// Whether it could be one of a population with so many words.
    pub fn is_sound(&self, words: usize) -> bool {
        let is_word = |at: u32| (at as usize) < words;
        let countries = [
            (self.phone >> PHONE_COUNTRY) as u32,
            self.origin >> 22,
            self.origin >> 12,
        ];
        self.places.all(is_word)
            && self.long_phone().is_none_or(is_word)
            && countries.into_iter().all(is_country)
            && ((self.origin & 7) as usize) < FINDINGS.len()
            && self.bearer >> 3 & 3 != 3
    }

    pub const BYTES: usize = 40;

    /// All of it, the same on every machine.
    pub fn bytes(&self) -> [u8; Self::BYTES] {
        let mut bytes = [0; Self::BYTES];
        let (phone, rest) = bytes.split_at_mut(size_of::<u64>());
        phone.copy_from_slice(&self.phone.to_le_bytes());
        let Places {
            street,
            city,
            region,
            birth_place,
        } = self.places;
        let numbers = [
            street,
            city,
            region,
            birth_place,
            self.bearer,
            self.origin,
            self.text,
            self.name,
        ];
        for (bytes, number) in rest.chunks_exact_mut(size_of::<u32>()).zip(numbers) {
            bytes.copy_from_slice(&number.to_le_bytes());
        }
        bytes
    }

    pub fn of_bytes(bytes: &[u8; Self::BYTES]) -> Self {
        let number = |at: usize| {
            let at = size_of::<u64>() + size_of::<u32>() * at;
            u32::from_le_bytes(std::array::from_fn(|byte| bytes[at + byte]))
        };
        Core {
            phone: u64::from_le_bytes(std::array::from_fn(|byte| bytes[byte])),
            places: Places {
                street: number(0),
                city: number(1),
                region: number(2),
                birth_place: number(3),
            },
            bearer: number(4),
            origin: number(5),
            text: number(6),
            name: number(7),
        }
    }
}

fn packed(phone: Phone, intern: &mut impl FnMut(&str) -> u32) -> u64 {
    let number = match phone.e164 >> PHONE_BITS {
        0 => phone.e164,
        _ => PHONE_LONG | u64::from(intern(&phone.e164.to_string())),
    };
    let valid = if phone.valid { PHONE_VALID } else { 0 };
    number | u64::from(country_bits(phone.country)) << PHONE_COUNTRY | PHONE_HERE | valid
}

fn bearer(record: &Record) -> u32 {
    let born = record.birth_date.map_or(UNBORN << 12, |date| {
        let [month, day] = [u32::from(date.month), u32::from(date.day)];
        u32::from(date.year as u16) << 16 | (month & 15) << 12 | (day & 31) << 7
    });
    let sex = match record.sex {
        None => 0,
        Some(Sex::Female) => 1,
        Some(Sex::Male) => 2,
        Some(Sex::Other) => 3,
    };
    let email = record.email.as_ref();
    let mailbox = email.map_or(MailboxKind::Personal, |email| email.kind);
    let truncated = u32::from(record.name.maybe_truncated);
    born | sex << 5 | (record.standing as u32) << 3 | (mailbox as u32) << 1 | truncated
}

fn generation_bits(generation: Option<Generation>) -> u32 {
    generation.map_or(0, |Generation(number)| u32::from(number) << 1 | 1)
}

fn findings_code(findings: &[Finding]) -> u32 {
    let first = findings.first();
    let second = findings.iter().find(|finding| Some(*finding) != first);
    let is_it = |known: &&[Finding]| (known.first(), known.get(1)) == (first, second);
    FINDINGS.iter().position(is_it).unwrap_or_default() as u32
}

fn country_bits(country: Option<Country>) -> u32 {
    let [first, second] = Country::letters(country);
    u32::from(first) << 5 | u32::from(second)
}

/// Of the lowest ten bits.
#[inline]
fn country(bits: u32) -> Option<Country> {
    Country::of_letters([(bits >> 5 & 31) as u8, (bits & 31) as u8])
}

fn is_country(bits: u32) -> bool {
    let letters = [bits >> 5 & 31, bits & 31];
    letters == [0, 0] || letters.iter().all(|letter| (1..=26).contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_core_has_no_gaps() {
        assert_eq!(size_of::<Core>(), Core::BYTES);
    }
}
