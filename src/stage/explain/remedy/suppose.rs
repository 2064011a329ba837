//! A pair as it would be after an answer: the records with it in them, compared anew.

use super::Case;
use crate::record::account::RecordView;
use crate::record::name::Role;
use crate::stage::compare::library::phone;
use crate::stage::compare::{Comparison, Gamma, Gammas, Stance};
use crate::stage::explain::counterfactual::Compare;
use crate::stage::explain::outcome::{Account, Outcome, apply};

/// One of the two customers turns out not to hold the phone. It is not known which: what is left
/// is the more alike of the two ways.
pub fn phone_withdrawn(case: &Case<'_>, compare: Compare<'_>) -> Gammas {
    let without = |account| after(case, compare, &[Outcome::PhoneRefuted(account)]);
    let ways = [without(Account::A), without(Account::B)];
    let likest = ways.into_iter().flatten();
    // Two numbers that differ say more for two people than none.
    let likeness = |gammas: &Gammas| match gammas.gamma(Comparison::Phone) {
        Gamma::MISSING => 2 * Gamma::level(phone::DIFFERENT).0 + 1,
        gamma => 2 * gamma.0,
    };
    let likest = likest.max_by_key(likeness);
    likest.unwrap_or_else(|| case.gammas.clone())
}

/// Surnames of two families, in case both lack one; what they are does not count, but that they are
/// two.
const OTHERS: [&str; 2] = ["Zubizarreta", "Okonkwo"];

/// The second surname that lacks is there. `None` where it cannot be put there, or would not say
/// what it should.
pub fn second_surname(case: &Case<'_>, compare: Compare<'_>, same: bool) -> Option<Gammas> {
    let (of_a, of_b) = (second(&case.a), second(&case.b));
    let added = match (of_a.as_deref(), of_b.as_deref(), same) {
        (None, None, false) => vec![(Account::A, OTHERS[0]), (Account::B, OTHERS[1])],
        (Some(known), None, true) => vec![(Account::B, known)],
        (None, Some(known), true) => vec![(Account::A, known)],
        (Some(_), None, false) => vec![(Account::B, OTHERS[0])],
        (None, Some(_), false) => vec![(Account::A, OTHERS[0])],
        _ => return None,
    };
    let outcome =
        |(account, surname): &(Account, &str)| Outcome::SecondSurname(*account, (*surname).into());
    let outcomes: Vec<Outcome> = added.iter().map(outcome).collect();
    let then = after(case, compare, &outcomes)?;
    let wanted = match same {
        true => Stance::Agrees,
        false => Stance::Differs,
    };
    (then.stance(Comparison::FamilyName) == Some(wanted)).then_some(then)
}

/// The second surname of an account.
fn second(record: &RecordView<'_>) -> Option<String> {
    let mut surnames = record.name.tokens_of(Role::Family).skip(1);
    surnames.next().map(|word| word.text.to_string())
}

fn after(case: &Case<'_>, compare: Compare<'_>, outcomes: &[Outcome]) -> Option<Gammas> {
    let mut records = [case.a.to_record(), case.b.to_record()];
    for outcome in outcomes {
        apply(outcome, &mut records).ok()?;
    }
    Some(compare(&records[0].view(), &records[1].view()))
}
