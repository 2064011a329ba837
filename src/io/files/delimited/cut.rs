//! Finds where records and cells end, quotation marks understood.

use super::super::batch::Span;
use super::MAX_RECORD;

/// What was found at the place where a record begins.
#[derive(Debug, PartialEq, Eq)]
pub enum Cut {
    /// A record; the next begins at `next`, `lines` lines further. `ended` is whether a line end
    /// followed, or only the end of the input.
    Whole {
        next: usize,
        lines: u64,
        ended: bool,
    },
    /// A quotation mark is opened and never closed; the next line begins at `next`.
    Unclosed { next: usize },
    /// The end of the record has not been read yet.
    More,
}

/// How a quoted cell goes on.
enum Quoted {
    /// Position of the closing mark.
    Closed(usize),
    Open,
}

/// Cuts bytes into records and cells.
pub struct Cutter {
    pub delimiter: u8,
    pub line_end: u8,
    /// Up to here an unclosed quotation mark was searched in vain: lines that end before it are
    /// taken one by one, which keeps the work linear and loses only the faulty line.
    line_by_line_until: usize,
}

impl Cutter {
    pub fn new(delimiter: u8, line_end: u8) -> Self {
        Cutter {
            delimiter,
            line_end,
            line_by_line_until: 0,
        }
    }

    /// The first `bytes` bytes are gone.
    pub fn forget(&mut self, bytes: usize) {
        self.line_by_line_until = self.line_by_line_until.saturating_sub(bytes);
    }

    /// Cuts the record that begins at `start`, and appends the bounds of its cells (quotation
    /// marks included) if it is whole. `at_end` says that nothing follows these bytes.
    pub fn cut(&mut self, bytes: &[u8], start: usize, at_end: bool, cells: &mut Vec<Span>) -> Cut {
        let newline = memchr::memchr(self.line_end, &bytes[start..]).map(|found| start + found);
        let line_stop = match newline {
            Some(stop) => stop,
            None if at_end => bytes.len(),
            None => return Cut::More,
        };
        let next_line = (line_stop + 1).min(bytes.len());
        if memchr::memchr(b'"', &bytes[start..line_stop]).is_none() {
            self.split_plain(bytes, start, line_stop, cells);
            return Cut::Whole {
                next: next_line,
                lines: 1,
                ended: newline.is_some(),
            };
        }
        let first_cell = cells.len();
        let cut = if line_stop <= self.line_by_line_until {
            self.split_quoted(&bytes[..line_stop], start, true, cells)
        } else {
            self.split_quoted(bytes, start, at_end, cells)
        };
        match cut {
            Cut::Whole { next, lines, .. } if next == line_stop => Cut::Whole {
                next: next_line,
                lines,
                ended: newline.is_some(),
            },
            Cut::Whole { .. } => cut,
            Cut::Unclosed { .. } => {
                cells.truncate(first_cell);
                Cut::Unclosed { next: next_line }
            }
            Cut::More => {
                cells.truncate(first_cell);
                Cut::More
            }
        }
    }

    /// The cell without quotation marks, as text; for headers.
    pub fn text(&self, bytes: &[u8], span: Span) -> String {
        let raw = String::from_utf8_lossy(&bytes[span.start as usize..span.end as usize]);
        let plain = match unquoted(&raw) {
            Some(inner) => inner.replace("\"\"", "\""),
            None => raw.trim().to_owned(),
        };
        plain.trim().replace('\0', "")
    }

    /// Nothing but white space, or an empty pair of quotation marks.
    pub fn is_blank(&self, bytes: &[u8], span: Span) -> bool {
        let cell = &bytes[span.start as usize..span.end as usize];
        matches!(cell.trim_ascii(), b"" | b"\"\"")
    }

    fn split_plain(&self, bytes: &[u8], start: usize, stop: usize, cells: &mut Vec<Span>) {
        let mut from = start;
        places_of(self.delimiter, &bytes[start..stop], |found| {
            cells.push(span(from, start + found));
            from = start + found + 1;
        });
        cells.push(span(from, stop));
    }

    fn split_quoted(
        &mut self,
        bytes: &[u8],
        start: usize,
        at_end: bool,
        cells: &mut Vec<Span>,
    ) -> Cut {
        let (mut from, mut lines) = (start, 1);
        loop {
            let open = self.skip_blanks(bytes, from);
            let mut stop = open;
            if bytes.get(open) == Some(&b'"') {
                match self.closing_mark(bytes, open) {
                    Quoted::Closed(mark) if mark + 1 < bytes.len() || at_end => {
                        let breaks = self.line_ends(&bytes[open..mark]);
                        stop = self.skip_blanks(bytes, mark + 1);
                        if breaks > 0 && !self.ends_cell(bytes, stop) {
                            return self.unclosed(mark);
                        }
                        lines += breaks;
                    }
                    Quoted::Open if at_end || bytes.len() - start > MAX_RECORD => {
                        return self.unclosed(bytes.len());
                    }
                    _ => return Cut::More,
                }
            }
            let rest = &bytes[stop..];
            let Some(found) = memchr::memchr2(self.delimiter, self.line_end, rest) else {
                if !at_end {
                    return Cut::More;
                }
                cells.push(span(from, bytes.len()));
                return whole(bytes.len(), lines, false);
            };
            stop += found;
            cells.push(span(from, stop));
            if bytes[stop] == self.line_end {
                return whole(stop + 1, lines, true);
            }
            from = stop + 1;
        }
    }

    fn unclosed(&mut self, searched: usize) -> Cut {
        self.line_by_line_until = self.line_by_line_until.max(searched);
        Cut::Unclosed { next: 0 }
    }

    fn closing_mark(&self, bytes: &[u8], open: usize) -> Quoted {
        let mut at = open + 1;
        while let Some(found) = memchr::memchr(b'"', &bytes[at..]) {
            let mark = at + found;
            if bytes.get(mark + 1) != Some(&b'"') {
                return Quoted::Closed(mark);
            }
            at = mark + 2;
        }
        Quoted::Open
    }

    fn line_ends(&self, bytes: &[u8]) -> u64 {
        memchr::memchr_iter(self.line_end, bytes).count() as u64
    }

    fn ends_cell(&self, bytes: &[u8], at: usize) -> bool {
        match bytes.get(at) {
            None => true,
            Some(&byte) => byte == self.delimiter || byte == self.line_end,
        }
    }

    fn skip_blanks(&self, bytes: &[u8], mut at: usize) -> usize {
        while let Some(&byte) = bytes.get(at) {
            if !matches!(byte, b' ' | b'\t' | b'\r') || self.ends_cell(bytes, at) {
                break;
            }
            at += 1;
        }
        at
    }
}

/// Where this byte stands, in order, eight bytes at a time: cells are so short that a search from
/// each delimiter to the next would cost more than the bytes between them.
#[inline]
fn places_of(wanted: u8, bytes: &[u8], mut each: impl FnMut(usize)) {
    let (eights, rest) = bytes.as_chunks();
    for (at, eight) in eights.iter().enumerate() {
        let mut found = zero_bytes(u64::from_le_bytes(*eight) ^ (u64::from(wanted) * ONES));
        while found != 0 {
            each(at * 8 + found.trailing_zeros() as usize / 8);
            found &= found - 1;
        }
    }
    for (at, byte) in rest.iter().enumerate() {
        if *byte == wanted {
            each(eights.len() * 8 + at);
        }
    }
}

const ONES: u64 = 0x0101_0101_0101_0101;

/// The highest bit of each byte that is zero.
#[inline]
fn zero_bytes(word: u64) -> u64 {
    const LOW: u64 = 0x7F * ONES;
    !(((word & LOW) + LOW) | word | LOW)
}

/// The inside of a cell in quotation marks; `None` for any other cell.
pub fn unquoted(cell: &str) -> Option<&str> {
    let inner = cell.trim().strip_prefix('"')?.strip_suffix('"')?;
    // `"a" and "b"` merely begins and ends with a mark.
    let lone_mark = inner.split("\"\"").any(|part| part.contains('"'));
    (!lone_mark).then_some(inner)
}

fn whole(next: usize, lines: u64, ended: bool) -> Cut {
    Cut::Whole { next, lines, ended }
}

#[inline]
fn span(start: usize, end: usize) -> Span {
    Span {
        start: start as u32,
        end: end as u32,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_every_place(bytes in prop::collection::vec(any::<u8>(), 0..80), wanted in any::<u8>()) {
            let mut found = Vec::new();
            places_of(wanted, &bytes, |at| found.push(at));
            let places: Vec<usize> = memchr::memchr_iter(wanted, &bytes).collect();
            prop_assert_eq!(found, places);
        }

        #[test]
        fn finds_every_delimiter(text in "[,-.\u{0}\u{80}]{0,60}") {
            let mut found = Vec::new();
            places_of(b',', text.as_bytes(), |at| found.push(at));
            let places: Vec<usize> = memchr::memchr_iter(b',', text.as_bytes()).collect();
            prop_assert_eq!(found, places);
        }
    }
}
