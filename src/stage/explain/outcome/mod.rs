//! Step-up evidence: what was found out since, and what exactly it proves.

mod apply;
#[cfg(test)]
mod tests;

pub use apply::apply;

use crate::record::value::redacted_debug;
use compact_str::CompactString;
use serde::Deserialize;
use std::sync::LazyLock;

/// One account of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Account {
    /// The first of the pair as it is asked for.
    A,
    /// The second.
    B,
}

/// What a comparison of two selfies from outside says, as a band rather than a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Band {
    /// One face.
    Match,
    /// Perhaps one face, perhaps a relative's.
    Close,
    /// Two faces.
    Different,
}

/// Something that was asked for, and what came of it.
#[derive(Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The customer of this account typed a one-time code sent to its phone. It shows that he
    /// controls the number now: it ties him to the account, and says nothing of the other.
    PhoneVerified(Account),
    /// One person typed the codes sent to the phones of both accounts, in one session.
    PhonesVerifiedTogether,
    /// The customer of this account does not control its phone: the number does not speak for him.
    PhoneRefuted(Account),
    /// The customer of this account told his second surname, as typed.
    SecondSurname(Account, CompactString),
    /// The customer of this account told his place of birth, as typed.
    BirthPlace(Account, CompactString),
    /// A number read from its document; `scheme` is a name such as `es.dni`.
    NationalNumber {
        /// Whose document it was.
        account: Account,
        /// As in a declared document.
        scheme: CompactString,
        /// With whatever separators.
        number: CompactString,
    },
    /// The documents of this account were read, and say what had been typed.
    DocumentRead(Account),
    /// A selfie was taken on each account, and the two were compared from outside.
    Selfie(Band),
}

redacted_debug!(Outcome);

/// What an outcome did, as a line of a ledger.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Supplied {
    /// A stable code: `phone_verified`.
    pub code: &'static str,
    /// The account that it is about; `None` for both.
    pub account: Option<Account>,
    /// For people, without any value.
    pub says: &'static str,
    /// What it weighs of itself. Zero where it changed a record, whose comparisons then weigh.
    pub bits: f32,
}

/// Why an outcome cannot be used. Never holds a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code}: {reason}")]
pub struct Unusable {
    /// That of the outcome.
    pub code: &'static str,
    /// For a person, without any value.
    pub reason: &'static str,
}

impl Outcome {
    /// The account that it is about; `None` for both.
    pub const fn account(&self) -> Option<Account> {
        match self {
            Outcome::PhoneVerified(account)
            | Outcome::PhoneRefuted(account)
            | Outcome::SecondSurname(account, _)
            | Outcome::BirthPlace(account, _)
            | Outcome::NationalNumber { account, .. }
            | Outcome::DocumentRead(account) => Some(*account),
            Outcome::PhonesVerifiedTogether | Outcome::Selfie(_) => None,
        }
    }

    /// The stable code, as in reason codes and on the command line.
    pub const fn code(&self) -> &'static str {
        match self {
            Outcome::PhoneVerified(_) => "phone_verified",
            Outcome::PhonesVerifiedTogether => "phones_verified_together",
            Outcome::PhoneRefuted(_) => "phone_refuted",
            Outcome::SecondSurname(..) => "second_surname",
            Outcome::BirthPlace(..) => "birth_place",
            Outcome::NationalNumber { .. } => "national_number",
            Outcome::DocumentRead(_) => "document_read",
            Outcome::Selfie(Band::Match) => "selfie_match",
            Outcome::Selfie(Band::Close) => "selfie_close",
            Outcome::Selfie(Band::Different) => "selfie_different",
        }
    }
}

/// Two of these that cannot both be, or would count twice: the code of the later one, and why, without
/// any value.
pub fn contradiction(outcomes: &[Outcome]) -> Option<(&'static str, &'static str)> {
    outcomes.iter().enumerate().find_map(|(at, later)| {
        let mut before = outcomes[..at].iter();
        let reason = before.find_map(|first| clash(first, later))?;
        Some((later.code(), reason))
    })
}

fn clash(a: &Outcome, b: &Outcome) -> Option<&'static str> {
    use Outcome::{
        BirthPlace, NationalNumber, PhoneRefuted, PhoneVerified, PhonesVerifiedTogether, Selfie,
    };
    match (a, b) {
        (PhoneVerified(one), PhoneRefuted(other)) | (PhoneRefuted(one), PhoneVerified(other))
            if one == other =>
        {
            Some(BOTH_WAYS)
        }
        (PhonesVerifiedTogether, PhoneRefuted(_)) | (PhoneRefuted(_), PhonesVerifiedTogether) => {
            Some(BOTH_WAYS)
        }
        (Selfie(_), Selfie(_)) => Some("the selfies were compared twice; say one of the results"),
        (BirthPlace(one, place), BirthPlace(other, second)) if one == other && place != second => {
            Some("one account has two places of birth; say one of them")
        }
        (
            NationalNumber {
                account: one,
                scheme,
                number,
            },
            NationalNumber {
                account: other,
                scheme: also,
                number: second,
            },
        ) if (one, scheme) == (other, also) && number != second => {
            Some("one account has two numbers of one scheme; say one of them")
        }
        _ => None,
    }
}

const BOTH_WAYS: &str = "a phone is verified and refuted; say one of them";

/// How often an outcome is seen for one person's accounts, and for two people's.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutsideTerms {
    /// Probability for two accounts of one person.
    pub m: f64,
    /// Probability for accounts of two people.
    pub u: f64,
}

/// What evidence from outside weighs.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outside {
    selfie: Selfies,
    phones: Phones,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Selfies {
    r#match: OutsideTerms,
    close: OutsideTerms,
    different: OutsideTerms,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Phones {
    together: OutsideTerms,
}

const OUTSIDE_TOML: &str = include_str!("outside.toml");

static OUTSIDE: LazyLock<Outside> = LazyLock::new(|| {
    toml::from_str(OUTSIDE_TOML).expect("the shipped table of outside evidence is valid")
});

impl Outside {
    /// The shipped table.
    ///
    /// # Panics
    /// Never in a released build: a test reads it.
    pub fn shipped() -> &'static Outside {
        &OUTSIDE
    }

    /// The content hash of the table, so that a ledger can name it.
    pub fn id() -> String {
        blake3::hash(OUTSIDE_TOML.as_bytes()).to_hex()[..32].to_owned()
    }

    /// How often a comparison of two selfies comes out in this band.
    pub const fn selfie(&self, band: Band) -> OutsideTerms {
        match band {
            Band::Match => self.selfie.r#match,
            Band::Close => self.selfie.close,
            Band::Different => self.selfie.different,
        }
    }

    /// How often one person types the codes of both phones in one session.
    pub const fn phones_together(&self) -> OutsideTerms {
        self.phones.together
    }
}

impl OutsideTerms {
    /// log2(m / u).
    pub fn bits(&self) -> f32 {
        (self.m / self.u).log2() as f32
    }
}
