//! A few bytes of an account: enough to see that two have little in common.
//!
//! A sketch never says that two values agree; it says that they certainly do not, or that they might.

use crate::record::account::RecordView;
use crate::record::contact::{EmailView, MailboxKind, Phone};
use crate::record::date::BirthDate;
use crate::record::document::{Document, Provenance, Validity};
use crate::record::value::{Sex, ValueHash};
use crate::stage::compare::library::street::leading_number;
use crate::stage::normalise::document::keys::lifelong_scheme;
use crate::stage::normalise::document::scheme::Grade;

/// Whether two values could be one person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// A side is missing.
    Missing,
    /// They certainly differ, without a slip that would explain it.
    Unlike,
    Possible,
}

/// One account.
#[derive(Clone, Copy)]
pub struct Sketch {
    pub birth_date: Option<BirthDate>,
    pub sex: Option<Sex>,
    pub phone: Option<Digits>,
    pub email: Option<Mail>,
    pub street: Option<Street>,
    pub place: Option<Place>,
    pub lifelong: Numbers,
    pub renewable: Numbers,
    pub device: Option<u32>,
    pub has_documents: bool,
    pub has_birth_place: bool,
    pub has_nationality: bool,
    pub has_ip_address: bool,
}

impl Sketch {
    pub fn of(record: &RecordView<'_>) -> Self {
        let address = record.address;
        let is_lifelong = |document: &&Document| lifelong_scheme(document).is_some();
        let doubted = !record.findings.is_empty();
        let documents = record.documents.iter();
        Sketch {
            birth_date: record.birth_date,
            sex: record.sex,
            phone: record.phone.map(Digits::of),
            email: record.email.map(Mail::of),
            street: Street::of(address.street, address.house_number),
            place: (!(address.city.is_empty()
                && address.postcode.is_empty()
                && address.region.is_empty()))
            .then(|| Place {
                city: known(address.city),
                postcode: known(address.postcode),
            }),
            lifelong: Numbers::lifelong(documents.clone().filter(is_lifelong), doubted),
            renewable: Numbers::renewable(documents.filter(|document| !is_lifelong(document))),
            device: record.device_id.map(|device| device.hash().0 as u32),
            has_documents: !record.documents.is_empty(),
            has_birth_place: record.birth_place.is_some(),
            has_nationality: record.nationality.is_some(),
            has_ip_address: record.ip_address.is_some(),
        }
    }
}

fn short(text: &str) -> u32 {
    ValueHash::of(text.as_bytes()).0 as u32
}

/// A hash; 0 for nothing.
fn known(text: &str) -> u32 {
    if text.is_empty() { 0 } else { short(text) | 1 }
}

/// Two hashes of which none is of nothing are of one value, maybe.
const fn may_be_one(a: u32, b: u32) -> bool {
    a == b && a != 0
}

/// The digits of a phone number, four bits each, the last in the lowest.
#[derive(Clone, Copy)]
pub struct Digits(u64);

impl Digits {
    /// Shorter numbers are like any other.
    const SHORTEST: u64 = 0x1000_0000;

    fn of(phone: Phone) -> Self {
        let (mut rest, mut digits, mut shift) = (phone.e164, 0, 0);
        while rest > 0 && shift < u64::BITS {
            digits |= (rest % 10) << shift;
            (rest, shift) = (rest / 10, shift + 4);
        }
        Digits(if rest > 0 { 0 } else { digits })
    }

    /// A slip changes two digits at most, and numbers that differ in the country code only end
    /// alike.
    pub fn likeness(self, other: Digits) -> Likeness {
        let apart = self.0 ^ other.0;
        let nibbles = apart | apart >> 1 | apart >> 2 | apart >> 3;
        let differing = (nibbles & 0x1111_1111_1111_1111).count_ones();
        let long = self.0.min(other.0) >= Self::SHORTEST;
        unlike_if(long && differing > 2 && apart & 0xFFFF != 0)
    }
}

pub const fn unlike_if(unlike: bool) -> Likeness {
    if unlike {
        Likeness::Unlike
    } else {
        Likeness::Possible
    }
}

/// The part of an address before the at sign.
#[derive(Clone, Copy)]
pub struct Mail {
    /// Which bytes occur, by their low six bits.
    letters: u64,
    hash: u32,
    length: u16,
    is_personal: bool,
    is_ascii: bool,
}

impl Mail {
    fn of(email: EmailView<'_>) -> Self {
        Mail {
            letters: email
                .local
                .bytes()
                .fold(0, |all, byte| all | 1 << (byte & 63)),
            hash: short(email.local),
            length: email.local.len().min(usize::from(u16::MAX)) as u16,
            is_personal: email.kind == MailboxKind::Personal,
            is_ascii: email.local.is_ascii(),
        }
    }

    /// Two slips are the most that make names alike, and each gives or takes one letter.
    pub fn likeness(&self, other: &Mail) -> Likeness {
        if self.hash == other.hash {
            return Likeness::Possible;
        }
        let lacking = |a: u64, b: u64| (a & !b).count_ones();
        let slips = lacking(self.letters, other.letters).max(lacking(other.letters, self.letters));
        let far = self.is_ascii
            && other.is_ascii
            && (slips > 2 || self.length.abs_diff(other.length) > 2);
        unlike_if(far || !self.is_personal || !other.is_personal)
    }
}

/// How a street begins and ends, and its number.
#[derive(Clone, Copy)]
pub struct Street {
    ends: [u8; 2],
    /// Of the digits that the number begins with; `None` where there is no number.
    number: Option<u32>,
}

/// What two streets could be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Streets {
    Unlike,
    OtherNumbers,
    Possible,
}

impl Street {
    fn of(street: &str, number: &str) -> Option<Self> {
        let street = street.as_bytes();
        Some(Street {
            ends: [*street.first()?, *street.last()?],
            number: (!number.is_empty()).then(|| short(leading_number(number).0)),
        })
    }

    /// Streets at different numbers are not taken for one misspelt, and one name of a street begins
    /// or ends as the other does.
    pub fn likeness(self, other: Street) -> Streets {
        let [first, last] = [0, 1].map(|end| self.ends[end] != other.ends[end]);
        match (self.number, other.number) {
            (Some(a), Some(b)) if a != b && first && last => Streets::Unlike,
            (Some(a), Some(b)) if a != b => Streets::OtherNumbers,
            _ => Streets::Possible,
        }
    }
}

/// Hashes of city and postcode.
#[derive(Clone, Copy)]
pub struct Place {
    pub city: u32,
    pub postcode: u32,
}

impl Place {
    pub fn likeness(self, other: Place) -> Likeness {
        let one = may_be_one(self.city, other.city) || may_be_one(self.postcode, other.postcode);
        unlike_if(!one)
    }
}

/// The numbers of one sort that an account has.
#[derive(Clone, Copy)]
pub enum Numbers {
    None,
    One(Number),
    /// Several, or one that is hidden in part or does not fit.
    Some,
}

/// A number of up to sixteen characters.
#[derive(Clone, Copy)]
pub struct Number {
    characters: u128,
    family: u32,
    length: u8,
    /// Valid, of a scheme under which a difference proves two people, and nothing doubts it.
    is_proof: bool,
    /// The scheme is known.
    is_known: bool,
}

impl Numbers {
    fn lifelong<'d>(mut documents: impl Iterator<Item = &'d Document>, doubted: bool) -> Self {
        let Some(document) = documents.next() else {
            return Numbers::None;
        };
        let Some(scheme) = lifelong_scheme(document).filter(|_| documents.next().is_none()) else {
            return Numbers::Some;
        };
        let (family, core) = scheme.core(&document.number);
        let is_proof = scheme.difference == Grade::A
            && document.validity == Validity::Valid
            && document.provenance != Provenance::SelfTyped
            && !doubted;
        Number::of(core).map_or(Numbers::Some, |number| {
            Numbers::One(Number {
                family: short(family),
                is_proof,
                ..number
            })
        })
    }

    fn renewable<'d>(mut documents: impl Iterator<Item = &'d Document>) -> Self {
        let Some(document) = documents.next() else {
            return Numbers::None;
        };
        match Number::of(&document.number) {
            Some(number) if documents.next().is_none() => Numbers::One(Number {
                is_known: document.scheme.is_some(),
                ..number
            }),
            _ => Numbers::Some,
        }
    }

    /// Numbers of one family; the flag says that both prove a difference.
    pub fn likeness(&self, other: &Numbers) -> (Likeness, bool) {
        match (self, other) {
            (Numbers::None, _) | (_, Numbers::None) => (Likeness::Missing, false),
            (Numbers::One(a), Numbers::One(b)) if a.family != b.family => {
                (Likeness::Missing, false)
            }
            (Numbers::One(a), Numbers::One(b)) => {
                (unlike_if(a.is_unlike(b)), a.is_proof && b.is_proof)
            }
            _ => (Likeness::Possible, false),
        }
    }

    pub fn has_unknown_scheme(&self) -> bool {
        match self {
            Numbers::None => false,
            Numbers::One(number) => !number.is_known,
            Numbers::Some => true,
        }
    }
}

impl Number {
    fn of(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() > size_of::<u128>() || bytes.contains(&b'*') {
            return None;
        }
        Some(Number {
            characters: bytes
                .iter()
                .fold(0, |all, byte| all << 8 | u128::from(*byte)),
            family: 0,
            length: bytes.len() as u8,
            is_proof: false,
            is_known: true,
        })
    }

    /// One slip changes two characters at most, or the length by one.
    fn is_unlike(&self, other: &Number) -> bool {
        match self.length.abs_diff(other.length) {
            0 => {
                let apart = (self.characters ^ other.characters).to_le_bytes();
                apart.iter().filter(|byte| **byte != 0).count() > 2
            }
            1 => false,
            _ => true,
        }
    }
}
