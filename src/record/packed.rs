//! Numbers and short texts written end to end as text, so that a text among them is cut out with no
//! check but that of its bounds.

/// Numbers from this one on are written in [`LONG_DIGITS`] more bytes, seven bits each.
const LONG: usize = 127;
const LONG_DIGITS: usize = 5;

/// Seven bits as a character.
fn digit(bits: usize) -> char {
    (bits & 0x7F) as u8 as char
}

/// Writes a number below 2³⁵: in one byte if it is below [`LONG`].
pub(super) fn push_number(to: &mut String, number: usize) {
    if number < LONG {
        to.push(digit(number));
        return;
    }
    to.push(digit(LONG));
    (0..LONG_DIGITS).for_each(|at| to.push(digit(number >> (7 * at))));
}

/// Writes seven bits of each of these.
pub(super) fn push_bits<const N: usize>(to: &mut String, bits: [u8; N]) {
    bits.iter().for_each(|bits| to.push(digit((*bits).into())));
}

/// Writes a text so that it can be read back.
pub(super) fn push_text(to: &mut String, text: &str) {
    push_number(to, text.len());
    to.push_str(text);
}

/// Writes the lengths of texts that follow, so that all are found at once.
pub(super) fn push_lengths<const N: usize>(to: &mut String, lengths: [usize; N]) {
    lengths.iter().for_each(|length| push_number(to, *length));
}

/// How many bytes [`push_text`] writes.
pub(super) fn length_of(text: &str) -> usize {
    text.len()
        + if text.len() < LONG {
            1
        } else {
            1 + LONG_DIGITS
        }
}

/// Reads what was written, in the same order.
///
/// # Panics
/// Where something else was written.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    #[inline]
    pub(super) fn of(text: &'a str) -> Self {
        Reader { rest: text }
    }

    #[inline]
    pub(super) fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// What was not read yet.
    #[inline]
    pub(super) fn rest(self) -> &'a str {
        self.rest
    }

    #[inline]
    pub(super) fn number(&mut self) -> usize {
        let [short] = self.bits();
        match usize::from(short) {
            LONG => self.long(),
            short => short,
        }
    }

    #[cold]
    fn long(&mut self) -> usize {
        let digits: [u8; LONG_DIGITS] = self.bits();
        let digits = digits.iter().rev();
        digits.fold(0, |number, digit| number << 7 | usize::from(*digit))
    }

    #[inline]
    pub(super) fn bits<const N: usize>(&mut self) -> [u8; N] {
        let mut bits = [0; N];
        bits.copy_from_slice(self.cut(N).as_bytes());
        bits
    }

    #[inline]
    pub(super) fn text(&mut self) -> &'a str {
        let length = self.number();
        self.cut(length)
    }

    /// Texts of which the lengths were written before the texts.
    #[inline]
    pub(super) fn texts<const N: usize>(&mut self) -> [&'a str; N] {
        let mut texts = [""; N];
        for (text, length) in texts.iter_mut().zip(self.lengths::<N>()) {
            *text = self.cut(length);
        }
        texts
    }

    /// The first of what [`Reader::texts`] reads.
    #[inline]
    pub(super) fn first_text<const N: usize>(&mut self) -> &'a str {
        let lengths = self.lengths::<N>();
        lengths.first().map_or("", |length| self.cut(*length))
    }

    /// Most rows are short, and then all lengths are found without a branch for each.
    #[inline(always)]
    fn lengths<const N: usize>(&mut self) -> [usize; N] {
        let mut lengths = [0; N];
        let mut ahead = *self;
        let short: [u8; N] = ahead.bits();
        let longest = short.iter().fold(0, |longest, length| longest.max(*length));
        if usize::from(longest) < LONG {
            *self = ahead;
            for (length, short) in lengths.iter_mut().zip(short) {
                *length = usize::from(short);
            }
        } else {
            for length in &mut lengths {
                *length = self.number();
            }
        }
        lengths
    }

    #[inline]
    fn cut(&mut self, length: usize) -> &'a str {
        let (text, rest) = self.rest.split_at(length);
        self.rest = rest;
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_comes_back_as_it_was(
            texts in prop::array::uniform3(".{0,200}"),
            text in ".{0,9}|ä{70}",
            numbers in prop::array::uniform4(0usize..1 << 35),
            bits in prop::array::uniform4(0u8..128),
        ) {
            let mut packed = String::new();
            push_lengths(&mut packed, texts.each_ref().map(String::len));
            texts.iter().for_each(|text| packed.push_str(text));
            push_bits(&mut packed, bits);
            let before = packed.len();
            push_text(&mut packed, &text);
            prop_assert_eq!(packed.len(), before + length_of(&text));
            numbers.iter().for_each(|number| push_number(&mut packed, *number));
            let first = Reader::of(&packed).first_text::<3>();
            prop_assert_eq!(first, texts[0].as_str());
            let mut reader = Reader::of(&packed);
            prop_assert_eq!(reader.texts::<3>().map(str::to_owned), texts);
            prop_assert_eq!(reader.bits::<4>(), bits);
            prop_assert_eq!(reader.text(), text);
            prop_assert!(packed.ends_with(reader.rest()));
            prop_assert_eq!(numbers.map(|_| reader.number()), numbers);
            prop_assert!(reader.is_at_end());
        }
    }
}
