//! Mobile ranges of large numbering plans, read without the library.
//!
//! Source: libphonenumber metadata as in rlibphonenumber 2.2, 2026; only ranges in which it holds
//! every number for valid. A test asks the library about each of them. Plans that several
//! countries share (+1, +7) and irregular ones are left to the library.

use super::Written;
use crate::record::contact::Phone;
use crate::record::value::Country;

/// One country's plan.
pub(super) struct Plan {
    pub country: &'static str,
    pub calling_code: u64,
    /// Digits of a national number, without the trunk zero.
    pub digits: u32,
    /// Whether a 0 is dialled before a national number.
    pub trunk: Trunk,
    /// First three digits that only valid numbers have.
    pub ranges: &'static [(u64, u64)],
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Trunk {
    None,
    Zero,
}

use Trunk::{None as Bare, Zero};

#[rustfmt::skip]
pub(super) const PLANS: &[Plan] = &[
    plan(("ES", 34), 9, Bare, &[(600, 749)]),
    plan(("FR", 33), 9, Zero, &[(610, 638), (640, 689), (730, 789)]),
    plan(("PT", 351), 9, Bare, &[(910, 939), (960, 969)]),
    plan(("IT", 39), 10, Bare, &[(310, 399)]),
    plan(("GB", 44), 10, Zero, &[(710, 739), (746, 749), (753, 759), (771, 777), (784, 790)]),
    plan(("PL", 48), 9, Bare, &[(500, 699)]),
    plan(("TR", 90), 10, Zero, &[(530, 559)]),
    plan(("NL", 31), 9, Zero, &[(610, 649)]),
    plan(("BE", 32), 9, Zero, &[(450, 499)]),
    plan(("CH", 41), 9, Zero, &[(750, 799)]),
    plan(("RO", 40), 9, Zero, &[(720, 780)]),
    plan(("UA", 380), 9, Zero, &[(630, 699), (910, 999)]),
    plan(("CO", 57), 10, Bare, &[(300, 305), (310, 323)]),
    plan(("PE", 51), 9, Zero, &[(900, 999)]),
    plan(("CL", 56), 9, Bare, &[(937, 968), (971, 979)]),
    plan(("MA", 212), 9, Zero, &[(610, 679)]),
    plan(("NG", 234), 10, Zero, &[(803, 818), (901, 916)]),
    plan(("KE", 254), 9, Zero, &[(700, 799)]),
    plan(("UG", 256), 9, Zero, &[(700, 721), (740, 789)]),
    plan(("IN", 91), 10, Zero, &[(700, 999)]),
    plan(("VN", 84), 9, Zero, &[(760, 789), (810, 889)]),
    plan(("AU", 61), 9, Zero, &[(400, 439)]),
];

const fn plan(
    (country, calling_code): (&'static str, u64),
    digits: u32,
    trunk: Trunk,
    ranges: &'static [(u64, u64)],
) -> Plan {
    Plan {
        country,
        calling_code,
        digits,
        trunk,
        ranges,
    }
}

/// The number, if a plan is certain of it.
pub(super) fn read(written: &Written, default: Option<Country>) -> Option<Phone> {
    match (written.plus, default) {
        (true, _) => PLANS.iter().find_map(|plan| international(plan, written)),
        (false, Some(country)) => {
            let plan = PLANS.iter().find(|plan| plan.country == country.as_str())?;
            national(plan, written)
        }
        (false, None) => None,
    }
}

fn international(plan: &Plan, written: &Written) -> Option<Phone> {
    let scale = 10u64.pow(plan.digits);
    (written.value / scale == plan.calling_code && !written.leading_zero)
        .then(|| valid(plan, written.value % scale))
        .flatten()
}

fn national(plan: &Plan, written: &Written) -> Option<Phone> {
    let trunk = written.leading_zero && plan.trunk == Zero;
    let digits = written.digits.checked_sub(u32::from(trunk))?;
    match digits == plan.digits && written.leading_zero == trunk {
        true => valid(plan, written.value),
        false => None,
    }
}

fn valid(plan: &Plan, national: u64) -> Option<Phone> {
    let prefix = national / 10u64.pow(plan.digits - 3);
    let known = plan
        .ranges
        .iter()
        .any(|(first, last)| (*first..=*last).contains(&prefix));
    known.then(|| Phone {
        e164: plan.calling_code * 10u64.pow(plan.digits) + national,
        country: Country::new(plan.country),
        valid: true,
    })
}
