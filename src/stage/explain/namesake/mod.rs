//! How many pairs of different customers of this base agree just so by chance: namesakes expected.

pub mod birthday;
pub mod common;
pub mod rare;
#[cfg(test)]
mod tests;

pub use birthday::Birthdays;
pub use common::{CommonName, common_names};
pub use rare::UsualName;

use crate::record::account::RecordView;
use crate::record::frequency::Kind;
use crate::record::name::NameView;
use crate::stage::compare::{Comparison, Gammas, Stance, levels};
use crate::stage::score::{Evidence, Model};
use serde::Serialize;

/// How often an agreement happens by chance, and how often because it is one person.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Coincidence {
    /// Pairs of accounts of different customers of this base, expected.
    pub by_chance: f64,
    /// Pairs of accounts of one person that agree so, expected by the model's prior and by how
    /// often one person's accounts agree at these levels.
    pub one_person: f64,
}

impl Coincidence {
    /// The share of pairs that agree so which are one person's; `None` where none are expected.
    pub fn precision(&self) -> Option<f64> {
        let all = self.by_chance + self.one_person;
        (all > 0.0).then(|| self.one_person / all)
    }
}

/// Bearers from which on a base can tell how often chance brings two of them together. The pair in
/// question is among those counted, and of a few it is too large a part.
const ENOUGH: u64 = 10;

/// Which accounts count as bearers of the name that the two share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bearers {
    /// Of exactly this whole name.
    WholeName,
    /// Of this first given name and this first surname, whatever follows.
    FirstNames,
}

/// The namesakes of a pair, as far as this base can tell.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Namesakes {
    /// Accounts of the base.
    pub accounts: u64,
    /// Who was counted.
    pub bearers: Bearers,
    /// Accounts that bear the name; where two spellings meet, those of either.
    pub holders: u64,
    /// Pairs of bearers.
    pub name: Coincidence,
    /// Pairs of bearers whose birth dates agree as these two do; `None` where those differ or are
    /// unknown.
    pub name_and_birth_date: Option<Coincidence>,
    /// Pairs that agree in all that speaks for one person here. Different things are taken to
    /// agree independently of one another, which is too favourable to households.
    pub everything: Coincidence,
    /// The probability that a customer of this name and birth date has at least one other
    /// customer of the same; `None` where the birth dates are not equal.
    pub chance_for_one: Option<f64>,
}

impl Namesakes {
    /// The share of pairs that agree so which are one person's; `None` where the bearers are too
    /// few to tell.
    pub fn precision(&self, of: &Coincidence) -> Option<f64> {
        of.precision().filter(|_| self.holders >= ENOUGH)
    }
}

/// The namesakes of this pair; `None` where the names do not agree, or the model holds no base.
pub fn namesakes(
    model: &Model,
    birthdays: &Birthdays,
    (a, b): (&RecordView<'_>, &RecordView<'_>),
    gammas: &Gammas,
) -> Option<Namesakes> {
    if !names_agree(gammas) {
        return None;
    }
    let (bearers, holders) = holders(model, a.name, b.name)?;
    let accounts = model.terms().accounts;
    let pairs = holders as f64 * (holders as f64 - 1.0) / 2.0;
    let second_accounts = model.terms().prior * (accounts as f64 - 1.0) / 2.0;
    let expected = |likelihood: Likelihood| Coincidence {
        by_chance: pairs * likelihood.of_two,
        one_person: second_accounts * holders as f64 * likelihood.of_one,
    };
    let agreed = |wanted: fn(Comparison) -> bool| {
        let lines = model.evidence(gammas);
        lines.filter(move |line| wanted(line.comparison))
    };
    let name = Likelihood {
        of_one: agreed(is_name).map(|line| of_one(model, &line)).product(),
        of_two: 1.0,
    };
    let births = births(model, birthdays, a, gammas);
    let born = births.map(|births| name.and(births.likelihood));
    let rest = agreed(|comparison| !is_name(comparison) && comparison != Comparison::BirthDate)
        .filter(|line| line.bits() > 0.0)
        .map(|line| Likelihood::of(model, &line));
    let others = (holders - 1) as f64;
    Some(Namesakes {
        accounts,
        bearers,
        holders,
        name: expected(name),
        name_and_birth_date: born.map(expected),
        everything: expected(rest.fold(born.unwrap_or(name), Likelihood::and)),
        chance_for_one: births
            .and_then(|births| births.of_this_date)
            .map(|share| 1.0 - (-others * share).exp()),
    })
}

/// How likely an agreement is between the accounts of one person, and between those of two.
#[derive(Clone, Copy)]
struct Likelihood {
    of_one: f64,
    of_two: f64,
}

impl Likelihood {
    /// That of this level, on a value as rare as this one.
    fn of(model: &Model, line: &Evidence) -> Likelihood {
        let of_one = of_one(model, line);
        Likelihood {
            of_one,
            of_two: (of_one * (-line.bits()).exp2()).min(1.0),
        }
    }

    /// Both at once, taken to be independent.
    fn and(self, other: Likelihood) -> Likelihood {
        Likelihood {
            of_one: self.of_one * other.of_one,
            of_two: self.of_two * other.of_two,
        }
    }
}

fn names_agree(gammas: &Gammas) -> bool {
    let names = [
        Comparison::GivenName,
        Comparison::FamilyName,
        Comparison::Name,
    ];
    let mut stances = names
        .iter()
        .filter_map(|name| gammas.stance(*name))
        .peekable();
    stances.peek().is_some() && stances.all(|stance| stance != Stance::Differs)
}

/// Names of as many words are counted whole, others by their first words. Where two spellings
/// meet, the bearers of both could be confused.
fn holders(model: &Model, a: NameView<'_>, b: NameView<'_>) -> Option<(Bearers, u64)> {
    let words = |name: NameView<'_>| {
        let identity = name.parts.iter().filter(|part| part.role().is_identity());
        identity.count()
    };
    let frequencies = &model.terms().frequencies;
    let count = |kind, hash| frequencies.share(kind, hash).map(|(count, _)| count);
    let (kind, bearers, a, b) = match (a.hash_first(), b.hash_first()) {
        (Some(first_a), Some(first_b)) if words(a) != words(b) => {
            (Kind::FirstNames, Bearers::FirstNames, first_a, first_b)
        }
        _ => (
            Kind::WholeName,
            Bearers::WholeName,
            a.hash_whole()?,
            b.hash_whole()?,
        ),
    };
    let holders = match a == b {
        true => count(kind, a)?,
        false => count(kind, a)? + count(kind, b)?,
    };
    // The two accounts themselves bear it.
    Some((bearers, holders.max(2)))
}

/// How likely two bearers agree in their birth dates as these two do.
#[derive(Clone, Copy)]
struct Births {
    likelihood: Likelihood,
    /// The share of bearers born on this very date, where the two are equal.
    of_this_date: Option<f64>,
}

fn births(
    model: &Model,
    birthdays: &Birthdays,
    a: &RecordView<'_>,
    gammas: &Gammas,
) -> Option<Births> {
    let level = gammas.level(Comparison::BirthDate)?;
    let mut lines = model.evidence(gammas);
    let line = lines.find(|line| line.comparison == Comparison::BirthDate)?;
    match (level.stance, a.birth_date) {
        (Stance::Differs, _) => None,
        (_, Some(date)) if level.name == "equal" && date.is_whole() => {
            let cohort = birthdays.cohort(model, a.name.hash_given());
            Some(Births {
                likelihood: Likelihood {
                    of_one: of_one(model, &line),
                    of_two: cohort.collision(),
                },
                of_this_date: cohort.share(model, date),
            })
        }
        _ => Some(Births {
            likelihood: Likelihood::of(model, &line),
            of_this_date: None,
        }),
    }
}

fn is_name(comparison: Comparison) -> bool {
    use Comparison::{FamilyName, GivenName, Name, NameSuffix};
    matches!(comparison, GivenName | FamilyName | Name | NameSuffix)
}

/// How often accounts of one person agree at this level.
fn of_one(model: &Model, line: &Evidence) -> f64 {
    let known = model.terms().comparisons.get(&line.comparison);
    let level = levels(line.comparison).get(usize::from(line.gamma.0.max(1)) - 1);
    let terms = known
        .zip(level)
        .and_then(|(known, level)| known.get(level.name));
    terms.map_or(1.0, |terms| terms.m)
}
