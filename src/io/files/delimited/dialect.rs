//! How a delimited file is written: its delimiter, its line ends, whether it has a header.

use super::super::columns::header;
use super::cut::{Cut, Cutter};
use crate::stage::normalise::name::lexicon;
use crate::text::fold;

/// What was understood of the file's form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    pub delimiter: u8,
    /// `\n`, or `\r` for files of old Macs. A `\r` before `\n` is white space.
    pub line_end: u8,
    pub has_header: bool,
    /// Bytes before the header: empty lines, Excel's `sep=;`, titles.
    pub preamble: usize,
}

/// Delimiters in use, the likeliest first.
const DELIMITERS: &[u8] = b",;\t|\x1f\x01^~";
/// Records looked at.
const SAMPLE: usize = 100;
/// More lines than this above the header are no titles.
const MOST_TITLES: usize = 10;

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
        let sample = Sample {
            bytes: &prefix[preamble..],
            line_end,
            all,
        };
        let delimiter = match declared {
            Some((delimiter, _)) => delimiter,
            None => sample.best_delimiter(),
        };
        let titles = sample.title_lines(delimiter);
        Dialect {
            delimiter,
            line_end,
            has_header: first_line_is_header(&sample.after(titles).records(delimiter)),
            preamble: preamble + titles,
        }
    }
}

/// The beginning of a file, or all of it.
#[derive(Clone, Copy)]
struct Sample<'a> {
    bytes: &'a [u8],
    line_end: u8,
    all: bool,
}

struct Record {
    start: usize,
    cells: Vec<String>,
}

impl Sample<'_> {
    fn after(self, length: usize) -> Self {
        let bytes = &self.bytes[length..];
        Sample { bytes, ..self }
    }

    /// The delimiter under which most records have as many cells as the one after the titles; of
    /// several, one that takes no line for a title, since what stands in cells may look like a table
    /// under a header; of several still, the one that gives most columns.
    fn best_delimiter(self) -> u8 {
        let mut best = ((0, false, 0), b',');
        for &delimiter in DELIMITERS {
            let titles = self.title_lines(delimiter);
            let records = self.after(titles).records(delimiter);
            let width = records.first().map_or(0, |record| record.cells.len());
            if width < 2 {
                continue;
            }
            let worth = (share_of_width(&records, width), titles == 0, width);
            if worth > best.0 {
                best = (worth, delimiter);
            }
        }
        best.1
    }

    /// Bytes of the lines that only give the table a title: one filled cell each, and then a table of
    /// three columns or more.
    fn title_lines(self, delimiter: u8) -> usize {
        let records = self.records(delimiter);
        let is_title = |record: &Record| record.cells.iter().skip(1).all(String::is_empty);
        let titles = records.iter().take_while(|record| is_title(record)).count();
        match records.get(titles..) {
            Some([header, first, rest @ ..]) if titles > 0 && titles <= MOST_TITLES => {
                let width = header.cells.len();
                let others = rest.is_empty() || share_of_width(rest, width) >= 8;
                let is_table = width >= 3 && first.cells.len() == width && others;
                if is_table { header.start } else { 0 }
            }
            _ => 0,
        }
    }

    fn records(self, delimiter: u8) -> Vec<Record> {
        let sample = self.bytes;
        let mut cutter = Cutter::new(delimiter, self.line_end);
        let (mut at, mut found) = (0, Vec::new());
        while at < sample.len() && found.len() < SAMPLE {
            let mut cells = Vec::new();
            match cutter.cut(sample, at, self.all, &mut cells) {
                Cut::Whole { next, .. } => {
                    if !cells.iter().all(|&cell| cutter.is_blank(sample, cell)) {
                        let cells = cells
                            .iter()
                            .map(|&cell| cutter.text(sample, cell))
                            .collect();
                        found.push(Record { start: at, cells });
                    }
                    at = next;
                }
                Cut::Unclosed { next } => at = next,
                Cut::More => break,
            }
        }
        found
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

/// Tenths of the records that have this many cells.
fn share_of_width(records: &[Record], width: usize) -> usize {
    let fitting = records
        .iter()
        .filter(|record| record.cells.len() == width)
        .count();
    fitting * 10 / records.len().max(1)
}

/// A first line in which a cell is an e-mail address, a date or a number, or is empty while
/// nothing in it names a column, is data already.
fn first_line_is_header(records: &[Record]) -> bool {
    let Some(Record { cells: first, .. }) = records.first() else {
        return true;
    };
    let named = first
        .iter()
        .filter(|cell| header::names_a_column(cell))
        .count();
    if first.iter().filter(|cell| is_of_a_person(cell)).count() > named {
        return false;
    }
    if first.iter().any(|cell| header::is_known_whole(cell)) || are_counted(first) {
        return true;
    }
    if is_like_those_below(records) {
        return false;
    }
    named > 0 || !first.iter().any(|cell| is_plainly_data(cell))
}

/// `c1`, `c2`, `c3`: columns that somebody called by their places.
fn are_counted(first: &[String]) -> bool {
    let parts = |cell: &str| {
        let name = cell.trim_end_matches(|c: char| c.is_ascii_digit());
        Some((name.to_owned(), cell[name.len()..].parse::<usize>().ok()?))
    };
    let Some((name, start)) = first.first().and_then(|cell| parts(cell)) else {
        return false;
    };
    let mut rest = first.iter().zip(start..);
    let is_next = |(cell, at): (&String, usize)| parts(cell) == Some((name.clone(), at));
    name.starts_with(char::is_alphabetic) && first.len() > 1 && rest.all(is_next)
}

/// A mail address, a date or a number as long as a phone's: no column is called so.
fn is_of_a_person(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let letters = cell.chars().filter(|letter| letter.is_alphabetic()).count();
    cell.contains('@') || digits >= 7 && letters == 0
}

/// On fewer records below, likeness is chance.
const FEWEST_BELOW: usize = 2;

/// No cell of the first record is known for a header, and in some column it is a word and a number or a
/// person's name as nearly all below it are.
fn is_like_those_below(records: &[Record]) -> bool {
    let [Record { cells: first, .. }, below @ ..] = records else {
        return false;
    };
    let is_one = |looks: fn(&str) -> bool, column: usize| {
        let cells = below.iter().filter_map(|record| record.cells.get(column));
        let filled: Vec<&String> = cells.filter(|cell| !cell.is_empty()).collect();
        let alike = filled.iter().filter(|cell| looks(cell)).count();
        looks(&first[column]) && filled.len() >= FEWEST_BELOW && alike * 10 >= filled.len() * 7
    };
    (0..first.len()).any(|column| is_one(is_place, column) || is_one(is_name, column))
}

/// `Calle Mayor 5`.
fn is_place(cell: &str) -> bool {
    let words = || cell.split([' ', ',']).filter(|word| !word.is_empty());
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    words().count() > 2 && words().any(is_number)
}

/// `Juan Pérez`, as far as a list of names knows.
fn is_name(cell: &str) -> bool {
    let words: Vec<&str> = cell.split_whitespace().collect();
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    (2..=5).contains(&words.len())
        && words.iter().all(is_capital)
        && lexicon::is_known(&fold::fold(words[0]))
}

fn is_plainly_data(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    cell.contains('@') || digits * 2 > cell.len()
}
