//! Columns in a file that the same program reads back: each with its length, and a sum over it and
//! all before it, so that nothing is read that was cut off or changed.

use super::value::ValueHash;
use std::io::{self, Read, Write};

/// Writes one column after the other.
pub(super) struct Output<'a, W> {
    to: &'a mut W,
    sum: ValueHash,
}

/// Reads them in the same order.
pub(super) struct Input<'a, R> {
    from: &'a mut R,
    sum: ValueHash,
}

/// So much room is made for a column on its own word; more as it comes.
const ROOM: u64 = 1 << 20;

impl<'a, W: Write> Output<'a, W> {
    pub fn to(to: &'a mut W) -> Self {
        Output {
            to,
            sum: ValueHash(0),
        }
    }

    pub fn bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        let length = (bytes.len() as u64).to_le_bytes();
        self.sum = sum(self.sum, length, bytes);
        self.to.write_all(&length)?;
        self.to.write_all(bytes)?;
        self.to.write_all(&self.sum.0.to_le_bytes())
    }

    /// Values of `N` bytes each.
    pub fn values<T, const N: usize>(
        &mut self,
        values: &[T],
        bytes: impl Fn(&T) -> [u8; N],
    ) -> io::Result<()> {
        let mut column = vec![0; values.len() * N];
        for (to, value) in column.chunks_exact_mut(N).zip(values) {
            to.copy_from_slice(&bytes(value));
        }
        self.bytes(&column)
    }
}

impl<'a, R: Read> Input<'a, R> {
    pub fn from(from: &'a mut R) -> Self {
        Input {
            from,
            sum: ValueHash(0),
        }
    }

    pub fn bytes(&mut self) -> io::Result<Vec<u8>> {
        let length = self.number()?;
        let mut bytes = Vec::with_capacity(length.min(ROOM) as usize);
        self.from.by_ref().take(length).read_to_end(&mut bytes)?;
        let expected = sum(self.sum, length.to_le_bytes(), &bytes);
        if bytes.len() as u64 != length || self.number()? != expected.0 {
            return Err(invalid());
        }
        self.sum = expected;
        Ok(bytes)
    }

    pub fn text(&mut self) -> io::Result<String> {
        let mut text = String::from_utf8(self.bytes()?).map_err(|_| invalid())?;
        text.shrink_to_fit();
        Ok(text)
    }

    /// Values of `N` bytes each; `None` where the bytes are of no value.
    pub fn values<T, const N: usize>(
        &mut self,
        value: impl Fn(&[u8; N]) -> Option<T>,
    ) -> io::Result<Vec<T>> {
        let bytes = self.bytes()?;
        let (chunks, rest) = bytes.as_chunks::<N>();
        let values = chunks.iter().map(value).collect::<Option<Vec<T>>>();
        values.filter(|_| rest.is_empty()).ok_or_else(invalid)
    }

    fn number(&mut self) -> io::Result<u64> {
        let mut bytes = [0; size_of::<u64>()];
        match self.from.read_exact(&mut bytes) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Err(invalid()),
            Err(error) => Err(error),
            Ok(()) => Ok(u64::from_le_bytes(bytes)),
        }
    }
}

/// What was read is not what was written.
pub(super) fn invalid() -> io::Error {
    let reason = "a stored population is cut off, changed, or of another version";
    io::Error::new(io::ErrorKind::InvalidData, reason)
}

fn sum(before: ValueHash, length: [u8; 8], bytes: &[u8]) -> ValueHash {
    before
        .with(ValueHash::of(&length))
        .with(ValueHash::of(bytes))
}
