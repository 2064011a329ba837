//! Undoes what an export did to letters: HTML entities, and UTF-8 that was read as Windows-1252.

use memchr::memchr;
use std::borrow::Cow;

/// The text as it was before it was exported; as it is where nothing shows that it was damaged.
///
/// A text may have been damaged twice: `&amp;eacute;`.
pub fn repaired(text: &str) -> Cow<'_, str> {
    if !could_be_damaged(text) {
        return Cow::Borrowed(text);
    }
    let mut repaired = Cow::Borrowed(text);
    for _ in 0..MOST_TIMES {
        let once = without_entities(&repaired).or_else(|| recoded(&repaired));
        let Some(once) = once else { break };
        repaired = Cow::Owned(once);
    }
    repaired
}

const MOST_TIMES: usize = 3;

/// `false` where nothing is to be repaired, at a glance: there is no `&`, and no letter that begins
/// another one in UTF-8 stands before a character that is not ASCII.
#[inline]
pub fn could_be_damaged(text: &str) -> bool {
    let bytes = text.as_bytes();
    // With no way out of the loop, many bytes are looked at in one step.
    let is_suspect = |found, byte: &u8| found | (*byte == b'&' || !byte.is_ascii());
    bytes.iter().fold(false, is_suspect)
        && (bytes.contains(&b'&') || bytes.windows(3).any(begins_a_letter))
}

/// One of `ÂÃÄÅÎÏÐÑâ`, and more that is not ASCII.
fn begins_a_letter(bytes: &[u8]) -> bool {
    matches!(bytes, [0xC3, 0x82..=0x85 | 0x8E..=0x91 | 0xA2, 0x80..=0xFF])
}

/// `None` where there is no entity that stands for a letter, a blank or an apostrophe.
fn without_entities(text: &str) -> Option<String> {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = memchr(b'&', rest.as_bytes()) {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let entity = from
            .bytes()
            .take(LONGEST_NAME + 2)
            .position(|byte| byte == b';')
            .and_then(|end| Some((meaning(&from[1..end])?, &from[end + 1..])));
        match entity {
            Some((meant, after)) => {
                plain.push(meant);
                rest = after;
            }
            None => {
                plain.push('&');
                rest = &from[1..];
            }
        }
    }
    plain.push_str(rest);
    (plain.len() < text.len()).then_some(plain)
}

/// `eacute`, `EACUTE` of a text that was put into capitals, `#233`, `#xE9`.
fn meaning(name: &str) -> Option<char> {
    if name.is_empty() || name.len() > LONGEST_NAME {
        return None;
    }
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        };
        // Browsers read what stands for control characters as Windows does.
        let meant = match u8::try_from(code) {
            Ok(byte @ 0x80..0xA0) => windows_1252(byte)?,
            _ => char::from_u32(code)?,
        };
        return is_of_names(meant).then_some(meant);
    }
    let find = |name: &str| {
        let at = NAMED.binary_search_by_key(&name, |&(name, _)| name).ok()?;
        Some(NAMED[at].1)
    };
    find(name).or_else(|| {
        if !name.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return None;
        }
        let lower = name.to_ascii_lowercase();
        let capital = [&name[..1], &lower[1..]].concat();
        find(&capital).or_else(|| find(&lower))
    })
}

const LONGEST_NAME: usize = 8;

fn is_of_names(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, ' ' | '\u{A0}' | '\'' | '’' | '‘' | '-' | '.' | '&' | ',')
}

/// Those of Latin-1 that names and streets hold, and those that every text may. Sorted. Source: the
/// character entity references of HTML 4.
#[rustfmt::skip]
const NAMED: &[(&str, char)] = &[
    ("AElig", 'Æ'), ("Aacute", 'Á'), ("Acirc", 'Â'), ("Agrave", 'À'), ("Aring", 'Å'), ("Atilde", 'Ã'),
    ("Auml", 'Ä'), ("Ccedil", 'Ç'), ("ETH", 'Ð'), ("Eacute", 'É'), ("Ecirc", 'Ê'), ("Egrave", 'È'),
    ("Euml", 'Ë'), ("Iacute", 'Í'), ("Icirc", 'Î'), ("Igrave", 'Ì'), ("Iuml", 'Ï'), ("Ntilde", 'Ñ'),
    ("OElig", 'Œ'), ("Oacute", 'Ó'), ("Ocirc", 'Ô'), ("Ograve", 'Ò'), ("Oslash", 'Ø'), ("Otilde", 'Õ'),
    ("Ouml", 'Ö'), ("Scaron", 'Š'), ("THORN", 'Þ'), ("Uacute", 'Ú'), ("Ucirc", 'Û'), ("Ugrave", 'Ù'),
    ("Uuml", 'Ü'), ("Yacute", 'Ý'), ("Yuml", 'Ÿ'), ("aacute", 'á'), ("acirc", 'â'), ("aelig", 'æ'),
    ("agrave", 'à'), ("amp", '&'), ("apos", '\''), ("aring", 'å'), ("atilde", 'ã'), ("auml", 'ä'),
    ("ccedil", 'ç'), ("eacute", 'é'), ("ecirc", 'ê'), ("egrave", 'è'), ("eth", 'ð'), ("euml", 'ë'),
    ("iacute", 'í'), ("icirc", 'î'), ("igrave", 'ì'), ("iuml", 'ï'), ("lsquo", '‘'), ("nbsp", ' '),
    ("ntilde", 'ñ'), ("oacute", 'ó'), ("ocirc", 'ô'), ("oelig", 'œ'), ("ograve", 'ò'), ("ordf", 'ª'),
    ("ordm", 'º'), ("oslash", 'ø'), ("otilde", 'õ'), ("ouml", 'ö'), ("quot", '"'), ("rsquo", '’'),
    ("scaron", 'š'), ("szlig", 'ß'), ("thorn", 'þ'), ("uacute", 'ú'), ("ucirc", 'û'), ("ugrave", 'ù'),
    ("uuml", 'ü'), ("yacute", 'ý'), ("yuml", 'ÿ'),
];

/// The text whose bytes, as UTF-8, were read as Windows-1252 or Latin-1: `MÃ¼ller`. `None` where they
/// are not UTF-8 throughout, give no letter, or could be meant as they stand.
fn recoded(text: &str) -> Option<String> {
    if !shows_recoding(text) {
        return None;
    }
    let bytes: Option<Vec<u8>> = text.chars().map(byte_of).collect();
    let recoded = String::from_utf8(bytes?).ok()?;
    let mut others = recoded.chars().filter(|c| !c.is_ascii());
    others
        .any(|c| c.is_alphabetic() || c == '’')
        .then_some(recoded)
}

/// Whether a letter stands there that begins a letter in UTF-8, and after it what follows no letter:
/// a symbol, or a control character. After `Ã` comes no capital with a háček or a ligature either.
fn shows_recoding(text: &str) -> bool {
    let mut last = ' ';
    text.chars().any(|c| {
        let first = std::mem::replace(&mut last, c);
        if c.is_ascii() {
            return false;
        }
        let follows = byte_of(c).is_some_and(|byte| byte < 0xC0);
        let is_symbol = !c.is_alphabetic() || matches!(c, 'ª' | 'º' | 'µ');
        match first {
            'Ã' => follows,
            'Â' | 'Ä' | 'Å' | 'Ð' | 'Ñ' | 'Î' | 'Ï' => follows && is_symbol,
            'â' => c == '€' || c == '\u{80}',
            _ => false,
        }
    })
}

/// The byte that was read as this character.
fn byte_of(c: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(u32::from(c)) {
        return Some(byte);
    }
    let at = WINDOWS_1252.iter().position(|other| *other == c)?;
    Some(0x80 + at as u8)
}

/// What Windows-1252 has at this byte, 80 to 9F.
fn windows_1252(byte: u8) -> Option<char> {
    let c = WINDOWS_1252[usize::from(byte - 0x80)];
    (c != NONE).then_some(c)
}

const NONE: char = '\u{FFFD}';

/// Bytes 80 to 9F. Source: the Unicode Consortium's mapping of code page 1252.
#[rustfmt::skip]
const WINDOWS_1252: [char; 32] = [
    '€', NONE, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', NONE, 'Ž', NONE,
    NONE, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', NONE, 'ž', 'Ÿ',
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn entities_and_wrong_encodings_are_undone() {
        assert!(NAMED.is_sorted());
        for (text, expected) in [
            ("Garc&iacute;a, Jos&#233;", "García, José"),
            ("GARC&IACUTE;A", "GARCÍA"),
            ("Mu&#xF1;oz", "Muñoz"),
            ("O&#39;Brien", "O'Brien"),
            ("O&#146;Brien", "O’Brien"),
            ("Jos&amp;eacute;", "José"),
            ("Ana &amp; Luis", "Ana & Luis"),
            ("Ana & Luis; Ruiz", "Ana & Luis; Ruiz"),
            ("A &#1; B &bogus; C", "A &#1; B &bogus; C"),
            ("MÃ¼ller, JÃ¶rg", "Müller, Jörg"),
            ("Ã‰ric", "Éric"),
            ("Ãœnal", "Ünal"),
            ("JosÃ\u{83}Â©", "José"),
            ("LukÃ¡Å¡", "Lukáš"),
            ("Oâ€™Brien", "O’Brien"),
            ("Ð˜Ð²Ð°Ð½", "Иван"),
            ("MÃ¼ller, Jörg", "MÃ¼ller, Jörg"),
            ("JOÃO", "JOÃO"),
            ("Ñíguez", "Ñíguez"),
            ("Ängström", "Ängström"),
            ("Nº 3", "Nº 3"),
            ("Смирнов", "Смирнов"),
            ("Ana Ruiz", "Ana Ruiz"),
        ] {
            assert_eq!(repaired(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_was_read_as_windows_1252_is_read_again(name in "[a-zéüñçøšßàö]{0,6}[éüñçš][a-z]{0,5}") {
            let read = |byte: u8| match byte {
                0x80..0xA0 => windows_1252(byte).unwrap_or(char::from(byte)),
                _ => char::from(byte),
            };
            let damaged: String = name.bytes().map(read).collect();
            prop_assert_eq!(repaired(&damaged), name);
        }

        #[test]
        fn never_panics(text in "[&#;a-zÃ©Â\u{80}-\u{ff}]{0,20}", other in "\\PC*") {
            repaired(&text);
            repaired(&other);
        }
    }
}
