//! Whom a second surname can be asked of.

use super::Case;
use crate::record::account::RecordView;
use crate::record::name::Role;
use crate::record::value::{Country, ValueHash};
use crate::stage::compare::{Comparison, Stance};
use smallvec::SmallVec;

/// People of the customer's country have two surnames: that of his nationality, else of his papers,
/// else of his home. A foreigner has papers and a home in the country too, and no second surname.
pub fn has_two_surnames(record: &RecordView<'_>) -> bool {
    if let Some(nationality) = record.nationality {
        return nationality.speaks_spanish();
    }
    let of_papers = record.documents.iter().filter_map(|paper| paper.country);
    let mut of_papers = of_papers.peekable();
    match of_papers.peek() {
        Some(_) => of_papers.any(Country::speaks_spanish),
        None => record.address.country.is_some_and(Country::speaks_spanish),
    }
}

/// A side has one surname where the other has two, or where its country gives two.
pub(super) fn lacks_second(case: &Case<'_>) -> bool {
    let surnames = |record: &RecordView<'_>| record.name.tokens_of(Role::Family).count();
    let (a, b) = (surnames(&case.a), surnames(&case.b));
    let lacks = a.min(b) == 1 && a.max(b) == 2 && !is_only_a_last_surname(case);
    let both_lack = a == 1 && b == 1 && (has_two_surnames(&case.a) || has_two_surnames(&case.b));
    let agree = case.gammas.stance(Comparison::FamilyName);
    let level = case.gammas.level(Comparison::FamilyName);
    let is_swapped = level.is_some_and(|level| level.name == "swapped");
    (lacks || both_lack) && !is_swapped && agree.is_some_and(|stance| stance != Stance::Differs)
}

/// The one surname of a side is the last of the other's: in Portugal and Brazil that is the name a
/// person goes by, and what lacks is the first.
fn is_only_a_last_surname(case: &Case<'_>) -> bool {
    let surnames = |record: &RecordView<'_>| -> SmallVec<[ValueHash; 4]> {
        let words = record.name.tokens_of(Role::Family);
        words.map(|word| word.hash).collect()
    };
    let (a, b) = (surnames(&case.a), surnames(&case.b));
    a.last() == b.last() && a.first() != b.first()
}
