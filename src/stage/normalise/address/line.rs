//! Folds an address line and cuts it into words.

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
                // An ordinal's letter is written or not: `3º B`, `3 B`.
                '\u{300}'..='\u{36f}' | '’' | '°' | 'º' | 'ª' => {}
                _ => any_ascii::any_ascii_char(c)
                    .bytes()
                    .for_each(|byte| folded.push(byte)),
            }
        }
    }
    folded.line
}

pub(super) fn words(line: &str) -> Words<'_> {
    line.split_ascii_whitespace().collect()
}

#[derive(Default)]
struct Folded {
    line: CompactString,
    /// A slash or hyphen after a digit, kept if a digit follows.
    joint: Option<u8>,
    last: u8,
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
            b'/' | b'-' if self.last.is_ascii_digit() => self.joint = Some(byte),
            b',' | b';' | b'\n' => self.alone(','),
            b'#' => self.alone('#'),
            _ => self.put(b' '),
        }
    }

    fn put(&mut self, byte: u8) {
        if byte != b' ' || self.last != b' ' {
            self.line.push(char::from(byte));
            self.last = byte;
        }
    }

    fn alone(&mut self, mark: char) {
        self.put(b' ');
        self.line.push(mark);
        self.line.push(' ');
        self.last = b' ';
    }
}
