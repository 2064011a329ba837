//! Where each field stands in each format.
//!
//! Positions count from 0 through all lines of the zone, and every zone given here is ASCII and of
//! its format's length.

use super::{CheckDigit, Checks, Format, Mrz};
use crate::record::value::Sex;
use crate::stage::normalise::document::check::mrz_digit;
use compact_str::CompactString;
use std::ops::Range;

/// Three lines of 30.
pub fn td1(zone: &str) -> Mrz {
    let (number, number_check) = long_number(zone, 5..14, 14, 15..30);
    let (surname, given_names) = names(&zone[60..]);
    Mrz {
        format: Format::Td1,
        surname,
        given_names,
        maybe_truncated: is_full(&zone[60..]),
        document_number: number,
        birth_date: text(&zone[30..36]),
        sex: sex(&zone[37..38]),
        expiry_or_issue: text(&zone[38..44]),
        nationality: text(&zone[45..48]),
        optional: [text(&zone[15..30]), text(&zone[48..59])],
        checks: Checks {
            document_number: number_check,
            birth_date: check(zone, 36, &[(30, 36)]),
            expiry: Some(check(zone, 44, &[(38, 44)])),
            personal_number: None,
            composite: Some(check(zone, 59, &[(5, 30), (30, 37), (38, 45), (48, 59)])),
        },
        ..heading(zone)
    }
}

/// Two lines of 36.
pub fn td2(zone: &str) -> Mrz {
    let (number, number_check) = long_number(zone, 36..45, 45, 64..71);
    let composite = check(zone, 71, &[(36, 46), (49, 56), (57, 71)]);
    Mrz {
        format: Format::Td2,
        document_number: number,
        optional: [text(&zone[64..71]), CompactString::default()],
        checks: Checks {
            document_number: number_check,
            composite: (!zone.starts_with('V')).then_some(composite),
            ..two_line_checks(zone, 36)
        },
        ..two_line(zone, 36)
    }
}

/// Two lines of 44.
pub fn td3(zone: &str) -> Mrz {
    let personal = check(zone, 86, &[(72, 86)]);
    let empty = CheckDigit {
        given: personal.given,
        holds: true,
    };
    let is_empty = zone[72..86].bytes().all(|byte| byte == b'<') && personal.given == '<';
    let composite = check(zone, 87, &[(44, 54), (57, 64), (65, 87)]);
    let is_visa = zone.starts_with('V');
    Mrz {
        format: Format::Td3,
        document_number: text(&zone[44..53]),
        optional: [text(&zone[72..86]), CompactString::default()],
        checks: Checks {
            personal_number: (!is_visa).then_some(if is_empty { empty } else { personal }),
            composite: (!is_visa).then_some(composite),
            ..two_line_checks(zone, 44)
        },
        ..two_line(zone, 44)
    }
}

/// Two lines of 36; the surname stands in the first and the given names in the second.
pub fn french_card(zone: &str) -> Mrz {
    let number_check = check(zone, 48, &[(36, 48)]);
    Mrz {
        format: Format::FrenchCard,
        surname: text(&zone[5..30]),
        given_names: text(&zone[49..63]),
        maybe_truncated: is_full(&zone[5..30]) || is_full(&zone[49..63]),
        document_number: text(&zone[36..48]),
        birth_date: text(&zone[63..69]),
        sex: sex(&zone[70..71]),
        expiry_or_issue: text(&zone[36..40]),
        nationality: text(&zone[2..5]),
        optional: [text(&zone[30..36]), text(&zone[40..43])],
        checks: Checks {
            document_number: number_check,
            birth_date: check(zone, 69, &[(63, 69)]),
            expiry: None,
            personal_number: None,
            composite: Some(check(zone, 71, &[(0, 36), (36, 71)])),
        },
        ..heading(zone)
    }
}

/// What every format has in the same place, the rest empty.
fn heading(zone: &str) -> Mrz {
    let none = CheckDigit {
        given: '<',
        holds: false,
    };
    Mrz {
        format: Format::Td1,
        document_code: text(&zone[..2]),
        issuing_state: text(&zone[2..5]),
        nationality: CompactString::default(),
        surname: CompactString::default(),
        given_names: CompactString::default(),
        maybe_truncated: false,
        document_number: CompactString::default(),
        birth_date: CompactString::default(),
        sex: None,
        expiry_or_issue: CompactString::default(),
        optional: Default::default(),
        checks: Checks {
            document_number: none,
            birth_date: none,
            expiry: None,
            personal_number: None,
            composite: None,
        },
    }
}

/// What TD2 and TD3 share; the second line begins at `line`.
fn two_line(zone: &str, line: usize) -> Mrz {
    let (surname, given_names) = names(&zone[5..line]);
    Mrz {
        surname,
        given_names,
        maybe_truncated: is_full(&zone[5..line]),
        nationality: text(&zone[line + 10..line + 13]),
        birth_date: text(&zone[line + 13..line + 19]),
        sex: sex(&zone[line + 20..line + 21]),
        expiry_or_issue: text(&zone[line + 21..line + 27]),
        ..heading(zone)
    }
}

fn two_line_checks(zone: &str, line: usize) -> Checks {
    Checks {
        document_number: check(zone, line + 9, &[(line, line + 9)]),
        birth_date: check(zone, line + 19, &[(line + 13, line + 19)]),
        expiry: Some(check(zone, line + 27, &[(line + 21, line + 27)])),
        personal_number: None,
        composite: None,
    }
}

/// A number that does not fit goes on in the optional field, a filler in its check digit's place;
/// the check digit then ends the continuation.
fn long_number(
    zone: &str,
    field: Range<usize>,
    at: usize,
    more: Range<usize>,
) -> (CompactString, CheckDigit) {
    let rest = zone[more.clone()].split('<').next().unwrap_or("");
    if &zone[at..=at] != "<" || rest.len() < 2 {
        return (
            text(&zone[field.clone()]),
            check(zone, at, &[(field.start, field.end)]),
        );
    }
    let end = more.start + rest.len() - 1;
    let number = [&zone[field.clone()], &zone[more.start..end]].concat();
    let skipping = check(zone, end, &[(field.start, field.end), (more.start, end)]);
    // Some issuers count the filler in the check digit's place, as Belgium did.
    let counting = check(zone, end, &[(field.start, end)]);
    let check = if skipping.holds { skipping } else { counting };
    (text(&number), check)
}

fn check(zone: &str, at: usize, spans: &[(usize, usize)]) -> CheckDigit {
    let given = char::from(zone.as_bytes()[at]);
    let covered = spans.iter().map(|&(from, to)| &zone[from..to]);
    let readable = covered.clone().all(number_is_readable);
    // An empty field may have a filler for its check digit.
    let printed = if given == '<' {
        Some(0)
    } else {
        given.to_digit(10)
    };
    CheckDigit {
        given,
        holds: readable && printed == Some(mrz_digit(covered)),
    }
}

fn number_is_readable(field: &str) -> bool {
    field
        .bytes()
        .all(|byte| matches!(byte, b'0'..=b'9' | b'A'..=b'Z' | b'<'))
}

/// Fillers at the ends off, those within as single spaces.
fn text(field: &str) -> CompactString {
    let mut text = CompactString::default();
    for part in field.split('<').filter(|part| !part.is_empty()) {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(part);
    }
    text
}

fn names(field: &str) -> (CompactString, CompactString) {
    // The German state code D leaves two fillers before the name.
    let (surname, given) = field.split_once("<<").unwrap_or((field, ""));
    (text(surname), text(given))
}

fn is_full(field: &str) -> bool {
    field.bytes().last().is_some_and(|last| last != b'<')
}

fn sex(field: &str) -> Option<Sex> {
    match field {
        "M" => Some(Sex::Male),
        "F" => Some(Sex::Female),
        "<" | "X" => Some(Sex::Other),
        _ => None,
    }
}
