//! How two dates of birth agree: equal, apart by one named slip, or different.

use crate::record::date::BirthDate;
use crate::record::frequency::{Frequencies, Kind};
use crate::stage::compare::level::{Agreement, Stance, levels};
use crate::stage::compare::library::nationality::Nations;
use crate::stage::normalise::date::ethiopian_offset;

levels! {
    /// Each slip is one transform that explains the whole disagreement; where several would, the
    /// one that agrees more is named.
    ///
    /// From least to most agreement; the starting weights are in `score/starting.toml`.
    ///
    /// `near_year` holds only where a side has a year alone, or 1 January, which says no more: one date of
    /// ten as for `compatible`. Of
    /// people born over 50 years one in 25 is a year off, and so is of one person's years, worked out
    /// from ages given at two times, every seventeenth where they were asked with care and every fourth
    /// in a census. The guess is the careful one: it must not prove anything, only not contradict.
    ///
    /// `few_years` holds there too: one in seven strangers is so far apart. Of one person's years, where
    /// ages are guessed or told in fives, many more are than the guess of one in a hundred, which a base
    /// must show: of people who share a name only, as many are as of any strangers.
    ///
    /// `decades_apart` is a slip as `one_digit` is, and a parent and child born on one day of the year as
    /// well: its u is one day in 365 times the one year in twenty that such a slip leads to, a guess.
    GENERATION_APART: "generation_apart", Differs,
        "are fifteen years apart or more, and no single slip explains it";
    DIFFERENT: "different", Differs, "differ, and no single slip explains it";
    WITHIN_YEAR: "within_year", Differs, "differ by less than a year";
    SAME_YEAR: "same_year", Differs, "share the year only";
    OTHER_MONTH: "other_month", Differs, "share year and day, in two months";
    SAME_DAY: "same_day", Differs, "share day and month, in unrelated years";
    WITHIN_MONTH: "within_month", Differs, "differ by a month or less";
    FEW_YEARS: "few_years", Differs,
        "are two to five years apart, and only the year of one is known";
    NEAR_YEAR: "near_year", Open,
        "are a year apart at most, and only the year of one is known, or its day is 1 January";
    DEFAULT_DAY: "default_day", Open,
        "share the year, and one is 1 January, which often stands for an unknown day";
    COMPATIBLE: "compatible", Open, "agree as far as the less complete one goes";
    CALENDAR: "calendar", Open, "are one date if one of them was left in the Ethiopian calendar";
    DECADES_APART: "decades_apart", Open,
        "are fifteen years apart or more, on the same day and by one slip of the year";
    YEAR_SLIP: "year_slip", Agrees, "differ by one year, on the same day";
    CENTURY: "century", Agrees, "differ by a century, on the same day";
    TRANSPOSED: "transposed", Agrees, "differ by two neighbouring digits swapped";
    ONE_DIGIT: "one_digit", Agrees, "differ in one digit";
    DAY_MONTH_SWAP: "day_month_swap", Agrees, "differ by day and month swapped";
    EQUAL: "equal", Agrees, "are equal";
}

/// The information in an equal date, in bits; `None` where nothing was counted.
pub fn surprisal(date: BirthDate, nations: Nations, frequencies: &Frequencies) -> Option<f32> {
    let year = frequencies.surprisal(Kind::BirthYear, date.hash_year())?;
    Some(year + nations.surprisal(Kind::BirthDay, date.hash_day(), frequencies)?)
}

/// Compares two dates. A system's zero date contradicts nothing. The surprisal is that of the parts
/// on which they agree to the letter; a day is as rare as it is in the country of either side, for
/// where birthdays are seldom known half a country may have 1 January.
pub fn compare(
    a: Option<BirthDate>,
    b: Option<BirthDate>,
    nations: Nations,
    frequencies: &Frequencies,
) -> Agreement {
    let (Some(a), Some(b)) = (a, b) else {
        return Agreement::MISSING;
    };
    let level = degree(a, b);
    let is_unset = is_system_zero(a) || is_system_zero(b);
    if is_unset && LEVELS[level].stance == Stance::Differs {
        return Agreement::MISSING;
    }
    let year = || frequencies.surprisal(Kind::BirthYear, a.hash_year());
    let day = || nations.surprisal(Kind::BirthDay, a.hash_day(), frequencies);
    let bits = match level {
        EQUAL => surprisal(a, nations, frequencies),
        COMPATIBLE | DEFAULT_DAY | SAME_YEAR | DAY_MONTH_SWAP => year(),
        SAME_DAY | DECADES_APART | YEAR_SLIP | CENTURY => day(),
        ONE_DIGIT | TRANSPOSED if a.hash_day() == b.hash_day() => day(),
        _ => None,
    };
    Agreement::level(level).with_surprisal(bits)
}

fn degree(a: BirthDate, b: BirthDate) -> usize {
    if !a.is_whole() || !b.is_whole() {
        return in_part(a, b);
    }
    let same = (a.year == b.year, a.month == b.month, a.day == b.day);
    match same {
        (true, true, true) => EQUAL,
        (true, false, false) if a.month == b.day && a.day == b.month => DAY_MONTH_SWAP,
        // A slip of digits stays within one part.
        (true, true, false) => slip(a, b).unwrap_or_else(|| in_year(a, b)),
        (true, false, true) => slip(a, b).unwrap_or_else(|| in_month(a, b)),
        (true, false, false) => in_year(a, b),
        (false, true, true) => match slip(a, b) {
            Some(_) if could_be_parent_and_child(a, b) => DECADES_APART,
            slip => slip.unwrap_or_else(|| on_day(a, b)),
        },
        _ if is_unconverted(a, b) || is_unconverted(b, a) => CALENDAR,
        _ if is_a_year_from_default(a, b) => NEAR_YEAR,
        _ => apart(a, b),
    }
}

/// A parent is seldom younger than this when a child is born.
const GENERATION: u16 = 15;

fn is_generation(a: BirthDate, b: BirthDate) -> bool {
    a.year.abs_diff(b.year) >= GENERATION
}

/// Nobody has a child of a century's distance.
fn could_be_parent_and_child(a: BirthDate, b: BirthDate) -> bool {
    (GENERATION..100).contains(&a.year.abs_diff(b.year))
}

fn apart(a: BirthDate, b: BirthDate) -> usize {
    match days_apart(a, b) {
        _ if is_generation(a, b) => GENERATION_APART,
        0..=A_MONTH if a.is_whole() && b.is_whole() => WITHIN_MONTH,
        0..A_YEAR if a.is_whole() && b.is_whole() => WITHIN_YEAR,
        _ => DIFFERENT,
    }
}

/// The year is the same.
fn in_year(a: BirthDate, b: BirthDate) -> usize {
    match () {
        _ if a.is_default_day() || b.is_default_day() => DEFAULT_DAY,
        _ if a.is_whole() && b.is_whole() && days_apart(a, b) <= A_MONTH => WITHIN_MONTH,
        _ => SAME_YEAR,
    }
}

/// Year and day are the same.
fn in_month(a: BirthDate, b: BirthDate) -> usize {
    match in_year(a, b) {
        SAME_YEAR => OTHER_MONTH,
        level => level,
    }
}

const A_MONTH: u32 = 31;
const A_YEAR: u32 = 12 * A_MONTH;

/// As if every month had 31 days.
fn days_apart(a: BirthDate, b: BirthDate) -> u32 {
    let days = |date: BirthDate| {
        (i32::from(date.year) * 12 + i32::from(date.month)) * A_MONTH as i32 + i32::from(date.day)
    };
    days(a).abs_diff(days(b))
}

/// Month and day are the same.
fn on_day(a: BirthDate, b: BirthDate) -> usize {
    match a.year.abs_diff(b.year) {
        1 => YEAR_SLIP,
        100 => CENTURY,
        _ => SAME_DAY,
    }
}

fn slip(a: BirthDate, b: BirthDate) -> Option<usize> {
    let apart = digits(a) ^ digits(b);
    match () {
        _ if is_one_digit(apart) => Some(ONE_DIGIT),
        _ if is_transposition(apart, digits(a)) => Some(TRANSPOSED),
        _ => None,
    }
}

/// Ages that are not known are told in round numbers, mostly of five and ten.
const ROUNDED: u16 = 5;

/// A part that either side does not know decides nothing.
fn in_part(a: BirthDate, b: BirthDate) -> usize {
    let meets = |a: u8, b: u8| a == 0 || b == 0 || a == b;
    match a.year == b.year {
        true if meets(a.month, b.month) && meets(a.day, b.day) => COMPATIBLE,
        true => SAME_YEAR,
        false if a.month == 0 || b.month == 0 => match a.year.abs_diff(b.year) {
            // Who gives an age and not a date is a year off before the birthday.
            1 => NEAR_YEAR,
            2..=ROUNDED => FEW_YEARS,
            _ => apart(a, b),
        },
        false => apart(a, b),
    }
}

/// 1970-01-01: people were born on it, but many more have it from a computer that counts from there.
fn is_system_zero(date: BirthDate) -> bool {
    (date.year, date.month, date.day) == (1970, 1, 1)
}

/// The day of one is a default one, so that of its date the year alone is known.
fn is_a_year_from_default(a: BirthDate, b: BirthDate) -> bool {
    a.year.abs_diff(b.year) == 1 && (a.is_default_day() || b.is_default_day())
}

/// `a` is `b` as Ethiopia writes it, seven or eight years earlier.
fn is_unconverted(a: BirthDate, b: BirthDate) -> bool {
    matches!(b.year - a.year, 7 | 8)
        && ethiopian_offset(a.year, a.month, a.day) == Some((b.year, b.month, b.day))
}

/// The date as YYYYMMDD, four bits a digit.
fn digits(date: BirthDate) -> u32 {
    let two = |n: u32| n + 6 * (n / 10);
    let year = date.year as u32 % 10_000;
    two(year / 100) << 24
        | two(year % 100) << 16
        | two(u32::from(date.month)) << 8
        | two(u32::from(date.day))
}

/// `apart` is not zero.
fn is_one_digit(apart: u32) -> bool {
    let low = apart.trailing_zeros() / 4;
    apart >> (4 * low) <= 0xf
}

/// Two neighbouring digits of the year, the month or the day are swapped.
fn is_transposition(apart: u32, digits: u32) -> bool {
    let low = apart.trailing_zeros() / 4;
    let pair = apart >> (4 * low);
    let (right, left) = (digits >> (4 * low) & 0xf, digits >> (4 * low + 4) & 0xf);
    let within_part = !matches!(low, 1 | 3 | 7);
    within_part && pair <= 0xff && pair & 0xf == pair >> 4 && right ^ left == pair & 0xf
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> Option<BirthDate> {
        let mut parts = text.split('-').map(|part| part.parse::<i16>().unwrap());
        let mut next = || parts.next().unwrap();
        Some(BirthDate {
            year: next(),
            month: next() as u8,
            day: next() as u8,
        })
    }

    fn name(a: &str, b: &str) -> &'static str {
        let found = compare(date(a), date(b), Nations::Unknown, &Frequencies::default());
        found.name(LEVELS)
    }

    #[test]
    fn names_the_slip() {
        let table = [
            ("1980-03-05", "1980-03-05", "equal"),
            ("1980-03-05", "1980-05-03", "day_month_swap"),
            ("1980-03-05", "1980-03-06", "one_digit"),
            ("1980-03-05", "1970-03-05", "one_digit"),
            ("1971-03-05", "1917-03-05", "decades_apart"),
            ("1978-03-05", "1987-03-05", "transposed"),
            ("1984-12-20", "1964-12-20", "decades_apart"),
            ("1984-12-20", "1884-12-20", "one_digit"),
            ("1980-03-12", "1980-03-21", "transposed"),
            ("1980-03-05", "1979-03-05", "year_slip"),
            ("1926-03-05", "2026-03-05", "century"),
            ("1972-06-26", "1980-03-05", "calendar"),
            ("1980-00-00", "1980-03-05", "compatible"),
            ("1980-03-00", "1980-03-05", "compatible"),
            ("1980-04-00", "1980-03-05", "same_year"),
            ("1980-00-00", "1981-03-05", "near_year"),
            ("1853-00-00", "1854-00-00", "near_year"),
            ("1853-00-00", "1855-00-00", "few_years"),
            ("1853-00-00", "1858-03-05", "few_years"),
            ("1853-00-00", "1859-00-00", "different"),
            ("1853-04-00", "1854-04-00", "different"),
            ("1853-00-00", "1868-00-00", "generation_apart"),
            ("1980-01-01", "1980-07-23", "default_day"),
            ("1956-06-08", "1955-01-01", "near_year"),
            ("1957-06-08", "1955-01-01", "different"),
            ("1980-03-05", "1980-07-23", "same_year"),
            ("1984-12-22", "1984-03-22", "other_month"),
            ("1984-12-01", "1984-01-01", "default_day"),
            ("1980-03-05", "1980-03-27", "within_month"),
            ("1980-03-05", "1980-04-04", "within_month"),
            ("1979-12-25", "1980-01-12", "within_month"),
            ("1980-03-05", "1981-02-17", "within_year"),
            ("1980-03-05", "1962-03-05", "same_day"),
            ("1980-03-05", "1962-07-23", "generation_apart"),
        ];
        for (a, b, expected) in table {
            assert_eq!(name(a, b), expected, "{a} {b}");
            assert_eq!(name(b, a), expected, "{b} {a}");
        }
    }

    #[test]
    fn a_system_s_zero_date_contradicts_nothing() {
        let of = |a, b| compare(date(a), date(b), Nations::Unknown, &Frequencies::default()).gamma;
        let zero = "1970-01-01";
        assert_eq!(of("1999-03-28", zero), Agreement::MISSING.gamma);
        assert_eq!(of(zero, "1972-03-28"), Agreement::MISSING.gamma);
        assert_eq!(of(zero, "1999-01-01"), Agreement::MISSING.gamma);
        assert_eq!(name(zero, zero), "equal");
        assert_eq!(name(zero, "1970-05-23"), "default_day");
    }

    #[test]
    fn a_missing_side_is_evidence_of_nothing() {
        let found = compare(
            None,
            date("1980-03-05"),
            Nations::Unknown,
            &Frequencies::default(),
        );
        assert_eq!(found.gamma, Agreement::MISSING.gamma);
    }

    proptest! {
        #[test]
        fn symmetric(a in (any::<i16>(), 0u8..40, 0u8..40), b in (any::<i16>(), any::<u8>(), any::<u8>())) {
            let make = |(year, month, day)| Some(BirthDate { year: year % 3000, month, day });
            let frequencies = Frequencies::default();
            prop_assert_eq!(
                compare(make(a), make(b), Nations::Unknown, &frequencies).gamma,
                compare(make(b), make(a), Nations::Unknown, &frequencies).gamma
            );
        }
    }
}
