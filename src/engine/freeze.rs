//! Makes a model from a base: counts its values, and freezes them and what blocking leaves out
//! beside the starting weights.

use super::ExtrasDiffer;
use crate::record::account::RecordView;
use crate::record::base::Base;
use crate::record::extra::ExtraView;
use crate::record::field::ExtraKind;
use crate::record::frequency::{Frequencies, Kind, Values};
use crate::record::hands::Hands;
use crate::record::numbers::Pile;
use crate::record::population::{Look, Population, Row};
use crate::record::scratch::Shelf;
use crate::record::value::ValueHash;
use crate::stage::block::BlockingPlan;
use crate::stage::block::Pairing;
use crate::stage::compare::library::nationality;
use crate::stage::score::starting::{self, prior_between, prior_within};
use crate::stage::score::{Model, ModelError};
use rayon::prelude::*;
use std::io;

/// A base from which no model could be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LearnError {
    /// A base that is not in memory could not be read, or its scratch space not be written.
    #[error("the accounts could not be read again, or what was made of them not be put anywhere")]
    Base(#[from] io::Error),
    /// What was counted or learnt makes no model.
    #[error(transparent)]
    Model(#[from] ModelError),
    /// The given model was made for other extra columns than were read.
    #[error(transparent)]
    Extras(#[from] ExtrasDiffer),
}

/// A base of which the values were counted: best before it is blocked, since both need room.
pub struct Counted {
    accounts: u64,
    frequencies: Frequencies,
}

impl Counted {
    pub fn of(base: &dyn Base) -> Result<Self, LearnError> {
        Ok(Counted {
            accounts: base.accounts() as u64,
            frequencies: frequencies(base)?,
        })
    }

    /// The starting model with these frequencies, and a blocking plan.
    pub fn freeze(
        self,
        plan: BlockingPlan,
        pairing: Pairing,
        extras: &[ExtraKind],
    ) -> Result<Model, LearnError> {
        let Counted {
            accounts,
            frequencies,
        } = self;
        let prior = match pairing {
            Pairing::Within => prior_within(accounts),
            Pairing::Between(Row(left)) => {
                prior_between(left.into(), accounts.saturating_sub(left.into()))
            }
        };
        Ok(starting::model(starting::Base {
            accounts,
            prior,
            extras: extras.to_vec(),
            blocking: plan,
            frequencies,
        })?)
    }
}

/// Gathers the values of some kinds of one account.
type Gather<'a> = &'a (dyn Fn(&RecordView<'_>, &mut Values) + Sync);

/// A few kinds are counted after the others, so that not all values are in memory at once.
const SOME_KINDS: [(&[Gather], Look); 4] = [
    (&[&names], Look::WORDS),
    (&[&names_at_home, &births], Look::PLACES.and(Look::WORDS)),
    (&[&contacts], Look::TEXTS),
    (&[&places], Look::PLACES.and(Look::TEXTS)),
];

/// What [`held_by_many`] looks at.
const CONTACTS_AND_NAMES: Look = Look::TEXTS.and(Look::WORDS);

/// How common each value of a base is.
pub fn frequencies(base: &dyn Base) -> io::Result<Frequencies> {
    let mut frequencies = Frequencies::default();
    for some in SOME_KINDS.chunks(base.steps_at_once()) {
        let shelf = shelved(base, some)?;
        frequencies.count(&shelf, base.accounts())?;
    }
    let mut kinds = ONES_OWN.iter().chain(&SEVERAL_WORDS);
    if kinds.any(|kind| frequencies.has_of_many(*kind)) {
        let gather = |record: &RecordView<'_>, values: &mut Values| {
            held_by_many(record, &frequencies, values);
            borne_by_many(record, &frequencies, values);
        };
        let shelf = shelved(base, &[(&[&gather], CONTACTS_AND_NAMES)])?;
        frequencies.count(&shelf, base.accounts())?;
    }
    Ok(frequencies)
}

fn shelved(base: &dyn Base, some: &[(&[Gather<'_>], Look)]) -> io::Result<Shelf> {
    let mut shelf = base.shelf()?;
    base.visit(|_, segment| shelf.put(values(segment, base.accounts(), some)))?;
    Ok(shelf)
}

/// So many tasks that no core waits for another, and not more.
const TASKS: usize = 64;
const FEWEST_ROWS: usize = 4_096;

/// Of each task its values, by kind and part.
fn values(segment: &Population, accounts: usize, some: &[(&[Gather<'_>], Look)]) -> Vec<Vec<Pile>> {
    let look = some
        .iter()
        .fold(Look::NONE, |all, (_, look)| all.and(*look));
    let rows = segment.len() as u32;
    let hands = Hands::default();
    let add = |start: u32, end: u32, values: &mut Values| {
        for row in segment.fetched(start..end, look).flatten() {
            let account = segment.look_at(Row(row), look);
            let gather = some.iter().flat_map(|(gather, _)| *gather);
            gather.for_each(|gather| gather(&account, values));
        }
    };
    let step = (segment.len() / TASKS).max(FEWEST_ROWS) as u32;
    let starts: Vec<u32> = (0..rows).step_by(step as usize).collect();
    starts.into_par_iter().for_each(|start| {
        let end = rows.min(start + step);
        hands.lend(|| Values::of(accounts), |values| add(start, end, values));
    });
    let hands = hands.into_all().into_iter();
    hands.map(Values::into_columns).collect()
}

fn names(record: &RecordView<'_>, values: &mut Values) {
    let name = record.name;
    name.count_words(&mut |kind, value| values.push(kind, value));
    name.count_together(&mut |kind, value| values.push(kind, value));
}

fn names_at_home(record: &RecordView<'_>, values: &mut Values) {
    let Some(nation) = record.nationality.map(nationality::hash) else {
        return;
    };
    record.name.count_words(&mut |kind, value| {
        if let Some(kind) = kind.of_nation() {
            values.push(kind, value.with(nation));
        }
    });
}

fn births(record: &RecordView<'_>, values: &mut Values) {
    let nation = record.nationality.map(nationality::hash);
    if let Some(date) = record.birth_date {
        values.push(Kind::BirthYear, date.hash_year());
        if date.is_whole() {
            values.push(Kind::BirthDay, date.hash_day());
            if let Some(nation) = nation {
                values.push(Kind::BirthDayOfNation, date.hash_day().with(nation));
            }
        }
        if let Some(given) = record.name.hash_given() {
            date.count_with(given, &mut |value| values.push(Kind::GivenBirth, value));
        }
    }
    let mut optional = |kind, value: Option<_>| value.map(|value| values.push(kind, value));
    optional(Kind::BirthPlace, record.birth_place.map(|text| text.hash()));
    optional(Kind::Nationality, nation);
}

fn contacts(record: &RecordView<'_>, values: &mut Values) {
    let mut optional = |kind, value: Option<_>| value.map(|value| values.push(kind, value));
    optional(Kind::Device, record.device_id.map(|text| text.hash()));
    optional(Kind::IpAddress, record.ip_address.map(|text| text.hash()));
    for phone in record.phones() {
        values.push(Kind::Phone, phone.hash());
    }
    for email in record.emails() {
        values.push(Kind::Mailbox, email.mailbox());
        values.push(Kind::MailLocal, email.hash_local());
    }
    for document in record.documents {
        values.push(Kind::Document, document.hash());
    }
}

/// The kinds of value that many may hold, though they are thought to be one person's.
const ONES_OWN: [Kind; 4] = [Kind::Phone, Kind::Mailbox, Kind::Device, Kind::Document];

/// The kinds that are several words of a name.
const SEVERAL_WORDS: [Kind; 3] = [Kind::WholeName, Kind::FirstNames, Kind::GivenNames];

/// Several words of a name that many bear, by nationality.
fn borne_by_many(record: &RecordView<'_>, frequencies: &Frequencies, values: &mut Values) {
    let Some(nation) = record.nationality.map(nationality::hash) else {
        return;
    };
    record.name.count_together(&mut |kind, value| {
        let of_nation = kind.of_nation();
        if let Some(of_nation) = of_nation.filter(|_| frequencies.is_of_many(kind, value)) {
            values.push(of_nation, value.with(nation));
        }
    });
}

/// Such values that many hold, by holder, so that one person's many accounts can be told from many
/// people's.
fn held_by_many(record: &RecordView<'_>, frequencies: &Frequencies, values: &mut Values) {
    let mut count = |kind: Kind, value: ValueHash| {
        if let Some(of_holder) = kind
            .of_holder()
            .filter(|_| frequencies.is_of_many(kind, value))
        {
            values.push(of_holder, value.with(record.holder()));
        }
    };
    for phone in record.phones() {
        count(Kind::Phone, phone.hash());
    }
    for email in record.emails() {
        count(Kind::Mailbox, email.mailbox());
    }
    if let Some(device) = record.device_id {
        count(Kind::Device, device.hash());
    }
    for document in record.documents {
        count(Kind::Document, document.hash());
    }
}

fn places(record: &RecordView<'_>, values: &mut Values) {
    record
        .address
        .count(&mut |kind, value| values.push(kind, value));
    for (at, value) in record.extras.iter().enumerate() {
        if let ExtraView::Text(text) = value {
            values.push(Kind::Extra(at as u8), text.hash());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Engine;
    use crate::record::account::RawRecord;
    use crate::record::field::Field;

    #[test]
    fn all_values_of_a_kind_lie_where_it_looks() {
        let raw = Field::ALL.iter().fold(RawRecord::new("A-1"), |raw, field| {
            let value = match field {
                Field::BirthDate => "1985-03-14",
                Field::Phone => "+34612345678",
                Field::Email => "a.b@example.com",
                Field::Nationality | Field::Country => "ES",
                Field::IpAddress => "192.0.2.1",
                _ => "Alcalá 12",
            };
            raw.with(*field, value)
        });
        let raw = raw.with_document("es.dni", "12345678Z");
        let mut population = Population::new();
        population.push(Engine::starting().normalise(&raw).record);
        for (gather, look) in SOME_KINDS {
            let found = |look| -> Vec<Vec<u64>> {
                let piles = values(&population, 1, &[(gather, look)]);
                let runs = |pile: &Pile| pile.runs().flat_map(|run| run.to_vec()).collect();
                piles.iter().flatten().map(runs).collect()
            };
            assert_eq!(found(look), found(Look::ALL));
            assert!(found(look).iter().any(|column| !column.is_empty()));
        }
    }
}
