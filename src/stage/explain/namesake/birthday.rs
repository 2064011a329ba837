//! How likely two customers share a birth date: the base's own calendar, and that of one name.

use crate::record::date::BirthDate;
use crate::record::frequency::{Frequencies, Kind};
use crate::record::value::ValueHash;
use crate::stage::score::Model;

/// Bearers of a given name from which on their own ages are known well enough.
const ENOUGH: u64 = 100;
/// Years of birth that are looked up for a given name.
const YEARS: std::ops::RangeInclusive<i16> = 1890..=2040;

/// The birth dates of a base, read off a model once.
#[derive(Clone, Debug)]
pub struct Birthdays {
    /// Probability that two customers were born in one year.
    same_year: f64,
    /// Probability that two customers were born on one day of the year, 1 January left out.
    same_day: f64,
    /// The share of customers born on 1 January.
    default_day: f64,
    years: Vec<ValueHash>,
}

/// The birth dates of the bearers of one given name: names come and go with the years.
#[derive(Clone, Copy, Debug)]
pub struct Cohort {
    given: Option<ValueHash>,
    same_year: f64,
    same_day: f64,
    default_day: f64,
}

impl Birthdays {
    /// Where the base has no birth dates, people are spread evenly over 55 years of 365 days.
    pub fn of(model: &Model) -> Birthdays {
        let frequencies = &model.terms().frequencies;
        let first = ValueHash::of(&[BirthDate::DEFAULT_DAY.0, BirthDate::DEFAULT_DAY.1]);
        let default_day = frequencies
            .share(Kind::BirthDay, first)
            .filter(|(count, total)| *count > 1 && *total > ENOUGH)
            .map_or(1.0 / 365.0, |(count, total)| count as f64 / total as f64);
        let all_days = frequencies.collision(Kind::BirthDay).filter(|p| *p > 0.0);
        let rest = (1.0 - default_day).max(f64::EPSILON);
        let same_day = all_days.map_or(1.0 / 364.0, |p| {
            (p - default_day * default_day).max(0.0) / (rest * rest)
        });
        let same_year = frequencies.collision(Kind::BirthYear).filter(|p| *p > 0.0);
        Birthdays {
            same_year: same_year.unwrap_or(1.0 / 55.0),
            same_day,
            default_day,
            years: YEARS
                .map(|year| ValueHash::of(&year.to_le_bytes()))
                .collect(),
        }
    }

    /// The effective number of birth dates: two customers share one with a probability of one in
    /// so many.
    pub fn effective_dates(&self) -> f64 {
        1.0 / self.everybody().collision()
    }

    fn everybody(&self) -> Cohort {
        Cohort {
            given: None,
            same_year: self.same_year,
            same_day: self.same_day,
            default_day: self.default_day,
        }
    }

    /// The birth dates of those who bear this given name; of everybody, where they are few.
    pub fn cohort(&self, model: &Model, given: Option<ValueHash>) -> Cohort {
        let Some(given) = given else {
            return self.everybody();
        };
        let frequencies = &model.terms().frequencies;
        let (mut bearers, mut pairs) = (0, 0.0);
        for year in &self.years {
            let count = repeated(frequencies, given.with(*year));
            bearers += count;
            pairs += count as f64 * (count as f64 - 1.0);
        }
        if bearers < ENOUGH {
            return self.everybody();
        }
        let first = ValueHash::of(&[BirthDate::DEFAULT_DAY.0, BirthDate::DEFAULT_DAY.1]);
        let on_default_day = repeated(frequencies, given.with(first));
        Cohort {
            given: Some(given),
            same_year: pairs / (bearers as f64 * (bearers as f64 - 1.0)),
            same_day: self.same_day,
            default_day: on_default_day as f64 / bearers as f64,
        }
    }
}

/// How often it was counted; nothing for what was seen once, which a frozen model does not keep.
fn repeated(frequencies: &Frequencies, value: ValueHash) -> u64 {
    let share = frequencies.share(Kind::GivenBirth, value);
    share.map_or(0, |(count, _)| if count > 1 { count } else { 0 })
}

impl Cohort {
    /// The probability that two of them share a birth date, 1 January as often as it occurs here.
    pub fn collision(&self) -> f64 {
        let rest = 1.0 - self.default_day;
        self.same_year * (self.default_day * self.default_day + rest * rest * self.same_day)
    }

    /// The share of them born on this date; `None` where the base has no birth dates.
    pub fn share(&self, model: &Model, date: BirthDate) -> Option<f64> {
        let frequencies = &model.terms().frequencies;
        let part = |(count, total): (u64, u64)| count as f64 / total.max(1) as f64;
        let year = frequencies
            .share(Kind::BirthYear, date.hash_year())
            .map(part)?;
        let day = match (date.is_default_day(), self.given) {
            (true, Some(_)) => self.default_day,
            _ => frequencies
                .share(Kind::BirthDay, date.hash_day())
                .map(part)?,
        };
        Some(year * day)
    }
}
