//! Cells as a spreadsheet may open them: what would run as a formula becomes text.
//!
//! All else stays as it was delivered, control characters too: who joins a table with his own needs
//! the ids that he gave. Only what goes to a terminal is made harmless.

use std::borrow::Cow;

/// The cell with a leading apostrophe if a spreadsheet would take it for a formula. Numbers stay, ids
/// such as `+4` too: nothing runs there, and they must join with the table that they are of.
///
/// The characters are those of OWASP's page on CSV injection (2024), in full width too.
pub fn neutralise(cell: &str) -> Cow<'_, str> {
    let first = cell.trim_start_matches([' ', '\u{a0}']).chars().next();
    let dangerous = matches!(
        first,
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
    );
    if dangerous && !is_number(cell) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// Whether a text that somebody copied from a table of ours, or from his own, stands for this cell.
pub fn stands_for(copied: &str, cell: &str) -> bool {
    copied == cell || copied.starts_with('\'') && neutralise(cell) == copied
}

fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    let plain = digits
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    plain && digits.parse::<f64>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_copied_from_a_table_is_understood() {
        let table = [
            ("=1", "=1", true),
            ("'=1", "=1", true),
            ("'=1", "'=1", true),
            ("'17", "17", false),
            ("=1", "'=1", false),
        ];
        for (copied, cell, expected) in table {
            assert_eq!(stands_for(copied, cell), expected, "{copied} {cell}");
        }
    }

    #[test]
    fn formulas_become_text_and_numbers_stay() {
        let table = [
            ("=1+1", "'=1+1"),
            ("+34612345678", "+34612345678"),
            ("+34 612 345 678", "'+34 612 345 678"),
            ("-3.5", "-3.5"),
            ("+4", "+4"),
            ("=x", "'=x"),
            ("-inf", "'-inf"),
            ("-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            (" =1", "' =1"),
            ("＝1+1", "'＝1+1"),
            ("", ""),
            ("O'Neill", "O'Neill"),
            ("-", "'-"),
        ];
        for (cell, expected) in table {
            assert_eq!(neutralise(cell), expected);
        }
    }
}
