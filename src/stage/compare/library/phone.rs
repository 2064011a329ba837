//! How two phone numbers agree. Another number never exonerates: people have several.

use super::holders::Holders;
use crate::record::contact::Phone;
use crate::record::frequency::Kind;
use crate::stage::compare::level::{Agreement, closest, levels};
use crate::text::ascii::digits;

levels! {
    /// From least to most agreement; the starting weights are in `score/starting.toml`.
    /// Families share phones.
    DIFFERENT: "different", Open, "are different numbers, as one person may have";
    OF_MANY: "of_many", Open, "are one number that many accounts have";
    TRANSPOSED: "transposed", Agrees, "differ by two neighbouring digits swapped";
    ONE_DIGIT: "one_digit", Agrees, "differ in one digit";
    SAME_NATIONAL: "same_national", Agrees, "are the same but for the country code";
    EQUAL: "equal", Agrees, "are the same";
}

/// Compares all numbers of two accounts: the two that agree most count.
pub fn compare_all(holders: &Holders<'_>) -> Agreement {
    closest(holders.a.phones().map(|phone| beside_all(phone, holders)))
}

/// Compares a number of the first account with all of the second.
pub fn beside_all(phone: Phone, holders: &Holders<'_>) -> Agreement {
    closest(
        holders
            .b
            .phones()
            .map(|other| compare(phone, other, holders)),
    )
}

/// Compares two numbers; only an equal one has a rarity. A number that many have (a switchboard's,
/// an agent's) is nobody's own, and one near to it is no slip.
fn compare(a: Phone, b: Phone, holders: &Holders<'_>) -> Agreement {
    let of_many = |phone: Phone| holders.is_of_many(Kind::Phone, phone.hash());
    match degree(a, b) {
        DIFFERENT => Agreement::level(DIFFERENT),
        EQUAL | SAME_NATIONAL if of_many(a) || of_many(b) => Agreement::level(OF_MANY),
        _ if of_many(a) || of_many(b) => Agreement::level(DIFFERENT),
        EQUAL => {
            let bits = holders.frequencies.surprisal(Kind::Phone, a.hash());
            Agreement::level(EQUAL).with_surprisal(bits)
        }
        slip => Agreement::level(slip),
    }
}

fn degree(a: Phone, b: Phone) -> usize {
    match () {
        _ if a.e164 == b.e164 => EQUAL,
        _ if is_same_national(a, b) => SAME_NATIONAL,
        _ if is_one_digit(a.e164, b.e164) => ONE_DIGIT,
        _ if is_transposition(a.e164, b.e164) => TRANSPOSED,
        _ => DIFFERENT,
    }
}

fn is_same_national(a: Phone, b: Phone) -> bool {
    if a.country.is_some() && b.country.is_some() {
        return a.country != b.country && a.national() == b.national();
    }
    // A side without country may hold a country code all the same, or lack the trunk zero.
    let (short, long) = (a.e164.min(b.e164), a.e164.max(b.e164));
    let scale = 10u64.checked_pow(digits(short));
    short >= 1_000_000 && scale.is_some_and(|scale| long % scale == short)
}

/// The difference without its trailing zeros, and the power of ten they stand for.
fn difference(a: u64, b: u64) -> (u64, u64) {
    let (mut difference, mut scale) = (a.abs_diff(b), 1);
    while difference.is_multiple_of(10) && difference > 0 {
        difference /= 10;
        scale *= 10;
    }
    (difference, scale)
}

fn is_one_digit(a: u64, b: u64) -> bool {
    let (difference, scale) = difference(a, b);
    let borrows = a.max(b) / scale % 10 < difference;
    difference <= 9 && !borrows && same_length(a, b)
}

/// Swapping neighbours x and y changes a number by nine times their difference.
fn is_transposition(a: u64, b: u64) -> bool {
    let (difference, scale) = difference(a, b);
    if difference > 81 || difference % 9 != 0 || !same_length(a, b) {
        return false;
    }
    let pair = |number: u64| number / scale % 100;
    let swapped = pair(a) % 10 * 10 + pair(a) / 10;
    swapped == pair(b) && a / scale / 100 == b / scale / 100
}

fn same_length(a: u64, b: u64) -> bool {
    a.checked_ilog10() == b.checked_ilog10()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::value::Country;
    use proptest::prelude::*;

    fn phone(e164: u64, country: &str) -> Phone {
        Phone {
            e164,
            country: Country::new(country),
            valid: true,
        }
    }

    fn name(a: Phone, b: Phone) -> &'static str {
        LEVELS[degree(a, b)].name
    }

    #[test]
    fn names_the_slip() {
        let a = phone(34_612_345_678, "ES");
        let table = [
            (phone(34_612_345_678, "ES"), "equal"),
            (phone(34_612_345_679, "ES"), "one_digit"),
            (phone(34_612_345_687, "ES"), "transposed"),
            (phone(34_612_435_678, "ES"), "transposed"),
            (phone(33_612_345_678, "FR"), "same_national"),
            (phone(612_345_678, ""), "same_national"),
            (phone(34_699_887_766, "ES"), "different"),
        ];
        for (b, expected) in table {
            assert_eq!(name(a, b), expected);
            assert_eq!(name(b, a), expected);
        }
    }

    /// The digits one by one.
    fn slow(a: u64, b: u64) -> &'static str {
        let (a, b) = (a.to_string().into_bytes(), b.to_string().into_bytes());
        let apart = (0..a.len())
            .filter(|at| a.get(*at) != b.get(*at))
            .collect::<Vec<_>>();
        match apart[..] {
            _ if a.len() != b.len() => "different",
            [] => "equal",
            [_] => "one_digit",
            [i, j] if j == i + 1 && a[i] == b[j] && a[j] == b[i] => "transposed",
            _ => "different",
        }
    }

    proptest! {
        #[test]
        fn arithmetic_is_digit_by_digit(a in 0u64..3000, b in 0u64..3000) {
            prop_assert_eq!(name(phone(a, "ES"), phone(b, "ES")), slow(a, b));
        }

        #[test]
        fn symmetric(a in any::<u64>(), b in any::<u64>(), countries in ("|ES|FR", "|ES|FR")) {
            let (a, b) = (phone(a, &countries.0), phone(b, &countries.1));
            prop_assert_eq!(name(a, b), name(b, a));
        }
    }
}
