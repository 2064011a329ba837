//! What the two records say of a line of the ledger beside the level that held: how many accounts hold
//! what they have in common, and where a number contradicts its own account.

use crate::record::account::{Finding, RecordView};
use crate::record::document::Validity;
use crate::record::frequency::{Frequencies, Kind};
use crate::record::name::{Role, Token};
use crate::record::value::ValueHash;
use crate::stage::compare::library::{email, locality, national_number, street};
use crate::stage::compare::{Agreement, Comparison, Gamma, Gammas};
use crate::stage::normalise::document::keys::lifelong_scheme;
use crate::stage::score::Model;

/// A remark on one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The line.
    pub comparison: Comparison,
    /// What it is.
    pub what: What,
}

/// What there is to remark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// So many of the accounts of the base hold the value, the two included.
    Held {
        /// Accounts with the value; of several words of a name, with the commonest.
        holders: u64,
        /// Accounts in all.
        accounts: u64,
    },
    /// In place of what is said of the level.
    Says(&'static str),
}

/// What there is to remark on this pair, in the order of the ledger.
pub fn remarks(
    model: &Model,
    (a, b): (&RecordView<'_>, &RecordView<'_>),
    gammas: &Gammas,
) -> Vec<Remark> {
    let terms = model.terms();
    let of = |(comparison, agreement)| {
        let held = holders(&terms.frequencies, (a, b), (comparison, agreement));
        let held = held.map(|holders| What::Held {
            holders,
            accounts: terms.accounts,
        });
        let doubt = || doubt((a, b), (comparison, agreement)).map(What::Says);
        let what = held.or_else(doubt)?;
        Some(Remark { comparison, what })
    };
    gammas.iter().filter_map(of).collect()
}

/// How many accounts hold what the two have in common; `None` where it is not one value that is
/// counted, or none was.
fn holders(
    frequencies: &Frequencies,
    (a, b): (&RecordView<'_>, &RecordView<'_>),
    (comparison, agreement): (Comparison, Agreement),
) -> Option<u64> {
    if agreement.surprisal.is_nan() {
        return None;
    }
    let words = |roles: &[Role], kinds: &[Kind]| bearers(frequencies, (a, b), (roles, kinds));
    let (given, family) = (Kind::GivenToken, Kind::FamilyToken);
    match comparison {
        Comparison::GivenName => return words(&[Role::Given], &[given]),
        Comparison::FamilyName => return words(&[Role::Family], &[family]),
        Comparison::Name => {
            let roles = [Role::Given, Role::Either, Role::Family];
            return words(&roles, &[given, family]);
        }
        _ => {}
    }
    let kind = counted_as((a, b), (comparison, agreement.gamma))?;
    let (_, total) = frequencies.share(kind, ValueHash::of(b""))?;
    // The surprise of a value is that of its share.
    Some((total as f64 * f64::from(-agreement.surprisal).exp2()).round() as u64)
}

/// The kind of value by whose frequency the agreement was weighed.
fn counted_as(
    (a, b): (&RecordView<'_>, &RecordView<'_>),
    (comparison, gamma): (Comparison, Gamma),
) -> Option<Kind> {
    let is = |levels: &[usize]| levels.iter().any(|level| gamma == Gamma::level(*level));
    Some(match comparison {
        Comparison::BirthPlace => Kind::BirthPlace,
        Comparison::NationalNumber | Comparison::Document => Kind::Document,
        Comparison::Phone => Kind::Phone,
        Comparison::Email if is(&[email::EQUAL, email::SAME_MAILBOX]) => Kind::Mailbox,
        Comparison::Email => Kind::MailLocal,
        Comparison::Street if is(&[street::SAME_DOOR]) && a.address.door() == b.address.door() => {
            Kind::Door
        }
        Comparison::Street => Kind::Street,
        Comparison::Locality
            if is(&[locality::SAME_POSTCODE, locality::SAME_CITY_AND_POSTCODE]) =>
        {
            Kind::Postcode
        }
        Comparison::Locality => Kind::City,
        Comparison::Device => Kind::Device,
        Comparison::IpAddress => Kind::IpAddress,
        Comparison::Extra(at) => Kind::Extra(at),
        _ => return None,
    })
}

/// How many bear the commonest of the words that both have in these parts of a name.
fn bearers(
    frequencies: &Frequencies,
    (a, b): (&RecordView<'_>, &RecordView<'_>),
    (roles, kinds): (&[Role], &[Kind]),
) -> Option<u64> {
    let words = |record: &RecordView<'_>| -> Vec<ValueHash> {
        let words = roles.iter().flat_map(|role| record.name.tokens_of(*role));
        words.map(|word: &Token| word.hash).collect()
    };
    let theirs = words(b);
    let count = |word: &ValueHash| {
        let counts = kinds
            .iter()
            .filter_map(|kind| frequencies.share(*kind, *word));
        counts.map(|(count, _)| count).max()
    };
    let shared = words(a).into_iter().filter(|word| theirs.contains(word));
    shared.filter_map(|word| count(&word)).max()
}

/// Why two numbers that are valid prove little all the same.
fn doubt(
    (a, b): (&RecordView<'_>, &RecordView<'_>),
    (comparison, agreement): (Comparison, Agreement),
) -> Option<&'static str> {
    let weak = Gamma::level(national_number::DIFFERENT_WEAK);
    if comparison != Comparison::NationalNumber || agreement.gamma != weak {
        return None;
    }
    let is_valid = |record: &RecordView<'_>| {
        let mut papers = record.documents.iter();
        papers.all(|paper| lifelong_scheme(paper).is_none() || paper.validity == Validity::Valid)
    };
    if !is_valid(a) || !is_valid(b) {
        return None;
    }
    let of_birth = |record: &RecordView<'_>| {
        let found = record.findings;
        found.contains(&Finding::NumberContradictsBirthDate)
    };
    match (a.findings.is_empty(), b.findings.is_empty()) {
        (true, true) => None,
        (false, false) => Some("differ, and each contradicts its own account"),
        _ if of_birth(a) || of_birth(b) => {
            Some("differ, and one of them contradicts the birth date of its own account")
        }
        _ => Some("differ, and one of them contradicts the sex of its own account"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Engine, Preparation};
    use crate::record::account::{RawDocument, RawRecord};
    use crate::record::field::Field;
    use crate::record::population::{Population, Row};
    use crate::stage::explain::render::{Pair, phrase};
    use crate::stage::explain::value::Side;

    /// Many at one postcode, five on one phone, two of them with a device of their own.
    fn base() -> Population {
        let engine = Engine::starting();
        let account = |at: usize| {
            let phone = at.max(4);
            let raw = RawRecord::new(at.to_string())
                .with(Field::GivenName, ["Ana", "Eva", "Luis"][at % 3])
                .with(
                    Field::FamilyName,
                    format!("Soler{}", "abcdefghij".split_at(at % 9).0),
                )
                .with(
                    Field::BirthDate,
                    format!("{}-05-{:02}", 1950 + at % 50, 1 + at % 28),
                )
                .with(Field::Phone, format!("+34 600 {phone:06}"))
                .with(Field::City, "Lugo")
                .with(Field::Postcode, "27001")
                .with(Field::DeviceId, format!("device-{}", at.max(1)));
            engine.normalise(&raw).record
        };
        (0..400).map(account).collect()
    }

    #[test]
    fn few_holders_are_not_called_common() {
        let population = base();
        let prepared = Preparation::of(&population)
            .learn()
            .expect("it is in memory");
        let (a, b) = (population.view(Row(0)), population.view(Row(1)));
        let told = prepared.engine.explainer().explain(&a, &b);
        let side = |id, record| Side {
            id,
            record: Some(record),
        };
        let pair = Pair {
            a: side("a", a),
            b: side("b", b),
            columns: &[],
        };
        let said = |comparison| {
            let mut lines = told.ledger.evidence.iter();
            let mut line = *lines
                .find(|line| line.comparison == comparison)
                .expect("a line");
            line.rarity = -2.0;
            phrase::evidence(&line, &told.ledger, &pair)
        };
        let device = said(Comparison::Device);
        assert!(
            device.contains("as rare as 400 accounts can show"),
            "{device}"
        );
        let phone = said(Comparison::Phone);
        assert!(phone.contains("held by 5 of 400 accounts"), "{phone}");
        let town = said(Comparison::Locality);
        assert!(town.contains("common here"), "{town}");
    }

    #[test]
    fn a_number_that_contradicts_its_own_account_is_said() {
        let engine = Engine::starting();
        let told = |born: &'static str, number: &'static str| {
            let account = |number: &'static str| {
                let mut raw = RawRecord::new(number).with(Field::BirthDate, born);
                raw.documents.push(RawDocument {
                    number: number.into(),
                    scheme: "it.codicefiscale".into(),
                    provenance: "document-read".into(),
                    ..RawDocument::default()
                });
                engine.normalise(&raw).record
            };
            let (a, b) = (account("RSSMRA85T10A562S"), account(number));
            let explained = engine.explainer().explain(&a.view(), &b.view());
            let line = explained.ledger.evidence.iter();
            let mut line = line.filter(|line| line.comparison == Comparison::NationalNumber);
            explained.ledger.says(line.next().expect("a line"))
        };
        let other = "RSSMRA45C12F205C";
        let one = told("1985-12-10", other);
        assert_eq!(
            one,
            "differ, and one of them contradicts the birth date of its own account"
        );
        let both = told("1984-05-10", other);
        assert_eq!(both, "differ, and each contradicts its own account");
    }
}
