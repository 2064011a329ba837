//! Years that registers of long ago know only roughly: abt 1814, bef. 1804, 1850/51, bet 1850 and 1852.

/// What stands before such a year, in lower case. Source: the date modifiers of GEDCOM 5.5.1, and
/// general knowledge.
const BEFORE: &[&str] = &[
    "abt",
    "about",
    "aft",
    "after",
    "ant",
    "antes",
    "approx",
    "around",
    "bef",
    "before",
    "bet",
    "between",
    "btw",
    "c",
    "ca",
    "cal",
    "calc",
    "circa",
    "despues",
    "env",
    "environ",
    "est",
    "etwa",
    "from",
    "gegen",
    "hacia",
    "int",
    "nach",
    "ok",
    "say",
    "um",
    "verso",
    "vers",
    "vor",
    "до",
    "около",
    "ок",
    "после",
];

/// What joins the years of a span.
const BETWEEN: &[&str] = &["-", "–", "/", "and", "to", "et", "und", "y", "&"];

/// The year, of a span the first.
pub(super) fn read(text: &str) -> Option<u32> {
    let rest = text.trim_start_matches(['~', '<', '>', '(', '[', ' ']);
    let letters = rest.find(|c: char| !c.is_alphabetic())?;
    let (mark, rest) = rest.split_at(letters);
    if !mark.is_empty() && !BEFORE.contains(&mark.to_lowercase().as_str()) {
        return None;
    }
    let (year, rest) = rest.trim_start_matches(['.', ' ']).split_at_checked(4)?;
    let rest = rest
        .trim_end_matches(['?', ')', ']', '.', ' '])
        .trim_start();
    let year = number(year)?;
    (rest.is_empty() || is_later(year, rest)).then_some(year)
}

/// `/51`, `-1852`, `and 1852`: the other end of a span that begins in this year.
fn is_later(year: u32, rest: &str) -> bool {
    let Some(at) = rest.find(|c: char| c.is_ascii_digit()) else {
        return false;
    };
    let (join, last) = rest.split_at(at);
    let join = join.trim().to_lowercase();
    let last = match last.len() {
        2 => number(last).map(|last| year / 100 * 100 + last),
        4 => number(last),
        _ => None,
    };
    BETWEEN.contains(&join.as_str()) && last.is_some_and(|last| last >= year)
}

fn number(digits: &str) -> Option<u32> {
    let all = digits.bytes().all(|byte| byte.is_ascii_digit());
    all.then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_known_roughly() {
        for (text, expected) in [
            ("abt 1814", Some(1814)),
            ("Bef 1804", Some(1804)),
            ("aft. 1790", Some(1790)),
            ("c. 1850", Some(1850)),
            ("c1850", Some(1850)),
            ("ca 1850", Some(1850)),
            ("circa 1850", Some(1850)),
            ("est 1850", Some(1850)),
            ("um 1850", Some(1850)),
            ("vers 1850", Some(1850)),
            ("hacia 1850", Some(1850)),
            ("около 1850", Some(1850)),
            ("~1850", Some(1850)),
            ("1850?", Some(1850)),
            ("1850/51", Some(1850)),
            ("1850-1852", Some(1850)),
            ("BET 1850 AND 1852", Some(1850)),
            ("1852-1850", None),
            ("1850 1852", None),
            ("abt", None),
            ("abt 18501", None),
            ("flat 1850", None),
            ("abt 12", None),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
