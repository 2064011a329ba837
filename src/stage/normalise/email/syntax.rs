//! Finds the address in what was typed, and checks that it can be one.

use crate::text::ascii::trim;

/// The address without `mailto:`, a display name, angle brackets and surrounding spaces.
pub(super) fn bare(text: &str) -> &str {
    let text = trim(text);
    let inside = text
        .strip_suffix('>')
        .and_then(|text| text.rsplit_once('<'));
    let text = inside.map_or(text, |(_, inside)| trim(inside));
    match text.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => &text[7..],
        _ => text,
    }
}

/// What stands before and behind the at sign, if the first can be a mailbox and both are short
/// enough. Lenient towards what mail servers reject but people type (two dots, other scripts): equal
/// typing is evidence all the same.
pub(super) fn parts(address: &str) -> Option<(&str, &str)> {
    let at = memchr::memrchr(b'@', address.as_bytes())?;
    let (local, domain) = (&address[..at], &address[at + 1..]);
    (address.len() <= 254 && is_local(local)).then_some((local, domain))
}

fn is_local(local: &str) -> bool {
    if local.len() >= 2 && local.starts_with('"') && local.ends_with('"') {
        return true;
    }
    let plain = |byte: u8| LOCAL[usize::from(byte)];
    !local.is_empty()
        && local.len() <= 64
        && (local.bytes().all(plain) || local.chars().all(is_local_letter))
}

/// The ASCII letters of a mailbox, by their codes.
static LOCAL: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        plain[byte] = is_ascii_local(byte as u8);
        byte += 1;
    }
    plain
};

const fn is_ascii_local(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-'..=b'/' | b'^'..=b'`' | b'{'..=b'~')
        || matches!(byte, b'!' | b'#'..=b'\'' | b'*' | b'+' | b'=' | b'?')
}

fn is_local_letter(c: char) -> bool {
    match c.is_ascii() {
        true => is_ascii_local(c as u8),
        false => c.is_alphanumeric() && !is_full_width(c),
    }
}

pub(super) fn is_domain(domain: &str) -> bool {
    let mut labels = 0;
    let mut last = "";
    for label in domain.split('.') {
        if !is_label(label) {
            return false;
        }
        labels += 1;
        last = label;
    }
    labels >= 2 && last.chars().nth(1).is_some() && !last.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_label(label: &str) -> bool {
    let edge = |byte: Option<&u8>| byte.is_some_and(|byte| !matches!(byte, b'-' | b'_'));
    let bytes = label.as_bytes();
    bytes.len() <= 63
        && edge(bytes.first())
        && edge(bytes.last())
        && label.chars().all(|c| match c.is_ascii() {
            true => c.is_ascii_alphanumeric() || matches!(c, '-' | '_'),
            false => c.is_alphanumeric() && !is_full_width(c),
        })
}

fn is_full_width(c: char) -> bool {
    matches!(c, '\u{ff00}'..='\u{ffef}')
}
