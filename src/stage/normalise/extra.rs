//! Reads the values of declared extra columns, by the kind that the user declared.

use super::date::{self, DateStyle};
use super::{place, unknown};
use crate::record::date::BirthDate;
use crate::record::extra::ExtraValue;
use crate::record::field::ExtraKind;
use crate::record::reading::Reading;
use crate::record::value::Text;
use crate::text::ascii::trim;

/// Reads one value. Dates read as `style` says.
pub fn normalise(text: &str, kind: ExtraKind, style: DateStyle) -> Reading<ExtraValue> {
    match kind {
        ExtraKind::Text | ExtraKind::Category => place::normalise(text).map(ExtraValue::Text),
        ExtraKind::Exact => exact(text).map(ExtraValue::Text),
        ExtraKind::Number => number(text).map(ExtraValue::Number),
        ExtraKind::Date => date::normalise(text, of_any_time(style)).map(ExtraValue::Date),
        // A whole number may be a code.
        ExtraKind::Hint => match trim(text).parse::<f64>() {
            Ok(number) if number.is_finite() && text.contains('.') => {
                Reading::Value(ExtraValue::Number(number))
            }
            _ if is_blank_code(trim(text)) => Reading::Placeholder("a row of zeros"),
            _ => match date(text, style) {
                Some(date) => Reading::Value(ExtraValue::Date(date)),
                None => place::normalise(text).map(ExtraValue::Text),
            },
        },
    }
}

/// Nobody need be born on it.
fn of_any_time(style: DateStyle) -> DateStyle {
    DateStyle {
        may_come: true,
        ..style
    }
}

/// A whole date, if the text is one and no number.
fn date(text: &str, style: DateStyle) -> Option<BirthDate> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let may_be = (5..=8).contains(&digits) && digits < trim(text).len();
    let date = may_be.then(|| date::normalise(text, of_any_time(style)).value())??;
    date.is_whole().then_some(date)
}

/// `0000`: a code that was never given. One zero may be a count.
fn is_blank_code(text: &str) -> bool {
    text.len() > 1 && text.bytes().all(|byte| byte == b'0')
}

/// As typed, but for surrounding spaces.
fn exact(text: &str) -> Reading<Text> {
    match trim(text) {
        "" => Reading::Missing,
        text => match unknown::reason(text) {
            Some(reason) => Reading::Placeholder(reason),
            None if is_blank_code(text) => Reading::Placeholder("a row of zeros"),
            None => Reading::Value(Text::new(text)),
        },
    }
}

/// `1234.5`, `1 234,50 €`, `-3`. The last point or comma is the decimal sign, unless it
/// occurs twice: then it groups.
fn number(text: &str) -> Reading<f64> {
    let text = trim(text);
    if text.is_empty() {
        return Reading::Missing;
    }
    if let Some(reason) = unknown::reason(text) {
        return Reading::Placeholder(reason);
    }
    let bare = text.trim_matches(|c: char| !c.is_ascii_digit() && !"+-.,".contains(c));
    if let Ok(number) = bare.parse::<f64>()
        && number.is_finite()
    {
        return Reading::Value(number);
    }
    match grouped(bare) {
        Some(number) if number.is_finite() => Reading::Value(number),
        _ => Reading::Unreadable("not a number"),
    }
}

fn grouped(text: &str) -> Option<f64> {
    if text.len() > 40 {
        return None;
    }
    let decimal = text.rfind(['.', ',']).filter(|at| {
        let sign = text.as_bytes()[*at];
        let repeated = text.bytes().filter(|byte| *byte == sign).count() > 1;
        !repeated
    });
    let mut plain = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match c {
            '0'..='9' => plain.push(c),
            '-' | '+' if at == 0 => plain.push(c),
            '.' | ',' if Some(at) == decimal => plain.push('.'),
            '.' | ',' | ' ' | '\'' | '\u{a0}' | '\u{202f}' => {}
            _ => return None,
        }
    }
    plain.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_numbers_as_people_group_them() {
        let table = [
            ("1234.5", 1234.5),
            ("1.234,50", 1234.5),
            ("1,234.50", 1234.5),
            ("1 234,5 €", 1234.5),
            ("$1,234,567", 1_234_567.0),
            ("-3", -3.0),
        ];
        for (text, expected) in table {
            assert_eq!(number(text), Reading::Value(expected), "{text}");
        }
        assert!(matches!(number("abc"), Reading::Unreadable(_)));
        assert!(matches!(number("1e999"), Reading::Unreadable(_)));
    }

    #[test]
    fn a_date_of_which_nobody_was_told_is_one_however_it_is_written() {
        let read = |text| normalise(text, ExtraKind::Hint, DateStyle::default()).value();
        assert!(read("2003-05-08").is_some());
        assert_eq!(read("2003-05-08"), read("8 May 2003"));
        for text in ["20030508", "12/1980", "5th of 2003 street"] {
            assert!(matches!(read(text), Some(ExtraValue::Text(_))), "{text}");
        }
    }

    #[test]
    fn a_code_of_zeros_was_never_given() {
        for kind in [ExtraKind::Hint, ExtraKind::Exact] {
            let read = |text| normalise(text, kind, DateStyle::default());
            assert!(matches!(read("0000"), Reading::Placeholder(_)));
            assert!(matches!(read("0"), Reading::Value(_)));
            assert!(matches!(read("0100"), Reading::Value(_)));
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in ".*") {
            for kind in [ExtraKind::Text, ExtraKind::Exact, ExtraKind::Number, ExtraKind::Date] {
                normalise(&text, kind, DateStyle::default());
            }
        }
    }
}
