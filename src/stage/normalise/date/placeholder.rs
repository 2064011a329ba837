//! Dates that stand for "unknown".
//!
//! Sources: `1800-01-01` in the Ohio voter match (mydd.com, 2005); the others are the zero dates
//! of common systems [K]. 1970-01-01 is left to the base's own distribution: people were born on it.

/// Why this date stands for nothing, if it does.
pub(super) fn reason(year: i16, month: u8, day: u8) -> Option<&'static str> {
    match (year, month, day) {
        (0, _, _) => Some("year zero stands for unknown"),
        (1, _, _) => Some("year one is a system's zero date"),
        (9999, _, _) => Some("year 9999 stands for unknown"),
        (1111, _, _) => Some("year 1111 stands for unknown"),
        (1900 | 1800 | 1753 | 1600, 1, 1) => Some("a system's zero date"),
        (1899, 12, 30 | 31) => Some("a spreadsheet's zero date"),
        _ => None,
    }
}
