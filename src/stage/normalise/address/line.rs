//! Folds an address line and cuts it into words.

use crate::text::ascii::AsciiBuilder;
use compact_str::CompactString;
use smallvec::SmallVec;

/// Words of a folded line; a comma is a word of its own.
pub(super) type Words<'l> = SmallVec<[&'l str; 16]>;

/// Lower case without accents. Kept inside numbers: the slash and the hyphen (`2/98`, `12-14`).
/// Commas, semicolons and line ends become ` , `, the number sign ` # `.
pub(super) fn fold(text: &str) -> CompactString {
    let mut folded = Folded::default();
    if text.is_ascii() {
        text.bytes().for_each(|byte| folded.push(byte));
    } else {
        for c in text.chars() {
            match c {
                _ if c.is_ascii() => folded.push(c as u8),
                // An ordinal's letter is written or not: `3º B`, `3 B`.
                '\u{300}'..='\u{36f}' | '’' | '°' | 'º' | 'ª' => {}
                _ => any_ascii::any_ascii_char(c)
                    .bytes()
                    .for_each(|byte| folded.push(byte)),
            }
        }
    }
    folded.line.finish()
}

pub(super) fn words(line: &str) -> Words<'_> {
    line.split_ascii_whitespace().collect()
}

#[derive(Default)]
struct Folded {
    line: AsciiBuilder,
    /// A slash or hyphen after a digit, kept if a digit follows.
    joint: Option<u8>,
}

impl Folded {
    fn push(&mut self, byte: u8) {
        let byte = byte.to_ascii_lowercase();
        if let Some(joint) = self.joint.take() {
            self.put(if byte.is_ascii_digit() { joint } else { b' ' });
        }
        match byte {
            b'a'..=b'z' | b'0'..=b'9' => self.put(byte),
            b'\'' | b'`' => {}
            b'/' | b'-' if self.line.last().is_ascii_digit() => self.joint = Some(byte),
            b',' | b';' | b'\n' => self.alone(b','),
            b'#' => self.alone(b'#'),
            _ => self.put(b' '),
        }
    }

    fn put(&mut self, byte: u8) {
        if byte != b' ' || self.line.last() != b' ' {
            self.line.push(byte);
        }
    }

    fn alone(&mut self, mark: u8) {
        self.put(b' ');
        self.line.push(mark);
        self.line.push(b' ');
    }
}
