//! What a number says about its bearer, and where that contradicts the record.

use super::scheme;
use crate::record::account::Finding;
use crate::record::date::{BirthDate, days_in_month};
use crate::record::document::{Document, Validity};
use crate::record::value::{Sex, redacted_debug};

/// What a number encodes about its bearer, as far as its scheme says.
#[derive(Clone, Copy, PartialEq, Default)]
pub struct Encoded {
    pub birth: Option<EncodedBirth>,
    /// Female or male.
    pub sex: Option<Sex>,
}

/// A birth date as a number encodes it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct EncodedBirth {
    /// Four digits, or the last two where the century is not said.
    pub year: i16,
    pub century: Century,
    /// 1 to 12, or 0 where it is not said.
    pub month: u8,
    /// 1 to 31, or 0 where it is not said.
    pub day: u8,
}

/// Whether an encoded year says its century.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Century {
    Said,
    Unsaid,
}

impl Encoded {
    /// Nothing is encoded.
    pub const NOTHING: Encoded = Encoded {
        birth: None,
        sex: None,
    };

    /// The whole birth date, where the number says all of it.
    pub fn birth_date(&self) -> Option<BirthDate> {
        let birth = self.birth.filter(|birth| birth.century == Century::Said)?;
        Some(BirthDate {
            year: birth.year,
            month: birth.month,
            day: birth.day,
        })
    }
}

impl EncodedBirth {
    /// Year, month and day, the century known; numbers as the scheme wrote them.
    pub fn new(year: u64, month: u64, day: u64) -> Self {
        EncodedBirth {
            year: year.min(9999) as i16,
            century: Century::Said,
            month: month.min(99) as u8,
            day: day.min(99) as u8,
        }
    }

    /// The same with a year of two digits.
    pub fn short(year: u64, month: u64, day: u64) -> Self {
        EncodedBirth {
            century: Century::Unsaid,
            ..EncodedBirth::new(year % 100, month, day)
        }
    }

    /// The same for a scheme that always says month and day: a zero there is no unknown part.
    pub fn needs_day(self) -> Self {
        let or_none = |part: u8| if part == 0 { u8::MAX } else { part };
        EncodedBirth {
            month: or_none(self.month),
            day: or_none(self.day),
            ..self
        }
    }

    /// Whether there is such a day; unknown parts always exist.
    pub fn exists(&self) -> bool {
        self.month <= 12 && self.day <= self.days_in_month()
    }

    /// Whether a date of birth cannot be this one; unknown parts contradict nothing.
    pub fn contradicts(&self, date: BirthDate) -> bool {
        let years_differ = match self.century {
            Century::Said => self.year != date.year,
            Century::Unsaid => self.year != date.year.rem_euclid(100),
        };
        let differ = |a: u8, b: u8| a != 0 && b != 0 && a != b;
        years_differ || differ(self.month, date.month) || differ(self.day, date.day)
    }

    fn days_in_month(&self) -> u8 {
        match self.month {
            0 => 31,
            month => days_in_month(self.year, month),
        }
    }
}

/// What a document's number encodes; nothing where it is invalid or its scheme is unknown.
pub fn encoded(document: &Document) -> Encoded {
    match document.scheme {
        Some(id) if document.validity != Validity::Invalid => {
            (scheme::get(id).encodes)(&document.number)
        }
        _ => Encoded::NOTHING,
    }
}

/// Where the numbers of a record contradict its own birth date or sex.
///
/// Such a finding lowers trust in the record; it is never evidence of duplication.
pub fn findings(
    documents: &[Document],
    birth_date: Option<BirthDate>,
    sex: Option<Sex>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut add = |finding, contradicted: bool| {
        if contradicted && !findings.contains(&finding) {
            findings.push(finding);
        }
    };
    for says in documents.iter().map(encoded) {
        if let (Some(birth), Some(date)) = (says.birth, birth_date) {
            add(Finding::NumberContradictsBirthDate, birth.contradicts(date));
        }
        if let (Some(said), Some(sex)) = (says.sex, sex) {
            let contradicted = sex != Sex::Other && said != sex;
            add(Finding::NumberContradictsSex, contradicted);
        }
    }
    findings
}

redacted_debug!(Encoded, EncodedBirth);
