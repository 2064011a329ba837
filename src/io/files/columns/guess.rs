//! Takes a guess at what headers mean that nobody knows, where their cells bear it out.

use super::by_content::{is_street, is_words};
use super::cell::{self, signs};
use super::claim::{self, Sight};
use super::header::{self, Meaning, loosely};
use super::recognise::Recogniser;
use crate::record::field::Field;

/// Of a hundred cells, so many must be what the header may mean.
const MOSTLY: usize = 80;
/// On fewer cells nothing is borne out.
const FEWEST_CELLS: usize = 3;
/// So many different names are enough in a table of any size.
const MANY_NAMES: usize = 20;

/// Gives columns without a meaning the likeliest that their cells bear out, unless a header that is
/// known says the same.
pub fn settle(recogniser: &mut Recogniser<'_>) {
    let guesses = loosely::recognise(recogniser.headers);
    let known = Known::of(recogniser);
    about_another(recogniser, &known);
    for (column, guesses) in guesses.into_iter().enumerate() {
        if recogniser.used[column] || recogniser.meanings[column].is_some() {
            continue;
        }
        // Not what the cells have refuted.
        let refuted = header::recognise(&recogniser.headers[column]).map(|found| found.meaning);
        recogniser.meanings[column] = guesses.into_iter().find(|guess| {
            Some(guess.meaning) != refuted
                && !known.says(guess.meaning)
                && is_borne_out(recogniser, column, guess.meaning)
        });
    }
    name_of_another(recogniser);
}

/// Where nobody else has a name, the rows may be about one who elsewhere is beside the customer.
fn about_another(recogniser: &mut Recogniser<'_>, known: &Known) {
    if known.says(Meaning::SomeName) {
        return;
    }
    let guesses = loosely::about_another(recogniser.headers);
    for (column, guess) in guesses.into_iter().enumerate() {
        if let Some(guess) = guess
            && !known.says(guess.meaning)
            && may_be_anothers(recogniser, column, guess.meaning)
        {
            recogniser.meanings[column] = Some(guess);
        }
    }
}

/// One header of such a person is enough for the name, if none gave another.
fn name_of_another(recogniser: &mut Recogniser<'_>) {
    if Known::of(recogniser).says(Meaning::SomeName) {
        return;
    }
    let named = recogniser.headers.iter().enumerate();
    let mut named =
        named.filter_map(|(column, header)| Some((column, loosely::name_of_another(header)?)));
    let found = named.find(|(column, guess)| may_be_anothers(recogniser, *column, guess.meaning));
    if let Some((column, guess)) = found {
        recogniser.meanings[column] = Some(guess);
    }
}

/// A column without another use whose cells may be so.
fn may_be_anothers(recogniser: &Recogniser<'_>, column: usize, meaning: Meaning) -> bool {
    !recogniser.used[column]
        && matches!(recogniser.meaning(column), None | Some(Meaning::Unused))
        && is_borne_out(recogniser, column, meaning)
}

/// Takes back what was guessed of columns that found no use: their cells may yet give a hint.
pub fn forget(recogniser: &mut Recogniser<'_>) {
    for column in 0..recogniser.headers.len() {
        let is_guess = |found: &header::Recognised| found.rank >= loosely::LOOSE;
        if !recogniser.used[column] && recogniser.meanings[column].as_ref().is_some_and(is_guess) {
            recogniser.meanings[column] = None;
        }
    }
}

/// What headers that are known say, or the configuration.
struct Known {
    meanings: Vec<Meaning>,
    fields: Vec<Field>,
}

impl Known {
    fn of(recogniser: &Recogniser<'_>) -> Self {
        let meanings =
            (0..recogniser.headers.len()).filter_map(|column| recogniser.meaning(column));
        let declared = recogniser.mapping.fields.iter().map(|entry| entry.field);
        Known {
            meanings: meanings.collect(),
            fields: recogniser.decided.iter().copied().chain(declared).collect(),
        }
    }

    fn says(&self, meaning: Meaning) -> bool {
        use Field::*;
        match meaning {
            Meaning::Whole(GivenName) | Meaning::Part(GivenName, 1) => {
                self.has(&[GivenName, Name]) || self.has_some_name()
            }
            Meaning::Whole(FamilyName) | Meaning::Part(FamilyName, 1) => {
                self.has(&[FamilyName, Name]) || self.has_some_name()
            }
            Meaning::SomeName | Meaning::Whole(Name) => {
                self.has(&[GivenName, FamilyName, Name]) || self.has_some_name()
            }
            Meaning::BirthYear | Meaning::BirthMonth | Meaning::BirthDay => {
                self.has(&[BirthDate]) || self.meanings.contains(&meaning)
            }
            Meaning::Whole(Address | Street) | Meaning::Part(Address | Street, _) => {
                self.has(&[Address, Street])
            }
            Meaning::Part(field, _) => self.meanings.contains(&meaning) || self.decided(field),
            Meaning::Whole(field) => self.has(&[field]),
            Meaning::Document(_) => {
                let is_document = |other: &Meaning| matches!(other, Meaning::Document(_));
                self.meanings.iter().any(is_document)
            }
            _ => true,
        }
    }

    fn has(&self, fields: &[Field]) -> bool {
        let is_one = |meaning: &Meaning| matches!(meaning, Meaning::Whole(field) | Meaning::Part(field, _) if fields.contains(field));
        self.meanings.iter().any(is_one) || fields.iter().any(|field| self.decided(*field))
    }

    fn decided(&self, field: Field) -> bool {
        self.fields.contains(&field)
    }

    fn has_some_name(&self) -> bool {
        self.meanings.contains(&Meaning::SomeName)
    }
}

/// Whether most cells are what the header may mean.
fn is_borne_out(recogniser: &Recogniser<'_>, column: usize, meaning: Meaning) -> bool {
    use Field::*;
    let profile = &recogniser.profiles[column];
    let holds = |is_so: &dyn Fn(&str) -> bool| {
        let (so, others) = recogniser.tell(column, is_so);
        so >= FEWEST_CELLS && so * 100 >= (so + others) * MOSTLY
    };
    let dated = profile.mostly(profile.whole_dates());
    let varied = profile.distinct >= MANY_NAMES || profile.distinct * 3 >= profile.filled;
    match meaning {
        Meaning::SomeName | Meaning::Whole(Name) => {
            profile.distinct * 3 >= profile.filled && holds(&|cell| is_words(cell, 1..=6))
                || varied && holds(&|cell| is_words(cell, 1..=2))
        }
        Meaning::BirthYear => profile.mostly(profile.parts.years),
        Meaning::BirthMonth => profile.mostly(profile.parts.months),
        Meaning::BirthDay => profile.mostly(profile.parts.days),
        Meaning::Document(_) => {
            varied && !dated && holds(&|cell| cell::is_key(cell) && signs(cell).digits >= 4)
        }
        Meaning::Whole(field) | Meaning::Part(field, _) => match field {
            GivenName | FamilyName => varied && holds(&|cell| is_words(cell, 1..=4)),
            Email => holds(&cell::is_email),
            Phone => !dated && holds(&is_phone),
            Postcode => !dated && profile.distinct > 1 && holds(&is_postcode),
            City | BirthPlace | Region => {
                profile.distinct > 1 && holds(&|cell| is_words(cell, 1..=5))
            }
            Street | Address => profile.distinct > 1 && holds(&is_street),
            BirthDate if dated && profile.birth_years * 2 < profile.whole_dates() => false,
            _ => claim::of(meaning)
                .is_some_and(|claim| holds(&|cell| (claim.looks)(cell) == Sight::Fits)),
        },
        _ => false,
    }
}

fn is_phone(cell: &str) -> bool {
    let signs = signs(cell);
    (7..=16).contains(&signs.digits) && signs.letters < 4 && !cell::is_ip(cell)
}

fn is_postcode(cell: &str) -> bool {
    let signs = signs(cell);
    let is_in_codes = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-');
    (3..=10).contains(&cell.chars().count())
        && signs.digits > 0
        && signs.letters <= 4
        && cell.chars().all(is_in_codes)
}
