//! How data come in, and how often each goes wrong on the way.
//!
//! Rates of departing from the papers, of one record: domain figures for two records of one person
//! and KYC channel (derived from Febrl, pseudopeople, ALSPAC and the HES study). Two records
//! disagree about twice as often as one departs, so halves are given where the figure is for two.

use crate::lab::synth::rng::Rng;

/// How the data of an account were taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// Read from a paper by a machine or a clerk.
    DocumentRead,
    /// Taken over from a public register.
    Registry,
    /// Typed by the applicant.
    SelfTyped,
}

/// Shares of records in which a field departs from the papers.
pub struct Rates {
    pub given: f64,
    pub family: f64,
    /// The second surname is left out, where the custom has two.
    pub second_surname: f64,
    pub birth: f64,
    pub document: f64,
    /// Sex, day and month and the like are missing.
    pub missing: f64,
    /// Share of the culture's respellings that this channel lets through.
    pub respelling: f64,
}

const DOCUMENT_READ: Rates = Rates {
    given: 0.0075,
    family: 0.005,
    second_surname: 0.002,
    birth: 0.001,
    document: 0.0015,
    missing: 0.01,
    respelling: 0.10,
};

const REGISTRY: Rates = Rates {
    given: 0.004,
    family: 0.003,
    second_surname: 0.001,
    birth: 0.0005,
    document: 0.0005,
    missing: 0.02,
    respelling: 0.10,
};

const SELF_TYPED: Rates = Rates {
    given: 0.05,
    family: 0.01,
    second_surname: 0.14,
    birth: 0.004,
    document: 0.0075,
    missing: 0.06,
    respelling: 1.0,
};

impl Channel {
    pub fn draw(rng: &mut Rng) -> Channel {
        match rng.below(100) {
            0..70 => Channel::DocumentRead,
            70..76 => Channel::Registry,
            _ => Channel::SelfTyped,
        }
    }

    pub fn rates(self) -> &'static Rates {
        match self {
            Channel::DocumentRead => &DOCUMENT_READ,
            Channel::Registry => &REGISTRY,
            Channel::SelfTyped => &SELF_TYPED,
        }
    }

    /// As the column `document_source` has it.
    pub fn as_str(self) -> &'static str {
        match self {
            Channel::DocumentRead => "document-read",
            Channel::Registry => "registry",
            Channel::SelfTyped => "self-typed",
        }
    }
}
