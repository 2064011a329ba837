//! How a delimited file is written: its delimiter, its line ends, whether it has a header.

use super::cut::{Cut, Cutter};
use serde::{Deserialize, Serialize};

/// What was understood of the file's form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialect {
    pub delimiter: u8,
    /// `\n`, or `\r` for files of old Macs. A `\r` before `\n` is white space.
    pub line_end: u8,
    pub has_header: bool,
    /// Bytes before the header: empty lines, Excel's `sep=;`.
    pub preamble: usize,
}

/// Delimiters in use, the likeliest first.
const DELIMITERS: &[u8] = b",;\t|\x1f\x01^~";
/// Records looked at.
const SAMPLE: usize = 100;

impl Dialect {
    /// Guesses from the first bytes of the file; `all` says that there are no others.
    pub fn sniff(prefix: &[u8], all: bool) -> Dialect {
        let line_end = if memchr::memchr(b'\n', prefix).is_none() && prefix.contains(&b'\r') {
            b'\r'
        } else {
            b'\n'
        };
        let mut preamble = prefix
            .iter()
            .take_while(|byte| matches!(byte, b'\r' | b'\n'))
            .count();
        let declared = declared_delimiter(&prefix[preamble..], line_end);
        if let Some((_, length)) = declared {
            preamble += length;
        }
        let sample = &prefix[preamble..];
        let delimiter = match declared {
            Some((delimiter, _)) => delimiter,
            None => best_delimiter(sample, line_end, all),
        };
        Dialect {
            delimiter,
            line_end,
            has_header: first_line_is_header(sample, delimiter, line_end, all),
            preamble,
        }
    }
}

/// Excel's `sep=;` line: the delimiter and the length of the line.
fn declared_delimiter(sample: &[u8], line_end: u8) -> Option<(u8, usize)> {
    let stop = memchr::memchr(line_end, sample)?;
    let line = sample[..stop].trim_ascii_end();
    match line {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', delimiter] => Some((*delimiter, stop + 1)),
        b"sep=" => Some((b'\t', stop + 1)),
        _ => None,
    }
}

/// The delimiter under which most records have as many cells as the first; of several, the one
/// that gives most columns.
fn best_delimiter(sample: &[u8], line_end: u8, all: bool) -> u8 {
    let mut best = (0, 0, b',');
    for &delimiter in DELIMITERS {
        let widths = widths(sample, delimiter, line_end, all);
        let width = widths.first().copied().unwrap_or(0);
        if width < 2 {
            continue;
        }
        let fitting = widths.iter().filter(|&&other| other == width).count();
        let share = fitting * 10 / widths.len();
        if (share, width) > (best.0, best.1) {
            best = (share, width, delimiter);
        }
    }
    best.2
}

fn widths(sample: &[u8], delimiter: u8, line_end: u8, all: bool) -> Vec<usize> {
    records(sample, delimiter, line_end, all)
        .iter()
        .map(Vec::len)
        .collect()
}

fn records(sample: &[u8], delimiter: u8, line_end: u8, all: bool) -> Vec<Vec<String>> {
    let mut cutter = Cutter::new(delimiter, line_end);
    let (mut at, mut found) = (0, Vec::new());
    while at < sample.len() && found.len() < SAMPLE {
        let mut cells = Vec::new();
        match cutter.cut(sample, at, all, &mut cells) {
            Cut::Whole { next, .. } => {
                if !cells.iter().all(|&cell| cutter.is_blank(sample, cell)) {
                    found.push(
                        cells
                            .iter()
                            .map(|&cell| cutter.text(sample, cell))
                            .collect(),
                    );
                }
                at = next;
            }
            Cut::Unclosed { next } => at = next,
            Cut::More => break,
        }
    }
    found
}

/// A first line in which a cell is an e-mail address, a date or a number, or is empty while
/// nothing in it names a column, is data already.
fn first_line_is_header(sample: &[u8], delimiter: u8, line_end: u8, all: bool) -> bool {
    let records = records(sample, delimiter, line_end, all);
    let Some(first) = records.first() else {
        return true;
    };
    if first
        .iter()
        .any(|cell| super::super::columns::header::names_a_column(cell))
    {
        return true;
    }
    !first.iter().any(|cell| is_plainly_data(cell))
}

fn is_plainly_data(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    cell.contains('@') || digits * 2 > cell.len()
}
