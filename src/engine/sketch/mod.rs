//! One cache line of an account: enough to see that two have little in common.
//!
//! A sketch never says that two values agree; it says that they certainly do not, or that they might.

mod draw;
mod packed;
mod place;
mod recent;

pub use draw::{Drawer, Lexicon};
pub use place::PlaceMark;

use crate::record::date::BirthDate;
use crate::record::name::Generation;
use crate::record::value::{Country, Sex};
use packed::{SHORTEST_PHONE, are_unlike, may_be_one};
use std::ops::Range;

/// Whether two values could be one person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// A side is missing.
    Missing,
    /// They certainly differ, without a slip that would explain it.
    Unlike,
    Possible,
}

pub const fn unlike_if(unlike: bool) -> Likeness {
    if unlike {
        Likeness::Unlike
    } else {
        Likeness::Possible
    }
}

/// One account. Numbers are 0 where there is none.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub struct Sketch {
    phone: u64,
    lifelong: u64,
    renewable: u64,
    letters: u32,
    birth_date: u32,
    name_start: u32,
    family: u16,
    mailbox: u16,
    city: u16,
    postcode: u16,
    birth_place: u16,
    device: u16,
    has: u16,
    /// One more than [`Country::place`].
    nationality: u16,
    street_ends: [u8; 2],
    house: u8,
    mailbox_length: u8,
    city_bits: u8,
    postcode_bits: u8,
    birth_place_bits: u8,
    birth_bits_at_home: u8,
    name_bits: u8,
    name_bits_at_home: u8,
    name_length: u8,
    generation: u8,
}

/// What an account has, a bit each.
mod has {
    pub const EMAIL: u16 = 1;
    /// The mailbox is one person's, as far as can be seen.
    pub const PERSONAL: u16 = 1 << 1;
    pub const ASCII: u16 = 1 << 2;
    pub const STREET: u16 = 1 << 3;
    pub const HOUSE: u16 = 1 << 4;
    pub const PLACE: u16 = 1 << 5;
    pub const DEVICE: u16 = 1 << 6;
    /// Several lifelong numbers, or one that is hidden in part or does not fit.
    pub const LIFELONG: u16 = 1 << 7;
    /// The lifelong number is valid, of a scheme under which a difference proves two people, and
    /// nothing doubts it.
    pub const PROOF: u16 = 1 << 8;
    /// As `LIFELONG`, of numbers that are renewed.
    pub const RENEWABLE: u16 = 1 << 9;
    /// A number of no known scheme may be any.
    pub const UNKNOWN_SCHEME: u16 = 1 << 10;
    pub const DOCUMENTS: u16 = 1 << 11;
    pub const IP_ADDRESS: u16 = 1 << 12;
    /// The name may have been cut off.
    pub const TRUNCATED: u16 = 1 << 13;
    /// In the two bits above: 0 for no sex, else one more than its number.
    pub const SEX: u32 = 14;
}

/// Where a phone stands: any of several. No number has such digits.
const SEVERAL_PHONES: u64 = u64::MAX;

/// As long as no mailbox of which more is known.
const SEVERAL_MAILBOXES: u8 = u8::MAX;

/// Surprise is kept in quarters of a bit, rounded up.
pub const STEPS_A_BIT: f32 = 4.0;

/// Rounded up; `u8::MAX` where it is more than can be written.
pub fn in_steps(bits: f32) -> u8 {
    (bits * STEPS_A_BIT).ceil() as u8
}

impl Sketch {
    pub fn nationality(&self) -> Option<Country> {
        let place = usize::from(self.nationality).checked_sub(1)?;
        Some(Country::at(place))
    }

    /// Where the words of the name stand among those of the names around it.
    pub fn name(&self) -> Range<usize> {
        let start = self.name_start as usize;
        start..start + usize::from(self.name_length)
    }

    pub fn has_name(&self) -> bool {
        self.name_length > 0
    }

    pub fn generation(&self) -> Option<Generation> {
        (self.generation != 0).then_some(Generation(self.generation))
    }

    pub fn sex(&self) -> Option<Sex> {
        const SEXES: [Option<Sex>; 4] =
            [None, Some(Sex::Female), Some(Sex::Male), Some(Sex::Other)];
        SEXES[usize::from(self.has >> has::SEX)]
    }

    pub fn is_name_truncated(&self) -> bool {
        self.has & has::TRUNCATED != 0
    }

    pub fn birth_date(&self) -> Option<BirthDate> {
        (self.birth_date != 0).then(|| BirthDate::of_bits(self.birth_date))
    }

    /// The most surprise in words that the two names have in common, in steps; `u8::MAX` is any.
    ///
    /// Two who both tell a nationality are taken as of their countries, where names are commoner.
    pub fn names(&self, other: &Sketch) -> u8 {
        match self.both_tell_nations(other) {
            true => self.name_bits_at_home.min(other.name_bits_at_home),
            false => self.name_bits.min(other.name_bits),
        }
    }

    /// A slip changes two digits at most, and numbers that differ in the country code only end
    /// alike.
    pub fn phones(&self, other: &Sketch) -> Likeness {
        if self.phone == 0 || other.phone == 0 {
            return Likeness::Missing;
        }
        if self.phone.max(other.phone) == SEVERAL_PHONES {
            return Likeness::Possible;
        }
        let apart = self.phone ^ other.phone;
        let nibbles = apart | apart >> 1 | apart >> 2 | apart >> 3;
        let differing = (nibbles & 0x1111_1111_1111_1111).count_ones();
        let long = self.phone.min(other.phone) >= SHORTEST_PHONE;
        unlike_if(long && differing > 2 && apart & 0xFFFF != 0)
    }

    /// Two slips are the most that make mailboxes alike, and each gives or takes one letter.
    pub fn mailboxes(&self, other: &Sketch) -> Mailboxes {
        if !self.both(other, has::EMAIL) {
            return Mailboxes::Missing;
        }
        let longest = self.mailbox_length.max(other.mailbox_length);
        if self.mailbox == other.mailbox || longest == SEVERAL_MAILBOXES {
            return Mailboxes::Possible;
        }
        let lacking = |a: u32, b: u32| (a & !b).count_ones();
        let slips = lacking(self.letters, other.letters).max(lacking(other.letters, self.letters));
        let lengths = self.mailbox_length.abs_diff(other.mailbox_length);
        let far = self.both(other, has::ASCII) && (slips > 2 || lengths > 2);
        match far || !self.both(other, has::PERSONAL) {
            true => Mailboxes::Unlike,
            false => Mailboxes::Slips,
        }
    }

    /// Streets at different numbers are not taken for one misspelt, and one name of a street begins
    /// or ends as the other does.
    pub fn streets(&self, other: &Sketch) -> Streets {
        if !self.both(other, has::STREET) {
            return Streets::Missing;
        }
        let one_number = !self.both(other, has::HOUSE) || self.house == other.house;
        let one_end = (0..2).any(|end| self.street_ends[end] == other.street_ends[end]);
        match (one_number, one_end) {
            (true, true) => Streets::Possible,
            (true, false) => Streets::Slips,
            (false, true) => Streets::OtherNumbers,
            (false, false) => Streets::Unlike,
        }
    }

    /// What two places could have in common, and the most surprise in it, in steps.
    pub fn places(&self, other: &Sketch) -> (Places, u8) {
        let city = self.city_bits.min(other.city_bits);
        match () {
            _ if !self.both(other, has::PLACE) => (Places::Missing, 0),
            _ if may_be_one(self.postcode, other.postcode) => {
                (Places::Postcode, city.max(self.postcode_bits))
            }
            _ if may_be_one(self.city, other.city) => (Places::City, city),
            _ => (Places::Unlike, city),
        }
    }

    /// The flag says that both numbers prove a difference.
    pub fn lifelong_numbers(&self, other: &Sketch) -> (Likeness, bool) {
        if (self.has | other.has) & has::LIFELONG != 0 {
            let either = |sketch: &Sketch| sketch.lifelong != 0 || sketch.has & has::LIFELONG != 0;
            let both = either(self) && either(other);
            let likeness = if both {
                Likeness::Possible
            } else {
                Likeness::Missing
            };
            return (likeness, false);
        }
        if self.lifelong == 0 || other.lifelong == 0 || self.family != other.family {
            return (Likeness::Missing, false);
        }
        let unlike = are_unlike(self.lifelong, other.lifelong);
        (unlike_if(unlike), self.both(other, has::PROOF))
    }

    /// Documents that are renewed.
    pub fn renewable_numbers(&self, other: &Sketch) -> Likeness {
        let several = (self.has | other.has) & has::RENEWABLE != 0;
        let unknown = (self.has | other.has) & has::UNKNOWN_SCHEME != 0;
        if (several || unknown) && self.both(other, has::DOCUMENTS) {
            return Likeness::Possible;
        }
        match (self.renewable, other.renewable) {
            (0, _) | (_, 0) => Likeness::Missing,
            (a, b) => unlike_if(are_unlike(a, b)),
        }
    }

    pub fn devices(&self, other: &Sketch) -> Likeness {
        match self.both(other, has::DEVICE) {
            true => unlike_if(self.device != other.device),
            false => Likeness::Missing,
        }
    }

    /// With the surprise in an equal place, in steps.
    pub fn birth_places(&self, other: &Sketch) -> (Likeness, u8) {
        match (self.birth_place, other.birth_place) {
            (0, _) | (_, 0) => (Likeness::Missing, 0),
            (a, b) => (unlike_if(a != b), self.birth_place_bits),
        }
    }

    /// The most surprise in equal birth dates, in steps; `None` where one of them tells no
    /// nationality.
    pub fn birth_dates(&self, other: &Sketch) -> Option<u8> {
        let most = self.birth_bits_at_home.min(other.birth_bits_at_home);
        self.both_tell_nations(other).then_some(most)
    }

    fn both_tell_nations(&self, other: &Sketch) -> bool {
        self.nationality != 0 && other.nationality != 0
    }

    pub fn have_ip_addresses(&self, other: &Sketch) -> bool {
        self.both(other, has::IP_ADDRESS)
    }

    fn both(&self, other: &Sketch, bit: u16) -> bool {
        self.has & other.has & bit != 0
    }
}

/// What two streets could be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Streets {
    Missing,
    Unlike,
    OtherNumbers,
    /// Two streets, maybe one misspelt.
    Slips,
    Possible,
}

/// What two mailboxes could be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mailboxes {
    Missing,
    Unlike,
    /// Two names before the at sign, a few slips apart at most.
    Slips,
    Possible,
}

/// What two places could have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Places {
    Missing,
    Unlike,
    City,
    Postcode,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sketch_is_one_cache_line() {
        assert_eq!(size_of::<Sketch>(), 64);
    }
}
