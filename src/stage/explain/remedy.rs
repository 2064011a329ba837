//! What would clear a flag: evidence that can be obtained, least effort first, each one rescored.

mod surname;
mod suppose;
#[cfg(test)]
mod tests;

pub use surname::has_two_surnames;

use super::counterfactual::Compare;
use super::hypothesis::fact;
use super::outcome::{Band, Outside};
use super::rescore::{Rescore, Rescored};
use crate::record::account::RecordView;
use crate::record::document::{DocumentView, Provenance};
use crate::stage::compare::library::name::levels::family;
use crate::stage::compare::library::national_number;
use crate::stage::compare::{Agreement, Comparison, Gammas, Stance, levels};
use crate::stage::decide::Verdict;
use crate::stage::normalise::document::keys::lifelong_scheme;
use crate::stage::score::MatchWeight;

/// What a piece of evidence costs the customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effort {
    /// He types a word.
    Typed,
    /// He types a code that is sent to him.
    Code,
    /// He shows a document.
    Document,
    /// He shows his face.
    Face,
}

impl Effort {
    /// Stable, `snake_case`.
    pub const fn name(self) -> &'static str {
        match self {
            Effort::Typed => "typed",
            Effort::Code => "code",
            Effort::Document => "document",
            Effort::Face => "face",
        }
    }
}

/// What came of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// As the accounts of two people would come out.
    TwoPeople,
    /// As the accounts of one person would.
    OnePerson,
}

/// What an answer would change.
#[derive(Clone, Copy, Debug)]
enum Change {
    /// The comparison would stand at this level.
    Level(Comparison, &'static str),
    /// The national numbers would differ, and prove as much as their schemes allow.
    TwoNumbers { read: bool },
    /// The phone would count no more: another one would, where both have one.
    PhoneWithdrawn,
    /// The second surname that lacks would be there: the same on both, or two.
    SecondSurname { same: bool },
    /// A line from outside, of so many bits.
    Outside(fn(&Outside) -> f32),
}

/// Evidence that can be asked for.
#[derive(Debug)]
pub struct Remedy {
    /// Stable code, as in `clears_with`.
    pub code: &'static str,
    /// For an analyst: what to ask for.
    pub ask: &'static str,
    /// What it asks of the customer.
    pub effort: Effort,
    /// How many of a hundred pairs of different people it tells apart; a guess by an expert.
    pub separates: u8,
    /// What the answer says of two people.
    pub two_say: &'static str,
    /// What it says of one person.
    pub one_say: &'static str,
    if_two: Change,
    if_one: Change,
    /// Whether it is missing or open today, so that asking makes sense.
    applies: fn(&Case<'_>) -> bool,
}

/// A remedy for one pair, and what would follow.
#[derive(Clone, Copy, Debug)]
pub struct Offer {
    /// What could be asked for.
    pub remedy: &'static Remedy,
    /// If the answer tells two people apart.
    pub if_two: Rescored,
    /// If it says one person.
    pub if_one: Rescored,
}

/// A pair, as far as remedies look at it.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// One account, as it is now.
    pub a: RecordView<'a>,
    /// The other one.
    pub b: RecordView<'a>,
    /// How they agree.
    pub gammas: &'a Gammas,
}

/// By effort, and among equal effort by how surely it separates.
pub const REMEDIES: &[Remedy] = &[
    Remedy {
        code: "second_surname",
        ask: "the second surname",
        effort: Effort::Typed,
        separates: 97,
        two_say: "the second surnames are two",
        one_say: "they are one",
        if_two: Change::SecondSurname { same: false },
        if_one: Change::SecondSurname { same: true },
        applies: surname::lacks_second,
    },
    Remedy {
        code: "birth_place",
        ask: "the place of birth",
        effort: Effort::Typed,
        separates: 95,
        two_say: "the places of birth are two",
        one_say: "they are one",
        if_two: Change::Level(Comparison::BirthPlace, "different"),
        if_one: Change::Level(Comparison::BirthPlace, "equal"),
        applies: |case| is_open(case, Comparison::BirthPlace),
    },
    Remedy {
        code: "phone_code",
        ask: "a one-time code to the phone on each account",
        effort: Effort::Code,
        separates: 60,
        two_say: "only one of the two customers holds the number now",
        one_say: "one customer holds it for both",
        if_two: Change::PhoneWithdrawn,
        if_one: Change::Outside(|_| 0.0),
        applies: |case| case.gammas.stance(Comparison::Phone) == Some(Stance::Agrees),
    },
    Remedy {
        code: "document_read",
        ask: "the document, read instead of typed",
        effort: Effort::Document,
        separates: 99,
        two_say: "both numbers are as typed",
        one_say: "they turn out to be one",
        if_two: Change::TwoNumbers { read: true },
        if_one: Change::Level(Comparison::NationalNumber, "equal"),
        applies: typed_number_decides,
    },
    Remedy {
        code: "national_number",
        ask: "a national number of the same scheme on both accounts",
        effort: Effort::Document,
        separates: 99,
        two_say: "the numbers are two, and both are valid",
        one_say: "they are one",
        if_two: Change::TwoNumbers { read: false },
        if_one: Change::Level(Comparison::NationalNumber, "equal"),
        applies: |case| {
            is_open(case, Comparison::NationalNumber) && !fact::gives_way(&case.a, &case.b)
        },
    },
    // Relatives use each other's papers: the number is on both accounts, and one of them is not his.
    Remedy {
        code: "national_number",
        ask: "the national number of each customer, read from their own document",
        effort: Effort::Document,
        separates: 99,
        two_say: "the numbers are two, and both are valid",
        one_say: "they are one after all",
        if_two: Change::TwoNumbers { read: true },
        if_one: Change::Outside(|_| 0.0),
        applies: number_of_somebody_else,
    },
    Remedy {
        code: "selfie",
        ask: "a selfie on each account, compared from outside",
        effort: Effort::Face,
        separates: 98,
        two_say: "the faces are two",
        one_say: "they are one",
        if_two: Change::Outside(|outside| outside.selfie(Band::Different).bits()),
        if_one: Change::Outside(|outside| outside.selfie(Band::Match).bits()),
        applies: |_| true,
    },
];

/// What would bring the verdict down if the two are two people, least effort first. Nothing for a
/// pair that is clear.
pub fn offers(rescore: &Rescore<'_>, case: &Case<'_>, compare: Compare<'_>) -> Vec<Offer> {
    let now = rescore.judge(case.gammas).decision.verdict;
    if now == Verdict::Clear {
        return Vec::new();
    }
    REMEDIES
        .iter()
        .filter_map(|remedy| offer(remedy, rescore, (case, compare)))
        .filter(|offer| offer.if_two.decision.verdict < now)
        .collect()
}

/// The code of the first remedy that would clear the flag if its answer told the two apart; empty
/// if none would.
pub fn clears_with(offers: &[Offer]) -> &'static str {
    let clears = |offer: &&Offer| offer.if_two.decision.verdict == Verdict::Clear;
    offers
        .iter()
        .find(clears)
        .map_or("", |offer| offer.remedy.code)
}

fn offer(
    remedy: &'static Remedy,
    rescore: &Rescore<'_>,
    (case, compare): (&Case<'_>, Compare<'_>),
) -> Option<Offer> {
    if !(remedy.applies)(case) {
        return None;
    }
    let judge = |answer| {
        let (then, bits) = remedy.answered(answer, case, compare)?;
        Some(rescore.judge_with(&then, bits))
    };
    Some(Offer {
        remedy,
        if_two: judge(Answer::TwoPeople)?,
        if_one: judge(Answer::OnePerson)?,
    })
}

impl Remedy {
    /// The agreements as they would then be, and the bits that would come from outside; `None`
    /// where the table of levels does not know the answer, which a test rules out. Where what the
    /// records would hold is known, they are compared with it.
    pub fn answered(
        &self,
        answer: Answer,
        case: &Case<'_>,
        compare: Compare<'_>,
    ) -> Option<(Gammas, MatchWeight)> {
        let gammas = case.gammas;
        let change = match answer {
            Answer::TwoPeople => self.if_two,
            Answer::OnePerson => self.if_one,
        };
        let none = MatchWeight(0.0);
        match change {
            Change::Level(comparison, level) => {
                let at = levels(comparison).iter().position(|l| l.name == level)?;
                let then = gammas.clone().with(comparison, Agreement::level(at));
                Some((then, none))
            }
            Change::TwoNumbers { read } => {
                let records = (case.a.documents, case.b.documents);
                let at = national_number::most_apart(records, read);
                let two = Agreement::level(at);
                Some((gammas.clone().with(Comparison::NationalNumber, two), none))
            }
            Change::PhoneWithdrawn => Some((suppose::phone_withdrawn(case, compare), none)),
            Change::SecondSurname { same } => {
                let level = match same {
                    true => family::EQUAL,
                    false => family::SECOND_SURNAME_CONFLICT,
                };
                let supposed = suppose::second_surname(case, compare, same);
                let level = Agreement::level(level);
                let then =
                    supposed.unwrap_or_else(|| gammas.clone().with(Comparison::FamilyName, level));
                Some((then, none))
            }
            Change::Outside(bits) => {
                let bits = bits(Outside::shipped());
                Some((gammas.clone(), MatchWeight(bits.into())))
            }
        }
    }
}

fn is_open(case: &Case<'_>, comparison: Comparison) -> bool {
    matches!(case.gammas.stance(comparison), None | Some(Stance::Open))
}

/// The numbers are one, and the people seem to be two.
fn number_of_somebody_else(case: &Case<'_>) -> bool {
    const PERSON: [Comparison; 6] = [
        Comparison::GivenName,
        Comparison::FamilyName,
        Comparison::Name,
        Comparison::NameSuffix,
        Comparison::BirthDate,
        Comparison::Sex,
    ];
    let stance = |comparison| case.gammas.stance(comparison);
    let differs = |comparison: &Comparison| stance(*comparison) == Some(Stance::Differs);
    stance(Comparison::NationalNumber) == Some(Stance::Agrees) && PERSON.iter().any(differs)
}

/// The national numbers differ, and only because one was typed does that not decide.
fn typed_number_decides(case: &Case<'_>) -> bool {
    let typed = |document: DocumentView<'_>| {
        lifelong_scheme(document).is_some() && document.provenance == Provenance::SelfTyped
    };
    let level = case.gammas.level(Comparison::NationalNumber);
    let doubtful = level.is_some_and(|level| level.name == "different");
    doubtful && case.a.documents.iter().chain(case.b.documents).any(typed)
}
