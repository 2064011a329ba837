//! Every comparison of a pair at once.

use super::comparison::Comparison;
use super::level::{Agreement, ComparisonLevel, Gamma, Stance};
use super::library::{
    birth_date, device, document, email, extra, holders::Holders, locality, name, national_number,
    nationality, phone, sex, street, text_field,
};
use crate::record::account::RecordView;
use crate::record::field::ExtraKind;
use crate::record::frequency::{Frequencies, Kind};
use smallvec::SmallVec;

/// What each comparison found in a pair. Symmetric: it does not depend on which side comes first.
#[derive(Clone, Debug, PartialEq)]
pub struct Gammas {
    fixed: [Agreement; Comparison::FIXED.len()],
    extras: SmallVec<[Agreement; 4]>,
    /// The extras that nobody declared, a bit each.
    hints: u64,
}

/// What names are compared by.
pub const NAMES: [Comparison; 4] = [
    Comparison::GivenName,
    Comparison::FamilyName,
    Comparison::Name,
    Comparison::NameSuffix,
];

/// The levels of a comparison, from least to most agreement.
pub const fn levels(comparison: Comparison) -> &'static [ComparisonLevel] {
    match comparison {
        Comparison::GivenName => name::levels::given::LEVELS,
        Comparison::FamilyName => name::levels::family::LEVELS,
        Comparison::Name => name::levels::whole::LEVELS,
        Comparison::NameSuffix => name::levels::suffix::LEVELS,
        Comparison::BirthDate => birth_date::LEVELS,
        Comparison::BirthPlace | Comparison::IpAddress => text_field::LEVELS,
        Comparison::Sex => sex::LEVELS,
        Comparison::Nationality => nationality::LEVELS,
        Comparison::NationalNumber => national_number::LEVELS,
        Comparison::Document => document::LEVELS,
        Comparison::Phone => phone::LEVELS,
        Comparison::Device => device::LEVELS,
        Comparison::Email => email::LEVELS,
        Comparison::Street => street::LEVELS,
        Comparison::Locality => locality::LEVELS,
        Comparison::Extra(_) => extra::LEVELS,
    }
}

/// Compares two records. `extras` are the kinds of the declared extra columns, in order.
pub fn compare(
    a: &RecordView<'_>,
    b: &RecordView<'_>,
    extras: &[ExtraKind],
    frequencies: &Frequencies,
) -> Gammas {
    let names = name::compare(named(a), named(b), frequencies);
    compare_all_but_names(a, b, extras, frequencies).with_names(&Gammas::of_names(&names))
}

/// The same with the names left missing, which cost most.
pub fn compare_all_but_names(
    a: &RecordView<'_>,
    b: &RecordView<'_>,
    extras: &[ExtraKind],
    frequencies: &Frequencies,
) -> Gammas {
    let mut fixed = [Agreement::MISSING; Comparison::FIXED.len()];
    let mut set = |comparison: Comparison, agreement| fixed[comparison.index()] = agreement;
    let text = |a, b, kind| text_field::compare(a, b, kind, frequencies);
    let code = |a, b, kind| text_field::compare_exact(a, b, kind, frequencies);
    let holders = Holders { a, b, frequencies };
    let countries = nationality::Nations::of(a.nationality, b.nationality);
    let birth_dates = birth_date::compare(a.birth_date, b.birth_date, countries, frequencies);
    let nations = nationality::compare(a.nationality, b.nationality, frequencies);
    let papers = document::compare(&holders);
    set(Comparison::BirthDate, birth_dates);
    set(
        Comparison::BirthPlace,
        text(a.birth_place, b.birth_place, Kind::BirthPlace),
    );
    set(Comparison::Sex, sex::compare(a.sex, b.sex));
    set(Comparison::Nationality, nations);
    set(Comparison::NationalNumber, national_numbers(&holders));
    set(Comparison::Document, papers);
    set(Comparison::Phone, phone::compare_all(&holders));
    set(Comparison::Email, email::compare_all(&holders));
    set(
        Comparison::Street,
        street::compare(a.address, b.address, frequencies),
    );
    set(
        Comparison::Locality,
        locality::compare(a.address, b.address, frequencies),
    );
    set(Comparison::Device, device::compare(&holders));
    set(
        Comparison::IpAddress,
        code(a.ip_address, b.ip_address, Kind::IpAddress),
    );
    Gammas {
        fixed,
        extras: compare_extras((a, b), extras, frequencies),
        hints: hints(extras),
    }
}

fn compare_extras(
    (a, b): (&RecordView<'_>, &RecordView<'_>),
    kinds: &[ExtraKind],
    frequencies: &Frequencies,
) -> SmallVec<[Agreement; 4]> {
    let columns = kinds.iter().zip(a.extras.iter().zip(b.extras)).enumerate();
    let compared = columns.map(|(at, (kind, (x, y)))| {
        let found = extra::compare(x, y, (*kind, at as u8), frequencies);
        let is_told = *kind == ExtraKind::Hint
            && found.gamma > Gamma::level(extra::DIFFERENT)
            && extra::is_in_name(x, a.name)
            && extra::is_in_name(y, b.name);
        match is_told {
            true => Agreement::MISSING,
            false => found,
        }
    });
    compared.collect()
}

fn hints(extras: &[ExtraKind]) -> u64 {
    let mut hints = 0;
    for (at, kind) in extras.iter().enumerate().take(u64::BITS as usize) {
        hints |= u64::from(*kind == ExtraKind::Hint) << at;
    }
    hints
}

fn named<'a>(record: &RecordView<'a>) -> name::Named<'a> {
    name::Named {
        name: record.name,
        sex: record.sex,
        nationality: record.nationality,
    }
}

/// A record that contradicts its own number is trusted less when the numbers differ: the number
/// may be another person's, or mistyped.
fn national_numbers(holders: &Holders<'_>) -> Agreement {
    let numbers = national_number::compare(holders);
    let doubted = !holders.a.findings.is_empty() || !holders.b.findings.is_empty();
    let differ = [
        national_number::DIFFERENT_CERTAIN,
        national_number::DIFFERENT,
    ];
    if doubted
        && differ
            .iter()
            .any(|level| numbers.gamma == Gamma::level(*level))
    {
        return Agreement::level(national_number::DIFFERENT_WEAK);
    }
    numbers
}

impl Gammas {
    /// A pair of which nothing is known.
    pub fn missing() -> Self {
        Gammas {
            fixed: [Agreement::MISSING; Comparison::FIXED.len()],
            extras: SmallVec::new(),
            hints: 0,
        }
    }

    /// The names alone; all else is left missing.
    pub fn of_names(names: &name::NameAgreements) -> Self {
        Gammas::missing()
            .with(Comparison::GivenName, names.given)
            .with(Comparison::FamilyName, names.family)
            .with(Comparison::Name, names.whole)
            .with(Comparison::NameSuffix, names.suffix)
    }

    /// The same with names from another outcome.
    pub fn with_names(mut self, names: &Gammas) -> Self {
        for comparison in NAMES {
            self.fixed[comparison.index()] = names.fixed[comparison.index()];
        }
        self
    }

    /// Every comparison in the order of a ledger, missing ones included.
    pub fn iter(&self) -> impl Iterator<Item = (Comparison, Agreement)> + '_ {
        let fixed = Comparison::FIXED.iter().copied().zip(self.fixed);
        let extras = self.extras.iter().enumerate();
        fixed.chain(extras.map(|(at, agreement)| (Comparison::Extra(at as u8), *agreement)))
    }

    /// The same with another outcome of one of the fixed comparisons: "what if".
    pub fn with(mut self, comparison: Comparison, agreement: Agreement) -> Self {
        if let Some(place) = self.fixed.get_mut(comparison.index()) {
            *place = agreement;
        }
        self
    }

    /// How many extra columns were compared.
    pub fn extras_len(&self) -> usize {
        self.extras.len()
    }

    pub fn gamma(&self, comparison: Comparison) -> Gamma {
        let at = comparison.index();
        let extra = || self.extras.get(at - Comparison::FIXED.len());
        self.fixed
            .get(at)
            .or_else(extra)
            .map_or(Gamma::MISSING, |agreement| agreement.gamma)
    }

    /// The level that held; `None` if a side is missing.
    pub fn level(&self, comparison: Comparison) -> Option<&'static ComparisonLevel> {
        let at = usize::from(self.gamma(comparison).0).checked_sub(1)?;
        levels(comparison).get(at)
    }

    /// What the level that held speaks for; `None` if a side is missing. A hint decides nothing.
    pub fn stance(&self, comparison: Comparison) -> Option<Stance> {
        let is_hint = match comparison {
            Comparison::Extra(at) => self.hints.checked_shr(at.into()).unwrap_or(0) & 1 == 1,
            _ => false,
        };
        self.level(comparison).map(|level| match is_hint {
            true => Stance::Open,
            false => level.stance,
        })
    }
}
