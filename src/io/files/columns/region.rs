//! Which country the phones of a table are of where they do not say it, by those that do.

use super::header::Meaning;
use super::recognise::Recogniser;
use crate::record::contact::Phone;
use crate::record::field::Field;
use crate::record::reading::Reading;
use crate::record::value::Country;
use crate::stage::normalise::phone;
use crate::text::ascii::digits;
use hashbrown::{HashMap, HashSet};
use std::cmp::Reverse;

/// Rows that are looked at.
const LOOKED_AT: usize = 4_000;
/// So many numbers must name their country.
const ENOUGH: usize = 20;

/// Takes the country that nearly all numbers with a country code name for that of the others, if
/// these are numbers there; unless the configuration says a country.
pub fn settle(recogniser: &mut Recogniser<'_>) {
    if recogniser.mapping.region.is_some() {
        return;
    }
    let cells = || {
        let rows = recogniser.rows();
        let columns = columns(recogniser);
        let cells = rows
            .take(LOOKED_AT)
            .flat_map(move |row| columns.clone().into_iter().map(move |at| row.cell(at)));
        cells.map(str::trim).filter(|cell| !cell.is_empty())
    };
    let Some(common) = Common::of(cells().filter(|cell| is_coded(cell))) else {
        return;
    };
    let (mut fitting, mut others) = (0, 0);
    for cell in cells().filter(|cell| !is_coded(cell)) {
        match phone::normalise(cell, Some(common.country)) {
            Reading::Value(phone) if common.may_have(&phone) => fitting += 1,
            Reading::Value(_) | Reading::Unreadable(_) => others += 1,
            Reading::Missing | Reading::Placeholder(_) => {}
        }
    }
    if fitting == 0 || !is_nearly_all(fitting, fitting + others) {
        return;
    }
    let country = common.country.as_str().to_owned();
    recogniser.says.push(format!(
        "region: {country} for phones and documents that name no country, since {} of {} phone \
         numbers with a country code are from there; if that is wrong, set default under [region]",
        common.count, common.of
    ));
    recogniser.mapping.region = Some(country);
}

/// Declared, or named by their headers, or seen to hold phones.
fn columns(recogniser: &Recogniser<'_>) -> Vec<usize> {
    let mut columns = recogniser.mapping.columns_of(Field::Phone).to_vec();
    if !recogniser.decided.contains(&Field::Phone) {
        columns.extend(recogniser.free(|meaning| meaning == Meaning::Whole(Field::Phone)));
    }
    let is_seen = |column: &usize| {
        !recogniser.used[*column]
            && recogniser.meanings[*column].is_none()
            && recogniser.profiles[*column].looks_like_phones()
    };
    if columns.is_empty() {
        columns.extend((0..recogniser.headers.len()).find(is_seen));
    }
    columns
}

fn is_coded(cell: &str) -> bool {
    cell.starts_with('+') || cell.starts_with("00")
}

fn is_nearly_all(count: usize, of: usize) -> bool {
    count * 10 >= of * 9
}

/// The country that nearly all numbers name.
struct Common {
    country: Country,
    code: u64,
    /// How many digits its numbers have.
    lengths: HashSet<u32>,
    count: usize,
    of: usize,
}

impl Common {
    /// Countries that share a code are one; of them it is the most frequent.
    fn of<'v>(cells: impl Iterator<Item = &'v str>) -> Option<Self> {
        let mut codes: HashMap<u64, HashMap<Country, usize>> = HashMap::new();
        let mut lengths = HashSet::new();
        let mut of = 0;
        for cell in cells {
            if let Reading::Value(phone) = phone::normalise(cell, None)
                && let (Some(code), Some(country)) = (phone.calling_code(), phone.country)
            {
                of += 1;
                *codes.entry(code).or_default().entry(country).or_default() += 1;
                lengths.insert((code, digits(phone.national())));
            }
        }
        let sum = |countries: &HashMap<Country, usize>| countries.values().sum::<usize>();
        let (code, countries) = codes
            .into_iter()
            .max_by_key(|(code, countries)| (sum(countries), Reverse(*code)))?;
        let count = sum(&countries);
        let (country, _) = countries
            .into_iter()
            .max_by_key(|(country, count)| (*count, Reverse(*country)))?;
        let own = lengths.into_iter().filter(|(of, _)| *of == code);
        (count >= ENOUGH && is_nearly_all(count, of)).then(|| Common {
            country,
            code,
            lengths: own.map(|(_, length)| length).collect(),
            count,
            of,
        })
    }

    /// It is as long as the numbers that name this country: not every number of a plan is in use.
    fn may_have(&self, phone: &Phone) -> bool {
        phone.calling_code() == Some(self.code)
            && (phone.valid || self.lengths.contains(&digits(phone.national())))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{mapping_of, rows};

    /// The region of a table whose row has such a phone.
    fn region(phone: impl Fn(usize) -> String) -> Option<String> {
        let csv = rows("id,name,phone", 120, |at| {
            format!("{at},Ana Ruiz,{}", phone(at))
        });
        let mapping = mapping_of(&csv);
        let is_said = mapping.says.iter().any(|it| it.starts_with("region: "));
        assert_eq!(is_said, mapping.region.is_some());
        mapping.region
    }

    #[test]
    fn bare_phones_are_of_the_country_that_the_others_name() {
        let last = |at: usize| at * 7_919 % 10_000;
        let american = |at: usize| match at % 3 {
            0 => format!("+1 212 555 {:04}", last(at)),
            _ => format!("(212) 555-{:04}", last(at)),
        };
        assert_eq!(region(american).as_deref(), Some("US"));
        let spanish = |at: usize| match at % 4 {
            0 => format!("+34 612 34 {:04}", last(at)),
            1 => format!("0034 912 34 {:04}", last(at)),
            2 => "N/A".to_owned(),
            _ => format!("61234{:04}", last(at)),
        };
        assert_eq!(region(spanish).as_deref(), Some("ES"));
        // Nothing to tell, too few that tell, two countries, numbers that are none there.
        assert_eq!(region(|at| format!("+34 612 34 {:04}", last(at))), None);
        let rarely = |at: usize| match at % 10 {
            0 => format!("+34 612 34 {:04}", last(at)),
            _ => format!("61234{:04}", last(at)),
        };
        assert_eq!(region(rarely), None);
        let mixed = |at: usize| match at % 3 {
            0 => format!("+34 612 34 {:04}", last(at)),
            1 => format!("+351 912 34 {:04}", last(at)),
            _ => format!("61234{:04}", last(at)),
        };
        assert_eq!(region(mixed), None);
        let foreign = |at: usize| match at % 3 {
            0 => format!("+34 612 34 {:04}", last(at)),
            _ => format!("0151 2345{:04}", last(at)),
        };
        assert_eq!(region(foreign), None);
    }
}
