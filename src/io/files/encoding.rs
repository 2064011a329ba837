//! Which bytes stand for which letters: UTF-8, or Windows-1252 where a file clearly is that.

use serde::{Deserialize, Serialize};
use std::io::{self, Read};

/// The character encoding of a text file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    #[serde(rename = "utf-8")]
    Utf8,
    /// Western European; ISO 8859-1 is read as this too, as browsers do.
    #[serde(rename = "windows-1252")]
    Windows1252,
}

/// Guesses from the first bytes. A file that mixes encodings counts as UTF-8: its unreadable
/// cells are then reported one by one.
pub fn guess(prefix: &[u8]) -> Encoding {
    let (mut invalid, mut multibyte) = (0usize, 0usize);
    let mut chunks = prefix.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        multibyte += usize::from(!chunk.valid().is_ascii());
        // A character cut in two by the end of the prefix is not an error.
        invalid += usize::from(!chunk.invalid().is_empty() && chunks.peek().is_some());
    }
    if invalid > 0 && multibyte == 0 && looks_western(prefix) {
        Encoding::Windows1252
    } else {
        Encoding::Utf8
    }
}

/// Text in UTF-16 has a mark, or every other byte zero.
pub fn is_utf16(prefix: &[u8]) -> bool {
    if prefix.starts_with(&[0xff, 0xfe]) || prefix.starts_with(&[0xfe, 0xff]) {
        return true;
    }
    let sample = &prefix[..prefix.len().min(512)];
    let zeros = |odd: usize| {
        sample
            .iter()
            .skip(odd)
            .step_by(2)
            .filter(|&&byte| byte == 0)
            .count()
    };
    let half = sample.len() / 2;
    half >= 8
        && (zeros(0) * 10 > half * 9 && zeros(1) == 0 || zeros(1) * 10 > half * 9 && zeros(0) == 0)
}

/// Bytes without the UTF-8 byte order mark.
pub fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes)
}

/// In Western text, letters with accents stand alone or in pairs (`ção`); whole words of them
/// are Cyrillic or Greek, and signs inside words are Central European letters.
fn looks_western(prefix: &[u8]) -> bool {
    let (mut high, mut signs, mut in_runs) = (0usize, 0usize, 0usize);
    for run in prefix.split(u8::is_ascii).filter(|run| !run.is_empty()) {
        high += run.len();
        in_runs += if run.len() >= 3 { run.len() } else { 0 };
        signs += run.iter().filter(|&&byte| !is_western_letter(byte)).count();
    }
    in_runs * 20 <= high && signs * 20 <= high
}

/// Letters, and the signs that names and addresses carry: ª º ' ' " " – € · and no-break space.
fn is_western_letter(byte: u8) -> bool {
    decode(byte).is_alphabetic()
        || matches!(byte, 0x80 | 0x91..=0x94 | 0x96 | 0xa0 | 0xb0 | 0xb4 | 0xb7)
}

/// Windows-1252 0x80–0x9F (Unicode mapping table CP1252.TXT, 1998); unassigned bytes are U+FFFD.
const SPECIAL: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž',
    '\u{fffd}', '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}',
    'ž', 'Ÿ',
];

fn decode(byte: u8) -> char {
    match byte {
        0x80..=0x9f => SPECIAL[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// A stream of Windows-1252 as UTF-8.
pub struct Windows1252<R> {
    input: R,
    raw: Vec<u8>,
    text: Vec<u8>,
    at: usize,
}

impl<R: Read> Windows1252<R> {
    pub fn new(input: R) -> Self {
        Windows1252 {
            input,
            raw: vec![0; 16 * 1024],
            text: Vec::new(),
            at: 0,
        }
    }

    fn refill(&mut self) -> io::Result<()> {
        let read = self.input.read(&mut self.raw)?;
        self.text.clear();
        self.at = 0;
        for &byte in &self.raw[..read] {
            let mut utf8 = [0; 4];
            self.text
                .extend_from_slice(decode(byte).encode_utf8(&mut utf8).as_bytes());
        }
        Ok(())
    }
}

impl<R: Read> Read for Windows1252<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.at == self.text.len() {
            self.refill()?;
        }
        let read = (&self.text[self.at..]).read(out)?;
        self.at += read;
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_told_apart() {
        let table: &[(&[u8], Encoding)] = &[
            (b"plain ascii", Encoding::Utf8),
            ("José Muñoz".as_bytes(), Encoding::Utf8),
            (b"Jos\xe9;Mu\xf1oz;M\xaa", Encoding::Windows1252),
            (b"Concei\xe7\xe3o", Encoding::Windows1252),
            (b"Jos\xe9;Mu\xc3\xb1oz", Encoding::Utf8),
            // Windows-1250: Łukasz Wiśniewski, Gołąb
            (b"\xa3ukasz Wi\x9cniewski, Go\xb3\xb9b", Encoding::Utf8),
            // Windows-1251: Иванов
            (b"\xc8\xe2\xe0\xed\xee\xe2", Encoding::Utf8),
        ];
        for (bytes, expected) in table {
            assert_eq!(guess(bytes), *expected, "{bytes:?}");
        }
    }

    #[test]
    fn windows_1252_becomes_utf8() {
        let mut text = String::new();
        Windows1252::new(&b"Jos\xe9 M\xaa O\x92Neill"[..])
            .read_to_string(&mut text)
            .unwrap();
        assert_eq!(text, "José Mª O’Neill");
    }

    #[test]
    fn utf16_is_recognised_with_and_without_a_mark() {
        let utf16 = |text: &str| {
            text.encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect::<Vec<_>>()
        };
        assert!(is_utf16(&utf16("\u{feff}id;name")));
        assert!(is_utf16(&utf16("account_id;name;phone\n1;Ana;6")));
        assert!(!is_utf16(b"account_id;name\n1;\0\0\0"));
    }
}
