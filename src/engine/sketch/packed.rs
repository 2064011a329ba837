//! Values in a few bytes, and what tells two of them apart.

use crate::record::contact::Phone;
use crate::record::value::ValueHash;

pub(super) fn short(text: &str) -> u32 {
    ValueHash::of(text.as_bytes()).0 as u32
}

/// A hash; 0 for nothing.
pub(super) fn known(text: &str) -> u16 {
    known_by(text, ValueHash::of(text.as_bytes()))
}

/// As [`known`], of a text whose hash is at hand.
pub(super) fn known_by(text: &str, hash: ValueHash) -> u16 {
    if text.is_empty() {
        0
    } else {
        hash.0 as u16 | 1
    }
}

/// Two hashes of which none is of nothing are of one value, maybe.
pub(super) const fn may_be_one(a: u16, b: u16) -> bool {
    a == b && a != 0
}

/// No two families have one code, as a test makes sure.
pub(super) fn family_code(family: &str) -> u16 {
    short(family) as u16
}

/// Shorter numbers are like any other.
pub(super) const SHORTEST_PHONE: u64 = 0x1000_0000;

/// Four bits each, the last digit in the lowest.
pub(super) fn digits(phone: Phone) -> u64 {
    let (mut rest, mut digits, mut shift) = (phone.e164, 0, 0);
    while rest > 0 && shift < u64::BITS {
        digits |= (rest % 10) << shift;
        (rest, shift) = (rest / 10, shift + 4);
    }
    // A number that is too long, or all zeros, is like any other.
    if rest > 0 || digits == 0 { 1 } else { digits }
}

/// One bit of 32, by the byte: digits tell mailboxes apart best, and have one each.
pub(super) const fn letter(byte: u8) -> u32 {
    let bit = match byte {
        b'0'..=b'9' => byte - b'0',
        b'a'..=b'z' => 10 + (byte - b'a') % 21,
        _ => 31,
    };
    1 << bit
}

/// The length in the highest five bits, then the last nine characters, six bits each; `None` for a
/// number that is hidden in part or does not fit.
pub(super) fn number(text: &str) -> Option<u64> {
    let bytes = text.as_bytes();
    if bytes.is_empty() || bytes.len() > 31 || bytes.contains(&b'*') {
        return None;
    }
    let last = &bytes[bytes.len().saturating_sub(CHARACTERS)..];
    let characters = last
        .iter()
        .fold(0, |all, byte| all << 6 | u64::from(byte & 63));
    Some((bytes.len() as u64) << LENGTH_SHIFT | characters)
}

const CHARACTERS: usize = 9;
const LENGTH_SHIFT: u32 = 59;
/// The first bit of each character.
const FIRST_OF_SIX: u64 = 0x0001_0410_4104_1041;

/// One slip changes two characters at most, or the length by one.
pub(super) fn are_unlike(a: u64, b: u64) -> bool {
    match (a >> LENGTH_SHIFT).abs_diff(b >> LENGTH_SHIFT) {
        0 => {
            let apart = a ^ b;
            let any = (0..6).fold(0, |any, bit| any | apart >> bit);
            (any & FIRST_OF_SIX).count_ones() > 2
        }
        1 => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::normalise::document::scheme;

    #[test]
    fn families_of_numbers_have_a_code_each() {
        let mut codes = std::collections::BTreeMap::new();
        for (_, scheme) in scheme::all() {
            for number in ["", "123456789", "20055361682", "12345678Z", "A12345678"] {
                let (family, _) = scheme.core(number);
                let other = codes.insert(family_code(family), family);
                assert!(
                    other.is_none_or(|other| other == family),
                    "{family} {other:?}"
                );
            }
        }
    }
}
