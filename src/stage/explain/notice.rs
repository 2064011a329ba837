//! What the customer is told: which of his own data counted, what happens now, what he can do.

use super::codes::{Reason, WORTH_SAYING};
use super::ledger::Ledger;
use super::remedy::has_two_surnames;
use crate::record::account::RecordView;
use crate::record::name::Role;
use crate::stage::decide::Verdict;
use crate::stage::normalise::document::keys::lifelong_scheme;

/// At most so many reasons stand on one notice: more are read by nobody.
pub const MOST_REASONS: usize = 4;

/// A notice. It is made of the customer's own record, of the decision, and of which of his data
/// spoke for one person; nothing of the other account can reach it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What was said of the pair.
    pub verdict: Verdict,
    /// The weightiest first.
    pub reasons: Vec<Reason>,
    /// Little effort first, and among the first three one that can settle the matter: a number or its
    /// document.
    pub steps: Vec<Step>,
}

/// Something that the customer can do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To type a one-time code that is sent to his phone.
    PhoneCode,
    /// To tell his second surname.
    SecondSurname,
    /// To tell where he was born.
    BirthPlace,
    /// To give a national number.
    NationalNumber,
    /// To show the document whose number he typed.
    ShowDocument,
    /// To take a picture of himself.
    Selfie,
}

impl Step {
    /// Each of them.
    pub const ALL: &'static [Step] = &[
        Step::PhoneCode,
        Step::SecondSurname,
        Step::NationalNumber,
        Step::ShowDocument,
        Step::BirthPlace,
        Step::Selfie,
    ];

    /// Stable, in notices and JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Step::PhoneCode => "confirm_phone",
            Step::SecondSurname => "give_second_surname",
            Step::BirthPlace => "give_birth_place",
            Step::NationalNumber => "give_identity_number",
            Step::ShowDocument => "show_document",
            Step::Selfie => "take_selfie",
        }
    }

    /// For those who work with notices.
    pub const fn does(self) -> &'static str {
        match self {
            Step::PhoneCode => "type a one-time code sent to the phone on the account",
            Step::SecondSurname => {
                "give a second surname, where one was given and the country gives two"
            }
            Step::BirthPlace => "say the place of birth, where it was not given",
            Step::NationalNumber => "give a national number, where none was given",
            Step::ShowDocument => "show the document of their national number again",
            Step::Selfie => "take a photograph of their own face",
        }
    }
}

/// At most so many steps are offered.
const MOST_STEPS: usize = 3;

/// The notice for the customer whose account this is.
///
/// What he can do depends on his own record only: were it to depend on what the other account
/// lacks, it would tell him that.
pub fn notice(ledger: &Ledger, own: &RecordView<'_>) -> Notice {
    let verdict = ledger.decision.verdict;
    let flagged = verdict != Verdict::Clear;
    Notice {
        verdict,
        reasons: if flagged { reasons(ledger) } else { Vec::new() },
        steps: if flagged { steps(own) } else { Vec::new() },
    }
}

fn reasons(ledger: &Ledger) -> Vec<Reason> {
    let mut bits = [0.0; Reason::ALL.len()];
    for line in &ledger.evidence {
        // What speaks against counts as well: a street that differs takes a shared town back.
        bits[Reason::of(line.comparison) as usize] += line.bits();
    }
    let mut counted: Vec<(Reason, f64)> = Reason::ALL.iter().copied().zip(bits).collect();
    counted.retain(|(_, bits)| *bits >= WORTH_SAYING);
    counted.sort_by(|left, right| right.1.total_cmp(&left.1));
    counted.truncate(MOST_REASONS);
    counted.into_iter().map(|(reason, _)| reason).collect()
}

fn steps(own: &RecordView<'_>) -> Vec<Step> {
    let surnames = own.name.tokens_of(Role::Family).count();
    let has_number = own
        .documents
        .iter()
        .any(|document| lifelong_scheme(document).is_some());
    let possible = |step: &Step| match step {
        Step::PhoneCode => own.phone.is_some(),
        Step::SecondSurname => surnames == 1 && has_two_surnames(own),
        Step::BirthPlace => own.birth_place.is_none(),
        Step::NationalNumber => !has_number,
        Step::ShowDocument => has_number,
        Step::Selfie => true,
    };
    let steps = Step::ALL.iter().copied().filter(possible);
    steps.take(MOST_STEPS).collect()
}
