//! Gives columns whose headers say nothing the use that their cells show.

use super::cell::{self, signs};
use super::content::Profile;
use super::documents;
use super::header::{self, Meaning};
use super::mapping::{FieldColumns, How, Join};
use super::place_and_date;
use super::recognise::Recogniser;
use crate::record::field::Field;
use crate::stage::normalise::name::lexicon;
use crate::text::fold;

/// On fewer rows than this, words show nothing.
const ENOUGH_ROWS: usize = 50;
/// A column of names has at least so many.
const FEWEST_NAMES: usize = 20;

/// Fields that are still wanted, in the columns that look like them.
pub fn settle(recogniser: &mut Recogniser<'_>) {
    type Looks = fn(&Profile) -> bool;
    const LOOKS: &[(Field, Looks)] = &[
        (Field::Email, |profile| profile.mostly(profile.emails)),
        (Field::IpAddress, |profile| profile.mostly(profile.ips)),
        (Field::BirthDate, |profile| {
            profile.mostly(profile.whole_dates()) && profile.mostly(profile.birth_years)
        }),
        (Field::Phone, Profile::looks_like_phones),
        (Field::Sex, |profile| {
            profile.mostly(profile.sexes) && (2..=6).contains(&profile.distinct)
        }),
    ];
    documents::by_content(recogniser);
    for &(field, looks) in LOOKS {
        let found = free(recogniser).find(|&column| looks(&recogniser.profiles[column]));
        take(recogniser, field, found);
    }
    names(recogniser);
    let is_placed = [Field::Address, Field::Street].map(|field| recogniser.has(field));
    if is_placed == [false, false] {
        let found = free(recogniser).find(|&column| {
            !header::is_of_something_else(&recogniser.headers[column])
                && holds(recogniser, column, is_street)
        });
        take(recogniser, Field::Address, found);
    }
}

/// Columns without a use or a meaning.
fn free(recogniser: &Recogniser<'_>) -> impl Iterator<Item = usize> {
    (0..recogniser.headers.len())
        .filter(|&column| !recogniser.used[column] && recogniser.meanings[column].is_none())
}

fn take(recogniser: &mut Recogniser<'_>, field: Field, found: Option<usize>) {
    if recogniser.decided.contains(&field) || recogniser.has(field) {
        return;
    }
    recogniser.take(FieldColumns {
        field,
        columns: found.into_iter().collect(),
        join: Join::Words,
        how: How::Content,
    });
}

/// A table of people has their names somewhere: whole, or in two columns side by side. Where nothing
/// else shows that it is one of people, names have to show it.
fn names(recogniser: &mut Recogniser<'_>) {
    let fields = [Field::Name, Field::GivenName, Field::FamilyName];
    let is_settled = |field: &Field| recogniser.has(*field) || recogniser.decided.contains(field);
    if fields.iter().any(is_settled) {
        return beside_surnames(recogniser);
    }
    let bar = match recogniser.mapping.fields.is_empty() {
        true => ALONE,
        false => BESIDE,
    };
    let is_open = |&column: &usize| {
        let known = recogniser.meaning(column);
        !recogniser.used[column]
            && matches!(known, None | Some(Meaning::Unused))
            // A title or a note is known, and no name.
            && (known.is_none() || header::may_be_whom_all_is_about(&recogniser.headers[column]))
            && !header::is_of_something_else(&recogniser.headers[column])
    };
    let of_people: Vec<usize> = (0..recogniser.headers.len()).filter(is_open).collect();
    let whole = |column: &&usize| are_whole_names(recogniser, **column, bar);
    if let Some(&column) = of_people.iter().find(whole) {
        return take(recogniser, Field::Name, Some(column));
    }
    if let Some((given, family)) = given_and_family(recogniser, of_people, bar) {
        take(recogniser, Field::GivenName, Some(given));
        take(recogniser, Field::FamilyName, family);
    }
}

/// Given names beside surnames, however they are called: `preferred`, `roepnaam`.
fn beside_surnames(recogniser: &mut Recogniser<'_>) {
    let has = [Field::FamilyName, Field::GivenName, Field::Name].map(|field| recogniser.has(field));
    if has != [true, false, false] {
        return;
    }
    let found = free(recogniser).find(|&column| {
        !header::is_of_something_else(&recogniser.headers[column])
            && recogniser.profiles[column].distinct >= FEWEST_NAMES
            && holds(recogniser, column, |cell| is_words(cell, 1..=3))
            && are_given(recogniser, column, ALONE.given)
    });
    take(recogniser, Field::GivenName, found);
}

/// What names have to show, in shares of a hundred cells.
#[derive(Clone, Copy)]
struct Bar {
    /// Of whole names these may be unlisted.
    unlisted_pass: bool,
    /// So many cells have a word that a list of customs has.
    listed: usize,
    /// So many given names in a column of their own are listed.
    given: usize,
    /// Given names are no names of people without family names beside.
    in_pairs: bool,
}

/// Beside a birth date or an address.
const BESIDE: Bar = Bar {
    unlisted_pass: true,
    listed: 20,
    given: 30,
    in_pairs: false,
};
/// Products, towns and firms have names too.
const ALONE: Bar = Bar {
    unlisted_pass: false,
    listed: 40,
    given: 50,
    in_pairs: true,
};

/// Whether the cells are whole names of many people, of whom some may have one name only.
fn are_whole_names(recogniser: &Recogniser<'_>, column: usize, bar: Bar) -> bool {
    let profile = &recogniser.profiles[column];
    if profile.distinct * 2 < profile.filled || profile.distinct < FEWEST_NAMES {
        return false;
    }
    if bar.unlisted_pass && holds(recogniser, column, is_whole_name) {
        return true;
    }
    let may_be = |cell: &str| is_whole_name(cell) || is_words(cell, 1..=1) && !has_no_name(cell);
    let (whole, _) = recogniser.tell(column, is_whole_name);
    let (listed, others) = recogniser.tell(column, has_listed);
    holds(recogniser, column, may_be)
        && whole * 2 >= listed + others
        && listed * 100 >= (listed + others) * bar.listed
}

/// A column of given names, with the one of family names beside it.
fn given_and_family(
    recogniser: &Recogniser<'_>,
    of_people: Vec<usize>,
    bar: Bar,
) -> Option<(usize, Option<usize>)> {
    let words = of_people.into_iter().filter(|&column| {
        recogniser.profiles[column].distinct >= FEWEST_NAMES
            && holds(recogniser, column, |cell| is_words(cell, 1..=3))
    });
    let words: Vec<usize> = words.collect();
    let mut all = words.iter().copied();
    let given = all.find(|&column| are_given(recogniser, column, bar.given))?;
    let mut neighbours = [Some(given + 1), given.checked_sub(1)]
        .into_iter()
        .flatten();
    let family = neighbours.find(|at| words.contains(at));
    (family.is_some() || !bar.in_pairs).then_some((given, family))
}

/// Whether nearly all of enough cells are so.
fn holds(recogniser: &Recogniser<'_>, column: usize, is_so: impl Fn(&str) -> bool) -> bool {
    let (so, others) = recogniser.tell(column, is_so);
    so >= ENOUGH_ROWS && so * 10 >= (so + others) * 9
}

/// Whether so many in a hundred begin with a name that a list of customs has.
fn are_given(recogniser: &Recogniser<'_>, column: usize, least: usize) -> bool {
    let is_listed = |cell: &str| {
        let first = cell.split_whitespace().next().unwrap_or_default();
        lexicon::is_known(&fold::fold(first))
    };
    let (listed, others) = recogniser.tell(column, is_listed);
    listed * 100 >= (listed + others) * least
}

/// Whether a word of it is a name that a list of customs has, or a patronymic.
fn has_listed(cell: &str) -> bool {
    const PATRONYMICS: [&str; 4] = ["ovich", "evich", "ovna", "evna"];
    let cell = fold::fold(cell);
    let mut words = cell.split(|c: char| !c.is_alphanumeric());
    words.any(|word| {
        word.len() > 2 && lexicon::is_known(word)
            || PATRONYMICS.iter().any(|ending| word.ends_with(ending))
    })
}

/// Letters in so many words, and nothing else but what stands in names.
pub fn is_words(cell: &str, count: std::ops::RangeInclusive<usize>) -> bool {
    let is_in_names = |c: char| {
        c.is_alphabetic() || c.is_whitespace() || matches!(c, '-' | '\'' | '’' | '.' | ',' | '/')
    };
    let words = cell.split([' ', ',', '/']).filter(|word| !word.is_empty());
    signs(cell).letters > 1 && cell.chars().all(is_in_names) && count.contains(&words.count())
}

/// Two words or more, or as many signs as a name of East Asia has; no business, place or trade.
fn is_whole_name(cell: &str) -> bool {
    if has_no_name(cell) {
        return false;
    }
    let is_east_asian = |c: char| matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}');
    is_words(cell, 2..=5)
        || cell.chars().all(is_east_asian) && (2..=4).contains(&cell.chars().count())
}

/// A word of businesses, trades or places; or a saint, after whom towns and schools are called.
fn has_no_name(cell: &str) -> bool {
    const SAINTS: &[&str] = &[
        "san", "santa", "santo", "saint", "sainte", "st", "são", "sankt",
    ];
    let lower = cell.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    let first = words.clone().next().unwrap_or_default();
    SAINTS.contains(&first) || words.any(|word| NO_NAMES.contains(&word))
}

#[rustfmt::skip]
const NO_NAMES: &[&str] = &[
    "ltd", "limited", "inc", "llc", "gmbh", "corp", "company", "bank", "srl", "ltda", "plc", "group",
    "services", "university", "school", "college", "hospital", "street", "avenue", "road", "lane",
    "drive", "court", "calle", "avenida", "rue", "rua", "strasse", "straße", "plaza", "county",
    "city", "manager", "engineer", "assistant", "teacher", "nurse", "officer", "director",
    "technician", "clerk", "worker", "analyst", "consultant", "developer", "sales", "and", "und",
    "the", "for", "with", "of", "not", "no", "is", "brothers", "sons", "partners", "associates",
    "foundation", "institute", "church", "park", "hotel", "airport", "station", "museum", "club",
];

/// A number and a word or more: `12 Mill Lane`, `Calle Mayor 3`.
pub fn is_street(cell: &str) -> bool {
    let words = cell.split([' ', ',']).filter(|word| !word.is_empty());
    let (mut numbers, mut letters) = (0, 0);
    for word in words {
        let signs = signs(word);
        numbers += usize::from(signs.digits > 0);
        letters += usize::from(signs.letters > 2 && signs.digits == 0);
    }
    numbers > 0
        && letters > 0
        && cell::worded_year(cell).is_none()
        && !place_and_date::are_both(cell)
}
