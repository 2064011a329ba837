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

/// Where the at sign is, if this can be an address. Lenient towards what mail servers reject but
/// people type (two dots, other scripts): equal typing is evidence all the same.
pub(super) fn at_sign(address: &str) -> Option<usize> {
    let at = address.bytes().rposition(|byte| byte == b'@')?;
    let (local, domain) = (&address[..at], &address[at + 1..]);
    (address.len() <= 254 && is_local(local) && is_domain(domain)).then_some(at)
}

fn is_local(local: &str) -> bool {
    if local.len() >= 2 && local.starts_with('"') && local.ends_with('"') {
        return true;
    }
    !local.is_empty()
        && local.len() <= 64
        && local.chars().all(|c| match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-'..='/' | '^'..='`' | '{'..='~' => true,
            '!' | '#'..='\'' | '*' | '+' | '=' | '?' => true,
            _ => !c.is_ascii() && c.is_alphanumeric() && !is_full_width(c),
        })
}

fn is_domain(domain: &str) -> bool {
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
