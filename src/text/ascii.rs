//! Quick ways for ASCII text: building it byte by byte, trimming what needs no trimming.

use compact_str::CompactString;

/// [`str::trim`], at once where the text begins and ends in visible ASCII.
#[inline]
pub fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [] => text,
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

/// A whole number without the `.0` that programs write in a column with gaps; any other text as it
/// is.
#[inline]
pub fn whole(text: &str) -> &str {
    match text.strip_suffix(".0") {
        Some(number) if !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()) => number,
        _ => text,
    }
}

/// How many digits a number has.
#[inline]
pub fn digits(number: u64) -> u32 {
    number.checked_ilog10().map_or(1, |log| log + 1)
}

/// The value of a decimal digit of the scripts that write numbers with their own.
#[inline]
pub fn decimal(c: char) -> Option<u32> {
    const ZEROS: [char; 16] = [
        '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{b66}', '\u{be6}',
        '\u{c66}', '\u{ce6}', '\u{d66}', '\u{e50}', '\u{ed0}', '\u{1040}', '\u{17e0}', '\u{ff10}',
    ];
    if c.is_ascii() {
        return c.to_digit(10);
    }
    let digits = ZEROS
        .iter()
        .map(|zero| u32::from(c).wrapping_sub(u32::from(*zero)));
    digits.into_iter().find(|value| *value <= 9)
}

/// The text with ASCII digits, where it has others.
pub fn with_plain_digits(text: &str) -> Option<String> {
    let is_other = |c: char| !c.is_ascii() && decimal(c).is_some();
    let plain = |c: char| match decimal(c) {
        Some(digit) => char::from_digit(digit, 10).unwrap_or(c),
        None => c,
    };
    (!text.is_ascii() && text.contains(is_other)).then(|| text.chars().map(plain).collect())
}

/// An ASCII text in the making. Bytes that are not ASCII are left out.
pub struct AsciiBuilder {
    done: CompactString,
    chunk: [u8; CHUNK],
    used: usize,
    last: u8,
}

/// Most words and lines are shorter.
const CHUNK: usize = 48;

impl Default for AsciiBuilder {
    fn default() -> Self {
        AsciiBuilder {
            done: CompactString::default(),
            chunk: [0; CHUNK],
            used: 0,
            last: 0,
        }
    }
}

impl AsciiBuilder {
    pub fn push(&mut self, byte: u8) {
        if !byte.is_ascii() {
            return;
        }
        if self.used == CHUNK {
            self.flush();
        }
        self.chunk[self.used] = byte;
        self.used += 1;
        self.last = byte;
    }

    /// The last byte pushed, 0 before the first.
    pub fn last(&self) -> u8 {
        self.last
    }

    pub fn finish(mut self) -> CompactString {
        if self.used == 0 && self.done.is_empty() {
            return CompactString::default();
        }
        if self.done.is_empty() {
            return CompactString::from_utf8(&self.chunk[..self.used]).unwrap_or_default();
        }
        self.flush();
        self.done
    }

    fn flush(&mut self) {
        let text = std::str::from_utf8(&self.chunk[..self.used]);
        self.done.push_str(text.unwrap_or_default());
        self.used = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn trims_alike(text in "\\PC*", blanks in "[ \t\u{a0}\u{85}]{0,2}") {
            let padded = format!("{blanks}{text}{blanks}");
            prop_assert_eq!(trim(&padded), padded.trim());
            prop_assert_eq!(trim(&text), text.trim());
        }

        #[test]
        fn holds_what_is_pushed(text in "[ -~]{0,150}") {
            let mut builder = AsciiBuilder::default();
            text.bytes().for_each(|byte| builder.push(byte));
            prop_assert_eq!(builder.last(), text.bytes().last().unwrap_or(0));
            prop_assert_eq!(builder.finish(), text);
        }
    }
}
