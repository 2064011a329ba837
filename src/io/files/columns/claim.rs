//! Releases columns whose values refute what their header claims.

use super::super::table::SAMPLE_ROWS;
use super::cell::signs;
use super::content::Profile;
use super::dates::is_count_of_days;
use super::eras::{is_moment, may_be_hijri};
use super::header::{self, Meaning};
use super::recognise::Recogniser;
use super::reigns;
use crate::record::field::Field;
use crate::record::reading::Reading;
use crate::stage::normalise::date::{self, DateStyle};
use crate::stage::normalise::sex::{self, Letters};
use crate::stage::normalise::{country, unknown};

/// What a header claims of the values below it.
#[derive(Clone, Copy)]
pub struct Claim {
    noun: &'static str,
    pub looks: fn(&str) -> Sight,
    /// Of a hundred cells that speak for or against it, as many must speak for it.
    least: usize,
}

/// What one cell says of the claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    Fits,
    Refutes,
    /// It stands for "unknown", or for what another column completes.
    Neither,
}

/// On fewer cells than this, values say nothing against a header.
const ENOUGH_CELLS: usize = 20;
/// Dirty columns stay what they are called; these cannot be read at all.
const READABLE: usize = 50;
/// One value in so many.
const HARDLY_ANY: usize = 10;
/// Nearly all values of a column must be codes before it is no name.
const WORDS: usize = 10;

/// The claim of a header, where values can refute it.
pub fn of(meaning: Meaning) -> Option<Claim> {
    let claim = |noun, looks, least| Some(Claim { noun, looks, least });
    match meaning {
        Meaning::SomeName => claim("a name", words, WORDS),
        Meaning::BirthYear => claim("a year of birth", year, READABLE),
        // A line of an address may hold nothing but a number.
        Meaning::Whole(Field::Street | Field::Address) => claim("a street", words, WORDS),
        Meaning::Whole(field) | Meaning::Part(field, 1) => match field {
            Field::GivenName | Field::FamilyName | Field::Name | Field::Alias => {
                claim("a name", words, WORDS)
            }
            Field::BirthDate => claim("a birth date", birth_date, READABLE),
            Field::Email => claim("an e-mail address", email, READABLE),
            Field::Phone => claim("a phone number", phone, READABLE),
            Field::Sex => claim("a sex", sex, READABLE),
            Field::Nationality | Field::Country => claim(
                "a country",
                |value| sight(&country::normalise(value)),
                READABLE,
            ),
            Field::City => claim("a city", city, WORDS),
            Field::NameSuffix => claim("a suffix of a name", suffix, READABLE),
            _ => None,
        },
        _ => None,
    }
}

/// Takes the meaning from columns whose values are something else, so that another column may
/// have it. What the configuration says is not questioned.
pub fn release(recogniser: &mut Recogniser<'_>) {
    for column in 0..recogniser.headers.len() {
        let claim = recogniser.meaning(column).and_then(of);
        let profile = &recogniser.profiles[column];
        if is_empty_birth(recogniser, column) {
            recogniser.meanings[column] = None;
            continue;
        }
        if let Some(recognised) = &mut recogniser.meanings[column] {
            if is_of_one_each(recognised.meaning, profile) {
                // The account id, or a house number after all.
                recognised.meaning = Meaning::SomeNumber;
            } else if matches!(recognised.meaning, Meaning::BirthDay | Meaning::BirthYear)
                && profile.mostly(profile.whole_dates())
            {
                // `bd` is as short for a birth date; and some say the year and write the day.
                recognised.meaning = Meaning::Whole(Field::BirthDate);
            }
        }
        let refuted = claim.filter(|claim| claim.is_refuted(profile));
        let not = match refuted {
            _ if recogniser.used[column] => continue,
            Some(claim) if claim.least == WORDS => {
                format!("not {}: its values are numbers or codes", claim.noun)
            }
            Some(claim) => format!("not {}: most values cannot be read", claim.noun),
            None if is_of_kinds(recogniser.meaning(column), profile) => {
                "not the id of a device: everybody has one of a few".to_owned()
            }
            None if recogniser.meaning(column) == Some(Meaning::SomeName)
                && is_a_mark(&recogniser.headers[column], profile) =>
            {
                "not a name: everybody has one of a few".to_owned()
            }
            None => continue,
        };
        let was = recogniser.meanings[column].take();
        let columns = &recogniser.settings.columns.by_field;
        let is_settled = columns.contains_key(Field::BirthDate.name());
        let header = &recogniser.headers[column];
        if !is_settled
            && was.is_some_and(|was| was.meaning == Meaning::Whole(Field::BirthDate))
            && refuted.is_some_and(|claim| claim.holds_hardly_any(profile))
        {
            recogniser.mapping.refuted_birth_date = Some(header.clone());
        }
        recogniser.note(format!("{header}: {not}"));
    }
}

/// A birth date that no row has, of a table all rows of which were seen: an age may serve for it.
fn is_empty_birth(recogniser: &Recogniser<'_>, column: usize) -> bool {
    let profile = &recogniser.profiles[column];
    let is_birth = matches!(
        recogniser.meaning(column),
        Some(Meaning::Whole(Field::BirthDate) | Meaning::BirthYear)
    );
    is_birth
        && profile.filled == 0
        && (1..SAMPLE_ROWS).contains(&profile.rows)
        && !recogniser.used[column]
}

/// `ios`, `android`: to share a kind of device says nothing, and must not pass for shared evidence.
fn is_of_kinds(meaning: Option<Meaning>, profile: &Profile) -> bool {
    const HOLDERS: usize = 20;
    meaning == Some(Meaning::Whole(Field::DeviceId))
        && profile.filled >= ENOUGH_CELLS * HOLDERS
        && profile.distinct * HOLDERS < profile.filled
}

/// `student` over yes and no.
fn is_a_mark(header: &str, profile: &Profile) -> bool {
    const MARKS: usize = 4;
    header::is_a_person(header) && profile.filled >= ENOUGH_CELLS && profile.distinct <= MARKS
}

/// House numbers repeat: where everybody has one of his own, it numbers the accounts.
fn is_of_one_each(meaning: Meaning, profile: &Profile) -> bool {
    const HOUSES: usize = 400;
    meaning == Meaning::Whole(Field::HouseNumber)
        && profile.filled >= HOUSES
        && profile.distinct == profile.filled
}

impl Claim {
    /// The column may be called rightly, and written as we cannot read it.
    fn holds_hardly_any(&self, profile: &Profile) -> bool {
        profile.fitting * HARDLY_ANY < profile.fitting + profile.refuting
    }

    fn is_refuted(&self, profile: &Profile) -> bool {
        let said = profile.fitting + profile.refuting;
        said >= ENOUGH_CELLS && profile.fitting * 100 < said * self.least
    }
}

fn sight<T>(reading: &Reading<T>) -> Sight {
    match reading {
        Reading::Value(_) => Sight::Fits,
        Reading::Unreadable(_) => Sight::Refutes,
        Reading::Missing | Reading::Placeholder(_) => Sight::Neither,
    }
}

/// A day alone is a part of a date: `birth_day` reads like `birthday`.
fn birth_date(value: &str) -> Sight {
    let style = DateStyle::of_registers();
    match value.parse::<u8>() {
        Ok(0..=31) => Sight::Neither,
        _ if is_count_of_days(value) || may_be_hijri(value) || is_moment(value) => Sight::Fits,
        _ if reigns::may_be(value) => Sight::Fits,
        _ => sight(&date::normalise(value, style)),
    }
}

/// In two digits or four; or a whole date.
fn year(value: &str) -> Sight {
    text(value, signs(value).digits >= 2)
}

/// `N` is a letter for it in some columns.
fn sex(value: &str) -> Sight {
    match value {
        "N" | "n" => Sight::Neither,
        _ => sight(&sex::normalise(value, Letters::Passport)),
    }
}

/// `gen` is short for a gender too.
fn suffix(value: &str) -> Sight {
    match matches!(value, "M" | "F" | "m" | "f") || signs(value).letters > 8 {
        true => Sight::Refutes,
        false => Sight::Fits,
    }
}

fn email(value: &str) -> Sight {
    text(value, value.contains('@'))
}

/// Digits, with a word or two beside them: `+34 612 345 678 ext. 12`; or a hash, which is equal
/// where the phone is.
fn phone(value: &str) -> Sight {
    text(value, signs(value).digits >= 5)
}

fn words(value: &str) -> Sight {
    text(value, !signs(value).is_code())
}

/// Registers number their towns with four digits or more.
fn city(value: &str) -> Sight {
    let signs = signs(value);
    text(
        value,
        !signs.is_code() || signs.letters == 0 && signs.digits >= 4,
    )
}

fn text(value: &str, fits: bool) -> Sight {
    match unknown::reason(value) {
        Some(_) => Sight::Neither,
        None if fits => Sight::Fits,
        None => Sight::Refutes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_device_are_no_devices() {
        let device = Some(Meaning::Whole(Field::DeviceId));
        let profile = |filled, distinct| Profile {
            filled,
            distinct,
            ..Profile::default()
        };
        for (filled, distinct, expected) in [(400, 3, true), (400, 300, false), (30, 1, false)] {
            assert_eq!(is_of_kinds(device, &profile(filled, distinct)), expected);
        }
        assert!(!is_of_kinds(
            Some(Meaning::Whole(Field::City)),
            &profile(400, 3)
        ));
    }

    #[test]
    fn cells_fit_a_claim_or_refute_it() {
        use Field::*;
        let table = [
            (
                BirthDate,
                "1980-03-05 24-Mar-1980 1980 19800305.0",
                Sight::Fits,
            ),
            (BirthDate, "single 15179e5e72c8e25a twin", Sight::Refutes),
            (BirthDate, "N/A 1900-01-01 7 31", Sight::Neither),
            (FamilyName, "Ruiz X Ba1 李 2d4bebaa", Sight::Fits),
            (FamilyName, "F01234 12 77-4", Sight::Refutes),
            (FamilyName, "unknown --", Sight::Neither),
            (City, "Ulm 3550308 75056", Sight::Fits),
            (City, "1 42 C0012", Sight::Refutes),
            (Email, "ana@example.org none@x", Sight::Fits),
            (Email, "Y N", Sight::Refutes),
            (
                Phone,
                "612345678 (767)978-8260 +34612345678 47f55b27eaa1e6a0",
                Sight::Fits,
            ),
            (Phone, "mobile home", Sight::Refutes),
            (Sex, "F male 1", Sight::Fits),
            (Sex, "yes", Sight::Refutes),
            (Country, "ES Germany", Sight::Fits),
        ];
        for (field, values, expected) in table {
            let claim = of(Meaning::Whole(field)).expect("values can refute it");
            for value in values.split(' ') {
                assert_eq!((claim.looks)(value), expected, "{field:?} {value}");
            }
        }
    }
}
