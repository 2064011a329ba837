//! Makes a model from a base: counts its values, and freezes them and what blocking leaves out
//! beside the starting weights.

use crate::record::account::{ExtraValue, RecordView};
use crate::record::contact::Phone;
use crate::record::field::ExtraKind;
use crate::record::frequency::{Frequencies, Kind};
use crate::record::population::{Population, Row};
use crate::stage::block::BlockingPlan;
pub use crate::stage::block::Pairing;
use crate::stage::compare::library::nationality;
use crate::stage::score::starting::{self, Base, prior_between, prior_within};
use crate::stage::score::{Model, ModelError};
use rayon::prelude::*;

/// The starting model with the frequencies of this base, and a blocking plan.
pub fn freeze(
    population: &Population,
    plan: BlockingPlan,
    pairing: Pairing,
    extras: &[ExtraKind],
) -> Result<Model, ModelError> {
    let accounts = population.len() as u64;
    let prior = match pairing {
        Pairing::Within => prior_within(accounts),
        Pairing::Between(Row(left)) => {
            prior_between(left.into(), accounts.saturating_sub(left.into()))
        }
    };
    starting::model(Base {
        accounts,
        prior,
        extras: extras.to_vec(),
        blocking: plan,
        frequencies: frequencies(population),
    })
}

/// How common each value of a population is.
pub fn frequencies(population: &Population) -> Frequencies {
    let rows: Vec<Row> = population.rows().collect();
    let count_all = |rows: &[Row]| {
        let mut counts = Frequencies::default();
        for row in rows {
            count(&mut counts, &population.view(*row));
        }
        counts
    };
    let merge = |mut left: Frequencies, right| {
        left.merge(right);
        left
    };
    rows.par_chunks(16_384)
        .map(count_all)
        .reduce(Frequencies::default, merge)
        .frozen()
}

fn count(counts: &mut Frequencies, record: &RecordView<'_>) {
    let nation = record.nationality.map(nationality::hash);
    record.name.count(&mut |kind, value| {
        counts.count(kind, value);
        if let Some((kind, nation)) = kind.of_nation().zip(nation) {
            counts.count(kind, value.with(nation));
        }
    });
    if let Some(date) = record.birth_date {
        counts.count(Kind::BirthYear, date.hash_year());
        if date.is_whole() {
            counts.count(Kind::BirthDay, date.hash_day());
        }
        if let Some(given) = record.name.hash_given() {
            date.count_with(given, &mut |value| counts.count(Kind::GivenBirth, value));
        }
    }
    let mut optional = |kind, value: Option<_>| value.map(|value| counts.count(kind, value));
    optional(Kind::BirthPlace, record.birth_place.map(|text| text.hash()));
    optional(Kind::Nationality, nation);
    optional(Kind::Phone, record.phone.as_ref().map(Phone::hash));
    optional(Kind::Mailbox, record.email.map(|email| email.mailbox()));
    optional(
        Kind::MailLocal,
        record.email.map(|email| email.hash_local()),
    );
    optional(Kind::Device, record.device_id.map(|text| text.hash()));
    optional(Kind::IpAddress, record.ip_address.map(|text| text.hash()));
    for document in record.documents {
        optional(Kind::Document, Some(document.hash));
    }
    record
        .address
        .count(&mut |kind, value| counts.count(kind, value));
    for (at, value) in record.extras.iter().enumerate() {
        if let ExtraValue::Text(text) = value {
            counts.count(Kind::Extra(at as u8), text.view().hash());
        }
    }
}
