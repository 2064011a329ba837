//! Whether the dates of a column count from the founding of a republic, from the reigns of Japan, or as
//! Nepal does.

use super::eras::{birth_date_in, birth_in};
use super::header;
use crate::record::date::BirthDate;
use crate::stage::normalise::date::{Calendar, DateStyle};

/// Cells that may be dates of these calendars.
#[derive(Default)]
pub struct Reigns {
    /// `064/06/10` and `0640610`, or the name of the republic before them.
    republic: usize,
    /// `64/06/10`, which is one beside those.
    short: usize,
    /// `3500610`.
    reigns: usize,
    /// The same of the last hundred years.
    late_reigns: usize,
    nepali: usize,
    /// Of those, in years that are still to come in the common era.
    to_come: usize,
}

impl Reigns {
    const FEWEST: usize = 3;
    /// Of so many dates of two-digit years one with three tells; fewer are slips.
    const TELLING: usize = 20;

    pub fn add(&mut self, cell: &str) {
        self.republic += usize::from(is_of_republic(cell));
        self.short += usize::from(is_short_year(cell));
        let reign = reign(cell);
        self.reigns += usize::from(reign.is_some());
        self.late_reigns += usize::from(reign.is_some_and(|date| date.year > 1926));
        let nepali = nepali_year(cell);
        let now = DateStyle::default().pivot_year;
        self.nepali += usize::from(nepali.is_some());
        self.to_come += usize::from(nepali.is_some_and(|year| year > now));
    }

    /// The calendar that nearly all cells are of, where they or the header tell.
    pub fn calendar(&self, filled: usize, told: Told) -> Option<Calendar> {
        let nearly_all = |count: usize| count >= Self::FEWEST && count * 10 >= filled * 9;
        let years = self.republic + self.short;
        let is_republic = told == Told::Republic
            || self.republic >= Self::FEWEST && self.republic * Self::TELLING >= years;
        let is_nepali = match told {
            Told::Nepali => true,
            Told::NepaliWords => self.to_come * 10 >= self.nepali,
            _ => self.to_come * 2 > self.nepali,
        };
        if nearly_all(self.reigns) && self.late_reigns * 2 > self.reigns {
            Some(Calendar::JapaneseEras)
        } else if is_republic && nearly_all(years) {
            Some(Calendar::Roc)
        } else if is_nepali && nearly_all(self.nepali) {
            Some(Calendar::BikramSambat)
        } else {
            None
        }
    }
}

/// What the header of a column of birth dates says of its calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Told {
    #[default]
    Nothing,
    Republic,
    Nepali,
    /// It is in Nepali, which counts in both.
    NepaliWords,
}

impl Told {
    /// What the header says.
    pub fn by(text: &str) -> Self {
        let words = header::words(text);
        let has = |word: &str| words.iter().any(|other| other == word);
        let ends = |end: &[&str]| {
            words
                .iter()
                .map(String::as_str)
                .rev()
                .take(2)
                .eq(end.iter().copied())
        };
        if text.contains("民國") || text.contains("民国") || has("minguo") || has("roc") {
            Told::Republic
        } else if has("bs")
            || has("bikram")
            || ends(&["s", "b"])
            || text.contains("वि.सं")
            || text.contains("बि.सं")
        {
            Told::Nepali
        } else if text.contains("मिति") {
            Told::NepaliWords
        } else {
            Told::Nothing
        }
    }
}

/// A cell that is a date in one of these calendars and in no other.
pub fn may_be(cell: &str) -> bool {
    is_of_republic(cell) || reign(cell).is_some()
}

fn is_of_republic(cell: &str) -> bool {
    const NAMES: [&str; 4] = ["民國", "民国", "中華民國", "中华民国"];
    if NAMES.iter().any(|name| cell.starts_with(name)) {
        return true;
    }
    let is_long = match groups(cell) {
        Some([year, ..]) => year.len() == 3,
        None => cell.len() == 7 && cell.starts_with(['0', '1']),
    };
    is_long && birth_in(cell, Calendar::Roc).is_some()
}

fn is_short_year(cell: &str) -> bool {
    groups(cell).is_some_and(|[year, ..]| year.len() == 2)
        && birth_in(cell, Calendar::Roc).is_some()
}

fn reign(cell: &str) -> Option<BirthDate> {
    (cell.len() == 7)
        .then(|| birth_date_in(cell, Calendar::JapaneseEras))
        .flatten()
}

/// The year as it is written.
fn nepali_year(cell: &str) -> Option<i16> {
    let written = groups(cell)?.into_iter().find(|group| group.len() == 4)?;
    let year: i16 = written.parse().ok()?;
    let is_day = birth_date_in(cell, Calendar::BikramSambat).is_some();
    (is_day && (1970..2100).contains(&year)).then_some(year)
}

/// Three groups of digits.
fn groups(cell: &str) -> Option<[&str; 3]> {
    let mut groups = cell.split(['/', '-', '.']);
    let three = [groups.next()?, groups.next()?, groups.next()?];
    let is_number = |group: &&str| {
        (1..=4).contains(&group.len()) && group.bytes().all(|byte| byte.is_ascii_digit())
    };
    (groups.next().is_none() && three.iter().all(is_number)).then_some(three)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(clippy::too_many_lines, reason = "a table")]
    fn columns_and_headers_tell_the_calendar() {
        let of = |cells: &[&str], header: &str| {
            let mut reigns = Reigns::default();
            cells.iter().for_each(|cell| reigns.add(cell));
            reigns.calendar(cells.len(), Told::by(header))
        };
        let roc = Some(Calendar::Roc);
        let nepal = Some(Calendar::BikramSambat);
        for (cells, header, expected) in [
            (&["065/12/09", "064/06/10", "101/01/02"][..], "dob", roc),
            (&["0640610", "0651209", "1010102"], "dob", roc),
            (&["064/06/10", "064/6/1", "105/1/2", "64/06/10"], "dob", roc),
            (&["64/06/10", "65/12/09", "70/01/02"], "dob", None),
            (&["64/06/10", "65/12/09", "70/01/02"], "出生日期(民國)", roc),
            (
                &[
                    "民國75年11月3日",
                    "民國64年6月1日",
                    "民國70年1月2日",
                    "75.3.12",
                ],
                "生日",
                roc,
            ),
            (
                &["3500610", "3620102", "4010203"],
                "生年月日",
                Some(Calendar::JapaneseEras),
            ),
            (&["5031980", "3031980", "4121975"], "dob", None),
            (&["2032-02-27", "2051-01-02", "2060/12/09"], "dob", nepal),
            (&["1999-02-27", "2001-01-02", "1990-12-09"], "dob", None),
            (
                &["2009-02-27", "2011-01-02", "1990-12-09"],
                "DOB (BS)",
                nepal,
            ),
            (
                &["2009-02-27", "2011-01-02", "1990-12-09"],
                "DOB B.S.",
                nepal,
            ),
            (
                &["2009-02-27", "2011-01-02", "1990-12-09"],
                "जन्म मिति",
                None,
            ),
            (
                &["2009-02-27", "2031-01-02", "2015-12-09"],
                "जन्म मिति",
                nepal,
            ),
            (&["1980-02-27", "1981-01-02", "2031-12-09"], "dob", None),
        ] {
            assert_eq!(of(cells, header), expected, "{cells:?} {header}");
        }
    }
}
