//! Check-digit algorithms that several schemes share.
//!
//! All of them take ASCII digits and capital letters; a letter counts as 10 (A) to 35 (Z), and
//! anything else, or a position past the end, as 0. They never fail on other input.
//! Sources: ISO/IEC 7064:2003, ISO/IEC 7812-1 (Luhn), Verhoeff 1969, ICAO Doc 9303-3 §4.9.

/// The value of the character at this position.
pub fn digit(text: &str, at: usize) -> u32 {
    text.as_bytes().get(at).map_or(0, |&byte| value(byte))
}

/// A digit is itself, a letter is 10 (A) to 35 (Z), all else 0.
pub fn value(byte: u8) -> u32 {
    match byte {
        b'0'..=b'9' => u32::from(byte - b'0'),
        b'A'..=b'Z' => u32::from(byte - b'A') + 10,
        _ => 0,
    }
}

/// The digits from one position up to another as a number; 0 where there are none.
pub fn number(text: &str, from: usize, to: usize) -> u64 {
    let bytes = text.as_bytes();
    let end = to.min(bytes.len());
    bytes
        .get(from.min(end)..end)
        .unwrap_or_default()
        .iter()
        .fold(0u64, |sum, &byte| {
            sum.wrapping_mul(10).wrapping_add(u64::from(value(byte)))
        })
}

/// Σ value × weight, from the left.
pub fn weighted(text: &str, weights: &[u32]) -> u32 {
    text.bytes()
        .zip(weights)
        .map(|(byte, weight)| value(byte) * weight)
        .sum()
}

/// Luhn over the whole number, its check digit last.
pub fn luhn(text: &str) -> bool {
    let sum: u32 = text
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, byte)| match (at % 2, value(byte) * 2) {
            (0, doubled) => doubled / 2,
            (_, doubled) if doubled > 9 => doubled - 9,
            (_, doubled) => doubled,
        })
        .sum();
    sum.is_multiple_of(10)
}

/// ISO 7064 MOD 11,10 over the whole number, its check digit last.
pub fn mod_11_10(text: &str) -> bool {
    let Some((last, body)) = text.as_bytes().split_last() else {
        return false;
    };
    let product = body.iter().fold(10, |product, &byte| {
        let sum = (product + value(byte)) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    (11 - product) % 10 == value(*last)
}

/// ISO 7064 MOD 11-2 over the whole number; its last character may be X for ten.
pub fn mod_11_2(text: &str) -> bool {
    let Some((last, body)) = text.as_bytes().split_last() else {
        return false;
    };
    let sum = body
        .iter()
        .fold(0, |sum, &byte| (sum + value(byte)) * 2 % 11);
    let check = if *last == b'X' { 10 } else { value(*last) };
    (sum + check) % 11 == 1
}

/// Verhoeff over the whole number, its check digit last.
pub fn verhoeff(text: &str) -> bool {
    let check = text.bytes().rev().enumerate().fold(0, |check, (at, byte)| {
        dihedral(check, permuted(at, value(byte) % 10))
    });
    check == 0
}

/// The check digit of a machine-readable zone: weights 7, 3, 1 over digits, letters and fillers.
pub fn mrz_digit<'a>(parts: impl IntoIterator<Item = &'a str>) -> u32 {
    let sum: u32 = parts
        .into_iter()
        .flat_map(str::bytes)
        .zip([7, 3, 1].into_iter().cycle())
        .map(|(byte, weight)| value(byte) * weight)
        .sum();
    sum % 10
}

/// Multiplication in the dihedral group of the pentagon: 0–4 turn, 5–9 turn and flip.
fn dihedral(a: u32, b: u32) -> u32 {
    let turn = if a < 5 {
        (a + b) % 5
    } else {
        (a + 5 - b % 5) % 5
    };
    if (a < 5) == (b < 5) { turn } else { turn + 5 }
}

/// Verhoeff's permutation, applied as often as the position says.
fn permuted(times: usize, digit: u32) -> u32 {
    const STEP: [u32; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
    (0..times % 8).fold(digit, |digit, _| STEP[digit as usize])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_examples() {
        assert!(luhn("79927398713"), "Luhn, US patent 2950048");
        assert!(!luhn("79927398710"));
        assert!(mod_11_2("0000000218250097"), "ISO 7064 as used by ISNI");
        assert!(mod_11_10("86095742719"), "a German tax number");
        assert!(verhoeff("2363"), "Verhoeff 1969: 236 has check digit 3");
        assert_eq!(mrz_digit(["L898902C3"]), 6, "ICAO Doc 9303-4");
        assert_eq!(mrz_digit(["7408", "12"]), 2, "ICAO Doc 9303-4");
    }

    #[test]
    fn dihedral_is_a_group_with_unique_quotients() {
        for a in 0..10 {
            let mut row: Vec<_> = (0..10).map(|b| dihedral(a, b)).collect();
            row.sort_unstable();
            assert_eq!(row, (0..10).collect::<Vec<_>>());
        }
    }
}
