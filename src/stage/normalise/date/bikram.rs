//! Nepal's Bikram Sambat, whose months follow no rule.
//!
//! Source: the tables of nepali_datetime 1.0.8 and pyBSDate 0.3.2, which agree on these years and on none
//! of those before them throughout; read November 2026.

/// The first year of the table: it began on 14 April 1943.
const FIRST: i16 = 2000;
const FIRST_DAY: i64 = -9_759;

/// The lengths of the months of each year, less 29.
#[rustfmt::skip]
const MONTHS: &[&str] = &[
    "132321110102", "223222101011", "223321101011", "232321110012", "132321110102",
    "223222101011", "223321101011", "232321110012", "222322011002", "223222101011",
    "223321101011", "232321110012", "222322011011", "223222101011", "223321101011",
    "232321110012", "222322011011", "223222101011", "232321101011", "232321110102",
    "222322101011", "223222101011", "232321110011", "232321110102", "222322101011",
    "223222101011", "232321110012", "132321110102", "223222101011", "223231101011",
    "232321110012", "132321110102", "223222101011", "223321101011", "232321110012",
    "132322011002", "223222101011", "223321101011", "232321110012", "222322011011",
    "223222101011", "223321101011", "232321110012", "222322011011", "223222101011",
    "232321101011", "232321110012", "222322101011", "223222101011", "232321110011",
    "232321110102", "222322101011", "223222101011", "232321110011", "232321110102",
    "223222101011", "223231101011", "232321110012", "132321110102", "223222101011",
    "223321101011", "232321110012", "222322010102", "223222101011", "223321101011",
    "232321110012", "222322011002", "223222101011", "223321101011", "232321110012",
    "222322011011", "223222101011", "232321101011", "232321110012", "222322101011",
    "223222101011", "232321110011", "232321110102", "222322101011", "223222101011",
    "232321110011", "232321110102", "223222101011", "223222101011", "223221110111",
    "232312110111",
];

/// Days since 1970-01-01; `None` of a year without table, or where there is no such day.
pub(super) fn days(year: i16, month: u8, day: u8) -> Option<i64> {
    let at = usize::try_from(year.checked_sub(FIRST)?).ok()?;
    let this = MONTHS.get(at)?;
    let month = usize::from(month.checked_sub(1)?);
    let length = lengths(this).nth(month)?;
    let before = MONTHS[..at].iter().flat_map(|year| lengths(year));
    let before: i64 = before.chain(lengths(this).take(month)).sum();
    (1..=length)
        .contains(&i64::from(day))
        .then(|| FIRST_DAY + before + i64::from(day) - 1)
}

fn lengths(year: &str) -> impl Iterator<Item = i64> {
    year.bytes().map(|less| 29 + i64::from(less - b'0'))
}

/// Whether the table has this year.
pub(super) fn is_told(year: i16) -> bool {
    days(year, 1, 1).is_some()
}

/// The year of the common era in which a month begins that no table tells the days of: the year begins in
/// the middle of April, and its tenth month in that of January.
pub(super) fn year_of(year: i16, month: u8) -> i16 {
    year - 57 + i16::from(month >= 10)
}

#[cfg(test)]
mod tests {
    use super::super::calendar::civil;
    use super::*;

    #[test]
    fn years_begin_when_they_did() {
        for (date, expected) in [
            ((2000, 1, 1), Some((1943, 4, 14))),
            ((2050, 1, 1), Some((1993, 4, 13))),
            ((2073, 12, 15), Some((2017, 3, 28))),
            ((2075, 1, 1), Some((2018, 4, 14))),
            ((2080, 1, 1), Some((2023, 4, 14))),
            ((2082, 1, 1), Some((2025, 4, 14))),
            ((2000, 2, 32), Some((1943, 6, 14))),
            ((2000, 2, 33), None),
            ((2000, 13, 1), None),
            ((2000, 0, 1), None),
            ((1999, 1, 1), None),
        ] {
            let (year, month, day) = date;
            assert_eq!(days(year, month, day).map(civil), expected, "{date:?}");
        }
        assert_eq!(MONTHS.iter().filter(|year| year.len() != 12).count(), 0);
    }
}
