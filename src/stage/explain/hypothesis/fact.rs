//! What the two records say together that no comparison weighs, and that tells a story.

use crate::record::account::{RecordView, Standing};
use crate::record::document::DocumentView;
use crate::record::documents::DocumentsView;
use crate::record::name::Role;
use crate::stage::normalise::document::keys::lifelong_core;
use crate::stage::normalise::document::scheme;
use smallvec::SmallVec;

macro_rules! facts {
    ($($(#[$doc:meta])* $variant:ident = $name:literal;)+) => {
        /// Something about a pair of records, true or not.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Fact { $($(#[$doc])* $variant),+ }

        impl Fact {
            /// Each of them.
            pub const ALL: &'static [Fact] = &[$(Fact::$variant),+];

            /// The fact with this name in the table of stories.
            pub fn from_name(name: &str) -> Option<Fact> {
                match name {
                    $($name => Some(Fact::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

facts! {
    /// One account is verified, the other was never completed.
    VerifiedAndIncomplete = "verified_and_incomplete";
    /// Both accounts are verified, or both incomplete, or neither says.
    BothStandAlike = "both_stand_alike";
    /// A record contradicts its own number.
    ContradictsItself = "contradicts_itself";
    /// One number is a foreigner's, the other a citizen's, of one country.
    ForeignerAndCitizen = "foreigner_and_citizen";
    /// The paper of one has been replaced by that of the other for everybody.
    SuccessivePapers = "successive_papers";
    /// Both have lifelong numbers or cards, of kinds that cannot be compared.
    OtherKindOfNumber = "other_kind_of_number";
    /// Numbers of one scheme that lie close together, as those issued on one day.
    NearNumbers = "near_numbers";
    /// Both were born on 1 January, says the record.
    DefaultBirthday = "default_birthday";
    /// A word among the surnames of both.
    ASurnameInCommon = "a_surname_in_common";
    /// Both have surnames, and no word of them is the same.
    NoSurnameInCommon = "no_surname_in_common";
    /// Two different surnames, both of them those of the other, in the same order: a father of Dias
    /// Pereira and one of Pereira Dias are two.
    TwoSurnamesInCommon = "two_surnames_in_common";
}

/// The facts that hold of a pair, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts(u16);

impl Facts {
    /// The facts of two records; the same whichever stands first.
    pub fn of(a: &RecordView<'_>, b: &RecordView<'_>) -> Facts {
        let mut facts = Facts::default();
        let mut note = |fact: Fact, holds: bool| facts.0 |= u16::from(holds) << fact as u16;
        let standings = [a.standing, b.standing];
        let has = |standing| standings.contains(&standing);
        note(
            Fact::VerifiedAndIncomplete,
            has(Standing::Verified) && has(Standing::Incomplete),
        );
        note(Fact::BothStandAlike, a.standing == b.standing);
        let doubted = !a.findings.is_empty() || !b.findings.is_empty();
        note(Fact::ContradictsItself, doubted);
        note(Fact::ForeignerAndCitizen, one_then_other(FOREIGNERS, a, b));
        note(Fact::SuccessivePapers, one_then_other(SUCCESSORS, a, b));
        note(
            Fact::OtherKindOfNumber,
            other_kind(a.documents, b.documents),
        );
        note(Fact::NearNumbers, near_numbers(a.documents, b.documents));
        let default_day =
            |record: &RecordView<'_>| record.birth_date.is_some_and(|date| date.is_default_day());
        note(Fact::DefaultBirthday, default_day(a) && default_day(b));
        let surnames = surnames_in_common(a, b);
        note(Fact::ASurnameInCommon, matches!(surnames, Some(1..)));
        note(Fact::NoSurnameInCommon, surnames == Some(0));
        note(
            Fact::TwoSurnamesInCommon,
            matches!(surnames, Some(2..)) && in_one_order(a, b),
        );
        facts
    }

    #[cfg(test)]
    pub(super) const fn from_bits(bits: u16) -> Facts {
        Facts(bits)
    }

    /// Whether this one holds.
    pub const fn holds(self, fact: Fact) -> bool {
        self.0 >> fact as u16 & 1 == 1
    }
}

/// Schemes of foreigners beside those of citizens of the same country, between which a number
/// gives way on naturalisation. Spain: NIE and DNI (domain tables of identity numbers).
const FOREIGNERS: &[(&str, &str)] = &[("es.nie", "es.dni")];

/// Schemes of one country of which the second has replaced the first for everybody. Vietnam: the
/// CMND gave way to the CCCD from 2016 on (domain tables of identity numbers).
const SUCCESSORS: &[(&str, &str)] = &[("vn.cmnd", "vn.cccd")];

/// Schemes of one country that few people hold both of at once, beyond those. United States: who is
/// given a social security number gives up his ITIN.
const GIVEN_UP: &[(&str, &str)] = &[("us.itin", "us.ssn")];

/// One shows a number that gives way to the kind which the other shows: nobody can be asked for a
/// number of his of the same kind.
pub fn gives_way(a: &RecordView<'_>, b: &RecordView<'_>) -> bool {
    let tables = [FOREIGNERS, SUCCESSORS, GIVEN_UP];
    tables.iter().any(|schemes| one_then_other(schemes, a, b))
}

/// One shows a number of the first scheme alone, the other of the second alone.
fn one_then_other(schemes: &[(&str, &str)], a: &RecordView<'_>, b: &RecordView<'_>) -> bool {
    let has = |record: &RecordView<'_>, name: &str| {
        let schemes = record.documents.iter().filter_map(|paper| paper.scheme);
        schemes.into_iter().any(|id| scheme::get(id).name == name)
    };
    let only =
        |record: &RecordView<'_>, name: &str, other: &str| has(record, name) && !has(record, other);
    schemes.iter().any(|(first, second)| {
        only(a, first, second) && only(b, second, first)
            || only(b, first, second) && only(a, second, first)
    })
}

/// Both show papers, and no kind of paper is shown by both.
fn other_kind(a: DocumentsView<'_>, b: DocumentsView<'_>) -> bool {
    let kind = |document: DocumentView<'_>| (document.scheme, document.country);
    let shared = a
        .iter()
        .any(|one| b.iter().any(|other| kind(one) == kind(other)));
    !a.is_empty() && !b.is_empty() && !shared
}

/// Numbers issued to a family on one day are at most so far apart.
const NEAR: u64 = 10;

fn near_numbers(a: DocumentsView<'_>, b: DocumentsView<'_>) -> bool {
    let near = |one: DocumentView<'_>, other: DocumentView<'_>| {
        let (Some((scheme, ours)), Some((other_scheme, theirs))) =
            (lifelong_core(one), lifelong_core(other))
        else {
            return false;
        };
        let apart = digits(ours).zip(digits(theirs)).map(|(x, y)| x.abs_diff(y));
        scheme == other_scheme && matches!(apart, Some(1..=NEAR))
    };
    a.iter().any(|one| b.iter().any(|other| near(one, other)))
}

/// The digits as a number, check letters left out; `None` where there are none or too many.
fn digits(number: &str) -> Option<u64> {
    let mut value: Option<u64> = None;
    for digit in number.chars().filter_map(|c| c.to_digit(10)) {
        value = Some(
            value
                .unwrap_or(0)
                .checked_mul(10)?
                .checked_add(digit.into())?,
        );
    }
    value
}

/// The surnames that both have stand in the same order.
fn in_one_order(a: &RecordView<'_>, b: &RecordView<'_>) -> bool {
    let shared = |own: &RecordView<'_>, other: &RecordView<'_>| {
        let has = |hash| {
            let mut theirs = other.name.tokens_of(Role::Family);
            theirs.any(|token| token.hash == hash)
        };
        let hashes = own.name.tokens_of(Role::Family).map(|token| token.hash);
        let mut shared: SmallVec<[_; 4]> = hashes.filter(|hash| has(*hash)).collect();
        shared.dedup();
        shared
    };
    shared(a, b) == shared(b, a)
}

/// How many surnames of one are among the other's; `None` where a side has none.
fn surnames_in_common(a: &RecordView<'_>, b: &RecordView<'_>) -> Option<usize> {
    let surnames = |record: &RecordView<'_>| {
        let hashes = record.name.tokens_of(Role::Family).map(|token| token.hash);
        let mut hashes: SmallVec<[_; 4]> = hashes.collect();
        hashes.sort_unstable();
        hashes.dedup();
        hashes
    };
    let (ours, theirs) = (surnames(a), surnames(b));
    let known = !ours.is_empty() && !theirs.is_empty();
    known.then(|| ours.iter().filter(|name| theirs.contains(name)).count())
}
