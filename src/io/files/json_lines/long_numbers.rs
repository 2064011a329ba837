//! Keeps every digit of a whole number that no integer type holds: ids have twenty digits and more.

use std::borrow::Cow;

/// Shorter whole numbers fit into 64 bits.
const FITTING: usize = 18;

/// The line with whole numbers of more digits as texts, which reads the same in a table.
pub fn quoted(line: &[u8]) -> Cow<'_, [u8]> {
    let mut quoted: Option<Vec<u8>> = None;
    let (mut at, mut copied) = (0, 0);
    while at < line.len() {
        match line[at] {
            b'"' => at = after_text(line, at + 1),
            b'-' | b'0'..=b'9' => {
                let end = after_number(line, at);
                if is_long(&line[at..end]) {
                    let out = quoted.get_or_insert_default();
                    out.extend_from_slice(&line[copied..at]);
                    out.push(b'"');
                    out.extend_from_slice(&line[at..end]);
                    out.push(b'"');
                    copied = end;
                }
                at = end;
            }
            _ => at += 1,
        }
    }
    match quoted {
        None => Cow::Borrowed(line),
        Some(mut out) => {
            out.extend_from_slice(&line[copied..]);
            Cow::Owned(out)
        }
    }
}

/// Behind the quotation mark that closes it.
fn after_text(line: &[u8], mut at: usize) -> usize {
    while let Some(&byte) = line.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    line.len()
}

fn after_number(line: &[u8], at: usize) -> usize {
    let is_in_numbers = |byte: &u8| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E');
    let length = line[at..]
        .iter()
        .take_while(|byte| is_in_numbers(byte))
        .count();
    at + length
}

/// A whole number as JSON writes it; what is none stays as it is, to be refused.
fn is_long(number: &[u8]) -> bool {
    let digits = number.strip_prefix(b"-").unwrap_or(number);
    digits.len() > FITTING && digits[0] != b'0' && digits.iter().all(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn long_whole_numbers_become_texts() {
        for (line, expected) in [
            (r#"{"id":12}"#, r#"{"id":12}"#),
            (
                r#"{"id":123456789012345678901,"n":[-12345678901234567890]}"#,
                r#"{"id":"123456789012345678901","n":["-12345678901234567890"]}"#,
            ),
            (
                r#"{"a\"1234567890123456789012":"1234567890123456789012"}"#,
                r#"{"a\"1234567890123456789012":"1234567890123456789012"}"#,
            ),
            (
                r#"{"x":1234567890123456789012.5}"#,
                r#"{"x":1234567890123456789012.5}"#,
            ),
            (
                r#"{"x":00001234567890123456789012}"#,
                r#"{"x":00001234567890123456789012}"#,
            ),
            (r#"{"open \"#, r#"{"open \"#),
        ] {
            assert_eq!(
                quoted(line.as_bytes()),
                line.replace(line, expected).as_bytes()
            );
        }
    }
}
